"""The line of a session is looked at, and whoever is due a seat gets it."""

from dataclasses import replace

from shared.domain.facts import SYSTEM, Fact
from shared.domain.line import MOST_PEOPLE, Decision, Line
from shared.domain.region import Region
from shared.domain.seats import decide_seats, needs_front
from shared.domain.session import Session
from shared.ports import Parts, SeatedElsewhere
from shared.usecases.deciding import save
from shared.usecases.retrying import until_not_lost

# A pass settles 48 people; the queue brings the session back should more than this be due.
MOST_PASSES = 25


def allocate_seats(parts: Parts, session_id: str) -> tuple[Fact, ...]:
    """Gives every seat that is due and returns the facts; asked twice, changes nothing."""
    facts: list[Fact] = []
    for _ in range(MOST_PASSES):
        decision, said = until_not_lost(lambda: _one_pass(parts, session_id))
        facts += said
        if decision is None or not decision.full:
            break
    return tuple(facts)


def _one_pass(parts: Parts, session_id: str) -> tuple[Decision | None, list[Fact]]:
    found = parts.registrations.line(session_id)
    if found is None:
        return None, []
    session, line = found
    region = parts.regions.get(session.region)
    if needs_front(session, line, parts.clock.now()):
        line = parts.registrations.front(session_id, line, MOST_PEOPLE)
    return _decide_and_save(parts, region, session, line)


def _decide_and_save(
    parts: Parts, region: Region, session: Session, line: Line
) -> tuple[Decision, list[Fact]]:
    decision = decide_seats(session, line, parts.clock.now(), region.rules)
    try:
        facts = save(parts, decision, SYSTEM, region.rules)
    except SeatedElsewhere as found:
        seated = replace(line, seated=line.seated | found.people)
        return _decide_and_save(parts, region, session, seated)
    return decision, [fact for said in facts.values() for fact in said]
