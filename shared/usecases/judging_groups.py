"""What hinders the rows of a group from being sent, told before anything is."""

from collections.abc import Mapping, Sequence
from datetime import date

from shared.domain.eligibility import fitting, unfit
from shared.domain.group import Group
from shared.domain.likeness import plain
from shared.domain.person import Youth
from shared.domain.refusals import FieldError
from shared.domain.session import Session
from shared.domain.submission import Form
from shared.domain.transitions import ACTIVE
from shared.ports import Parts
from shared.usecases.sessions import calendar

Known = tuple[str, str, date | None]


class Judge:
    """Judges one group's rows in their order, as sessions and registrations stand now.

    Of who is registered already only the counsellor's own youths are told.
    """

    def __init__(self, parts: Parts, group: Group) -> None:
        self.parts, self.group, self.at = parts, group, parts.clock.now()
        self.rules = parts.regions.get(group.region).rules
        found = calendar(parts, group.region)
        self.open = {s.id: s for s in found if s.registration_open(self.at, self.rules)}
        self.registered = _registered(parts, group.counsellor)
        self.rows: dict[Known, int] = {}

    @property
    def nowhere(self) -> str:
        """Why what is chosen for all leads to no session, as a code; empty: it does."""
        chosen, departments = self.group.session_id, self.group.departments
        if not chosen and not departments:
            return "group_where_missing"
        if chosen and chosen not in self.open:
            return "group_session_closed"
        there = any(s.department in departments for s in self.open.values())
        return "" if chosen or there else "choices_unknown"

    def hindered(self, number: int, form: Form) -> tuple[FieldError, ...]:
        """Why this row's form could not be registered, or should not; empty: it can."""
        twice = self._twice(number, form.youth)
        if any(each not in self.open for each in form.choices):
            # What was chosen for all is said once, for all.
            own = form.choices != (self.group.session_id,)
            return (*twice, FieldError("session_id", "group_session_closed")) if own else twice
        wanted = self._wanted(form)
        wrong = (unfit(form, session, self.rules) for session in wanted)
        return (*twice, *self._again(form, wanted), *next(filter(None, wrong), ()))

    def _wanted(self, form: Form) -> Sequence[Session]:
        there = [s for s in self.open.values() if s.department in form.departments]
        fit = fitting(form.youth, there, self.rules) if there else []
        return [*(self.open[each] for each in form.choices), *fit]

    def _twice(self, number: int, youth: Youth) -> tuple[FieldError, ...]:
        first = self.rows.setdefault(_known(youth), number)
        return () if first == number else (FieldError("take", "group_twice", {"first": first}),)

    def _again(self, form: Form, wanted: Sequence[Session]) -> tuple[FieldError, ...]:
        known = self.registered.get(_known(form.youth), frozenset())
        all_known = bool(wanted) and all(session.id in known for session in wanted)
        told = all_known and not self._by_this_row(form)
        return (FieldError("take", "group_registered"),) if told else ()

    def _by_this_row(self, form: Form) -> bool:
        """Whether it was the row itself, in a sending that was cut short."""
        region, registrations = self.group.region, self.parts.registrations
        return registrations.arrive((), region, form.id, (), self.at).earlier is not None


def _registered(parts: Parts, counsellor_id: str) -> Mapping[Known, frozenset[str]]:
    """The counsellor's youths with the sessions in which they have an active registration."""
    found = [(s, r) for s, r in parts.registrations.followed_by(counsellor_id) if r.state in ACTIVE]
    people = parts.people.get({registration.person for _, registration in found})
    known: dict[Known, frozenset[str]] = {}
    for session, registration in found:
        if youth := people.get(registration.person):
            own = (plain(youth.first_name), plain(youth.last_name), youth.birth_date)
            known[own] = known.get(own, frozenset()) | {session.id}
    return known


def _known(youth: Youth) -> Known:
    return plain(youth.first_name), plain(youth.last_name), youth.birth_date
