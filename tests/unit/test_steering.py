"""What the team does with one registration: out of turn, one too many, undone; by name."""

import pytest

from shared.domain.acts import TEAM_REASONS
from shared.domain.facts import FactName
from shared.domain.mail import MailState
from shared.domain.refusals import NotFound, Refused, WrongState
from shared.ports import Account
from shared.usecases import acting, living, steering
from tests.unit.montreuil import MONTREUIL, STAFF, Montreuil

REASON = {"reason": "judicial_order"}


@pytest.fixture
def house():
    return Montreuil()


@pytest.fixture
def people(house):
    """A and B are confirmed, C and D wait."""
    return house.asked("A", "B", "C", "D")


def a_seat_more(house):
    """One more seat that no machine has looked at yet."""
    session = house.session()
    living.change_capacity(house.parts, STAFF, MONTREUIL, session.capacity + 1)
    house.world.clock.advance(seconds=1)


def test_who_is_placed_out_of_turn_is_counted_and_everybody_who_waited_sees_it(house, people):
    _, _, c, d = people
    a_seat_more(house)
    house.steer(steering.place, d, **REASON)
    house.world.clock.advance(seconds=1)
    (e,) = house.asked("E")
    assert house.states(c, d) == ["waiting", "confirmed"]
    assert (house.at(c).placed, house.at(e).placed) == (1, 0)
    assert house.session().placed == 1


def test_without_a_free_seat_somebody_is_placed_only_by_saying_so(house, people):
    d = people[3]
    with pytest.raises(WrongState, match="no_free_place"):
        house.steer(steering.place, d, **REASON)
    house.steer(steering.place, d, overbook=True, **REASON)
    assert house.last(d).why.code == "overbooked"
    session = house.session()
    assert (session.confirmed, session.capacity, session.places_left) == (3, 2, 0)


@pytest.mark.parametrize("reason", ["", "because", "Judicial_order"])
def test_nobody_is_placed_without_one_of_the_reasons(house, people, reason):
    with pytest.raises(Refused, match="reason_required"):
        house.steer(steering.place, people[2], reason=reason, overbook=True)


@pytest.mark.parametrize("reason", TEAM_REASONS)
def test_each_reason_is_kept_with_the_name_of_who_decided(house, people, reason):
    house.steer(steering.place, people[2], reason=reason, overbook=True)
    fact = house.last(people[2])
    assert (fact.by, fact.why.params["reason"]) == ("staff:team", reason)


def test_placing_somebody_who_has_a_seat_changes_nothing_and_counts_nobody(house, people):
    house.steer(steering.place, people[0], **REASON)
    assert house.story(people[0]).count(FactName.SEAT_CONFIRMED) == 1
    assert house.session().placed == 0


def test_somebody_placed_who_holds_an_offer_takes_that_seat_and_no_other(house, people):
    a, _, c, _ = people
    house.act(acting.cancel, a)
    house.steer(steering.place, c, **REASON)
    session = house.session()
    assert house.states(c) == ["confirmed"]
    assert (session.confirmed, session.held, session.overbooked) == (2, 0, 0)


def test_a_seat_added_on_purpose_takes_nobodys_offer_away(house, people):
    a, _, c, d = people
    house.act(acting.cancel, a)
    house.steer(steering.place, d, overbook=True, **REASON)
    house.wait(minutes=10)
    assert house.states(c, d) == ["offered", "confirmed"]
    house.act(acting.accept, c)
    assert house.session().confirmed == 3


def test_the_next_cancellation_after_a_seat_too_many_frees_nothing(house, people):
    a, b, c, d = people
    house.steer(steering.place, d, overbook=True, **REASON)
    house.act(acting.cancel, a)
    assert house.states(c) == ["waiting"]
    house.act(acting.cancel, b)
    assert house.states(c) == ["offered"]
    assert house.session().overbooked == 0


def test_a_note_of_the_team_is_kept_once_and_nowhere_but_with_the_person(house, people):
    c = people[2]
    for _ in range(2):
        house.steer(steering.place, c, overbook=True, note="vu avec Sacha", **REASON)
    found = [k for k, item in house.world.dynamo.items.items() if "vu avec Sacha" in str(item)]
    assert [pk for pk, _ in found] == [f"PERSON#{c.person}"]
    assert "vu avec Sacha" not in str(house.world.bus.said)


def test_what_the_team_cancels_says_so_and_the_seat_passes_on(house, people):
    a, _, c, _ = people
    house.steer(steering.cancel_for, a)
    assert house.last(a).why.code == "cancelled_by_staff"
    assert house.states(a, c) == ["cancelled", "offered"]


