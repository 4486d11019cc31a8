"""What the paths of success may cost, counted: round trips and units cannot creep up."""

import pytest

from shared.usecases.living import change_capacity
from tests.bench import promotion, round_trips, write_units
from tests.bench.story import Story
from tests.write_units import CountingDynamo, index_units, size


def test_a_form_is_one_read_and_one_write():
    assert round_trips.a_form().calls == ("batch_get_item", "transact_write_items")


@pytest.mark.parametrize("people", round_trips.PEOPLE_AT_ONCE)
def test_an_allocation_takes_three_round_trips_however_many_people_it_settles(people):
    calls = round_trips.an_allocation(people).calls
    assert len(calls) <= round_trips.MOST_FOR_AN_ALLOCATION
    assert calls.count("transact_write_items") == 1


@pytest.mark.parametrize("people", round_trips.PEOPLE_AT_ONCE)
def test_offers_that_lapse_take_three_round_trips_though_their_mails_are_looked_at(people):
    calls = round_trips.silences(people).calls
    assert len(calls) <= round_trips.MOST_FOR_AN_ALLOCATION
    assert calls.count("transact_write_items") == 1


@pytest.mark.parametrize("seats", [1, 0], ids=["confirmed", "waiting"])
def test_a_mail_takes_four_round_trips(seats):
    assert len(round_trips.a_mail(seats).calls) <= round_trips.MOST_FOR_A_MAIL


def test_nothing_to_give_is_one_query_and_no_write():
    cost = round_trips.nothing_to_give()
    assert (cost.calls, cost.units) == (("query",), 0)


def test_a_promotion_costs_the_same_however_long_the_line():
    few, many = (promotion.promotion(waiting).allocation for waiting in (promotion.SHORT, 400))
    assert len(many.calls) == len(few.calls)
    assert many.units <= few.units * promotion.MOST_TIMES
    assert many.read <= few.read * promotion.MOST_TIMES


# Lower it with every saving.
@pytest.mark.parametrize(
    ("people", "known", "most"),
    [(1, False, 22), (20, False, 19.15), (1, True, 20), (20, True, 17.15)],
)
def test_write_units_from_the_form_to_the_mail_do_not_grow(people, known, most):
    way = write_units.from_form_to_mail(Story(CountingDynamo()), people, known)
    assert way.each <= most


def test_the_journal_costs_one_unit_for_what_the_team_does_and_nothing_for_others():
    story = Story(CountingDynamo())
    session = story.session(1)
    for name in ("Alix", "Bao"):
        story.submit(session, name)
    story.allocate(session)
    assert story.cost(story.world.publish).units == 0
    change_capacity(story.parts, round_trips.STAFF, session.id, 2)
    cost = story.cost(story.world.publish)
    assert (cost.calls, cost.units) == (("put_item",), 1)


def wire(**values):
    return {name: {"S": value} for name, value in values.items()}


PROMISE = wire(pk="a", sk="b", wake_shard="WAKE#1", wake_at="2027")


@pytest.mark.parametrize(
    ("old", "new", "units"),
    [
        (None, PROMISE, 1),
        (PROMISE, None, 1),
        (PROMISE, PROMISE | wire(wake_at="2028"), 2),
        (PROMISE, PROMISE | wire(state="not carried"), 0),
        (wire(pk="a", sk="b"), wire(pk="a", sk="b", state="new"), 0),
    ],
    ids=["gained", "lost", "moved", "untouched", "not in it"],
)
def test_an_index_costs_only_when_what_it_holds_changes(old, new, units):
    assert index_units("wake", old, new) == units


def test_an_item_has_the_size_dynamodb_bills():
    item = {"name": {"S": "é"}, "n": {"N": "-1234"}, "l": {"L": [{"S": "ab"}]}, "b": {"BOOL": True}}
    assert size(item) == (4 + 2) + (1 + 4) + (1 + 3 + 1 + 2) + (1 + 1)
