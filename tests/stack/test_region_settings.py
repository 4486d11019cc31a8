"""The team sets its region on the running stack: pages, mails and the API follow."""

import re
from html import unescape

import pytest

from shared.adapters.expressions import from_wire, to_wire
from tests.stack.story import Story
from tests.stack.team import csrf_of, signed_in
from tests.unit.logo_samples import png

CONTACTS, COLOURS, LOGO = "/region/coordonnees", "/region/couleurs", "/region/logo"
SAID = {
    "contact_email": "bonjour@example.org",
    "contact_phone": "01 99 00 12 34",
    "sender_name": "EXPLORE – Essai",
    "bring": "une gourde et des baskets",
    "allowed_origins": "https://ami.example.org",
}
VIOLET = {
    "button": "#5b2a86",
    "button_dark": "#cbb2f0",
    "link": "#5b2a86",
    "link_dark": "#cbb2f0",
    "hero": "#5b2a86",
}


@pytest.fixture(scope="module")
def elsewhere(stack):
    """Another region in the same table, as it was put there."""
    item = stored(stack, "idf") | {"pk": "REGION#bre", "id": "bre", "name": "Région Ailleurs"}
    put(stack, item)
    yield item
    key = to_wire({"pk": "REGION#bre", "sk": "REGION"})
    stack.client("dynamodb").delete_item(TableName=stack.outputs["table"], Key=key)


@pytest.fixture(scope="module")
def team(stack, elsewhere):
    """Somebody of the team; the region is afterwards what it was."""
    before = stored(stack, "idf")
    # A code is taken once: whoever came in before has used that of this half minute.
    stack.clock.advance("1m")
    with signed_in(stack) as browser:
        yield browser
    put(stack, before)
    stack.clock.advance("2m")
    stack.clock.reset()


@pytest.fixture(scope="module")
def told(stack, team):
    """Somebody registers once the region is set otherwise; their story, and the mail they got."""
    saved(stack, team, CONTACTS, SAID)
    saved(stack, team, COLOURS, VIOLET)
    story = Story(stack, capacity=1)
    story.arrive(1)
    story.told(0, "confirmed")
    (message,) = stack.mailbox(story.address(0))
    return story, message


def stored(stack, region):
    key = to_wire({"pk": f"REGION#{region}", "sk": "REGION"})
    where = {"TableName": stack.outputs["table"], "Key": key, "ConsistentRead": True}
    return from_wire(stack.client("dynamodb").get_item(**where)["Item"])


def put(stack, item):
    stack.client("dynamodb").put_item(TableName=stack.outputs["table"], Item=to_wire(item))


def sent(team, address, fields, files=None):
    """What the form of this address answers, filled in like this."""
    page = team.get(address).text
    version = re.search(r'name="version" value="(\d+)"', page)[1]
    return team.post(
        address, data={"csrf": csrf_of(page), "version": version, **fields}, files=files
    )


def saved(stack, team, address, fields):
    """It is stored, and every function knows: each keeps its region for a minute."""
    assert sent(team, address, fields).status_code == 303
    stack.clock.advance("2m")


def page(stack, path):
    answer = stack.http.get(f"{stack.outputs['public_url']}{path}")
    assert answer.status_code == 200
    return unescape(answer.text)


def test_the_publics_pages_show_the_contacts_and_what_to_bring(stack, told):
    shown = page(stack, f"/sessions/{told[0].session_id}")
    assert 'href="mailto:bonjour@example.org"' in shown and "01 99 00 12 34" in shown
    assert "une gourde et des baskets" in shown
    assert "explore@explore.example.org" not in shown


def test_the_publics_pages_wear_the_colours_and_the_stylesheet_is_served(stack, told):
    (address,) = re.findall(r'href="(/static/region\.[^"]+)"', page(stack, "/"))
    assert VIOLET["button"] in page(stack, address)


def test_a_mail_tells_the_contacts_in_the_teams_name_and_wears_the_colours(stack, told):
    read = stack.read(told[1])
    headers = dict(read.headers)
    assert "EXPLORE – Essai" in headers["From"]
    assert "01 99 00 12 34" in read.text.replace("\u00a0", " ")
    assert VIOLET["button"] in read.html


@pytest.mark.parametrize(
    ("origin", "listed"),
    [("https://ami.example.org", True), ("https://partenaire.example.org", False)],
)
def test_the_api_is_open_to_the_sites_that_are_listed_now(stack, told, origin, listed):
    url = f"{stack.outputs['public_url']}/api/sessions"
    answer = stack.http.get(url, headers={"Origin": origin})
    assert answer.headers.get("access-control-allow-origin") == (origin if listed else None)


def test_a_colour_that_cannot_be_read_is_refused_in_a_sentence_and_nothing_is_stored(
    stack, team, told
):
    before = stored(stack, "idf")
    answer = sent(team, COLOURS, VIOLET | {"button": "#ffcc00"})
    assert answer.status_code == 422
    shown = unescape(answer.text).replace("\u00a0", " ").replace("\u202f", " ")
    assert "cette couleur se lit mal avec un texte blanc" in shown
    assert 'value="#ffcc00"' in shown
    assert stored(stack, "idf") == before


def test_a_logo_is_sent_as_a_file_shown_to_the_public_served_as_it_is_and_taken_away(
    stack, team, told
):
    picture = png(600, 200)
    answer = sent(team, LOGO, {}, {"file": ("logo.txt", picture, "text/plain")})
    assert (answer.status_code, answer.headers["location"]) == (303, "/region?fait=logo")
    stack.clock.advance("2m")
    (address,) = re.findall(r'src="(/static/logo/[^"]+)"', page(stack, "/"))
    served = stack.http.get(f"{stack.outputs['public_url']}{address}")
    assert (served.content, served.headers["content-type"]) == (picture, "image/png")
    assert served.headers["cache-control"].endswith("immutable")
    drawn = {"file": ("logo.png", b"<svg></svg>", "image/png")}
    assert sent(team, LOGO, {}, drawn).status_code == 422
    saved(stack, team, LOGO, {"do": "remove"})
    assert "/static/logo" not in page(stack, "/")


def test_who_changed_what_is_told_on_the_page(team, told):
    shown = unescape(team.get("/region").text)
    assert "Équipe de démonstration" in shown.split('id="changes"')[1]


def test_another_region_is_not_touched(stack, told, elsewhere):
    assert stored(stack, "bre") == elsewhere
