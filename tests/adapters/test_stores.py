"""The stores of the table keep the promises of their ports, in memory as at moto."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters import keys
from shared.adapters.expressions import to_wire
from shared.adapters.holidays import PublicHolidays
from shared.adapters.mails import MailTable
from shared.adapters.people import PeopleTable
from shared.adapters.regions import RegionTable
from shared.adapters.sessions import SessionTable
from shared.adapters.submissions import SubmissionTable
from shared.adapters.wakes import WakeTable
from shared.domain.acts import cancel
from shared.domain.colours import Colours
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.line import Change, Decision
from shared.domain.lives import change_capacity
from shared.domain.logo import read_logo
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.person import Language
from shared.domain.refusals import NotFound
from shared.domain.region import Rules
from shared.domain.registration import Marks
from shared.domain.seats import decide_seats
from shared.domain.submission import Party, Submission, new_registrations
from shared.domain.transitions import Actor, State
from shared.domain.waking_hours import WakingHours
from shared.ports import AlreadyRegistered, Lost, Saving, SeatedElsewhere
from tests.adapters.conftest import stands
from tests.builders import NOW, a_counsellor, a_form, a_region, a_session
from tests.fakes import FakeClock
from tests.unit.logo_samples import png

SESSION = a_session().id
RULES = Rules()


def one_id(name, kind="0"):
    """An id for whoever has this name: recognisable, and in the order of the names."""
    return f"{kind}{ord(name[0]):02x}".ljust(32, "0")


def submission(name, at=0, **values):
    found = Submission(
        form=a_form(name),
        digest=f"digest of {name}",
        region="idf",
        at=NOW + timedelta(seconds=at),
        youth_is=Party(one_id(name, "a"), f"identity of {name}", known=False),
    )
    return replace(found, **values)


def a_fact(name, number=0, **params):
    return Fact(f"{number:032x}", name, NOW, SYSTEM, Why("test", params))


class Stores:
    """All stores over one table."""

    def __init__(self, table):
        self.table, self.clock = table, FakeClock()
        self.sessions, self.registrations = SessionTable(table), SubmissionTable(table)
        self.mails, self.people = MailTable(table), PeopleTable(table)
        self.wakes, self.regions = WakeTable(table), RegionTable(table, self.clock)

    def submit(self, name, at=0, session=SESSION, wake_at=None, **values):
        form = submission(name, at, **values)
        new = iter((one_id(name), one_id(name, "f"))).__next__
        (registration,) = new_registrations(form, [session], Marks(), new)
        self.registrations.submit(form, (registration,), wake_at)
        return registration

    def decide(self, session=SESSION, now=NOW, wake_at=None, seated=frozenset()):
        found, line = self.registrations.line(session)
        decision = decide_seats(found, replace(line, seated=seated), now, RULES)
        return self.save(decision, wake_at)

    def save(self, decision, wake_at=None):
        changed = [change.after.id for change in decision.changes]
        facts = {each: (a_fact(FactName.SEAT_CONFIRMED),) for each in changed}
        wakes = dict.fromkeys(changed, wake_at)
        self.registrations.save(Saving(decision, facts, wakes, wake_at))
        return decision

    def state(self, name, session=SESSION):
        return self.registrations.load(session, one_id(name))[1].state


@pytest.fixture
def stores(table):
    stores = Stores(table)
    stores.sessions.add(a_session())
    return stores


def test_a_session_is_read_back_as_it_was_added(stores):
    opened = a_session(id="6" * 32, history=(a_fact(FactName.SESSION_OPENED, capacity=2),))
    stores.sessions.add(opened)
    assert stores.sessions.get(opened.id) == opened
    assert stores.sessions.get("7" * 32) is None


def test_a_session_changes_from_one_version_to_the_next_with_its_fact_and_promise(stores):
    before = stores.sessions.get(SESSION)
    after, _ = change_capacity(before, 5)
    fact = a_fact(FactName.CAPACITY_CHANGED)
    stores.sessions.save(before, after, [fact], NOW)
    assert stores.sessions.get(SESSION) == replace(after, history=(fact,))
    with pytest.raises(Lost):
        stores.sessions.save(before, after, [fact], None)
    assert [waking.kind for waking in stores.wakes.due(NOW, 1)] == ["session"]


def test_sessions_to_come_are_listed_by_start_each_region_its_own(stores):
    begun = NOW - timedelta(days=1)
    stores.sessions.add(a_session(id="6" * 32, starts_at=NOW + timedelta(days=1)))
    stores.sessions.add(a_session(id="7" * 32, starts_at=begun))
    stores.sessions.add(a_session(id="8" * 32, region="other"))
    assert [s.id for s in stores.sessions.upcoming("idf", NOW)] == ["6" * 32, SESSION]


def test_the_sessions_that_begin_between_two_moments_are_read_and_no_others(stores):
    for letter, days in (("a", 0), ("b", 7), ("c", 14), ("d", 21)):
        stores.sessions.add(a_session(id=letter * 32, starts_at=NOW + timedelta(days=days)))
    stores.sessions.add(a_session(id="e" * 32, region="bre", starts_at=NOW + timedelta(days=7)))
    week = NOW + timedelta(days=7), NOW + timedelta(days=21)
    assert [s.id[0] for s in stores.sessions.between("idf", *week)] == ["b", "c", SESSION[0]]
    assert stores.sessions.between("idf", NOW - timedelta(days=9), NOW) == []


def test_a_region_is_read_back_and_kept_for_a_minute(stores):
    waking = WakingHours(9, 18, PublicHolidays())
    rules = Rules(guardian_asked=True, pause_days=7, waking=waking)
    region = a_region(rules=rules, allowed_origins=("https://partenaire.example.org",))
    with pytest.raises(NotFound):
        stores.regions.get("idf")
    stores.regions.put(region)
    assert stores.regions.get("idf") == region
    stores.regions.put(replace(region, name="Autre nom"))
    assert stores.regions.get("idf") == region
    stores.clock.advance(seconds=61)
    assert stores.regions.get("idf").name == "Autre nom"


def test_the_team_changes_a_regions_settings_and_nothing_else_unless_somebody_was_first(stores):
    stores.regions.put(a_region(rules=Rules(pause_days=7)))
    before = stores.regions.fresh("idf")
    said = {"contact_phone": "01 23 45 67 89", "colours": Colours(button="#0b4a8f")}
    after = before.changed("staff:team", NOW, **said)
    assert stores.regions.change(before, replace(after, rules=Rules(), name="Autre nom"))
    assert stores.regions.fresh("idf") == replace(after, rules=before.rules, name=before.name)
    assert after.changes[0].what == ("contact_phone", "colours")
    late = before.changed("staff:other", NOW, bring="rien")
    assert not stores.regions.change(before, late)
    assert stores.regions.fresh("idf").bring == ""


def test_a_logo_is_kept_with_the_change_that_names_it_and_the_one_before_for_an_hour(stores):
    stores.regions.put(a_region())
    pictures, names = (png(60, 20), png(30, 30)), []
    for picture in pictures:
        before = stores.regions.fresh("idf")
        after = before.changed("staff:team", NOW, logo=read_logo(picture))
        assert stores.regions.change(before, after, picture)
        assert stores.regions.fresh("idf") == after
        names.append(after.logo.name)
        assert not stores.regions.change(before, replace(before, logo=None))
    assert [stores.regions.logo("idf", name) for name in names] == list(pictures)
    assert stores.regions.logo("bre", names[1]) is None
    kept = [stores.table.get(keys.logo("idf", name)).get("expires_on") for name in names]
    assert kept == [int((stores.clock.now() + timedelta(hours=1)).timestamp()), None]
    before = stores.regions.fresh("idf")
    assert stores.regions.change(before, before.changed("staff:team", NOW, logo=None))
    assert stores.regions.fresh("idf").logo is None


def test_a_logo_that_came_too_late_is_not_kept(stores):
    stores.regions.put(a_region())
    before, picture = stores.regions.fresh("idf"), png(30, 30)
    assert stores.regions.change(before, before.changed("staff:team", NOW, bring="eau"))
    late = before.changed("staff:other", NOW, logo=read_logo(picture))
    assert not stores.regions.change(before, late, picture)
    assert stores.regions.logo("idf", late.logo.name) is None


def test_a_change_is_seen_at_once_where_it_was_made_and_within_a_minute_elsewhere(stores):
    elsewhere = RegionTable(stores.table, stores.clock)
    stores.regions.put(a_region())
    before = elsewhere.get("idf")
    after = stores.regions.fresh("idf").changed("staff:team", NOW, bring="une gourde")
    assert stores.regions.change(before, after)
    assert (stores.regions.get("idf").bring, elsewhere.get("idf").bring) == ("une gourde", "")
    stores.clock.advance(seconds=61)
    assert elsewhere.get("idf").bring == "une gourde"


def test_a_stored_colour_that_cannot_be_read_is_left_out_when_the_region_is_read(stores):
    stores.regions.put(a_region(colours=Colours(button="#ffcc00", link="#0b4a8f")))
    assert stores.regions.get("idf").colours == Colours(link="#0b4a8f")


def test_a_form_is_one_write_and_everybody_in_it_is_known_afterwards(stores):
    counsellor_is = Party(one_id("C", "c"), "identity of C", known=False)
    who = {"form": a_form("Alix", counsellor=a_counsellor()), "counsellor_is": counsellor_is}
    registration = stores.submit("Alix", wake_at=NOW, **who)
    assert stores.registrations.load(SESSION, registration.id)[1] == replace(
        registration, wake_at=NOW
    )
    arrival = stores.registrations.arrive(
        [SESSION],
        "idf",
        "form of Alix",
        ["identity of Alix", "identity of C", "identity of Bao"],
        NOW,
    )
    assert arrival.earlier.registration_id == registration.id
    assert arrival.people == {
        "identity of Alix": registration.person,
        "identity of C": counsellor_is.id,
    }
    found = stores.people.get([registration.person, counsellor_is.id, "nobody"])
    assert {person.email for person in found.values()} == {
        "alix@example.org",
        "conseil@example.org",
    }


def test_a_person_is_written_to_in_the_language_last_chosen_and_french_takes_no_room(stores):
    person = stores.submit("Alix", form=a_form("Alix", language=Language.EASY)).person

    def kept():
        item = stores.table.get(keys.person(person))
        return stores.people.get([person])[person].language, "language" in item

    assert kept() == (Language.EASY, True)
    for language in (Language.ENGLISH, Language.FRENCH, Language.FRENCH):
        stores.people.write_in(person, language)
        assert kept() == (language, language is not Language.FRENCH)
    with pytest.raises(Lost):
        stores.people.write_in("nobody", Language.ENGLISH)
    assert stores.table.get(keys.person("nobody")) is None


def test_the_same_form_again_is_lost_and_changes_nothing(stores):
    stores.submit("Alix")
    before = stores.registrations.whole_line(SESSION)
    with pytest.raises(Lost):
        stores.submit("Alix")
    assert stores.registrations.whole_line(SESSION) == before


def test_one_active_registration_per_person_and_session(stores):
    first = stores.submit("Alix")
    party = Party(first.person, "identity of Alix", known=True)
    with pytest.raises(AlreadyRegistered) as known:
        stores.submit("Bao", youth_is=party)
    assert known.value.registrations == {SESSION: first.id}
    found = stores.registrations.line(SESSION)
    stores.save(cancel(found[0], found[1].received[0], Actor.YOUTH))
    stores.submit("Bao", youth_is=party)
    assert stores.state("Bao") is State.RECEIVED


def test_a_second_content_is_kept_once(stores):
    form = submission("Alix")
    stands(stores.table, one_id("Alix", "a"))
    stores.registrations.keep_refused(form, one_id("Alix", "a"))
    stores.registrations.keep_refused(form, one_id("Alix", "a"))
    assert stores.table.count("pk = :pk", {":pk": f"PERSON#{one_id('Alix', 'a')}"}) == 2


def test_the_line_is_received_by_arrival_offered_by_deadline_and_waiting_by_ticket(stores):
    for at, name in enumerate("DCBA"):
        stores.submit(name, at)
    _, line = stores.registrations.line(SESSION)
    assert [entry.id for entry in line.received] == [one_id(name) for name in "DCBA"]
    stores.decide()
    session, line = stores.registrations.line(SESSION)
    assert (session.confirmed, session.waiting, session.next_ticket) == (2, 2, 3)
    assert [entry.id for entry in line.waiting] == [one_id("B"), one_id("A")]
    assert [entry.ticket for entry in line.waiting] == [1, 2]
    assert [stores.registrations.waiting_before(session, t) for t in (1, 2, 3)] == [0, 1, 2]


def test_guardians_awaited_are_those_whose_deadline_comes_before_then(stores):
    for name in "ABC":
        stores.submit(name)
    session, line = stores.registrations.line(SESSION)
    states = (State.AWAITING_GUARDIAN, State.AWAITING_GUARDIAN, State.OFFERED)
    changes = [
        Change(entry, replace(entry, state=state, expires_at=NOW + timedelta(days=1 + at)))
        for at, (entry, state) in enumerate(zip(line.received, states, strict=True))
    ]
    stores.save(Decision(session, replace(session, version=session.version + 1), tuple(changes)))
    days = [NOW + timedelta(days=n) for n in range(1, 5)]
    assert [stores.registrations.awaited(SESSION, until) for until in days] == [0, 1, 2, 2]


def test_the_line_of_a_session_that_is_not_there_is_none(stores):
    assert stores.registrations.line("7" * 32) is None
    assert stores.registrations.load(SESSION, one_id("Z")) is None


def test_a_decision_taken_on_an_old_line_is_lost_as_a_whole(stores):
    stores.submit("A")
    session, line = stores.registrations.line(SESSION)
    stale = decide_seats(session, line, NOW, RULES)
    stores.decide()
    with pytest.raises(Lost):
        stores.save(stale)
    assert stores.registrations.recount(SESSION).confirmed == 1


def test_who_has_a_seat_elsewhere_is_named_and_nothing_is_written(stores):
    other = a_session(id="6" * 32)
    stores.sessions.add(other)
    first = stores.submit("A")
    stores.decide()
    party = Party(first.person, "identity of A", known=True)
    stores.submit("B", session=other.id, youth_is=party)
    with pytest.raises(SeatedElsewhere) as found:
        stores.decide(other.id)
    assert found.value.people == {first.person}
    assert stores.state("B", other.id) is State.RECEIVED
    stores.decide(other.id, seated=found.value.people)
    assert stores.state("B", other.id) is State.OFFERED


def test_a_cancelled_seat_frees_its_lock_and_its_place(stores):
    registration = stores.submit("A")
    stores.decide()
    session, found = stores.registrations.load(SESSION, registration.id)
    stores.save(cancel(session, found.in_line(), Actor.YOUTH))
    assert stores.state("A") is State.CANCELLED
    assert stores.sessions.get(SESSION).confirmed == 0
    assert stores.table.get((f"PERSON#{registration.person}", "SEAT")) is None
    assert stores.registrations.line(SESSION)[1].received == ()


def test_forty_eight_people_are_settled_in_one_transaction(stores):
    session = stores.sessions.get(SESSION)
    stores.sessions.save(session, replace(session, capacity=48, version=1), (), None)
    for number in range(49):
        stores.submit(chr(256 + number), at=number)
    assert len(stores.decide().changes) == 48
    assert stores.sessions.get(SESSION).confirmed == 48
    assert len(stores.registrations.line(SESSION)[1].received) == 1


def test_a_promise_moves_on_only_while_the_registration_stands_as_it_was_read(stores):
    stores.submit("A", wake_at=NOW)
    read = stores.registrations.load(SESSION, one_id("A"))[1]
    stores.registrations.told(read, read.in_line(), None)
    assert stores.registrations.load(SESSION, one_id("A"))[1].wake_at is None
    stores.registrations.told(read, read.in_line(), NOW)
    assert stores.registrations.load(SESSION, one_id("A"))[1].wake_at is None


KEY = MailKey(f"REGISTRATION#{one_id('A')}", "confirmed", "f" * 32, Role.YOUTH)
CLAIM = Mail(KEY, MailState.CLAIMED, "idf", 1, SESSION, NOW)
SENT = replace(CLAIM, state=MailState.SENT, wake_at=None)
MAIL_SENT = a_fact(FactName.MAIL_SENT)


def test_a_mail_is_claimed_by_exactly_one(stores):
    assert stores.mails.get(KEY) is None
    assert [stores.mails.claim(CLAIM) for _ in range(2)] == [True, False]
    assert stores.mails.get(KEY) == CLAIM


def test_a_mail_that_is_due_again_is_claimed_once_more(stores):
    again = replace(CLAIM, attempts=2)
    assert not stores.mails.claim(again)
    stores.mails.claim(CLAIM)
    assert stores.mails.settle(replace(CLAIM, state=MailState.DUE_AGAIN), None)
    assert [stores.mails.claim(again) for _ in range(2)] == [True, False]
    assert not stores.mails.settle(SENT, MAIL_SENT)
    assert stores.mails.get(KEY) == again


def test_a_mail_is_settled_once(stores):
    stores.mails.claim(CLAIM)
    assert stores.mails.settle(SENT, MAIL_SENT, "message-1")
    assert not stores.mails.settle(SENT, MAIL_SENT, "message-2")
    assert stores.mails.get(KEY) == SENT
    assert stores.wakes.due(NOW, 9) == []


def test_reports_move_a_mail_forward_only(stores):
    delivered, bounced = a_fact(FactName.MAIL_DELIVERED), a_fact(FactName.MAIL_BOUNCED)
    assert not stores.mails.report(KEY, MailState.DELIVERED, delivered)
    stores.mails.claim(CLAIM)
    assert stores.mails.report(KEY, MailState.DELIVERED, delivered)
    assert not stores.mails.report(KEY, MailState.SENT, MAIL_SENT)
    assert stores.mails.report(KEY, MailState.BOUNCED, bounced)
    assert not stores.mails.report(KEY, MailState.COMPLAINED, bounced)
    assert stores.mails.get(KEY).state is MailState.BOUNCED


def test_a_desk_holds_session_registration_and_both_people(stores):
    counsellor_is = Party(one_id("C", "c"), "identity of C", known=False)
    form = a_form("A", counsellor=a_counsellor())
    registration = stores.submit("A", form=form, counsellor_is=counsellor_is)
    for hint in (None, registration.person):
        desk = stores.mails.desk(SESSION, registration.id, hint)
        assert (desk.session, desk.registration) == (a_session(), registration)
        assert {role: person.email for role, person in desk.people.items()} == {
            Role.YOUTH: "a@example.org",
            Role.COUNSELLOR: "conseil@example.org",
        }
    assert stores.mails.desk(SESSION, one_id("Z"), None) is None


def test_what_is_due_is_found_by_kind_and_ids_and_put_off_once(stores):
    stores.submit("A", wake_at=NOW)
    stores.submit("B", wake_at=NOW + timedelta(seconds=1))
    stores.mails.claim(CLAIM)
    again = replace(CLAIM, state=MailState.DUE_AGAIN, wake_at=NOW)
    stores.mails.settle(again, None)
    session = stores.sessions.get(SESSION)
    stores.sessions.save(session, replace(session, version=1), (), NOW)
    due = {waking.kind: waking for waking in stores.wakes.due(NOW, 9)}
    assert len(stores.wakes.due(NOW, 9)) == 3
    assert due["session"].ids == {"session_id": SESSION}
    assert due["registration"].ids == {"session_id": SESSION, "registration_id": one_id("A")}
    about = {"subject": KEY.subject, "mail": "confirmed", "cause": KEY.cause, "role": "youth"}
    assert due["mail"].ids == about
    later = NOW + timedelta(minutes=5)
    assert [stores.wakes.put_off(due["mail"], later) for _ in range(2)] == [True, False]
    assert {waking.kind for waking in stores.wakes.due(NOW, 9)} == {"session", "registration"}


def test_a_claim_is_promised_a_look_by_its_registration_or_where_it_has_none_by_itself(stores):
    stores.mails.claim(CLAIM)
    assert list(stores.wakes.due(NOW + timedelta(days=1), 9)) == []
    assert stores.mails.get(KEY).wake_at == CLAIM.wake_at
    report = replace(CLAIM, key=replace(KEY, subject="UPLOAD#" + "1" * 32), session_id="")
    stores.mails.claim(report)
    assert [each.kind for each in stores.wakes.due(NOW + timedelta(days=1), 9)] == ["mail"]


def test_no_more_of_a_shard_is_woken_than_asked_for_the_longest_overdue_first(stores):
    for number in range(40):
        stores.submit(chr(256 + number), wake_at=NOW - timedelta(seconds=number))
    everything = stores.wakes.due(NOW, 40)
    assert len(everything) == 40
    first = stores.wakes.due(NOW, 1)
    assert 1 < len(first) <= 8
    assert min(w.wake_at for w in everything) in {w.wake_at for w in first}


def test_histories_grow_with_every_change_and_are_never_rewritten(stores):
    registration = stores.submit("A")
    stores.decide()
    grown = stores.registrations.load(SESSION, registration.id)[1].history
    assert [fact.name for fact in grown] == [
        FactName.REGISTRATION_RECEIVED,
        FactName.SEAT_CONFIRMED,
    ]
    assert grown[0] == registration.history[0]
    assert to_wire({"x": None}) == {}
