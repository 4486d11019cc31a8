"""What waits for a region's team, the most urgent first; some of it is worth a mail."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.session import Session

# No list is counted further: more is "more than so many".
MOST_COUNTED = 50
# So many sessions of a kind fill a page; the list of sessions shows all of them.
MOST_SESSIONS = 8
# A seat free for so long while somebody waits is for a person to look at.
IDLE_AFTER = timedelta(minutes=10)
# A guardian who has not answered so long before the deadline is to be called.
GUARDIAN_NEAR = timedelta(days=2)
STARTING_WITHIN, UNDER_WITHIN = timedelta(days=7), timedelta(days=14)


class TaskKind(StrEnum):
    """What there is to do, the most urgent first."""

    IDLE = "idle"
    MAILS = "mails"
    LETTERS = "letters"
    ADDRESSES = "addresses"
    GUARDIANS = "guardians"
    DOUBTS = "doubts"
    OVER = "over"
    STARTING = "starting"
    UNDER = "under"
    ASKING = "asking"
    REFUSED = "refused"


# Somebody waits for the team until this is done: a mail says so. The rest is told along with it.
CALLING = frozenset(
    {
        TaskKind.IDLE,
        TaskKind.MAILS,
        TaskKind.LETTERS,
        TaskKind.ADDRESSES,
        TaskKind.GUARDIANS,
        TaskKind.DOUBTS,
    }
)
_PAGES: Mapping[TaskKind, str] = {
    TaskKind.MAILS: "messages",
    TaskKind.LETTERS: "lettres",
    TaskKind.ADDRESSES: "adresses",
    TaskKind.DOUBTS: "doutes",
    TaskKind.ASKING: "fichiers",
    TaskKind.REFUSED: "fichiers",
}


@dataclass(frozen=True)
class Task:
    """One thing to do: a list that is not empty, or something about one session.

    `found` counts a list no further than one more than MOST_COUNTED; of a session, it is people
    or seats.
    """

    kind: TaskKind
    found: int
    session: Session | None = None

    @property
    def more(self) -> bool:
        """Whether there are more than were counted."""
        return self.session is None and self.found > MOST_COUNTED

    @property
    def count(self) -> int:
        """How many, or more than how many."""
        return MOST_COUNTED if self.more else self.found

    @property
    def page(self) -> str:
        """The path, on the team's site, of the page where it is done."""
        if self.session is None:
            return _PAGES[self.kind]
        sheets = "/feuille" if self.kind is TaskKind.STARTING else ""
        return f"sessions/{self.session.id}{sheets}"


@dataclass(frozen=True)
class ToDo:
    """All that waits for a region's team, the most urgent first."""

    tasks: tuple[Task, ...] = ()

    @property
    def count(self) -> int:
        """How many things there are to do: what a list holds, and each session once."""
        return sum(1 if task.session else task.count for task in self.tasks)

    @property
    def more(self) -> bool:
        """Whether a list holds more than were counted."""
        return any(task.more for task in self.tasks)

    @property
    def calls(self) -> bool:
        """Whether any of it is worth a mail."""
        return any(task.kind in CALLING for task in self.tasks)


def to_do_of(lists: Mapping[TaskKind, int], about_sessions: Sequence[Task]) -> ToDo:
    """What is on lists and what sessions ask for, in order; empty lists ask for nothing."""
    listed = [Task(kind, found) for kind, found in lists.items() if found]
    order = list(TaskKind)
    return ToDo(tuple(sorted([*listed, *about_sessions], key=lambda each: order.index(each.kind))))


def tasks_of(sessions: Sequence[Session], now: datetime) -> list[Task]:
    """What these sessions ask for by their dates and counts, a few of each kind."""
    return [
        Task(kind, how_many(session, now), session)
        for kind, how_many in _OF_SESSIONS.items()
        for session in [each for each in sessions if how_many(each, now)][:MOST_SESSIONS]
    ]


def _idle(session: Session, now: datetime) -> int:
    """The seats that have been free for too long, though somebody waits."""
    since = session.idle_since
    late = session.gives_seats(now) and since is not None and now - since >= IDLE_AFTER
    return session.places_left if late else 0


def _over(session: Session, now: datetime) -> int:
    """How many have a seat beyond the capacity, because somebody decided so."""
    return session.excess if session.gives_seats(now) else 0


def _starting(session: Session, now: datetime) -> int:
    """How many come to a session that begins within the week."""
    soon = session.gives_seats(now) and session.starts_at - now <= STARTING_WITHIN
    return session.confirmed if soon else 0


def _under(session: Session, now: datetime) -> int:
    """The seats that nobody has asked for, of a session that begins soon."""
    soon = session.gives_seats(now) and session.starts_at - now <= UNDER_WITHIN
    return session.places_left if soon and not session.waitlist else 0


_OF_SESSIONS: Mapping[TaskKind, Callable[[Session, datetime], int]] = {
    TaskKind.IDLE: _idle,
    TaskKind.OVER: _over,
    TaskKind.STARTING: _starting,
    TaskKind.UNDER: _under,
}
