"""What a region's team is told each working morning: only when something waits for it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from shared.domain.facts import Fact
from shared.domain.mail import MailKey, Role
from shared.domain.region import Rules
from shared.domain.session import PARIS
from shared.domain.tasks import ToDo
from shared.domain.waking_hours import MOST_DAYS

# The kind of mail that tells the team what waits for it.
SUMMARY = "summary"
_MORNING, _DAY = time(8), timedelta(days=1)


@dataclass(frozen=True)
class Summary:
    """That a region's team is told each morning; `history`: the last time it was."""

    id: str
    region: str
    history: tuple[Fact, ...] = ()
    wake_at: datetime | None = None

    def to_tell(self, todo: ToDo, now: datetime, rules: Rules) -> bool:
        """Whether something calls for the team, on a working day from eight on, untold so far."""
        local = now.astimezone(PARIS)
        if not rules.waking.is_waking(local.date()) or local.time() < _MORNING:
            return False
        return todo.calls and not self._told_on(local.date())

    def telling(self, fact: Fact) -> "Summary":
        """The team is told, by this fact."""
        return replace(self, history=(fact,))

    def due(self, todo: ToDo, now: datetime) -> MailKey | None:
        """The mail of this day's fact, while something still calls for the team."""
        if not todo.calls or not self._told_on(now.astimezone(PARIS).date()):
            return None
        return MailKey(f"SUMMARY#{self.id}", SUMMARY, self.history[-1].id, Role.STAFF)

    def _told_on(self, day: date) -> bool:
        return bool(self.history) and self.history[-1].at.astimezone(PARIS).date() == day


def summary_of(region: str) -> Summary:
    """A region's, before anything was told."""
    return Summary(sha256(region.encode()).hexdigest()[:32], region)


def next_working_morning(now: datetime, rules: Rules) -> datetime:
    """The next time that it is eight in the morning in Paris, on no Sunday and no holiday."""
    today = now.astimezone(PARIS).date()
    days = (today + ahead * _DAY for ahead in range(MOST_DAYS))
    mornings = (datetime.combine(day, _MORNING, PARIS) for day in days)
    return next(each for each in mornings if each > now and rules.waking.is_waking(each.date()))
