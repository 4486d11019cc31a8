"""The registration form as a page sends it: flat fields, each under a name of its own."""

import re
from collections.abc import Mapping
from typing import Any

_OF_COUNSELLOR = ("name", "email", "organisation", "may_act")
_OF_GUARDIAN = ("name", "email", "phone")
# On the page: the session of its address is the first choice, four more may be added.
CHOICE_FIELDS = ("choice_2", "choice_3", "choice_4", "choice_5")
DEPARTMENT_FIELD = "department_"
_OF_YOUTH = (
    *("first_name", "last_name", "birth_day", "birth_month", "birth_year", "email", "phone"),
    *("postcode", "profile"),
)
_TYPED = frozenset(
    (
        *_OF_YOUTH,
        *CHOICE_FIELDS,
        *(f"guardian_{name}" for name in _OF_GUARDIAN),
        *(f"counsellor_{name}" for name in _OF_COUNSELLOR),
        "notice_read",
    )
)
# These come with every form, whether or not anything is typed.
_GIVEN = frozenset(("submission_id", "language"))
_DEPARTMENT = re.compile(rf"{DEPARTMENT_FIELD}\w{{2,3}}")
# Nothing that is asked for is longer.
_LONGEST = 300


def from_fields(fields: Mapping[str, str], session_id: str) -> dict[str, Any]:
    """The JSON body that the page's fields stand for.

    Three fields are the birth date; a counsellor, a guardian, more choices and departments are
    flat, under names of their own.
    """
    body: dict[str, Any] = {**fields, "session_id": session_id}
    body["birth_date"] = _joined_date(fields)
    body["notice_read"] = fields.get("notice_read") == "yes"
    body["choices"] = [fields[name] for name in CHOICE_FIELDS if fields.get(name)]
    body["departments"] = ticked_departments(fields)
    body["guardian"] = _party("guardian", _OF_GUARDIAN, fields)
    body["counsellor"] = counsellor = _party("counsellor", _OF_COUNSELLOR, fields)
    if counsellor:
        counsellor["may_act"] = "true" if counsellor["may_act"] == "yes" else "false"
    return body


def as_typed(fields: Mapping[str, str]) -> dict[str, str]:
    """What a page has sent of the form, mistakes included, and nothing else that came with it."""
    kept = {name: value[:_LONGEST] for name, value in fields.items() if value and _is_ours(name)}
    return kept if any(name not in _GIVEN and kept[name].strip() for name in kept) else {}


def _is_ours(name: str) -> bool:
    return name in _TYPED or name in _GIVEN or bool(_DEPARTMENT.fullmatch(name))


def _party(who: str, names: tuple[str, ...], fields: Mapping[str, str]) -> dict[str, str] | None:
    typed = {name: fields.get(f"{who}_{name}", "").strip() for name in names}
    return typed if any(typed.values()) else None


def ticked_departments(fields: Mapping[str, str]) -> list[str]:
    """Each has a box of its own, so that no name stands twice in the body."""
    ticked = (name for name, value in fields.items() if value == "yes")
    return [n.removeprefix(DEPARTMENT_FIELD) for n in ticked if n.startswith(DEPARTMENT_FIELD)]


def _joined_date(fields: Mapping[str, str]) -> str:
    year, month, day = (
        fields.get(f"birth_{part}", "").strip() for part in ("year", "month", "day")
    )
    return f"{year}-{month:0>2}-{day:0>2}" if year and month and day else ""
