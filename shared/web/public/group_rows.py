"""A group's rows as its counsellor reviews them: from a list, from the page, each one judged."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from shared.contracts.people_lists import PeopleList, PersonRow
from shared.contracts.registration_fields import ticked_departments
from shared.contracts.written_registrations import (
    GUARDIAN_FIELDS,
    YOUTH_FIELDS,
    from_written_fields,
    read_written_registration,
)
from shared.domain.facts import COUNSELLOR
from shared.domain.group import MOST_ROWS, Group, GroupRow, Outcome
from shared.domain.person import Counsellor
from shared.domain.refusals import FieldError, NotEligible
from shared.domain.submission import Form
from shared.ports import Parts
from shared.texts.catalogue import say
from shared.usecases import grouping
from shared.usecases.judging_groups import Judge
from shared.web.public import views
from shared.web.written_forms import PersonForm
from shared.web.written_rows import FIELDS_OF_A_ROW, by_row, person_of_row

# A few fields more are about the whole group.
MOST_FIELDS = MOST_ROWS * FIELDS_OF_A_ROW + 60
_FIELDS = (*YOUTH_FIELDS, *(f"guardian_{name}" for name in GUARDIAN_FIELDS))
# Nothing that is asked for is longer.
_LONGEST = 300
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(frozen=True)
class Row:
    """One row that is not sent yet: as it stands, as fields, and the form it makes if it can."""

    row: GroupRow
    person: PersonForm
    form: Form | None = None

    @property
    def refused(self) -> str:
        """Why it was not taken when it was sent; empty: it was not refused."""
        code = self.row.outcome.refused
        return say(f"refusal-{code.replace('_', '-')}") if code else ""


@dataclass(frozen=True)
class Review:
    """The group as it is reviewed: what is left, by place, and what is done."""

    rows: Mapping[int, Row]
    done: Sequence[tuple[GroupRow, str]]
    nowhere: str

    @property
    def forms(self) -> Mapping[int, Form]:
        """What can be sent, by place."""
        return {
            place: row.form
            for place, row in self.rows.items()
            if row.form and (row.row.session_id or not self.nowhere)
        }

    @property
    def problems(self) -> Sequence[dict[str, str]]:
        """What is wrong with rows, in the order of the page."""
        return [each for row in self.rows.values() for each in row.person.problems]

    @property
    def ready(self) -> int:
        """How many rows have nothing wrong, wherever they are to be sent."""
        return sum(row.form is not None for row in self.rows.values())


def from_list(found: PeopleList) -> list[GroupRow]:
    """The rows of a list; the template's example is left out."""
    return [_from_list(row) for row in found.rows]


def _from_list(row: PersonRow) -> GroupRow:
    fields = _kept(row.fields)
    return GroupRow(row.number, fields, taken=not _is_example(fields))


def _kept(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: fields[name][:_LONGEST] for name in _FIELDS if fields.get(name)}


def _is_example(fields: Mapping[str, str]) -> bool:
    return fields.get("email", "").strip().casefold() == say("group-example-email")


def retyped(group: Group, typed: Mapping[str, str], departments: Sequence[str]) -> Group:
    """The group as the page sends it back; what the page did not show stays as it is."""
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


def review(parts: Parts, group: Group) -> Review:
    """Each row judged as things stand now. Raises NotFound."""
    counsellor, judge = grouping.referring(parts, group.counsellor), Judge(parts, group)
    rows = {
        place: _row(group, counsellor, judge, place, row)
        for place, row in enumerate(group.rows)
        if not row.sent
    }
    done = [(row, _called(row)) for row in group.rows if row.sent]
    return Review(rows, done, judge.nowhere)


def _called(row: GroupRow) -> str:
    return views.called(row.fields["first_name"], row.fields["initial"])


def _row(group: Group, counsellor: Counsellor, judge: Judge, place: int, row: GroupRow) -> Row:
    form, errors = _judged(group, counsellor, judge, place, row) if row.taken else (None, ())
    person = person_of_row(place, str(row.number), row.fields, errors)
    return Row(row, person, None if errors else form)


def _judged(
    group: Group, counsellor: Counsellor, judge: Judge, place: int, row: GroupRow
) -> tuple[Form | None, tuple[FieldError, ...]]:
    if _is_example(row.fields):
        return None, (FieldError("take", "group_example"),)
    try:
        form = _form(group, counsellor, place, row)
    except NotEligible as refusal:
        return None, refusal.errors
    return form, judge.hindered(row.number, form)


def _form(group: Group, counsellor: Counsellor, place: int, row: GroupRow) -> Form:
    """The form a row makes in its counsellor's name; raises NotEligible."""
    fields = {**row.fields, "notice_read": "yes"}
    where = row.session_id or group.session_id
    body = from_written_fields(fields, grouping.submission_id(group, place), where)
    body["departments"] = () if row.session_id else group.departments
    form = read_written_registration(body).form(by=COUNSELLOR, origin=grouping.REFERRAL)
    return replace(form, counsellor=replace(counsellor, may_act=group.may_act))
