"""A form sent after its login had ended: nothing typed is lost, and no other site can use that."""

import re

import pytest

from shared.web import staff
from tests.browser.gateway import Client
from tests.browser.scene import STAFF, installed_world

NEW = "/sessions/nouvelle"
TYPED = {"title": 'Rentrée "à Évry"', "venue": "Espace jeunes", "capacity": "quinze"}
BY_US = {"sec_fetch_site": "same-origin"}


@pytest.fixture
def world():
    with installed_world() as built:
        yield built


@pytest.fixture
def team(world):
    return Client(staff.answer)


def signs_in(team, world):
    team.jar["explore-staff"] = world.parts.accounts.open_login(STAFF.id, world.clock.now())


def carried(page):
    """What the page's form sends."""
    form = re.search(r'<form method="post" action="/sessions.*?</form>', page.text, re.S)[0]
    pairs = re.findall(r'name="([^"]*)" value="([^"]*)"', form)
    return {name: value.replace("&#34;", '"') for name, value in pairs}


def test_what_was_typed_is_kept_until_somebody_is_signed_in_and_sent_again(team, world):
    gone = team.post(NEW, {**TYPED, "csrf": "of before"}, **BY_US)
    assert (gone.status, gone.headers["cache-control"]) == (409, "private, no-cache")
    assert "Votre connexion a pris fin" in gone.text and 'href="/connexion"' in gone.text
    assert carried(gone) == {**TYPED, "csrf": ""}
    signs_in(team, world)
    again = team.post(NEW, carried(gone), **BY_US)
    assert (again.status, "Envoyez-le maintenant" in again.text) == (409, True)
    sent = team.post(NEW, carried(again), **BY_US)
    assert (sent.status, 'value="quinze"' in sent.text) == (422, True)


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", ""])
def test_what_another_site_sends_is_never_kept(team, world, site):
    assert team.post(NEW, TYPED, sec_fetch_site=site).status == 303
    signs_in(team, world)
    refused = team.post(NEW, TYPED, sec_fetch_site=site)
    assert refused.status == 403
    assert "csrf" not in refused.text and "quinze" not in refused.text


def test_a_button_without_anything_typed_leads_to_the_sign_in(team):
    assert team.post("/deconnexion", {"csrf": "of before"}, **BY_US).status == 303


def test_a_file_cannot_be_kept_and_the_page_says_so(team):
    body = (
        '--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\nold\r\n'
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNom\r\n--x--'
    )
    kind = {"content-type": "multipart/form-data; boundary=x", "sec-fetch-site": "same-origin"}
    gone = team.send("POST", f"/sessions/{'5' * 32}/liste", kind, body)
    assert gone.status == 409
    assert "choisissez-le de nouveau" in gone.text
    assert f'href="/sessions/{"5" * 32}/liste"' in gone.text
