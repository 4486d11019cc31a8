"""Where duels take place, and what those who meet there do."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

from shared.adapters.items import mail_key_from
from shared.domain.access import MOST_TRIES
from shared.domain.facts import Fact, FactName, Why
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.offers.upload import UploadState
from shared.domain.person import Language
from shared.domain.refusals import NotFound, WrongState
from shared.domain.submission import Form
from shared.domain.wake import next_wake
from shared.usecases import acting, correcting, living, merging, reviewing, steering
from shared.usecases.allocating import allocate_seats
from shared.usecases.asking_codes import ask_code, code_of
from shared.usecases.asking_links import ask_links
from shared.usecases.asking_offers import ask, stop_for
from shared.usecases.erasing import erase
from shared.usecases.languages import choose_language
from shared.usecases.mailing import send_due_mails
from shared.usecases.mending import mend_mail
from shared.usecases.opening_data import open_with
from shared.usecases.posting import uncertain
from shared.usecases.recognising import recognise
from shared.usecases.registering import register
from shared.usecases.reporting_mails import record_delivery
from shared.usecases.unseen_reports import said_if_unseen
from tests.builders import NOW, a_counsellor, a_region, a_session, a_youth
from tests.contract.sampling import sample
from tests.contract.scenes import SCENES
from tests.contract.scenes_of_digests import ANY
from tests.contract.scenes_of_people import code_asked
from tests.contract.scenes_of_seats import week_later
from tests.contract.stage import (
    ALIX,
    BAO,
    LAST_HOURS,
    PARTNERS,
    PEOPLE,
    SESSION,
    STAFF,
    UPLOAD,
    opened,
    partner_reads_mail,
    reported,
)
from tests.simulation.engine import Task, World
from tests.simulation.meeting import NAMED, Start, step
from tests.simulation.terms import CANARY

# An address that somebody has given behind a personal link.
BEHIND = "behind@example.org"
LATER = "7" * 32
LINE = "staff_site/change-capacity"
MEND = "send_mails/deadline-reached-mail"


def event(name: str, call: str = "", fault: str = "") -> Start:
    """A function gets its sample; perhaps one of its calls goes wrong."""

    def start(world: World) -> Task:
        return world.invoke(name.split("/")[0], sample(name), lambda how: None)

    if not call:
        return start

    def struck(world: World) -> Task:
        task = start(world)
        while task in world.tasks:
            step(world, task, NAMED[fault] if task.pending == call else None)
        return task

    return struck


def person(use_case: Callable[..., Any], *more: Any) -> Start:
    """Somebody does something to what the session of the scenes holds."""
    return lambda world: world.start("person", lambda: use_case(world.parts, *more))


def on(use_case: Callable[..., Any], who: str) -> Start:
    """Somebody does something to their registration."""
    return person(use_case, SESSION, who)


def wants_offers(world: World) -> Task:
    """Alix says which offers to send."""
    return world.start("person", lambda: ask(world.parts, SESSION, ALIX, ANY))


def wants_no_offers(world: World) -> Task:
    """The way out of Alix's digests is followed to its end."""
    return world.start("person", lambda: stop_for(world.parts, PEOPLE[ALIX]))


def staff(use_case: Callable[..., Any], *more: Any) -> Start:
    """The team does something."""
    return person(use_case, STAFF, *more)


def asks(name: str, form: int, *sessions: str, **about: Any) -> Start:
    """A form of this person for these sessions."""
    return lambda world: world.start("person", lambda: _ask(world, name, form, *sessions, **about))


def _ask(world: Any, name: str, number: int, *sessions: str, **about: Any) -> Any:
    form = Form(f"{number:032x}", a_youth(name, **about), choices=sessions or (SESSION,))
    return register(world.parts, a_region(), form)


def theirs(use_case: Callable[..., Any], place: int, *before: Any) -> Start:
    """Like `on`, for the so-many-eth registration of a scene of forms."""

    def work(world: World) -> Any:
        one = _those(world)[place]
        return use_case(world.parts, *before, one.session_id, one.id)

    return lambda world: world.start("person", lambda: work(world))


