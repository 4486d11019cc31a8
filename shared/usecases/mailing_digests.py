"""The mails of a digest: whether they are due, to whom, and from what each is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from shared.domain.digest import Digest, due_digest
from shared.domain.letters import DigestLetter, OfferedHere
from shared.domain.mail import MailKey, Role
from shared.domain.offers.offer import StoredOffer
from shared.domain.person import Person
from shared.ports import Lost, Parts
from shared.usecases.asking_offers import is_stopped, keep
from shared.usecases.browsing_offers import today
from shared.usecases.links import offer_page, stop_page, wish_page
from shared.usecases.posting import Posting, post


@dataclass(frozen=True)
class _Due:
    """A digest as it stands when it is sent: its readers, and those offers that are still there."""

    digest: Digest
    people: Mapping[Role, Person]
    offers: Sequence[StoredOffer]

    @property
    def keys(self) -> tuple[MailKey, ...]:
        known = self.offers and Role.YOUTH in self.people
        return due_digest(self.digest, self.people) if known else ()


def send_due_digest(parts: Parts, person_id: str) -> tuple[str, ...]:
    """Sends the mails of the person's last digest that nobody has claimed; returns what became."""
    digest = parts.digests.get(person_id)
    if digest is None or digest.mailed:
        return ()
    due = _due(parts, digest)
    outcomes = tuple(post(parts, _posting(parts, due, key)) for key in due.keys)
    _mailed(parts, digest)
    return outcomes


def send_digest_again(parts: Parts, key: MailKey) -> str:
    """Tries a mail again that was refused for now; "" when it is not called for any more."""
    digest = parts.digests.get(key.subject.removeprefix("DIGEST#"))
    due = _due(parts, digest) if digest else None
    return post(parts, _posting(parts, due, key)) if due and key in due.keys else ""


def _mailed(parts: Parts, digest: Digest) -> None:
    """Each mail keeps a promise of its own now; whoever wrote meanwhile has renewed this one."""
    try:
        keep(parts, digest, replace(digest, mailed=True))
    except Lost:
        return


def _due(parts: Parts, digest: Digest) -> _Due:
    ids = {Role.YOUTH: digest.person, **_counsellor(parts, digest)}
    known = parts.people.get(set(ids.values()))
    people = {role: known[each] for role, each in ids.items() if each in known}
    shown = [each for each in parts.offers.many(digest.found) if each.shown_on(today(parts))]
    return _Due(digest, people, shown)


def _counsellor(parts: Parts, digest: Digest) -> Mapping[Role, str]:
    """Whoever accompanies them, unless they want no digest, of whomever."""
    found = parts.registrations.load(digest.session_id, digest.registration_id)
    counsellor = found[1].counsellor if found else None
    willing = counsellor and not is_stopped(parts, counsellor)
    return {Role.COUNSELLOR: counsellor} if counsellor and willing else {}


def _posting(parts: Parts, due: _Due, key: MailKey) -> Posting:
    reader = due.people[key.role]
    return Posting(key, due.digest.region, reader, partial(_letter, parts, due, reader))


def _letter(parts: Parts, due: _Due, reader: Person, key: MailKey) -> DigestLetter:
    youth, digest = due.people[Role.YOUTH], due.digest
    stop = stop_page(parts, reader.id)
    own = wish_page(parts, digest.session_id, digest.registration_id)
    return DigestLetter(
        key=key,
        tag=parts.letters.tag(key),
        sender=parts.addresses.mail_sender,
        configuration_set=parts.addresses.mail_configuration_set,
        region=parts.regions.get(digest.region),
        recipient=reader,
        link=own if key.role is Role.YOUTH else stop,
        now=parts.clock.now(),
        trial=parts.addresses.trial,
        youth_first_name=youth.first_name,
        youth_initial=youth.last_name[:1],
        stop=stop,
        offers=tuple(_offered(parts, each) for each in due.offers),
    )


def _offered(parts: Parts, stored: StoredOffer) -> OfferedHere:
    return OfferedHere(stored.offer, offer_page(parts, stored.partner, stored.key))
