"""The mail with the code that somebody asked for: whether it is due, and how it is written."""

from shared.domain.access import Access, may_get_code
from shared.domain.mail import MailKey
from shared.domain.own_letters import CodeLetter
from shared.domain.person import Person
from shared.ports import Parts
from shared.usecases.asking_codes import code_of
from shared.usecases.posting import Posting, as_read, post


def send_due_code(parts: Parts, person_id: str) -> str:
    """Sends the last code, unless somebody has claimed its mail; returns what became.

    Nothing once it opens nothing any more, or has no address of the person's to go to.
    """
    access = parts.accesses.get(person_id)
    if access is None:
        return ""
    letter = _due(parts, person_id)
    outcome = post(parts, _posting(parts, letter)) if letter else ""
    if access.wake_at is not None:
        # A mail that was begun keeps a promise of its own.
        parts.accesses.told(access)
    return outcome


def code_calls_for(parts: Parts, key: MailKey) -> bool:
    """Whether this mail brings the last code, while that may be tried."""
    letter = _due(parts, key.subject.removeprefix("ACCESS#"))
    return letter is not None and letter.key == key


def _posting(parts: Parts, letter: CodeLetter) -> Posting:
    return Posting(letter.key, letter.region.id, letter.recipient, as_read(parts, letter))


def _due(parts: Parts, person_id: str) -> CodeLetter | None:
    access = parts.accesses.get(person_id)
    key = access.due(parts.clock.now()) if access else None
    reader = _reader(parts, person_id) if key else None
    return _letter(parts, access, key, reader) if access and key and reader else None


def _reader(parts: Parts, person_id: str) -> Person | None:
    """The person, while the record stands for them and has an address of theirs."""
    record = parts.doubts.records([person_id]).get(person_id)
    if record is None or record.merged_into:
        return None
    person = parts.people.get([person_id]).get(person_id)
    return person if person and may_get_code(person) else None


def _letter(parts: Parts, access: Access, key: MailKey, person: Person) -> CodeLetter:
    return CodeLetter(
        key=key,
        tag=parts.letters.tag(key),
        sender=parts.addresses.mail_sender,
        configuration_set=parts.addresses.mail_configuration_set,
        region=parts.regions.get(person.region),
        recipient=person,
        link="",
        now=parts.clock.now(),
        trial=parts.addresses.trial,
        code=code_of(parts, access),
        until=access.good_until,
    )
