"""How far a long run is: one line written over on a terminal, now and then a line in a log."""

import sys
from time import perf_counter

SELDOM_SECONDS = 20.0


class Progress:
    """Says how far it is, as often as the reader can take it, and in any case how it ended."""

    def __init__(self) -> None:
        self.began = self.said_at = perf_counter()
        self.aloud = sys.stderr.isatty()

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return perf_counter() - self.began

    def say(self, text: str, ended: bool = False) -> None:
        """This is how far it is."""
        if not (self.aloud or ended or perf_counter() - self.said_at >= SELDOM_SECONDS):
            return
        self.said_at = perf_counter()
        begin = "\r" if self.aloud else ""
        end = "\n" if ended or not self.aloud else ""
        sys.stderr.write(f"{begin}{text}{end}")
        sys.stderr.flush()