def corrects(place: int, email: str) -> Start:
    """Whose registration is the so-many-eth gives another address."""
    return theirs(lambda parts, *ids: correcting.correct_own(parts, *ids, email), place)


def confirms(place: int) -> Start:
    """The team says that the address of whose registration is the so-many-eth is right."""

    def work(world: World) -> Any:
        who = _those(world)[place].person
        return correcting.correct_for(world.parts, STAFF, who, BEHIND)

    return lambda world: world.start("person", lambda: work(world))


def chooses_english(place: int) -> Start:
    """Whose registration is the so-many-eth wants to be written to in English."""
    return theirs(lambda parts, *ids: choose_language(parts, *ids, Language.ENGLISH), place)


def _those(world: World) -> list[Any]:
    found = world.watch.registrations.values()
    return sorted(found, key=lambda one: (one.arrived_at, one.id))


def merges(keep: str, other: str) -> Start:
    """Staff say that the two of these first names are one, and whose record stays."""

    def work(world: World) -> Any:
        kept, doubt = _person(world, keep), _doubt(world, keep, other)
        return merging.merge(world.parts, STAFF, doubt, kept)

    return lambda world: world.start("person", lambda: work(world))


def second_pass(one: str, other: str) -> Start:
    """What the fact of their merge wakes a little later."""

    def work(world: World) -> Any:
        return merging.finish_merge(world.parts, _doubt(world, one, other))

    return lambda world: world.start("recognise_people", lambda: work(world))


def _person(world: World, name: str) -> str:
    stored = world.dynamo.items.values()
    known = [i["id"]["S"] for i in stored if i.get("first_name", {}).get("S") == name]
    if not known:
        # Erased meanwhile: the page that named them shows nobody any more.
        raise NotFound("no_such_person")
    return known[0]


def _doubt(world: World, *names: str) -> str:
    pair = {_person(world, name) for name in names}
    doubts = (i for i in world.dynamo.items.values() if i["kind"]["S"] == "doubt")
    return next(i["id"]["S"] for i in doubts if {i["first"]["S"], i["second"]["S"]} == pair)


def keeps_apart(world: World) -> Task:
    """Staff say that the two of the one doubt are two people."""

    def work() -> Any:
        doubt = next(i for i in world.dynamo.items.values() if i["kind"]["S"] == "doubt")
        return reviewing.keep_apart(world.parts, STAFF, doubt["id"]["S"])

    return world.start("person", work)


def reinstated(parts: Any, session_id: str, registration_id: str) -> Any:
    """Staff put somebody back in line."""
    return steering.reinstate(parts, STAFF, session_id, registration_id, "vu au téléphone")


def first_mail(use_case: Callable[..., Any]) -> Start:
    """Staff do something with the first mail there is."""

    def work(world: World) -> Any:
        return use_case(world.parts, STAFF, world.parts.letters.tag(_mail(world)))

    return lambda world: world.start("person", lambda: work(world))


def delivered(world: World) -> Task:
    """The mail service says that the first mail there is has arrived."""

    def work() -> Any:
        return record_delivery(world.parts, _mail(world), MailState.DELIVERED, "delivery")

    return world.start("record_deliveries", work)


def leaves_again(world: World) -> Task:
    """What the fact that it is asked for again wakes."""
    key = replace(_mail(world), again=1)
    return world.start("send_mails", lambda: mend_mail(world.parts, key))


def _mail(world: World) -> MailKey:
    stored = world.dynamo.items.values()
    mail = next(item for item in stored if item["kind"]["S"] == "mail")
    return mail_key_from(mail["pk"]["S"], mail["sk"]["S"])


# --- scenes of forms


def cancelled(world: Any) -> None:
    """Somebody had a seat and cancelled; another waits for nothing."""
    opened(world)
    one = _ask(world, "Alix", 1)
    allocate_seats(world.parts, SESSION)
    acting.cancel(world.parts, SESSION, one.registration_id)


def somebody_waits(world: Any) -> None:
    """Somebody has a seat, another waits."""
    opened(world, capacity=1)
    _ask(world, "Bao", 1)
    _ask(world, "Alix", 2)
    allocate_seats(world.parts, SESSION)


