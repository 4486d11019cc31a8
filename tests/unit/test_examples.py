"""The rules of seats by example, each through the use cases as the functions call them.

The numbers are those of the list of examples the chamber agreed on: Montreuil starts on Monday
15 March 2027 at 09:30 with two seats, and it is Monday 1 March, 09:00.
"""

from datetime import date, timedelta

import pytest

from shared.domain.facts import FactName
from shared.domain.mail import MailState, Role
from shared.domain.refusals import NotEligible, WrongState
from shared.domain.region import Rules
from shared.ports import SendUncertain
from shared.usecases import acting, living, steering
from shared.usecases.allocating import allocate_seats
from shared.usecases.mailing import send_due_mails
from tests.builders import a_counsellor
from tests.unit.montreuil import GUARDIAN, MONTREUIL, STAFF, Montreuil, paris, text_of

OFFERED_MONDAY_AT_NINE = paris(3, 11)  # proof is due at 11:00, then 24 waking hours


@pytest.fixture
def house():
    return Montreuil()


@pytest.fixture
def three(house):
    """A and B have the two seats, C waits."""
    return house.asked("A", "B", "C")


@pytest.fixture
def four(house):
    """A has cancelled: C is offered the seat, D waits."""
    people = house.asked("A", "B", "C", "D")
    house.act(acting.cancel, people[0])
    return people


def test_who_comes_first_gets_the_seats_and_the_next_waits_knowing_how_many_are_before(
    house, three
):
    """Example 1."""
    assert house.states(*three) == ["confirmed", "confirmed", "waiting"]
    shown = house.at(three[2])
    assert shown.rank == 1
    assert shown.session.places_left == 0
    assert (
        house.said(three[2])
        == "La session a 2 places : 2 confirmées ; personne n’attend avant vous."
    )


def test_a_freed_seat_is_offered_to_the_first_in_line_who_keeps_the_rank(house, four):
    """Example 2."""
    _, _, c, d = four
    assert house.states(*four) == ["cancelled", "confirmed", "offered", "waiting"]
    assert house.registration(c).ticket == 1
    assert house.at(d).rank == 1
    assert house.session().places_left == 0
    # A few seconds after nine: the people of this test have arrived in between.
    assert house.at(c).offer_expires_at - OFFERED_MONDAY_AT_NINE < timedelta(minutes=1)


def test_an_accepted_seat_is_confirmed_and_its_deadline_never_comes(house, four):
    """Example 3."""
    _, _, c, d = four
    house.act(acting.accept, c)
    house.wait_until(OFFERED_MONDAY_AT_NINE + timedelta(days=1))
    assert house.states(c, d) == ["confirmed", "waiting"]
    assert house.at(d).rank == 1
    assert house.mails(c) == ["waiting", "offered", "confirmed"]


def test_a_declined_seat_goes_to_the_next_and_the_choice_is_final(house, four):
    """Example 4."""
    _, _, c, d = four
    house.act(acting.decline, c)
    assert house.states(c, d) == ["declined", "offered"]
    with pytest.raises(WrongState):
        house.act(acting.accept, c)
    assert house.states(c, d) == ["declined", "offered"]


def test_a_first_silence_keeps_the_rank_and_lets_exactly_one_offer_pass(house, four):
    """Example 5."""
    _, b, c, d = four
    house.wait_until(house.at(c).offer_expires_at + timedelta(minutes=1))
    assert house.states(c, d) == ["waiting", "offered"]
    assert (house.at(c).rank, house.registration(c).ticket) == (1, 1)
    house.act(acting.cancel, b)
    assert house.states(c, d) == ["offered", "offered"]


def test_a_silent_person_alone_in_line_is_offered_the_seat_again_at_once(house, three):
    """Example 5, last part."""
    a, _, c = three
    house.act(acting.cancel, a)
    until = house.at(c).offer_expires_at
    house.wait_until(until + timedelta(minutes=1))
    assert house.story(c)[-2:] == [FactName.SEAT_OFFER_LAPSED, FactName.SEAT_OFFERED]
    assert house.at(c).offer_expires_at > until + timedelta(days=1)


def test_a_second_silence_pauses_and_after_fourteen_days_the_place_in_line_has_lapsed():
    """Example 6."""
    house = Montreuil(starts_at=paris(26, 9, month=4), starts_on=date(2027, 4, 26))
    a, _, c = house.asked("A", "B", "C", counsellor=a_counsellor())
    house.act(acting.cancel, a)
    for _ in range(2):
        house.wait_until(house.at(c).offer_expires_at + timedelta(minutes=1))
    assert house.states(c) == ["paused"]
    assert house.mails(c)[-1] == house.mails(c, Role.COUNSELLOR)[-1] == "paused"
    paused_at = house.last(c).at
    house.wait_until(paused_at + timedelta(days=14) - timedelta(minutes=1))
    assert house.states(c) == ["paused"]
    assert house.registration(c).ticket == 1
    house.wait(minutes=2)
    assert house.states(c) == ["lapsed"]
    assert house.mails(c)[-1] == "expired"


