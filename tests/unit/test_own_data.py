"""Somebody sees what we hold about them: a code by mail, few tries, one browser, a short while."""

import re
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from shared.adapters import keys
from shared.adapters.writes import Put
from shared.domain.access import DAY as A_DAY
from shared.domain.access import GOOD_FOR, MOST_A_DAY, MOST_TRIES, OPEN_FOR, PAUSE
from shared.domain.mail import MailState
from shared.domain.person import Guardian
from shared.domain.refusals import NotFound, WrongState
from shared.ports import Lost
from shared.usecases import correcting, opening_data
from shared.usecases.asking_codes import ask_code, code_of
from shared.usecases.mailing_codes import code_calls_for, send_due_code
from shared.usecases.own_data import own_data
from shared.usecases.recognising import recognise
from tests.builders import a_counsellor
from tests.unit.montreuil import STAFF, Montreuil

GUARDIAN = Guardian("Samira Exemple", "parent@example.org")


@pytest.fixture
def house():
    return Montreuil()


@pytest.fixture
def alix(house):
    (receipt,) = house.asked("Alix", counsellor=a_counsellor())
    return receipt


def ids(receipt):
    return receipt.session_id, receipt.registration_id


def asked(house, receipt):
    """Asks for a code; what became of its mail."""
    ask_code(house.parts, *ids(receipt))
    return send_due_code(house.parts, receipt.person)


def mailed(house):
    """The codes that were mailed, in order: to whom, and the digits."""
    told = []
    for email, raw in house.world.mailer.sent:
        message = message_from_bytes(raw, policy=default)
        text = message.get_body(("plain",)).get_content()
        told += [(email, found) for found in re.findall(r"Votre code\s:\s(\d{6})\s", text)]
    return told


def the_code(house):
    return mailed(house)[-1][1]


def wrong(house):
    return f"{(int(the_code(house)) + 1) % 10**6:06d}"


def opened(house, receipt, code):
    return opening_data.open_with(house.parts, *ids(receipt), code)


def refused(house, receipt, code):
    with pytest.raises(WrongState) as refusal:
        opened(house, receipt, code)
    return refusal.value.code


def address(house, receipt):
    """The number of the address."""
    return house.parts.people.get([receipt.person])[receipt.person].address


def shown(house, receipt, token):
    return opening_data.opened_for(house.parts, *ids(receipt), token)


def test_the_code_goes_to_the_address_of_the_form_and_opens_once(house, alix):
    assert asked(house, alix) == "sent"
    assert [email for email, _ in mailed(house)] == ["alix@example.org"]
    token = opened(house, alix, the_code(house))
    assert shown(house, alix, token).first_name == "Alix"
    assert refused(house, alix, the_code(house)) == "code_over"


def test_no_code_stands_in_the_table_or_in_any_event(house, alix):
    asked(house, alix)
    opened(house, alix, the_code(house))
    house.world.publish()
    assert the_code(house) not in f"{house.world.dynamo.items} {house.world.bus.said}"


def test_the_subject_of_the_mail_does_not_show_the_code(house, alix):
    asked(house, alix)
    raw = house.world.mailer.sent[-1][1]
    assert the_code(house) not in message_from_bytes(raw, policy=default)["Subject"]


def test_after_a_few_wrong_tries_the_right_code_opens_nothing(house, alix):
    asked(house, alix)
    outcomes = [refused(house, alix, wrong(house)) for _ in range(MOST_TRIES)]
    assert outcomes == ["code_wrong"] * (MOST_TRIES - 1) + ["code_over"]
    assert refused(house, alix, the_code(house)) == "code_over"


def test_of_many_who_guess_side_by_side_no_more_are_answered_than_there_are_tries(house, alix):
    asked(house, alix)
    answered, nested = [], []

    def meanwhile(operation):
        if operation == "put_item" and len(nested) < 7:
            nested.append(operation)
            guess()

    def guess():
        try:
            answered.append(refused(house, alix, wrong(house)))
        except Lost:
            return

    house.world.dynamo.before = meanwhile
    guess()
    assert answered.count("code_wrong") == MOST_TRIES - 1
    assert refused(house, alix, the_code(house)) == "code_over"


