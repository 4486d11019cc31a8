"""Two that meet: one waits at each of its calls in turn while others do their work, as a table.

For every call of the first and every call of the second: the first runs that far, others run to
their end, the second runs that far, then the first ends, then the second; and all that heals. Each
is also played with the first's call made twice, as the SDK does when an answer is lost.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing import get_context
from typing import Any

from shared.domain.facts import Fact, FactName, Why
from shared.domain.offers.upload import UploadState
from shared.domain.submission import Form
from shared.domain.wake import next_wake
from shared.usecases import acting, living, merging, printing, reviewing, steering
from shared.usecases.allocating import allocate_seats
from shared.usecases.mailing import send_due_mails
from shared.usecases.recognising import recognise
from shared.usecases.registering import register
from shared.usecases.unseen_reports import said_if_unseen
from tests.builders import NOW, a_counsellor, a_region, a_session, a_youth
from tests.contract.sampling import sample
from tests.contract.scenes import SCENES, week_later
from tests.contract.stage import (
    ALIX,
    BAO,
    CAMILLE,
    LAST_HOURS,
    PARTNERS,
    SESSION,
    STAFF,
    UPLOAD,
    opened,
    partner_reads_mail,
    reported,
)
from tests.simulation.engine import Task, World
from tests.simulation.faults import FAULTS, FAULTS_OF, Fault
from tests.simulation.functions import Account, real_code
from tests.simulation.single import Stage
from tests.simulation.watch import Violation

Scene = Callable[[Any], None]
Start = Callable[[World], Task]
_NAMED = {fault.name: fault for fault in FAULTS}
_TWICE = _NAMED["tried again by the SDK"]
LATER = "7" * 32


@dataclass(frozen=True)
class Duel:
    """Who meets whom, and where; `struck`: a fault for each call of this name of the first."""

    name: str
    scene: str | Scene
    first: Start
    meanwhile: tuple[Start, ...] = ()
    second: Start | None = None
    struck: tuple[str, str] = ("", "")
    lost: bool = False


def event(name: str, call: str = "", fault: str = "") -> Start:
    """A function gets its sample; perhaps one of its calls goes wrong."""

    def start(world: World) -> Task:
        return world.invoke(name.split("/")[0], sample(name), lambda how: None)

    if not call:
        return start

    def struck(world: World) -> Task:
        task = start(world)
        while task in world.tasks:
            _step(world, task, _NAMED[fault] if task.pending == call else None)
        return task

    return struck


def person(use_case: Callable[..., Any], *more: Any) -> Start:
    """Somebody does something to what the session of the scenes holds."""
    return lambda world: world.start("person", lambda: use_case(world.parts, *more))


def on(use_case: Callable[..., Any], who: str) -> Start:
    return person(use_case, SESSION, who)


def staff(use_case: Callable[..., Any], *more: Any) -> Start:
    return person(use_case, STAFF, *more)


def asks(name: str, form: int, *sessions: str) -> Start:
    """A form of this person for these sessions."""
    return lambda world: world.start("person", lambda: _ask(world, name, form, *sessions))


def _ask(world: Any, name: str, number: int, *sessions: str) -> Any:
    form = Form(f"{number:032x}", a_youth(name), choices=sessions or (SESSION,))
    return register(world.parts, a_region(), form)


def theirs(use_case: Callable[..., Any], place: int, *before: Any) -> Start:
    """Like `on`, for the so-many-eth registration of a scene of forms."""

    def work(world: World) -> Any:
        one = _those(world)[place]
        return use_case(world.parts, *before, one.session_id, one.id)

    return lambda world: world.start("person", lambda: work(world))


def _those(world: World) -> list[Any]:
    found = world.watch.registrations.values()
    return sorted(found, key=lambda one: (one.arrived_at, one.id))


def _merge(keep: str, other: str) -> Start:
    """Staff say that the two of these first names are one, and whose record stays."""

    def work(world: World) -> Any:
        kept, doubt = _person(world, keep), _doubt(world, keep, other)
        return merging.merge(world.parts, STAFF, doubt, kept)

    return lambda world: world.start("person", lambda: work(world))


def _second_pass(one: str, other: str) -> Start:
    """What the fact of their merge wakes a little later."""

    def work(world: World) -> Any:
        return merging.finish_merge(world.parts, _doubt(world, one, other))

    return lambda world: world.start("recognise_people", lambda: work(world))


def _person(world: World, name: str) -> str:
    stored = world.dynamo.items.values()
    return next(i["id"]["S"] for i in stored if i.get("first_name", {}).get("S") == name)


def _doubt(world: World, *names: str) -> str:
    pair = {_person(world, name) for name in names}
    doubts = (i for i in world.dynamo.items.values() if i["kind"]["S"] == "doubt")
    return next(i["id"]["S"] for i in doubts if {i["first"]["S"], i["second"]["S"]} == pair)


def _apart(world: World) -> Task:
    def work() -> Any:
        doubt = next(i for i in world.dynamo.items.values() if i["kind"]["S"] == "doubt")
        return reviewing.keep_apart(world.parts, STAFF, doubt["id"]["S"])

    return world.start("person", work)


def _reinstated(parts: Any, session_id: str, registration_id: str) -> Any:
    return steering.reinstate(parts, STAFF, session_id, registration_id, "vu au téléphone")


def _letter(use_case: Callable[..., Any]) -> Start:
    """Staff do something with the one letter."""

    def work(world: World) -> Any:
        (mail,) = world.parts.mails.to_print(STAFF.region, 2)
        return use_case(world.parts, STAFF, world.parts.letters.tag(mail.key))

    return lambda world: world.start("person", lambda: work(world))


# --- scenes of forms


def cancelled(world: Any) -> None:
    """Somebody had a seat and cancelled; another waits for nothing."""
    opened(world)
    one = _ask(world, "Alix", 1)
    allocate_seats(world.parts, SESSION)
    acting.cancel(world.parts, SESSION, one.registration_id)


def alike(world: Any) -> None:
    """Two people with one address and nearly one name wait in one line; staff have a doubt."""
    alike_undecided(world)
    allocate_seats(world.parts, SESSION)


def alike_undecided(world: Any) -> None:
    """The same, before the line has been looked at."""
    opened(world, capacity=1)
    _ask(world, "Bao", 1)
    allocate_seats(world.parts, SESSION)
    _come(world, "Camille", "Camile")


def _come(world: Any, *names: str) -> None:
    """One after the other they ask for a seat; whoever is alike is found."""
    for number, name in enumerate(names, 2):
        world.clock.advance(seconds=1)
        one = _ask(world, name, number)
        recognise(world.parts, one.person)


def waits_on_paper(world: Any) -> None:
    """Somebody without an address, told through a counsellor, waits; another like them has one."""
    opened(world, capacity=0)
    youth, counsellor = a_youth("Camile", email=""), a_counsellor(may_act=True)
    form = Form(f"{1:032x}", youth, choices=(SESSION,), counsellor=counsellor)
    one = register(world.parts, a_region(), form)
    recognise(world.parts, one.person)
    allocate_seats(world.parts, SESSION)
    _come(world, "Camille")


def cancelled_on_paper(world: Any) -> None:
    """The same, and what they asked for has been cancelled."""
    waits_on_paper(world)
    acting.cancel(world.parts, SESSION, _those(world)[0].id)


def three_alike(world: Any) -> None:
    """Three who look alike wait in one line; staff have a doubt about each two."""
    opened(world, capacity=0)
    _come(world, "Camille", "Camile", "Camylle")
    allocate_seats(world.parts, SESSION)


def one_of_two_waits(world: Any) -> None:
    """Of two who look alike one has cancelled and the other waits."""
    alike(world)
    one = next(each for each in _those(world) if each.person == _person(world, "Camille"))
    acting.cancel(world.parts, SESSION, one.id)


def one_of_two_seated(world: Any) -> None:
    """Of two who look alike one has a seat; the other asks for one in another session."""
    opened(world)
    opened(world, session_id=LATER)
    _seated_and_asking(world)


def _seated_and_asking(world: Any) -> None:
    other, one = _ask(world, "Camille", 20, LATER), _ask(world, "Camile", 21)
    recognise(world.parts, other.person)
    recognise(world.parts, one.person)
    allocate_seats(world.parts, SESSION)


def seat_of_the_past(world: Any) -> None:
    """Somebody had a seat in a session that is over, and has asked for two others."""
    _over(world, "Alix")
    for number, session in ((2, SESSION), (3, LATER)):
        _ask(world, "Alix", number, session)


def seat_of_the_past_and_alike(world: Any) -> None:
    """Of two who look alike one has a seat; the other had one, and asks for one elsewhere."""
    _over(world, "Camille")
    _seated_and_asking(world)


def _over(world: Any, name: str) -> None:
    """Somebody had a seat in a session that is over; two others are to come."""
    opened(world, session_id="9" * 32)
    _ask(world, name, 1, "9" * 32)
    allocate_seats(world.parts, "9" * 32)
    starts = NOW + timedelta(days=90)
    for session in (SESSION, LATER):
        days = {"starts_on": starts.date(), "ends_on": (starts + timedelta(days=4)).date()}
        world.parts.sessions.add(a_session(id=session, capacity=1, starts_at=starts, **days), None)
    world.clock.at = starts - timedelta(days=40)


def unreachable_and_moved(world: Any) -> None:
    """Somebody's offer did not arrive, and now the session takes place a week later."""
    SCENES["send_mails/seat-offer-bounced"](world)
    week_later(world)


