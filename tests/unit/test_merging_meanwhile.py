"""Merging, whatever fails or comes in between: no seat is lost or doubled."""

import os
from contextlib import suppress
from functools import partial
from random import Random

import pytest

from shared.domain.facts import FactName
from shared.domain.refusals import Refused, WrongState
from shared.domain.submission import Form
from shared.domain.transitions import ACTIVE, State
from shared.usecases import acting, recognising
from shared.usecases.allocating import allocate_seats
from shared.usecases.merging import finish_merge, merge
from shared.usecases.recognising import recognise
from shared.usecases.registering import register
from shared.usecases.reviewing import keep_apart, to_review
from tests.builders import a_region, a_youth
from tests.unit.merging_scene import (
    FIRST,
    SECOND,
    STAFF,
    again,
    ask,
    counted,
    doubt_of,
    loaded,
    seat,
    state,
    world,
)

__all__ = ["world"]

SEEDS = int(os.environ.get("MERGE_SEEDS", "15"))


def test_a_merge_that_was_interrupted_is_finished_by_its_event(world):
    one, two = ask(world), again(world)
    doubt = doubt_of(world, two)
    writes = []

    def killed(operation):
        writes.append(operation)
        if operation == "transact_write_items" and writes.count(operation) == 2:
            raise KeyboardInterrupt

    world.dynamo.before = killed
    with pytest.raises(KeyboardInterrupt):
        merge(world.parts, STAFF, doubt.id, one.person)
    world.dynamo.before = None
    assert state(world, two) is State.CONFIRMED
    assert to_review(world.parts, STAFF.region).count == 1
    said = [event for event in world.publish() if event.fact.name is FactName.PEOPLE_MERGED]
    assert [event.data["doubt_id"] for event in said] == [doubt.id]
    assert finish_merge(world.parts, said[0].data["doubt_id"]) == "done"
    assert (state(world, two), loaded(world, two).person) == (State.CLOSED, one.person)
    assert (counted(world), to_review(world.parts, STAFF.region).count) == ((1, 0, 0), 0)


def test_a_form_that_comes_during_a_merge_is_the_kept_persons(world):
    one, two = ask(world), again(world)
    doubt = doubt_of(world, two)

    def in_between(operation):
        if operation == "transact_write_items":
            world.dynamo.before = None
            merge(world.parts, STAFF, doubt.id, one.person)

    world.dynamo.before = in_between
    late = again(world, session=SECOND)
    assert world.dynamo.before is None
    assert (late.person, loaded(world, late).person) == (one.person, one.person)


def test_a_seat_decided_for_the_old_name_during_a_merge_is_lost_and_decided_anew(world):
    one = ask(world)
    acting.cancel(world.parts, FIRST, one.registration_id)
    world.clock.advance(seconds=1)
    form = Form("late", a_youth(email="autre@example.org"), (FIRST,))
    two = register(world.parts, a_region(), form)
    recognise(world.parts, two.person)
    doubt = doubt_of(world, two)

    def in_between(operation):
        if operation == "transact_write_items":
            world.dynamo.before = None
            merge(world.parts, STAFF, doubt.id, one.person)

    world.dynamo.before = in_between
    allocate_seats(world.parts, FIRST)
    assert (state(world, two), loaded(world, two).person) == (State.CONFIRMED, one.person)
    assert seat(world, one.person) == (FIRST, two.registration_id)
    assert seat(world, two.person) is None
    assert counted(world) == (1, 0, 0)


def test_a_cancellation_decided_for_the_old_name_during_a_merge_leaves_nothing_behind(world):
    one = ask(world)
    acting.cancel(world.parts, FIRST, one.registration_id)
    form = Form("late", a_youth(email="autre@example.org"), (FIRST,))
    two = register(world.parts, a_region(), form)
    recognise(world.parts, two.person)
    doubt = doubt_of(world, two)

    def in_between(operation):
        if operation == "transact_write_items":
            world.dynamo.before = None
            merge(world.parts, STAFF, doubt.id, one.person)

    world.dynamo.before = in_between
    acting.cancel(world.parts, FIRST, two.registration_id)
    assert state(world, two) is State.CANCELLED
    assert world.parts.doubts.active_in(FIRST, one.person) is None


