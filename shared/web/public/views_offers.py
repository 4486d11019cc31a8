"""What the public pages show of offers: lists, one offer, its data for machines."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from markupsafe import Markup

from shared.contracts.job_postings import job_posting, web
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import Offer, StoredOffer
from shared.domain.offers.sifting import Wanted
from shared.domain.offers.tags import Tag
from shared.texts.catalogue import known, say
from shared.texts.dates import date_alone
from shared.usecases.browsing_offers import Browsed
from shared.web.public import views

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
_FACTS = (
    *("contract", "starts_on", "ends_on", "duration", "hours", "work_time", "salary", "remote"),
    *("experience", "level", "licences", "languages", "certification", "funding", "accessible"),
)
_BULLETS = ("- ", "• ", "* ", "– ")


@dataclass(frozen=True)
class Choice:
    """One entry of a select."""

    value: str
    text: str
    chosen: bool


def kind(of: Kind) -> str:
    """ "Service civique"."""
    return say(f"offer-kind-{of.value.replace('_', '-')}")


def family(letter: str) -> str:
    """The name of a job family; the letter alone where the catalogue has none."""
    name = f"job-family-{letter}"
    return say(name) if known(name) else say("offers-family", letter=letter)


def place(offer: Offer) -> str:
    """ "Montreuil (93100)"."""
    return f"{offer.city} ({offer.postcode})" if offer.city else offer.postcode


def department(code: str) -> str:
    """ "Seine-Saint-Denis (93)"."""
    return views.department(code)


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
        "type": [Choice(each.value, kind(each), each is wanted.kind) for each in Kind],
        "departement": [
            Choice(each, views.department(each), each == wanted.department) for each in departments
        ],
        "domaine": [Choice(each, family(each), each == wanted.family) for each in FAMILIES],
    }


def instead(found: Browsed, wanted: Wanted) -> Sequence[tuple[str, str]]:
    """Where to look when there is nothing here: path and words."""
    return [
        (narrowed(wanted.without(name)), say(f"offers-instead-{_WORDS[name]}", count=count))
        for name, count in found.instead.items()
    ]


def facts(offer: Offer) -> Sequence[tuple[str, str]]:
    """What is said of an offer in a line each: the name's code, and the words."""
    told = {"place": ", ".join(part for part in (offer.address, place(offer)) if part)}
    told |= {name: said(value) for name in _FACTS if (value := getattr(offer, name))}
    return list(told.items()) + ([("openings", str(offer.openings))] if offer.openings > 1 else [])


def said(value: str | date) -> str:
    """A date in words, anything else as it is written."""
    return value if isinstance(value, str) else date_alone(value)


def blocks(text: str) -> Sequence[tuple[bool, Sequence[str]]]:
    """A written text for reading: paragraphs (False, lines) and lists (True, items)."""
    found: list[tuple[bool, list[str]]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        listed = line.startswith(_BULLETS)
        if not (listed and found and found[-1][0]):
            found.append((listed, []))
        found[-1][1].append(line[2:].strip() if listed else line)
    return found


def tags(offer: Offer) -> Sequence[tuple[str, str]]:
    """What is said of the offer, each with where it is known from; nothing without its words."""
    return [_tag(tag) for tag in offer.tags if known(f"tag-{tag.name}")]


def _tag(tag: Tag) -> tuple[str, str]:
    source = f"tag-source-{tag.source}".replace("_", "-")
    told = say(source, detail=tag.detail) if known(source) else tag.detail
    return say(f"tag-{tag.name}"), told


def is_web(url: str) -> bool:
    """Whether an address may be a link."""
    return bool(web(url))


def data_block(stored: StoredOffer, url: str) -> Markup:
    """The offer for search engines, without any address to apply to; no sign of HTML is in it."""
    text = json.dumps(job_posting(stored, url, contact=False), ensure_ascii=True)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704
