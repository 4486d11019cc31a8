"""Signing in to a zone's pages: opaque logins in cookies, a token against forged forms."""

from dataclasses import dataclass
from hmac import compare_digest

from aws_lambda_powertools.shared.cookies import Cookie, SameSite

from shared.domain.login import HalfLogin, login_id
from shared.domain.refusals import NotAllowed
from shared.ports import Account, Parts
from shared.usecases import second_factor
from shared.web.devices import device_of
from shared.web.entry import NotSignedIn, StaleForm
from shared.web.requests import MOST_FIELDS, cookie, fields
from shared.web.routing import Request


@dataclass(frozen=True)
class Visit:
    """Who is looking at a page, by which login, and the token its forms must carry."""

    account: Account
    csrf: str
    login: str


@dataclass(frozen=True)
class HalfVisit:
    """Whose password was right, and the token the form of the code must carry."""

    account: Account
    half: HalfLogin
    csrf: str


@dataclass(frozen=True)
class Door:
    """How one zone lets people in: by role, with a cookie of its own; `https` in real stages.

    `second_factor`: the password opens half a sign-in only, which a code completes.
    """

    zone: str
    https: bool
    second_factor: bool = False

    @property
    def cookie_name(self) -> str:
        """The zone's cookie."""
        return f"__Host-explore-{self.zone}" if self.https else f"explore-{self.zone}"

    @property
    def half_name(self) -> str:
        """The cookie between the password and the code."""
        return f"{self.cookie_name}-half"

    def visit(self, parts: Parts, request: Request) -> Visit:
        """Who is signed in; raises NotSignedIn."""
        token = cookie(request, self.cookie_name)
        account_id = parts.accounts.login(token, parts.clock.now()) if token else None
        account = parts.accounts.get(account_id) if account_id else None
        if token is None or account is None or account.role != self.zone:
            raise NotSignedIn("not_signed_in")
        return Visit(account, parts.seals.digest("csrf", token), login_id(token))

    def acting(self, parts: Parts, request: Request, most: int = MOST_FIELDS) -> Visit:
        """Who sends a form of this site; raises NotSignedIn, StaleForm for another login's."""
        visit = self.visit(parts, request)
        if not _sent_by_us(request, visit.csrf, most):
            raise StaleForm(visit.csrf)
        return visit

    def half_visit(self, parts: Parts, request: Request) -> HalfVisit | None:
        """Who is half signed in; None: nobody, or no longer."""
        token = cookie(request, self.half_name)
        half = parts.second_factors.half(token, parts.clock.now()) if token else None
        account = parts.accounts.get(half.account) if half else None
        if half is None or account is None or account.role != self.zone:
            return None
        return HalfVisit(account, half, parts.seals.digest("csrf", half.token))

    def half_acting(self, parts: Parts, request: Request) -> HalfVisit | None:
        """Who sends a code; raises NotAllowed for a forged form."""
        visit = self.half_visit(parts, request)
        if visit is not None and not _sent_by_us(request, visit.csrf, MOST_FIELDS):
            raise NotAllowed("stale_form")
        return visit

    def sign_in(self, parts: Parts, request: Request, email: str, password: str) -> Cookie | None:
        """The cookie of a new login, or of half a one where a code must follow.

        None for a wrong password, address or role alike.
        """
        account_id = parts.accounts.sign_in(email, password) if email and password else None
        account = parts.accounts.get(account_id) if account_id else None
        if account is None or account.role != self.zone:
            return None
        if self.second_factor:
            return self._cookie(self.half_name, second_factor.begin(parts, account))
        now, device = parts.clock.now(), device_of(request)
        return self._cookie(self.cookie_name, parts.accounts.open_login(account.id, now, device))

    def entered(self, token: str) -> list[Cookie]:
        """The cookies of whoever's code was right."""
        gone = self._cookie(self.half_name, "", max_age=-1)
        return [self._cookie(self.cookie_name, token), gone]

    def sign_out(self, parts: Parts, request: Request) -> Cookie:
        """Closes the login for good; the cookie that takes it away."""
        if token := cookie(request, self.cookie_name):
            parts.accounts.close_login(token)
        return self.left()

    def left(self) -> Cookie:
        """The cookie that takes a login's away."""
        return self._cookie(self.cookie_name, "", max_age=-1)

    def _cookie(self, name: str, value: str, max_age: int | None = None) -> Cookie:
        return Cookie(
            name=name,
            value=value,
            path="/",
            secure=self.https,
            http_only=True,
            max_age=max_age,
            same_site=SameSite.STRICT_MODE,
        )


def _sent_by_us(request: Request, csrf: str, most: int) -> bool:
    sent = fields(request, most).get("csrf", "") or request.headers.get("x-csrf", "")
    return compare_digest(sent.encode(), csrf.encode())
