"""The page on which a youth asks for offers, and the way out of them: a GET changes nothing."""

import re

import pytest

from shared.domain.offers.kinds import Kind
from shared.domain.offers.matching import Interests
from shared.runtime import wiring
from shared.usecases.asking_offers import is_stopped
from shared.usecases.links import COUNSELLOR as COUNSELLORS
from shared.usecases.links import STOP, YOUTH, person_page, stop_page, wish_page
from shared.web import public
from tests.browser.gateway import Client
from tests.contract import scenes_of_digests as scenes
from tests.contract import stage
from tests.contract.stage import AGAIN, ALIX, COUNSELLOR, PEOPLE, SESSION

WHO = PEOPLE[ALIX]
ONE_CLICK = "List-Unsubscribe=One-Click"
FORM = "application/x-www-form-urlencoded"
BOUNDARY = "multipart/form-data; boundary=b"
PARTS = (
    '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
)


@pytest.fixture
def world():
    """Where the scenes of the samples are set."""
    built = stage.a_world()
    wiring.install(built.parts)
    yield built
    wiring.install(None)


@pytest.fixture
def site(world):
    return Client(public.answer)


def path(world, address):
    return address.removeprefix(world.parts.addresses.public_url)


def page(world, registration_id=ALIX):
    return path(world, wish_page(world.parts, SESSION, registration_id))


def way_out(world, reader=WHO):
    return path(world, stop_page(world.parts, reader))


def wanted(world):
    digest = world.parts.digests.get(WHO)
    return digest.wanted if digest else None


def stored(world):
    return {place: item for place, item in world.dynamo.items.items() if place[1] == "DIGEST"}


def ticked(answer):
    boxes = re.findall(r"<input[^>]*>", answer.text)
    return {re.search(r'name="([^"]+)"', box)[1] for box in boxes if " checked" in box}


def test_the_personal_page_of_whoever_has_a_seat_leads_there(site, world):
    stage.opened(world)
    stage.arrive(world, ALIX)
    own = path(world, person_page(world.parts, SESSION, ALIX))
    assert page(world) not in site.get(own).text
    stage.allocate(world)
    assert f'href="{page(world)}"' in site.get(own).text


def test_nothing_is_chosen_beforehand_and_looking_changes_nothing(site, world):
    scenes.seated_with_counsellor(world)
    shown = site.get(page(world))
    assert (shown.status, ticked(shown)) == (200, set())
    assert "vous ne recevez pas d’offres" in shown.text
    assert stored(world) == {}


def test_what_is_said_is_kept_and_shown_again(site, world):
    scenes.seated_with_counsellor(world)
    said = {"offers": "yes", "department_93": "yes", "kind_job": "yes", "kind_training": "yes"}
    answer = site.post(page(world), {**said, "family_K": "yes", "copied": "yes"})
    assert (answer.status, answer.headers["location"]) == (303, page(world))
    assert wanted(world) == Interests(("93",), (Kind.JOB, Kind.TRAINING), ("K",), copied=True)
    shown = site.get(page(world))
    assert ticked(shown) == {*said, "family_K", "copied"}
    assert "vous recevrez des offres" in shown.text
    site.post(page(world), {**said, "offers": "no"})
    assert wanted(world) is None


def test_what_no_box_stands_for_is_not_heard(site, world):
    scenes.seated_with_counsellor(world)
    site.post(
        page(world), {"offers": "yes", "department_13": "yes", "kind_x": "yes", "family_Z": "yes"}
    )
    assert wanted(world) == Interests()


def test_without_a_yes_or_a_no_it_is_asked_again(site, world):
    scenes.seated_with_counsellor(world)
    answer = site.post(page(world), {"department_93": "yes"})
    assert (answer.status, stored(world)) == (422, {})
    assert 'href="#offers"' in answer.text and "oui ou non" in answer.text


def test_only_who_has_a_counsellor_is_asked_about_them(site, world):
    stage.opened(world)
    stage.arrive(world, ALIX)
    stage.allocate(world)
    assert 'name="copied"' not in site.get(page(world)).text


def test_who_has_no_seat_is_told_so_and_a_second_form_learns_nothing(site, world):
    scenes.seated_with_counsellor(world)
    stage.closed_at_once(world)
    assert site.get(page(world, AGAIN)).status == 409
    assert site.post(page(world, AGAIN), {"offers": "yes"}).status == 409
    assert stored(world) == {}


@pytest.mark.parametrize("token", ["nothing", "a.b"])
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("place", ["/i/{}/offres", "/d/{}"])
def test_a_link_that_is_not_ours_opens_nothing(site, world, place, method, token):
    fields = {"offers": "yes"}
    address = place.format(token)
    answer = site.get(address) if method == "GET" else site.post(address, fields)
    assert answer.status == 404
    assert "Ce lien n’est pas valable" in answer.text


@pytest.mark.parametrize("purpose", [YOUTH, COUNSELLORS])
def test_a_link_is_good_for_its_own_act_only(site, world, purpose):
    scenes.digest_wanted(world)
    other = world.parts.seals.seal(purpose, WHO)
    assert site.post(f"/d/{other}", {}).status == 404
    stop = world.parts.seals.seal(STOP, SESSION, ALIX)
    assert site.get(f"/i/{stop}/offres").status == 404
    assert site.post(f"/d/{stop}", {}).status == 404
    assert wanted(world) is not None


def test_to_follow_the_way_out_stops_nothing_before_the_button(site, world):
    scenes.digest_wanted(world)
    before = stored(world)
    shown = site.get(way_out(world))
    assert shown.status == 200
    assert f'<form method="post" action="{way_out(world)}">' in shown.text
    assert site.send("HEAD", way_out(world)).status == 200
    assert stored(world) == before


@pytest.mark.parametrize(
    ("kind", "body"), [(FORM, ONE_CLICK), (BOUNDARY, PARTS), (FORM, ""), ("", ""), ("x/y", "\x00")]
)
def test_one_request_without_cookie_or_token_stops_it_whatever_is_in_it(site, world, kind, body):
    scenes.digest_wanted(world)
    headers = {"content-type": kind} if kind else {}
    answer = site.send("POST", way_out(world), headers, body)
    assert (answer.status, answer.cookies) == (200, [])
    assert "Vous ne recevrez plus d’offres" in answer.text
    assert wanted(world) is None
    after = stored(world)
    assert site.send("POST", way_out(world), headers, body).status == 200
    assert stored(world) == after
    assert "Vous ne recevrez plus d’offres" in site.get(way_out(world)).text


def test_a_counsellors_way_out_is_the_counsellors_own(site, world):
    scenes.digest_wanted(world)
    assert site.send("POST", way_out(world, COUNSELLOR), {}, ONE_CLICK).status == 200
    assert is_stopped(world.parts, COUNSELLOR)
    assert wanted(world) is not None


def test_the_way_out_names_nobody(site, world):
    scenes.digest_wanted(world)
    for answer in (site.get(way_out(world)), site.send("POST", way_out(world))):
        main = answer.text.partition("<main")[2].partition("</main")[0]
        assert main and not re.search(r"Alix|Exemple|example\.org|93100", main)
