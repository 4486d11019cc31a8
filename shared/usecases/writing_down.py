"""Others write down who asks for a seat: staff on the phone, or from the list there was before."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.domain.refusals import Refused, WrongState
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.submission import Form, Receipt
from shared.ports import Account, Lost, Parts
from shared.usecases.living import own_session
from shared.usecases.registering import register

PHONE, LIST = "phone", "list"


@dataclass(frozen=True)
class Taken:
    """What became of one row of a list: its registration, or why there is none."""

    form: Form
    registration: Registration | None
    refusal: Refused | None = None

    @property
    def stored(self) -> bool:
        """Whether it now has a place of its own: not where the person was registered already."""
        return self.registration is not None and not self.registration.hidden


def open_for_staff(parts: Parts, account: Account, session_id: str) -> Session:
    """The session, if staff may still add people. Raises NotFound, WrongState."""
    session = own_session(parts, account, session_id)
    if not session.gives_seats(parts.clock.now()):
        raise WrongState("registration_closed")
    return session


def take_call(parts: Parts, account: Account, session_id: str, form: Form) -> Receipt:
    """The receipt of what somebody said on the phone. Raises as `register` does."""
    open_for_staff(parts, account, session_id)
    return register(parts, parts.regions.get(account.region), form)


def take_list(
    parts: Parts, account: Account, session_id: str, forms: Sequence[Form]
) -> Sequence[Taken]:
    """Registers everybody in the list's order and says what became of each; again: the same.

    Raises NotFound, WrongState.
    """
    session = open_for_staff(parts, account, session_id)
    receipts = [receipt_or_refusal(parts, account.region, form) for form in forms]
    wanted = [(session.id, r.registration_id) for r in receipts if isinstance(r, Receipt)]
    loaded = {r.id: r for _, r in parts.registrations.load_many(wanted)}
    return [
        Taken(form, loaded.get(got.registration_id))
        if isinstance(got, Receipt)
        else Taken(form, None, got)
        for form, got in zip(forms, receipts, strict=True)
    ]


def receipt_or_refusal(parts: Parts, region: str, form: Form) -> Receipt | Refused:
    """What one row of a list leads to: the others do not depend on it."""
    try:
        return register(parts, parts.regions.get(region), form)
    except Lost:
        return Refused("busy")
    except Refused as refusal:
        return refusal
