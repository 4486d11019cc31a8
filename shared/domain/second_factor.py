"""The second factor of an account: which codes may be taken, and when wrong ones must wait."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

STEP_SECONDS = 30
RECOVERY_CODES = 10
# So many wrong codes are free; from then on each makes the next one wait, twice as long.
FREE_TRIES = 5
_FIRST_WAIT, _LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True)
class Reset:
    """Who took a factor away (a person's id), and when."""

    by: str
    at: datetime


@dataclass(frozen=True)
class SecondFactor:
    """What is kept of an account's factor; without `seed` it is not set up.

    `used` are the time steps whose code was taken lately, `spare` the digests of the recovery codes
    that are left, `wrong` counts the codes refused since the last one taken.
    """

    version: int = 0
    seed: str = ""
    since: datetime | None = None
    used: frozenset[int] = frozenset()
    spare: frozenset[str] = frozenset()
    wrong: int = 0
    wait_until: datetime | None = None
    resets: tuple[Reset, ...] = ()


def steps_around(now: datetime) -> tuple[int, int, int]:
    """The time steps whose codes may be taken: of now, the one before, the one after."""
    step = int(now.timestamp()) // STEP_SECONDS
    return step, step - 1, step + 1


def seconds_to_wait(factor: SecondFactor, now: datetime) -> int:
    """How long no code is looked at; 0 when the next one may come."""
    left = factor.wait_until - now if factor.wait_until else timedelta()
    return max(0, -(-left // timedelta(seconds=1)))


def set_up(
    before: SecondFactor, seed: str, step: int, spare: frozenset[str], now: datetime
) -> SecondFactor:
    """Switched on, by the code of this step."""
    return SecondFactor(
        version=before.version + 1,
        seed=seed,
        since=now,
        used=frozenset({step}),
        spare=spare,
        resets=before.resets,
    )


def taken(before: SecondFactor, step: int, now: datetime) -> SecondFactor:
    """The code of this step was right; it is never taken again."""
    near = {used for used in before.used if abs(used - steps_around(now)[0]) <= 2}
    return _right(before, used=frozenset({*near, step}))


def spent(before: SecondFactor, digest: str) -> SecondFactor:
    """This recovery code was right; it is gone."""
    return _right(before, spare=before.spare - {digest})


def refused(before: SecondFactor, now: datetime) -> SecondFactor:
    """A wrong code, or one used before."""
    wrong = before.wrong + 1
    return replace(before, version=before.version + 1, wrong=wrong, wait_until=_wait(wrong, now))


def renewed(before: SecondFactor, spare: frozenset[str]) -> SecondFactor:
    """Other recovery codes."""
    return replace(before, version=before.version + 1, spare=spare)


def taken_away(before: SecondFactor, by: str, now: datetime) -> SecondFactor:
    """Not set up any more; who did it stays written down."""
    return SecondFactor(version=before.version + 1, resets=(*before.resets, Reset(by, now)))


def _right(before: SecondFactor, **now: frozenset[int] | frozenset[str]) -> SecondFactor:
    right = replace(before, version=before.version + 1, wrong=0, wait_until=None)
    return replace(right, **now)  # type: ignore[arg-type]


def _wait(wrong: int, now: datetime) -> datetime | None:
    if wrong < FREE_TRIES:
        return None
    doublings: int = 2 ** min(wrong - FREE_TRIES, 6)
    return now + min(_LONGEST_WAIT, _FIRST_WAIT * doublings)
