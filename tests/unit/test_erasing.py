"""Somebody erases what we hold about them: seats pass on, ids stay, and nothing comes back."""

from dataclasses import replace

import pytest

from shared.adapters import keys
from shared.adapters.stream import events_of
from shared.domain.access import OPEN_FOR
from shared.domain.acts import TEAM_REASONS
from shared.domain.facts import FactName
from shared.domain.likeness import Wanted
from shared.domain.mail import Role
from shared.domain.mails import due_mails, late_mails
from shared.domain.offers.matching import Interests
from shared.domain.person import Guardian, Language
from shared.domain.refusals import NotFound, OtherContent, WrongState
from shared.ports import Lost
from shared.usecases import acting, correcting, erasing, merging, opening_data, reviewing, steering
from shared.usecases.asking_codes import ask_code, code_of
from shared.usecases.asking_links import ask_links
from shared.usecases.asking_offers import ask, stop
from shared.usecases.finding import find_people
from shared.usecases.following import followed
from shared.usecases.identities import address_id
from shared.usecases.languages import choose_language
from shared.usecases.mailing import send_due_mails
from shared.usecases.mailing_codes import send_due_code
from shared.usecases.mailing_digests import send_due_digest
from shared.usecases.recognising import recognise
from shared.usecases.telling import story
from tests.builders import a_counsellor
from tests.unit.montreuil import MONTREUIL, STAFF, Montreuil

GUARDIAN = Guardian("Samira Autre", "parent@example.net")
ANY = Interests(departments=(), kinds=(), families=(), copied=False)
REASON = TEAM_REASONS[0]


@pytest.fixture
def house():
    return Montreuil(capacity=1)


@pytest.fixture
def alix(house):
    (receipt,) = house.asked("Alix", form_id="1" * 32, counsellor=a_counsellor(may_act=True))
    recognise(house.parts, receipt.person)
    return receipt


def ids(receipt):
    return receipt.session_id, receipt.registration_id


def opened(house, receipt):
    """A new opening of what we hold about this person."""
    ask_code(house.parts, *ids(receipt))
    access = house.parts.accesses.get(receipt.person)
    return opening_data.open_with(house.parts, *ids(receipt), code_of(house.parts, access))


def erase(house, receipt):
    erasing.erase(house.parts, *ids(receipt), opened(house, receipt))


def erased(house, receipt):
    erase(house, receipt)
    house.settle()


def record(house, person):
    return house.world.table.get(keys.person(person))


def left(house, *typed):
    """Items in which any of this still stands."""
    found = house.world.dynamo.items.items()
    return [place for place, item in found if any(t in f"{item}".lower() for t in typed)]


def beside(house, person):
    """What stands under this person's key, and what leads to them."""
    items = house.world.dynamo.items
    under = [sk for pk, sk in items if pk == f"PERSON#{person}"]
    kinds = ("identity", "likeness", "reached_at")
    leads = [pk for (pk, _), i in items.items() if i["kind"]["S"] in kinds and person in f"{i}"]
    return sorted(under), leads


def test_ids_and_the_fact_are_all_that_stands(house, alix):
    assert left(house, "alix") and len(beside(house, alix.person)[1]) > 4
    erased(house, alix)
    assert left(house, "alix", "2005-") == []
    assert beside(house, alix.person) == (["PERSON"], [])
    kept = record(house, alix.person)
    assert set(kept) == {"pk", "sk", "kind", "id", "region", "submissions", "history"}
    assert all(set(form) == {"id"} for form in kept["submissions"])
    (fact,) = kept["history"]
    assert (fact["name"], fact["by"], fact["why"]["code"]) == (
        "PersonErased",
        "youth",
        "erased_by_youth",
    )


def test_the_seat_passes_on_first(house, alix):
    (bao,) = house.asked("Bao")
    assert house.states(alix, bao) == ["confirmed", "waiting"]
    erased(house, alix)
    assert house.states(alix, bao) == ["cancelled", "offered"]
    assert house.last(alix).name is FactName.REGISTRATION_CANCELLED
    assert house.last(alix).by == "youth"
    assert house.counts_are_right()


