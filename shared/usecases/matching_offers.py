"""Somebody's digest is looked at: new offers are found for them, and told of by a fact."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from shared.domain.digest import EVERY, Digest
from shared.domain.facts import SYSTEM, FactName, Said, Why
from shared.domain.mail import MailState, Role
from shared.domain.offers.matching import Interests, Place, best, candidates
from shared.domain.offers.offer import OfferRef
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import State
from shared.ports import Parts, Seat
from shared.usecases.asking_offers import keep, say_and_keep, stop
from shared.usecases.browsing_offers import today
from shared.usecases.retrying import until_not_lost

_TURNED_AWAY = frozenset({MailState.BOUNCED, MailState.COMPLAINED})


def look_for_offers(parts: Parts, person_id: str) -> str:
    """States that a digest is due, if it is time and there are new offers; returns what became.

    It ends for whoever's mail came back or who called it spam, whose week they did not sit in, or
    whose yes is used up.
    """
    return until_not_lost(lambda: _look(parts, person_id))


def _look(parts: Parts, person_id: str) -> str:
    digest = parts.digests.get(person_id)
    if digest is None or digest.wanted is None:
        return "not_wanted"
    found = parts.registrations.load(digest.session_id, digest.registration_id)
    away = _turned_away(parts, digest)
    if found and found[1].counsellor and Role.COUNSELLOR in away:
        stop(parts, found[1].counsellor, away[Role.COUNSELLOR], SYSTEM)
    if Role.YOUTH in away:
        return _ended(parts, digest, away[Role.YOUTH])
    seat = _seat(parts, digest, found)
    return _seated(parts, digest, digest.wanted, seat) if seat else _ended(parts, digest, "no_seat")


def _turned_away(parts: Parts, digest: Digest) -> Mapping[Role, str]:
    """Who does not take these mails, by what became of one since the yes was last said."""
    asked_at = digest.asked_at
    return {
        mail.key.role: mail.state.value
        for mail, said_at in parts.mails.about(f"DIGEST#{digest.person}")
        if mail.state in _TURNED_AWAY and said_at and asked_at and said_at > asked_at
    }


def _ended(parts: Parts, digest: Digest, code: str) -> str:
    said = Said(FactName.DIGEST_STOPPED, Why(code))
    say_and_keep(parts, digest, digest.stopped(), said, SYSTEM)
    return code


def _seat(parts: Parts, digest: Digest, found: tuple[Session, Registration] | None) -> Seat | None:
    """The seat from whose page they said yes, or the one they took instead."""
    if found and found[1].state is State.CONFIRMED and found[1].person == digest.person:
        return Seat(digest.session_id, digest.registration_id, found[0].over_at)
    return parts.registrations.seats_of([digest.person]).get(digest.person)


def _seated(parts: Parts, digest: Digest, wanted: Interests, seat: Seat) -> str:
    """Once the first digest has come, another week does not interrupt the weekly look."""
    now, waking = parts.clock.now(), parts.regions.get(digest.region).rules.waking
    if now >= digest.lasts_until(seat.over_at):
        return _ended(parts, digest, "time_is_up")
    if digest.next_at and now < digest.next_at:
        return "not_yet"
    after = replace(digest, session_id=seat.session_id, registration_id=seat.registration_id)
    opens = waking.add(digest.from_when(seat.over_at, now), 0)
    if now < opens:
        keep(parts, digest, replace(after, next_at=opens))
        return "not_yet"
    next_at = waking.add(now + EVERY, 0)
    if not (found := _new_offers(parts, digest, wanted)):
        keep(parts, digest, replace(after, next_at=next_at))
        return "nothing_new"
    said = Said(FactName.DIGEST_DUE, Why("new_offers", {"offers": len(found)}))
    say_and_keep(parts, digest, after.due(found, next_at), said, SYSTEM)
    return "due"


def _new_offers(parts: Parts, digest: Digest, wanted: Interests) -> Sequence[Place]:
    day, sent = today(parts), frozenset(digest.sent)
    places = candidates(_listed(parts, digest.region, wanted), wanted, sent, day)
    offers = best(parts.offers.many(places), wanted, sent, day)
    return [(offer.partner, offer.key) for offer in offers]


def _listed(parts: Parts, region: str, wanted: Interests) -> Sequence[OfferRef]:
    """What the public's own list tells, of the departments that were named."""
    where = wanted.departments or ("",)
    return [ref for each in where for ref in parts.offers.in_region(region, each, "")]
