"""A session's line, and what a decision makes of it."""

from dataclasses import dataclass, replace

from shared.domain.facts import Said
from shared.domain.registration import NEXT, InLine, State
from shared.domain.session import Session

# A transaction holds 100 items: the session, and for each person a registration and a seat lock.
MOST_PEOPLE = 48


@dataclass(frozen=True)
class Line:
    """The part of a session's line that a decision needs, each in its own order.

    `received` by arrival, `offered` by deadline (all of them), `waiting` by ticket (the front);
    `seated` are the people known to hold a seat in another session.
    """

    received: tuple[InLine, ...] = ()
    offered: tuple[InLine, ...] = ()
    waiting: tuple[InLine, ...] = ()
    seated: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Change:
    """One registration before and after, and the facts that tell why."""

    before: InLine
    after: InLine
    said: tuple[Said, ...]

    def then(self, said: Said, state: State, **values: object) -> "Change":
        """The change carried one step further along the declared graph."""
        if state not in NEXT.get(self.after.state, frozenset()):
            raise ValueError(f"{self.after.state} cannot become {state}")
        after = replace(self.after, state=state, **values)  # type: ignore[arg-type]
        return replace(self, after=after, said=(*self.said, said))


@dataclass(frozen=True)
class Decision:
    """A session before and after, and every registration that changes with it."""

    before: Session
    session: Session
    changes: tuple[Change, ...] = ()

    @property
    def full(self) -> bool:
        """Whether the transaction's limit was met, so that a second pass may have more to do."""
        return len(self.changes) >= MOST_PEOPLE