def test_the_fact_is_said_once_with_ids_only(house, alix):
    erased(house, alix)
    said = [e for e in house.world.bus.said if e.fact.name is FactName.PERSON_ERASED]
    assert [(e.data["kind"], e.data["person_id"]) for e in said] == [("erased_person", alix.person)]


def test_nobody_is_mailed_about_it_and_nothing_is_due_any_more(house, alix):
    before = len(house.world.mailer.sent)
    erased(house, alix)
    house.wait(days=60)
    assert len(house.world.mailer.sent) == before
    assert house.promise_of(alix) is None


def test_without_an_opening_that_stands_nothing_is_erased(house, alix):
    token = opened(house, alix)
    house.world.clock.at += OPEN_FOR
    for each in (token, None, "x"):
        with pytest.raises(WrongState, match="data_closed"):
            erasing.erase(house.parts, *ids(alix), each)
    assert house.states(alix) == ["confirmed"] and left(house, "alix")


def test_the_opening_of_somebody_else_erases_nobody(house, alix):
    (bao,) = house.asked("Bao")
    with pytest.raises(WrongState, match="data_closed"):
        erasing.erase(house.parts, *ids(bao), opened(house, alix))
    assert left(house, "alix") and left(house, "bao")


def test_a_second_click_says_so_and_changes_nothing(house, alix):
    token = opened(house, alix)
    erasing.erase(house.parts, *ids(alix), token)
    before = dict(house.world.dynamo.items)
    with pytest.raises(WrongState, match="data_erased"):
        erasing.erase(house.parts, *ids(alix), token)
    with pytest.raises(WrongState, match="data_erased"):
        ask_code(house.parts, *ids(alix))
    assert house.world.dynamo.items == before


def test_every_address_they_ever_had_and_its_digests_are_gone(house, alix):
    correcting.correct_for(house.parts, STAFF, alix.person, "nouvelle@example.org")
    recognise(house.parts, alix.person)
    erased(house, alix)
    assert left(house, "nouvelle", "alix") == []
    assert beside(house, alix.person) == (["PERSON"], [])
    for email in ("nouvelle@example.org", "alix@example.org"):
        place = address_id(house.parts.seals, "idf", email)
        assert house.parts.link_requests.people_at(place, 9) == {}


def test_notes_and_other_contents_and_wishes_are_gone(house, alix):
    house.steer(steering.cancel_for, alix, note="Alix a téléphoné")
    house.steer(steering.reinstate, alix)
    ask(house.parts, *ids(alix), ANY)
    with pytest.raises(OtherContent):
        house.ask("Alixe", _form_of(house, alix))
    assert len(beside(house, alix.person)[0]) == 5
    erased(house, alix)
    assert beside(house, alix.person) == (["PERSON"], [])
    assert left(house, "alix") == []
    assert reviewing.to_review(house.parts, "idf").seconds == ()


def _form_of(house, receipt):
    return record(house, receipt.person)["submissions"][0]["id"]


def test_more_than_one_transaction_holds_is_gone_all_the_same(house, alix):
    for number in range(130):
        house.parts.people.note(alix.person, f"{number:032x}", "staff:team", "Alix")
    erased(house, alix)
    assert left(house, "alix") == []


def test_whoever_accompanies_them_and_the_guardian_stay_known_and_read_no_name(house, alix):
    registration = house.registration(alix)
    erased(house, alix)
    assert house.parts.people.get([registration.counsellor])
    (shown,) = followed(house.parts, registration.counsellor)
    assert (shown.first_name, shown.initial, shown.may_act) == ("", "", False)