def test_the_team_brings_back_who_cannot_be_reached(house, people):
    a, _, c, d = people
    house.act(acting.cancel, a)
    house.report(c, MailState.BOUNCED)
    house.steer(steering.resume_for, c)
    assert house.last(c).why.code == "reachable_again"
    assert (house.states(c), house.at(c).rank, house.at(c).unreachable) == (["waiting"], 1, False)
    house.act(acting.decline, d)
    assert house.states(c) == ["offered"]


def test_a_mistaken_cancellation_is_undone_with_the_seat_while_nobody_waits(house):
    (a,) = house.asked("A")
    house.act(acting.cancel, a)
    house.steer(steering.reinstate, a)
    assert house.states(a) == ["confirmed"]
    assert house.last(a).why.code == "reinstated_seat"
    assert house.mails(a)[-1] == "confirmed"
    assert list(house.parts.registrations.seats_of([a.person])) == [a.person]


def test_a_mistaken_cancellation_is_undone_with_the_first_rank_when_the_seat_has_gone_on(
    house, people
):
    a, _, c, d = people
    house.act(acting.cancel, a)
    house.steer(steering.reinstate, a)
    assert house.states(a, c, d) == ["waiting", "offered", "waiting"]
    assert [house.at(who).rank for who in (a, d)] == [1, 2]
    assert house.mails(a)[-1] == "reinstated"
    house.act(acting.decline, c)
    assert house.states(a) == ["offered"]


def test_who_waited_and_is_reinstated_has_the_rank_of_before(house, people):
    _, _, c, d = people
    house.act(acting.cancel, c)
    assert house.at(d).rank == 1
    house.steer(steering.reinstate, c)
    assert [house.at(who).rank for who in (c, d)] == [1, 2]


def test_a_mistaken_refusal_is_undone_with_the_rank(house, people):
    a, _, c, d = people
    house.act(acting.cancel, a)
    house.act(acting.decline, c)
    house.steer(steering.reinstate, c)
    assert house.states(c, d) == ["waiting", "offered"]
    assert house.at(c).rank == 1


def test_reinstating_twice_is_reinstating_once(house):
    (a,) = house.asked("A")
    house.act(acting.cancel, a)
    for _ in range(2):
        house.steer(steering.reinstate, a)
    assert house.story(a).count(FactName.SEAT_CONFIRMED) == 2


def test_who_has_registered_again_meanwhile_is_not_reinstated(house):
    (a,) = house.asked("A")
    house.act(acting.cancel, a)
    (again,) = house.asked("A", form_id="second thoughts")
    with pytest.raises(WrongState, match="registered_again"):
        house.steer(steering.reinstate, a)
    assert house.states(a, again) == ["cancelled", "confirmed"]


def test_an_end_that_was_no_mistake_is_not_undone(house, people):
    house.live(living.cancel_session)
    with pytest.raises(WrongState, match="cannot_reinstate"):
        house.steer(steering.reinstate, people[0])


def test_nothing_is_reinstated_once_the_session_has_begun(house):
    (a,) = house.asked("A")
    house.act(acting.cancel, a)
    house.world.clock.at = house.session().starts_at
    with pytest.raises(WrongState, match="cannot_reinstate"):
        house.steer(steering.reinstate, a)


@pytest.mark.parametrize(
    ("action", "more"),
    [
        (steering.place, REASON),
        (steering.reinstate, {}),
        (steering.cancel_for, {}),
        (steering.resume_for, {}),
    ],
)
def test_the_team_of_another_region_finds_nothing(house, people, action, more):
    stranger = Account("account", "other", "staff", None, "stranger")
    with pytest.raises(NotFound):
        action(house.parts, stranger, MONTREUIL, people[2].registration_id, **more)


def test_somebody_registered_by_phone_without_an_address_has_a_letter_to_be_printed(house):
    (a,) = house.asked("A", email="", by="staff:team", origin="phone")
    (key,) = house.world.mails_of(a.registration_id)
    assert house.parts.mails.get(key).state is MailState.TO_PRINT
    assert house.world.mailer.sent == []
    assert house.registration(a).history[0].why.code == "phone"
    house.wait(days=1)
    assert {sk for _, sk in house.promised()} == {"SESSION"}


def test_a_seat_offered_on_paper_runs_for_its_waking_hours_and_never_counts_as_bounced(house):
    house.asked("A", "B")
    (c,) = house.asked("C", email="", by="staff:team", origin="phone")
    house.asked("D")
    house.seats(3)
    until = house.at(c).offer_expires_at
    house.wait(hours=5)
    assert house.states(c) == ["offered"]
    assert house.at(c).offer_expires_at == until
    house.wait_until(until)
    house.wait(minutes=1)
    assert house.states(c) == ["waiting"]
    assert house.registration(c).marks.lapses == 1
