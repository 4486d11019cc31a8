"""The team is mailed once, on the next working morning, what waits for it, on the running stack."""

from datetime import timedelta

import pytest

from infra.local.private import wait_until
from shared.adapters.holidays import PublicHolidays
from shared.domain.region import Rules
from shared.domain.summary import next_working_morning
from shared.domain.waking_hours import WakingHours
from tests.stack.story import Story, forget

ADDRESS = "explore@explore.example.org"


@pytest.fixture
def clock(stack):
    yield stack.clock
    stack.clock.reset()


def mails(stack):
    return [m for m in stack.mailbox(ADDRESS) if "à voir" in m["subject"]]


def doubts(story):
    return story.staff("GET", "/api/doubts").json()["doubts"]


def morning_comes(story):
    """The clock moves on to just after eight, on a day that is no Sunday and no holiday."""
    rules = Rules(waking=WakingHours(closed_days=PublicHolidays()))
    story.advance_to(next_working_morning(story.now(), rules) + timedelta(minutes=1))


def test_a_doubt_is_told_the_next_working_morning_once_and_without_a_name(stack, clock):
    forget(stack, "summary")
    known = len(mails(stack))
    story = Story(stack)
    story.register(0)
    again = story.post(story.form(0, email=f"autre-{story.tag}@example.org"))
    assert again.status_code == 202, again.text
    wait_until(lambda: doubts(story), seconds=40, every=0.5, what="a doubt")
    morning_comes(story)
    told = wait_until(lambda: mails(stack)[known:], seconds=60, every=0.5, what="what is to do")
    text = stack.read(told[-1]).text
    assert f"{stack.outputs['staff_url']}/doutes" in text
    assert story.tag not in text and "Essai" not in text
    clock.advance("5m")
    assert len(told) == len(mails(stack)) - known == 1
