"""Offers in the words of others: ours, schema.org's and France Travail's; pure functions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from enum import Enum
from typing import Any

from shared.contracts.france_travail import france_travail
from shared.contracts.job_postings import item_list, job_posting
from shared.domain.offers.offer import StoredOffer


def explore(stored: StoredOffer, url: str) -> dict[str, Any]:
    """The offer in our own words: every field that says something."""
    told = asdict(stored.offer).items()
    fields = {name: _plain(value) for name, value in told if value not in ("", None, (), 0)}
    return {
        "partner": stored.partner,
        "key": stored.key,
        "url": url,
        "until": stored.until.isoformat(),
        **fields,
        "tags": [asdict(tag) for tag in stored.offer.tags],
        "alike": [{"partner": partner, "key": key} for partner, key in stored.alike],
    }


EXPORTS: Mapping[str, Callable[[StoredOffer, str], dict[str, Any]]] = {
    "explore": explore,
    "jobposting": job_posting,
    "france-travail": france_travail,
}


def listed(form: str, offers: Sequence[dict[str, Any]], count: int, following: str | None) -> Any:
    """A page of a list as the form wants it; `following` is the address of the next page."""
    if form == "france-travail":
        return {"resultats": offers}
    if form == "jobposting":
        return item_list(offers, count)
    return {"offers": offers, "count": count, "next": following}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
