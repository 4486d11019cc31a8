"""Four hundred people for twenty seats, sixteen at a time, on a running stack."""

import time
from collections import Counter

from infra.local.private import PrivateStack
from tests.bench.crowd import Crowd
from tests.bench.figures import Figure, Section

SEATS, PEOPLE, CLIENTS = 20, 400, 16
WAITING = PEOPLE - SEATS
# Forms of a single client; and those that start the functions' workers before anything is timed.
ALONE, WARMING_UP = 80, 96
MOST_TIMES = 5.0


def section(stack: PrivateStack) -> tuple[Section, float]:
    """One client, then sixteen; and the quickest answer to one client in seconds."""
    Crowd(stack, SEATS, CLIENTS).send(WARMING_UP).decided()
    alone = Crowd(stack, SEATS, 1).send(ALONE).decided()
    begun = time.perf_counter()
    rush = Crowd(stack, SEATS, CLIENTS).send(PEOPLE)
    sent = time.perf_counter() - begun
    rush.decided()
    decided = time.perf_counter() - begun
    notes = (
        f"1 client: median {_ms(alone.median())}, p95 {_ms(alone.p95())}; "
        f"{CLIENTS} clients: median {_ms(rush.median())}, p95 {_ms(rush.p95())}",
        f"{PEOPLE / sent:.1f} forms a second; the last decision {decided - sent:.1f} s after them",
    )
    figures = (*_standings(rush), *_speed(alone, rush))
    title = f"{PEOPLE} people for {SEATS} seats, {CLIENTS} at once, on a stack of this machine"
    return Section(title, figures, notes), alone.quickest()


def _standings(rush: Crowd) -> tuple[Figure, ...]:
    standings = rush.people.standings()
    counts = Counter(standing["status"] for standing in standings.values())
    places = {number: standing["rank"] or 0 for number, standing in standings.items()}
    ranks = sorted(rank for rank in places.values() if rank)
    return (
        Figure("HTTP errors", rush.errors(), 0),
        Figure("confirmed", str(counts["confirmed"]), str(SEATS)),
        Figure("waiting", str(counts["waiting"]), str(WAITING)),
        Figure("ranks", _ranks(ranks), _ranks(list(range(1, WAITING + 1)))),
        Figure("answered before another was sent, yet behind", rush.overtaken(places), 0),
    )


def _speed(alone: Crowd, rush: Crowd) -> tuple[Figure, ...]:
    return (
        Figure("p95 of the form, 16 clients over 1", rush.p95() / alone.p95(), MOST_TIMES, "×"),
        Figure("median of the form, 16 clients over 1", rush.median() / alone.median(), unit="×"),
    )


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"


def _ranks(found: list[int]) -> str:
    without_gap = found == list(range(1, len(found) + 1))
    return f"1 to {len(found)}, each once" if without_gap else f"{len(found)}, with gaps or doubles"
