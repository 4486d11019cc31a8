"""`make bench`: measures, prints every figure beside its goal, and says which are met.

Names of sections may follow (`python -m tests.bench imports letters`); without any, all are run.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from infra.local.private import PrivateStack, private_stack
from tests.bench import (
    big_file,
    emulated,
    files,
    imports,
    letters,
    money,
    offers,
    pages,
    promotion,
    reminders,
    round_trips,
    rush,
    write_units,
)
from tests.bench.figures import Section, summary
from tests.bench.story import Story
from tests.write_units import CountingDynamo

ALONE: dict[str, Callable[[], Section]] = {
    "round_trips": round_trips.section,
    "write_units": lambda: write_units.section(
        "counted in memory", lambda: Story(CountingDynamo())
    ),
    "promotion": promotion.section,
    "letters": letters.section,
    "reminders": reminders.section,
    "imports": imports.section,
    "offers": offers.section,
    "files": files.section,
    "pages": pages.section,
}
ON_A_STACK = "stack"


def main(wanted: list[str]) -> int:
    """Runs the sections asked for; 2 when there is none of a name."""
    known = [*ALONE, ON_A_STACK]
    if unknown := set(wanted) - set(known):
        sys.stderr.write(f"No such section: {', '.join(sorted(unknown))}; {', '.join(known)}\n")
        return 2
    sections = []
    for section in _sections(wanted or known):
        say(section.text())
        sections.append(section)
    say(summary(sections))
    return 0


def say(text: str) -> None:
    """Prints at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _sections(wanted: list[str]) -> Iterator[Section]:
    yield from (ALONE[name]() for name in ALONE if name in wanted)
    if ON_A_STACK in wanted:
        with tempfile.TemporaryDirectory() as state, private_stack(Path(state)) as stack:
            yield from _on_a_stack(stack)


def _on_a_stack(stack: PrivateStack) -> Iterator[Section]:
    def story() -> Story:
        client = emulated.Asking(stack.client("dynamodb"))
        return Story(client, emulated.new_table(stack))

    yield write_units.section("as the emulator tells them", story, *_SAID_OF_THE_EMULATOR)
    rushed, seconds = rush.section(stack)
    yield rushed
    yield big_file.section(stack)
    yield money.section(seconds)


_SAID_OF_THE_EMULATOR = (
    "index writes in transactions are not doubled, neither by the emulator nor in memory:",
    "so it was measured on DynamoDB (github.com/nubo-db/dynoxide/pull/188)",
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