def line_moved(world: Any) -> None:
    """A session with a line takes place a week later."""
    SCENES[LINE](world)
    week_later(world)


def too_late_to_offer(world: Any) -> None:
    """A seat is free for those who wait, with too little waking time to offer it; one more asks."""
    SCENES[LINE](world)
    world.clock.at = LAST_HOURS - timedelta(hours=2)
    acting.cancel(world.parts, SESSION, BAO)
    allocate_seats(world.parts, SESSION)
    _ask(world, "Dana", 9)


def two_offered(world: Any) -> None:
    """Two who waited are offered a seat each."""
    SCENES[LINE](world)
    living.change_capacity(world.parts, STAFF, SESSION, 3)
    allocate_seats(world.parts, SESSION)


def mail_overdue(world: Any) -> None:
    """A mail refused for now has been due again for a while."""
    SCENES[MEND](world)
    world.clock.advance(hours=1)


def question_unseen(world: Any) -> None:
    """A partner was asked about columns, and has closed the page."""
    partner_reads_mail(world)
    why = Why("columns_asked", {"columns": 1})
    asked = reported(world, UploadState.NEEDS_MAPPING, why, FactName.COLUMNS_ASKED)
    world.clock.advance(minutes=2)
    said_if_unseen(world.parts, asked)


