"""Offers of two partners that may be one: same place, alike employer, alike title."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from shared.domain.offers.columns import normal
from shared.domain.offers.job_words import title_words

ALIKE_TITLE = 0.8
ALIKE_EMPLOYER = 0.8
# Legal forms, and words that half of all names hold.
_FORM_WORDS = """association asso assoc sa sas sasu sarl eurl scop scic sci snc esat fondation
    mutuelle cooperative ste societe groupe federation loi 1901 de du des d la le les l et a au
    aux"""
_FORMS = frozenset(_FORM_WORDS.split())


@dataclass(frozen=True)
class Seen:
    """What offers are compared by."""

    partner: str
    key: str
    postcode: str
    title: str
    employer: str


def same_offer(one: Seen, other: Seen) -> bool:
    """Whether two partners' offers may be one; two of one partner never are."""
    if one.partner == other.partner or not one.postcode or one.postcode != other.postcode:
        return False
    # Cheap first: most titles of a place have no word in common.
    left, right = _words(one.title), _words(other.title)
    if left != right and left.isdisjoint(right):
        return False
    return alike(one, other) >= ALIKE_TITLE and _same_employer(one.employer, other.employer)


def alike(one: Seen, other: Seen) -> float:
    """How alike the titles are, from 0 to 1, whatever gender, number and order of words."""
    return _ratio(" ".join(sorted(_words(one.title))), " ".join(sorted(_words(other.title))))


def employer_key(name: str) -> str:
    """An employer's name without accents, case, legal form and small words."""
    words = normal(name).split()
    return " ".join(word for word in words if word not in _FORMS) or " ".join(words)


@lru_cache(maxsize=16384)
def _same_employer(one: str, other: str) -> bool:
    left, right = employer_key(one), employer_key(other)
    if not left or not right:
        return False
    shorter, longer = sorted((set(left.split()), set(right.split())), key=len)
    inside = len(shorter) > 1 and shorter <= longer
    return inside or _ratio(left, right) >= ALIKE_EMPLOYER


@lru_cache(maxsize=16384)
def _words(title: str) -> frozenset[str]:
    return frozenset(title_words(title) or normal(title).split())


def _ratio(one: str, other: str) -> float:
    if one == other:
        return 1.0 if one else 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
