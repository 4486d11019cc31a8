"""The contract of each fact on our bus: who says it, in which version, with which data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.contracts.deadlines import Due
from shared.contracts.facts_data import (
    AccessData,
    DigestData,
    DoubtData,
    ErasedData,
    ExpiryWatchData,
    LinkRequestData,
    MailData,
    RegistrationData,
    SessionData,
    SummaryData,
    UploadData,
)
from shared.domain.facts import SOURCES, FactName


@dataclass(frozen=True)
class Contract:
    """Who says a fact, in which version, and the shape of its data."""

    source: str
    version: int
    data: Any


_DATA = {
    "session": SessionData,
    "registration": RegistrationData,
    "link_request": LinkRequestData,
    "access": AccessData,
    "erased_person": ErasedData,
    "doubt": DoubtData,
    "upload": UploadData,
    "expiry_watch": ExpiryWatchData,
    "summary": SummaryData,
    "digest": DigestData,
    "mail": MailData,
}


def _of(kind: str, version: int = 1) -> Contract:
    return Contract(SOURCES[kind], version, _DATA[kind])


# One line per fact, in story order. Any change but a new optional field is a new version.
CONTRACTS: Mapping[FactName, Contract] = {
    FactName.SESSION_OPENED: _of("session"),
    FactName.CAPACITY_CHANGED: _of("session"),
    FactName.SESSION_CLOSED: _of("session"),
    FactName.SESSION_MOVED: _of("session"),
    FactName.SESSION_NEARED: _of("session"),
    FactName.SESSION_CANCELLED: _of("session"),
    FactName.SESSION_STARTED: _of("session"),
    FactName.SESSION_FINISHED: _of("session"),
    FactName.REGISTRATION_RECEIVED: _of("registration"),
    FactName.GUARDIAN_ASKED: _of("registration"),
    FactName.SEAT_CONFIRMED: _of("registration"),
    FactName.PLACED_ON_WAITLIST: _of("registration"),
    FactName.SEAT_OFFERED: _of("registration"),
    FactName.SEAT_DECLINED: _of("registration"),
    FactName.SEAT_OFFER_LAPSED: _of("registration"),
    FactName.SEAT_OFFER_RECALLED: _of("registration"),
    FactName.SEAT_OFFER_BOUNCED: _of("registration"),
    FactName.SEAT_OFFER_ENDED: _of("registration"),
    FactName.LAST_CALL_MADE: _of("registration"),
    FactName.REGISTRATION_PAUSED: _of("registration"),
    FactName.REGISTRATION_RESUMED: _of("registration"),
    FactName.REMINDER_DUE: _of("registration"),
    FactName.DATES_CHANGED: _of("registration"),
    FactName.REGISTRATION_CANCELLED: _of("registration"),
    FactName.REGISTRATION_LAPSED: _of("registration"),
    FactName.REGISTRATION_MOVED: _of("registration"),
    FactName.REGISTRATION_CLOSED: _of("registration"),
    FactName.REGISTRATION_INELIGIBLE: _of("registration"),
    FactName.REGISTRATION_REINSTATED: _of("registration"),
    FactName.LINKS_ASKED: _of("link_request"),
    FactName.CODE_ASKED: _of("access"),
    FactName.PERSON_ERASED: _of("erased_person"),
    FactName.LIKENESS_FOUND: _of("doubt"),
    FactName.PEOPLE_MERGED: _of("doubt"),
    FactName.PEOPLE_KEPT_APART: _of("doubt"),
    FactName.OFFERS_UPLOADED: _of("upload"),
    FactName.COLUMNS_ASKED: _of("upload"),
    FactName.COLUMNS_MAPPED: _of("upload"),
    FactName.WITHDRAWAL_ASKED: _of("upload"),
    FactName.WITHDRAWAL_ANSWERED: _of("upload"),
    FactName.OFFERS_IMPORTED: _of("upload"),
    FactName.OFFERS_REFUSED: _of("upload"),
    FactName.REPORT_UNSEEN: _of("upload"),
    FactName.OFFERS_EXPIRING: _of("expiry_watch"),
    FactName.SUMMARY_DUE: _of("summary"),
    FactName.DIGEST_ASKED: _of("digest"),
    FactName.DIGEST_DUE: _of("digest"),
    FactName.DIGEST_STOPPED: _of("digest"),
    FactName.MAIL_SENT: _of("mail"),
    FactName.MAIL_FAILED: _of("mail"),
    FactName.MAIL_UNCERTAIN: _of("mail"),
    FactName.MAIL_RESEND_ASKED: _of("mail"),
    FactName.MAIL_DELIVERED: _of("mail"),
    FactName.MAIL_BOUNCED: _of("mail"),
    FactName.MAIL_COMPLAINED: _of("mail"),
    FactName.DEADLINE_REACHED: Contract(SOURCES["clock"], 1, Due),
    FactName.COUNTERS_CORRECTED: _of("session"),
}
