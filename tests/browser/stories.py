"""How somebody comes to stand where they stand in Montreuil: one short story for each situation."""

from datetime import date, timedelta

from shared.domain.mail import MailState, Role
from shared.domain.person import Guardian
from shared.usecases import acting, drafting, living, steering
from shared.usecases.following_up import follow_up
from shared.usecases.living import Dates
from shared.usecases.mailing import send_due_mails
from shared.usecases.reporting_mails import record_delivery
from tests.browser.scene import STAFF, person, settle, with_rules
from tests.builders import a_counsellor

MONTREUIL, MEAUX, PARIS = "5" * 32, "6" * 32, "8" * 32
PARENT = Guardian("Sacha Parent", "parent@example.org")
MINOR = {"birth_date": date(2010, 1, 5), "guardian": PARENT}
HELPED = {"counsellor": a_counsellor(may_act=True)}


def seated(world, count=2):
    """The first people take all the seats."""
    found = [person(world, name) for name in ("Alix", "Bao", "Dany", "Elif")[:count]]
    settle(world)
    return found


def drafted(world, session_id=MONTREUIL, **typed):
    """A form was begun and kept; the token of its link."""
    begun = {"first_name": "Camille", "birth_day": "27", "birth_month": "13", "email": "camille@"}
    ids = {"submission_id": "018f3b5e-0000-7000-8000-00000000000d", "choice_2": MEAUX}
    return drafting.save(world.parts, session_id, {**ids, **begun, **typed}, "")


def received(world, **values):
    """Asked a moment ago."""
    return person(world, "Camille", **values)


def confirmed(world, **values):
    """A seat at once."""
    return settled(world, person(world, "Camille", **values))


def settled(world, ids):
    """The same registration, once its session's seats have been decided."""
    settle(world, ids[0])
    return ids


def waiting(world, **values):
    """All seats are taken."""
    seated(world)
    return confirmed(world, **values)


def again(world):
    """The same person asks a second time."""
    confirmed(world)
    world.clock.advance(minutes=1)
    return settled(world, person(world, "Camille", form_id="other form"))


def offered(world, **values):
    """A seat is freed."""
    first, _ = seated(world)
    ids = confirmed(world, **values)
    acting.cancel(world.parts, *first)
    return settled(world, ids)


def offered_late(world, **values):
    """The deadline has passed, and no machine has looked yet."""
    ids = offered(world, **values)
    send_due_mails(world.parts, *ids)
    world.clock.at = of(world, ids).expires_at + timedelta(seconds=1)
    return ids


def silent(world, **values):
    """The offer's mail arrived, and nobody answered; somebody else waits."""
    ids = offered(world, **values)
    settled(world, person(world, "Fatou"))
    return _silence(world, ids)


def _silence(world, ids):
    send_due_mails(world.parts, *ids)
    world.clock.at = of(world, ids).expires_at + timedelta(seconds=1)
    return settled(world, ids)


def paused(world, **values):
    """Silent twice."""
    return _silence(world, _silence(world, offered(world, **values)))


def unreachable(world, **values):
    """The offer's mail never left."""
    ids = offered(world, **values)
    world.clock.advance(hours=3)
    return settled(world, ids)


def address_dead(world, **values):
    """The mail of their seat came back."""
    ids = confirmed(world, **values)
    send_due_mails(world.parts, *ids)
    (key,) = (key for key in world.mails_of(ids[1]) if key.role is Role.YOUTH)
    record_delivery(world.parts, key, MailState.BOUNCED, "permanent_general")
    return ids


def declined(world, **values):
    """The seat is not wanted any more."""
    ids = offered(world, **values)
    acting.decline(world.parts, *ids)
    return ids


def cancelled(world, **values):
    """They do not want to wait any more."""
    ids = waiting(world, **values)
    acting.cancel(world.parts, *ids)
    return ids


def recalled(world):
    """There are fewer seats than was thought."""
    ids = offered(world)
    living.change_capacity(world.parts, STAFF, MONTREUIL, 1)
    return settled(world, ids)


def overtaken(world):
    """The team gives a seat to somebody behind them."""
    ids = waiting(world)
    other = settled(world, person(world, "Fatou"))
    world.clock.advance(minutes=1)
    steering.place(world.parts, STAFF, *other, reason="emergency", note="", overbook=True)
    return ids


