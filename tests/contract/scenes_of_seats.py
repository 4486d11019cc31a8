"""Scenes of seats: a session, its line, and what its people and its dates bring."""

from datetime import date, datetime, timedelta

from shared.domain.mail import MailState
from shared.domain.registration import Marks
from shared.usecases import acting, living, recounting, steering
from tests.contract.stage import (
    AGAIN,
    ALIX,
    BAO,
    BEGUN,
    BORN_IN_BETWEEN,
    CAMILLE,
    ELSEWHERE,
    LAST_HOURS,
    SECOND,
    SESSION,
    STAFF,
    Scene,
    allocate,
    arrive,
    closed_at_once,
    offer_mail,
    opened,
    told,
)
from tests.fakes import World


def registration_received(world: World) -> None:
    opened(world)
    arrive(world, ALIX)


def seat_confirmed(world: World) -> None:
    registration_received(world)
    allocate(world)


def placed_on_waitlist(world: World) -> None:
    opened(world, capacity=1)
    for who in (BAO, ALIX, CAMILLE):
        arrive(world, who, counsellor=who == ALIX)
    allocate(world)
    told(world, ALIX, BAO, CAMILLE)


def registration_cancelled(world: World) -> None:
    placed_on_waitlist(world)
    acting.cancel(world.parts, SESSION, BAO)


def seat_offered(world: World) -> None:
    registration_cancelled(world)
    allocate(world)


def seat_declined(world: World) -> None:
    seat_offered(world)
    acting.decline(world.parts, SESSION, ALIX)


def offer_overdue(world: World) -> None:
    """Told on Monday at nine: until Wednesday at eleven."""
    seat_offered(world)
    told(world, ALIX)
    world.clock.advance(days=2, hours=3)


def seat_offer_lapsed(world: World) -> None:
    offer_overdue(world)
    allocate(world)


def seat_offer_bounced(world: World) -> None:
    offer_bounces(world)
    allocate(world, suspect=ALIX)


def offer_bounces(world: World) -> None:
    seat_offered(world)
    offer_mail(world, MailState.BOUNCED)


def offer_refused(world: World) -> None:
    seat_offered(world)
    offer_mail(world, MailState.FAILED)


def seat_offer_recalled(world: World) -> None:
    seat_offered(world)
    living.change_capacity(world.parts, STAFF, SESSION, 0)
    allocate(world)


def last_hours_begin(world: World) -> None:
    """Told on the Friday before at noon: until the last 48 hours begin."""
    placed_on_waitlist(world)
    world.clock.at = LAST_HOURS - timedelta(hours=22)
    acting.cancel(world.parts, SESSION, BAO)
    allocate(world)
    told(world, ALIX)
    world.clock.at = LAST_HOURS


def last_call_made(world: World) -> None:
    last_hours_begin(world)
    allocate(world)


def freed_in_the_last_hours(world: World) -> None:
    placed_on_waitlist(world)
    world.clock.at = LAST_HOURS
    acting.cancel(world.parts, SESSION, BAO)


def registration_paused(world: World) -> None:
    seat_offer_lapsed(world)
    for who in (CAMILLE, ALIX):
        told(world, who)
        world.clock.advance(days=3, hours=3)
        allocate(world)


def registration_resumed(world: World) -> None:
    registration_paused(world)
    acting.resume(world.parts, SESSION, ALIX)


def guardian_asked(world: World) -> None:
    opened(world, capacity=1)
    arrive(world, ALIX, guardian=True, marks=Marks(minor=True))
    arrive(world, CAMILLE)
    allocate(world)
    told(world, CAMILLE)


def guardian_silent(world: World) -> None:
    guardian_asked(world)
    told(world, ALIX)
    world.clock.advance(days=5, hours=1)
    allocate(world)


def registration_closed(world: World) -> None:
    seat_confirmed(world)
    closed_at_once(world)


def reinstated(who: str) -> Scene:
    def registration_reinstated(world: World) -> None:
        placed_on_waitlist(world)
        acting.cancel(world.parts, SESSION, who)
        steering.reinstate(world.parts, STAFF, SESSION, who, "Erreur de notre part")

    return registration_reinstated


