"""The signed address of a person's own page."""

from shared.domain.refusals import NotFound
from shared.ports import Parts

PURPOSE = "registration"


def person_page(parts: Parts, session_id: str, registration_id: str) -> str:
    """The absolute address, without query string."""
    token = parts.seals.seal(PURPOSE, session_id, registration_id)
    return f"{parts.addresses.public_url}/i/{token}"


def opened(parts: Parts, token: str) -> tuple[str, str]:
    """The session and the registration a token stands for; raises NotFound."""
    ids = parts.seals.open(PURPOSE, token)
    if ids is None or len(ids) != 2:
        raise NotFound("no_such_registration")
    return ids[0], ids[1]
