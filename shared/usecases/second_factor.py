"""The second factor of staff: set up, asked for at each sign-in, taken away by somebody named."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from shared.domain import second_factor as rules
from shared.domain.journal import Act
from shared.domain.login import CODE_WITHIN, SET_UP_WITHIN, HalfLogin
from shared.domain.refusals import FieldError, NotEligible, NotFound, TooMany, WrongState
from shared.domain.second_factor import SecondFactor
from shared.ports import Account, Lost, Parts
from shared.usecases.journal import note

# Without the letters and digits that are read one for another.
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LENGTH = 10
_TURNS = 8
Granted = TypeVar("Granted")


def begin(parts: Parts, account: Account) -> str:
    """The token of a half-open sign-in: the password was right."""
    known = parts.second_factors.get(account.id)
    within = CODE_WITHIN if known.seed else SET_UP_WITHIN
    return parts.second_factors.open_half(account.id, parts.clock.now() + within)


def secret_of(parts: Parts, account_id: str, seed: str) -> str:
    """What the account's app knows; it stands nowhere."""
    return parts.seals.shared_secret(account_id, seed)


def set_up(parts: Parts, half: HalfLogin, typed: str, device: str) -> tuple[str, tuple[str, ...]]:
    """Switches the factor on: a login, and recovery codes told this once.

    Raises NotEligible for a wrong code, WrongState when it is switched on already. Every login from
    before ends.
    """
    before, now = parts.second_factors.get(half.account), parts.clock.now()
    if before.seed:
        raise WrongState("factor_stands")
    step = _step(parts, half.account, half.seed, _plain(typed))
    if step is None:
        raise NotEligible((FieldError("code", "code_wrong"),))
    codes = _new_codes()
    after = rules.set_up(before, half.seed, step, _kept(parts, half.account, codes), now)
    earlier = [login.id for login in parts.accounts.logins(half.account, now)]
    token = parts.second_factors.enter(half, before, after, now, device)
    parts.accounts.end_logins(half.account, earlier)
    return token, codes


def enter(parts: Parts, half: HalfLogin, typed: str, device: str) -> str:
    """The login that a code opens; raises NotEligible, TooMany, WrongState."""

    def opened(before: SecondFactor, after: SecondFactor) -> str:
        return parts.second_factors.enter(half, before, after, parts.clock.now(), device)

    return _with_code(parts, half.account, typed, opened)


def renew_codes(parts: Parts, account: Account, typed: str) -> tuple[str, ...]:
    """Other recovery codes, told this once, for a code; those from before are no more."""
    codes = _new_codes()

    def kept(before: SecondFactor, after: SecondFactor) -> tuple[str, ...]:
        renewed = rules.renewed(after, _kept(parts, account.id, codes))
        parts.second_factors.save(account.id, before, renewed)
        return codes

    return _with_code(parts, account.id, typed, kept)


def give_up(parts: Parts, account: Account, typed: str) -> None:
    """Takes one's own factor away, for a code: the next sign-in sets up another one."""

    def away(before: SecondFactor, after: SecondFactor) -> None:
        gone = rules.taken_away(after, account.person, parts.clock.now())
        parts.second_factors.save(account.id, before, gone)

    _with_code(parts, account.id, typed, away)
    note(parts, account, Act.FACTOR_GIVEN_UP)
    _end_all(parts, account.id)


def reset_for(parts: Parts, account: Account, colleague_id: str, typed: str) -> None:
    """Takes a colleague's factor away and ends their logins; `typed` is the colleague's address.

    Raises NotFound for whoever is not a colleague, NotEligible when the address is another.
    """
    colleague = colleague_of(parts, account, colleague_id)
    person = parts.people.get({colleague.person}).get(colleague.person)
    if person is None or typed.strip().casefold() != person.email.casefold():
        raise NotEligible((FieldError("email", "colleague_address"),))
    before = parts.second_factors.get(colleague.id)
    after = rules.taken_away(before, account.person, parts.clock.now())
    parts.second_factors.save(colleague.id, before, after)
    note(parts, account, Act.FACTOR_RESET, colleague=colleague.id)
    _end_all(parts, colleague.id)


def colleague_of(parts: Parts, account: Account, colleague_id: str) -> Account:
    """Somebody else of the same team; raises NotFound."""
    found = parts.accounts.get(colleague_id)
    same = found is not None and (found.role, found.region) == ("staff", account.region)
    if found is None or not same or found.id == account.id:
        raise NotFound("no_such_page")
    return found


def _end_all(parts: Parts, account_id: str) -> None:
    open_ones = parts.accounts.logins(account_id, parts.clock.now())
    parts.accounts.end_logins(account_id, [login.id for login in open_ones])


def _with_code(
    parts: Parts,
    account_id: str,
    typed: str,
    granted: Callable[[SecondFactor, SecondFactor], Granted],
) -> Granted:
    """Does what a right code grants; nobody learns what a code was before that is written down."""
    for _ in range(_TURNS):
        before = parts.second_factors.get(account_id)
        after, problem = _judged(parts, account_id, before, _plain(typed))
        try:
            if not problem:
                return granted(before, after)
            parts.second_factors.save(account_id, before, after)
        except Lost:
            continue
        raise NotEligible((FieldError("code", problem),))
    raise Lost


def _judged(
    parts: Parts, account_id: str, before: SecondFactor, typed: str
) -> tuple[SecondFactor, str]:
    """The factor after this code, and what is wrong with the code; empty when it is right."""
    now = parts.clock.now()
    _may_try(before, typed, now)
    digest = _digest(parts, account_id, typed)
    if digest in before.spare:
        return rules.spent(before, digest), ""
    step = _step(parts, account_id, before.seed, typed)
    if step is None:
        return rules.refused(before, now), "code_wrong"
    if step in before.used:
        return rules.refused(before, now), "code_used"
    return rules.taken(before, step, now), ""


def _may_try(before: SecondFactor, typed: str, now: datetime) -> None:
    """Raises WrongState, TooMany, or NotEligible where nothing was typed."""
    if not before.seed:
        raise WrongState("factor_missing")
    if seconds := rules.seconds_to_wait(before, now):
        raise TooMany("too_many_codes", seconds)
    if not typed:
        raise NotEligible((FieldError("code", "app_code_missing"),))


def _step(parts: Parts, account_id: str, seed: str, typed: str) -> int | None:
    """The time step whose code was typed; None: no code of about now."""
    secret = secret_of(parts, account_id, seed)
    steps = rules.steps_around(parts.clock.now())
    right = [step for step in steps if _same(parts.seals.code(secret, step), typed)]
    return right[0] if right else None


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode(), other.encode())


def _plain(typed: str) -> str:
    return "".join(typed.split()).replace("-", "").upper()


def _new_codes() -> tuple[str, ...]:
    return tuple(_new_code() for _ in range(rules.RECOVERY_CODES))


def _new_code() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))


def _kept(parts: Parts, account_id: str, codes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_digest(parts, account_id, code) for code in codes)


def _digest(parts: Parts, account_id: str, code: str) -> str:
    return parts.seals.digest("recovery code", account_id, code)
