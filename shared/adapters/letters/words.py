"""The words of a mail, from the catalogue by its kind and its recipient's role."""

import re
from dataclasses import dataclass

from shared.adapters.letters.names import (
    LONGEST_NAME,
    LONGEST_NAME_IN_SUBJECT,
    one_line,
    person_name,
)
from shared.domain.facts import Param
from shared.domain.letters import Letter
from shared.texts import dates
from shared.texts.catalogue import say

Paragraphs = tuple[str, ...]
_NO_BREAK = "\u00a0"
_SAME_IN_ALL = ("reason_heading", "steps_heading", "link_note", "link_personal", "human")
_NONE = "none"
# Which facts stand in the box; nobody is told where and when to come who is not expected.
_FACTS_OF_A_WISH = ("session", "when", "where")
_FACTS = {
    "confirmed": ("session", "when", "first_day", "where"),
    "offered": ("session", "when", "first_day", "where", "answer_before"),
    "declined": ("session", "when"),
    "cancelled": ("session", "when"),
}
# Mails whose title is their reason.
_SAYS_WHY_ITSELF = frozenset({"received", "declined", "cancelled", "already_registered"})


@dataclass(frozen=True)
class Words:
    """What a mail says; `facts` are pairs of label and value, without link no button."""

    subject: str
    title: str
    greeting: str
    lead: Paragraphs
    facts: tuple[tuple[str, str], ...]
    button: str
    reason: str
    steps: Paragraphs
    signature: str
    reason_heading: str
    steps_heading: str
    link_note: str
    link_personal: str
    human: str
    why: str


def words_of(letter: Letter) -> Words:
    """The mail's words; raises UnknownText when the catalogue lacks one of them."""
    params, role = _params(letter), letter.key.role
    stem = f"mail-{_dashed(letter.key.kind)}-{role}"
    return Words(
        subject=_subject(stem, letter, params),
        title=_say(f"{stem}-title", params),
        greeting=_say(f"mail-greeting-{role}", params),
        lead=_paragraphs(f"{stem}-lead", params),
        facts=_facts(letter, params),
        button=_say(f"{stem}-button", params) if letter.link else "",
        reason=_reason(letter),
        steps=_paragraphs(f"{stem}-steps", params),
        signature=one_line(letter.region.sender_name),
        why=_say(f"mail-why-{role}", params),
        **{name: _say(f"mail-{_dashed(name)}", params) for name in _SAME_IN_ALL},
    )


def _subject(stem: str, letter: Letter, params: dict[str, Param]) -> str:
    youth = _youth(letter, LONGEST_NAME_IN_SUBJECT)
    return one_line(_say(f"{stem}-subject", {**params, "youth": youth}))


def _params(letter: Letter) -> dict[str, Param]:
    session, ends = letter.session, letter.registration.expires_at
    return {
        "title": one_line(session.title),
        "starts": dates.day_and_month(session.starts_on),
        "first_day": dates.day_and_hour(session.starts_at),
        "deadline": dates.day_and_hour(ends) if ends else "",
        "deadline_short": dates.day_and_month_and_hour(ends) if ends else "",
        "rank": letter.rank or 0,
        "reason": letter.registration.reason.code,
        "calendar": letter.calendar_method or _NONE,
        "name": person_name(letter.recipient.first_name) or _NONE,
        "youth": _youth(letter),
        "region": one_line(letter.region.name),
        "phone": one_line(letter.region.contact_phone).replace(" ", _NO_BREAK) or _NONE,
    }


def _youth(letter: Letter, longest: int = LONGEST_NAME) -> str:
    first_name = person_name(letter.youth_first_name, longest)
    initial = person_name(letter.youth_initial)[:1].upper()
    named = f"{first_name} {initial}." if initial else first_name
    return named.strip() or say("mail-youth-unnamed")


def _facts(letter: Letter, params: dict[str, Param]) -> tuple[tuple[str, str], ...]:
    session, kind = letter.session, letter.key.kind
    rows = {
        "session": params["title"],
        "when": dates.week(session.starts_on, session.ends_on),
        "first_day": params["first_day"],
        "where": one_line(session.venue),
        "answer_before": params["deadline"],
    }
    shown = _FACTS.get(kind, _FACTS_OF_A_WISH)
    return tuple((_say(f"mail-{_dashed(name)}", {}), str(rows[name])) for name in shown)


def _reason(letter: Letter) -> str:
    why = letter.registration.reason
    if not letter.to_youth or letter.key.kind in _SAYS_WHY_ITSELF:
        return ""
    before = {"before": letter.rank - 1} if letter.rank else {}
    return _say(f"reason-{_dashed(why.code)}", {**why.params, **before})


def _paragraphs(code: str, params: dict[str, Param]) -> Paragraphs:
    return tuple(" ".join(p.split("\n")) for p in _say(code, params).split("\n\n"))


def _say(code: str, params: dict[str, Param]) -> str:
    """The sentence with French spacing: nothing torn off before : ; ! ? or within guillemets."""
    return re.sub(r" (?=[:;!?»])|(?<=«) ", _NO_BREAK, say(code, **params))


def _dashed(code: str) -> str:
    return code.replace("_", "-")
