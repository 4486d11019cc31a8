"""Somebody asks for their own links: what is written is the same whether or not they are known."""

from shared.domain.facts import VISITOR, FactName, Said, Why
from shared.domain.link_request import LinkRequest
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Parts
from shared.usecases.deciding import stamp
from shared.usecases.identities import address_id, counsellor_identity
from shared.usecases.retrying import until_not_lost


def ask_links(parts: Parts, email: str, starting: bool = False) -> None:
    """Remembers that the links of this address were asked for; too soon or too often: nothing.

    Who is known by the address is found out later, where nobody waits for an answer. Of whoever is
    `starting` to accompany youths the address is kept, to be written to even if nobody is.
    """
    region = parts.addresses.region
    new = LinkRequest(
        address_id(parts.seals, region, email),
        region,
        counsellor_identity(parts.seals, region, email),
    )
    until_not_lost(lambda: _ask(parts, new, email if starting else ""))


def _ask(parts: Parts, new: LinkRequest, starting: str) -> None:
    now, before = parts.clock.now(), parts.link_requests.get(new.id)
    fact = stamp(parts, Said(FactName.LINKS_ASKED, Why("links_asked")), VISITOR, now)
    after = (before or new).asked(fact, starting)
    if after is not None:
        parts.link_requests.ask(before, after, next_wake(after, now, Rules()))
