"""An offer of a partner, and what may become of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Any

from shared.domain.offers.kinds import Kind
from shared.domain.offers.tags import Tag

# Without a last day of its own, an offer lives this long after the file that told of it last.
LIVES = timedelta(days=60)
# A file that tells of it again prolongs it when less than this is left.
PROLONGED_WITHIN = timedelta(days=30)
# Offers that end within this are shown to their partner as ending soon.
ENDING_WITHIN = timedelta(days=7)


class OfferState(StrEnum):
    """How an offer stands; one whose last day has passed is simply no longer shown."""

    LIVE = "live"
    FILLED = "filled"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Offer:
    """A job, internship, training … of a partner; at least one way to apply is there.

    `department` is empty only while unknown; what is derived (ROME, tags) tells its source.
    """

    kind: Kind
    source_id: str
    title: str
    description: str
    employer: str
    postcode: str
    city: str = ""
    contract: str = ""
    starts_on: date | None = None
    duration: str = ""
    hours: str = ""
    salary: str = ""
    requirements: str = ""
    rome_code: str = ""
    openings: int = 1
    apply_url: str = ""
    apply_email: str = ""
    apply_phone: str = ""
    expires_on: date | None = None
    department: str = ""
    address: str = ""
    remote: str = ""
    siret: str = ""
    employer_url: str = ""
    employer_description: str = ""
    sector: str = ""
    ends_on: date | None = None
    work_time: str = ""
    experience: str = ""
    level: str = ""
    skills: str = ""
    licences: str = ""
    languages: str = ""
    access_conditions: str = ""
    accessible: str = ""
    certification: str = ""
    funding: str = ""
    contact_name: str = ""
    published_on: date | None = None
    updated_on: date | None = None
    rome_label: str = ""
    rome_source: str = ""
    rome_score: int = 0
    tags: tuple[Tag, ...] = ()

    @cached_property
    def content_hash(self) -> str:
        """Equal exactly when nothing changed; a field added later and left empty counts not."""
        written = {name: str(v) for name in FIELDS if (v := getattr(self, name)) != _EMPTY[name]}
        return digest(json.dumps(written, sort_keys=True, ensure_ascii=False))

    def lasts_until(self, told_on: date) -> date:
        """The last day on which it is shown, when a file told of it on this day."""
        return self.expires_on or told_on + LIVES


def missing_of(told: Mapping[str, Any]) -> list[str]:
    """What no offer can be without and these fields lack: title, description, employer …"""
    get, lacking = told.get, []
    if len(get("title", "")) < 3:
        lacking.append("title")
    if not get("description"):
        lacking.append("description")
    if len(get("employer", "")) < 2:
        lacking.append("employer")
    if not get("department"):
        lacking.append("postcode")
    if not (get("apply_url") or get("apply_email") or get("apply_phone")):
        lacking.append("apply")
    return lacking


def offer_of(told: dict[str, Any]) -> Offer:
    """An offer of these fields, which become its own; the six that have no default among them.

    The same as Offer(**told), at a tenth of the price: a frozen class sets fifty fields one by one,
    and every row of a file is one.
    """
    offer = object.__new__(Offer)
    object.__setattr__(offer, "__dict__", told)
    return offer


FIELDS = tuple(field.name for field in fields(Offer))
_EMPTY = {field.name: field.default for field in fields(Offer)}


@dataclass(frozen=True)
class OfferRef:
    """Which offer, and what lists can sift by without reading it; `rome_code` may be empty."""

    partner: str
    key: str
    kind: Kind
    department: str
    postcode: str
    rome_code: str
    until: date

    @property
    def family(self) -> str:
        """The letter of the job family; empty where the job is unknown."""
        return self.rome_code[:1]


@dataclass(frozen=True)
class Ending:
    """Why an offer is no longer live: a code, who said so, when; `note` is staff's reason."""

    code: str
    by: str
    at: datetime
    note: str = ""


@dataclass(frozen=True)
class StoredOffer:
    """An offer as it stands in the table; `alike` are the same offer of other partners.

    `created_by` is the upload that told of it first.
    """

    partner: str
    key: str
    region: str
    offer: Offer
    state: OfferState
    until: date
    stamp: str
    ending: Ending | None = None
    alike: tuple[tuple[str, str], ...] = ()
    created_by: str = ""

    def shown_on(self, today: date) -> bool:
        """Whether the public sees it on this day."""
        return self.state is OfferState.LIVE and self.until >= today

    def ending_soon(self, today: date) -> bool:
        """Whether it is shown today, but not for much longer."""
        return self.shown_on(today) and self.until < today + ENDING_WITHIN


def offer_key(source_id: str) -> str:
    """The key of a partner's offer, from the partner's own reference."""
    return digest(source_id)


def digest(text: str) -> str:
    """A short name for a text: 32 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()[:32]
