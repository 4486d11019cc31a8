"""A group's rows as its counsellor reviews them: each one judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from shared.contracts.written_registrations import from_written_fields, read_written_registration
from shared.domain.facts import COUNSELLOR
from shared.domain.group import Group, GroupRow
from shared.domain.person import Counsellor
from shared.domain.refusals import FieldError, NotEligible
from shared.domain.submission import Form
from shared.ports import Parts
from shared.texts.catalogue import say
from shared.usecases import grouping
from shared.usecases.judging_groups import Judge
from shared.web.public import views
from shared.web.public.group_rows import is_example
from shared.web.written_forms import PersonForm
from shared.web.written_rows import person_of_row


@dataclass(frozen=True)
class Row:
    """One row that is not sent yet: as it stands, as fields, and the form it makes if it can."""

    row: GroupRow
    person: PersonForm
    form: Form | None = None

    @property
    def awaited(self) -> bool:
        """Whether it is there for somebody of whom nothing is typed yet."""
        return self.row.taken and self.row.blank

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


def review(parts: Parts, group: Group, sending: bool = False) -> Review:
    """Each row judged as things stand now; an empty one is wrong only once it is sent.

    Raises NotFound.
    """
    counsellor, judge = grouping.referring(parts, group.counsellor), Judge(parts, group)
    rows = {
        place: _row(group, counsellor, judge, place, row)
        for place, row in enumerate(group.rows)
        if not row.sent
    }
    if sending:
        rows |= {place: _empty(place, row.row) for place, row in rows.items() if row.awaited}
    done = [(row, _called(row)) for row in group.rows if row.sent]
    return Review(rows, done, judge.nowhere)


def _empty(place: int, row: GroupRow) -> Row:
    wrong = (FieldError("first_name", "group_row_empty"),)
    return Row(row, person_of_row(place, str(row.number), row.fields, wrong))


def _called(row: GroupRow) -> str:
    return views.called(row.fields["first_name"], row.fields["initial"])


def _row(group: Group, counsellor: Counsellor, judge: Judge, place: int, row: GroupRow) -> Row:
    form, errors = _judged(group, counsellor, judge, place, row) if row.taken else (None, ())
    person = person_of_row(place, str(row.number), row.fields, errors)
    return Row(row, person, None if errors else form)


def _judged(
    group: Group, counsellor: Counsellor, judge: Judge, place: int, row: GroupRow
) -> tuple[Form | None, tuple[FieldError, ...]]:
    if row.blank:
        return None, ()
    if is_example(row.fields):
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
