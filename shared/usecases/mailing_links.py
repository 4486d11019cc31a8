"""The mails with somebody's own links, to the address they asked with: which are due, of whom."""

from collections.abc import Sequence
from dataclasses import replace

from shared.domain.link_request import MOST_PAGES, MOST_PEOPLE, LinkRequest
from shared.domain.mail import MailKey, Role
from shared.domain.own_letters import LinksLetter, OwnPage
from shared.domain.person import Language, Person
from shared.domain.registration import Registration, latest_first
from shared.ports import Parts
from shared.usecases.links import counsellor_page, person_page, starting_page
from shared.usecases.posting import Posting, as_read, post

# Whoever starts to accompany youths is nobody's record yet.
_NOBODY = ""


def send_due_links(parts: Parts, address_id: str) -> tuple[str, ...]:
    """Sends the links asked for, unless somebody has claimed them; returns what became.

    Nothing for an address that nobody is known by.
    """
    request = parts.link_requests.get(address_id)
    if request is None:
        return ()
    outcomes = tuple(post(parts, _posting(parts, letter)) for letter in _due(parts, request))
    if request.wake_at is not None:
        # Each mail that was begun keeps a promise of its own.
        parts.link_requests.told(request)
    return outcomes


def links_call_for(parts: Parts, key: MailKey) -> bool:
    """Whether this mail answers the last request, and somebody is known by its address."""
    request = parts.link_requests.get(key.subject.removeprefix("ADDRESS#"))
    return request is not None and key in {letter.key for letter in _due(parts, request)}


def _posting(parts: Parts, letter: LinksLetter) -> Posting:
    return Posting(letter.key, letter.region.id, letter.recipient, as_read(parts, letter))


def _due(parts: Parts, request: LinkRequest) -> Sequence[LinksLetter]:
    """Read before any is claimed, since reading may fail."""
    letters = []
    youths, counsellor = _youths(parts, request), _counsellor(parts, request)
    for role, people in ((Role.YOUTH, youths), (Role.COUNSELLOR, counsellor)):
        key = request.due(role, parts.clock.now())
        if key is not None and people:
            letters.append(_letter(parts, key, people))
    return [letter for letter in letters if letter.link or letter.pages]


def _youths(parts: Parts, request: LinkRequest) -> Sequence[Person]:
    """Who stands under the address: one mail, to one mailbox, shows nobody reached elsewhere.

    Before those who have corrected it since come those whose address it is.
    """
    gave = parts.link_requests.people_at(request.id, MOST_PEOPLE)
    standing = [r.id for r in parts.doubts.records(gave).values() if r.merged_into is None]
    found = [p for p in parts.people.get(standing).values() if p.mailbox]
    found.sort(key=lambda person: (gave[person.id] != person.address, person.id))
    return [p for p in found if p.mailbox.casefold() == found[0].mailbox.casefold()]


def _counsellor(parts: Parts, request: LinkRequest) -> Sequence[Person]:
    """Who is known by the address; else nobody yet, at the address of whoever starts."""
    known = parts.people.known_by(request.region, request.counsellor)
    if known is None and request.starting:
        return [Person(_NOBODY, request.region, "", "", request.starting)]
    return [known] if known and known.mailbox else []


def _letter(parts: Parts, key: MailKey, people: Sequence[Person]) -> LinksLetter:
    counsels = key.role is Role.COUNSELLOR
    return LinksLetter(
        key=key,
        tag=parts.letters.tag(key),
        sender=parts.addresses.mail_sender,
        configuration_set=parts.addresses.mail_configuration_set,
        region=parts.regions.get(people[0].region),
        recipient=_reader(people),
        link=_own_page(parts, key, people[0]) if counsels else "",
        now=parts.clock.now(),
        trial=parts.addresses.trial,
        pages=() if counsels else _pages(parts, people),
        starting=people[0].id == _NOBODY,
    )


def _own_page(parts: Parts, key: MailKey, counsellor: Person) -> str:
    if counsellor.id == _NOBODY:
        return starting_page(parts, key.subject.removeprefix("ADDRESS#"), key.cause)
    return counsellor_page(parts, counsellor.id)


def _reader(people: Sequence[Person]) -> Person:
    """The first of them; in French, unless all of them read the same language."""
    alike = len({person.language for person in people}) == 1
    return people[0] if alike else replace(people[0], language=Language.FRENCH)


def _pages(parts: Parts, people: Sequence[Person]) -> tuple[OwnPage, ...]:
    """The page of each of their registrations, what goes on first, then the latest first."""
    names = {person.id: person.first_name for person in people}
    found = [each for who in names for each in parts.doubts.registrations(who) if _shown(each)]
    shown = latest_first(found)[:MOST_PAGES]
    sessions = {s.id: s for s in parts.sessions.get_many([each.session_id for each in shown])}
    return tuple(
        OwnPage(names[r.person], sessions[r.session_id], person_page(parts, r.session_id, r.id))
        for r in shown
        if r.session_id in sessions
    )


def _shown(registration: Registration) -> bool:
    """Not what another one of the same person stands for."""
    return not registration.hidden and registration.reason.code != "merged"
