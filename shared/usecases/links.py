"""The signed addresses of people's own pages."""

from shared.domain.refusals import NotFound
from shared.ports import Parts

YOUTH, GUARDIAN, COUNSELLOR = "registration", "guardian", "counsellor"
# Good for a day: somebody who is not known yet proves their address.
STARTING = "starting"
# Good for one act only: no more digests.
STOP = "digest"
_PLACES = {YOUTH: "i", GUARDIAN: "g", COUNSELLOR: "c", STOP: "d", STARTING: "orienter-un-groupe"}


def person_page(parts: Parts, session_id: str, registration_id: str) -> str:
    """The youth's page for one registration; absolute, without query string."""
    return _page(parts, YOUTH, session_id, registration_id)


def guardian_page(parts: Parts, session_id: str, registration_id: str) -> str:
    """Where the guardian of a minor agrees or refuses."""
    return _page(parts, GUARDIAN, session_id, registration_id)


def counsellor_page(parts: Parts, counsellor_id: str) -> str:
    """Where a counsellor sees the youths who named them."""
    return _page(parts, COUNSELLOR, counsellor_id)


def starting_page(parts: Parts, address_id: str, fact_id: str) -> str:
    """Where a counsellor says who they are, before they refer anybody."""
    return _page(parts, STARTING, address_id, fact_id)


def wish_page(parts: Parts, session_id: str, registration_id: str) -> str:
    """Where a youth with a seat says which offers they want by mail."""
    return f"{person_page(parts, session_id, registration_id)}/offres"


def stop_page(parts: Parts, reader_id: str) -> str:
    """Where a reader of digests gets no more of them."""
    return _page(parts, STOP, reader_id)


def offer_page(parts: Parts, partner: str, key: str) -> str:
    """The public page of an offer; absolute."""
    return f"{parts.addresses.public_url}/offres/{partner}/{key}"


def report_page(parts: Parts, upload_id: str) -> str:
    """Where a partner, once signed in, reads what became of a file."""
    return f"{parts.addresses.partner_url}/depots/{upload_id}"


def offers_page(parts: Parts) -> str:
    """Where a partner, once signed in, sees their live offers, what ends first at the head."""
    return f"{parts.addresses.partner_url}/offres"


def _page(parts: Parts, purpose: str, *ids: str) -> str:
    return f"{parts.addresses.public_url}/{_PLACES[purpose]}/{parts.seals.seal(purpose, *ids)}"


def opened(parts: Parts, token: str, purpose: str = YOUTH) -> tuple[str, str]:
    """The session and the registration a token stands for; raises NotFound."""
    ids = parts.seals.open(purpose, token)
    if ids is None or len(ids) != 2:
        raise NotFound("no_such_registration")
    return ids[0], ids[1]


def opened_counsellor(parts: Parts, token: str) -> str:
    """The counsellor a token stands for; raises NotFound."""
    return _opened_one(parts, token, COUNSELLOR)


def opened_reader(parts: Parts, token: str) -> str:
    """The reader of digests a token stands for; raises NotFound."""
    return _opened_one(parts, token, STOP)


def _opened_one(parts: Parts, token: str, purpose: str) -> str:
    ids = parts.seals.open(purpose, token)
    if ids is None or len(ids) != 1:
        raise NotFound("no_such_registration")
    return ids[0]
