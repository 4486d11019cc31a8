"""The parser's process: what kills it kills nothing else, and nothing of it is left behind."""

import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

from shared.domain.offers.problems import FileRefused

Parser = subprocess.Popen[bytes]

_PROGRAM = Path(__file__).with_name("parser.py")
_MOST_SECONDS = 30


@contextmanager
def parser_process() -> Iterator[Parser]:
    """A parser that starts while the caller still looks at the file; ended with the block.

    It knows where the libraries are, and none of our secrets.
    """
    paths = os.pathsep.join(filter(None, sys.path))
    known = {"PYTHONPATH": paths, "LD_LIBRARY_PATH": os.environ.get("LD_LIBRARY_PATH", "")}
    with subprocess.Popen(  # noqa: S603 (our own program, no argument from outside)
        [sys.executable, "-B", "-S", str(_PROGRAM)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=known,
    ) as parser:
        try:
            yield parser
        finally:
            parser.kill()


def parsed(parser: Parser, data: bytes) -> Generator[bytes, None, None]:
    """What it says of a workbook, a line at a time; raises FileRefused if it dies."""
    patience = Timer(_MOST_SECONDS, parser.kill)
    patience.start()
    try:
        yield from _spoken(parser, data)
    finally:
        patience.cancel()
    # A signal ends what wants more memory or time than it is given.
    if parser.returncode:
        raise FileRefused("file-damaged" if parser.returncode > 0 else "file-too-big-unpacked")


def _spoken(parser: Parser, data: bytes) -> Iterator[bytes]:
    """The whole lines of a parser that is told this; one that is cut off is none."""
    told, heard = parser.stdin, parser.stdout
    if told is None or heard is None:
        return
    with suppress(BrokenPipeError), told:
        told.write(data)
    yield from (line for line in heard if line.endswith(b"\n"))
    parser.wait()
