"""Doubts and merges in the table: the same promises in memory and at moto."""

from dataclasses import replace

import pytest

from shared.adapters.doubts import DoubtTable
from shared.adapters.items import whole
from shared.adapters.keys import note, person
from shared.adapters.session_items import session_item
from shared.adapters.writes import Put
from shared.domain.doubt import new_doubt
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.submission import Form
from shared.domain.transitions import State
from shared.ports import Lost, SeatedElsewhere
from shared.usecases.allocating import allocate_seats
from shared.usecases.registering import register
from tests.adapters.conftest import stands
from tests.builders import NOW, a_region, a_session, a_youth
from tests.fakes import World

MONTREUIL, MEAUX, PARIS = a_session().id, "6" * 32, "8" * 32


@pytest.fixture
def world(table):
    world = World(table.client)
    world.table.name = table.name
    world.parts.regions.put(a_region())
    for session in (a_session(), a_session(id=MEAUX), a_session(id=PARIS)):
        world.table.write(Put(session_item(session)))
    return world


@pytest.fixture
def doubts(world):
    return DoubtTable(world.table)


def registered(world, name, session=MONTREUIL):
    world.clock.advance(seconds=1)
    form = Form(f"form of {name} {session}", a_youth(name), (session,))
    receipt = register(world.parts, a_region(), form)
    allocate_seats(world.parts, session)
    return world.parts.registrations.load(session, receipt.registration_id)[1]


def a_fact(name=FactName.LIKENESS_FOUND, own="f" * 32):
    return Fact(own, name, NOW, SYSTEM, Why("typing_error"))


def a_doubt(one, two):
    return new_doubt("idf", (one, two), a_fact())


def merged(doubts, one, two):
    doubt = a_doubt(one.person, two.person)
    doubts.file(doubt)
    records = doubts.records([one.person, two.person])
    fact = a_fact(FactName.PEOPLE_MERGED, "e" * 32)
    after = doubt.one(fact, one.person, two.person)
    doubts.merge(doubt, after, fact, records[one.person], records[two.person])
    return doubt, after


def test_a_doubt_is_filed_listed_settled_and_read_back(doubts):
    doubt = a_doubt("a" * 32, "b" * 32)
    assert [
        doubts.file(a_doubt(*pair)) for pair in (("a" * 32, "b" * 32), ("b" * 32, "a" * 32))
    ] == [
        True,
        False,
    ]
    assert (doubts.get(doubt.id), list(doubts.listed("idf", 9))) == (doubt, [doubt])
    fact = a_fact(FactName.PEOPLE_KEPT_APART, "e" * 32)
    doubts.settle(doubt, doubt.apart(fact), [fact])
    assert (doubts.get(doubt.id), list(doubts.listed("idf", 9))) == (doubt.apart(fact), [])
    with pytest.raises(Lost):
        doubts.settle(doubt, doubt.apart(fact), [fact])


def test_whoever_is_remembered_is_found_by_the_next(doubts):
    stands(doubts.table, "a" * 32, "b" * 32, "c" * 32)
    assert doubts.alike("idf", "a" * 32, ["1", "2"], "", 2) == frozenset()
    assert doubts.alike("idf", "b" * 32, ["2", "3"], "", 2) == {"a" * 32}
    assert doubts.alike("idf", "a" * 32, ["1", "2"], "", 2) == {"b" * 32}
    assert doubts.alike("idf", "c" * 32, ["2"], "", 2) == frozenset()
    assert doubts.under("idf", ["1", "3"], 2) == {"a" * 32, "b" * 32}
    assert doubts.under("idf", ["2"], 2) == doubts.under("bre", ["1"], 2) == frozenset()


def test_a_merge_is_one_write_and_fails_once_either_has_gone(doubts, world):
    one, two = registered(world, "Alix"), registered(world, "Bao")
    doubt, after = merged(doubts, one, two)
    assert doubts.get(doubt.id) == after
    records = doubts.records([one.person, two.person])
    assert records[two.person].merged_into == one.person
    assert len(records[one.person].identities) == 2
    known = world.parts.registrations.arrive(
        [MONTREUIL], "idf", "x", records[one.person].identities, NOW
    )
    assert set(known.people.values()) == {one.person}
    other = a_doubt(two.person, "c" * 32)
    doubts.file(other)
    with pytest.raises(Lost):
        doubts.merge(other, other, a_fact(own="d" * 32), records[two.person], records[one.person])


def test_a_registration_moves_with_its_place_and_its_seat(doubts, world):
    one, two = registered(world, "Alix", MEAUX), registered(world, "Bao")
    assert one.state is two.state is State.CONFIRMED
    kept = whole(person("c" * 32), "person", id="c" * 32, region="idf", absorbed=[two.person])
    world.table.write(Put(kept))
    with pytest.raises(SeatedElsewhere):
        doubts.move(two, one.person, NOW)
    with pytest.raises(Lost):
        doubts.move(replace(two, state=State.WAITING), "c" * 32, NOW)
    doubts.move(two, "c" * 32, NOW)
    assert doubts.seat("c" * 32, NOW) == (MONTREUIL, two.id)
    assert (doubts.seat(two.person, NOW), doubts.active_in(MONTREUIL, two.person)) == (None, None)
    assert doubts.active_in(MONTREUIL, "c" * 32) == two.id
    (moved,) = doubts.registrations("c" * 32)
    assert moved == replace(two, person="c" * 32)
    assert list(doubts.registrations(two.person)) == []
    with pytest.raises(Lost):
        doubts.move(two, "c" * 32, NOW)


def test_registrations_are_found_by_every_form_of_a_record_and_of_all_it_has_absorbed(
    doubts, world
):
    one, two, three = (registered(world, name) for name in ("Alix", "Bao", "Camille"))
    form = Form("several", a_youth("Camille"), (MEAUX, PARIS))
    several = register(world.parts, a_region(), form)
    merged(doubts, two, three)
    theirs = list(doubts.registrations(three.person))
    assert [each.session_id for each in theirs] == [MONTREUIL, MEAUX, PARIS]
    assert {each.person for each in theirs} == {several.person}
    for each in theirs[1:]:
        doubts.move(each, two.person, NOW)
    merged(doubts, one, two)
    assert [each.id for each in doubts.registrations(three.person)] == [three.id]
    brought = list(doubts.registrations(two.person))
    assert [each.session_id for each in brought] == [MONTREUIL, MEAUX, PARIS]
    doubts.move(brought[2], one.person, NOW)
    assert [each.session_id for each in doubts.registrations(one.person)] == [MONTREUIL, PARIS]


def test_nothing_is_moved_to_a_record_that_has_been_merged_itself(doubts, world):
    one, two = registered(world, "Alix", MEAUX), registered(world, "Bao", MEAUX)
    three = registered(world, "Camille")
    merged(doubts, one, two)
    with pytest.raises(Lost):
        doubts.move(three, two.person, NOW)
    world.parts.people.note(three.person, "f" * 32, "staff:team", "by phone")
    with pytest.raises(Lost):
        doubts.bring_notes(three.person, two.person)
    doubts.bring_notes(three.person, one.person)
    assert world.parts.people.notes(one.person, ["f" * 32]) == {"f" * 32: "by phone"}
    assert world.table.get(note(three.person, "f" * 32)) is None