def corrected_behind_the_link(world: Any) -> None:
    """Alix waits, and has given another address on their own page."""
    somebody_waits(world)
    _corrected_behind_the_link(world, 1)


def _corrected_behind_the_link(world: Any, place: int) -> None:
    one = _those(world)[place]
    correcting.correct_own(world.parts, one.session_id, one.id, BEHIND)


def alike_and_corrected(world: Any) -> None:
    """Of two who are alike the second has given another address on their own page."""
    alike(world)
    _corrected_behind_the_link(world, 2)


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


def told_on_paper(world: Any) -> None:
    """The same, and both have been told where they stand."""
    waits_on_paper(world)
    allocate_seats(world.parts, SESSION)
    for one in _those(world):
        send_due_mails(world.parts, SESSION, one.id)


def cancelled_on_paper(world: Any) -> None:
    """One on paper and another like them wait; what the first asked for has been cancelled."""
    waits_on_paper(world)
    acting.cancel(world.parts, SESSION, _those(world)[0].id)


def three_alike(world: Any) -> None:
    """Three who look alike wait in one line; staff have a doubt about each two."""
    opened(world, capacity=0)
    _come(world, "Camille", "Camile", "Camylle")
    allocate_seats(world.parts, SESSION)


def three_alike_in_two_lines(world: Any) -> None:
    """The same, and one of them waits in another session, where nobody like them does."""
    opened(world, capacity=0)
    opened(world, capacity=0, session_id=LATER)
    _come(world, "Camille", "Camylle")
    recognise(world.parts, _ask(world, "Camile", 9, LATER).person)
    for session in (SESSION, LATER):
        allocate_seats(world.parts, session)


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
    _freed_before_the_last_hours(world, 2)
    _ask(world, "Dana", 9)


def _freed_before_the_last_hours(world: Any, hours: int) -> None:
    SCENES[LINE](world)
    world.clock.at = LAST_HOURS - timedelta(hours=hours)
    acting.cancel(world.parts, SESSION, BAO)
    allocate_seats(world.parts, SESSION)


def last_proof_overdue(world: Any) -> None:
    """The same of an offer that lasts until the last hours begin, whenever its mail leaves."""
    _freed_before_the_last_hours(world, 21)
    world.clock.advance(hours=2, minutes=5)


def proof_overdue(world: Any) -> None:
    """An offer's mail has not left for two hours: it is about to be taken for bounced."""
    SCENES["send_mails/seat-offered"](world)
    world.clock.advance(hours=2, minutes=5)


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


def asks_links(world: World) -> Task:
    """Somebody asks for the links of Alix's address."""
    return world.start("person", lambda: ask_links(world.parts, "alix@example.org"))


def asks_code(world: World) -> Task:
    """Alix asks for a code."""
    return world.start("person", lambda: ask_code(world.parts, SESSION, ALIX))


def guesses(world: World) -> Task:
    """Somebody who holds Alix's link tries a code that is wrong."""
    return world.start("person", lambda: open_with(world.parts, SESSION, ALIX, "000000"))


def types_code(world: World) -> Task:
    """Alix types the code of their mail."""

    def work() -> Any:
        access = world.parts.accesses.get(PEOPLE[ALIX])
        assert access is not None
        return open_with(world.parts, SESSION, ALIX, code_of(world.parts, access))

    return world.start("person", work)


def data_open(world: Any) -> None:
    """Alix has a seat, Bao waits for it, and a code is on its way to Alix."""
    opened(world, capacity=1)
    opened(world, session_id=LATER)
    one = _ask(world, "Alix", 1)
    allocate_seats(world.parts, SESSION)
    recognise(world.parts, one.person)
    _ask(world, "Bao", 2)
    allocate_seats(world.parts, SESSION)
    ask_code(world.parts, SESSION, one.registration_id)


def alike_and_data_open(world: Any) -> None:
    """Two records may be one person, and a code is on its way to each."""
    alike(world)
    for one in world.parts.registrations.whole_line(SESSION):
        ask_code(world.parts, one.session_id, one.id)


def cancelled_and_data_open(world: Any) -> None:
    """Alix has given the seat back, and a code is on its way."""
    data_open(world)
    acting.cancel(world.parts, SESSION, _told(world).key.subject.removeprefix("REGISTRATION#"))


