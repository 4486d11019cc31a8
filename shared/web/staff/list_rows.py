"""The rows of a list under review, from a file, a page or JSON: each one judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shared.contracts.people_lists import MOST_PEOPLE, PeopleList
from shared.contracts.written_registrations import from_written_fields, read_written_registration
from shared.domain.eligibility import unfit
from shared.domain.refusals import FieldError, NotEligible
from shared.domain.region import Rules
from shared.domain.session import Session
from shared.domain.submission import Form
from shared.ports import Account, Parts
from shared.usecases.writing_down import LIST
from shared.web.written_forms import PersonForm
from shared.web.written_rows import FIELDS_OF_A_ROW, by_row, person_of_row

MOST_FIELDS = MOST_PEOPLE * FIELDS_OF_A_ROW


@dataclass(frozen=True)
class Row:
    """One row under review: taken or left out, the form it makes, or what is wrong with it."""

    number: str
    id: str
    taken: bool
    person: PersonForm
    form: Form | None = None

    @property
    def right(self) -> bool:
        """Whether nothing hinders its sending."""
        return not self.taken or self.form is not None


def from_file(parts: Parts, account: Account, session: Session, found: PeopleList) -> list[Row]:
    """The rows of a file, each with the id its registration will bear."""
    return [
        _row(parts, account, session, place, str(row.number), parts.ids.new(), True, row.fields)
        for place, row in enumerate(found.rows)
    ]


def from_fields(
    parts: Parts, account: Account, session: Session, typed: Mapping[str, str]
) -> list[Row]:
    """The rows as the page sends them back."""
    return [
        _row(
            parts,
            account,
            session,
            place,
            fields.get("number", ""),
            fields.get("id", ""),
            fields.get("take") == "yes",
            fields,
        )
        for place, fields in by_row(typed, MOST_PEOPLE)
    ]


def _row(
    parts: Parts,
    account: Account,
    session: Session,
    place: int,
    number: str,
    own: str,
    taken: bool,
    fields: Mapping[str, str],
) -> Row:
    form, errors = _judged(parts, account, session, {**fields, "notice_read": "yes"}, own)
    shown = person_of_row(place, number, fields, errors if taken else ())
    return Row(number, own, taken, shown, None if errors else form)


def _judged(
    parts: Parts, account: Account, session: Session, fields: Mapping[str, str], own: str
) -> tuple[Form | None, tuple[FieldError, ...]]:
    try:
        form = form_of(account, from_written_fields(fields, own, session.id))
    except NotEligible as refusal:
        return None, refusal.errors
    return form, unfit(form, session, _rules(parts, session))


def _rules(parts: Parts, session: Session) -> Rules:
    return parts.regions.get(session.region).rules


def form_of(account: Account, body: Mapping[str, Any]) -> Form:
    """The form a body makes in this person's name; raises NotEligible."""
    by = f"staff:{account.person}"
    return read_written_registration(body).form(by=by, origin=LIST)


def forms_in(
    parts: Parts, account: Account, session: Session, bodies: Sequence[Mapping[str, Any]]
) -> list[Form]:
    """The forms of a JSON list, all of them right; raises NotEligible with every row's errors."""
    forms, errors = [], []
    for place, body in enumerate(bodies):
        try:
            form = form_of(account, {**body, "session_id": session.id})
            wrong = unfit(form, session, _rules(parts, session))
            forms.append(form)
        except NotEligible as refusal:
            wrong = refusal.errors
        errors += [FieldError(f"rows.{place}.{e.field}", e.code, e.params) for e in wrong]
    if errors:
        raise NotEligible(tuple(errors))
    return forms
