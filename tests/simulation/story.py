"""One small story: some people, a few sessions, and what each may do, as a table of actions."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from shared.domain.acts import TEAM_REASONS
from shared.domain.offers.matching import MOST
from shared.domain.offers.offer import offer_key
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.upload import Upload
from shared.domain.person import Guardian
from shared.domain.refusals import OtherContent, Refused
from shared.domain.region import FreedPlace, Rules
from shared.domain.submission import Form
from shared.domain.transitions import ACTIVE, UNDOABLE, State
from shared.domain.wake import next_wake
from shared.ports import Account, Lost
from shared.usecases import acting, correcting, living, merging, steering
from shared.usecases.asking_codes import ask_code, code_of, own_person
from shared.usecases.asking_links import ask_links
from shared.usecases.asking_offers import ask, stop_for
from shared.usecases.erasing import erase
from shared.usecases.opening_data import open_with
from shared.usecases.registering import register
from shared.usecases.standing import standing
from tests import fakes
from tests.builders import NOW, a_counsellor, a_region, a_session, a_youth
from tests.contract.scenes_of_digests import ANY
from tests.contract.stage import OFFER
from tests.simulation.engine import World
from tests.simulation.terms import CANARY, PHONE, Violation, Wire

STAFF = Account("account", "idf", "staff", None, "e" * 32)
NAMES = (
    "aubepine",
    "bruyere",
    "coquelicot",
    "digitale",
    "eglantine",
    "fougere",
    "gentiane",
    "iris",
)
Work = Callable[[], Any]


@dataclass
class Story:
    """Who there is, what they asked for, and what they were answered."""

    world: World
    region: Any = field(default_factory=a_region)
    people: list[Form] = field(default_factory=list)
    sessions: list[str] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    receipts: dict[str, Any] = field(default_factory=dict)
    asking: int = 0

    @property
    def rng(self) -> Random:
        return self.world.rng

    def begin(self) -> None:
        """The region, its sessions, and the people, before anything goes wrong."""
        rng = self.rng
        freed = rng.choice((FreedPlace.OFFER, FreedPlace.OFFER, FreedPlace.CONFIRM))
        rules = Rules(freed_place=freed, guardian_asked=rng.random() < 0.3)
        self.world.rules, self.region = rules, a_region(rules=rules)
        region, *offers = _stored(freed, rules.guardian_asked)
        self.world.dynamo.put_item(Item=region)
        for number in range(rng.choice((1, 1, 1, 2, 3))):
            self._open_session(number)
        for offer in offers:
            self.world.dynamo.put_item(Item=offer)
        self.people = [a_person(number) for number in range(rng.choice((2, 2, 3, 3, 3, 4, 5, 8)))]
        self.asking = rng.randint(2, min(4, len(self.people)))
        self.world.watch.after(None)

    def _open_session(self, number: int) -> None:
        rng = self.rng
        starts = NOW + timedelta(days=rng.choice((3, 6, 14)), hours=rng.randrange(10))
        session = a_session(
            id=f"{number + 1:032x}",
            capacity=rng.choice((0, 1, 1, 1, 2, 3)),
            starts_at=starts,
            starts_on=starts.date(),
            ends_on=(starts + timedelta(days=4)).date(),
            reminded_at=NOW,
        )
        promise = next_wake(session, NOW, self.world.rules)
        self.world.parts.sessions.add(session, promise)
        self.sessions.append(session.id)

    def act(self) -> None:
        """Somebody does something: first most people ask for a seat, then anything goes."""
        if self.asking > 0:
            self.asking -= 1
            self.world.start("person submits", self.first_form())
            return
        (action,) = self.rng.choices(ACTIONS, _WEIGHTS)
        if (work := action.prepare(self)) is not None:
            self.world.start(f"person {action.name}", work)

    def first_form(self) -> Work:
        """The form of somebody who has not sent one yet; the sessions are few, so they meet."""
        return _sending(self, self.people[len(self.forms) % len(self.people)])

    def one_of(self, states: frozenset[State]) -> Any:
        """A registration in one of these states; now and then in any."""
        known = list(self.world.watch.registrations.values())
        fitting = [each for each in known if each.state in states]
        if self.rng.random() < 0.15 or not fitting:
            fitting = known
        return self.rng.choice(fitting) if fitting else None

    def submit(self, form: Form) -> Any:
        """The form is sent; the answer to the same form is always the same."""
        receipt = register(self.world.parts, self.region, form)
        known = self.receipts.setdefault(form.id, receipt)
        if known.registration_id != receipt.registration_id:
            raise Violation("7: the same submission has the same answer", form.id)
        self.world.watch.acknowledged(form.id, receipt)
        return receipt

    def ask_again(self) -> None:
        """At the end: the same form still has its answer, and other content is refused."""
        for form in self.forms[:2]:
            if form.id in self.receipts:
                self._ask_again(form)

    def _ask_again(self, form: Form) -> None:
        try:
            self.submit(form)
            _refused(self, other_content(form))
        except OtherContent:
            return
        except (Refused, Lost) as refusal:
            said = repr(refusal)
            raise Violation("7: the same submission has the same answer", form.id, said) from None


@cache
def _stored(freed: FreedPlace, guardian_asked: bool) -> tuple[Wire, ...]:
    """What a region and a partner's file, more than one digest holds, leave in the table."""
    left = fakes.World()
    region = a_region(rules=Rules(freed_place=freed, guardian_asked=guardian_asked))
    left.parts.regions.put(region)
    upload = Upload("9" * 32, "partner", region.id, "account", "", NOW)
    offers = [replace(OFFER, source_id=f"R{number}") for number in range(MOST + 3)]
    rows = [Row(n, offer_key(offer.source_id), offer) for n, offer in enumerate(offers)]
    left.parts.offers.save(upload, Filed(upload.id, NOW), rows, {})
    return tuple(left.dynamo.items.values())


