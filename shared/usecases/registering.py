"""A form arrives: one read, one durable write, a receipt."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from shared.domain.eligibility import fitting, is_minor, unfit
from shared.domain.facts import SYSTEM, YOUTH, Fact, FactName, Why
from shared.domain.person import Counsellor, Guardian, Youth
from shared.domain.refusals import FieldError, NotEligible, NotFound, OtherContent, WrongState
from shared.domain.region import Region
from shared.domain.registration import Marks, Registration
from shared.domain.session import Session
from shared.domain.submission import Form, Party, Receipt, Submission, new_registrations
from shared.domain.transitions import State
from shared.domain.wake import next_wake
from shared.ports import AlreadyRegistered, Arrival, Parts
from shared.usecases.identities import Identities
from shared.usecases.retrying import until_not_lost

# A transaction holds an item for each choice, and up to seven more.
MOST_CHOICES = 12


def register(parts: Parts, region: Region, form: Form) -> Receipt:
    """The receipt of this form, stored now or before; it names the first choice.

    Raises NotFound, WrongState (closed), NotEligible (per field), OtherContent (same id, another
    form: kept for staff).
    """
    if not region.rules.guardian_asked:
        # Who is not asked is not kept.
        form = replace(form, guardian=None)
    work = _Work(parts, region, form)
    return until_not_lost(work.take)


class _Work:
    """One form on its way into the table."""

    def __init__(self, parts: Parts, region: Region, form: Form) -> None:
        self.parts, self.region, self.form = parts, region, form
        self.at = parts.clock.now()
        self.digest = parts.seals.digest("submission", *_canonical(form))
        self.identities = Identities(parts.seals, region.id, form)
        self.wanted = self._wanted()

    def _wanted(self) -> tuple[str, ...]:
        """The sessions asked for, best first, none twice."""
        if not self.form.departments:
            chosen = self.form.choices
        else:
            upcoming = self.parts.sessions.upcoming(self.region.id, self.at)
            rules, departments = self.region.rules, self.form.departments
            open_now = [s for s in upcoming if s.registration_open(self.at, rules)]
            there = [s for s in open_now if s.department in departments]
            fit = fitting(self.form.youth, there, rules)
            chosen = (*self.form.choices, *(s.id for s in fit[:MOST_CHOICES]))
        if not chosen:
            raise NotEligible((FieldError("departments", "choices_unknown"),))
        if len(self.form.choices) > MOST_CHOICES:
            raise NotEligible((FieldError("choices", "too_many_choices", {"most": MOST_CHOICES}),))
        return tuple(dict.fromkeys(chosen))[:MOST_CHOICES]

    def take(self) -> Receipt:
        """One attempt; raises Lost when somebody else wrote in between."""
        arrival = self.parts.registrations.arrive(
            self.wanted, self.region.id, self.form.id, self.identities.all, self.at
        )
        submission = self._submission(arrival)
        if arrival.earlier:
            return self._same_or_refused(submission, arrival.earlier)
        sessions = [self._checked(arrival.sessions.get(each)) for each in self.wanted]
        return self._store(submission, sessions, arrival)

    def _submission(self, arrival: Arrival) -> Submission:
        who, form = self.identities, self.form
        return Submission(
            form=form,
            digest=self.digest,
            region=self.region.id,
            at=self.at,
            youth_is=self._party(who.youth, arrival.people),
            counsellor_is=self._party(who.counsellor, arrival.people) if form.counsellor else None,
            guardian_is=self._party(who.guardian, arrival.people) if form.guardian else None,
        )

    def _party(self, identity: str, people: Mapping[str, str]) -> Party:
        known = people.get(identity)
        return Party(known or self.parts.ids.new(), identity, known is not None)

    def _same_or_refused(self, submission: Submission, earlier: Receipt) -> Receipt:
        if earlier.digest == submission.digest:
            return earlier
        self.parts.registrations.keep_refused(submission, earlier.person)
        raise OtherContent("other_content")

    def _checked(self, session: Session | None) -> Session:
        by_staff = self.form.by.startswith("staff:")
        known = session is not None and (session.announced or by_staff)
        if session is None or not known or session.region != self.region.id:
            raise NotFound("no_such_session")
        # Staff may still add people when the public may not any more.
        open_now = session.registration_open(self.at, self.region.rules)
        if by_staff:
            open_now = session.gives_seats(self.at)
        if not open_now:
            raise WrongState("registration_closed")
        if errors := unfit(self.form, session, self.region.rules):
            raise NotEligible(errors)
        return session

    def _store(
        self, submission: Submission, sessions: Sequence[Session], arrival: Arrival
    ) -> Receipt:
        rules, youth = self.region.rules, self.form.youth
        marks = Marks(
            minor=any(is_minor(youth, session, rules) for session in sessions),
            letter=not youth.email,
            priority=arrival.priority,
        )
        new = self.parts.ids.new
        first = new_registrations(submission, [s.id for s in sessions], marks, new)
        stored = self._submitted(submission, first, marks)
        return Receipt(stored.id, stored.session_id, stored.person, self.digest)

    def _submitted(
        self, submission: Submission, wanted: tuple[Registration, ...], marks: Marks
    ) -> Registration:
        """The first of those that could be stored: not where the person is registered already."""
        try:
            self._submit(submission, wanted)
            return wanted[0]
        except AlreadyRegistered as known:
            left = [r.session_id for r in wanted if r.session_id not in known.registrations]
            if not left:
                first = known.registrations[wanted[0].session_id]
                closed = self._closed(wanted[0], first)
                self._submit(submission, (closed,))
                return closed
            again = new_registrations(submission, left, marks, self.parts.ids.new)
            return self._submitted(submission, again, marks)

    def _submit(self, submission: Submission, wanted: Sequence[Registration]) -> None:
        wake_at = next_wake(wanted[0], self.at, self.region.rules)
        self.parts.registrations.submit(submission, wanted, wake_at)

    def _closed(self, registration: Registration, first: str) -> Registration:
        why = Why("already_registered", {"first": first})
        fact = Fact(self.parts.ids.new(), FactName.REGISTRATION_CLOSED, self.at, SYSTEM, why)
        history = (*registration.history, fact)
        return replace(registration, state=State.CLOSED, history=history, marks=Marks())


def _canonical(form: Form) -> list[str]:
    """Everything typed, in one spelling; what a form is minted with is no content of it."""
    typed: list[Youth | Counsellor | Guardian | None] = [form.youth, form.counsellor, form.guardian]
    said = [json.dumps(vars(each) if each else None, default=str) for each in typed]
    return [*said, *form.choices, *form.departments, "" if form.by == YOUTH else form.origin]
