"""A form arrives: one read, one durable write, a receipt."""

import json
from dataclasses import asdict, replace

from shared.domain.eligibility import ineligibilities
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.person import Counsellor, Youth
from shared.domain.refusals import NotEligible, NotFound, OtherContent, WrongState
from shared.domain.region import Region
from shared.domain.registration import Registration, State
from shared.domain.session import Session
from shared.domain.submission import Party, Receipt, Submission, new_registration
from shared.domain.wake import next_wake
from shared.ports import AlreadyRegistered, Arrival, Parts
from shared.usecases.retrying import until_not_lost


def register(
    parts: Parts,
    region: Region,
    submission_id: str,
    session_id: str,
    youth: Youth,
    counsellor: Counsellor | None,
) -> Receipt:
    """The receipt of this submission, stored now or before.

    Raises NotFound, WrongState (closed), NotEligible (per field), OtherContent (same id, another
    form: kept for staff).
    """
    form = _Form(parts, region, submission_id, session_id, youth, counsellor)
    return until_not_lost(form.take)


class _Form:
    """One form on its way into the table."""

    def __init__(
        self,
        parts: Parts,
        region: Region,
        submission_id: str,
        session_id: str,
        youth: Youth,
        counsellor: Counsellor | None,
    ) -> None:
        self.parts, self.region = parts, region
        self.submission_id, self.session_id = submission_id, session_id
        self.youth, self.counsellor = youth, counsellor
        self.at = parts.clock.now()
        self.digest = parts.seals.digest(
            "submission", session_id, _canonical(youth), _canonical(counsellor)
        )

    @property
    def youth_identity(self) -> str:
        """What the youth is recognised by: e-mail, first name and birth date, keyed."""
        who, region = self.youth, self.region.id
        names = (who.email.lower(), _plain(who.first_name), str(who.birth_date))
        return self.parts.seals.digest("youth", region, *names)

    @property
    def counsellor_identity(self) -> str | None:
        """What the counsellor is recognised by: their e-mail, keyed."""
        if self.counsellor is None:
            return None
        email = self.counsellor.email.lower()
        return self.parts.seals.digest("counsellor", self.region.id, email)

    def take(self) -> Receipt:
        """One attempt; raises Lost when somebody else wrote in between."""
        identities = [d for d in (self.youth_identity, self.counsellor_identity) if d]
        arrival = self.parts.registrations.arrive(
            self.session_id, self.region.id, self.submission_id, identities
        )
        submission = self._submission(arrival)
        if arrival.earlier:
            return self._same_or_refused(submission, arrival.earlier)
        self._check(arrival.session)
        return self._store(submission)

    def _submission(self, arrival: Arrival) -> Submission:
        counsellor_is = self._party(self.counsellor_identity, arrival) if self.counsellor else None
        return Submission(
            id=self.submission_id,
            digest=self.digest,
            region=self.region.id,
            at=self.at,
            youth=self.youth,
            youth_is=self._party(self.youth_identity, arrival),
            counsellor=self.counsellor,
            counsellor_is=counsellor_is,
        )

    def _party(self, identity: str | None, arrival: Arrival) -> Party:
        known = arrival.people.get(identity or "")
        return Party(known or self.parts.ids.new(), identity or "", known is not None)

    def _same_or_refused(self, submission: Submission, earlier: Receipt) -> Receipt:
        if earlier.digest == submission.digest:
            return earlier
        self.parts.registrations.keep_refused(submission, earlier.person)
        raise OtherContent("other_content")

    def _check(self, session: Session | None) -> None:
        if session is None or session.region != self.region.id:
            raise NotFound("no_such_session")
        if not session.registration_open(self.at, self.region.rules):
            raise WrongState("registration_closed")
        if errors := ineligibilities(self.youth, session, self.region.rules):
            raise NotEligible(errors)

    def _store(self, submission: Submission) -> Receipt:
        new = self.parts.ids.new
        registration = new_registration(submission, self.session_id, new(), new())
        try:
            self._submit(submission, registration)
        except AlreadyRegistered as known:
            closed = self._closed(registration, known.registration_id)
            self._submit(submission, closed)
        return Receipt(registration.id, self.session_id, registration.person, self.digest)

    def _submit(self, submission: Submission, registration: Registration) -> None:
        wake_at = next_wake(registration, self.at, self.region.rules)
        self.parts.registrations.submit(submission, registration, wake_at)

    def _closed(self, registration: Registration, first: str) -> Registration:
        why = Why("already_registered", {"first": first})
        fact = Fact(self.parts.ids.new(), FactName.REGISTRATION_CLOSED, self.at, SYSTEM, why)
        history = (*registration.history, fact)
        return replace(registration, state=State.CLOSED, history=history)


def _canonical(typed: Youth | Counsellor | None) -> str:
    return json.dumps(asdict(typed) if typed else None, sort_keys=True, default=str)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
