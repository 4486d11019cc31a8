"""Why a registration stands where it stands, in a sentence, with the numbers of this moment."""

from shared.domain.facts import Why
from shared.domain.registration import State
from shared.domain.session import Session
from shared.texts.catalogue import known, say


def current(why: Why, status: str, rank: int | None, session: Session) -> Why:
    """The reason with today's counts: those of the decision are out of date while one waits."""
    if status != State.WAITING or rank is None:
        return why
    now = {"capacity": session.capacity, "confirmed": session.confirmed, "held": session.held}
    return Why(why.code, {**why.params, **now, "before": rank - 1})


def sentence(why: Why) -> str:
    """What the person is told; a general sentence for a reason without one of its own."""
    code = f"reason-{why.code.replace('_', '-')}"
    return say(code, **why.params) if known(code) else say("reason-other")
