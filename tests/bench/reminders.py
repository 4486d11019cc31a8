"""Ten thousand reminders due at once, and seats that free up while they leave."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from shared.adapters.ses import SesMailer
from shared.domain.session import Session
from shared.domain.submission import Form
from shared.domain.wake import next_wake
from shared.usecases.acting import cancel
from shared.usecases.allocating import allocate_seats
from shared.usecases.registering import register
from tests.bench.drain import Drain, RatedMail
from tests.bench.figures import Figure, Section
from tests.builders import NOW, a_region, a_session, a_youth
from tests.simulation.engine import SENDER, Door, World
from tests.simulation.functions import Account, real_code

SEATS, SESSIONS = 40, 250
# In a session beside, so many give up their seat to somebody who waits, one every so often.
FREED, EVERY_SECONDS = 10, 30.37
# What SES allows an account that has left its sandbox, unless more is asked for.
MAILS_A_SECOND = 14
MOST_SECONDS = 3600.0
DUE = NOW + timedelta(minutes=1)
MOST_OF_RATE, MOST_SECONDS_LATER = 1.25, 5.0


@dataclass
class Morning:
    """A world where reminders come due, and a session beside in which people wait for a seat."""

    world: World
    mails: RatedMail
    beside: list[tuple[str, str]] = field(default_factory=list)
    freed: list[float] = field(default_factory=list)

    def seconds(self) -> float:
        """Until the last reminder had left."""
        return max(self.mails.left["reminder"]) - DUE.timestamp()

    def slowest_offer(self) -> float:
        """Seconds from a seat's becoming free to the mail that offers it."""
        offered = self.mails.left["offered"]
        return max(left - freed for freed, left in zip(self.freed, offered, strict=True))

    def lost_or_doubled(self, reminders: int) -> int:
        """Mails too few or too many, dead letters, and mails given up or uncertain."""
        states = [i["state"]["S"] for i in self.world.dynamo.items.values() if "attempts" in i]
        dead = sum(len(queue.dead) for queue in self.world.queues.values())
        off = abs(len(self.mails.left["reminder"]) - reminders)
        return off + dead + states.count("failed") + states.count("unknown")


def section() -> Section:
    """The same freed seats without a reminder, and with ten thousand."""
    with real_code() as account:
        alone, among = _played(account, 0), _played(account, SESSIONS)
    count, refused = SESSIONS * SEATS, among.mails.refused
    slowest, quiet = among.slowest_offer(), alone.slowest_offer()
    at_rate = among.seconds() / (count / MAILS_A_SECOND)
    figures = (
        Figure("reminders lost, doubled, given up or uncertain", among.lost_or_doubled(count), 0),
        Figure("time until all had left, against SES's rate alone", at_rate, MOST_OF_RATE, "×"),
        Figure("from a freed seat to its offer's mail", slowest, MOST_SECONDS_LATER, " s"),
    )
    notes = (
        f"{among.seconds():.0f} s at {MAILS_A_SECOND} mails a second, {refused} refused for now; "
        f"the slowest of {FREED} offers, without reminders: {quiet:.2f} s",
        "the clock of the simulation: the table answers in 10 ms, SES in 50 ms",
    )
    return Section(f"{count} reminders due at once", figures, notes)


def _played(account: Account, sessions: int) -> Morning:
    """Seats become free while the reminders of so many sessions leave; until all mails have."""
    morning = _morning(account, sessions)
    world, wanted = morning.world, {"reminder": sessions * SEATS, "offered": FREED}
    world.clock.at = DUE
    drain = Drain(world)
    for _ in range(FREED):
        drain.until(world.clock.stamp() + EVERY_SECONDS)
        morning.freed.append(world.clock.stamp())
        cancel(world.parts, *morning.beside.pop())
    left = morning.mails.left
    drain.until(
        DUE.timestamp() + MOST_SECONDS,
        lambda: all(len(left[kind]) >= count for kind, count in wanted.items()),
    )
    drain.until(world.clock.stamp() + EVERY_SECONDS)
    return morning


def _morning(account: Account, sessions: int) -> Morning:
    world = World(0, account)
    world.dynamo.lags, world.rules = False, a_region().rules
    mails = RatedMail(world, world.mails, MAILS_A_SECOND)
    world.parts = replace(world.parts, mailer=SesMailer(Door(world, mails), SENDER, "mails"))
    account.enter(world)
    world.parts.regions.put(a_region())
    morning, in_a_week = Morning(world, mails), DUE + timedelta(days=7)
    for number in range(sessions):
        _full_session(world, number + 1, in_a_week, SEATS)
    later = in_a_week + timedelta(days=7)
    morning.beside = _full_session(world, sessions + 1, later, SEATS + FREED)[:SEATS]
    # What was said until here has been heard.
    world.stream.read = len(world.dynamo.stream)
    return morning


def _full_session(
    world: World, number: int, starts_at: datetime, people: int
) -> list[tuple[str, str]]:
    """A session for which so many registered: all are decided upon, and told where they stand."""
    parts, day = world.parts, starts_at.date()
    named = {"id": f"{number:032x}", "capacity": SEATS, "starts_at": starts_at}
    session = a_session(**named, starts_on=day, ends_on=day + timedelta(days=4))
    parts.sessions.add(session, next_wake(session, NOW, world.rules))
    registered = [_register(world, session, seat) for seat in range(people)]
    while allocate_seats(parts, session.id):
        pass
    for one in parts.registrations.load_many([(session.id, each) for each in registered]):
        parts.registrations.told(one[1], one[1].in_line(), None)
    return [(session.id, each) for each in registered]


def _register(world: World, session: Session, number: int) -> str:
    form_id = f"{session.id}{number:04}"
    youth = a_youth(f"Alix{form_id}", last_name=f"E{number}", phone=f"+336{int(form_id, 16):08}")
    return register(world.parts, a_region(), Form(form_id, youth, (session.id,))).registration_id
