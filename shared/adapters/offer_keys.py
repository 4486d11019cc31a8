"""Where offers stand in the table and its lists; no key holds personal data."""

from shared.adapters.writes import Key


def offer_at(partner: str, offer_key: str) -> Key:
    """Where a partner's offer stands; its own partition, so that big files spread."""
    return f"OFFER#{partner}#{offer_key}", "OFFER"


def figures_at(partner: str, offer_key: str) -> Key:
    """How often the offer was seen and applied for."""
    return offer_at(partner, offer_key)[0], "FIGURES"


def totals_at(partner: str) -> Key:
    """What a partner sent in all, and what became of it."""
    return f"PARTNER#{partner}", "FIGURES"


def complete_at(partner: str) -> Key:
    """Tells which of the partner's files was the last that told of all offers."""
    return f"PARTNER#{partner}", "COMPLETE"


def offers_of(region: str) -> str:
    """Partition of index `list1`: a region's live offers, by department and postcode."""
    return f"OFFERS#{region}"


def offers_by(partner: str) -> str:
    """Partition of index `list2`: a partner's offers, by state."""
    return f"OFFERS#{partner}"