def test_a_registration_for_the_same_session_during_a_merge_is_met_by_the_better_one(world):
    one, two = ask(world), again(world, session=SECOND)
    acting.cancel(world.parts, FIRST, one.registration_id)
    doubt, left, late = doubt_of(world, two), [2], []

    def in_between(operation):
        left[0] -= operation == "transact_write_items"
        if not left[0]:
            world.dynamo.before = None
            late.append(ask(world, session=SECOND))

    world.dynamo.before = in_between
    merge(world.parts, STAFF, doubt.id, one.person)
    assert (late[0].person, loaded(world, two).person) == (one.person, one.person)
    assert sorted([state(world, late[0]), state(world, two)]) == ["closed", "confirmed"]
    check(world)


@pytest.mark.parametrize("first", ["apart", "one"])
def test_of_two_different_answers_at_once_the_first_stands(world, first):
    one, two = ask(world), again(world)
    doubt = doubt_of(world, two)
    apart = partial(keep_apart, world.parts, STAFF, doubt.id)
    as_one = partial(merge, world.parts, STAFF, doubt.id, one.person)
    early, late = (apart, as_one) if first == "apart" else (as_one, apart)

    def in_between(operation):
        if operation in ("update_item", "transact_write_items"):
            world.dynamo.before = None
            early()

    world.dynamo.before = in_between
    attempt(late)
    answer = FactName.PEOPLE_MERGED if first == "one" else FactName.PEOPLE_KEPT_APART
    facts = [fact.name for fact in world.parts.doubts.get(doubt.id).history]
    assert facts == [FactName.LIKENESS_FOUND, answer]
    assert len({loaded(world, each).person for each in (one, two)}) == (1 if first == "one" else 2)
    check(world)


def test_a_seat_taken_elsewhere_during_a_merge_waits_for_staff(world):
    one, two = ask(world), again(world, session=SECOND)
    doubt = doubt_of(world, two)
    acting.cancel(world.parts, FIRST, one.registration_id)

    before = world.parts.doubts.merge

    def then_another_seat(*told):
        before(*told)
        ask(world)

    world.parts.doubts.merge = then_another_seat
    with pytest.raises(WrongState, match="both_seated"):
        merge(world.parts, STAFF, doubt.id, one.person)
    assert to_review(world.parts, STAFF.region).count == 1
    assert finish_merge(world.parts, doubt.id) == "both_seated"
    acting.cancel(world.parts, SECOND, two.registration_id)
    assert merge(world.parts, STAFF, doubt.id, one.person).done
    assert to_review(world.parts, STAFF.region).count == 0


def test_two_merges_of_one_record_at_once_are_one(world):
    one, two = ask(world), again(world)
    three = again(world, email="encore@example.org", session=SECOND)
    acting.cancel(world.parts, SECOND, three.registration_id)
    listed = world.parts.doubts.listed("idf", 100)
    doubts = {frozenset({d.first, d.second}): d for d in listed}
    with_one = doubts[frozenset({one.person, three.person})]
    with_two = doubts[frozenset({two.person, three.person})]

    def in_between(operation):
        if operation == "transact_write_items":
            world.dynamo.before = None
            merge(world.parts, STAFF, with_two.id, two.person)

    world.dynamo.before = in_between
    merge(world.parts, STAFF, with_one.id, one.person)
    people = recognising.current(world.parts, [one.person, two.person, three.person])
    assert {record.id for record in people.values()} == {one.person}


