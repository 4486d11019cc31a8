"""Staff say that two records are one person; nothing is ever merged without them.

First one transaction points the merged record, and the forms that knew it, to the kept one: from
then on nothing new comes under the old name. Then its registrations follow one by one, each in a
transaction of its own. A pass may be cut off: the fact PeopleMerged wakes a second one a little
later, and staff may merge again at any time. What is there already is never done twice. What still
stands is looked at again a little later: the kept person may be reached by mail where the merged
record had no address.
"""

from collections.abc import Sequence
from dataclasses import replace

from shared.domain.doubt import Doubt, DoubtState, stays_and_ends
from shared.domain.facts import FactName, Why
from shared.domain.line import Change, decided
from shared.domain.refusals import Refused, WrongState
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import ACTIVE, State
from shared.domain.wake import wake_when_moved
from shared.ports import Account, Lost, Parts, SeatedElsewhere
from shared.usecases.deciding import save
from shared.usecases.recognising import current
from shared.usecases.retrying import until_not_lost
from shared.usecases.reviewing import MOST_LISTED, both, own_doubt, team_fact

# A registration is brought over in two steps at most: the worse of two ends, the other moves.
_MOST_STEPS = 3


def merge(parts: Parts, account: Account, doubt_id: str, keep: str) -> Doubt:
    """The two are one person, and `keep` is the record that stays; again: what is left is done.

    Raises NotFound, Refused (`keep` is neither), WrongState (each holds a seat in another session,
    or somebody has said that they are two people).
    """
    doubt = until_not_lost(lambda: _point(parts, account, doubt_id, keep))
    done = finish(parts, doubt)
    until_not_lost(lambda: _settle_others(parts, account))
    return done


def finish(parts: Parts, doubt: Doubt) -> Doubt:
    """Whatever the merged record still has is the kept one's; then the doubt leaves the list.

    Raises WrongState when both hold a seat: staff cancel one and merge again.
    """
    if doubt.state is not DoubtState.MERGED or doubt.kept is None or doubt.merged is None:
        return doubt
    if not current(parts, [doubt.kept]):
        return until_not_lost(lambda: _closed(parts, doubt))
    for registration in _seats_last(parts.doubts.registrations(doubt.merged)):
        _bring(parts, registration, doubt.kept, doubt)
    until_not_lost(lambda: _bring_notes(parts, doubt))
    return until_not_lost(lambda: _closed(parts, doubt))


def _closed(parts: Parts, doubt: Doubt) -> Doubt:
    """The doubt off the list; the second pass, or staff once more, may have been there before."""
    now = parts.doubts.get(doubt.id) or doubt
    if now.done:
        return now
    done = replace(now, done=True)
    parts.doubts.settle(now, done, ())
    return done


def finish_merge(parts: Parts, doubt_id: str) -> str:
    """What became of the second pass: done, or it waits until staff have cancelled a seat."""
    doubt = parts.doubts.get(doubt_id)
    if doubt is None:
        return "gone"
    try:
        return "done" if finish(parts, doubt).done else "open"
    except WrongState as refusal:
        return refusal.code


def _point(parts: Parts, account: Account, doubt_id: str, keep: str) -> Doubt:
    doubt = own_doubt(parts, account, doubt_id)
    if doubt.state is DoubtState.MERGED:
        return _same(doubt, keep)
    if doubt.state is DoubtState.APART:
        raise WrongState("kept_apart")
    now = both(parts, doubt)
    kept = next((record for record in now.values() if record.id == keep), None)
    merged = next((record for record in now.values() if record.id != keep), None)
    if kept is None:
        raise Refused("keep_one_of_both")
    if merged is None:
        return _settled(parts, account, doubt, kept.id)
    _check_seats(parts, kept.id, merged.id)
    # The doubt itself names both.
    why = Why("one_person", {"kept": kept.id})
    fact = team_fact(parts, account, FactName.PEOPLE_MERGED, why)
    after = doubt.one(fact, kept.id, merged.id)
    parts.doubts.merge(doubt, after, fact, kept, merged)
    return after


