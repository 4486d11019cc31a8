"""The line of a session is looked at, and whoever is due a seat gets it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from shared.domain import lives
from shared.domain.facts import SYSTEM, Fact
from shared.domain.line import Line
from shared.domain.mail import TAKEN, MailKey, MailState, Role
from shared.domain.mails import OFFERED
from shared.domain.person import Person
from shared.domain.region import Rules
from shared.domain.registration import InLine
from shared.domain.seats import decide_seats, needs_front
from shared.domain.session import Session
from shared.domain.transitions import State
from shared.ports import Parts, SeatedElsewhere
from shared.usecases.deciding import save
from shared.usecases.linking import seated, undecided
from shared.usecases.living import live
from shared.usecases.retrying import until_not_lost
from shared.usecases.sweeping import sweep

# A pass settles 48 people; the queue brings the session back should more than this be due.
MOST_PASSES = 25
# The mail service has taken the mail.
_DEAD = frozenset({MailState.BOUNCED, MailState.FAILED})


@dataclass(frozen=True)
class _Pass:
    """What one look at the line led to, and whether another may find more."""

    facts: tuple[Fact, ...] = ()
    again: bool = False


def allocate_seats(parts: Parts, session_id: str, suspect: str = "") -> tuple[Fact, ...]:
    """Gives every seat that is due and returns the facts; asked twice, changes nothing.

    `suspect` is a registration whose offer's mail may have bounced before any date of it came.
    """
    facts: list[Fact] = []
    for _ in range(MOST_PASSES):
        one = until_not_lost(lambda: _one_pass(parts, session_id, suspect))
        facts += one.facts
        if not one.again:
            break
    return tuple(facts)


def _one_pass(parts: Parts, session_id: str, suspect: str) -> _Pass:
    found = parts.registrations.line(session_id)
    if found is None:
        return _Pass()
    session, line = found
    if lives.live(session, parts.clock.now(), _rules(parts, session))[1]:
        live(parts, session_id)
        return _Pass(again=True)
    if session.sweep:
        return _Pass(sweep(parts, session_id), again=True)
    return _decide_and_save(parts, session, _completed(parts, session, line, suspect))


def _completed(parts: Parts, session: Session, line: Line, suspect: str) -> Line:
    """The line with all that this decision must know, read only where it is needed."""
    if line.cut and (session.held or needs_front(session, line, parts.clock.now())):
        line = parts.registrations.rest(session.id, line)
    due = [entry for entry in line.held if entry.id == suspect or _is_due(parts, entry)]
    if due:
        line = _with_proofs(parts, line, [entry for entry in due if entry.marks.offer])
    return undecided(parts, line)


def _is_due(parts: Parts, entry: InLine) -> bool:
    """Whether a date of the offer has come, so that what became of its mail matters."""
    moments = [moment for moment in (entry.expires_at, entry.marks.proof_due) if moment]
    return entry.state is State.OFFERED and min(moments) <= parts.clock.now()


def _with_proofs(parts: Parts, line: Line, due: list[InLine]) -> Line:
    """The line with what is known of these offers' mails: taken, or not arrived."""
    wanted = {_mail_of(entry): entry for entry in due if not entry.marks.letter}
    states = parts.mails.states(wanted) if wanted else {}
    taken = {wanted[key].id: at for key, (state, at) in states.items() if state in TAKEN}
    dead = _dead(parts, {key: wanted[key] for key, (state, _) in states.items() if state in _DEAD})
    late = {e.id for e in wanted.values() if e.id not in taken and _proof_is_over(parts, e)}
    return replace(line, reached=taken, bounced=dead | late)


def _dead(parts: Parts, failed: Mapping[MailKey, InLine]) -> frozenset[str]:
    """Those whose offer has not arrived: nor at an address that has been corrected meanwhile."""
    people = parts.people.get({entry.person for entry in failed.values()}) if failed else {}
    return frozenset(
        entry.id
        for key, entry in failed.items()
        if entry.person not in people or _is_dead(parts, key, people[entry.person])
    )


def _is_dead(parts: Parts, key: MailKey, reader: Person) -> bool:
    """Whether the last mail of this offer failed, at the address its reader has now."""
    last, known = None, parts.mails.get(key) if reader.address else None
    while known:
        last, key = known, replace(key, again=key.again + 1)
        known = parts.mails.get(key)
    return last is None or (last.state in _DEAD and last.address >= reader.address)


def _mail_of(entry: InLine) -> MailKey:
    return MailKey(f"REGISTRATION#{entry.id}", OFFERED, entry.marks.offer or "", Role.YOUTH)


def _proof_is_over(parts: Parts, entry: InLine) -> bool:
    """Whether the mail service had its time to take the offer's mail, and did not."""
    proof_due = entry.marks.proof_due
    return proof_due is not None and proof_due <= parts.clock.now()


def _rules(parts: Parts, session: Session) -> Rules:
    return parts.regions.get(session.region).rules


def _decide_and_save(parts: Parts, session: Session, line: Line) -> _Pass:
    decision = decide_seats(session, line, parts.clock.now(), _rules(parts, session))
    try:
        return _Pass(save(parts, SYSTEM, decision), decision.full)
    except SeatedElsewhere as found:
        return _decide_and_save(parts, session, seated(parts, line, found.people))