def test_a_code_is_good_for_a_quarter_of_an_hour(house, alix):
    asked(house, alix)
    house.world.clock.at += GOOD_FOR - timedelta(seconds=1)
    assert opened(house, alix, the_code(house))
    house.world.clock.at += PAUSE
    asked(house, alix)
    house.world.clock.at += GOOD_FOR
    assert refused(house, alix, the_code(house)) == "code_over"


def test_a_new_code_takes_the_place_of_the_last(house, alix):
    asked(house, alix)
    before = the_code(house)
    house.world.clock.at += PAUSE
    asked(house, alix)
    assert before != the_code(house)
    assert refused(house, alix, before) == "code_wrong"
    assert opened(house, alix, the_code(house))


def test_a_second_click_is_no_second_mail(house, alix):
    assert [asked(house, alix), asked(house, alix)] == ["sent", "known"]
    assert len(mailed(house)) == 1


def test_whoever_has_used_up_a_code_need_not_wait_for_another(house, alix):
    asked(house, alix)
    for _ in range(MOST_TRIES):
        refused(house, alix, wrong(house))
    assert asked(house, alix) == "sent"


def test_only_some_codes_are_sent_in_a_day_and_the_next_day_begins_anew(house, alix):
    began = house.world.clock.at
    for _ in range(MOST_A_DAY):
        asked(house, alix)
        house.world.clock.at += PAUSE
    with pytest.raises(WrongState, match="codes_asked_often"):
        asked(house, alix)
    assert len(mailed(house)) == MOST_A_DAY
    house.world.clock.at = began + A_DAY
    assert asked(house, alix) == "sent"


def test_what_is_open_closes_by_itself_and_by_its_person(house, alix):
    asked(house, alix)
    token = opened(house, alix, the_code(house))
    house.world.clock.at += OPEN_FOR - timedelta(seconds=1)
    assert shown(house, alix, token)
    house.world.clock.at += timedelta(seconds=1)
    assert shown(house, alix, token) is None
    asked(house, alix)
    token = opened(house, alix, the_code(house))
    opening_data.close(house.parts, *ids(alix), "another")
    assert shown(house, alix, token)
    opening_data.close(house.parts, *ids(alix), token)
    assert shown(house, alix, token) is None


def test_an_opening_shows_nobody_else(house, alix):
    (bao,) = house.asked("Bao")
    asked(house, alix)
    token = opened(house, alix, the_code(house))
    assert shown(house, bao, token) is None
    assert [shown(house, alix, each) for each in (None, "", "x", token[:-1])] == [None] * 4


def test_whoever_holds_the_link_cannot_have_the_code_sent_to_themselves(house, alix):
    correcting.correct_own(house.parts, *ids(alix), "ailleurs@example.org")
    with pytest.raises(WrongState, match="data_by_phone"):
        asked(house, alix)
    correcting.correct_for(house.parts, STAFF, alix.person, "alix@example.org")
    assert asked(house, alix) == "sent"


def test_the_team_may_say_that_an_address_set_behind_the_link_is_right_and_nothing_is_sent_anew(
    house, alix
):
    correcting.correct_own(house.parts, *ids(alix), "ailleurs@example.org")
    house.wait(minutes=2)
    before, number = len(house.world.mailer.sent), address(house, alix)
    for _ in range(2):
        correcting.correct_for(house.parts, STAFF, alix.person, "ailleurs@example.org")
    house.wait(minutes=2)
    assert (len(house.world.mailer.sent), address(house, alix)) == (before, number)
    assert asked(house, alix) == "sent"
    assert mailed(house)[-1][0] == "ailleurs@example.org"
    assert [email for email, _ in house.parts.accesses.kept(alix.person).addresses] == [
        "alix@example.org"
    ]


def test_their_own_word_for_it_is_not_enough(house, alix):
    for _ in range(2):
        correcting.correct_own(house.parts, *ids(alix), "ailleurs@example.org")
    with pytest.raises(WrongState, match="data_by_phone"):
        asked(house, alix)


