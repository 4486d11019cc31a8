"""Where and when samples are set: a region as it is, at a moment, and people of several names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from shared.domain.mail import Role
from shared.domain.person import Person
from shared.domain.region import Region


@dataclass(frozen=True)
class Setting:
    """What samples take from the stage: the region, who mails, where the sites stand, the moment.

    `now` is aware; sessions of samples begin two weeks later.
    """

    region: Region
    sender: str
    configuration_set: str
    public_url: str
    partner_url: str
    staff_url: str
    now: datetime


_CAMILLE = Person("person-2", "", "Camille", "Modèle", "camille@example.org")
_SAMIRA = Person("person-3", "", "Samira", "Essai", "samira@example.org")
# How names may be: usual, as long as a form takes them, written from right to left.
CASTS: Mapping[str, Mapping[Role, Person]] = {
    "usual": {
        Role.YOUTH: Person("person-1", "", "Amina", "Essai", "amina@example.org"),
        Role.COUNSELLOR: _CAMILLE,
        Role.GUARDIAN: _SAMIRA,
    },
    "long": {
        Role.YOUTH: Person(
            "person-1",
            "",
            "Marie-Antoinette Élisabeth Joséphine Philippine",
            "Exemple-de-la-Rue-Saint-Martin-des-Champs",
            "marie-antoinette.exemple-de-la-rue-saint-martin@example.org",
        ),
        Role.COUNSELLOR: Person(
            "person-2", "", "", "Mission locale intercommunale du Grand Exemple", "ml@example.org"
        ),
        Role.GUARDIAN: Person(
            "person-3", "", "", "Samira Exemple-de-la-Rue-Saint-Martin", "samira@example.org"
        ),
    },
    "right_to_left": {
        Role.YOUTH: Person("person-1", "", "أمينة", "مثال", "amina@example.org"),
        Role.COUNSELLOR: _CAMILLE,
        Role.GUARDIAN: Person("person-3", "", "سميرة", "مثال", "samira@example.org"),
    },
}
