"""What the team must look at: doubts about people, and second contents of a submission."""

from collections.abc import Mapping
from dataclasses import dataclass

from shared.domain.doubt import Doubt, DoubtState, Record, SecondContent, new_doubt
from shared.domain.facts import Fact, FactName, Said, Why
from shared.domain.journal import Act
from shared.domain.refusals import NotFound, Refused, WrongState
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.ports import Account, Parts
from shared.usecases.deciding import stamp
from shared.usecases.journal import note
from shared.usecases.recognising import current
from shared.usecases.retrying import until_not_lost

# The longest list a page shows; what comes after it comes up when the first are answered.
MOST_LISTED = 100


@dataclass(frozen=True)
class Side:
    """One of the two records: its data as they stand, what it asked for, and what came second."""

    record: Record
    registrations: tuple[tuple[Registration, Session], ...]
    seconds: tuple[SecondContent, ...]


@dataclass(frozen=True)
class Review:
    """A doubt with its two sides, the older first; after a merge, what is still to be moved."""

    doubt: Doubt
    sides: tuple[Side, ...]

    @property
    def unfinished(self) -> bool:
        """Whether a merge was cut short, or has missed what the index did not show yet."""
        left = (side.registrations for side in self.sides if side.record.id == self.doubt.merged)
        return self.doubt.state is DoubtState.MERGED and (not self.doubt.done or any(left))


@dataclass(frozen=True)
class ToReview:
    """All that waits for the team, the oldest first."""

    doubts: tuple[tuple[Doubt, Record, Record], ...]
    seconds: tuple[tuple[SecondContent, Record], ...]

    @property
    def count(self) -> int:
        """How many decisions are asked for."""
        return len(self.doubts) + len(self.seconds)


def to_review(parts: Parts, region: str, most: int = MOST_LISTED) -> ToReview:
    """The region's open doubts, not those that other merges have answered, and second contents."""
    doubts = parts.doubts.listed(region, most)
    seconds = parts.doubts.second_contents(region, most)
    named = [each for doubt in doubts for each in (doubt.first, doubt.second)]
    people = current(parts, [*named, *(second.person for second in seconds)])
    sides = [(doubt, people.get(doubt.first), people.get(doubt.second)) for doubt in doubts]
    return ToReview(
        tuple((d, one, two) for d, one, two in sides if one and two and _asked(d, one, two)),
        tuple((each, people[each.person]) for each in seconds if each.person in people),
    )


def _asked(doubt: Doubt, one: Record, two: Record) -> bool:
    return one.id != two.id or doubt.state is DoubtState.MERGED


def review(parts: Parts, account: Account, doubt_id: str) -> Review:
    """A doubt of the account's region with both records.

    Raises NotFound, WrongState when somebody has been erased.
    """
    doubt = own_doubt(parts, account, doubt_id)
    records = {record.id: record for record in both(parts, doubt).values()}
    if doubt.state is DoubtState.MERGED:
        records = dict(parts.doubts.records([each for each in (doubt.kept, doubt.merged) if each]))
    return Review(doubt, tuple(_side(parts, records[each]) for each in sorted(records)))


def both(parts: Parts, doubt: Doubt) -> Mapping[str, Record]:
    """The records that stand for the two now; raises WrongState when somebody has been erased."""
    now = current(parts, [doubt.first, doubt.second])
    if len(now) < 2:
        raise WrongState("data_erased")
    return now


def _side(parts: Parts, record: Record) -> Side:
    found = parts.doubts.registrations(record.id)
    sessions = {each: parts.sessions.get(each) for each in {r.session_id for r in found}}
    pairs = ((each, sessions[each.session_id]) for each in found)
    asked = tuple((each, session) for each, session in pairs if session)
    return Side(record, asked, tuple(parts.doubts.second_contents_of(record.id)))


def compare(parts: Parts, account: Account, one: tuple[str, str], other: tuple[str, str]) -> Doubt:
    """The doubt about the people of two registrations (session, own id), filed by staff or before.

    Raises NotFound, Refused when they are one person already, WrongState when one is erased.
    """
    people = [_person_of(parts, account, *each) for each in (one, other)]
    now = current(parts, people)
    if not now.keys() >= set(people):
        raise WrongState("data_erased")
    pair = {record.id for record in now.values()}
    if len(pair) < 2:
        raise Refused("one_person_already")
    fact = team_fact(parts, account, FactName.LIKENESS_FOUND, Why("by_hand"))
    doubt = new_doubt(account.region, pair, fact)
    return doubt if parts.doubts.file(doubt) else reopen(parts, account, doubt.id)


def reopen(parts: Parts, account: Account, doubt_id: str) -> Doubt:
    """Asks again about two who were said to be two people; any other doubt stays as it is."""

    def attempt() -> Doubt:
        doubt = own_doubt(parts, account, doubt_id)
        if doubt.state is not DoubtState.APART:
            return doubt
        fact = team_fact(parts, account, FactName.LIKENESS_FOUND, Why("by_hand"))
        after = doubt.again(fact)
        parts.doubts.settle(doubt, after, [fact])
        return after

    return until_not_lost(attempt)


def _person_of(parts: Parts, account: Account, session_id: str, registration_id: str) -> str:
    found = parts.registrations.load(session_id, registration_id)
    if found is None or found[1].region != account.region:
        raise NotFound("no_such_registration")
    return found[1].person


def own_doubt(parts: Parts, account: Account, doubt_id: str) -> Doubt:
    """A doubt of the account's own region; NotFound for any other."""
    doubt = parts.doubts.get(doubt_id)
    if doubt is None or doubt.region != account.region:
        raise NotFound("no_such_doubt")
    return doubt


def keep_apart(parts: Parts, account: Account, doubt_id: str) -> Doubt:
    """The two are two people, and the doubt never comes back; again: nothing.

    Raises NotFound, WrongState when they have been merged.
    """

    def attempt() -> Doubt:
        doubt = own_doubt(parts, account, doubt_id)
        if doubt.state is DoubtState.MERGED:
            raise WrongState("already_merged")
        if doubt.state is DoubtState.APART:
            return doubt
        fact = team_fact(parts, account, FactName.PEOPLE_KEPT_APART, Why("two_persons"))
        after = doubt.apart(fact)
        parts.doubts.settle(doubt, after, [fact])
        return after

    return until_not_lost(attempt)


def team_fact(parts: Parts, account: Account, name: FactName, why: Why) -> Fact:
    """A fact that a named person of the team has caused."""
    return stamp(parts, Said(name, why), f"staff:{account.person}", parts.clock.now())


def seen(parts: Parts, account: Account, second: tuple[str, str, str]) -> None:
    """Takes a second content (person, submission, digest) off the list; raises NotFound."""
    if not parts.doubts.seen(account.region, *second):
        raise NotFound("no_such_doubt")
    note(parts, account, Act.SECOND_CONTENT_SEEN)