def test_what_is_moved_goes_to_the_record_that_stands_by_then(world):
    one, two = ask(world), again(world)
    three = again(world, email="encore@example.org", session=SECOND)
    acting.cancel(world.parts, FIRST, two.registration_id)
    acting.cancel(world.parts, SECOND, three.registration_id)
    listed = world.parts.doubts.listed("idf", 100)
    doubts = {frozenset({d.first, d.second}): d for d in listed}
    with_one = doubts[frozenset({one.person, two.person})]
    with_three = doubts[frozenset({one.person, three.person})]
    move = world.parts.doubts.move

    def then_moved(*told):
        world.parts.doubts.move = move
        merge(world.parts, STAFF, with_three.id, three.person)
        move(*told)

    world.parts.doubts.move = then_moved
    merge(world.parts, STAFF, with_one.id, one.person)
    assert {loaded(world, each).person for each in (one, two, three)} == {three.person}


def test_a_second_pass_that_ends_first_is_no_reason_to_try_again(world):
    one, two = ask(world), again(world)
    acting.cancel(world.parts, FIRST, two.registration_id)
    doubt = doubt_of(world, one)
    settle = world.parts.doubts.settle

    def overtaken(*told):
        world.parts.doubts.settle = settle
        assert finish_merge(world.parts, doubt.id) == "done"
        settle(*told)

    world.parts.doubts.settle = overtaken
    assert merge(world.parts, STAFF, doubt.id, one.person).done


class Killed(BaseException):
    """The function is gone in the middle of its work."""


def shaken(world, random):
    """Random forms, choices and merges, some of them killed at some call to the table."""
    receipts = []
    for _ in range(random.randint(4, 14)):
        email, session = f"{random.randint(1, 4)}@example.org", random.choice([FIRST, SECOND])
        receipts.append(ask(world, session=session, email=email))
        for act in (acting.cancel, acting.accept):
            if random.random() < 0.3:
                one = random.choice(receipts)
                attempt(partial(act, world.parts, one.session_id, one.registration_id))
        if doubts := to_review(world.parts, STAFF.region).doubts:
            doubt, one, two = random.choice(doubts)
            keep = doubt.kept or random.choice([one, two]).id
            killed(world, random.randint(1, 40), partial(merge, world.parts, STAFF, doubt.id, keep))
        check(world)
    return receipts


def attempt(act):
    with suppress(Refused):
        act()


def killed(world, after, act):
    left = [after]

    def count(_):
        left[0] -= 1
        if not left[0]:
            raise Killed

    world.dynamo.before = count
    with suppress(Killed, Refused):
        act()
    world.dynamo.before = None


def check(world):
    """Counters equal a recount; every seat and every place in line has its lock, and no other."""
    seats, places = {}, set()
    for session in (FIRST, SECOND):
        counted(world, session)
        for each in world.parts.registrations.whole_line(session):
            if each.state is State.CONFIRMED:
                assert each.person not in seats, "two seats"
                seats[each.person] = (session, each.id)
            if each.state in ACTIVE:
                assert (session, each.person) not in places, "two places"
                places.add((session, each.person))
                assert world.parts.doubts.active_in(session, each.person) == each.id
    items = world.dynamo.items
    assert {pk for pk, sk in items if sk == "SEAT"} == {f"PERSON#{person}" for person in seats}
    assert all(seat(world, person) == held for person, held in seats.items())
    named = [(pk, name) for (pk, sk), item in items.items() if sk == "PERSON" for name in item]
    active = {(name, pk) for pk, name in named if name.startswith("active#")}
    assert active == {(f"active#{session}", f"PERSON#{person}") for session, person in places}


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_is_merged_and_wherever_it_is_killed_no_seat_is_lost_or_doubled(world, seed):
    random = Random(seed)
    receipts = shaken(world, random)
    for session in (FIRST, SECOND):
        for each in world.parts.registrations.whole_line(session):
            if each.state in ACTIVE:
                acting.cancel(world.parts, session, each.id)
    while doubts := to_review(world.parts, STAFF.region).doubts:
        doubt, one, _ = doubts[0]
        merge(world.parts, STAFF, doubt.id, doubt.kept or one.id)
        check(world)
    people = recognising.current(world.parts, {each.person for each in receipts})
    assert len({record.id for record in people.values()}) == 1
    assert {loaded(world, each).person for each in receipts} == {people[receipts[0].person].id}
