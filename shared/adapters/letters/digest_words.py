"""The words of a mail with offers; what partners typed stands in it as one short line each."""

from shared.adapters.letters.names import (
    LONGEST_NAME,
    LONGEST_NAME_IN_SUBJECT,
    one_line,
    person_name,
    shortened,
)
from shared.adapters.letters.params import Params, of_region, youth_name
from shared.adapters.letters.phrasing import dashed, sentence
from shared.adapters.letters.words import Words, framed
from shared.domain.letters import DigestLetter, OfferedHere
from shared.texts.languages import FRENCH, TAGS

LONGEST_LINE = 100
LONGEST_TOWNS = 27
_NONE = "none"


def digest_words_of(letter: DigestLetter) -> Words:
    """The mail's words by its reader's role; raises UnknownText when one lacks."""
    params, role = _params(letter, LONGEST_NAME), letter.key.role
    stem = f"mail-digest-{role}"
    own = {
        "greeting": f"mail-greeting-{role}",
        "listed_heading": "mail-digest-listed-heading",
        "why": f"{stem}-why",
    }
    return Words(
        **framed(letter, stem, params, own, _params(letter, LONGEST_NAME_IN_SUBJECT)),
        offers=tuple(_row(each, params) for each in letter.offers),
        verbatim=_verbatim(letter),
    )


def _params(letter: DigestLetter, longest: int) -> Params:
    return {
        **of_region(letter.region),
        "name": person_name(letter.recipient.first_name) or _NONE,
        "youth": youth_name(letter.youth_first_name, letter.youth_initial, longest),
        "offers": len(letter.offers),
        "towns": _towns(letter.offers) or _NONE,
        "paper": False,
        "language": letter.language,
    }


def _towns(offers: tuple[OfferedHere, ...]) -> str:
    """As many of the towns as a subject has room for, each once, in the order of the offers."""
    told = ""
    for town in dict.fromkeys(one_line(each.offer.city) for each in offers):
        longer = f"{told}, {town}" if told else town
        told = longer if town and len(longer) <= LONGEST_TOWNS else told
    return told


def _row(offered: OfferedHere, params: Params) -> tuple[str, str, str, str]:
    offer = offered.offer
    place = f"{offer.city} ({offer.postcode})" if offer.city else offer.postcode
    kind = sentence(f"offer-kind-{dashed(offer.kind)}", params)
    where = ", ".join(filter(None, (kind, one_line(place))))
    return _line(offer.title), _line(offer.employer), where, offered.page


def _verbatim(letter: DigestLetter) -> frozenset[str]:
    """What partners wrote, in French, where the mail is not."""
    if TAGS[letter.language] == TAGS[FRENCH]:
        return frozenset()
    typed = ((each.offer.title, each.offer.employer) for each in letter.offers)
    return frozenset(_line(text) for pair in typed for text in pair)


def _line(typed: str) -> str:
    return shortened(one_line(typed), LONGEST_LINE)
