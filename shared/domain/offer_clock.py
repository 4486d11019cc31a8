"""Until when a seat is offered, once its clock runs."""

from datetime import datetime, timedelta

from shared.domain.region import Rules


def deadline(starts_clock: datetime, session_starts_at: datetime, rules: Rules) -> datetime | None:
    """The end of an offer, never beyond the session's closing; None: too little waking time left.

    Both moments are aware; whether the session starts soon is measured when the clock starts.
    """
    closing = session_starts_at - rules.closes_before
    if rules.waking.add(starts_clock, rules.least_offer_hours) > closing:
        return None
    soon = session_starts_at - starts_clock <= timedelta(days=rules.soon_days)
    hours = rules.offer_hours_soon if soon else rules.offer_hours
    return min(rules.waking.add(starts_clock, hours), closing)
