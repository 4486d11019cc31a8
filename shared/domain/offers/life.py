"""What a partner may do with an offer: it is filled, withdrawn, put back, shown for longer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from shared.domain.offers.offer import ENDING_WITHIN, LIVES, Ending, OfferState, StoredOffer
from shared.domain.refusals import WrongState

# Why an offer is no longer live, as codes of its ending.
BY_PARTNER = "by_partner"


class Act(StrEnum):
    """What a partner may ask for."""

    FILL = "fill"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    PROLONG = "prolong"


LIVE, FILLED, WITHDRAWN, REJECTED = OfferState
# State and act -> the state that follows, or the code of the refusal.
TABLE: Mapping[tuple[OfferState, Act], OfferState | str] = {
    (LIVE, Act.FILL): FILLED,
    (LIVE, Act.WITHDRAW): WITHDRAWN,
    (LIVE, Act.RESTORE): LIVE,
    (LIVE, Act.PROLONG): LIVE,
    (FILLED, Act.FILL): FILLED,
    (FILLED, Act.WITHDRAW): WITHDRAWN,
    (FILLED, Act.RESTORE): LIVE,
    (FILLED, Act.PROLONG): "offer_not_online",
    (WITHDRAWN, Act.FILL): "offer_not_online",
    (WITHDRAWN, Act.WITHDRAW): WITHDRAWN,
    (WITHDRAWN, Act.RESTORE): LIVE,
    (WITHDRAWN, Act.PROLONG): "offer_not_online",
    (REJECTED, Act.FILL): "offer_rejected",
    (REJECTED, Act.WITHDRAW): "offer_rejected",
    (REJECTED, Act.RESTORE): "offer_rejected",
    (REJECTED, Act.PROLONG): "offer_rejected",
}


def acted(offer: StoredOffer, act: Act, by: str, now: datetime) -> StoredOffer:
    """The offer after an act of its partner; the same when it is so already.

    Raises WrongState: rejected by staff, not live, its own last day passed or too far away.
    """
    state = TABLE[offer.state, act]
    if not isinstance(state, OfferState):
        raise WrongState(state)
    if act is Act.PROLONG:
        return _prolonged(offer, now.date())
    if act is Act.RESTORE:
        return _restored(offer, now.date())
    if state is offer.state:
        return offer
    return replace(offer, state=state, ending=Ending(BY_PARTNER, by, now))


def open_acts(offer: StoredOffer, now: datetime) -> tuple[Act, ...]:
    """The acts that would change something now."""
    return tuple(act for act in Act if _changes(offer, act, now))


def _changes(offer: StoredOffer, act: Act, now: datetime) -> bool:
    try:
        return acted(offer, act, "", now) != offer
    except WrongState:
        return False


def _prolonged(offer: StoredOffer, today: date) -> StoredOffer:
    longer = today + LIVES
    if offer.until >= longer:
        return offer
    if offer.offer.expires_on is not None:
        raise WrongState("offer_own_last_day")
    if offer.until >= today + ENDING_WITHIN:
        raise WrongState("offer_ends_later")
    return replace(offer, until=longer)


def _restored(offer: StoredOffer, today: date) -> StoredOffer:
    """Live again; what a complete file left out comes back by a file only."""
    if offer.state is LIVE:
        return offer
    own = offer.offer.expires_on
    if own is not None and own < today:
        raise WrongState("offer_last_day_passed")
    if offer.state is WITHDRAWN and offer.ending and offer.ending.code != BY_PARTNER:
        raise WrongState("offer_left_out")
    until = own or (offer.until if offer.until >= today else today + LIVES)
    return replace(offer, state=LIVE, ending=None, until=until)
