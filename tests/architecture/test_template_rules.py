"""Each fact wakes those for whom it may change something, and nobody else."""

from typing import Any

import pytest

from shared.contracts.facts import CONTRACTS
from shared.contracts.facts_data import MailData, RegistrationData
from shared.domain.digest import DIGEST
from shared.domain.facts import FactName
from shared.domain.mails import IN_BULK, MAILS
from shared.domain.transitions import HELD, STEPS, State, Step
from tests.architecture.template import functions, of_type

RULES = of_type("AWS::Events::Rule")
SEATED = HELD | {State.CONFIRMED}
# Facts after which nothing is due to anybody, though the table of states alone would say so.
NOTHING_TO_GIVE = {
    # The session has too few seats: what was held is not free.
    FactName.SEAT_OFFER_RECALLED,
    # No seat was free for them.
    FactName.PLACED_ON_WAITLIST,
}
# The week is over: nobody waits any more.
END = FactName.SESSION_FINISHED


def pattern(rule: str) -> dict[str, Any]:
    return RULES[rule]["EventPattern"]


def heard(rule: str) -> set[str]:
    return set(pattern(rule)["detail-type"])


def busy(function: str) -> int:
    """How many of a function's invocations take messages at the same time, at most."""
    (source,) = functions()[function]["Events"].values()
    return int(source["Properties"]["ScalingConfig"]["MaximumConcurrency"])


def frees_a_seat(step: Step) -> bool:
    """Whether somebody may have had a seat, or had one held, and has it no more."""
    return bool(step.before & SEATED) and step.to is not None and step.to not in SEATED


def brings_into_line(step: Step) -> bool:
    """Whether somebody may be given a seat now who could not before."""
    if step.to is State.RECEIVED:
        return True
    return step.to is State.WAITING and bool(step.before - {State.WAITING})


def of_source(source: str) -> set[str]:
    return {name for name, contract in CONTRACTS.items() if contract.source == source}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_fact_a_rule_wants_exists(rule: str) -> None:
    if "EventBusName" in RULES[rule]:
        assert heard(rule) <= {name.value for name in FactName}
        assert len(pattern(rule)["detail-type"]) == len(heard(rule))


def test_every_change_that_may_free_a_seat_or_fill_the_line_wakes_the_allocation() -> None:
    wanted = {f for f, step in STEPS.items() if frees_a_seat(step) or brings_into_line(step)}
    found = heard("AllocateSeatsOnFacts") & of_source("explore.registrations")
    assert found == wanted - NOTHING_TO_GIVE


def test_what_is_excepted_would_else_be_wanted() -> None:
    for fact in NOTHING_TO_GIVE:
        assert frees_a_seat(STEPS[fact]) or brings_into_line(STEPS[fact])


def test_whatever_happens_to_a_session_before_its_end_wakes_the_allocation() -> None:
    found = heard("AllocateSeatsOnFacts") & of_source("explore.sessions")
    assert found == of_source("explore.sessions") - {END}


def test_a_choice_that_waits_for_a_better_one_is_woken_however_that_is_decided() -> None:
    decides = {
        fact
        for fact, step in STEPS.items()
        if State.RECEIVED in step.before and step.to not in (None, State.RECEIVED)
    }
    assert heard("AllocateSeatsOnChoices") == decides - heard("AllocateSeatsOnFacts")
    assert pattern("AllocateSeatsOnChoices")["detail"] == {"data": {"linked": [True]}}
    assert "linked" in RegistrationData.model_fields


def test_an_offer_whose_mail_cannot_arrive_wakes_the_allocation() -> None:
    assert heard("AllocateSeatsOnMails") == {FactName.MAIL_FAILED, FactName.MAIL_BOUNCED}
    [kind] = MAILS[FactName.SEAT_OFFERED]
    assert pattern("AllocateSeatsOnMails")["detail"] == {"data": {"mail": [kind]}}
    assert "mail" in MailData.model_fields


def test_the_allocation_finds_its_session_in_whatever_wakes_it() -> None:
    rules = ("AllocateSeatsOnFacts", "AllocateSeatsOnChoices", "AllocateSeatsOnMails")
    for fact in set().union(*map(heard, rules)):
        assert "session_id" in CONTRACTS[FactName(fact)].data.model_fields


def test_every_fact_with_a_mail_and_no_other_wakes_who_sends_it() -> None:
    assert heard("SendBulkMailsOnFacts") == IN_BULK
    assert heard("SendMailsOnFacts") == (set(MAILS) - IN_BULK) | {
        FactName.LINKS_ASKED,
        FactName.CODE_ASKED,
        FactName.REPORT_UNSEEN,
        FactName.OFFERS_EXPIRING,
        FactName.SUMMARY_DUE,
        FactName.MAIL_RESEND_ASKED,
    }
    assert set(MAILS) & IN_BULK


def test_what_many_are_told_at_once_keeps_no_seat_mail_waiting() -> None:
    """Queues of their own, and the fewest at a time that SQS lets a function be held to."""
    assert busy("SendBulkMails") == 2 < busy("SendMails")


def test_a_mail_with_offers_that_is_turned_away_wakes_whoever_matches_offers() -> None:
    assert heard("MatchOffersOnMails") == {FactName.MAIL_BOUNCED, FactName.MAIL_COMPLAINED}
    assert pattern("MatchOffersOnMails")["detail"] == {"data": {"mail": [DIGEST]}}


def test_every_form_is_compared_with_the_people_known_and_every_merge_is_carried_out() -> None:
    wanted = {FactName.REGISTRATION_RECEIVED, FactName.PEOPLE_MERGED}
    assert heard("RecognisePeopleOnFacts") == wanted
