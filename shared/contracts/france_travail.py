"""Offers in the words of France Travail's "Offres d'emploi v2"."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from shared.contracts.job_postings import posted_on, said, web
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import Offer, StoredOffer
from shared.texts.catalogue import say

# typeContrat; a contract that is not here has none of their codes.
_CONTRACTS = {"CDI": "CDI", "CDD": "CDD", "Intérim": "MIS", "CDDI": "DDI", "Saisonnier": "SAI"}
_NATURES: Mapping[str, str] = {
    "Professionnalisation": "Cont. professionnalisation",
    "CDDI": "Insertion par l'activ.éco.",
}
_NATURE_OF_KIND = {Kind.JOB: "Contrat travail", Kind.APPRENTICESHIP: "Contrat apprentissage"}
# 1: their own; 2: a partner's.
_BY_A_PARTNER = "2"


def france_travail(stored: StoredOffer, url: str) -> dict[str, Any]:
    """The offer as one of theirs."""
    offer = stored.offer
    told = {
        "id": stored.key,
        "intitule": offer.title,
        "description": offer.description,
        "dateCreation": _midnight(posted_on(stored)),
        "dateActualisation": _midnight(offer.updated_on),
        "lieuTravail": said({"libelle": _place(offer), "codePostal": offer.postcode}),
        "entreprise": _employer(offer),
        **_contract(offer),
        **_wanted(offer),
        "contact": _contact(offer),
        "nombrePostes": offer.openings,
        "origineOffre": {"origine": _BY_A_PARTNER, "urlOrigine": url},
    }
    return {**said(told), "alternance": offer.kind is Kind.APPRENTICESHIP}


def _wanted(offer: Offer) -> dict[str, Any]:
    return {
        "romeCode": offer.rome_code,
        "romeLibelle": offer.rome_label,
        "experienceLibelle": offer.experience,
        "dureeTravailLibelle": offer.hours,
        "salaire": said({"libelle": offer.salary}),
        "secteurActiviteLibelle": offer.sector,
    }


def _contract(offer: Offer) -> dict[str, Any]:
    kind = say(f"offer-kind-{offer.kind.value.replace('_', '-')}")
    label = " - ".join(part for part in (offer.contract or kind, offer.duration) if part)
    return {
        "typeContrat": _CONTRACTS.get(offer.contract),
        "typeContratLibelle": label,
        "natureContrat": _NATURES.get(offer.contract, _NATURE_OF_KIND.get(offer.kind)),
    }


def _employer(offer: Offer) -> dict[str, Any]:
    about = {"nom": offer.employer, "description": offer.employer_description}
    return said({**about, "url": web(offer.employer_url), "siret": offer.siret})


def _contact(offer: Offer) -> dict[str, Any]:
    ways = {"courriel": offer.apply_email, "telephone": offer.apply_phone}
    return said({"nom": offer.contact_name, **ways, "urlPostulation": web(offer.apply_url)})


def _place(offer: Offer) -> str:
    return " - ".join(part for part in (offer.department, offer.city or offer.postcode) if part)


def _midnight(on: date | None) -> str | None:
    return f"{on.isoformat()}T00:00:00.000Z" if on else None
