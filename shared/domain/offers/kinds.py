"""What kind of offer a partner means by CDI, stage, alternance, service civique …"""

import re
from enum import StrEnum
from functools import lru_cache

from shared.domain.offers.columns import normal


class Kind(StrEnum):
    """The kinds of offers."""

    JOB = "job"
    INTERNSHIP = "internship"
    TRAINING = "training"
    APPRENTICESHIP = "apprenticeship"
    IMMERSION = "immersion"
    CIVIC_SERVICE = "civic_service"


# In this order: "contrat d'apprentissage en CDD" is an apprenticeship.
_CONTRACTS = (
    (Kind.CIVIC_SERVICE, "Service civique", r"services? civiques?|volontariat|vsc"),
    (Kind.IMMERSION, "PMSMP", r"pmsmp|immersions?|mise en situation"),
    (Kind.APPRENTICESHIP, "Apprentissage", r"apprentissage|apprentie?s?|apprenticeship"),
    (Kind.APPRENTICESHIP, "Professionnalisation", r"professionnalisation|contrat pro"),
    (Kind.APPRENTICESHIP, "Alternance", r"alternances?|alternante?s?"),
    (Kind.INTERNSHIP, "Stage", r"stages?|stagiaires?|internship"),
    (Kind.JOB, "CDDI", r"cddi|contrat.*insertion"),
    (Kind.JOB, "CDI", r"cdi|duree indeterminee|permanent|indefinite|full time employment"),
    (Kind.JOB, "CDD", r"cdd|duree determinee|fixed term|temporary"),
    (Kind.JOB, "Intérim", r"interim|mission interimaire|travail temporaire"),
    (Kind.TRAINING, "Formation", r"formations?|training"),
    (Kind.JOB, "", r"emplois?|job|salarie|poste|contrat|recrutement|saisonnier"),
)
_FOUND = [(k, label, re.compile(rf"\b(?:{words})\b")) for k, label, words in _CONTRACTS]
_CONTRACT_OF = re.compile(r"^contrat (?:a |de |d |en )?")
# In a title, "formation" is often the trade ("chargé de formation"), not the kind.
_IN_TITLES = frozenset({Kind.CIVIC_SERVICE, Kind.IMMERSION, Kind.APPRENTICESHIP, Kind.INTERNSHIP})


@lru_cache(maxsize=4096)
def kind_in(written: str) -> tuple[Kind, str] | None:
    """The kind that some words name, and the contract's usual name; None when they name none."""
    words = normal(written)
    return next(((kind, label) for kind, label, found in _FOUND if found.search(words)), None)


@lru_cache(maxsize=4096)
def usual_contract(written: str) -> str:
    """The usual name of a contract that is written out; whatever says more stays as it is."""
    words = _CONTRACT_OF.sub("", normal(written))
    found = (label for _, label, whole in _FOUND if label and whole.fullmatch(words))
    return next(found, written)


@lru_cache(maxsize=4096)
def kind_in_title(title: str) -> Kind | None:
    """The kind that a title tells for certain."""
    words = normal(title)
    kinds = (kind for kind, _, found in _FOUND if kind in _IN_TITLES and found.search(words))
    return next(kinds, None)
