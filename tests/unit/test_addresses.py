"""An address at which no mail arrives: given up, told of, corrected, and then written to."""

from dataclasses import replace

import pytest

from shared.adapters import keys
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.refusals import NotFound, WrongState
from shared.usecases import acting, correcting
from shared.usecases.mailing import send_due_mails
from shared.usecases.reporting_mails import record_delivery
from tests.builders import SUPPRESSED, a_counsellor
from tests.unit.montreuil import MONTREUIL, STAFF, Montreuil, paris

FOR_GOOD = "permanent_general"
NEW = "nouvelle@example.org"


@pytest.fixture
def house():
    return Montreuil()


@pytest.fixture
def seated(house):
    """Somebody who is accompanied has a seat, and the mail that says so has left."""
    (one,) = house.asked("Alix", counsellor=a_counsellor())
    return one


def comes_back(house, receipt, kind="confirmed", code=FOR_GOOD):
    house.report(receipt, MailState.BOUNCED, kind, code)


def correct(house, receipt, email=NEW):
    correcting.correct_own(house.parts, receipt.session_id, receipt.registration_id, email)
    house.wait(minutes=2)


def person(house, receipt):
    return house.parts.people.get({receipt.person})[receipt.person]


def sent_to(house, address):
    return [email for email, _ in house.world.mailer.sent if email == address]


def to_youth(house, receipt, kind="confirmed"):
    every = house.world.mails_of(receipt.registration_id)
    return [key for key in every if (key.kind, key.role) == (kind, Role.YOUTH)]


@pytest.mark.parametrize("code", ["permanent_general", "permanent_onaccountsuppressionlist"])
def test_an_address_that_refused_a_mail_for_good_is_written_to_no_more(house, seated, code):
    comes_back(house, seated, code=code)
    before = len(sent_to(house, person(house, seated).email))
    house.move(weeks=1)
    assert len(sent_to(house, person(house, seated).email)) == before
    assert house.mails(seated, Role.COUNSELLOR)[-1] == "session_moved"


@pytest.mark.parametrize("code", ["undetermined_undetermined", "reject", "transient_general"])
def test_a_bounce_that_may_pass_gives_no_address_up(house, seated, code):
    comes_back(house, seated, code=code)
    assert person(house, seated).suppression is None


def test_the_counsellor_is_told_once_whichever_mails_come_back(house, seated):
    comes_back(house, seated)
    house.move(weeks=1)
    assert house.mails(seated, Role.COUNSELLOR) == ["confirmed", "address_dead", "session_moved"]


def test_a_bounce_of_which_nobody_hears_is_found_by_the_promise(house, seated):
    (key,) = to_youth(house, seated)
    record_delivery(house.parts, key, MailState.BOUNCED, FOR_GOOD)
    house.unheard()
    house.wait(minutes=2)
    assert house.mails(seated, Role.COUNSELLOR)[-1] == "address_dead"


def test_an_offer_that_does_not_arrive_says_so_itself(house):
    a, _, c = house.asked("A", "B", "C", counsellor=a_counsellor())
    house.act(acting.cancel, a)
    comes_back(house, c, "offered")
    assert house.mails(c, Role.COUNSELLOR)[-1] == "unreachable"
    assert "address_dead" not in house.mails(c, Role.COUNSELLOR)


def test_a_mail_somebody_was_at_work_on_when_the_address_died_becomes_uncertain(house, seated):
    (key,) = to_youth(house, seated)
    place = f"REGISTRATION#{seated.registration_id}", f"MAIL#confirmed#{key.cause}#youth"
    silent = {"state": {"S": "claimed"}, "wake_at": {"S": keys.stamp(house.now)}}
    house.world.dynamo.items[place] |= silent
    house.world.dynamo.items[f"PERSON#{seated.person}", "PERSON"] |= SUPPRESSED
    send_due_mails(house.parts, MONTREUIL, seated.registration_id)
    assert house.parts.mails.get(key).state is MailState.UNKNOWN