def seated_elsewhere(who: str) -> Scene:
    """A seat in the other session is offered to somebody seated here, who takes it."""

    def registration_moved(world: World) -> None:
        opened(world, capacity=1)
        arrive(world, who)
        arrive(world, CAMILLE)
        allocate(world)
        told(world, CAMILLE)
        opened(world, session_id=ELSEWHERE)
        arrive(world, who, sessions=(ELSEWHERE,), registration_id_there=SECOND)
        allocate(world, ELSEWHERE)
        acting.accept(world.parts, ELSEWHERE, SECOND)

    return registration_moved


def week_later(world: World) -> None:
    world.clock.advance(minutes=1)
    starts_at = datetime.fromisoformat("2027-03-22T08:30:00+00:00")
    dates = living.Dates(starts_at, date(2027, 3, 22), date(2027, 3, 26))
    living.move_session(world.parts, STAFF, SESSION, dates)


def session_moved(world: World) -> None:
    seat_confirmed(world)
    told(world, ALIX)
    week_later(world)


def dates_changed(world: World) -> None:
    session_moved(world)
    allocate(world)


def too_old(who: str) -> Scene:
    """Somebody who turns thirty before the new first day."""

    def registration_ineligible(world: World) -> None:
        opened(world, capacity=1)
        arrive(world, who, birth_date=BORN_IN_BETWEEN)
        arrive(world, CAMILLE)
        allocate(world)
        told(world, who, CAMILLE)
        week_later(world)
        allocate(world)

    return registration_ineligible


def session_cancelled(world: World) -> None:
    placed_on_waitlist(world)
    living.cancel_session(world.parts, STAFF, SESSION)


def told_of_the_cancelled_session(world: World) -> None:
    """Nobody followed Alix there; another session is open."""
    opened(world)
    opened(world, session_id=ELSEWHERE)
    arrive(world, ALIX)
    allocate(world)
    told(world, ALIX)
    living.cancel_session(world.parts, STAFF, SESSION)
    allocate(world)


def session_neared(world: World) -> None:
    """It is seven days before the session begins."""
    seat_confirmed(world)
    told(world, ALIX)
    world.clock.advance(days=7, minutes=30)
    living.live(world.parts, SESSION)


def reminder_due(world: World) -> None:
    session_neared(world)
    allocate(world)


def session_began(world: World) -> None:
    placed_on_waitlist(world)
    world.clock.at = BEGUN


def capacity_changed(world: World) -> None:
    placed_on_waitlist(world)
    living.change_capacity(world.parts, STAFF, SESSION, 2)


def seat_idle(world: World) -> None:
    """A seat was added and nobody was woken by it."""
    capacity_changed(world)
    world.clock.advance(minutes=12)


def two_choices(capacity: int, **about: object) -> Scene:
    """Alix asks for Montreuil, else for another session; the first choice has been decided."""

    def linked(world: World) -> None:
        opened(world, capacity)
        opened(world, session_id=ELSEWHERE)
        arrive(world, BAO)
        arrive(world, ALIX, sessions=(SESSION, ELSEWHERE), **about)
        allocate(world)

    return linked


def offered_to_somebody_seated(world: World) -> None:
    """Alix has a seat in a third session: both choices are offered, none is confirmed unasked."""
    third = "7" * 32
    for session_id in (third, SESSION, ELSEWHERE):
        opened(world, session_id=session_id)
    arrive(world, ALIX, sessions=(third,), registration_id_there=AGAIN)
    allocate(world, third)
    arrive(world, ALIX, sessions=(SESSION, ELSEWHERE))
    allocate(world)


def undecided_for_a_minute(world: World) -> None:
    registration_received(world)
    world.clock.advance(minutes=1)


def miscounted(world: World) -> None:
    """The session says two confirmed, whatever is true."""
    place = (f"SESSION#{SESSION}", "SESSION")
    item = world.dynamo.items[place]
    seats = {**item["seats"]["M"], "confirmed": {"N": "2"}}
    world.dynamo.items[place] = {**item, "seats": {"M": seats}}


def counters_wrong(world: World) -> None:
    seat_confirmed(world)
    miscounted(world)


def counters_corrected(world: World) -> None:
    """A seat was free all the time and nobody saw it."""
    capacity_changed(world)
    miscounted(world)
    recounting.recount_session(world.parts, SESSION)
