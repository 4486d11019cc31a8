"""A group's rows as its counsellor writes them: from a list, by hand, from the page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from shared.contracts.people_lists import PeopleList, PersonRow
from shared.contracts.registration_fields import ticked_departments
from shared.contracts.written_registrations import GUARDIAN_FIELDS, YOUTH_FIELDS
from shared.domain.group import MOST_ROWS, Group, GroupRow, Outcome
from shared.texts.catalogue import say
from shared.web.written_rows import FIELDS_OF_A_ROW, by_row

# A few fields more are about the whole group.
MOST_FIELDS = MOST_ROWS * FIELDS_OF_A_ROW + 60
_FIELDS = (*YOUTH_FIELDS, *(f"guardian_{name}" for name in GUARDIAN_FIELDS))
# Nothing that is asked for is longer.
_LONGEST = 300
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


def from_list(found: PeopleList) -> list[GroupRow]:
    """The rows of a list; the template's example is left out."""
    return [_from_list(row) for row in found.rows]


def nobody_yet() -> list[GroupRow]:
    """The rows of a group begun without a list: one to fill in."""
    return [GroupRow(1, {})]


def _from_list(row: PersonRow) -> GroupRow:
    fields = _kept(row.fields)
    return GroupRow(row.number, fields, taken=not is_example(fields))


def _kept(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: fields[name][:_LONGEST] for name in _FIELDS if fields.get(name)}


def is_example(fields: Mapping[str, str]) -> bool:
    """Whether these are of the template's example, who is nobody."""
    return fields.get("email", "").strip().casefold() == say("group-example-email")


def retyped(group: Group, typed: Mapping[str, str], departments: Sequence[str]) -> Group:
    """The group as the page sends it back, with one more row if it asks for that.

    What the page did not show stays as it is; the same page sent again finds the row it asked for.
    """
    now = _retyped_rows(group, typed, departments)
    return now.with_row() if adds(now, typed) else now


def adds(group: Group, typed: Mapping[str, str]) -> bool:
    """Whether the page asks for a row that the group does not have."""
    return typed.get("add") == str(len(group.rows))


def _retyped_rows(group: Group, typed: Mapping[str, str], departments: Sequence[str]) -> Group:
    shown = dict(by_row(typed, len(group.rows)))
    if not shown:
        return group
    rows, chosen = enumerate(group.rows), _id(typed)
    return replace(
        group,
        rows=tuple(_retyped(row, shown[at], chosen) if at in shown else row for at, row in rows),
        session_id=chosen,
        departments=tuple(each for each in ticked_departments(typed) if each in departments),
        may_act=typed.get("may_act") == "yes",
        informed=typed.get("notice_read") == "yes",
    )


def _retyped(row: GroupRow, fields: Mapping[str, str], of_all: str) -> GroupRow:
    """A row that is sent already is no more changed by a page from before."""
    if row.sent:
        return row
    own = _id(fields) if _id(fields) != of_all else ""
    taken = fields.get("take") == "yes"
    after = replace(row, fields=_kept(fields), taken=taken, session_id=own)
    return after if after == row else replace(after, outcome=Outcome())


def _id(fields: Mapping[str, str]) -> str:
    chosen = fields.get("session_id", "")
    return chosen if _ID.fullmatch(chosen) else ""
