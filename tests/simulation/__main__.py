"""`make simulate`: SEEDS=n runs n schedules, SEED=x replays one aloud, without both: everything."""

import os
import sys

from tests.simulation.functions import real_code
from tests.simulation.many import Tally, keep, many, readable
from tests.simulation.mutants import gate
from tests.simulation.schedule import run
from tests.simulation.single import PAIRED, SCENES, exhausted, pairs, singles

ALL = 200_000


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
    """Schedules, single faults, pairs of faults on the main paths, and the mutation gate."""
    tally = many(ALL)
    cases, broken = exhausted(singles, sorted(SCENES))
    more, also = exhausted(pairs, PAIRED)
    verdicts = gate()
    sys.stdout.write(f"{cases} single faults, {more} pairs of faults\n")
    for each in (*broken, *also):
        sys.stdout.write(f"{each}\n")
    for verdict in verdicts:
        if not verdict.by:
            sys.stdout.write(f"lives: {verdict.mutant}\n")
    killed = sum(bool(each.by) for each in verdicts)
    return _last_line(tally, killed, len(verdicts), len(broken) + len(also))


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
