"""What the public pages show of offers: lists, one offer, its data for machines."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from shared.contracts.job_postings import job_posting
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import StoredOffer
from shared.domain.offers.sifting import Wanted
from shared.texts.catalogue import say
from shared.usecases.browsing_offers import Browsed
from shared.web import offer_words as words
from shared.web.places import department

FAMILIES = "ABCDEFGHIJKLMN"
# The page's own words for what narrows its list.
QUERY = {
    "type": "kind",
    "departement": "department",
    "domaine": "family",
    "metier": "rome",
    "apres": "after",
}
_WORDS = {"kind": "type", "department": "departement", "family": "domaine", "rome_code": "metier"}


@dataclass(frozen=True)
class Choice:
    """One entry of a select."""

    value: str
    text: str
    chosen: bool


def address(stored: StoredOffer) -> str:
    """The path of an offer's page."""
    return f"/offres/{stored.partner}/{stored.key}"


def narrowed(wanted: Wanted, **more: str) -> str:
    """The path of the list with these filters."""
    told = {_WORDS[name]: str(getattr(wanted, name)) for name in wanted.said if name in _WORDS}
    query = urlencode({**told, **{name: value for name, value in more.items() if value}})
    return f"/offres?{query}" if query else "/offres"


def filters(wanted: Wanted, departments: Sequence[str]) -> Mapping[str, Sequence[Choice]]:
    """The selects above the list, by the page's own words."""
    return {
        "type": [Choice(each.value, words.kind(each), each is wanted.kind) for each in Kind],
        "departement": [
            Choice(each, department(each), each == wanted.department) for each in departments
        ],
        "domaine": [Choice(each, words.family(each), each == wanted.family) for each in FAMILIES],
    }


def instead(found: Browsed, wanted: Wanted) -> Sequence[tuple[str, str]]:
    """Where to look when there is nothing here: path and words."""
    return [
        (narrowed(wanted.without(name)), say(f"offers-instead-{_WORDS[name]}", count=count))
        for name, count in found.instead.items()
    ]


def data_block(stored: StoredOffer, url: str) -> Markup:
    """The offer for search engines, without any address to apply to; no sign of HTML is in it."""
    text = json.dumps(job_posting(stored, url, contact=False), ensure_ascii=True)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704
