"""Scenes of mails that were claimed, sent, or left in doubt."""

from dataclasses import replace

from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.usecases import resending
from shared.usecases.posting import uncertain
from shared.usecases.reporting_mails import record_delivery
from tests.builders import NOW
from tests.contract.scenes_of_seats import placed_on_waitlist, seat_confirmed
from tests.contract.stage import (
    ALIX,
    PEOPLE,
    SENT,
    SESSION,
    STAFF,
    registration,
)
from tests.fakes import World


def mail_due_again(world: World) -> None:
    claimed = _claimed(world)
    world.parts.mails.settle(replace(claimed, state=MailState.DUE_AGAIN), None)


def mail_asked_again(world: World) -> None:
    """Nobody knows whether a mail left, and staff want it sent again."""
    claimed = _claimed(world)
    uncertain(world.parts, claimed)
    resending.ask_again(world.parts, STAFF, world.parts.letters.tag(claimed.key))


def _claimed(world: World) -> Mail:
    """The mail that says that Alix has a seat, claimed."""
    seat_confirmed(world)
    cause = registration(world, ALIX).history[-1].id
    key = MailKey(f"REGISTRATION#{ALIX}", "confirmed", cause, Role.YOUTH)
    claimed = Mail(key, MailState.CLAIMED, "idf", 1, SESSION, NOW)
    world.parts.mails.claim(claimed)
    return claimed


def mail_sent(world: World) -> None:
    """To Alix, who is accompanied."""
    placed_on_waitlist(world)
    claimed = Mail(SENT, MailState.CLAIMED, "idf", 1, SESSION, NOW, to=PEOPLE[ALIX])
    world.parts.mails.claim(claimed)
    sent = replace(claimed, state=MailState.SENT, wake_at=None)
    fact = Fact("8" * 32, FactName.MAIL_SENT, NOW, SYSTEM, Why("sent"))
    world.parts.mails.settle(sent, fact, "message-1")


def mail_bounced(world: World) -> None:
    """Alix's address has proved dead."""
    mail_sent(world)
    record_delivery(world.parts, SENT, MailState.BOUNCED, "permanent_general")


def mail_claimed(world: World) -> None:
    world.parts.mails.claim(Mail(SENT, MailState.CLAIMED, "idf", 1, SESSION, NOW))
