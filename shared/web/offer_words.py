"""The words of an offer and the path of its page, for whichever site shows it."""

from collections.abc import Sequence
from datetime import date

from shared.contracts.job_postings import web
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import Offer, StoredOffer
from shared.domain.offers.tags import Tag
from shared.texts.catalogue import UnknownText, known
from shared.texts.dates import date_alone
from shared.web.speaking import language, say

_FACTS = (
    *("contract", "starts_on", "ends_on", "duration", "hours", "work_time", "salary", "remote"),
    *("experience", "level", "licences", "languages", "certification", "funding", "accessible"),
)
_BULLETS = ("- ", "• ", "* ", "– ")


def address(stored: StoredOffer) -> str:
    """The path of an offer's page."""
    return f"/offres/{stored.partner}/{stored.key}"


def kind(of: Kind) -> str:
    """ "Service civique"."""
    return say(f"offer-kind-{of.value.replace('_', '-')}")


def family(letter: str) -> str:
    """The name of a job family; the letter alone where the catalogue has none."""
    name = f"job-family-{letter}"
    return say(name) if known(name, language()) else say("offers-family", letter=letter)


def place(offer: Offer) -> str:
    """ "Montreuil (93100)"."""
    return f"{offer.city} ({offer.postcode})" if offer.city else offer.postcode


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
    return say(f"tag-{tag.name}", detail=tag.detail), _source(tag)


def _source(tag: Tag) -> str:
    """Where it is known from; what is written beside it where the catalogue has no words."""
    try:
        return say(f"tag-source-{tag.source}".replace("_", "-"), detail=tag.detail)
    except UnknownText:
        return tag.detail


def is_web(url: str) -> bool:
    """Whether an address may be a link."""
    return bool(web(url))