def test_who_comes_back_from_a_pause_has_the_rank_of_before(house, four):
    """Example 6, the way back."""
    _, _, c, d = four
    house.wait_until(house.at(c).offer_expires_at + timedelta(minutes=1))
    house.act(acting.decline, d)
    house.wait_until(house.at(c).offer_expires_at + timedelta(minutes=1))
    assert house.states(c) == ["paused"]
    (late,) = house.asked("E")
    assert house.states(late) == ["confirmed"], "who is paused holds nothing up"
    (later,) = house.asked("F")
    house.act(acting.resume, c)
    assert (house.at(c).rank, house.at(later).rank) == (1, 2)


def test_a_lowered_capacity_recalls_the_offer_with_an_apology_and_keeps_the_rank(house, four):
    """Example 7."""
    _, b, c, d = four
    house.seats(1)
    assert house.states(b, c, d) == ["confirmed", "waiting", "waiting"]
    assert [house.at(who).rank for who in (c, d)] == [1, 2]
    assert house.mails(c)[-1] == "recalled"
    assert "Toutes nos excuses" in house.said(c)


def test_a_lowered_capacity_never_drops_the_confirmed_and_frees_nothing_until_it_fits(house, three):
    """Example 8."""
    a, b, c = three
    house.seats(1)
    assert house.states(a, b, c) == ["confirmed", "confirmed", "waiting"]
    assert (house.session().free, house.session().places_left) == (-1, 0)
    house.act(acting.cancel, a)
    assert house.states(b, c) == ["confirmed", "waiting"]
    assert house.at(c).rank == 1


def test_a_raised_capacity_offers_a_seat_to_each_with_one_fact_and_one_mail(house):
    """Example 9."""
    _, _, c, d = house.asked("A", "B", "C", "D")
    house.seats(4)
    assert house.states(c, d) == ["offered", "offered"]
    for who in (c, d):
        assert house.story(who).count(FactName.SEAT_OFFERED) == 1
        assert house.mails(who).count("offered") == 1


@pytest.mark.parametrize("first", ["the cancellation", "the form"])
def test_who_arrives_as_a_seat_frees_does_not_jump_the_line(house, three, first):
    """Example 10."""
    a, _, c = three
    if first == "the cancellation":
        acting.cancel(house.parts, MONTREUIL, a.registration_id)
        e = house.ask("E")
    else:
        e = house.ask("E")
        acting.cancel(house.parts, MONTREUIL, a.registration_id)
    house.settle()
    assert house.states(c, e) == ["offered", "waiting"]
    assert house.at(e).rank == 1


def test_an_offer_whose_mail_bounces_passes_on_and_the_rank_is_kept(house):
    """Example 11."""
    a, _, c, d = house.asked("A", "B", "C", "D", counsellor=a_counsellor())
    house.act(acting.cancel, a)
    house.report(c, MailState.BOUNCED)
    assert house.states(c, d) == ["waiting", "offered"]
    assert (house.at(c).rank, house.at(c).unreachable) == (1, True)
    assert house.mails(c, Role.COUNSELLOR)[-1] == "unreachable"
    assert house.session().unreachable == 1


def test_a_second_form_of_the_same_person_tells_all_in_the_mail_and_nothing_on_the_page(
    house, three
):
    """Example 12."""
    first = three[0]
    second = house.ask("A", "another form")
    house.settle()
    shown = house.at(second)
    assert (shown.status, shown.why.code, shown.rank) == ("received", "see_mail", None)
    assert house.said(second) == "Votre demande est reçue ; la suite vous est écrite par e-mail."
    assert house.registration(second).ticket is None
    assert house.mails(second) == ["already_registered"]
    token = house.parts.seals.seal("registration", MONTREUIL, first.registration_id)
    to, message = house.world.mailer.sent[-1]
    assert to == "a@example.org"
    assert token in text_of(message)
    assert house.session().confirmed == 2


def test_a_twin_with_the_same_address_and_birth_date_is_another_person(house):
    """Example 13."""
    one, other = house.asked("A")[0], house.asked("B", email="a@example.org")[0]
    assert one.person != other.person
    assert house.states(one, other) == ["confirmed", "confirmed"]


