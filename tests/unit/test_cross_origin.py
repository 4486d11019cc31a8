"""Other sites' pages call the public API only where the region lists them, and nothing else."""

import json
from dataclasses import replace

import pytest

from shared.domain.refusals import NotFound
from shared.runtime.settings import settings
from shared.web import partner, public, staff
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import counsellor_link, link, sessions
from tests.builders import a_counsellor, a_region
from tests.unit.test_web_public import BODY

THERE, OWN_MACHINE = "https://partenaire.example.org", "http://localhost:8000"
LISTED = (THERE, OWN_MACHINE, "http://insecure.example.org", "null", "*")
ALLOWED = "access-control-allow-origin"
FOREIGN = [
    "https://autre.example.org",
    "https://partenaire.example.org.evil.example",
    "https://PARTENAIRE.example.org",
    "https://partenaire.example.org:8443",
    "https://partenaire.example.org/",
    "http://partenaire.example.org",
    "http://insecure.example.org",
    "http://localhost:9000",
    "null",
    "*",
    "",
]


@pytest.fixture(autouse=True)
def listed(world):
    world.parts.regions.put(replace(a_region(), allowed_origins=LISTED))
    world.clock.advance(minutes=2)


def asked(method, address, origin=THERE, body="", site=public):
    headers = {"origin": origin, "accept": "application/json", "content-type": "application/json"}
    return Client(site.answer).send(method, address, headers, body)


def of_cross_origin(answer):
    return {name for name in answer.headers if name.startswith("access-control-")}


def on_stage(monkeypatch, stage):
    monkeypatch.setenv("STAGE", stage)
    settings.cache_clear()


def test_a_region_that_lists_nobody_opens_to_nobody():
    assert a_region().allowed_origins == ()
    assert not a_region().opens_to(THERE, trial=True)


def test_a_preflight_is_told_what_may_be_sent():
    answer = asked("OPTIONS", "/api/registrations")
    assert (answer.status, answer.text) == (204, "")
    told = {name: value for name, value in answer.headers.items() if name.startswith("access-")}
    assert told == {
        ALLOWED: THERE,
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": "content-type",
        "access-control-max-age": "600",
        "access-control-expose-headers": "Link",
    }


@pytest.mark.parametrize(
    ("method", "address", "body", "status"),
    [
        ("GET", "/api/sessions", "", 200),
        ("HEAD", "/api/sessions", "", 200),
        ("GET", "/api/openapi.json", "", 200),
        ("GET", "/api/offers", "", 200),
        ("POST", "/api/registrations", json.dumps(BODY), 202),
        ("POST", "/api/registrations", "{", 422),
        ("GET", "/api/nothing", "", 404),
    ],
)
def test_the_api_may_be_read_from_a_listed_origin_whatever_it_answers(
    method, address, body, status
):
    answer = asked(method, address, body=body)
    assert (answer.status, answer.headers[ALLOWED]) == (status, THERE)
    assert "Origin" in answer.headers["vary"]
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize("origin", FOREIGN)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_from_anywhere_else_nothing_of_it_may_be_read(origin, method):
    answer = asked(method, "/api/registrations", origin, "{}")
    assert of_cross_origin(answer) == set()
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "Origin" in answer.headers["vary"]
    assert answer.status == {"GET": 404, "POST": 422, "OPTIONS": 204}[method]


def test_who_comes_without_an_origin_is_answered_as_ever():
    answer = Client(public.answer).get("/api/sessions")
    assert answer.status == 200
    assert of_cross_origin(answer) == set()


def test_ones_own_machine_may_call_only_where_nobody_real_is_served(monkeypatch):
    for stage, allowed in (("local", True), ("dev", True), ("prod", False)):
        on_stage(monkeypatch, stage)
        assert (ALLOWED in asked("GET", "/api/sessions", OWN_MACHINE).headers) is allowed
        assert ALLOWED in asked("GET", "/api/sessions").headers


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_no_page_of_ours_may_be_read_by_others(world, method):
    ids = stories.waiting(world, counsellor=a_counsellor(may_act=True))
    form = f"/sessions/{sessions()[0].id}/inscription"
    pages = ("/", "/api", form, "/offres", link(world, ids), counsellor_link(world, ids))
    for address in pages:
        answer = asked(method, address, body="{}")
        assert of_cross_origin(answer) == set()
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("site", [staff, partner])
def test_no_other_site_of_ours_is_open_to_others(site):
    for method in ("GET", "OPTIONS"):
        assert of_cross_origin(asked(method, "/api/sessions", site=site)) == set()


def test_nobody_is_listed_while_the_region_cannot_be_read(monkeypatch, caplog):
    def broken():
        raise NotFound("no_such_region")

    monkeypatch.setattr(public.cross_origin, "own_region", broken)
    answer = asked("GET", "/api/sessions")
    assert (answer.status, of_cross_origin(answer)) == (200, set())
    assert "origin_unknown" in caplog.text
