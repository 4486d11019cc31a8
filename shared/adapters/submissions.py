"""What a submitted form leaves in the table: one transaction, first-time people included."""

from collections.abc import Collection, Sequence
from datetime import datetime

from shared.adapters import items, keys
from shared.adapters.form_items import (
    counsellor_item,
    guardian_item,
    language_item,
    payload_item,
    youth_item,
)
from shared.adapters.people import active_of, beside, new_person
from shared.adapters.registration_items import line_values
from shared.adapters.registrations import RegistrationTable
from shared.adapters.session_items import session_from
from shared.adapters.writes import (
    ABSENT,
    ConditionFailed,
    Contended,
    Item,
    Key,
    Put,
    Update,
    Write,
)
from shared.domain.registration import Registration
from shared.domain.submission import Party, Receipt, Submission
from shared.domain.transitions import ACTIVE
from shared.ports import AlreadyRegistered, Arrival, Lost

_NEW = {"pk": ABSENT}
_STANDS = {"kind": "person"}


class SubmissionTable(RegistrationTable):
    """The whole port `Registrations`: the line, and the form's one durable write."""

    def arrive(
        self,
        session_ids: Collection[str],
        region: str,
        submission_id: str,
        identities: Collection[str],
        now: datetime,
    ) -> Arrival:
        sessions = [keys.session(session_id) for session_id in session_ids]
        earlier = keys.submission(region, submission_id)
        known = {keys.identity(region, digest): digest for digest in identities}
        found = self.table.get_many([*sessions, earlier, *known])
        people = {digest: found[key] for key, digest in known.items() if key in found}
        return Arrival(
            sessions={s.id: s for s in (session_from(found[k]) for k in sessions if k in found)},
            earlier=_receipt_from(found[earlier]) if earlier in found else None,
            people={digest: item["person"] for digest, item in people.items()},
            priority=_priority(people.values(), now),
        )

    def submit(
        self,
        submission: Submission,
        registrations: Sequence[Registration],
        wake_at: datetime | None,
    ) -> None:
        writes: list[Write] = [_marker(submission, registrations)]
        writes += [_registration(each, wake_at) for each in registrations]
        active = [each for each in registrations if each.state in ACTIVE]
        youth = len(writes)
        writes += _people(submission, active)
        try:
            self.table.write_all(writes)
        except Contended:
            raise Lost from None
        except ConditionFailed as error:
            if error.failed == {youth}:
                raise self._refused_by_person(active) from None
            raise Lost from None

    def _refused_by_person(self, active: Sequence[Registration]) -> AlreadyRegistered | Lost:
        """Why a known person does not take these: registered already, or merged by now."""
        person = self.table.get(keys.person(active[0].person)) if active else None
        if person is None or person["kind"] != "person":
            return Lost()
        known = {each.session_id: active_of(person, each.session_id) for each in active}
        taken = {session: registration for session, registration in known.items() if registration}
        return AlreadyRegistered(taken) if taken else Lost()

    def keep_refused(self, submission: Submission, person: str) -> None:
        """Keeps a second content for staff, once."""
        key = keys.refused_submission(person, submission.form.id, submission.digest[:16])
        listed = {"list2_pk": keys.doubts_of(submission.region)}
        listed |= {"list2_sk": keys.stamp(submission.at), "region": submission.region}
        item = items.whole(key, "refused_submission", **listed, **payload_item(submission))
        try:
            self.table.write_all([Put(item, only_if=_NEW), beside(person)])
        except ConditionFailed:
            return
        except Contended:
            raise Lost from None


def _priority(people: Collection[Item], now: datetime) -> int | None:
    """The place somebody keeps from a cancelled session, while it is kept."""
    kept = [item["priority"] for item in people if "priority" in item]
    return min((int(k["place"]) for k in kept if k["until"] > keys.stamp(now)), default=None)


def _marker(submission: Submission, registrations: Sequence[Registration]) -> Put:
    first, *others = registrations
    item = items.whole(
        keys.submission(submission.region, submission.form.id),
        "submission",
        digest=submission.digest,
        session=first.session_id,
        registration=first.id,
        others=[[each.session_id, each.id] for each in others] or None,
        person=first.person,
        at=keys.stamp(submission.at),
    )
    return Put(item, only_if=_NEW)


def _receipt_from(item: Item) -> Receipt:
    return Receipt(item["registration"], item["session"], item["person"], item["digest"])


def _registration(registration: Registration, wake_at: datetime | None) -> Put:
    key = keys.registration(registration.session_id, registration.id)
    values = {
        **line_values(registration.in_line()),
        **items.waking(key, wake_at),
        **_followed(registration),
        "id": registration.id,
        "session": registration.session_id,
        "region": registration.region,
        "person": registration.person,
        "arrived_at": keys.stamp(registration.arrived_at),
        "counsellor": registration.counsellor,
        "counsellor_may_act": registration.counsellor_may_act or None,
        "guardian": registration.guardian,
        "history": [items.fact_item(fact) for fact in registration.history],
    }
    return Put(items.whole(key, "registration", **values), only_if=_NEW)


def _followed(registration: Registration) -> Item:
    """Its place on the list of the counsellor who follows it."""
    if not registration.counsellor:
        return {}
    arrived = keys.stamp(registration.arrived_at)
    return {"list2_pk": keys.referrals_of(registration.counsellor), "list2_sk": arrived}


def _people(submission: Submission, active: Sequence[Registration]) -> list[Write]:
    """Everybody the form names, the youth first, with their new active registrations."""
    form = submission.form
    writes = _youth(submission, {keys.active_in(each.session_id): each.id for each in active})
    others = [
        (submission.counsellor_is, counsellor_item(form.counsellor)),
        (submission.guardian_is, guardian_item(form.guardian)),
    ]
    for party, about in others:
        if party and not party.known:
            writes += _new_person(submission, party, about)
    return writes


def _youth(submission: Submission, active: Item) -> list[Write]:
    """The youth, new or known; of somebody known a form changes how they are written to, no more.

    French is what a form says by itself: it takes back no other choice. A second form for what they
    are registered for already changes nothing: whoever sent it may be a stranger.
    """
    typed = [payload_item(submission)]
    party = submission.youth_is
    if party.known:
        key: Key = keys.person(party.id)
        free = {**_STANDS, **dict.fromkeys(active, ABSENT)}
        told = {**active, **language_item(submission.form.youth.language)} if active else {}
        return [Update(key, set=told, append={"submissions": typed}, only_if=free)]
    about = {**youth_item(submission.form.youth), "roles": ["youth"], "submissions": typed}
    about |= active
    return _new_person(submission, party, about)


def _new_person(submission: Submission, party: Party, about: Item) -> list[Write]:
    return new_person(party.id, submission.region, party.identity, about)