@pytest.fixture
def ranked(house):
    """F waits in Montreuil and in Saint-Denis; a seat frees in Saint-Denis."""
    denis = house.add(id="6" * 32, title="EXPLORE Saint-Denis", capacity=1)
    house.asked("A", "B")
    (g,) = house.asked("G", choices=(denis.id,))
    (f,) = house.asked("F", choices=(MONTREUIL, denis.id))
    house.act(acting.cancel, g)
    ((session, own),) = house.registration(f).others
    return f, f.__class__(own, session, f.person, f.digest)


def test_accepting_another_choice_releases_the_place_in_the_first_line(house, ranked):
    """Example 14."""
    montreuil, denis = ranked
    assert house.states(montreuil, denis) == ["waiting", "offered"]
    house.act(acting.accept, denis)
    assert house.states(montreuil, denis) == ["moved", "confirmed"]
    assert house.session().waiting == 0


def test_declining_another_choice_keeps_the_place_in_the_first_line(house, ranked):
    """Example 14, the other way."""
    montreuil, denis = ranked
    house.act(acting.decline, denis)
    assert house.states(montreuil, denis) == ["waiting", "declined"]
    assert house.at(montreuil).rank == 1


def test_who_is_placed_out_of_turn_is_named_with_a_reason_and_the_others_see_it(house, three):
    """Example 15."""
    c, h = three[2], house.asked("H")[0]
    living.change_capacity(house.parts, STAFF, MONTREUIL, 3)
    note = "appel du 1er mars"
    house.world.clock.advance(seconds=1)
    house.steer(steering.place, h, reason="judicial_order", note=note)
    fact = house.last(h)
    assert house.states(c, h) == ["waiting", "confirmed"]
    assert (fact.by, fact.why.code) == ("staff:team", "placed_by_team")
    assert fact.why.params["reason"] == "judicial_order"
    assert house.at(c).placed == 1
    kept = [i for i in house.world.dynamo.items.values() if note in str(i)]
    assert [item["kind"]["S"] for item in kept] == ["note"]


def test_a_cancelled_session_is_told_to_everybody_once_with_the_sessions_still_open(house):
    """Example 16."""
    denis = house.add(id="6" * 32, venue="1 rue Haute, 93200 Saint-Denis")
    people = house.asked("A", "B", "C", "D", counsellor=a_counsellor())
    house.act(acting.cancel, people[0])
    house.live(living.cancel_session)
    told = people[1:]
    assert house.states(*told) == ["cancelled"] * 3
    for who in told:
        for role in (Role.YOUTH, Role.COUNSELLOR):
            assert house.mails(who, role)[-1] == "session_cancelled"
            assert house.mails(who, role).count("session_cancelled") == 1
    assert house.mails(people[0]).count("session_cancelled") == 0
    to_youth = [m for to, m in house.world.mailer.sent if to == "d@example.org"][-1]
    assert denis.venue in text_of(to_youth)


def test_people_of_a_cancelled_session_come_first_elsewhere_in_their_old_order(house):
    """Example 16, the next thirty days."""
    denis = house.add(id="6" * 32, title="EXPLORE Saint-Denis", capacity=1)
    house.asked("X", "Y", choices=(denis.id,))
    house.asked("A", "B", "C")
    house.live(living.cancel_session)
    house.wait(days=5)
    c, a = (house.ask(name, f"again {name}", choices=(denis.id,)) for name in "CA")
    house.settle()
    assert [house.at(who).rank for who in (a, c)] == [1, 2]
    assert house.at(c).why.code == "priority"


def test_a_moved_session_keeps_its_seats_renews_the_calendar_and_lets_people_go(house, three):
    """Example 17."""
    a, b, c = three
    before = house.world.mailer.sent[0][1]
    house.move(days=7)
    assert house.states(a, b, c) == ["confirmed", "confirmed", "waiting"]
    assert [house.mails(who)[-1] for who in (a, b, c)] == ["session_moved"] * 3
    moved = next(m for to, m in house.world.mailer.sent[3:] if to == "a@example.org")
    assert sequence(moved) > sequence(before)
    house.act(acting.cancel, a)
    assert house.states(a, c) == ["cancelled", "offered"]


def sequence(raw):
    lines = text_of(raw, "text/calendar").splitlines()
    return next(int(line.partition(":")[2]) for line in lines if line.startswith("SEQUENCE:"))


BORN_2010 = {"birth_date": date(2010, 1, 4), "guardian": GUARDIAN}


def test_a_guardian_who_agrees_makes_the_held_seat_the_youths():
    """Example 18."""
    house = Montreuil(Rules(guardian_asked=True))
    (g,) = house.asked("G", **BORN_2010)
    assert house.states(g) == ["awaiting_guardian"]
    assert house.registration(g).expires_at == house.last(g).at + timedelta(days=5)
    assert house.session().places_left == 1
    assert house.mails(g, Role.GUARDIAN) == ["guardian_authorisation"]
    house.act(acting.agree, g)
    assert house.states(g) == ["confirmed"]


