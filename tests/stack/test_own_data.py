"""Somebody sees what we hold about them on the running stack: the code comes by mail, and opens."""

import re

import httpx
import pytest

from infra.local.private import wait_until
from tests.stack.story import Story

HTML = {"Accept": "text/html"}


@pytest.fixture
def story(stack):
    """Somebody has a seat, and has been told."""
    built = Story(stack, capacity=1)
    built.arrive(1)
    built.becomes(0, "confirmed")
    built.told(0, "confirmed")
    yield built
    stack.clock.reset()


def codes(story):
    """How many mails with a code they have."""
    return sum(subject.startswith("Votre code") for subject in story.subjects(0))


def the_last_mail(story):
    return story.stack.read(story.stack.mailbox(story.address(0))[-1]).text


def test_the_code_comes_to_the_address_and_shows_everything_once(story):
    page = story.link(story.address(0), "i") + "/donnees"
    assert story.address(0) not in story.http.get(page, headers=HTML).text
    sent = story.http.post(page, data={"send": "yes"}, headers=HTML)
    assert (sent.status_code, sent.headers["location"][-5:]) == (303, "/code")
    wait_until(lambda: codes(story), seconds=60, every=0.5, what="the mail with the code")
    (code,) = re.findall(r"Votre code\s:\s(\d{6})", the_last_mail(story))
    opened = story.http.post(f"{page}/code", data={"code": code}, headers=HTML)
    assert opened.status_code == 303
    assert story.address(0) in story.http.get(page, headers=HTML).text
    told = story.http.get(f"{page}/mes-donnees.json", headers=HTML).json()
    assert told["person"]["email"] == story.address(0)
    assert story.address(0) not in httpx.get(page, headers=HTML, timeout=60).text
    again = story.http.post(f"{page}/code", data={"code": code}, headers=HTML)
    assert again.status_code == 409
    assert codes(story) == 1
