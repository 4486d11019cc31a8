"""A counsellor whom no youth has named yet: the address is proved first, then they are known."""

from shared.domain.link_request import LinkRequest
from shared.domain.person import Counsellor
from shared.domain.refusals import NotFound
from shared.ports import Parts
from shared.usecases import links
from shared.usecases.retrying import until_not_lost


def known_by(parts: Parts, token: str) -> str:
    """The id of who is known by the address that this link proves; empty: nobody yet.

    Raises NotFound for a link that is none of ours, or more than a day old.
    """
    return _known_by(parts, _opened(parts, token))


def start(parts: Parts, token: str, name: str, organisation: str) -> str:
    """The id of the counsellor, known from now on; who was known already stays as they were.

    Raises NotFound.
    """
    request = _opened(parts, token)
    return until_not_lost(
        lambda: _known_by(parts, request) or _met(parts, request, name, organisation)
    )


def _met(parts: Parts, request: LinkRequest, name: str, organisation: str) -> str:
    counsellor, own = Counsellor(name, request.starting, organisation), parts.ids.new()
    parts.people.meet(own, request.region, request.counsellor, counsellor)
    return own


def _known_by(parts: Parts, request: LinkRequest) -> str:
    known = parts.people.known_by(request.region, request.counsellor)
    return known.id if known else ""


def _opened(parts: Parts, token: str) -> LinkRequest:
    ids = parts.seals.open(links.STARTING, token)
    if ids is None or len(ids) != 2:
        raise NotFound("no_such_start")
    request = parts.link_requests.get(ids[0])
    if request is None or not request.starts(ids[1], parts.clock.now()):
        raise NotFound("no_such_start")
    return request
