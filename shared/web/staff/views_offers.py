"""What staff are shown of partners' offers: how each stands, why it ended, what it was worth."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from shared.contracts.offer_exports import explore
from shared.contracts.offer_judgements import REASONS
from shared.domain.offers.job_sheet import JobSheet
from shared.domain.offers.offer import Ending, StoredOffer
from shared.domain.offers.sifting import Wanted
from shared.texts.catalogue import known, say
from shared.usecases.judging_offers import Judged, Standing
from shared.web import offer_words as words
from shared.web.offer_lists import Choice, departments, kinds

_PILLS = {Standing.LIVE: "free", Standing.REJECTED: "alert"}
QUERY = {"type": "kind", "departement": "department", "apres": "after"}


def pill(standing: Standing) -> str:
    """The colour behind a standing."""
    return _PILLS.get(standing, "quiet")


def narrowed(wanted: Wanted, standing: Standing, after: str) -> str:
    """The path of the list's next page."""
    told = {
        "etat": standing.value,
        "partenaire": wanted.partner,
        "type": wanted.kind.value if wanted.kind else "",
        "departement": wanted.department,
        "apres": after,
    }
    return f"/offres?{urlencode({name: value for name, value in told.items() if value})}"


def filters(
    wanted: Wanted, standing: Standing, known_departments: Sequence[str]
) -> Mapping[str, Sequence[Choice]]:
    """The selects above the list, by the page's own words."""
    return {
        "etat": [
            Choice(each.value, say(f"staff-offers-{each.value}"), each is standing)
            for each in Standing
        ],
        "type": kinds(wanted),
        "departement": departments(wanted, known_departments),
    }


def reason(code: str) -> str:
    """Why an offer ended."""
    name = f"offer-ending-{code.replace('_', '-')}"
    return say(name) if known(name) else code


def by(ending: Ending) -> str:
    """Who ended it, without a name."""
    return say("staff-by-staff" if ending.by.startswith("staff:") else "staff-offer-by-partner")


def reasons(chosen: str) -> Sequence[dict[str, Any]]:
    """The reasons for rejecting, as radios."""
    return [{"value": each, "text": reason(each), "checked": each == chosen} for each in REASONS]


def stored_json(stored: StoredOffer) -> dict[str, Any]:
    """An offer for programs, with its state."""
    return {
        **explore(stored, words.address(stored)),
        "state": stored.state.value,
        "stamp": stored.stamp,
    }


def judged_json(found: Judged) -> dict[str, Any]:
    """The same with its figures, and why it ended."""
    told = None
    if ending := found.stored.ending:
        told = {"code": ending.code, "at": ending.at.isoformat(), "note": ending.note}
    return {**stored_json(found.stored), "ending": told, **asdict(found.figures)}


def sheet_json(sheet: JobSheet) -> dict[str, Any]:
    """A job sheet for programs."""
    told = {name: value for name, value in asdict(sheet).items() if name not in ("region", "by")}
    return {**told, "contacts": [asdict(contact) for contact in sheet.contacts]}
