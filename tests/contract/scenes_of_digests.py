"""Scenes of digests: Alix has a seat and asks for offers; the week ends, and offers are there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from shared.domain.digest import DIGEST, EVERY
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.offers.matching import Interests
from shared.domain.offers.offer import offer_key
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.usecases.asking_offers import ask
from shared.usecases.mailing_digests import send_due_digest
from tests.contract.scenes_of_offers import offers_live
from tests.contract.stage import (
    ALIX,
    OFFER,
    PARTNER,
    PEOPLE,
    SESSION,
    TOLD,
    Scene,
    allocate,
    arrive,
    opened,
    told,
)
from tests.fakes import World

# Saturday 20 March 2027, eight in the morning in Paris: the week is over, people are awake.
AFTERWARDS = datetime(2027, 3, 20, 7, 0, tzinfo=UTC)
ANY = Interests(copied=True)
# The mail of the digest that is due.
OFFERED = MailKey(f"DIGEST#{PEOPLE[ALIX]}", DIGEST, TOLD, Role.YOUTH)


def seated_with_counsellor(world: World) -> None:
    """Offers are live, and Alix is told that there is a seat."""
    opened(world)
    arrive(world, ALIX, counsellor=True)
    allocate(world)
    told(world, ALIX)
    offers_live(world)


def digest_wanted(world: World) -> None:
    """Alix wants every offer, the counsellor as well, and the week is over."""
    seated_with_counsellor(world)
    ask(world.parts, SESSION, ALIX, ANY)
    world.clock.at = AFTERWARDS


def digest_due(world: World) -> None:
    """An offer has been found for Alix, told by the fact TOLD."""
    digest_wanted(world)
    before, now = world.parts.digests.get(PEOPLE[ALIX]), world.clock.now()
    assert before is not None
    said = Fact(TOLD, FactName.DIGEST_DUE, now, SYSTEM, Why("new_offers", {"offers": 1}))
    found = [(PARTNER, offer_key(OFFER.source_id))]
    after = before.due(found, now + EVERY).saying(said)
    world.parts.digests.save(before, after, next_wake(after, now, Rules()))


def digest_mail_due_again(world: World) -> None:
    """The mail service refused Alix's for now; the counsellor's has left."""
    digest_due(world)
    soon = world.clock.now() + timedelta(minutes=5)
    claimed = Mail(OFFERED, MailState.CLAIMED, "idf", 1, wake_at=soon)
    world.parts.mails.claim(claimed)
    send_due_digest(world.parts, PEOPLE[ALIX])
    world.parts.mails.settle(replace(claimed, state=MailState.DUE_AGAIN), None)
    world.mailer.sent.clear()


def digest_turned_away(state: MailState, name: FactName, role: Role = Role.YOUTH) -> Scene:
    """The digest came, and its reader or their server does not want it."""

    def turned_away(world: World) -> None:
        digest_due(world)
        send_due_digest(world.parts, PEOPLE[ALIX])
        world.clock.advance(minutes=5)
        fact = Fact("8" * 32, name, world.clock.now(), SYSTEM, Why(state.value))
        world.parts.mails.report(replace(OFFERED, role=role), state, fact)

    return turned_away


bounced = digest_turned_away(MailState.BOUNCED, FactName.MAIL_BOUNCED)
complained = digest_turned_away(MailState.COMPLAINED, FactName.MAIL_COMPLAINED, Role.COUNSELLOR)