def test_nobody_is_found_or_acted_upon(house, alix):
    erased(house, alix)
    told = story(house.parts, STAFF, *ids(alix))
    assert (told.youth, told.may) == (None, frozenset())
    wanted = Wanted("", "", None, "alix@example.org", "")
    assert find_people(house.parts, STAFF, wanted) == []
    acts = (
        lambda: steering.reinstate(house.parts, STAFF, *ids(alix)),
        lambda: steering.place(house.parts, STAFF, *ids(alix), reason=REASON),
        lambda: steering.cancel_for(house.parts, STAFF, *ids(alix)),
    )
    for act in acts:
        with pytest.raises(WrongState, match="data_erased"):
            act()
    with pytest.raises(NotFound):
        correcting.correct_for(house.parts, STAFF, alix.person, "a@example.org")
    with pytest.raises(NotFound):
        correcting.correct_own(house.parts, *ids(alix), "a@example.org")
    with pytest.raises(NotFound):
        choose_language(house.parts, *ids(alix), Language.ENGLISH)
    with pytest.raises(WrongState):
        acting.resume(house.parts, *ids(alix))
    assert beside(house, alix.person) == (["PERSON"], [])


def test_a_later_form_of_the_same_person_starts_anew(house, alix):
    erased(house, alix)
    again = house.ask("Alix", "another form")
    house.settle()
    assert again.person != alix.person
    assert house.states(again) == ["confirmed"]
    assert record(house, alix.person)["kind"] == "erased_person"


def test_the_same_form_once_more_brings_nothing_back(house, alix):
    form = _form_of(house, alix)
    erased(house, alix)
    before = dict(house.world.dynamo.items)
    again = house.ask("Alix", form, counsellor=a_counsellor(may_act=True))
    assert again.registration_id == alix.registration_id
    with pytest.raises(OtherContent):
        house.ask("Alixe", form)
    assert house.world.dynamo.items == before


def test_whatever_comes_late_brings_nothing_back(house, alix):
    erased(house, alix)
    before = dict(house.world.dynamo.items)
    recognise(house.parts, alix.person)
    house.parts.people.note(alix.person, "a" * 32, "staff:team", "Alix")
    late = house.parts.doubts.alike("idf", alix.person, ["c" * 64], "b" * 64, 9)
    assert late == frozenset()
    stop(house.parts, alix.person, "said_by_link", "youth")
    assert send_due_code(house.parts, alix.person) == ""
    assert send_due_digest(house.parts, alix.person) == ()
    assert set(send_due_mails(house.parts, *ids(alix))) <= {"known"}
    ask_links(house.parts, "nobody@example.org")
    del house.world.dynamo.items[
        keys.link_request(address_id(house.parts.seals, "idf", "nobody@example.org"))
    ]
    assert house.world.dynamo.items == before


@pytest.mark.parametrize("port", ["accesses", "digests"])
def test_nothing_begins_beside_whoever_is_erased(house, alix, port):
    if port == "digests":
        ask(house.parts, *ids(alix), ANY)
        first = replace(house.parts.digests.get(alix.person), version=0)
    else:
        ask_code(house.parts, *ids(alix))
        first = replace(house.parts.accesses.get(alix.person), version=0)
    erased(house, alix)
    with pytest.raises(Lost):
        getattr(house.parts, port).save(first, first, None)
    assert beside(house, alix.person) == (["PERSON"], [])


def meanwhile(house, operation, act):
    """Does something once, just before the next such call."""
    waiting = [act]

    def before(called):
        if called == operation and waiting:
            waiting.pop()()

    house.world.dynamo.before = before


def test_a_form_that_comes_between_withdrawing_and_erasing_is_withdrawn_too(house, alix):
    later = house.add(id="6" * 32, title="EXPLORE Meaux").id
    erase_now, calls = opened(house, alix), []

    def before(called):
        calls.append(called)
        if calls.count("transact_write_items") == 2 and called == "transact_write_items":
            calls.append("transact_write_items")
            house.ask("Alix", "2" * 32, choices=(later,))

    house.world.dynamo.before = before
    erasing.erase(house.parts, *ids(alix), erase_now)
    house.world.dynamo.before = None
    house.settle()
    assert left(house, "alix") == []
    theirs = house.parts.doubts.registrations(alix.person)
    assert sorted(each.state.value for each in theirs) == ["cancelled", "cancelled"]


