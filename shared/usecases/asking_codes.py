"""Somebody asks, from their own page, for the code that shows what we hold about them."""

from shared.domain.access import Access, code_from, may_get_code
from shared.domain.facts import YOUTH, FactName, Said, Why
from shared.domain.person import Person
from shared.domain.refusals import NotFound, WrongState
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Parts
from shared.usecases.deciding import stamp
from shared.usecases.recognising import current
from shared.usecases.retrying import until_not_lost


def own_person(parts: Parts, session_id: str, registration_id: str) -> Person:
    """Whose registration it is, as they are known now.

    Raises NotFound; WrongState for a second form's, which anybody may have sent, or once erased.
    """
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        raise NotFound("no_such_registration")
    if found[1].hidden:
        raise WrongState("see_mail")
    record = current(parts, [found[1].person]).get(found[1].person)
    person = parts.people.get([record.id]).get(record.id) if record else None
    if person is None:
        raise WrongState("data_erased")
    return person


def ask_code(parts: Parts, session_id: str, registration_id: str) -> None:
    """A new code is on its way, in place of the last; again within a minute: nothing.

    Raises NotFound, WrongState (no address it may go to, or too many codes today).
    """
    person = own_person(parts, session_id, registration_id)
    if not may_get_code(person):
        raise WrongState("data_by_phone")
    until_not_lost(lambda: _ask(parts, person))


def _ask(parts: Parts, person: Person) -> None:
    now = parts.clock.now()
    before = parts.accesses.get(person.id) or Access(person.id, person.region)
    fact = stamp(parts, Said(FactName.CODE_ASKED, Why("code_asked")), YOUTH, now)
    after = before.asked(fact)
    if after is None:
        return
    if before.too_often(now):
        raise WrongState("codes_asked_often")
    parts.accesses.save(before, after, next_wake(after, now, Rules()))


def code_of(parts: Parts, access: Access) -> str:
    """The last code asked for: made anew from the id of its fact wherever it is needed, and kept
    nowhere.
    """
    return code_from(parts.seals.seal("code", access.person, access.history[-1].id))
