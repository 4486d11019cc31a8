"""What tests of the partners' site do: sign in, send forms, read pages."""

import re

import pytest

from shared.web import partner
from tests.browser.gateway import Client
from tests.browser.scene import PASSWORD


@pytest.fixture
def ally(world):
    """A partner, signed in."""
    client = Client(partner.answer)
    client.post("/connexion", {"email": "partner@example.org", "password": PASSWORD})
    return client


def shown(page):
    """A page's text, whatever its blanks."""
    return re.sub(r"\s+", " ", page.text.replace("\u00a0", " "))


def send(client, address, fields=None, page="/"):
    """A form of the site, with the token of a page."""
    token = re.search(r'name="csrf" value="([0-9a-f]+)"', client.get(page).text)[1]
    return client.post(address, {"csrf": token, **(fields or {})})
