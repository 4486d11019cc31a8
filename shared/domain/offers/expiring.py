"""What of a partner's offers ends soon, and when its partner is told: once a week at most."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from shared.domain.facts import Fact
from shared.domain.mail import MailKey, Role
from shared.domain.offers.offer import ENDING_WITHIN, StoredOffer
from shared.domain.session import PARIS

# The kind of mail that tells a partner which offers end soon.
EXPIRING = "expiring"
WEEK, _DAY = timedelta(days=7), timedelta(days=1)
# Whatever ends before the next mail may leave is told in this one.
TOLD_WITHIN = ENDING_WITHIN + WEEK
# So many titles fill a mail; of so many offers at most it is counted how many there are.
MOST_TITLES, MOST_COUNTED = 10, 100
# At eight in the morning in Paris.
_MORNING = time(8)
# A list may lag: only when none is live twice, a day apart, nobody looks any more.
_EMPTY_LOOKS = 2


@dataclass(frozen=True)
class ExpiryWatch:
    """That a partner's offers are looked at; `by` is the account that told of some last.

    `empty`: at how many looks in a row none was live; `history`: when its partner was told last.
    """

    id: str
    partner: str
    region: str
    by: str
    empty: int = 0
    history: tuple[Fact, ...] = ()
    wake_at: datetime | None = None

    def untold_from(self, now: datetime) -> date:
        """The first last day, from today on, of which the last mail has not told."""
        told = day_of(self.history[-1].at) + TOLD_WITHIN if self.history else date.min
        return max(told, day_of(now))

    def to_tell(self, ending: Sequence[StoredOffer], now: datetime) -> bool:
        """Whether one of these ends soon and was not told: so no two mails leave in one week."""
        untold = self.untold_from(now)
        return _any_soon([offer for offer in ending if offer.until >= untold], now)

    def telling(self, fact: Fact) -> "ExpiryWatch":
        """Its partner is told, by this fact."""
        return replace(self, history=(fact,))

    def due(self, ending: Sequence[StoredOffer], now: datetime) -> MailKey | None:
        """The mail that the last fact calls for: within its week, while something ends soon."""
        lately = bool(self.history) and day_of(now) - day_of(self.history[-1].at) < WEEK
        if not lately or not _any_soon(ending, now):
            return None
        return MailKey(f"EXPIRY#{self.id}", EXPIRING, self.history[-1].id, Role.PARTNER)

    def looked_at(self, live: bool, first: date | None, now: datetime) -> "ExpiryWatch":
        """After a look; `live`: whether any offer is, `first`: when the first untold one ends.

        It is looked at again when that one ends soon, a week later at the latest: an offer may
        have come back by then. What is promised for a later day stands.
        """
        today = day_of(now)
        if self.wake_at is None or day_of(self.wake_at) > today:
            return self
        empty = 0 if live else self.empty + 1
        if empty >= _EMPTY_LOOKS:
            return replace(self, empty=empty, wake_at=None)
        soon = first - ENDING_WITHIN + _DAY if first else today + WEEK
        on = min(max(soon, today + _DAY), today + WEEK) if live else today + _DAY
        return replace(self, empty=empty, wake_at=datetime.combine(on, _MORNING, PARIS))


def next_morning(now: datetime) -> datetime:
    """The next time that it is eight in the morning in Paris."""
    today = day_of(now)
    eight = datetime.combine(today, _MORNING, PARIS)
    return eight if now < eight else datetime.combine(today + _DAY, _MORNING, PARIS)


def day_of(moment: datetime) -> date:
    """The day in Paris."""
    return moment.astimezone(PARIS).date()


def _any_soon(ending: Sequence[StoredOffer], now: datetime) -> bool:
    return any(offer.ending_soon(day_of(now)) for offer in ending)
