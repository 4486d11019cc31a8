"""What a submitted form leaves in the table: one transaction, first-time people included."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from shared.adapters import items, keys
from shared.adapters.registrations import RegistrationTable
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Item, Put, Update, Write
from shared.domain.person import Counsellor, Youth
from shared.domain.registration import Registration, State
from shared.domain.submission import Party, Receipt, Submission
from shared.ports import AlreadyRegistered, Arrival, Lost

_NEW = {"pk": ABSENT}
_STANDS = {"kind": "person"}


class SubmissionTable(RegistrationTable):
    """The whole port `Registrations`: the line, and the form's one durable write."""

    def arrive(
        self, session_id: str, region: str, submission_id: str, identities: Collection[str]
    ) -> Arrival:
        session, earlier = keys.session(session_id), keys.submission(region, submission_id)
        known = {keys.identity(region, digest): digest for digest in identities}
        found = self.table.get_many([session, earlier, *known])
        return Arrival(
            session=items.session_from(found[session]) if session in found else None,
            earlier=_receipt_from(found[earlier]) if earlier in found else None,
            people={known[key]: item["person"] for key, item in found.items() if key in known},
        )

    def submit(
        self, submission: Submission, registration: Registration, wake_at: datetime | None
    ) -> None:
        writes: list[Write] = [
            _marker(submission, registration),
            _registration(registration, wake_at),
        ]
        if active := registration.state is State.RECEIVED:
            writes.append(_once(registration))
        writes += _person(submission, submission.youth_is, _youth(submission))
        if (
            submission.counsellor
            and submission.counsellor_is
            and not submission.counsellor_is.known
        ):
            about = _counsellor(submission.counsellor)
            writes += _person(submission, submission.counsellor_is, about)
        self._submit(writes, registration, active)

    def _submit(self, writes: Sequence[Write], registration: Registration, active: bool) -> None:
        try:
            self.table.write_all(writes)
        except Contended:
            raise Lost from None
        except ConditionFailed as error:
            if not active or error.failed != frozenset({2}):
                raise Lost from None
            raise AlreadyRegistered(self._active(registration)) from None

    def _active(self, registration: Registration) -> str:
        item = self.table.get(keys.once(registration.session_id, registration.person))
        if item is None:
            raise Lost
        return str(item["registration"])

    def keep_refused(self, submission: Submission, person: str) -> None:
        """Keeps a second content for staff, once."""
        key = keys.refused_submission(person, submission.id, submission.digest[:16])
        item = items.whole(key, "refused_submission", **_payload(submission))
        try:
            self.table.write(Put(item, only_if=_NEW))
        except ConditionFailed:
            return


def _marker(submission: Submission, registration: Registration) -> Put:
    item = items.whole(
        keys.submission(submission.region, submission.id),
        "submission",
        digest=submission.digest,
        session=registration.session_id,
        registration=registration.id,
        person=registration.person,
        at=keys.stamp(submission.at),
    )
    return Put(item, only_if=_NEW)


def _receipt_from(item: Item) -> Receipt:
    return Receipt(item["registration"], item["session"], item["person"], item["digest"])


def _registration(registration: Registration, wake_at: datetime | None) -> Put:
    key = keys.registration(registration.session_id, registration.id)
    arrived = keys.stamp(registration.arrived_at)
    lists = {"list1_pk": keys.registrations_of(registration.person), "list1_sk": arrived}
    if registration.counsellor:
        lists |= {"list2_pk": keys.referrals_of(registration.counsellor), "list2_sk": arrived}
    values = {
        **items.line_values(registration.in_line()),
        **items.waking(key, wake_at),
        **lists,
        "id": registration.id,
        "session": registration.session_id,
        "region": registration.region,
        "person": registration.person,
        "arrived_at": arrived,
        "counsellor": registration.counsellor,
        "counsellor_may_act": registration.counsellor_may_act or None,
        "history": [items.fact_item(fact) for fact in registration.history],
    }
    return Put(items.whole(key, "registration", **values), only_if=_NEW)


def _once(registration: Registration) -> Put:
    key = keys.once(registration.session_id, registration.person)
    return Put(items.whole(key, "once", registration=registration.id), only_if=_NEW)


def _person(submission: Submission, party: Party, about: dict[str, Any]) -> list[Write]:
    key = keys.person(party.id)
    if party.known:
        return [Update(key, append={"submissions": about["submissions"]}, only_if=_STANDS)]
    identity = keys.identity(submission.region, party.identity)
    return [
        Put(
            items.whole(key, "person", id=party.id, region=submission.region, **about), only_if=_NEW
        ),
        Put(items.whole(identity, "identity", person=party.id), only_if=_NEW),
    ]


def _youth(submission: Submission) -> dict[str, Any]:
    return {**_values(submission.youth), "roles": ["youth"], "submissions": [_payload(submission)]}


def _counsellor(counsellor: Counsellor) -> dict[str, Any]:
    return {
        "name": counsellor.name,
        "email": counsellor.email,
        "organisation": counsellor.organisation,
        "roles": ["counsellor"],
    }


def _values(youth: Youth) -> dict[str, Any]:
    return {
        "first_name": youth.first_name,
        "last_name": youth.last_name,
        "birth_date": youth.birth_date.isoformat(),
        "email": youth.email,
        "phone": youth.phone,
        "postcode": youth.postcode,
        "profile": youth.profile.value,
    }


def _payload(submission: Submission) -> dict[str, Any]:
    counsellor = submission.counsellor
    typed = {
        "id": submission.id,
        "at": keys.stamp(submission.at),
        "youth": _values(submission.youth),
    }
    if counsellor:
        typed["counsellor"] = {**_counsellor(counsellor), "may_act": counsellor.may_act}
    return typed
