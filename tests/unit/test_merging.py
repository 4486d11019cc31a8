"""Two records of one person: found afterwards, judged by staff, merged without losing a seat."""

from datetime import date, timedelta

import pytest

from shared.domain.doubt import DoubtState
from shared.domain.facts import FactName
from shared.domain.person import Language
from shared.domain.refusals import NotFound, OtherContent, Refused, WrongState
from shared.domain.submission import Form
from shared.domain.transitions import State
from shared.domain.wake import LOST_AFTER
from shared.usecases import acting, recognising
from shared.usecases.allocating import allocate_seats
from shared.usecases.mailing import send_due_mails
from shared.usecases.merging import finish_merge, merge
from shared.usecases.recognising import recognise
from shared.usecases.registering import register
from shared.usecases.reviewing import keep_apart, reopen, review, seen, to_review
from tests.builders import a_counsellor, a_region, a_youth
from tests.unit.merging_scene import (
    ELSEWHERE,
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


# --- Recognising


def test_the_same_person_under_another_address_becomes_a_doubt_and_no_merge(world):
    one, two = ask(world), again(world)
    doubt = doubt_of(world, two)
    assert (doubt.why.code, {doubt.first, doubt.second}) == (
        "same_name_birth_date",
        {one.person, two.person},
    )
    assert [loaded(world, each).person for each in (one, two)] == [one.person, two.person]


def test_a_doubt_is_filed_once_whoever_is_looked_at_and_however_often(world):
    one, two = ask(world), again(world)
    before = dict(world.dynamo.items)
    for receipt in (one, two, one, two):
        assert recognise(world.parts, receipt.person) == ()
    assert world.dynamo.items == before
    assert to_review(world.parts, STAFF.region).count == 1


def test_of_two_who_come_at_once_each_is_written_down_before_the_other_is_looked_for(world):
    forms = [Form(each, a_youth(email=f"{each}@example.org"), (FIRST,)) for each in ("a", "b")]
    one, two = (register(world.parts, a_region(), form) for form in forms)

    def in_between(operation):
        if operation == "query":
            world.dynamo.before = None
            recognise(world.parts, two.person)

    world.dynamo.before = in_between
    recognise(world.parts, one.person)
    assert to_review(world.parts, STAFF.region).count == 1


def test_twins_are_two_persons_and_no_doubt(world):
    one = ask(world, "Alix", email="famille@example.org")
    two = ask(world, "Bao", email="famille@example.org")
    assert one.person != two.person
    assert to_review(world.parts, STAFF.region).count == 0


def test_whoever_has_too_much_in_common_with_too_many_is_no_doubt(world, monkeypatch):
    monkeypatch.setattr(recognising, "MOST_ALIKE", 2)
    found = []
    for number in range(4):
        again(world, email=f"{number}@example.org", phone=f"+3361234567{number}")
        found.append(to_review(world.parts, STAFF.region).count)
    assert found == [0, 1, 1, 1]


def test_regions_are_never_compared(world):
    one = ask(world)
    world.dynamo.items["PERSON#" + one.person, "PERSON"]["region"] = {"S": "bre"}
    recognise(world.parts, one.person)
    forms = [key for key in world.dynamo.items if key[0].startswith("LIKENESS#")]
    assert {key[0].split("#")[1] for key in forms} == {"idf", "bre"}
    assert not {k[0].split("#")[2] for k in forms if "bre" in k[0]} & {
        k[0].split("#")[2] for k in forms if "idf" in k[0]
    }


def test_no_key_holds_personal_data(world):
    ask(world)
    doubt_of(world, again(world))
    keys = " ".join(part for key in world.dynamo.items for part in key).lower()
    assert not any(word in keys for word in ("alix", "exemple", "example.org", "2007", "612345678"))


# --- Two people


def test_a_doubt_answered_with_two_people_never_comes_back(world):
    ask(world)
    two = again(world)
    doubt = doubt_of(world, two)
    keep_apart(world.parts, STAFF, doubt.id)
    again(world, session=SECOND)
    assert recognise(world.parts, two.person) == ()
    assert to_review(world.parts, STAFF.region).count == 0
    assert world.parts.doubts.get(doubt.id).state is DoubtState.APART


def test_an_answer_given_twice_is_one_fact_by_a_named_person(world):
    ask(world)
    doubt = doubt_of(world, again(world))
    for _ in range(2):
        keep_apart(world.parts, STAFF, doubt.id)
    facts = [(f.name, f.by) for f in world.parts.doubts.get(doubt.id).history]
    assert facts[1:] == [(FactName.PEOPLE_KEPT_APART, "staff:team")]


def test_two_people_are_not_merged_unless_somebody_asks_again(world):
    one, two = ask(world), again(world)
    doubt = doubt_of(world, two)
    keep_apart(world.parts, STAFF, doubt.id)
    with pytest.raises(WrongState, match="kept_apart"):
        merge(world.parts, STAFF, doubt.id, one.person)
    for _ in range(2):
        reopen(world.parts, STAFF, doubt.id)
    merge(world.parts, STAFF, doubt.id, one.person)
    facts = [fact.name for fact in world.parts.doubts.get(doubt.id).history]
    likeness = FactName.LIKENESS_FOUND
    assert facts == [likeness, FactName.PEOPLE_KEPT_APART, likeness, FactName.PEOPLE_MERGED]


# --- One person


def test_the_other_records_registration_becomes_the_kept_persons(world):
    one, two = ask(world), again(world, session=SECOND)
    acting.cancel(world.parts, FIRST, one.registration_id)
    doubt = merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    assert (doubt.state, doubt.done) == (DoubtState.MERGED, True)
    moved = loaded(world, two)
    assert (moved.person, moved.state) == (one.person, State.CONFIRMED)
    assert seat(world, one.person) == (SECOND, two.registration_id)
    assert seat(world, two.person) is None
    assert world.parts.doubts.active_in(SECOND, one.person) == two.registration_id
    assert world.parts.doubts.active_in(SECOND, two.person) is None
    assert {r.id for r in world.parts.doubts.registrations(one.person)} == {
        one.registration_id,
        two.registration_id,
    }
    assert counted(world, SECOND) == (1, 0, 0)


def test_mails_about_a_moved_registration_go_to_the_kept_address(world):
    one, two = ask(world), again(world, session=SECOND)
    acting.cancel(world.parts, FIRST, one.registration_id)
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    desk = world.parts.mails.desk(SECOND, two.registration_id, two.person)
    assert {role.value: who.email for role, who in desk.people.items()} == {
        "youth": "alix@example.org"
    }


def on_paper(world):
    """Somebody without an address, told of their seat through their counsellor."""
    world.clock.advance(seconds=1)
    form = Form("on paper", a_youth(email=""), (FIRST,), counsellor=a_counsellor(may_act=True))
    receipt = register(world.parts, a_region(), form)
    allocate_seats(world.parts, FIRST)
    recognise(world.parts, receipt.person)
    told(world, receipt)
    return receipt


def told(world, receipt):
    return send_due_mails(world.parts, receipt.session_id, receipt.registration_id)


def test_whoever_a_merge_makes_reachable_by_mail_is_told_what_still_stands(world):
    one = on_paper(world)
    assert loaded(world, one).wake_at is None
    two = again(world, session=SECOND)
    acting.cancel(world.parts, SECOND, two.registration_id)
    merge(world.parts, STAFF, doubt_of(world, two).id, two.person)
    assert loaded(world, one).wake_at == world.clock.now() + LOST_AFTER
    world.mailer.sent.clear()
    assert told(world, one) == ("sent", "known")
    assert [to for to, _ in world.mailer.sent] == ["autre@example.org"]
    assert loaded(world, one).wake_at is None


@pytest.mark.parametrize("over", ["ended", "begun"])
def test_what_was_over_before_a_merge_is_not_told_anew(world, over):
    one = on_paper(world)
    if over == "ended":
        acting.cancel(world.parts, FIRST, one.registration_id)
        told(world, one)
    two = again(world, session=SECOND)
    acting.cancel(world.parts, SECOND, two.registration_id)
    if over == "begun":
        world.clock.at = world.parts.sessions.get(FIRST).starts_at
    merge(world.parts, STAFF, doubt_of(world, two).id, two.person)
    moved = loaded(world, one)
    assert (moved.person, moved.wake_at) == (two.person, None)


def test_a_promise_made_by_a_merge_outlives_mails_that_left_to_the_other_record(world):
    one = on_paper(world)
    two = again(world, session=SECOND)
    acting.cancel(world.parts, FIRST, one.registration_id)
    before = loaded(world, one)
    merge(world.parts, STAFF, doubt_of(world, two).id, two.person)
    world.parts.registrations.told(before, before.in_line(), None)
    assert loaded(world, one).wake_at == before.wake_at


def test_of_two_registrations_in_one_session_the_seat_stays(world):
    ask(world, "Bao", email="bao@example.org", last_name="B", birth_date=date(2006, 1, 1))
    one, two = ask(world), again(world)
    assert (state(world, one), state(world, two)) == (State.CONFIRMED, State.WAITING)
    merge(world.parts, STAFF, doubt_of(world, two).id, two.person)
    assert (state(world, one), state(world, two)) == (State.CONFIRMED, State.CLOSED)
    kept, closed = loaded(world, one), loaded(world, two)
    assert (kept.person, closed.person) == (two.person, two.person)
    why = closed.reason
    assert (why.code, dict(why.params)) == ("merged", {"into": one.registration_id})
    assert seat(world, two.person) == (FIRST, one.registration_id)
    assert counted(world) == (2, 0, 0)


def test_two_seats_in_one_session_become_one_and_the_other_goes_to_the_next_in_line(world):
    one, two = ask(world), again(world)
    third = ask(world, "Camille", last_name="C", birth_date=date(2006, 1, 1), phone="+33611111111")
    assert [state(world, each) for each in (one, two, third)] == ["confirmed"] * 2 + ["waiting"]
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    assert counted(world) == (1, 0, 1)
    allocate_seats(world.parts, FIRST)
    assert [state(world, each) for each in (one, two, third)] == ["confirmed", "closed", "offered"]
    assert counted(world) == (1, 1, 0)


def test_of_two_who_wait_the_earlier_ticket_stays(world):
    for name in ("Dan", "Eli"):
        ask(
            world,
            name,
            last_name=name,
            birth_date=date(2006, 1, 1),
            phone=f"+3361111{len(name)}111",
        )
    one, two = ask(world), again(world)
    assert (state(world, one), state(world, two)) == (State.WAITING, State.WAITING)
    merge(world.parts, STAFF, doubt_of(world, two).id, two.person)
    assert (state(world, one), state(world, two)) == (State.WAITING, State.CLOSED)
    assert loaded(world, one).person == two.person
    assert counted(world) == (2, 0, 1)


def test_seats_in_two_sessions_are_refused_with_what_to_cancel_first(world):
    one, two = ask(world), again(world, session=SECOND)
    doubt = doubt_of(world, two)
    before = dict(world.dynamo.items)
    with pytest.raises(WrongState) as refused:
        merge(world.parts, STAFF, doubt.id, one.person)
    told = {"first": "EXPLORE Montreuil", "second": "EXPLORE Meaux"}
    assert (refused.value.code, refused.value.params) == ("both_seated", told)
    assert world.dynamo.items == before
    acting.cancel(world.parts, SECOND, two.registration_id)
    assert merge(world.parts, STAFF, doubt.id, one.person).done


def test_a_seat_of_a_session_that_is_over_stands_in_nobodys_way(world):
    one, two = ask(world), again(world, session=SECOND)
    doubt = doubt_of(world, two)
    key = ("PERSON#" + one.person, "SEAT")
    over = int((world.clock.now() - timedelta(hours=1)).timestamp())
    world.dynamo.items[key]["expires_on"] = {"N": str(over)}
    assert merge(world.parts, STAFF, doubt.id, one.person).done
    assert seat(world, one.person) == (SECOND, two.registration_id)


def test_merging_again_changes_nothing(world):
    one, two = ask(world), again(world)
    doubt = doubt_of(world, two)
    merge(world.parts, STAFF, doubt.id, one.person)
    before = dict(world.dynamo.items)
    merge(world.parts, STAFF, doubt.id, one.person)
    assert finish_merge(world.parts, doubt.id) == "done"
    assert world.dynamo.items == before


def test_the_next_form_recognises_the_kept_person_under_either_address(world):
    one, two = ask(world), again(world)
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    assert again(world, session=SECOND).person == one.person
    assert ask(world, session=SECOND).person == one.person


def test_three_records_become_one_and_leave_no_doubt(world):
    one, two = ask(world), again(world)
    three = again(world, session=SECOND, email="encore@example.org")
    acting.cancel(world.parts, SECOND, three.registration_id)
    assert to_review(world.parts, STAFF.region).count == 3
    while left := to_review(world.parts, STAFF.region).doubts:
        doubt, first, _ = left[0]
        merge(world.parts, STAFF, doubt.id, first.id)
    filed = [key for key in world.dynamo.items if key[1] == "DOUBT"]
    answers = [world.parts.doubts.get(pk.removeprefix("DOUBT#")) for pk, _ in filed]
    assert [(each.state, each.done) for each in answers] == [(DoubtState.MERGED, True)] * 3
    people = {loaded(world, each).person for each in (one, two, three)}
    assert people == {min(one.person, two.person, three.person)}
    for email in ("alix@example.org", "autre@example.org", "encore@example.org"):
        assert ask(world, session=SECOND, email=email).person in people


def test_a_new_record_like_a_merged_one_is_a_doubt_about_the_kept_person(world):
    one, two = ask(world), again(world, last_name="Autre-Nom")
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    three = again(world, email="encore@example.org", last_name="Autre-Nom", phone="+33611111111")
    doubt = doubt_of(world, three)
    assert {doubt.first, doubt.second} == {one.person, three.person}


def test_one_of_the_two_is_kept_and_another_answer_comes_too_late(world):
    one, two = ask(world), again(world)
    doubt = doubt_of(world, two)
    with pytest.raises(Refused, match="keep_one_of_both"):
        merge(world.parts, STAFF, doubt.id, "somebody else")
    merge(world.parts, STAFF, doubt.id, one.person)
    with pytest.raises(WrongState, match="already_merged"):
        merge(world.parts, STAFF, doubt.id, two.person)
    with pytest.raises(WrongState, match="already_merged"):
        keep_apart(world.parts, STAFF, doubt.id)


def test_a_doubt_of_another_region_is_not_there(world):
    one, two = ask(world), again(world)
    doubt = doubt_of(world, two)
    for act in (
        lambda: merge(world.parts, ELSEWHERE, doubt.id, one.person),
        lambda: keep_apart(world.parts, ELSEWHERE, doubt.id),
        lambda: review(world.parts, ELSEWHERE, doubt.id),
    ):
        with pytest.raises(NotFound, match="no_such_doubt"):
            act()
    assert to_review(world.parts, ELSEWHERE.region).count == 0


# --- A second content under a used submission id


def test_a_second_content_is_on_the_list_until_somebody_has_seen_it(world):
    one = ask(world, submission="form-one")
    with pytest.raises(OtherContent):
        ask(world, submission="form-one", last_name="Autre")
    ((second, person),) = to_review(world.parts, STAFF.region).seconds
    assert (second.traits.last_name, person.id) == ("Autre", one.person)
    key = (second.person, second.submission, second.digest)
    with pytest.raises(NotFound):
        seen(world.parts, ELSEWHERE, key)
    seen(world.parts, STAFF, key)
    assert to_review(world.parts, STAFF.region).count == 0
    assert len(world.parts.doubts.second_contents_of(one.person)) == 1


# --- What goes with a registration, and what holds whatever happens


def test_a_held_seat_that_ends_is_free_for_the_next_in_line(world):
    one = ask(world)
    ask(world, "Bao", last_name="B", birth_date=date(2006, 1, 1), phone="+33611111111")
    two, third = again(world), ask(world, "Camille", last_name="C", birth_date=date(2006, 1, 2))
    acting.cancel(world.parts, FIRST, one.registration_id)
    allocate_seats(world.parts, FIRST)
    four = ask(world)
    assert [state(world, each) for each in (two, third, four)] == ["offered", "waiting", "waiting"]
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    assert [state(world, each) for each in (two, four)] == ["offered", "closed"]
    assert loaded(world, two).person == one.person
    assert counted(world) == (1, 1, 1)


def test_a_place_kept_from_a_cancelled_session_is_kept_by_the_merged_person(world):
    one, two = ask(world), again(world)
    kept = {"M": {"place": {"N": "7"}, "until": {"S": "2027-04-01T00:00:00.000000Z"}}}
    (name,) = world.parts.doubts.records([two.person])[two.person].identities
    world.dynamo.items[f"IDENTITY#idf#{name}", "IDENTITY"]["priority"] = kept
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    assert loaded(world, ask(world, session=SECOND)).marks.priority == 7


def test_a_private_note_goes_with_its_decision(world):
    ask(world, "Bao", last_name="B", birth_date=date(2006, 1, 1), phone="+33611111111")
    one, two = ask(world), again(world, session=SECOND)
    acting.cancel(world.parts, FIRST, one.registration_id)
    acting.cancel(world.parts, SECOND, two.registration_id, by="staff:team")
    fact = loaded(world, two).history[-1].id
    note = {"note": {"S": "by phone"}, "sk": {"S": f"NOTE#{fact}"}}
    place = f"PERSON#{two.person}"
    world.dynamo.items[place, f"NOTE#{fact}"] = {**note, "pk": {"S": place}}
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    assert world.dynamo.items[f"PERSON#{one.person}", f"NOTE#{fact}"]["note"] == note["note"]
    assert (place, f"NOTE#{fact}") not in world.dynamo.items


def test_a_note_written_down_while_its_registration_was_moved_follows_it(world):
    one, two = ask(world), again(world, session=SECOND)
    acting.cancel(world.parts, FIRST, one.registration_id)
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    world.parts.people.note(two.person, "f" * 32, "staff:team", "by phone")
    (doubt,) = [key for key in world.dynamo.items if key[1] == "DOUBT"]
    assert finish_merge(world.parts, doubt[0].removeprefix("DOUBT#")) == "done"
    assert world.parts.people.notes(one.person, ["f" * 32]) == {"f" * 32: "by phone"}
    assert world.parts.people.notes(two.person, ["f" * 32]) == {}


@pytest.mark.parametrize(
    ("kept", "merged", "after"),
    [
        (Language.FRENCH, Language.ENGLISH, Language.ENGLISH),
        (Language.EASY, Language.ENGLISH, Language.EASY),
        (Language.ENGLISH, Language.FRENCH, Language.ENGLISH),
    ],
)
def test_a_language_chosen_under_either_name_goes_on(world, kept, merged, after):
    one = ask(world, language=kept)
    two = again(world, language=merged)
    merge(world.parts, STAFF, doubt_of(world, two).id, one.person)
    assert world.parts.people.get([one.person])[one.person].language is after