def a_person(number: int) -> Form:
    """Somebody with tokens of their own, as they fill forms in; some are minors, some referred."""
    token = f"{CANARY}{NAMES[number % len(NAMES)]}"
    minor = number % 4 == 1
    youth = a_youth(
        token,
        last_name=f"{token}nom",
        phone=f"{PHONE}{number:05d}",
        birth_date=date(2010 if minor else 2005, 1 + number % 12, 4),
    )
    about = f"{CANARY}c{number % 2}"
    counsellor = a_counsellor(name=about, email=f"{about}@example.org", may_act=True)
    guardian = Guardian(f"{token}parent", f"{token}parent@example.org") if minor else None
    return Form("", youth, counsellor=counsellor if number % 3 == 0 else None, guardian=guardian)


# --- actions: each prepares the work of one request, or None when nothing fits


def _new_form(story: Story) -> Work | None:
    return _sending(story, story.rng.choice(story.people))


def _sending(story: Story, person: Form) -> Work:
    rng = story.rng
    most = len(story.sessions) if rng.random() < 0.4 else 1
    choices = tuple(rng.sample(story.sessions, k=rng.randint(1, most)))
    form = replace(person, id=f"{len(story.forms):032x}", choices=choices)
    if rng.random() < 0.1:
        paper = replace(form.youth, email="")
        form = replace(form, youth=paper, by=f"staff:{STAFF.person}", origin="phone")
    story.forms.append(form)
    return lambda: story.submit(form)


def _mistyped_form(story: Story) -> Work | None:
    """The same person with a slip of the finger: a likeness for staff to look at."""
    if not story.forms:
        return None
    known = story.rng.choice(story.forms)
    youth = replace(known.youth, first_name=known.youth.first_name + "e")
    form = replace(known, id=f"{len(story.forms):032x}", youth=youth)
    story.forms.append(form)
    return lambda: story.submit(form)


def _same_form(story: Story) -> Work | None:
    if not story.forms:
        return None
    form = story.rng.choice(story.forms)
    return lambda: story.submit(form)