def looks(world: World) -> Task:
    """The partner's page shows the report after all."""
    return world.start("person", lambda: world.parts.uploads.see(_upload(world)))


def answers(world: World) -> Task:
    """The partner says that they want nothing of the file."""
    return world.start("person", lambda: _answer(world))


def _answer(world: World) -> Any:
    before, now = _upload(world), world.parts.clock.now()
    said = Fact(world.parts.ids.new(), FactName.OFFERS_REFUSED, now, PARTNERS.id, Why("given_up"))
    after = before.moved(UploadState.REFUSED)
    wake_at = next_wake(after.saying(said), now, world.rules)
    return world.parts.uploads.move(before, after, said, wake_at)


def _upload(world: World) -> Any:
    return world.parts.uploads.get(UPLOAD)


def letter_waits(world: Any) -> None:
    """Somebody without an e-mail address has a seat: a letter to them waits for a printer."""
    opened(world)
    youth = a_youth("Alix", email="")
    form = Form("1" * 32, youth, (SESSION,), by=f"staff:{STAFF.person}", origin="phone")
    one = register(world.parts, a_region(), form)
    allocate_seats(world.parts, SESSION)
    send_due_mails(world.parts, SESSION, one.registration_id)


LINE = "staff_site/change-capacity"
UNSEEN = "import_offers/deadline-reached-unseen-report"
REPORTS = "send_mails/report-unseen"
MEND, SENDS = "send_mails/deadline-reached-mail", "send_mails/seat-offered"
OVERDUE, MOVED = "allocate_seats/deadline-reached-registration", "allocate_seats/session-moved"
RECOGNISE, WOKEN = (
    "recognise_people/registration-received",
    "allocate_seats/deadline-reached-session",
)
REFUSED = ("send_raw_email", "throttled")
DUELS: tuple[Duel, ...] = (
    Duel(
        "a mail twice",
        "send_mails/seat-confirmed",
        event("send_mails/seat-confirmed"),
        (),
        event("send_mails/seat-confirmed"),
    ),
    Duel(
        "overtaken while it is tried again",
        MEND,
        event(MEND),
        (on(acting.cancel, ALIX), event(MEND)),
    ),
    Duel("a report said to be unseen twice", UNSEEN, event(UNSEEN), (), event(UNSEEN)),
    Duel("a report seen while it is said to be unseen", UNSEEN, event(UNSEEN), (looks,)),
    Duel("a report mailed twice", REPORTS, event(REPORTS), (), event(REPORTS)),
    Duel("a report seen while its mail leaves", REPORTS, event(REPORTS), (looks,)),
    Duel(
        "a question answered while its mail leaves",
        question_unseen,
        event(REPORTS),
        (answers,),
        event(REPORTS),
    ),
    Duel("tried again and refused meanwhile", MEND, event(MEND), (event(MEND, *REFUSED),)),
    Duel("refused, and tried again at once", MEND, event(MEND), (), event(MEND), REFUSED),
    Duel("accepts while the offer's mail leaves", SENDS, event(SENDS), (on(acting.accept, ALIX),)),
    Duel(
        "declines while the offer's mail leaves", SENDS, event(SENDS), (), on(acting.decline, ALIX)
    ),
    Duel("the mail leaves while the offer lapses", OVERDUE, event(OVERDUE), (event(SENDS),)),
    Duel("cancels while the session moves", MOVED, event(MOVED), (on(acting.cancel, ALIX),)),
    Duel("accepts too late", OVERDUE, on(acting.accept, ALIX), (), event(OVERDUE)),
    Duel(
        "two want the last call's one seat",
        "send_mails/last-call-made",
        on(acting.accept, ALIX),
        (),
        on(acting.accept, CAMILLE),
    ),
    Duel(
        "more seats while the promise is renewed",
        LINE,
        event(WOKEN),
        (staff(living.change_capacity, SESSION, 2),),
        lost=True,
    ),
    Duel(
        "reachable again while the session moves",
        unreachable_and_moved,
        event(MOVED),
        (on(acting.resume, ALIX),),
    ),
    Duel(
        "waits and cancels while the session moves",
        line_moved,
        event(MOVED),
        (on(acting.cancel, ALIX),),
    ),
    Duel("one form twice", opened, asks("Alix", 1), (), asks("Alix", 1)),
    Duel("one form of somebody known twice", cancelled, asks("Alix", 2), (), asks("Alix", 2)),
    Duel("asks when it is too late to offer", too_late_to_offer, person(allocate_seats, SESSION)),
    Duel("two forms of a new person", opened, asks("Alix", 1), (), asks("Alix", 2)),
    Duel(
        "reinstated while they ask anew",
        cancelled,
        theirs(steering.reinstate, 0, STAFF),
        (),
        asks("Alix", 2),
    ),
    Duel(
        "a doubt answered while it is filed",
        RECOGNISE,
        event(RECOGNISE),
        (event(RECOGNISE), _apart),
    ),
    Duel("asks while merged", alike, asks("Camile", 9), (_merge("Camille", "Camile"),), lost=True),
    Duel(
        "asks while merged otherwise",
        alike,
        asks("Camille", 9),
        (_merge("Camile", "Camille"),),
        lost=True,
    ),
    Duel(
        "asks while merged into the other",
        alike,
        asks("Camile", 9),
        (_merge("Camile", "Camille"),),
        lost=True,
    ),
    Duel(
        "asks while the other is merged",
        alike,
        asks("Camille", 9),
        (_merge("Camille", "Camile"),),
        lost=True,
    ),
    Duel("fewer seats than offers", two_offered, staff(living.change_capacity, SESSION, 2)),
    Duel("no seats any more", two_offered, staff(living.change_capacity, SESSION, 0)),
    Duel("woken while it is settled", mail_overdue, event("wake_due/minute"), (event(MEND),)),
    Duel("cancels while merged", alike, theirs(acting.cancel, 2), (), _merge("Camille", "Camile")),
    Duel(
        "cancels while merged otherwise",
        alike,
        theirs(acting.cancel, 1),
        (),
        _merge("Camile", "Camille"),
    ),
    Duel(
        "cancels at once while merged",
        alike_undecided,
        theirs(acting.cancel, 2),
        (_merge("Camille", "Camile"),),
    ),
    Duel(
        "cancels at once while merged otherwise",
        alike_undecided,
        theirs(acting.cancel, 1),
        (_merge("Camile", "Camille"),),
    ),
    Duel(
        "a letter printed while it is put aside",
        letter_waits,
        _letter(printing.put_aside),
        (),
        _letter(printing.printed),
    ),
    Duel(
        "kept apart while merged",
        alike,
        _apart,
        (),
        _merge("Camille", "Camile"),
    ),
    Duel(
        "told on paper while merged",
        waits_on_paper,
        theirs(send_due_mails, 0),
        (_merge("Camille", "Camile"),),
        lost=True,
    ),
    Duel(
        "told on paper of the end while merged",
        cancelled_on_paper,
        theirs(send_due_mails, 0),
        (_merge("Camille", "Camile"),),
        lost=True,
    ),
    Duel(
        "merged into two at once",
        three_alike,
        _merge("Camille", "Camile"),
        (_merge("Camylle", "Camile"),),
    ),
    Duel(
        "merged into one who is merged",
        three_alike,
        _merge("Camille", "Camile"),
        (_merge("Camylle", "Camille"),),
    ),
    Duel(
        "merged into one who has been merged meanwhile",
        three_alike,
        _merge("Camille", "Camile"),
        (_merge("Camylle", "Camille"), _second_pass("Camille", "Camile")),
        lost=True,
    ),
    Duel(
        "asks anew while the other's is moved",
        one_of_two_waits,
        _merge("Camille", "Camile"),
        (asks("Camille", 9),),
    ),
    Duel(
        "cancelled and reinstated while merged",
        one_of_two_waits,
        _merge("Camille", "Camile"),
        (theirs(acting.cancel, 2), theirs(_reinstated, 2)),
    ),
    Duel(
        "cancels a seat while it is moved",
        one_of_two_seated,
        _merge("Camille", "Camile"),
        (theirs(acting.cancel, 1),),
    ),
    Duel(
        "gets a seat while the other's is moved",
        one_of_two_seated,
        _merge("Camille", "Camile"),
        (person(allocate_seats, LATER),),
    ),
    Duel(
        "gets a seat after one that is over while the other's is moved",
        seat_of_the_past_and_alike,
        _merge("Camille", "Camile"),
        (person(allocate_seats, LATER),),
    ),
    Duel(
        "two seats after one that is over",
        seat_of_the_past,
        person(allocate_seats, SESSION),
        (),
        person(allocate_seats, LATER),
    ),
    Duel(
        "a second content nobody sent",
        opened,
        staff(reviewing.seen, ("1" * 32, "2" * 32, "3" * 16)),
    ),
)


