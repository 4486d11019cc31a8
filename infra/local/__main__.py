"""Commands of the local stack: python -m infra.local COMMAND (the Makefile calls them)."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence

from botocore.exceptions import BotoCoreError, ClientError

from infra.local import accounts, background, outputs
from infra.local.invoke import event_of, invoke, move_clock
from infra.local.settings import NotPossible, Settings, from_environment


def run(settings: Settings, _: Sequence[str]) -> str:
    """Run the stack in the foreground."""
    # Stopping works even when the project's own code cannot be imported.
    from infra.local import stack

    stack.run(settings)
    return "Stopped. What the stack held is kept; make clean forgets it."


def up(settings: Settings, _: Sequence[str]) -> str:
    """Start the stack in the background."""
    return background.up(settings)


def down(settings: Settings, _: Sequence[str]) -> str:
    """Stop the stack."""
    return background.down(settings)


def clean(settings: Settings, _: Sequence[str]) -> str:
    """Stop the stack and forget everything it held."""
    background.down(settings)
    shutil.rmtree(settings.state, ignore_errors=True)
    return f"Forgotten: {settings.state}"


def clock(settings: Settings, _: Sequence[str]) -> str:
    """Move the clock by ADVANCE, or reset it with RESET; always tells the stack's time."""
    advance, reset = os.environ.get("ADVANCE", ""), os.environ.get("RESET", "")
    moved = move_clock(outputs.load(settings), advance, reset not in {"", "0"})
    return f"The stack's time: {moved} (Europe/Paris)"


def token(settings: Settings, arguments: Sequence[str]) -> str:
    """A bearer token for a role or an account."""
    who = arguments[0] if arguments else ""
    return accounts.token(outputs.load(settings), settings.endpoint, who)


def code(settings: Settings, arguments: Sequence[str]) -> str:
    """The code that an app shows now: of the account WHO, or of the SECRET of a page."""
    from infra.local import second_factors

    known, secret = outputs.load(settings), os.environ.get("SECRET", "")
    if secret:
        return second_factors.code_of(known, secret)
    return second_factors.code(known, arguments[0] if arguments else "")


def call(settings: Settings, arguments: Sequence[str]) -> str:
    """Invoke a function with an event file."""
    name, file = [*arguments, "", ""][:2]
    return invoke(outputs.load(settings), name, event_of(file))


COMMANDS: dict[str, Callable[[Settings, Sequence[str]], str]] = {
    "run": run,
    "up": up,
    "down": down,
    "clean": clean,
    "clock": clock,
    "token": token,
    "code": code,
    "invoke": call,
}


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; 1 and one line on standard error when that is not possible."""
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        print(f"Commands: {', '.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        print(command(from_environment(), arguments[1:]))
    except (NotPossible, BotoCoreError, ClientError) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
