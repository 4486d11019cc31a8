"""What we hold about somebody, gathered from everywhere it stands."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from shared.domain.mail import Mail
from shared.domain.own_data import OwnData, Sent
from shared.domain.person import Person
from shared.domain.registration import Registration, latest_first
from shared.domain.session import Session
from shared.ports import Parts
from shared.usecases.identities import address_id


def own_data(parts: Parts, person: Person) -> OwnData:
    """Everything we hold about this person, what other people wrote only as how much it is."""
    registrations, access = _registrations(parts, person), parts.accesses.get(person.id)
    return OwnData(
        person=person,
        kept=parts.accesses.kept(person.id),
        registrations=registrations,
        helpers=_helpers(parts, [registration for _, registration in registrations]),
        sent=_sent(parts, person, [registration for _, registration in registrations]),
        digest=parts.digests.get(person.id),
        codes=access.history if access else (),
        notes=_notes(parts, person, [registration for _, registration in registrations]),
    )


def _registrations(parts: Parts, person: Person) -> Sequence[tuple[Session, Registration]]:
    theirs = latest_first(parts.doubts.registrations(person.id))
    sessions = {s.id: s for s in parts.sessions.get_many({each.session_id for each in theirs})}
    return [(sessions[each.session_id], each) for each in theirs if each.session_id in sessions]


def _helpers(parts: Parts, theirs: Sequence[Registration]) -> Mapping[str, Person]:
    named = {who for each in theirs for who in (each.counsellor, each.guardian) if who}
    return parts.people.get(named) if named else {}


def _sent(parts: Parts, person: Person, theirs: Sequence[Registration]) -> Sequence[Sent]:
    """The mails about their registrations, whoever got them, and what else went to them."""
    mails = [Sent(*told) for each in _subjects(parts, person, theirs) for told in each]
    return sorted(mails, key=lambda sent: sent.mail.key.cause)


def _subjects(
    parts: Parts, person: Person, theirs: Sequence[Registration]
) -> Iterator[Sequence[tuple[Mail, datetime | None]]]:
    for registration in theirs:
        yield parts.mails.about(f"REGISTRATION#{registration.id}")
    yield parts.mails.about(f"DIGEST#{person.id}")
    yield parts.mails.about(f"ACCESS#{person.id}")
    if person.email:
        asked = parts.mails.about(f"ADDRESS#{address_id(parts.seals, person.region, person.email)}")
        yield [told for told in asked if told[0].to == person.id]


def _notes(parts: Parts, person: Person, theirs: Sequence[Registration]) -> int:
    facts = [fact.id for each in theirs for fact in each.history if fact.by.startswith("staff:")]
    return len(parts.people.notes(person.id, facts))
