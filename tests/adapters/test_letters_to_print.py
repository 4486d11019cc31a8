"""The list of letters to print and the team's private notes, in memory as at moto."""

import pytest

from shared.adapters.mails import MailTable
from shared.adapters.people import PeopleTable
from shared.domain.facts import Fact, FactName, Why
from shared.domain.mail import Mail, MailKey, MailState, Role
from tests.adapters.conftest import stands
from tests.builders import NOW


@pytest.fixture
def mails(table):
    return MailTable(table)


def to_print(mails, cause, region="idf", state=MailState.TO_PRINT):
    """A letter claimed and found to have no address."""
    key = MailKey(f"REGISTRATION#{cause * 32}", "confirmed", cause * 32, Role.YOUTH)
    claimed = Mail(key, MailState.CLAIMED, region, 1, "5" * 32)
    assert mails.claim(claimed)
    assert mails.settle(Mail(key, state, region, 1, "5" * 32), None)
    return key


def printed():
    return Fact("f" * 32, FactName.MAIL_SENT, NOW, "staff:team", Why("printed"))


def listed(mails, region="idf"):
    return [mail.key for mail in mails.to_print(region, 10)]


def test_a_region_lists_its_own_letters_the_oldest_first(mails):
    second, first = to_print(mails, "b"), to_print(mails, "a")
    other = to_print(mails, "c", region="bre")
    to_print(mails, "d", state=MailState.UNKNOWN)
    assert (listed(mails), listed(mails, "bre")) == ([first, second], [other])
    assert [mail.key for mail in mails.to_print("idf", 1)] == [first]


def test_a_printed_letter_is_off_the_list_and_was_sent(mails):
    key = to_print(mails, "a")
    letter = mails.get(key)
    assert mails.report(key, MailState.SENT, printed())
    assert listed(mails) == []
    assert mails.get(key).state is MailState.SENT
    assert not mails.put_aside(letter)


def test_a_letter_put_aside_is_off_the_list_unsent_and_may_be_put_aside_again(mails):
    key = to_print(mails, "a")
    letter = mails.get(key)
    assert (mails.put_aside(letter), mails.put_aside(letter)) == (True, True)
    assert listed(mails) == []
    assert mails.get(key).state is MailState.TO_PRINT


def test_notes_are_read_by_the_facts_they_are_about(table):
    people = PeopleTable(table)
    stands(table, "p" * 32)
    people.note("p" * 32, "a" * 32, "staff:team", "Appel de la mission locale")
    assert people.notes("p" * 32, ["a" * 32, "b" * 32]) == {"a" * 32: "Appel de la mission locale"}
    assert people.notes("q" * 32, ["a" * 32]) == {}
