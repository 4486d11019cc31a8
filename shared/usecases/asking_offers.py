"""Somebody says which offers they want by mail after their week, or that they want none."""

from dataclasses import dataclass, replace

from shared.domain.digest import Digest
from shared.domain.facts import COUNSELLOR, YOUTH, FactName, Said, Why
from shared.domain.offers.matching import Interests
from shared.domain.person import Language
from shared.domain.refusals import NotFound, WrongState
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import State
from shared.domain.wake import next_wake
from shared.ports import Parts
from shared.usecases.deciding import stamp
from shared.usecases.recognising import current
from shared.usecases.retrying import until_not_lost


@dataclass(frozen=True)
class Wish:
    """What somebody with a seat, who reads this language, wants to be sent; None: nothing, as long
    as they say nothing.
    """

    session: Session
    registration: Registration
    wanted: Interests | None
    language: Language


def wish(parts: Parts, session_id: str, registration_id: str) -> Wish:
    """What the person of this seat wants; raises NotFound, WrongState (no seat, or erased)."""
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        raise NotFound("no_such_registration")
    session, registration = found
    if registration.state is not State.CONFIRMED:
        raise WrongState("digest_without_seat")
    person = parts.people.get([registration.person]).get(registration.person)
    if person is None:
        raise WrongState("data_erased")
    digest = parts.digests.get(registration.person)
    return Wish(session, registration, digest.wanted if digest else None, person.language)


def ask(parts: Parts, session_id: str, registration_id: str, wanted: Interests) -> None:
    """These offers are to be sent, from the end of the week on. Raises as `wish` does."""
    at = wish(parts, session_id, registration_id)
    copied = wanted.copied and at.registration.counsellor is not None
    wanted = replace(wanted, copied=copied)
    until_not_lost(lambda: _ask(parts, at, wanted))


def _ask(parts: Parts, at: Wish, wanted: Interests) -> None:
    person, now = at.registration.person, parts.clock.now()
    before = parts.digests.get(person) or Digest(person, at.registration.region)
    rules = parts.regions.get(before.region).rules
    next_at = rules.waking.add(before.from_when(at.session.over_at, now), 0)
    after = before.asked(wanted, (at.session.id, at.registration.id), next_at)
    said = Said(FactName.DIGEST_ASKED, Why("asked"))
    say_and_keep(parts, before, replace(after, asked_at=now), said, YOUTH)


def refuse(parts: Parts, session_id: str, registration_id: str) -> None:
    """Nothing is to be sent, or nothing any more. Raises as `wish` does."""
    at = wish(parts, session_id, registration_id)
    if at.wanted is not None:
        stop(parts, at.registration.person, "said_on_page", YOUTH)


def stop_for(parts: Parts, reader: str) -> None:
    """The link of a mail was followed to its end: its reader gets no more. Again: nothing."""
    youths = current(parts, [reader])
    if reader in youths:
        stop(parts, youths[reader].id, "said_by_link", YOUTH)
    else:
        stop(parts, reader, "said_by_link", COUNSELLOR)


def stop(parts: Parts, reader: str, code: str, by: str) -> None:
    """This reader gets no digest any more, of their own or of others; again, or erased: nothing."""
    until_not_lost(lambda: _stop(parts, reader, code, by))


def is_stopped(parts: Parts, reader: str) -> bool:
    """Whether this reader said that they want none, or is erased."""
    digest = parts.digests.get(reader)
    return digest.wanted is None if digest else not parts.people.get([reader])


def _stop(parts: Parts, reader: str, code: str, by: str) -> None:
    if is_stopped(parts, reader):
        return
    before = parts.digests.get(reader) or Digest(reader, parts.addresses.region)
    said = Said(FactName.DIGEST_STOPPED, Why(code))
    say_and_keep(parts, before, before.stopped(), said, by)


def say_and_keep(parts: Parts, before: Digest, after: Digest, said: Said, by: str) -> None:
    """The next version with the fact that tells of it; raises Lost."""
    now = parts.clock.now()
    keep(parts, before, after.saying(stamp(parts, said, by, now)))


def keep(parts: Parts, before: Digest, after: Digest) -> None:
    """The next version, with the promise that goes with it; raises Lost."""
    now, rules = parts.clock.now(), parts.regions.get(after.region).rules
    parts.digests.save(before, after, next_wake(after, now, rules))