def play(duel: Duel, account: Account) -> Iterator[tuple[str, str]]:
    """Every meeting of the two: its name, and what it broke."""
    try:
        meeting = Meeting(duel, account)
    except Violation as broken:
        yield f"{duel.name}: alone", " | ".join(str(each) for each in broken.args)
        return
    for at in range(meeting.longest + 1):
        for twice in (False, True):
            for then in range(meeting.most + 1):
                yield f"{duel.name}: {at}, {then}, {twice}", meeting.met(at, then, twice)


class Meeting(Stage):
    """One duel's scene, set once."""

    def __init__(self, duel: Duel, account: Account) -> None:
        self.duel = duel
        super().__init__(duel.scene, account)
        self.longest = self._calls(duel.first)
        self.most = self._calls(duel.second) if duel.second else 0

    def _calls(self, start: Start) -> int:
        world = self._world()
        self.prepared.begin(world)
        task, count = start(world), 0
        while task in world.tasks:
            count += task.pending in FAULTS_OF
            world.resume(task)
        return count

    def met(self, at: int, then: int, twice: bool) -> str:
        """The first goes so far, the others all the way, the second so far; all heals."""
        world = self._world()
        self.prepared.begin(world)
        try:
            self._meet(world, at, then, twice)
            if self.duel.lost:
                _lose(world)
            self._rest(world)
        except Violation as broken:
            return " | ".join(str(each) for each in broken.args)
        return ""

    def _meet(self, world: World, at: int, then: int, twice: bool) -> None:
        first = self.duel.first(world)
        self._run_on(world, first, at)
        if twice and first in world.tasks and first.pending in _TWICE.calls:
            world.resume(first, _TWICE)
        for start in self.duel.meanwhile:
            self._end(world, start(world))
        second = self._begun(world, then)
        self._run_on(world, first, None)
        if second:
            self._end(world, second)

    def _begun(self, world: World, then: int) -> Task | None:
        """The second, so many calls on its way."""
        if self.duel.second is None:
            return None
        second = self.duel.second(world)
        for _ in range(then):
            if second in world.tasks:
                _step(world, second)
        return second

    def _run_on(self, world: World, task: Task, calls: int | None) -> None:
        call, fault = self.duel.struck
        while task in world.tasks and calls != 0:
            _step(world, task, _NAMED[fault] if call and task.pending == call else None)
            calls = None if calls is None else calls - 1

    def _end(self, world: World, task: Task) -> None:
        while task in world.tasks:
            _step(world, task)

    def _run_again(self, world: World) -> None:
        """Nothing comes again: what is to be done is in the stream and in the promises."""


def _step(world: World, task: Task, fault: Fault | None = None) -> None:
    world.resume(task, fault if task.pending in FAULTS_OF else None)


def _lose(world: World) -> None:
    """Nothing of what was said reaches anybody: only promises are left."""
    world.stream.collect()
    for shard in world.stream.shards:
        shard.clear()
    for queue in world.queues.values():
        queue.messages.clear()


def broken(number: int) -> list[str]:
    """What the meetings of the so-many-eth duel break."""
    with real_code() as account:
        return [f"{name}: {broke}" for name, broke in play(DUELS[number], account) if broke]


def all_broken() -> list[str]:
    """What the meetings of all duels break, on all cores."""
    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("fork")) as pool:
        return [each for some in pool.map(broken, range(len(DUELS))) for each in some]
