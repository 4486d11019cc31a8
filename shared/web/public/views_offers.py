"""What the public pages show of offers: lists, one offer, its data for machines."""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from markupsafe import Markup

from shared.contracts.job_postings import job_posting
from shared.contracts.offer_wishes import FAMILIES
from shared.domain.offers.offer import StoredOffer
from shared.domain.offers.sifting import Wanted
from shared.texts.catalogue import say
from shared.usecases.browsing_offers import Browsed
from shared.web import offer_words as words
from shared.web.offer_lists import Choice, departments, kinds

# The page's own words for what narrows its list.
QUERY = {
    "type": "kind",
    "departement": "department",
    "domaine": "family",
    "metier": "rome",
    "apres": "after",
}
_WORDS = {"kind": "type", "department": "departement", "family": "domaine", "rome_code": "metier"}


def narrowed(wanted: Wanted, **more: str) -> str:
    """The path of the list with these filters."""
    told = {_WORDS[name]: str(getattr(wanted, name)) for name in wanted.said if name in _WORDS}
    query = urlencode({**told, **{name: value for name, value in more.items() if value}})
    return f"/offres?{query}" if query else "/offres"


def filters(wanted: Wanted, known: Sequence[str]) -> Mapping[str, Sequence[Choice]]:
    """The selects above the list, by the page's own words."""
    return {
        "type": kinds(wanted),
        "departement": departments(wanted, known),
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
