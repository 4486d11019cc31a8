"""Whoever has lost the link of their page gets it again, once, on the running stack."""

import pytest

from infra.local.private import wait_until
from shared.adapters.expressions import from_wire
from tests.stack.story import Story

HELPED = {"name": "Dominique Conseil", "organisation": "Mission locale d’essai"}


@pytest.fixture
def story(stack):
    """Somebody with a counsellor has a seat, and has been told."""
    built = Story(stack, capacity=1)
    built.arrive(1, counsellor=HELPED | {"email": f"conseil-{built.tag}@example.org"})
    built.becomes(0, "confirmed")
    built.told(0, "confirmed")
    person = from_wire(built.item(0))["person"]
    wait_until(lambda: is_remembered(stack, person), seconds=40, every=0.5, what="recognised")
    yield built
    stack.clock.reset()


def is_remembered(stack, person):
    pages = (
        stack.client("dynamodb").get_paginator("scan").paginate(TableName=stack.outputs["table"])
    )
    found = (from_wire(item) for page in pages for item in page["Items"])
    return any(item["kind"] == "reached_at" and item["id"] == person for item in found)


def asks(story, email):
    """What the browser of whoever asks is answered."""
    url = f"{story.stack.outputs['public_url']}/retrouver-mon-lien"
    answer = story.http.post(url, data={"email": email}, headers={"Accept": "text/html"})
    return answer.status_code, answer.headers.get("location"), answer.text


def links(story, email):
    """How many mails with links an address has."""
    return sum(subject.startswith("Le lien de votre page") for subject in story.subjects(0, email))


def test_the_link_comes_again_to_the_address_of_the_form_and_opens_the_page(story):
    known, unknown = story.address(0), f"nobody-{story.tag}@example.org"
    answers = [asks(story, email) for email in (known, unknown, known.upper(), unknown)]
    assert answers == [answers[0]] * 4
    assert answers[0][0] == 303
    wait_until(lambda: links(story, known), seconds=60, every=0.5, what="the mail with the link")
    assert story.http.get(story.link(known, "i")).json()["status"] == "confirmed"
    story.stack.clock.advance("5m")
    assert (links(story, known), links(story, unknown)) == (1, 0)
    story.stack.clock.advance("11m")
    assert asks(story, known) == answers[0]
    wait_until(lambda: links(story, known) == 2, seconds=60, every=0.5, what="a second mail")


def test_a_counsellor_gets_the_page_of_their_youths(story):
    email = f"conseil-{story.tag}@example.org"
    asks(story, email)
    wait_until(lambda: links(story, email), seconds=60, every=0.5, what="the counsellor's link")
    [youth] = story.http.get(story.link(email, "c")).json()["youths"]
    assert youth["registration_id"] == story.ids[0]


def test_the_page_behind_a_link_speaks_the_language_its_address_names(story):
    public = story.stack.outputs["public_url"]
    own = story.link(story.address(0), "i").replace(public, f"{public}/en")
    page = story.http.get(own, headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["content-language"]) == (200, "en")
    assert "Your place is confirmed" in page.text
