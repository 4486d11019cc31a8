"""The authenticator apps of the demonstration accounts: set up once, and what they show."""

from pathlib import Path

from infra.local import clock
from infra.local.accounts import ACCOUNTS, subject_of
from infra.local.chamber import parts_of
from infra.local.outputs import Outputs
from infra.local.settings import NotPossible
from shared.adapters.clock import TimeSortedIds
from shared.domain import second_factor as rules
from shared.domain.second_factor import SecondFactor
from shared.usecases.second_factor import secret_of

BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
SECRET_LENGTH = 32


def enrol(outputs: Outputs, endpoint: str) -> None:
    """Set the app of each account up that has one, unless somebody did something with it."""
    parts = parts_of(outputs, endpoint)
    for account in ACCOUNTS:
        own = subject_of(outputs, endpoint, account.email)
        before = parts.second_factors.get(own)
        if account.app and not before.version:
            seed, now = TimeSortedIds().new(), parts.clock.now()
            after = rules.set_up(before, seed, 0, frozenset(), now)
            parts.second_factors.save(own, before, after)


def secrets(outputs: Outputs) -> dict[str, str]:
    """By address: what to type into an app to have the codes of each account that has one."""
    found, endpoint = {}, outputs["endpoint"]
    for email in (account.email for account in ACCOUNTS if account.role == "staff"):
        own, factor = _factor(outputs, endpoint, email)
        if factor.seed:
            found[email] = secret_of(parts_of(outputs, endpoint), own, factor.seed)
    return found


def code(outputs: Outputs, who: str) -> str:
    """A code that is taken now, by the stack's clock, of this account (without: of the first)."""
    endpoint = outputs["endpoint"]
    own, factor = _factor(outputs, endpoint, who or ACCOUNTS[0].email)
    if not factor.seed:
        raise NotPossible(f"{who} has no app yet: SECRET=the letters that the page shows")
    secret = secret_of(parts_of(outputs, endpoint), own, factor.seed)
    steps = [step for step in _steps(outputs) if step not in factor.used]
    if not steps:
        raise NotPossible("Every code of now has been used: try again in 30 seconds")
    return parts_of(outputs, endpoint).seals.code(secret, steps[0])


def code_of(outputs: Outputs, secret: str) -> str:
    """What an app with this secret shows now, by the stack's clock."""
    plain = "".join(secret.split()).upper()
    if len(plain) != SECRET_LENGTH or set(plain) - set(BASE_32):
        raise NotPossible("SECRET is the 32 letters and digits that the page shows")
    return parts_of(outputs, outputs["endpoint"]).seals.code(plain, _steps(outputs)[0])


def _steps(outputs: Outputs) -> tuple[int, ...]:
    """The time steps whose codes are taken now; the one of now first, the next one second."""
    now, before, after = rules.steps_around(clock.stack_now(Path(outputs["clock_file"])))
    return now, after, before


def _factor(outputs: Outputs, endpoint: str, email: str) -> tuple[str, SecondFactor]:
    if email not in {account.email for account in ACCOUNTS if account.role == "staff"}:
        raise NotPossible(f"WHO is the address of an account of the team, not {email!r}")
    own = subject_of(outputs, endpoint, email)
    return own, parts_of(outputs, endpoint).second_factors.get(own)