def _other_content(story: Story) -> Work | None:
    if not story.receipts:
        return None
    known = story.rng.choice(list(story.receipts))
    form = next(form for form in story.forms if form.id == known)
    return lambda: _refused(story, other_content(form))


def other_content(form: Form) -> Form:
    """The same id with something else typed."""
    return replace(form, youth=replace(form.youth, last_name=f"{CANARY}autre"))


def _refused(story: Story, other: Form) -> None:
    receipt = register(story.world.parts, story.region, other)
    raise Violation("7: another content under the same id is refused", receipt)


def _on_one(
    states: frozenset[State], work: Callable[[Story, Any], Any]
) -> Callable[[Story], Work | None]:
    def prepare(story: Story) -> Work | None:
        one = story.one_of(states)
        return None if one is None else lambda: work(story, one)

    return prepare


def _by(use_case: Callable[..., Any], *states: State) -> Callable[[Story], Work | None]:
    """What a youth does, or the counsellor for them."""

    def work(story: Story, one: Any) -> Any:
        by = "counsellor" if one.counsellor and int(one.id, 16) % 2 else "youth"
        return use_case(story.world.parts, one.session_id, one.id, by)

    return _on_one(frozenset(states), work)


def _looks(story: Story, one: Any) -> Any:
    return standing(story.world.parts, one.session_id, one.id)


def _agrees(story: Story, one: Any) -> Any:
    return acting.agree(story.world.parts, one.session_id, one.id)


def _corrects(story: Story, one: Any) -> Any:
    """A new address each time, or now and then the one they have."""
    number = story.rng.randrange(3)
    known = story.world.parts.people.get({one.person}).get(one.person)
    if known is None:
        return None
    fresh = f"{CANARY}{known.id[-6:]}n{story.rng.randrange(10**6)}@example.org"
    email = fresh if number or not known.email else known.email
    return correcting.correct_own(story.world.parts, one.session_id, one.id, email)


def _corrects_for(story: Story, one: Any) -> Any:
    """A new address, or the one they have, which the team says is right."""
    known = story.world.parts.people.get({one.person}).get(one.person)
    if known is None:
        return None
    fresh = f"{CANARY}{one.person[-6:]}s{story.rng.randrange(10**6)}@example.org"
    email = known.email if known.address_own else fresh
    return correcting.correct_for(story.world.parts, STAFF, one.person, email)


def _wants(story: Story, one: Any) -> Any:
    """Offers by mail after the week, for the counsellor as well."""
    return ask(story.world.parts, one.session_id, one.id, ANY)


def _wants_none(story: Story, one: Any) -> Any:
    return stop_for(story.world.parts, one.person)


def _staff(use_case: Callable[..., Any], *more: Any) -> Callable[[Story, Any], Any]:
    def work(story: Story, one: Any) -> Any:
        return use_case(story.world.parts, STAFF, one.session_id, one.id, *more)

    return work


def _session(use_case: Callable[..., Any]) -> Callable[[Story], Work | None]:
    def prepare(story: Story) -> Work | None:
        session = story.rng.choice(story.sessions)
        return lambda: use_case(story.world.parts, STAFF, session)

    return prepare


def _capacity(story: Story) -> Work | None:
    session, seats = story.rng.choice(story.sessions), story.rng.randrange(5)
    return lambda: living.change_capacity(story.world.parts, STAFF, session, seats)


def _moves(story: Story) -> Work | None:
    session = story.rng.choice(story.sessions)
    starts = story.world.clock.at + timedelta(days=story.rng.choice((1, 3, 9)))
    ends = (starts + timedelta(days=4)).date()
    dates = living.Dates(starts, starts.date(), ends)
    return lambda: living.move_session(story.world.parts, STAFF, session, dates)


def _asks_links(story: Story) -> Work | None:
    """Somebody has lost their link, or tries the address of somebody who never registered."""
    person = story.rng.choice(story.people)
    counsellor = person.counsellor and story.rng.random() < 0.5
    email = person.counsellor.email if counsellor else person.youth.email
    return lambda: ask_links(story.world.parts, email)


