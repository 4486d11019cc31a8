"""Functions called by hand, and the tick that follows a move of the clock."""

import base64
from pathlib import Path

from infra.local import clock
from infra.local.aws import client
from infra.local.outputs import Outputs, function_of
from infra.local.settings import ROOT, NotPossible


def invoke(outputs: Outputs, name: str, event: bytes) -> str:
    """The function's answer to the event; a failing function is told with its log."""
    answer = client("lambda", outputs["endpoint"]).invoke(
        FunctionName=function_of(outputs, name), Payload=event, LogType="Tail"
    )
    text: str = answer["Payload"].read().decode()
    if "FunctionError" in answer:
        log = base64.b64decode(answer.get("LogResult", "")).decode(errors="replace")
        raise NotPossible(f"{name} failed: {text}\n{log}".rstrip())
    return text


def event_of(path: str) -> bytes:
    """The event in a file; an empty one without a file."""
    if not path:
        return b"{}"
    file = ROOT / path
    if not file.is_file():
        raise NotPossible(f"There is no event file {path}")
    return file.read_bytes()


def move_clock(outputs: Outputs, advance: str, reset: bool) -> str:
    """Move or reset the stack's clock, tick once, and tell its time in Paris."""
    file = Path(outputs["clock_file"])
    if advance:
        clock.write(file, clock.offset_seconds(file) + clock.seconds_of(advance))
    elif reset:
        clock.write(file, 0)
    if advance or reset:
        invoke(outputs, "wake_due", b"{}")
    return clock.shown(clock.stack_now(file))