def last_call(world, **values):
    """A seat is freed when the session starts soon."""
    first, _ = seated(world)
    ids = confirmed(world, **values)
    settled(world, person(world, "Fatou"))
    _last_hours(world)
    acting.cancel(world.parts, *first)
    return settled(world, ids)


def _last_hours(world):
    session = world.parts.sessions.get(MONTREUIL)
    world.clock.at = session.starts_at - timedelta(hours=47)
    settle(world)


def place_taken(world):
    """Somebody else accepts first."""
    ids = last_call(world)
    quicker = next(
        r
        for r in world.parts.registrations.whole_line(MONTREUIL)
        if r.marks.called and r.id != ids[1]
    )
    acting.accept(world.parts, MONTREUIL, quicker.id)
    return ids


def last_call_minor(world):
    """The same for somebody who needs a guardian's agreement, for which no time is left."""
    with_rules(world, guardian_asked=True)
    return last_call(world, **MINOR)


def awaiting_guardian(world, **values):
    """A seat is held for a minor."""
    with_rules(world, guardian_asked=True)
    return confirmed(world, **{**MINOR, **values})


def awaiting_guardian_late(world):
    """The guardian's time is over, and no machine has looked yet."""
    ids = awaiting_guardian(world)
    world.clock.advance(days=6)
    return ids


def lapsed(world):
    """The guardian did not answer."""
    return settled(world, awaiting_guardian_late(world))


def agreed(world):
    """The guardian agrees."""
    ids = awaiting_guardian(world)
    acting.agree(world.parts, *ids)
    return ids


def not_agreed(world):
    """The guardian does not."""
    ids = awaiting_guardian(world)
    acting.cancel(world.parts, *ids, by="guardian")
    return ids


def minor_waiting(world):
    """A minor waits like anybody."""
    with_rules(world, guardian_asked=True)
    return waiting(world, **MINOR)


def session_cancelled(world, **values):
    """The week will not take place."""
    ids = confirmed(world, **values)
    living.cancel_session(world.parts, STAFF, MONTREUIL)
    return settled(world, ids)


def session_moved(world, **values):
    """Other dates."""
    return _moved(world, confirmed(world, **values), timedelta(weeks=1))


def _moved(world, ids, later):
    world.clock.advance(minutes=1)
    session = world.parts.sessions.get(MONTREUIL)
    days = (session.starts_on + later, session.ends_on + later)
    living.move_session(world.parts, STAFF, MONTREUIL, Dates(session.starts_at + later, *days))
    return settled(world, ids)


def ineligible(world):
    """Too old on the new first day."""
    ids = confirmed(world, birth_date=date(1997, 3, 20))
    return _moved(world, ids, timedelta(weeks=1))


def session_began(world):
    """It begins without them."""
    ids = waiting(world)
    world.clock.at = world.parts.sessions.get(MONTREUIL).starts_at + timedelta(minutes=1)
    return settled(world, ids)


def with_other_choices(world):
    """Waiting in one session, and asked for two others."""
    seated(world)
    return settled(world, person(world, "Camille", choices=(MONTREUIL, MEAUX, PARIS)))


def moved(world):
    """The second choice had a seat."""
    seated(world)
    ids = settled(world, person(world, "Camille", choices=(MONTREUIL, MEAUX)))
    ((session_id, other_id),) = of(world, ids).others
    settle(world, session_id)
    follow_up(world.parts, session_id, other_id)
    return ids


def of(world, ids):
    """The registration as stored."""
    return world.parts.registrations.load(*ids)[1]


# situation -> how one comes there
SITUATED = {
    "received": received,
    "see-mail": again,
    "confirmed": confirmed,
    "confirmed-moved": session_moved,
    "waiting": waiting,
    "offered": offered,
    "offered-late": offered_late,
    "unreachable": unreachable,
    "last-call": last_call,
    "last-call-minor": last_call_minor,
    "place-taken": place_taken,
    "awaiting-guardian": awaiting_guardian,
    "awaiting-guardian-late": awaiting_guardian_late,
    "paused": paused,
    "declined": declined,
    "cancelled": cancelled,
    "session-cancelled": session_cancelled,
    "session-began": session_began,
    "lapsed": lapsed,
    "moved": moved,
    "ineligible": ineligible,
}
