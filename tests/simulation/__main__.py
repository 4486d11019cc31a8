"""`make simulate`: SEEDS=n runs n schedules, SEED=x replays one aloud, without both: everything."""

import os
import sys

from tests.simulation.duels import DUELS, all_broken
from tests.simulation.functions import real_code
from tests.simulation.many import Tally, keep, many, readable
from tests.simulation.mutants import gate
from tests.simulation.partners import PartnerStory
from tests.simulation.schedule import run
from tests.simulation.single import PAIRED, SCENES, exhausted, pairs, singles

ALL = 200_000
FILES = 20_000


def main() -> int:
    """The exit code: 0 when nothing is violated and every mutant is killed."""
    if seed := os.environ.get("SEED"):
        return _replay(int(seed))
    if seeds := os.environ.get("SEEDS"):
        return _last_line(many(int(seeds)), 0, 0)
    return _everything()


def _replay(seed: int) -> int:
    with real_code() as account:
        result = run(seed, account)
    sys.stdout.write(readable(result) + "\n")
    tally = Tally()
    tally.add(result)
    return _last_line(tally, 0, 0)


def _everything() -> int:
    """What takes seconds first, then the mutation gate in minutes, then all schedules."""
    broken = _told("single faults", *exhausted(singles, sorted(SCENES)))
    broken += _told("pairs of faults", *exhausted(pairs, PAIRED))
    broken += _told("duels", len(DUELS), all_broken())
    verdicts = gate()
    lives = [f"lives: {each.mutant}" for each in verdicts if not each.by]
    killed = len(verdicts) - _told("mutants", len(verdicts), lives)
    files = many(FILES, tells=PartnerStory)
    wrong = [f"seed {each.seed}: {each.violation}" for each in files.violations]
    broken += _told("schedules of partners' files", files.schedules, wrong)
    return _last_line(many(ALL), killed, len(verdicts), broken)


def _told(what: str, count: int, wrong: list[str]) -> int:
    """Says how many there were and which of them were wrong: so many."""
    sys.stdout.write("".join(f"{each}\n" for each in (f"{count} {what}", *wrong)))
    sys.stdout.flush()
    return len(wrong)


def _last_line(tally: Tally, killed: int, mutants: int, more: int = 0) -> int:
    for result in tally.violations[:10]:
        keep(result)
        sys.stdout.write(f"seed {result.seed}: {result.violation}\n")
    violations = len(tally.violations) + more
    sys.stdout.write(
        f"{tally.schedules} schedules, {tally.faults} faults, "
        f"{violations} violations, {killed}/{mutants} mutants killed\n"
    )
    return 1 if violations or killed < mutants else 0


if __name__ == "__main__":
    sys.exit(main())
