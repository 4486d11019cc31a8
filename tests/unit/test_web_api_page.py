"""The page about EXPLORE on other sites: what it gives to copy works as it is written."""

import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest

from shared.web import public
from shared.web.public.routes_api_page import NO_SESSION
from tests.browser.gateway import Client
from tests.unit.test_web_public import MONTREUIL

URL = "https://explore.example.org"
JSON = {"accept": "application/json", "content-type": "application/json"}


class Elements(HTMLParser):
    """The elements of a snippet, and what is left open."""

    def __init__(self):
        super().__init__()
        self.found, self.open = [], []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture
def visitor(world):
    return Client(public.answer)


def shown(page):
    """The texts to copy, as a visitor copies them."""
    return [unescape(text) for text in re.findall(r"<pre[^>]*>(.*?)</pre>", page, re.DOTALL)]


def test_the_lines_to_copy_lead_to_a_sessions_form_without_any_script(visitor):
    lines, *_ = shown(visitor.get("/api").text)
    assert len(lines.strip().splitlines()) <= 10
    read = Elements()
    read.feed(lines)
    assert read.open == []
    assert not {"script", "iframe", "img", "link", "style"} & {tag for tag, _ in read.found}
    [form] = [about for tag, about in read.found if tag == "form"]
    page = visitor.get(form["action"].removeprefix(URL))
    assert (page.status, 'name="submission_id"' in page.text) == (200, True)
    [link] = [about["href"] for tag, about in read.found if tag == "a"]
    assert 'id="sessions"' in visitor.get(link.removeprefix(URL).partition("#")[0]).text


def test_without_an_open_session_there_is_nothing_to_copy(visitor, world):
    world.clock.advance(days=60)
    page = visitor.get("/api")
    assert "De nouvelles dates arrivent" in page.text
    assert len(shown(page.text)) == 2


def _example(visitor):
    _, request, receipt = shown(visitor.get("/api").text)
    address = re.match(r"curl (\S+) ", request)[1]
    body = json.loads(re.search(r"-d '(.*)'", request, re.DOTALL)[1])
    return address.removeprefix(URL), body, json.loads(receipt)


def test_the_example_is_answered_as_it_says_once_it_names_a_session(visitor):
    address, body, receipt = _example(visitor)
    answer = visitor.send("POST", address, JSON, json.dumps({**body, "session_id": MONTREUIL}))
    told = json.loads(answer.text)
    assert (answer.status, told.keys()) == (202, receipt.keys())
    assert told["status"] == receipt["status"]
    again = visitor.send("POST", address, JSON, json.dumps({**body, "session_id": MONTREUIL}))
    assert json.loads(again.text) == told


def test_the_example_as_it_stands_takes_nobodys_seat(visitor):
    address, body, _ = _example(visitor)
    assert body["session_id"] == NO_SESSION
    answer = visitor.send("POST", address, JSON, json.dumps(body))
    assert (answer.status, json.loads(answer.text)["code"]) == (404, "no_such_session")


def test_nobodys_form_is_another_visitors(visitor):
    ids = {_example(visitor)[1]["submission_id"] for _ in range(2)}
    assert len(ids) == 2


def test_every_address_that_the_page_tells_is_there(visitor):
    page = visitor.get("/api").text
    told = re.findall(r"<code>GET (/\S+)</code>", page) + re.findall(r'href="(/api/[^"]+)"', page)
    assert len(told) == 5
    assert all(visitor.get(address).status == 200 for address in told)


def test_every_page_of_the_public_site_leads_there(visitor):
    assert 'href="/api"' in visitor.get("/").text
