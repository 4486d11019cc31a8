"""What the team is shown of its region: settings in words, rules as sentences, who changed what."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from shared.domain.colours import Colours
from shared.domain.logo import Logo
from shared.domain.person import Person
from shared.domain.region import SETTINGS, Region
from shared.texts.catalogue import Param, say
from shared.usecases.telling import STAFF
from shared.web.places import department
from shared.web.staff.views_line import name_of

Rows = Sequence[tuple[str, str]]


# Shown, not told.
_APART = ("colours", "logo")


@dataclass(frozen=True)
class Told:
    """Who changed which settings, when."""

    at: datetime
    who: str
    what: str


def facts(region: Region) -> Rows:
    """The settings that are words, each with its name."""
    return [_row(region, name) for name in SETTINGS if name not in _APART]


def rules(region: Region) -> Sequence[str]:
    """By what the region enrols, a sentence each."""
    own = region.rules
    said: dict[str, Mapping[str, Param]] = {
        "ages": {"min": own.age_min, "max": own.age_max},
        "departments": {"departments": ", ".join(map(department, own.departments))},
        f"freed-{own.freed_place}": {},
        "offer": {"hours": own.offer_hours, "soon": own.offer_hours_soon, "days": own.soon_days},
        "least": {"hours": own.least_offer_hours},
        "waking": {"opens": own.waking.opens, "closes": own.waking.closes},
        "closing": {"hours": own.closing_hours},
        "pause": {"days": own.pause_days},
        "priority": {"days": own.priority_days},
        "guardian": {
            "asked": own.guardian_asked,
            "age": own.majority_age,
            "days": own.guardian_days,
        },
    }
    told = [say(f"region-rule-{code}", **params) for code, params in said.items()]
    return [*told, *(say("region-rule-reminder", days=days) for days in own.reminder_days)]


def changes(region: Region, people: Mapping[str, Person]) -> Sequence[Told]:
    """The last changes, the latest first."""
    return [
        Told(each.at, _who(each.by.removeprefix(STAFF), people), _names(each.what))
        for each in reversed(region.changes)
    ]


def changed(region: Region, version: int) -> Rows:
    """What was changed since this version, as it is now."""
    return [_row(region, name) for name in SETTINGS if name in region.changed_since(version)]


def _row(region: Region, name: str) -> tuple[str, str]:
    value = getattr(region, name)
    if isinstance(value, Colours):
        chosen = [(n, c) for n, c in asdict(value).items() if c]
        value = ", ".join(f"{say(_code('colour', n))} {c}" for n, c in chosen)
        return _name(name), value or say("region-colours-explore")
    if isinstance(value, Logo):
        value = say("region-logo-size", width=value.width, height=value.height)
    told = "\n".join(value) if isinstance(value, tuple) else str(value or "")
    return _name(name), told or say("region-nothing")


def _names(what: Sequence[str]) -> str:
    return ", ".join(map(_name, what))


def _name(setting: str) -> str:
    return say(_code("setting", setting))


def _code(kind: str, name: str) -> str:
    return f"region-{kind}-{name.replace('_', '-')}"


def _who(person_id: str, people: Mapping[str, Person]) -> str:
    return name_of(people.get(person_id), say("region-by", account=person_id))