def test_a_code_asked_for_before_the_address_was_changed_behind_the_link_does_not_leave(
    house, alix
):
    ask_code(house.parts, *ids(alix))
    correcting.correct_own(house.parts, *ids(alix), "ailleurs@example.org")
    assert send_due_code(house.parts, alix.person) == ""
    assert mailed(house) == []


def test_without_an_address_or_with_a_dead_one_there_is_no_code(house, alix):
    (bao,) = house.asked("Bao", email="")
    house.report(alix, MailState.BOUNCED, "confirmed", "permanent_general")
    for each in (alix, bao):
        with pytest.raises(WrongState, match="data_by_phone"):
            ask_code(house.parts, *ids(each))


def test_a_mail_that_comes_too_late_for_its_code_is_not_called_for(house, alix):
    ask_code(house.parts, *ids(alix))
    access = house.parts.accesses.get(alix.person)
    key = access.due(house.world.clock.at)
    assert code_calls_for(house.parts, key)
    assert not code_calls_for(house.parts, replace(key, cause="0" * 32))
    house.world.clock.at += GOOD_FOR
    assert not code_calls_for(house.parts, key)
    assert send_due_code(house.parts, alix.person) == ""
    assert house.parts.accesses.get(alix.person).wake_at is None


def test_the_promise_stands_until_the_code_has_been_seen_to(house, alix):
    ask_code(house.parts, *ids(alix))
    assert house.parts.accesses.get(alix.person).wake_at > house.world.clock.at
    send_due_code(house.parts, alix.person)
    assert house.parts.accesses.get(alix.person).wake_at is None


def test_a_link_that_is_none_asks_for_nothing(house, alix):
    with pytest.raises(NotFound):
        ask_code(house.parts, alix.session_id, "0" * 32)


def test_by_the_page_of_a_second_form_nothing_is_asked_or_shown(house, alix):
    again = house.ask("Alix", "another form")
    house.settle()
    for act in (ask_code, lambda *told: opening_data.open_with(*told, "000000")):
        with pytest.raises(WrongState, match="see_mail"):
            act(house.parts, *ids(again))


def test_the_code_is_made_anew_from_the_fact_and_differs_from_one_to_the_next(house, alix):
    codes = set()
    for _ in range(3):
        asked(house, alix)
        codes.add(code_of(house.parts, house.parts.accesses.get(alix.person)))
        house.world.clock.at += PAUSE
    assert codes == {code for _, code in mailed(house)} and len(codes) == 3


def test_what_we_hold_is_all_there_with_what_came_of_it(house, alix):
    recognise(house.parts, alix.person)
    correcting.correct_for(house.parts, STAFF, alix.person, "nouvelle@example.org")
    house.wait(minutes=2)
    person = house.parts.people.get([alix.person])[alix.person]
    held = own_data(house.parts, person)
    assert held.person.email == "nouvelle@example.org"
    assert [email for email, _ in held.kept.addresses] == ["alix@example.org"]
    assert [form.youth.first_name for form in held.kept.forms] == ["Alix"]
    assert held.kept.forms[0].counsellor == a_counsellor().name
    assert [registration.id for _, registration in held.registrations] == [alix.registration_id]
    assert {helper.last_name for helper in held.helpers.values()} == {a_counsellor().name}
    assert {sent.mail.key.role for sent in held.sent} == {"youth", "counsellor"}


def test_of_others_no_address_is_told(house):
    (alix,) = house.asked("Alix", counsellor=a_counsellor(), guardian=GUARDIAN)
    person = house.parts.people.get([alix.person])[alix.person]
    kept = house.parts.accesses.kept(alix.person)
    assert a_counsellor().email not in str(kept) and GUARDIAN.email not in str(kept)
    assert own_data(house.parts, person).kept == kept


def test_what_stood_under_a_record_that_was_merged_is_theirs_too(house, alix):
    (bao,) = house.asked("Bao")
    table = house.world.table
    absorbed = {**table.get(keys.person(alix.person)), "absorbed": [bao.person]}
    table.write(Put(absorbed))
    kept = house.parts.accesses.kept(alix.person)
    assert [form.youth.first_name for form in kept.forms] == ["Alix", "Bao"]
