"""Sessions and their organiser in the words of data·inclusion, the directory of social inclusion.

https://github.com/gip-inclusion/data-inclusion-schema, version 1.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shared.domain.offers.place_cells import read_place
from shared.domain.region import Region
from shared.domain.session import Session
from shared.texts import dates
from shared.texts.catalogue import say

Told = Mapping[str, Any]
_THEMES = (
    "choisir-un-metier--connaitre-les-opportunites-demploi",
    "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite",
    "choisir-un-metier--identifier-ses-points-forts-et-ses-competences",
    "remobilisation--bien-etre-confiance-en-soi",
)


def structure(region: Region, home: str, now: datetime) -> Told:
    """The chamber, as what offers its sessions; `home`: the address of its site."""
    programme = region.programme.title
    return {
        **_identified(region, region.id),
        "nom": region.name,
        "description": say(
            "inclusion-structure", region=region.name, programme=programme, **_ages(region)
        ),
        "date_maj": _day(now),
        "lien_source": home,
        "site_web": home,
        "telephone": region.contact_phone,
        "courriel": region.contact_email,
    }


def service(region: Region, session: Session, page: str) -> Told:
    """A session that one may register for; `page`: the address of its page."""
    week = dates.week(session.starts_on, session.ends_on)
    return {
        **_identified(region, session.id),
        "structure_id": _identified(region, region.id)["id"],
        "nom": say("inclusion-name", title=session.title, week=week),
        "description": _description(region, session),
        "lien_source": page,
        "date_maj": _day(max(fact.at for fact in session.history)),
        **_kind(region),
        **_place(session.venue),
        **_way_in(region, page),
    }


def _kind(region: Region) -> Told:
    return {
        "type": "atelier",
        "thematiques": _THEMES,
        "frais": "gratuit",
        "publics": ("jeunes",),
        "publics_precisions": say("inclusion-public", **_ages(region)),
        "conditions_acces": say("inclusion-conditions", **_ages(region)),
        "modes_accueil": ("en-presentiel",),
        "zone_eligibilite": region.rules.departments,
        "volume_horaire_hebdomadaire": region.programme.hours,
        "nombre_semaines": 1,
    }


def _way_in(region: Region, page: str) -> Told:
    return {
        "telephone": region.contact_phone,
        "courriel": region.contact_email,
        "lien_mobilisation": page,
        "modes_mobilisation": ("envoyer-un-courriel", "telephoner", "utiliser-lien-mobilisation"),
        "mobilisable_par": ("professionnels", "usagers"),
        "mobilisation_precisions": say("inclusion-how"),
    }


def _identified(region: Region, own: str) -> dict[str, str]:
    source = f"explore-{region.id}"
    return {"source": source, "id": f"{source}--{own}"}


def _ages(region: Region) -> dict[str, int]:
    return {"from": region.rules.age_min, "to": region.rules.age_max}


def _day(moment: datetime) -> str:
    return moment.astimezone(dates.PARIS).date().isoformat()


def _description(region: Region, session: Session) -> str:
    programme = region.programme
    hours, workshops = programme.hours, len(programme.workshops)
    week = say("inclusion-week", hours=hours, workshops=workshops)
    left = 0 if session.waiting + session.called else session.places_left
    return f"{week} {say('inclusion-places', left=left)}"


def _place(venue: str) -> Told:
    """Street, postcode and town of a venue such as "Le Lieu, 3 rue du Bois, 93100 Montreuil"."""
    street, _, town = venue.rpartition(",")
    postcode, city, _ = read_place(town.strip())
    if not postcode or not street:
        return {"adresse": venue}
    return {"adresse": street.strip(), "code_postal": postcode, "commune": city}
