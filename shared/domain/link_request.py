"""A request for one's own links, made with an e-mail address that need not be anybody's."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from shared.domain.facts import Fact
from shared.domain.mail import MailKey, Role
from shared.domain.region import Rules
from shared.domain.wake import LOST_AFTER, next_wake

# The kind of mail that brings somebody's own links.
LINKS = "links"
# Whoever asks again sooner, or more often within a day, gets no further mail.
PAUSE = timedelta(minutes=15)
DAY = timedelta(days=1)
MOST_A_DAY = 5
# More people than this under one address are an office or an attack; so many pages fill a mail.
MOST_PEOPLE, MOST_PAGES = 20, 12


@dataclass(frozen=True)
class LinkRequest:
    """The requests of one day with one address; `id` and `counsellor` are keyed digests of it.

    It is the same whether or not anybody is known by the address. `starting`: the address itself,
    where somebody says that they accompany youths and may be known by nobody yet.
    """

    id: str
    region: str
    counsellor: str
    history: tuple[Fact, ...] = ()
    starting: str = ""
    wake_at: datetime | None = None

    def asked(self, fact: Fact, starting: str = "") -> "LinkRequest | None":
        """With one more request; None when it comes too soon, or is one too many that day.

        Who says for the first time that they are starting has not had that mail: they do not wait.
        """
        same_day = bool(self.history) and fact.at < self.history[0].at + DAY
        kept, began = (self.history, self.starting) if same_day else ((), "")
        soon = bool(kept) and fact.at < kept[-1].at + PAUSE and not (starting and not began)
        if soon or len(kept) >= MOST_A_DAY:
            return None
        return replace(self, history=(*kept, fact), starting=starting or began)

    def starts(self, fact_id: str, now: datetime) -> bool:
        """Whether the link that was mailed for this request lets somebody start."""
        asked = (fact for fact in self.history if fact.id == fact_id)
        return bool(self.starting) and any(now < fact.at + DAY for fact in asked)

    def due(self, role: Role, now: datetime) -> MailKey | None:
        """The mail of the last request to somebody known by the address; None: it is too old."""
        last = self.history[-1]
        fresh = now < last.at + DAY
        return MailKey(f"ADDRESS#{self.id}", LINKS, last.id, role) if fresh else None


@next_wake.register
def _(item: LinkRequest, now: datetime, rules: Rules) -> datetime | None:
    return now + LOST_AFTER
