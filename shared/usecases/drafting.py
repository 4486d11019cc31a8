"""A form is begun, kept under a link, taken up again, and gone once it is sent."""

import secrets
from collections.abc import Mapping

from shared.domain.draft import Draft
from shared.domain.refusals import NotFound
from shared.ports import Parts
from shared.usecases.retrying import until_not_lost


def save(parts: Parts, session_id: str, typed: Mapping[str, str], token: str) -> str:
    """Keeps what is typed under its token, or under a new one where there is no such draft.

    Returns the token.
    """
    return until_not_lost(lambda: _save(parts, session_id, typed, token))


def _save(parts: Parts, session_id: str, typed: Mapping[str, str], token: str) -> str:
    now, region = parts.clock.now(), parts.addresses.region
    if _kept(parts, token):
        parts.drafts.save(Draft(_id(parts, token), region, session_id, typed, now))
        return token
    new = secrets.token_urlsafe(32)
    parts.drafts.begin(Draft(_id(parts, new), region, session_id, typed, now))
    return new


def opened(parts: Parts, token: str) -> Draft:
    """The draft of this token; raises NotFound, alike for one that is unknown, over or sent."""
    draft = _kept(parts, token)
    if draft is None:
        raise NotFound("no_such_draft")
    return draft


def forget(parts: Parts, token: str) -> None:
    """Nothing is kept under this token any more."""
    if token:
        parts.drafts.forget(_id(parts, token))


def page(parts: Parts, token: str) -> str:
    """Where the form is taken up again; absolute."""
    return f"{parts.addresses.public_url}/reprendre/{token}"


def _kept(parts: Parts, token: str) -> Draft | None:
    draft = parts.drafts.get(_id(parts, token), parts.clock.now()) if token else None
    return draft if draft and draft.region == parts.addresses.region else None


def _id(parts: Parts, token: str) -> str:
    return parts.seals.digest("draft", token)