def _asks_code(story: Story, one: Any) -> Any:
    return ask_code(story.world.parts, one.session_id, one.id)


def _types_code(story: Story, one: Any) -> Any:
    """The code of their mail, or another."""
    parts = story.world.parts
    access = parts.accesses.get(one.person)
    code = code_of(parts, access) if access and story.rng.random() < 0.5 else "000000"
    return open_with(parts, one.session_id, one.id, code)


def _erases(story: Story, one: Any) -> Any:
    """The code of their mail is typed, and what we hold is erased."""
    parts = story.world.parts
    person = own_person(parts, one.session_id, one.id)
    ask_code(parts, one.session_id, one.id)
    access = parts.accesses.get(person.id)
    code = code_of(parts, access) if access else "000000"
    opening = open_with(parts, one.session_id, one.id, code)
    return erase(parts, one.session_id, one.id, opening)


def _merges(story: Story) -> Work | None:
    items = story.world.dynamo.items.values()
    doubts = [item for item in items if item["kind"]["S"] == "doubt"]
    if not doubts:
        return None
    doubt = story.rng.choice(doubts)
    keep = doubt[story.rng.choice(("first", "second"))]["S"]
    return lambda: merging.merge(story.world.parts, STAFF, doubt["id"]["S"], keep)


@dataclass(frozen=True)
class Action:
    """Something people do, how often, and how it is prepared."""

    name: str
    weight: int
    prepare: Callable[[Story], Work | None]


WAITING, OFFERED, CONFIRMED, PAUSED = State.WAITING, State.OFFERED, State.CONFIRMED, State.PAUSED
SLEEPING = frozenset({PAUSED, WAITING})
ASKED = frozenset({State.AWAITING_GUARDIAN})
REASON = TEAM_REASONS[0]
ACTIONS: tuple[Action, ...] = (
    Action("submits", 16, _new_form),
    Action("submits again", 6, _same_form),
    Action("submits mistyped", 3, _mistyped_form),
    Action("submits other content", 3, _other_content),
    Action("accepts", 18, _by(acting.accept, OFFERED, WAITING)),
    Action("declines", 6, _by(acting.decline, OFFERED)),
    Action("cancels", 12, _by(acting.cancel, CONFIRMED, OFFERED, WAITING)),
    Action("resumes", 3, _by(acting.resume, PAUSED, WAITING)),
    Action("agrees", 5, _on_one(ASKED, _agrees)),
    Action("corrects their address", 4, _on_one(frozenset(State), _corrects)),
    Action("corrects their address for them", 1, _on_one(frozenset(State), _corrects_for)),
    Action("looks", 3, _on_one(frozenset(State), _looks)),
    Action("capacity", 10, _capacity),
    Action("closes", 1, _session(living.close)),
    Action("publishes", 2, _session(living.publish)),
    Action("cancels the session", 2, _session(living.cancel_session)),
    Action("moves the session", 4, _moves),
    Action("places", 2, _on_one(ACTIVE, _staff(steering.place, REASON))),
    Action("overbooks", 2, _on_one(ACTIVE, _staff(steering.place, REASON, "", True))),
    Action("reinstates", 4, _on_one(UNDOABLE, _staff(steering.reinstate))),
    Action("cancels for them", 2, _on_one(ACTIVE, _staff(steering.cancel_for))),
    Action("resumes for them", 1, _on_one(SLEEPING, _staff(steering.resume_for))),
    Action("asks for links", 3, _asks_links),
    Action("asks for a code", 3, _on_one(frozenset(State), _asks_code)),
    Action("types a code", 4, _on_one(frozenset(State), _types_code)),
    Action("erases", 6, _on_one(frozenset(State), _erases)),
    Action("merges", 3, _merges),
    Action("wants offers", 6, _on_one(frozenset({CONFIRMED}), _wants)),
    Action("wants no offers", 1, _on_one(frozenset({CONFIRMED}), _wants_none)),
)
_WEIGHTS = [action.weight for action in ACTIONS]
