"""Whom the team is looking for: found by what they are recognised by, nobody else is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.domain.journal import Act
from shared.domain.likeness import Wanted
from shared.domain.person import Person
from shared.domain.registration import Registration, latest_first
from shared.domain.session import Session
from shared.ports import Account, Parts
from shared.usecases.identities import address_id
from shared.usecases.journal import note
from shared.usecases.recognising import MOST_ALIKE, current, digests


@dataclass(frozen=True)
class Found:
    """Somebody, and all they have asked for: what goes on first, then the latest first."""

    person: Person
    registrations: Sequence[tuple[Session, Registration]]


def find_people(parts: Parts, account: Account, wanted: Wanted) -> Sequence[Found]:
    """The young people of the account's region who fit; by name. A merged record is its kept one.

    Whoever has registered within the last seconds may not be found yet. That somebody looked is
    remembered, not for whom.
    """
    note(parts, account, Act.PEOPLE_SEARCHED)
    region = account.region
    ids = set(parts.doubts.under(region, digests(parts, region, wanted.facets), MOST_ALIKE))
    if wanted.email:
        place = address_id(parts.seals, region, wanted.email)
        ids |= set(parts.link_requests.people_at(place, MOST_ALIKE))
    standing = {record.id for record in current(parts, ids).values()}
    people = [each for each in parts.people.get(standing).values() if each.region == region]
    people.sort(key=lambda each: (each.last_name.casefold(), each.first_name.casefold(), each.id))
    return [Found(each, _registrations(parts, each)) for each in people]


def _registrations(parts: Parts, person: Person) -> Sequence[tuple[Session, Registration]]:
    found = parts.doubts.registrations(person.id)
    theirs = latest_first(each for each in found if not each.hidden)
    sessions = {s.id: s for s in parts.sessions.get_many({each.session_id for each in theirs})}
    return [(sessions[each.session_id], each) for each in theirs if each.session_id in sessions]
