"""Offers as schema.org's JobPosting (https://schema.org/JobPosting), as JSON-LD."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import Offer, StoredOffer
from shared.texts.dates import PARIS

SCHEMA = "https://schema.org"
# https://developers.google.com/search/docs/appearance/structured-data/job-posting
_BY_KIND: Mapping[Kind, str] = {
    Kind.INTERNSHIP: "INTERN",
    Kind.IMMERSION: "INTERN",
    Kind.CIVIC_SERVICE: "VOLUNTEER",
}
_TEMPORARY = frozenset({"CDD", "CDDI", "Intérim"})
_OTHER = "OTHER"


def job_posting(stored: StoredOffer, url: str, contact: bool = True) -> dict[str, Any]:
    """The offer as a JobPosting; without `contact`, no address to apply to is told."""
    offer = stored.offer
    told = {
        "@context": SCHEMA,
        "@type": "JobPosting",
        "title": offer.title,
        "description": offer.description,
        "identifier": _of("PropertyValue", name=offer.employer, value=stored.key),
        "datePosted": posted_on(stored).isoformat(),
        "validThrough": datetime.combine(stored.until, time(23, 59, 59), PARIS).isoformat(),
        "employmentType": _employment(offer),
        "hiringOrganization": _organization(offer),
        "jobLocation": _of("Place", address=_address(offer)),
        "occupationalCategory": offer.rome_code,
        "totalJobOpenings": offer.openings,
        **_wanted(offer),
        "applicationContact": _contact(offer) if contact else None,
        "url": url,
    }
    return {**said(told), "directApply": False}


def item_list(offers: Sequence[Mapping[str, Any]], count: int) -> dict[str, Any]:
    """A page of a list of JobPostings; `count` is the number of the whole list."""
    found = [
        _of("ListItem", position=place, item={k: v for k, v in each.items() if k != "@context"})
        for place, each in enumerate(offers, start=1)
    ]
    head = {"@context": SCHEMA, "@type": "ItemList", "numberOfItems": count}
    return {**head, "itemListElement": found}


def posted_on(stored: StoredOffer) -> date:
    """The day it was published, else the day of the file that told of it last."""
    return stored.offer.published_on or date.fromisoformat(stored.stamp[:10])


def said(told: Mapping[str, Any]) -> dict[str, Any]:
    """Only what says something."""
    return {name: value for name, value in told.items() if value not in ("", None, {})}


def web(url: str) -> str:
    """The address where it is one of the web, else nothing: others make links of it."""
    return url if url.startswith(("https://", "http://")) else ""


def _wanted(offer: Offer) -> dict[str, Any]:
    return {
        "industry": offer.sector,
        "jobStartDate": offer.starts_on.isoformat() if offer.starts_on else None,
        "workHours": offer.hours,
        "qualifications": offer.requirements,
        "experienceRequirements": offer.experience,
        "skills": offer.skills,
    }


def _employment(offer: Offer) -> str | list[str]:
    """Only what is known: most offers do not say whether they are full-time."""
    time_told = f"{offer.work_time} {offer.hours}".casefold()
    found = [
        _BY_KIND.get(offer.kind, ""),
        "TEMPORARY" if offer.contract in _TEMPORARY else "",
        "PART_TIME" if "partiel" in time_told else "",
        "FULL_TIME" if "plein" in time_told else "",
    ]
    types = [each for each in found if each] or [_OTHER]
    return types if len(types) > 1 else types[0]


def _organization(offer: Offer) -> dict[str, Any]:
    about = {"url": web(offer.employer_url), "description": offer.employer_description}
    return _of("Organization", name=offer.employer, **about)


def _address(offer: Offer) -> dict[str, Any]:
    place = {"streetAddress": offer.address, "addressLocality": offer.city}
    return _of("PostalAddress", **place, postalCode=offer.postcode, addressCountry="FR")


def _contact(offer: Offer) -> dict[str, Any] | None:
    ways = {"url": web(offer.apply_url), "email": offer.apply_email}
    ways |= {"telephone": offer.apply_phone}
    return _of("ContactPoint", name=offer.contact_name, **ways) if any(ways.values()) else None


def _of(kind: str, **told: Any) -> dict[str, Any]:
    return {"@type": kind, **said(told)}