def test_who_is_accompanied_by_nobody_gets_a_letter_from_then_on(house):
    (one,) = house.asked("Alix")
    comes_back(house, one)
    house.move(weeks=1)
    (key,) = to_youth(house, one, "session_moved")
    assert house.parts.mails.get(key).state is MailState.TO_PRINT


def test_a_corrected_address_is_told_at_once_where_things_stand(house, seated):
    comes_back(house, seated)
    correct(house, seated)
    assert sent_to(house, NEW) == [NEW]
    first, again = (
        k
        for k in house.world.mails_of(seated.registration_id)
        if k.kind == "confirmed" and k.role is Role.YOUTH
    )
    assert (first.again, again.again) == (0, 1)
    assert person(house, seated).suppression is None
    house.wait(hours=1)
    assert sent_to(house, NEW) == [NEW]


def test_a_mistyped_address_that_somebody_else_reads_is_corrected_too(house, seated):
    house.report(seated, MailState.DELIVERED, "confirmed")
    correct(house, seated)
    assert sent_to(house, NEW) == [NEW]


def test_what_is_over_is_not_told_anew(house, seated):
    house.act(acting.cancel, seated)
    correct(house, seated)
    assert sent_to(house, NEW) == []


def test_each_of_their_requests_is_told_at_the_corrected_address(house):
    other = house.add(id="6" * 32)
    first = house.asked("Alix", choices=(MONTREUIL, other.id))[0]
    correct(house, first)
    kinds = {k.kind for k in house.world.mails_of(first.registration_id)}
    assert (sent_to(house, NEW), kinds) == ([NEW], {"confirmed"})


def test_a_late_bounce_of_the_old_address_does_not_touch_the_new_one(house, seated):
    (old,) = to_youth(house, seated)
    correct(house, seated)
    record_delivery(house.parts, old, MailState.BOUNCED, FOR_GOOD)
    house.settle()
    assert person(house, seated).suppression is None
    assert "address_dead" not in house.mails(seated, Role.COUNSELLOR)


def test_the_same_address_again_is_tried_once_more_if_it_was_dead(house, seated):
    known = person(house, seated).email
    correct(house, seated, known)
    assert person(house, seated).address == 0
    comes_back(house, seated)
    correct(house, seated, known)
    assert (person(house, seated).address, len(sent_to(house, known))) == (1, 2)


def test_seats_are_offered_again_to_whom_an_offer_had_not_reached(house):
    a, b, c = house.asked("A", "B", "C")
    house.act(acting.cancel, a)
    comes_back(house, c, "offered")
    assert house.at(c).unreachable
    correct(house, c)
    house.act(acting.cancel, b)
    assert house.states(c) == ["offered"]


def test_an_offer_on_its_way_to_a_corrected_address_is_not_taken_back(house):
    a, _, c = house.asked("A", "B", "C")
    house.wait_until(paris(2, 10))
    house.act(acting.cancel, a)
    correct(house, c)
    (old, new) = to_youth(house, c, "offered")
    record_delivery(house.parts, old, MailState.BOUNCED, FOR_GOOD)
    house.settle()
    assert house.states(c) == ["offered"]
    record_delivery(house.parts, new, MailState.BOUNCED, FOR_GOOD)
    house.settle()
    assert (house.states(c), house.at(c).unreachable) == (["waiting"], True)


def test_between_the_correction_and_its_mail_the_offer_stands(house):
    a, _, c = house.asked("A", "B", "C")
    house.wait_until(paris(2, 10))
    house.act(acting.cancel, a)
    (old,) = to_youth(house, c, "offered")
    correcting.correct_own(house.parts, MONTREUIL, c.registration_id, NEW)
    record_delivery(house.parts, old, MailState.BOUNCED, FOR_GOOD)
    house.settle()
    assert house.states(c) == ["offered"]


def test_what_was_told_to_another_record_is_not_told_again_by_number(house, seated):
    """A merge moved the registration to a record whose address was corrected before."""
    (key,) = to_youth(house, seated)
    place = f"REGISTRATION#{seated.registration_id}", f"MAIL#confirmed#{key.cause}#youth"
    house.world.dynamo.items[place] |= {"to": {"S": "a" * 32}}
    correct(house, seated)
    assert sent_to(house, NEW) == []


