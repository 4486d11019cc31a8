"""What tests of the staff's site do: sign in, send forms and JSON, let people register."""

import json
import re
from base64 import b64encode

import pytest

from shared.usecases.allocating import allocate_seats
from shared.usecases.registering import register
from shared.web import staff
from tests.browser.gateway import Client, event, got
from tests.browser.scene import STAFF, installed_world, sign_in
from tests.builders import a_form, a_region, a_session

MONTREUIL, MEAUX, SAINT_DENIS = a_session().id, "6" * 32, "7" * 32
ELSEWHERE = "e" * 32


@pytest.fixture
def world():
    with installed_world() as built:
        built.parts.sessions.add(a_session(id=ELSEWHERE, region="bre"))
        yield built


@pytest.fixture
def team(world):
    """Somebody of the team, signed in."""
    client = Client(staff.answer)
    sign_in(client, world)
    return client


def api(client, method, address, body=None, who=STAFF.id):
    claims = {"sub": who, "cognito:groups": "[staff]"} if who else None
    headers = {"accept": "application/json", "content-type": "application/json"}
    sent = json.dumps(body) if body is not None else ""
    answer = client.send(method, address, headers, sent, claims)
    return answer.status, json.loads(answer.text)


def token(page):
    """What a page's forms must carry."""
    return re.search(r'name="csrf" value="([0-9a-f]+)"', page.text).group(1)


def send(client, address, fields=None, page="/"):
    """A form of the site, with the token of a page."""
    return client.post(address, {"csrf": token(client.get(page)), **(fields or {})})


def send_bytes(client, address, headers, data):
    """A body that is no text, as the gateway hands it over."""
    cookie = "; ".join(f"{name}={value}" for name, value in client.jar.items())
    body = b64encode(data).decode()
    asked = event("POST", address, {**headers, "cookie": cookie}, body)
    return got(client.handler({**asked, "isBase64Encoded": True}, None))


def asks(world, name, session=MONTREUIL, **values):
    """Somebody registers; the id of their registration. Nothing is decided yet."""
    world.clock.advance(seconds=1)
    form = a_form(name, choices=(session,), **values)
    return register(world.parts, a_region(), form).registration_id


def registered(world, *names, session=MONTREUIL, **values):
    """These people register, and their seats are decided; their ids in order."""
    ids = [asks(world, name, session, **values) for name in names]
    allocate_seats(world.parts, session)
    return ids


def stored(world, own, session=MONTREUIL):
    """The registration as it stands."""
    return world.parts.registrations.load(session, own)[1]


def inputs(page, form=-1):
    """The fields of a page's last form, or of another, as a browser would send them."""
    form = re.findall(r"<form.*?</form>", page.text, re.DOTALL)[form]
    found = {}
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen.group(1) if chosen else ""
    for tag in re.findall(r"<input[^>]*>", form):
        name = re.search(r'name="([^"]*)"', tag)
        ticks = 'type="checkbox"' in tag or 'type="radio"' in tag
        if name and (not ticks or " checked" in tag):
            value = re.search(r'value="([^"]*)"', tag)
            found[name.group(1)] = value.group(1) if value else ""
    return found
