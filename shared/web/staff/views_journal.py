"""What the team reads in its journal: when, who, what, and the page of what it was about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from shared.domain.journal import About, Entry
from shared.domain.person import Person
from shared.ports import Account, Parts
from shared.texts import dates
from shared.texts.catalogue import say, unbroken
from shared.usecases.journal import Asked
from shared.web.staff.views_line import name_of, sentence


@dataclass(frozen=True)
class Shown:
    """One act in words; `page` is empty where there is none to open."""

    at: str
    who: str
    by: str
    what: str
    why: str
    page: str


def shown(entry: Entry, people: Mapping[str, Person]) -> Shown:
    """An entry as the page shows it."""
    said = say(f"staff-fact-{entry.act}", **entry.ids, **(entry.why.params if entry.why else {}))
    told = entry.about is About.REGISTRATIONS and entry.why
    why = sentence(entry.why) if told and entry.why else ""
    who = name_of(people.get(entry.by), entry.ids.get("partner") or say("staff-by-staff"))
    at = dates.hour(entry.at)
    return Shown(at, who, entry.by, unbroken(said), why, _page(entry.ids))


def _page(ids: Mapping[str, str]) -> str:
    """Where what it was about is shown now."""
    registration = ids.get("registration_id") or _registration(ids.get("subject", ""))
    if session := ids.get("session_id"):
        return f"/sessions/{session}" + (f"/inscriptions/{registration}" if registration else "")
    for name, page in _PAGES.items():
        if own := ids.get(name):
            return f"/{page}/{own}"
    return ""


_PAGES = {
    "doubt_id": "doutes",
    "person_id": "adresses",
    "offer": "offres",
    "job": "metiers",
    "account": "equipe",
}


def _registration(subject: str) -> str:
    kind, _, own = subject.partition("#")
    return own if kind == "REGISTRATION" else ""


def kinds(asked: Asked) -> Sequence[tuple[str, str, bool]]:
    """The choices of what an act is about: value, words, whether it is chosen."""
    values = ["", *(each.value for each in About)]
    return [(each, say(f"staff-journal-{each or 'all'}"), each == asked.about) for each in values]


def who(parts: Parts, account: Account, asked: Asked) -> str:
    """The name of whoever's acts alone are shown; empty for everybody's."""
    if not asked.by:
        return ""
    person = parts.people.get({asked.by}).get(asked.by)
    own = person if person and person.region == account.region else None
    return name_of(own, say("staff-by-staff"))


def address(asked: Asked, **more: str) -> str:
    """The page's own address for this question."""
    values = {"jour": asked.day.isoformat(), "sujet": asked.about, "qui": asked.by, **more}
    return "/journal?" + urlencode({name: value for name, value in values.items() if value})
