"""Why a registration stands where it stands, in a sentence, with the numbers of this moment."""

from shared.domain.facts import Why
from shared.domain.session import Session
from shared.domain.transitions import State
from shared.texts.catalogue import unbroken
from shared.texts.reasons import reason
from shared.web import speaking


def current(why: Why, status: str, rank: int | None, session: Session) -> Why:
    """The reason with today's counts: those of the decision are out of date while one waits."""
    if status != State.WAITING or rank is None:
        return why
    now = {"capacity": session.capacity, "confirmed": session.confirmed, "held": session.held}
    return Why(why.code, {**why.params, **now, "before": rank - 1})


def sentence(why: Why, third: bool = False) -> str:
    """What the person is told, or with `third` whoever reads it about them."""
    return unbroken(reason(why.code, why.params, third, speaking.language()))