def test_a_note_that_comes_while_they_erase_is_gone_too(house, alix):
    token, calls = opened(house, alix), []
    acting.cancel(house.parts, *ids(alix))

    def before(called):
        if called == "transact_write_items" and not calls:
            calls.append(called)
            house.parts.people.note(alix.person, "a" * 32, "staff:team", "Alix")

    house.world.dynamo.before = before
    erasing.erase(house.parts, *ids(alix), token)
    assert calls and beside(house, alix.person) == (["PERSON"], [])


def test_a_week_that_is_over_stays_counted(house, alix):
    house.wait(days=60)
    erased(house, alix)
    assert house.states(alix) == ["confirmed"]
    assert left(house, "alix") == [] and house.counts_are_right()
    with pytest.raises(WrongState, match="data_erased"):
        ask(house.parts, *ids(alix), ANY)


def test_nothing_is_due_about_whoever_is_erased_and_what_was_begun_is_given_up(house, alix):
    registration = house.registration(alix)
    counsellor = house.parts.people.get([registration.counsellor])[registration.counsellor]
    people = {Role.COUNSELLOR: counsellor}
    assert due_mails(registration, people, house.now) == ()
    late = late_mails(registration, people, house.now)
    assert {key.role for key in late} == {Role.YOUTH, Role.COUNSELLOR}


@pytest.fixture
def merged(house, alix):
    """Alix under another address, whom staff said to be Alix; waiting, while Alix has a seat."""
    other = house.add(id="6" * 32, title="EXPLORE Meaux", capacity=0).id
    (second,) = house.asked("Alix", form_id="2" * 32, email="second@example.net", choices=(other,))
    doubts = recognise(house.parts, second.person)
    merging.merge(house.parts, STAFF, doubts[0].id, alix.person)
    house.settle()
    return second


def test_records_merged_into_theirs_are_erased_with_it(house, alix, merged):
    assert left(house, "second@example.net")
    erased(house, alix)
    assert left(house, "alix", "second@") == []
    for person in (alix.person, merged.person):
        assert beside(house, person) == (["PERSON"], [])
    assert house.states(alix, merged) == ["cancelled", "cancelled"]


def test_by_the_page_of_the_merged_record_all_is_erased_too(house, alix, merged):
    ask_code(house.parts, *ids(merged))
    access = house.parts.accesses.get(alix.person)
    token = opening_data.open_with(house.parts, *ids(merged), code_of(house.parts, access))
    erasing.erase(house.parts, *ids(merged), token)
    assert left(house, "alix", "second@") == []


def test_a_doubt_about_whoever_is_erased_is_asked_of_nobody(house, alix):
    (second,) = house.asked("Alix", form_id="2" * 32, email="second@example.net")
    (doubt,) = recognise(house.parts, second.person)
    erased(house, alix)
    assert reviewing.to_review(house.parts, "idf").doubts == ()
    for act in (
        lambda: reviewing.review(house.parts, STAFF, doubt.id),
        lambda: merging.merge(house.parts, STAFF, doubt.id, second.person),
        lambda: reviewing.compare(house.parts, STAFF, ids(alix), ids(second)),
    ):
        with pytest.raises(WrongState, match="data_erased"):
            act()
    assert house.parts.doubts.get(doubt.id).state == doubt.state


def test_a_merge_cut_short_ends_with_whoever_is_erased(house, alix, merged):
    (doubt,) = [
        house.parts.doubts.get(i["id"]["S"])
        for i in house.world.dynamo.items.values()
        if i["kind"]["S"] == "doubt"
    ]
    erased(house, alix)
    assert merging.finish(house.parts, replace(doubt, done=False)).done
    assert house.session(MONTREUIL).confirmed == 0


def test_a_removed_item_says_nothing(house, alix):
    erased(house, alix)
    removed = [r for r in house.world.dynamo.stream if "NewImage" not in r["dynamodb"]]
    assert removed and [e for r in removed for e in events_of(r)] == []
