"""What is tried again at once, and how often."""

import pytest

from shared.domain.mails import MAILS
from shared.ports import Lost, SendRefused
from shared.usecases import retrying
from shared.usecases.retrying import MOST_SENDINGS, MOST_TRIES, until_not_lost, until_not_too_fast
from tests.architecture.template import event_sources, functions

TOO_FAST = SendRefused(again=True, too_fast=True)


class Answers:
    """Answers in turn, an exception is raised; counts how often it was asked."""

    def __init__(self, *answers: object) -> None:
        self.answers, self.asked = list(answers), 0

    def __call__(self) -> object:
        self.asked += 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture(autouse=True)
def pauses(monkeypatch):
    """How long each pause was to be."""
    found = []
    monkeypatch.setattr(retrying.time, "sleep", found.append)
    return found


def test_a_mail_above_the_rate_leaves_a_moment_later(pauses):
    answers = Answers(TOO_FAST, TOO_FAST, "message-1")
    assert until_not_too_fast(answers) == "message-1"
    assert answers.asked == 3 and all(0.1 <= pause <= 0.9 for pause in pauses)


def test_a_mail_always_above_the_rate_is_given_back_before_its_function_is_killed(pauses):
    answers = Answers(*[TOO_FAST] * MOST_SENDINGS)
    with pytest.raises(SendRefused):
        until_not_too_fast(answers)
    assert not answers.answers
    mails = max(sum(map(len, kinds.values())) for kinds in MAILS.values())
    for name in ("SendMails", "SendBulkMails"):
        batch = event_sources("SQS")[name]["BatchSize"]
        assert 0.9 * len(pauses) * mails * batch < functions()[name]["Timeout"]


def test_any_other_refusal_is_not_tried_again_at_once(pauses):
    answers = Answers(SendRefused(again=True), "never")
    with pytest.raises(SendRefused):
        until_not_too_fast(answers)
    assert answers.asked == 1 and not pauses


def test_a_race_is_run_again_until_it_is_not_lost(pauses):
    answers = Answers(Lost(), Lost(), "won")
    assert until_not_lost(answers) == "won"
    with pytest.raises(Lost):
        until_not_lost(Answers(*[Lost()] * MOST_TRIES))