def session_cancelled_and_data_open(world: Any) -> None:
    """The week will not take place, which nobody has been told yet."""
    data_open(world)
    living.cancel_session(world.parts, STAFF, SESSION)


def offered_and_data_open(world: Any) -> None:
    """Alix is offered a seat, and a code is on its way."""
    SCENES["send_mails/seat-offered"](world)
    ask_code(world.parts, SESSION, ALIX)


def mailed_and_data_open(world: Any) -> None:
    """Alix was mailed that they have a seat, and a code is on its way."""
    data_open(world)
    world.parts.mails.claim(_told(world))


def comes_back(world: World) -> Task:
    """The mail about the seat comes back for good."""
    report = MailState.BOUNCED, "permanent_general"
    return world.start(
        "record_deliveries", lambda: record_delivery(world.parts, _told(world).key, *report)
    )


def _told(world: Any) -> Mail:
    line = world.parts.registrations.whole_line(SESSION)
    one = min(line, key=lambda each: (each.arrived_at, each.id))
    key = MailKey(f"REGISTRATION#{one.id}", "confirmed", "f" * 32, Role.YOUTH)
    return Mail(key, MailState.CLAIMED, STAFF.region, 1, SESSION, to=one.person)


def erases(place: int = 0) -> Start:
    """The so-many-eth of a scene types the code and erases what we hold."""

    def work(world: Any) -> Any:
        one = _those(world)[place]
        access = world.parts.accesses.get(one.person)
        code = code_of(world.parts, access) if access else "000000"
        opening = open_with(world.parts, one.session_id, one.id, code)
        return erase(world.parts, one.session_id, one.id, opening)

    return lambda world: world.start("person", lambda: work(world))


def noted(place: int) -> Start:
    """The team ends a registration and notes why."""
    return lambda world: world.start("person", lambda: _note(world, _those(world)[place]))


def _note(world: Any, one: Any) -> Any:
    return steering.cancel_for(world.parts, STAFF, one.session_id, one.id, f"{CANARY} a appelé")


def recognises(place: int = 0) -> Start:
    """Afterwards, who may be who."""
    return lambda world: world.start(
        "person", lambda: recognise(world.parts, _those(world)[place].person)
    )


def tries_used(world: Any) -> None:
    """Alix's code was tried as often as it may be."""
    code_asked(world)
    for _ in range(MOST_TRIES):
        with suppress(WrongState):
            open_with(world.parts, SESSION, ALIX, "000000")


def _answer(world: World) -> Any:
    before, now = _upload(world), world.parts.clock.now()
    said = Fact(world.parts.ids.new(), FactName.OFFERS_REFUSED, now, PARTNERS.id, Why("given_up"))
    after = before.moved(UploadState.REFUSED)
    wake_at = next_wake(after.saying(said), now, world.rules)
    return world.parts.uploads.move(before, after, said, wake_at)


def _upload(world: World) -> Any:
    return world.parts.uploads.get(UPLOAD)


def mail_unsure(world: Any) -> None:
    """Somebody has a seat, and nobody knows whether the mail that says so has left."""
    opened(world)
    one = _ask(world, "Alix", 1)
    allocate_seats(world.parts, SESSION)
    fact = world.parts.registrations.load(SESSION, one.registration_id)[1].history[-1]
    key = MailKey(f"REGISTRATION#{one.registration_id}", "confirmed", fact.id, Role.YOUTH)
    claimed = Mail(key, MailState.CLAIMED, STAFF.region, 1, SESSION)
    world.parts.mails.claim(claimed)
    uncertain(world.parts, claimed)


def letter_waits(world: Any) -> None:
    """Somebody without an e-mail address has a seat: a letter to them waits for a printer."""
    opened(world)
    youth = a_youth("Alix", email="")
    form = Form("1" * 32, youth, (SESSION,), by=f"staff:{STAFF.person}", origin="phone")
    one = register(world.parts, a_region(), form)
    allocate_seats(world.parts, SESSION)
    send_due_mails(world.parts, SESSION, one.registration_id)
