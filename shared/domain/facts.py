"""Every fact the system can state, in story order, and the entry it leaves in an item's history."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

Param = str | int | bool

SYSTEM = "system"
YOUTH = "youth"
# A registration has one counsellor: the item says who.
COUNSELLOR = "counsellor"
# Somebody on the public site who has said no more than an address.
VISITOR = "visitor"


class FactName(StrEnum):
    """A past-tense fact in the users' words; the value is the event's detail-type."""

    @property
    def code(self) -> str:
        """As the catalogue writes it: "seat-confirmed"."""
        return self.name.lower().replace("_", "-")

    # A session is opened and lives.
    SESSION_OPENED = "SessionOpened"
    CAPACITY_CHANGED = "CapacityChanged"
    SESSION_CLOSED = "SessionClosed"
    SESSION_MOVED = "SessionMoved"
    SESSION_NEARED = "SessionNeared"
    SESSION_CANCELLED = "SessionCancelled"
    SESSION_STARTED = "SessionStarted"
    SESSION_FINISHED = "SessionFinished"
    # A young person asks for a seat and gets one …
    REGISTRATION_RECEIVED = "RegistrationReceived"
    GUARDIAN_ASKED = "GuardianAsked"
    SEAT_CONFIRMED = "SeatConfirmed"
    # … or waits, and is offered a freed one.
    PLACED_ON_WAITLIST = "PlacedOnWaitlist"
    SEAT_OFFERED = "SeatOffered"
    SEAT_DECLINED = "SeatDeclined"
    SEAT_OFFER_LAPSED = "SeatOfferLapsed"
    SEAT_OFFER_RECALLED = "SeatOfferRecalled"
    SEAT_OFFER_BOUNCED = "SeatOfferBounced"
    SEAT_OFFER_ENDED = "SeatOfferEnded"
    LAST_CALL_MADE = "LastCallMade"
    REGISTRATION_PAUSED = "RegistrationPaused"
    REGISTRATION_RESUMED = "RegistrationResumed"
    # Its dates come near or change, it ends, or its end was a mistake.
    REMINDER_DUE = "ReminderDue"
    DATES_CHANGED = "DatesChanged"
    REGISTRATION_CANCELLED = "RegistrationCancelled"
    REGISTRATION_LAPSED = "RegistrationLapsed"
    REGISTRATION_MOVED = "RegistrationMoved"
    REGISTRATION_CLOSED = "RegistrationClosed"
    REGISTRATION_INELIGIBLE = "RegistrationIneligible"
    REGISTRATION_REINSTATED = "RegistrationReinstated"
    # Somebody has lost the link to their page.
    LINKS_ASKED = "LinksAsked"
    # Somebody wants to see what we hold about them.
    CODE_ASKED = "CodeAsked"
    # Somebody wants us to hold nothing about them any more.
    PERSON_ERASED = "PersonErased"
    # Staff say that two records are one person, or two.
    LIKENESS_FOUND = "LikenessFound"
    PEOPLE_MERGED = "PeopleMerged"
    PEOPLE_KEPT_APART = "PeopleKeptApart"
    # A partner uploads a file of offers.
    OFFERS_UPLOADED = "OffersUploaded"
    COLUMNS_ASKED = "ColumnsAsked"
    COLUMNS_MAPPED = "ColumnsMapped"
    WITHDRAWAL_ASKED = "WithdrawalAsked"
    WITHDRAWAL_ANSWERED = "WithdrawalAnswered"
    OFFERS_IMPORTED = "OffersImported"
    OFFERS_REFUSED = "OffersRefused"
    REPORT_UNSEEN = "ReportUnseen"
    OFFERS_EXPIRING = "OffersExpiring"
    # Something waits for the team.
    SUMMARY_DUE = "SummaryDue"
    # A young person wants to be sent offers after the week.
    DIGEST_ASKED = "DigestAsked"
    DIGEST_DUE = "DigestDue"
    DIGEST_STOPPED = "DigestStopped"
    # A mail leaves, and something becomes of it.
    MAIL_SENT = "MailSent"
    MAIL_FAILED = "MailFailed"
    MAIL_UNCERTAIN = "MailUncertain"
    MAIL_RESEND_ASKED = "MailResendAsked"
    MAIL_DELIVERED = "MailDelivered"
    MAIL_BOUNCED = "MailBounced"
    MAIL_COMPLAINED = "MailComplained"
    # The clock and the hourly proof.
    DEADLINE_REACHED = "DeadlineReached"
    COUNTERS_CORRECTED = "CountersCorrected"


SOURCES: Mapping[str, str] = {
    "session": "explore.sessions",
    "registration": "explore.registrations",
    "link_request": "explore.registrations",
    "access": "explore.registrations",
    "erased_person": "explore.registrations",
    "doubt": "explore.registrations",
    "upload": "explore.offers",
    "expiry_watch": "explore.offers",
    "summary": "explore.staff",
    "digest": "explore.offers",
    "mail": "explore.mails",
    "clock": "explore.clock",
}


@dataclass(frozen=True)
class Why:
    """A reason as code and parameters; never free text, never personal data."""

    code: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True)
class Said:
    """A fact a decision states, before it is given an id and a time."""

    name: FactName
    why: Why


@dataclass(frozen=True)
class Fact:
    """An entry of an item's history: at most 200 bytes, `by` an opaque id, `at` aware UTC."""

    id: str
    name: FactName
    at: datetime
    by: str
    why: Why
    version: int = 1