def _same(doubt: Doubt, keep: str) -> Doubt:
    """The answer given before; another one is refused."""
    if doubt.kept != keep:
        raise WrongState("already_merged")
    return doubt


def _settled(parts: Parts, account: Account, doubt: Doubt, kept: str) -> Doubt:
    """Both have become one by other doubts: this one is answered with them."""
    fact = team_fact(parts, account, FactName.PEOPLE_MERGED, Why("one_person", {"kept": kept}))
    after = doubt.one(fact, kept, None)
    parts.doubts.settle(doubt, after, [fact])
    return after


def _settle_others(parts: Parts, account: Account) -> None:
    """Closes the doubts whose two people have just become one; the list may lag, and then again."""
    for doubt in parts.doubts.listed(account.region, MOST_LISTED):
        now = current(parts, [doubt.first, doubt.second])
        ids = {record.id for record in now.values()}
        if doubt.state is DoubtState.OPEN and len(now) == 2 and len(ids) == 1:
            _settled(parts, account, doubt, ids.pop())


def _check_seats(parts: Parts, kept: str, merged: str) -> None:
    """A person has one seat: which to give up is for them to say, not for a merge."""
    seats = [parts.doubts.seat(each, parts.clock.now()) for each in (kept, merged)]
    sessions = [seat[0] for seat in seats if seat]
    if len(set(sessions)) == 2:
        first, second = (parts.sessions.get(each) for each in sessions)
        titles = {"first": _title(first), "second": _title(second)}
        raise WrongState("both_seated", **titles)


def _title(session: Session | None) -> str:
    return session.title if session else "?"


def _seats_last(registrations: Sequence[Registration]) -> list[Registration]:
    return sorted(registrations, key=lambda each: each.state is State.CONFIRMED)


def _now(parts: Parts, person_id: str) -> str:
    """The record that stands for this one by now, merged meanwhile or not; Lost once erased."""
    now = current(parts, [person_id])
    if not now:
        raise Lost
    return now[person_id].id


def _bring_notes(parts: Parts, doubt: Doubt) -> None:
    """A note may be written down a moment after the decision it goes with has been brought over."""
    if doubt.kept and doubt.merged:
        parts.doubts.bring_notes(doubt.merged, _now(parts, doubt.kept))


def _bring(parts: Parts, registration: Registration, into: str, doubt: Doubt) -> None:
    """This registration is the kept person's, or ends for a better one they have in the session."""
    where = registration.session_id

    def attempt() -> bool:
        kept = _now(parts, into)
        found = parts.registrations.load(where, registration.id)
        if found is None or found[1].person == kept:
            return True
        rival = parts.doubts.active_in(where, kept) if found[1].state in ACTIVE else None
        if rival:
            return _end_one(parts, *found, rival, doubt)
        _move(parts, *found, kept)
        return True

    try:
        if not any(until_not_lost(attempt) for _ in range(_MOST_STEPS)):
            raise Lost
    except SeatedElsewhere:
        _check_seats(parts, _now(parts, into), registration.person)
        raise Lost from None


def _move(parts: Parts, session: Session, registration: Registration, kept: str) -> None:
    now = parts.clock.now()
    parts.doubts.move(registration, kept, now, wake_when_moved(session, registration, now))


def _end_one(
    parts: Parts, session: Session, registration: Registration, rival_id: str, doubt: Doubt
) -> bool:
    """Of two registrations in one session the better stays: one step, with more to do after it."""
    found = parts.registrations.load(session.id, rival_id)
    if found is None or found[1].state not in ACTIVE:
        return False
    session, rival = found
    stays, ends = stays_and_ends(registration, rival)
    entry = ends.in_line()
    why = Why("merged", {"into": stays.id})
    decision = decided(session, Change(entry, entry).then(FactName.REGISTRATION_CLOSED, why))
    save(parts, doubt.history[-1].by, decision)
    return False
