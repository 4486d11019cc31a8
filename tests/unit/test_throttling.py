"""What one place may send within an hour: the stage's limit, said to people and to programs."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters.throttle import ThrottleTable
from shared.runtime import wiring
from shared.web import public
from tests.browser.gateway import Client, event, got
from tests.browser.scene import installed_world
from tests.fakes import World
from tests.unit.test_web_public import BODY, TYPED

API, FORM, LINKS = "/api/registrations", f"/sessions/{'5' * 32}/inscription", "/retrouver-mon-lien"
HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"
HOUSEHOLD = "2001:db8:0:1::"


@pytest.fixture(autouse=True)
def world():
    """A stage that takes two forms an hour from one place."""
    with installed_world() as built:
        built.parts = replace(built.parts, throttle=ThrottleTable(built.table, 2))
        wiring.install(built.parts)
        yield built


def sent(number, place=HERE, **values):
    body = {**BODY, "submission_id": f"018f3b5e-0000-7000-8000-{number:012}", **values}
    asked = event("POST", API, {"content-type": "application/json"}, json.dumps(body))
    asked["requestContext"]["http"]["sourceIp"] = place
    return got(public.answer(asked, None))


def test_one_form_too_many_is_told_when_to_come_again():
    assert [sent(number).status for number in range(3)] == [202, 202, 429]
    refused = sent(4)
    assert json.loads(refused.text)["code"] == "too_many_forms"
    assert refused.headers["retry-after"] == "3600"


def test_each_place_has_a_count_of_its_own_and_a_household_one_together():
    places = [HERE, ELSEWHERE, f"{HOUSEHOLD}1", f"{HOUSEHOLD}2"]
    assert [sent(number, place).status for number, place in enumerate(places)] == [202] * 4
    assert sent(5, f"{HOUSEHOLD}3").status == 429
    assert sent(6, "2001:db8:0:2::1").status == 202


def test_the_next_hour_begins_anew(world):
    assert [sent(number).status for number in range(3)] == [202, 202, 429]
    world.clock.at += timedelta(hours=1)
    assert sent(4).status == 202


def test_a_form_with_a_mistake_is_not_counted():
    assert [sent(0, email="nobody").status for _ in range(3)] == [422] * 3
    assert sent(1).status == 202


def test_somebody_before_the_page_loses_nothing_that_was_typed():
    client = Client(public.answer)
    for number in range(2):
        sent(number)
    page = client.post(FORM, {**TYPED, "submission_id": BODY["submission_id"]})
    assert page.status == 429
    assert "Votre demande n’est pas encore envoyée" in page.text
    assert "Beaucoup de formulaires" in page.text
    assert f'value="{TYPED["email"]}"' in page.text
    assert sent(3, ELSEWHERE).status == 202


def test_asking_for_links_counts_too_and_says_so():
    client = Client(public.answer)
    answers = [client.post(LINKS, {"email": f"nobody{n}@example.org"}) for n in range(3)]
    assert [answer.status for answer in answers] == [303, 303, 429]
    assert "Beaucoup de formulaires" in answers[-1].text


def test_where_a_form_came_from_stands_nowhere_in_the_table(world):
    sent(0)
    stored = json.dumps([*world.dynamo.items.items()], default=str)
    assert "SOURCE#" in stored
    assert HERE not in stored


def test_a_stage_without_a_limit_writes_nothing_of_it():
    world = World()
    assert all(ThrottleTable(world.table, 0).lets("a", world.clock.at) for _ in range(100))
    assert world.dynamo.items == {}
