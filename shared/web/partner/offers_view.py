"""An offer as its list shows it: until when it is shown or why not, and what may be done."""

from datetime import date, datetime
from typing import Any

from shared.domain.offers import life
from shared.domain.offers.life import BY_PARTNER
from shared.domain.offers.offer import OfferState, StoredOffer
from shared.domain.offers.plan import ABSENT_FROM_FILE
from shared.ports.offers import Figures
from shared.texts import dates
from shared.texts.catalogue import say


def of(stored: StoredOffer, figures: Figures, now: datetime) -> dict[str, Any]:
    """What the template needs of an offer."""
    offer, today = stored.offer, now.date()
    return {
        "key": stored.key,
        "title": offer.title,
        "employer": offer.employer,
        "where": " ".join(filter(None, (offer.postcode, offer.city))),
        "contract": offer.contract,
        "reference": "" if offer.source_id.startswith("~") else offer.source_id,
        "stands": _stands(stored, today),
        "note": stored.ending.note if stored.ending else "",
        "soon": stored.ending_soon(today),
        "over": stored.state is OfferState.LIVE and not stored.shown_on(today),
        "figures": say("offer-figures", seen=figures.seen, applied=figures.applied),
        "acts": [act.value for act in life.open_acts(stored, now)],
    }


def _stands(stored: StoredOffer, today: date) -> str:
    """Until when it is shown; or since when it is not, and why."""
    if stored.state is OfferState.LIVE:
        code = "until" if stored.shown_on(today) else "was-until"
        return say(f"offer-{code}", day=dates.day(stored.until))
    if stored.ending is None:
        return ""
    reason = {BY_PARTNER: "", ABSENT_FROM_FILE: "-absent"}.get(stored.ending.code, "")
    on = dates.day(stored.ending.at.astimezone(dates.PARIS).date())
    return say(f"offer-{stored.state.value}{reason}", day=on)
