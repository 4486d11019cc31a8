"""What the use cases need of the outside world, as Protocols; adapters keep these promises."""

from dataclasses import dataclass

from shared.ports.accesses import Accesses
from shared.ports.accounts import Accounts, SecondFactors
from shared.ports.doubts import Doubts
from shared.ports.drafts import Drafts
from shared.ports.erasures import Erasures, Held
from shared.ports.expiry_watches import ExpiryWatches
from shared.ports.groups import Groups
from shared.ports.hooks import Hooks
from shared.ports.journal import Journal
from shared.ports.link_requests import LinkRequests
from shared.ports.mails import Mailboxes, Mails
from shared.ports.offer_files import Files, Sending, Sheets, StoredFile
from shared.ports.offers import Digests, Offers, Uploads
from shared.ports.outside import Bus, Clock, Ids, Letters, Mailer, Seals, Throttle
from shared.ports.partners import JobSheets, Mappings, Tokens
from shared.ports.proofs import Proofs
from shared.ports.reference import Reference
from shared.ports.summaries import Summaries
from shared.ports.table import People, Regions, Registrations, Sessions, Wakes
from shared.ports.values import (
    Account,
    Addresses,
    AlreadyRegistered,
    Arrival,
    Correction,
    Desk,
    Event,
    Facts,
    Lost,
    Saving,
    Seat,
    SeatCount,
    SeatedElsewhere,
    SendRefused,
    SendUncertain,
    Waking,
    story_of,
)

__all__ = [
    "Accesses",
    "Account",
    "Accounts",
    "Addresses",
    "AlreadyRegistered",
    "Arrival",
    "Bus",
    "Clock",
    "Correction",
    "Desk",
    "Digests",
    "Doubts",
    "Drafts",
    "Erasures",
    "Event",
    "ExpiryWatches",
    "Facts",
    "Files",
    "Groups",
    "Held",
    "Hooks",
    "Ids",
    "JobSheets",
    "Journal",
    "Letters",
    "LinkRequests",
    "Lost",
    "Mailboxes",
    "Mailer",
    "Mails",
    "Mappings",
    "Offers",
    "Parts",
    "People",
    "Proofs",
    "Reference",
    "Regions",
    "Registrations",
    "Saving",
    "Seals",
    "Seat",
    "SeatCount",
    "SeatedElsewhere",
    "SecondFactors",
    "SendRefused",
    "SendUncertain",
    "Sending",
    "Sessions",
    "Sheets",
    "StoredFile",
    "Summaries",
    "Throttle",
    "Tokens",
    "Uploads",
    "Wakes",
    "Waking",
    "story_of",
]


@dataclass(frozen=True)
class Parts:
    """Everything a use case may need of the outside world, assembled once by the wiring."""

    clock: Clock
    ids: Ids
    seals: Seals
    throttle: Throttle
    proofs: Proofs
    regions: Regions
    sessions: Sessions
    registrations: Registrations
    people: People
    mails: Mails
    mailboxes: Mailboxes
    wakes: Wakes
    accounts: Accounts
    second_factors: SecondFactors
    bus: Bus
    mailer: Mailer
    letters: Letters
    addresses: Addresses
    offers: Offers
    uploads: Uploads
    digests: Digests
    mappings: Mappings
    tokens: Tokens
    job_sheets: JobSheets
    files: Files
    sheets: Sheets
    reference: Reference
    doubts: Doubts
    link_requests: LinkRequests
    accesses: Accesses
    erasures: Erasures
    summaries: Summaries
    expiry_watches: ExpiryWatches
    groups: Groups
    hooks: Hooks
    drafts: Drafts
    journal: Journal
