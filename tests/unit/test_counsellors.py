"""The counsellor as a party: sees whom they accompany and why, acts where the youth agreed."""

import pytest

from shared.domain.refusals import NotAllowed, NotFound, WrongState
from shared.usecases import acting, links
from shared.usecases.following import act_for, followed
from tests.builders import a_counsellor
from tests.unit.montreuil import MONTREUIL, Montreuil, text_of


@pytest.fixture
def house():
    return Montreuil()


AGREED = {"counsellor": a_counsellor(may_act=True)}
NAMED = {"counsellor": a_counsellor()}


def counsellor_of(house, receipt):
    return house.registration(receipt).counsellor


def act(house, receipt, action, counsellor=None):
    who = counsellor or counsellor_of(house, receipt)
    act_for(house.parts, who, MONTREUIL, receipt.registration_id, action)
    house.settle()


@pytest.fixture
def offered(house):
    """C, accompanied by somebody who may act, is offered a seat."""
    a, _, c, d = house.asked("A", "B", "C", "D", **AGREED)
    house.act(acting.cancel, a)
    return c, d


def test_a_counsellor_sees_all_they_accompany_the_latest_first_by_first_name_and_initial(house):
    people = house.asked("A", "B", "C", **NAMED)
    house.asked("D")
    seen = followed(house.parts, counsellor_of(house, people[0]))
    assert [(one.first_name, one.initial) for one in seen] == [("C", "E"), ("B", "E"), ("A", "E")]
    assert [one.standing.status for one in seen] == ["waiting", "confirmed", "confirmed"]
    assert seen[0].standing.why.code == "line_before"


def test_a_counsellor_does_not_see_second_forms_nor_other_peoples_youths(house):
    (a,) = house.asked("A", **NAMED)
    house.asked("A", form_id="another form", **NAMED)
    other = a_counsellor(email="autre@example.org")
    (b,) = house.asked("B", counsellor=other)
    assert len(followed(house.parts, counsellor_of(house, a))) == 1
    assert len(followed(house.parts, counsellor_of(house, b))) == 1
    assert followed(house.parts, "0" * 32) == []


@pytest.mark.parametrize(
    ("action", "state"), [("accept", "confirmed"), ("decline", "declined"), ("cancel", "cancelled")]
)
def test_a_counsellor_answers_for_a_youth_who_agreed_and_the_fact_names_them(
    house, offered, action, state
):
    c, _ = offered
    act(house, c, action)
    assert house.states(c) == [state]
    assert house.last(c).by == "counsellor"


def test_a_counsellor_brings_a_youth_back_from_a_pause(house, offered):
    c, d = offered
    house.wait_until(house.at(c).offer_expires_at)
    house.wait(minutes=1)
    house.act(acting.decline, d)
    house.wait_until(house.at(c).offer_expires_at)
    house.wait(minutes=1)
    assert house.states(c) == ["paused"]
    act(house, c, "resume")
    assert house.states(c) == ["offered"]


def test_what_a_counsellor_cancels_says_who_did(house):
    (a,) = house.asked("A", **AGREED)
    act(house, a, "cancel")
    assert house.last(a).why.code == "cancelled_by_counsellor"
    assert house.mails(a)[-1] == "cancelled"


@pytest.mark.parametrize("action", ["accept", "decline", "cancel", "resume"])
def test_a_counsellor_may_not_act_where_the_youth_did_not_agree(house, action):
    (a,) = house.asked("A", **NAMED)
    with pytest.raises(NotAllowed, match="not_agreed"):
        act(house, a, action)
    assert house.states(a) == ["confirmed"]


def test_another_counsellors_youth_is_not_found(house):
    (a,) = house.asked("A", **AGREED)
    (b,) = house.asked("B", counsellor=a_counsellor(email="autre@example.org", may_act=True))
    with pytest.raises(NotFound):
        act(house, a, "cancel", counsellor_of(house, b))


def test_a_second_form_is_not_found_by_the_counsellor_either(house):
    house.asked("A", **AGREED)
    (second,) = house.asked("A", form_id="another form", **AGREED)
    with pytest.raises(NotFound):
        act(house, second, "cancel")


def test_a_counsellor_meets_the_same_limits_as_the_youth(house, offered):
    _, d = offered
    with pytest.raises(WrongState):
        act(house, d, "accept")


def test_the_same_counsellor_is_one_person_however_often_they_are_named(house):
    a, b = house.asked("A", "B", **AGREED)
    assert counsellor_of(house, a) == counsellor_of(house, b)


def test_a_counsellors_mail_leads_to_their_own_page_and_tells_no_more_than_an_initial(house):
    (a,) = house.asked("A", **NAMED)
    text = next(text_of(m) for to, m in house.world.mailer.sent if to == "conseil@example.org")
    assert links.counsellor_page(house.parts, counsellor_of(house, a)) in text
    assert links.person_page(house.parts, MONTREUIL, a.registration_id) not in text
    assert "Exemple" not in text


def test_a_youth_without_an_address_is_reached_through_the_counsellor(house):
    (a,) = house.asked("A", email="", by="staff:team", origin="phone", **NAMED)
    assert [to for to, _ in house.world.mailer.sent] == ["conseil@example.org"]
    assert house.states(a) == ["confirmed"]