def test_a_guardian_who_is_silent_for_five_days_lets_the_seat_pass_on():
    """Example 18, silence."""
    house = Montreuil(Rules(guardian_asked=True), capacity=1)
    g = house.asked("G", **BORN_2010)[0]
    (h,) = house.asked("H")
    assert house.states(g, h) == ["awaiting_guardian", "waiting"]
    house.wait(days=5, minutes=1)
    assert house.states(g, h) == ["lapsed", "offered"]
    assert house.mails(g)[-1] == "expired"


def test_who_is_thirty_on_the_first_day_is_told_why_and_nothing_of_them_is_kept(house):
    """Example 19."""
    before = dict(house.world.dynamo.items)
    with pytest.raises(NotEligible) as refused:
        house.ask("I", birth_date=date(1997, 3, 15))
    assert [error.code for error in refused.value.errors] == ["too_old"]
    assert house.world.dynamo.items == before
    assert house.asked("J", birth_date=date(1997, 3, 16))


def test_a_message_that_comes_again_changes_nothing_and_mails_nobody_twice(house, four):
    """Example 20."""
    before, sent = dict(house.world.dynamo.items), len(house.world.mailer.sent)
    for message in tuple(house.world.bus.said):
        house._hear(message)
    house.world.publish()
    assert house.world.dynamo.items == before
    assert len(house.world.mailer.sent) == sent


def test_confirmed_within_a_minute_is_one_mail_to_youth_and_counsellor_each(house):
    """Example 28."""
    (a,) = house.asked("A", counsellor=a_counsellor())
    house.wait(hours=1)
    assert house.mails(a) == ["confirmed"]
    assert house.mails(a, Role.COUNSELLOR) == ["confirmed"]


def test_what_is_not_decided_within_a_minute_is_acknowledged_then_told(house):
    """Example 29."""
    a = house.ask("A", counsellor=a_counsellor())
    house.world.clock.advance(minutes=1)
    send_due_mails(house.parts, MONTREUIL, a.registration_id)
    assert house.mails(a) == ["received"]
    assert house.mails(a, Role.COUNSELLOR) == []
    house.settle()
    assert house.mails(a) == ["received", "confirmed"]


def test_each_step_within_an_hour_is_told_once_and_in_order(house):
    """Example 30."""
    a, _, c = house.asked("A", "B", "C", counsellor=a_counsellor())
    house.act(acting.cancel, a)
    house.wait(minutes=30)
    house.act(acting.accept, c)
    for role in (Role.YOUTH, Role.COUNSELLOR):
        assert house.mails(c, role) == ["waiting", "offered", "confirmed"]


def test_an_offer_recalled_before_its_mail_left_is_never_mailed(house, three):
    """Example 31."""
    a, _, c = three
    acting.cancel(house.parts, MONTREUIL, a.registration_id)
    allocate_seats(house.parts, MONTREUIL)
    assert house.states(c) == ["offered"]
    living.change_capacity(house.parts, STAFF, MONTREUIL, 1)
    allocate_seats(house.parts, MONTREUIL)
    house.settle()
    house.wait(hours=1)
    assert house.states(c) == ["waiting"]
    assert "offered" not in house.mails(c)


def test_a_mail_of_which_nobody_knows_whether_it_left_is_never_sent_again_by_a_machine(house):
    """Example 32; that it is listed for staff after half an hour is told on their page."""
    house.world.mailer.answer = SendUncertain()
    (a,) = house.asked("A")
    house.world.mailer.answer = None
    house.wait(days=1)
    assert house.world.mailer.sent == []
    (key,) = house.world.mails_of(a.registration_id)
    assert house.parts.mails.get(key).state is MailState.UNKNOWN


def test_an_uncertain_mail_that_the_mail_service_reports_is_known_to_be_sent(house):
    """Example 32, the other way."""
    house.world.mailer.answer = SendUncertain()
    (a,) = house.asked("A")
    house.report(a, MailState.SENT, "confirmed")
    (key,) = house.world.mails_of(a.registration_id)
    assert house.parts.mails.get(key).state is MailState.SENT


def test_a_counsellor_is_told_by_first_name_and_initial_whom_we_cannot_reach(house):
    """Example 35."""
    a, _, c, _ = house.asked("A", "B", "C", "D", counsellor=a_counsellor())
    house.act(acting.cancel, a)
    before = len(house.world.mailer.sent)
    house.report(c, MailState.BOUNCED)
    to_counsellor = [m for to, m in house.world.mailer.sent[before:] if to == "conseil@example.org"]
    text = text_of(to_counsellor[0])
    assert "C E." in text
    assert "Exemple" not in text
    assert "n’a pas pu vous être remis" in house.said(c)
