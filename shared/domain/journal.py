"""Who of a region's team did what, and when: ids and codes, one entry for each act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from shared.domain.facts import Fact, Why
from shared.domain.session import PARIS

# Whoever of the team caused a fact stands in it as `staff:<id>`.
STAFF = "staff:"


class About(StrEnum):
    """What an act is about; the words of the page's filter."""

    SESSIONS = "sessions"
    REGISTRATIONS = "registrations"
    PEOPLE = "people"
    MAILS = "mails"
    OFFERS = "offers"
    DOWNLOADS = "downloads"
    SEARCHES = "searches"
    HOOKS = "hooks"
    TEAM = "team"
    REGION = "region"


class Act(StrEnum):
    """What leaves no fact in a history, but is to be known."""

    LINE_DOWNLOADED = "line-downloaded"
    SHEETS_OPENED = "sheets-opened"
    PEOPLE_SEARCHED = "people-searched"
    ADDRESS_CORRECTED = "address-corrected"
    SECOND_CONTENT_SEEN = "second-content-seen"
    MAIL_PUT_ASIDE = "mail-put-aside"
    OFFER_REJECTED = "offer-rejected"
    OFFER_RESTORED = "offer-restored"
    JOB_SHEET_WRITTEN = "job-sheet-written"
    FILE_SEEN = "file-seen"
    LOGO_SET = "logo-set"
    LOGO_REMOVED = "logo-removed"
    FACTOR_RESET = "factor-reset"
    FACTOR_GIVEN_UP = "factor-given-up"
    HOOK_TIED = "hook-tied"
    HOOK_UNTIED = "hook-untied"
    TOKEN_ISSUED = "token-issued"  # noqa: S105
    TOKEN_REVOKED = "token-revoked"  # noqa: S105


ABOUT: Mapping[Act, About] = {
    Act.LINE_DOWNLOADED: About.DOWNLOADS,
    Act.SHEETS_OPENED: About.DOWNLOADS,
    Act.PEOPLE_SEARCHED: About.SEARCHES,
    Act.ADDRESS_CORRECTED: About.PEOPLE,
    Act.SECOND_CONTENT_SEEN: About.PEOPLE,
    Act.MAIL_PUT_ASIDE: About.MAILS,
    Act.OFFER_REJECTED: About.OFFERS,
    Act.OFFER_RESTORED: About.OFFERS,
    Act.JOB_SHEET_WRITTEN: About.OFFERS,
    Act.FILE_SEEN: About.OFFERS,
    Act.LOGO_SET: About.REGION,
    Act.LOGO_REMOVED: About.REGION,
    Act.FACTOR_RESET: About.TEAM,
    Act.FACTOR_GIVEN_UP: About.TEAM,
    Act.HOOK_TIED: About.HOOKS,
    Act.HOOK_UNTIED: About.HOOKS,
    Act.TOKEN_ISSUED: About.OFFERS,
    Act.TOKEN_REVOKED: About.OFFERS,
}
_OF_ITEMS: Mapping[str, About] = {
    "session": About.SESSIONS,
    "registration": About.REGISTRATIONS,
    "doubt": About.PEOPLE,
    "mail": About.MAILS,
}
# Ids by which the page of what an act was about is found.
_LEADING = ("session_id", "registration_id", "doubt_id", "subject")


@dataclass(frozen=True)
class Entry:
    """One act: `by` the id of whom, `act` its code, `ids` of what it was about."""

    id: str
    region: str
    at: datetime
    by: str
    act: str
    about: About
    ids: Mapping[str, str] = field(default_factory=dict)
    why: Why | None = None

    @property
    def day(self) -> date:
        """The day in Paris under which it stands."""
        return self.at.astimezone(PARIS).date()


def entry_of(fact: Fact, region: str, data: Mapping[str, object]) -> Entry | None:
    """The entry of a fact that somebody of the team caused; None for any other.

    `data` is what its event says: the kind of its item, and ids.
    """
    about = _OF_ITEMS.get(str(data["kind"]))
    if about is None or not fact.by.startswith(STAFF):
        return None
    ids = {name: str(data[name]) for name in _LEADING if name in data}
    by = fact.by.removeprefix(STAFF)
    return Entry(fact.id, region, fact.at, by, fact.name.code, about, ids, fact.why)
