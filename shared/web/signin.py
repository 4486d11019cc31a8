"""Signing in to a zone's pages: an opaque login in a cookie, a token against forged forms."""

from dataclasses import dataclass
from hmac import compare_digest

from aws_lambda_powertools.shared.cookies import Cookie, SameSite

from shared.domain.refusals import NotAllowed
from shared.ports import Account, Parts
from shared.web.entry import NotSignedIn
from shared.web.requests import MOST_FIELDS, cookie, fields
from shared.web.routing import Request


@dataclass(frozen=True)
class Visit:
    """Who is looking at a page, and the token its forms must carry."""

    account: Account
    csrf: str


@dataclass(frozen=True)
class Door:
    """How one zone lets people in: by role, with a cookie of its own; `https` in real stages."""

    zone: str
    https: bool

    @property
    def cookie_name(self) -> str:
        """The zone's cookie."""
        return f"__Host-explore-{self.zone}" if self.https else f"explore-{self.zone}"

    def visit(self, parts: Parts, request: Request) -> Visit:
        """Who is signed in; raises NotSignedIn."""
        token = cookie(request, self.cookie_name)
        account_id = parts.accounts.login(token, parts.clock.now()) if token else None
        account = parts.accounts.get(account_id) if account_id else None
        if token is None or account is None or account.role != self.zone:
            raise NotSignedIn("not_signed_in")
        return Visit(account, parts.seals.digest("csrf", token))

    def acting(self, parts: Parts, request: Request, most: int = MOST_FIELDS) -> Visit:
        """Who sends a form of this site; raises NotSignedIn, NotAllowed for a forged one."""
        visit = self.visit(parts, request)
        sent = fields(request, most).get("csrf", "") or request.headers.get("x-csrf", "")
        if not compare_digest(sent.encode(), visit.csrf.encode()):
            raise NotAllowed("stale_form")
        return visit

    def sign_in(self, parts: Parts, email: str, password: str) -> Cookie | None:
        """The cookie of a new login; None for a wrong password, address or role alike."""
        account_id = parts.accounts.sign_in(email, password) if email and password else None
        account = parts.accounts.get(account_id) if account_id else None
        if account is None or account.role != self.zone:
            return None
        return self._cookie(parts.accounts.open_login(account.id, parts.clock.now()))

    def sign_out(self, parts: Parts, request: Request) -> Cookie:
        """Closes the login for good; the cookie that takes it away."""
        if token := cookie(request, self.cookie_name):
            parts.accounts.close_login(token)
        return self._cookie("", max_age=-1)

    def _cookie(self, value: str, max_age: int | None = None) -> Cookie:
        return Cookie(
            name=self.cookie_name,
            value=value,
            path="/",
            secure=self.https,
            http_only=True,
            max_age=max_age,
            same_site=SameSite.STRICT_MODE,
        )