def test_a_new_form_from_the_corrected_address_is_theirs(house, seated):
    correct(house, seated)
    again = house.ask("Alix", "again", email=NEW)
    assert again.person == seated.person


def test_an_address_that_is_another_persons_already_stays_theirs(house, seated):
    (other,) = house.asked("Alix", form_id="theirs", email=NEW, last_name="Autre")
    correct(house, seated)
    assert house.ask("Alix", "again", email=NEW).person == other.person


def test_ten_corrections_are_enough_for_oneself_and_the_team_may_go_on(house, seated):
    for number in range(correcting.MOST_BY_ONESELF):
        correct(house, seated, f"a{number}@example.org")
    with pytest.raises(WrongState):
        correct(house, seated)
    correcting.correct_for(house.parts, STAFF, seated.person, NEW)
    assert person(house, seated).email == NEW


def test_the_page_of_a_second_form_changes_nothing_and_does_not_say_so(house, seated):
    second = house.ask("Alix", "again")
    house.settle()
    correct(house, second)
    assert person(house, seated).email != NEW


def test_the_team_sees_whose_address_is_dead_until_it_is_corrected(house, seated):
    comes_back(house, seated)
    ((found, since),) = correcting.dead_addresses(house.parts, STAFF)
    assert (found.id, since) == (seated.person, house.now)
    correcting.correct_for(house.parts, STAFF, found.id, NEW)
    assert correcting.dead_addresses(house.parts, STAFF) == []


def test_another_regions_team_can_neither_see_nor_correct_it(house, seated):
    comes_back(house, seated)
    others = replace(STAFF, region="bfc")
    assert correcting.dead_addresses(house.parts, others) == []
    with pytest.raises(NotFound):
        correcting.correct_for(house.parts, others, seated.person, NEW)


def test_nobodys_address_is_corrected_whom_no_form_has_named(house):
    with pytest.raises(NotFound):
        correcting.correct_for(house.parts, STAFF, "nobody", NEW)


def test_what_a_dead_address_of_the_counsellor_kept_back_is_printed_whichever_mail_proved_it(house):
    """Two youths without an address, one counsellor: the second bounce finds the first's."""
    counsellor = a_counsellor()
    one, other = house.asked("Alix", "Bao", counsellor=counsellor, email="")
    for receipt in (one, other):
        (key,) = house.world.mails_of(receipt.registration_id)
        record_delivery(house.parts, key, MailState.BOUNCED, FOR_GOOD)
        house.settle()
    house.wait(minutes=2)
    for receipt in (one, other):
        assert house.mails(receipt) == ["confirmed"]


def test_any_mail_that_comes_back_wakes_what_its_reader_does_not_know(house, seated):
    """A digest is about no registration; the counsellor is told by the one there is."""
    key = MailKey(f"DIGEST#{seated.person}", "digest", "d" * 32, Role.YOUTH)
    mail = Mail(key, MailState.CLAIMED, "idf", 1, to=seated.person)
    assert house.parts.mailboxes.suppress(mail, "f" * 32, house.now)
    house.wait(minutes=2)
    assert house.mails(seated, Role.COUNSELLOR)[-1] == "address_dead"


def test_a_mail_taken_for_nobody_in_particular_suppresses_nothing(house, seated):
    """Mails written before addresses were numbered name nobody."""
    (key,) = to_youth(house, seated)
    place = f"REGISTRATION#{seated.registration_id}", f"MAIL#confirmed#{key.cause}#youth"
    del house.world.dynamo.items[place]["to"]
    assert record_delivery(house.parts, key, MailState.BOUNCED, FOR_GOOD)
    assert person(house, seated).suppression is None


def test_a_report_of_a_mail_we_do_not_know_suppresses_nobody(house, seated):
    key = MailKey(f"REGISTRATION#{seated.registration_id}", "waiting", "f" * 32, Role.YOUTH)
    assert not record_delivery(house.parts, key, MailState.BOUNCED, FOR_GOOD)
    send_due_mails(house.parts, MONTREUIL, seated.registration_id)
    assert person(house, seated).suppression is None
