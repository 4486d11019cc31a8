"""An e-mail address that is dead or was mistyped, corrected by its person or by the team."""

from collections.abc import Sequence
from datetime import datetime

from shared.domain.facts import YOUTH
from shared.domain.journal import Act
from shared.domain.person import Person
from shared.domain.refusals import NotFound, WrongState
from shared.ports import Account, Correction, Parts
from shared.usecases import acting
from shared.usecases.identities import address_id, identity_at
from shared.usecases.journal import note
from shared.usecases.retrying import until_not_lost

# Each may cost a bounce, and too many of those cost everybody's mails.
MOST_BY_ONESELF = 10
# The longest list a page shows; what comes after it comes up when the first are corrected.
MOST_LISTED = 100


def correct_own(parts: Parts, session_id: str, registration_id: str, email: str) -> None:
    """From now on the person is written to there, first of all where each of their requests stands.

    Again with the same address: nothing, unless it was found dead: then it is tried once more. By
    the page of a second form, which looks like any other and tells nothing: nothing either.
    Raises NotFound, WrongState (corrected too often).
    """
    until_not_lost(lambda: _correct_own(parts, session_id, registration_id, email))


def _correct_own(parts: Parts, session_id: str, registration_id: str, email: str) -> None:
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        raise NotFound("no_such_registration")
    registration = found[1]
    if registration.hidden:
        return
    person = _person(parts, registration.person)
    if person.address >= MOST_BY_ONESELF:
        raise WrongState("address_corrected_often")
    _correct(parts, person, email, YOUTH)


def correct_for(parts: Parts, account: Account, person_id: str, email: str) -> None:
    """The same by the team. Raises NotFound."""
    person, by = own_person(parts, account, person_id), f"staff:{account.person}"
    until_not_lost(lambda: _correct(parts, person, email, by))
    note(parts, account, Act.ADDRESS_CORRECTED, person_id=person.id)


def own_person(parts: Parts, account: Account, person_id: str) -> Person:
    """Somebody of the account's region whom a form has named, or whose address is dead.

    Raises NotFound for anybody else.
    """
    person = _person(parts, person_id)
    if person.region != account.region or not (person.roles or person.suppression):
        raise NotFound("no_such_person")
    return person


def dead_addresses(parts: Parts, account: Account) -> Sequence[tuple[Person, datetime]]:
    """The region's people to whom no mail arrives, and since when, the oldest first."""
    return parts.mailboxes.dead(account.region, MOST_LISTED)


def _person(parts: Parts, person_id: str) -> Person:
    person = parts.people.get({person_id}).get(person_id)
    if person is None:
        raise NotFound("no_such_person")
    return person


def _correct(parts: Parts, person: Person, email: str, by: str) -> None:
    identity = identity_at(parts.seals, person, email)
    asks_with = address_id(parts.seals, person.region, email) if "youth" in person.roles else ""
    to = Correction(email, identity, asks_with, by, parts.clock.now())
    for session_id, registration_id in parts.mailboxes.correct(person.id, to).items():
        _offer_again(parts, session_id, registration_id, by)


def _offer_again(parts: Parts, session_id: str, registration_id: str, by: str) -> None:
    """Seats are offered again to somebody whom an offer's mail had not reached."""
    found = parts.registrations.load(session_id, registration_id)
    if found and found[1].marks.unreachable:
        acting.resume(parts, session_id, registration_id, by)
