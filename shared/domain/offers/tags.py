"""What an offer is marked with: social economy, green, sought-after, and who says so."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from shared.domain.offers.columns import normal
from shared.domain.offers.rome import Job

TAGS = ("ess", "green", "shortage", "demographic")
SOURCES = ("partner", "employer_name", "rome", "region")
# The families of the social economy, in the order in which they are looked for.
_FAMILIES = (
    (
        "siae",
        r"siae|chantiers? (?:d )?insertion|aci|entreprises? (?:d )?insertion|ei|etti"
        r"|association intermediaire|regies? (?:de )?(?:quartiers?|territoire)|regie"
        r"|jardins? de cocagne|structure (?:d )?insertion|ateliers? et chantiers? d insertion"
        r"|entreprise adaptee|esat",
    ),
    (
        "social_enterprise",
        r"esus|entreprises? sociales?|entreprises? solidaires?|entreprise a impact"
        r"|societe commerciale (?:de l )?ess",
    ),
    (
        "cooperative",
        r"cooperatives?|scop|scic|cae|cuma|biocoop|coop",
    ),
    ("mutual", r"mutuelles?|mutualistes?|mutualite"),
    ("foundation", r"fondations?|fonds de dotation|apprentis d auteuil"),
    (
        "association",
        r"associations?|associatifs?|associatives?|asso|assoc|loi 1901|ressourceries?|recycleries?"
        r"|emmaus|mjc|maison des jeunes|centres? social|centres? sociaux|centre socio ?culturel"
        r"|cemea|leo lagrange|croix rouge|secours populaire|secours catholique|restos du coeur"
        r"|ligue de l enseignement|francas|ufcv|foyer rural|familles rurales|apajh|apf|adapei"
        r"|unapei|admr|una|ladapt|habitat et humanisme|banque alimentaire|petits freres"
        r"|les petits debrouillards|mission locale|envie|le relais|aurore"
        r"|groupe sos|samu social|armee du salut|la cimade|entourage|uniscite|unis cite"
        r"|afev|coallia|france terre d asile|missions? locales?",
    ),
)
_FOUND = tuple((family, re.compile(rf"\b(?:{words})\b")) for family, words in _FAMILIES)
# Too short or too common to say it in a name; enough in a column that asks for it.
_ONLY_SAID = frozenset({"ei", "aci", "una", "coop", "regie", "entourage"})
_ONLY_SAID |= {"envie", "aurore", "le relais", "cae"}
_YES = frozenset({"oui", "o", "yes", "y", "vrai", "true", "1", "x", "ess"})
_NO = frozenset({"", "non", "n", "no", "faux", "false", "0", "hors ess", "pas ess"})


@dataclass(frozen=True)
class Tag:
    """A mark, who says so, and what more there is to say: both as codes."""

    name: str
    source: str
    detail: str = ""


def tags_of(
    employer: str,
    job: Job | None,
    shortage_codes: Collection[str] = frozenset(),
    said_ess: str = "",
    said_shortage: str = "",
) -> tuple[Tag, ...]:
    """The tags of an offer: its own columns first, then its employer's name and its job."""
    found = [ess_tag(employer, said_ess), _shortage(job, shortage_codes, said_shortage)]
    if job is not None and job.green in ("green", "strategic"):
        found.append(Tag("green", "rome", job.green))
    if job is not None and job.demographic:
        found.append(Tag("demographic", "rome"))
    return tuple(tag for tag in found if tag is not None)


@lru_cache(maxsize=8192)
def ess_tag(employer: str, said: str = "") -> Tag | None:
    """Social economy as the partner says, or as the employer's name does; detail: its family."""
    words = normal(said)
    if words in _NO and words:
        return None
    if family := ess_family(said):
        return Tag("ess", "partner", family)
    in_name = ess_family(employer, by_name=True)
    if words in _YES:
        return Tag("ess", "partner", in_name)
    return Tag("ess", "employer_name", in_name) if in_name else None


@lru_cache(maxsize=8192)
def ess_family(words: str, by_name: bool = False) -> str:
    """The family that words name: whole words only; empty when they name none."""
    plain = normal(words)
    for family, pattern in _FOUND:
        named = (match[0] for match in pattern.finditer(plain))
        if any(not by_name or name not in _ONLY_SAID for name in named):
            return family
    return ""


def _shortage(job: Job | None, codes: Collection[str], said: str) -> Tag | None:
    if normal(said) in _YES - {"ess"}:
        return Tag("shortage", "partner")
    return Tag("shortage", "region") if job is not None and job.code in codes else None
