"""Who calls the API of staff and partners: the token is checked before us, the role by us."""

from shared.domain.refusals import NotAllowed
from shared.ports import Account, Parts
from shared.web.entry import NotSignedIn
from shared.web.routing import Request


def caller(parts: Parts, request: Request, role: str) -> Account:
    """The account behind the checked token, as its own item says; NotSignedIn or NotAllowed."""
    subject = request.request_context.authorizer.jwt_claim.get("sub")
    if not subject:
        raise NotSignedIn("not_signed_in")
    account = parts.accounts.get(str(subject))
    if account is None or account.role != role:
        raise NotAllowed("wrong_role")
    return account
