"""A counsellor refers thirty youths from a workbook, on the running stack."""

import io
import re

import pytest
from openpyxl import Workbook

from infra.local.private import wait_until
from shared.domain.group import MOST_ROWS
from tests.stack.story import Story

HELPED = {"name": "Dominique Conseil", "organisation": "Mission locale d’essai"}
HTML = {"Accept": "text/html"}
HEADINGS = ("Prénom", "Nom", "Né(e) le", "Téléphone", "E-mail", "Code postal", "Situation")


@pytest.fixture
def story(stack):
    """Somebody's counsellor has got the link of their own page."""
    built = Story(stack, capacity=MOST_ROWS)
    built.arrive(1, counsellor=HELPED | {"email": f"conseil-{built.tag}@example.org"})
    built.told(0, "confirmed", role="counsellor")
    return built


def a_workbook(story):
    """As many youths as a group may hold, the last of them too old."""
    book = Workbook()
    book.active.append(HEADINGS)
    for number in range(1, MOST_ROWS + 1):
        form = story.form(number, profile="Sans diplôme")
        form |= {"birth_date": "04/05/1980"} if number == MOST_ROWS else {}
        names = ("first_name", "last_name", "birth_date", "phone", "email", "postcode", "profile")
        book.active.append([form[name] for name in names])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def typed(page):
    """What a browser would send of the first form of a page."""
    form = re.findall(r"<form.*?</form>", page, re.DOTALL)[0]
    tags = [tag for tag in re.findall(r"<input[^>]*>", form) if "name=" in tag]
    sent = [tag for tag in tags if " checked" in tag or not re.search("checkbox|radio", tag)]
    pairs = (re.search(r'name="([^"]*)".*?value="([^"]*)"', tag) for tag in sent)
    return {pair[1]: pair[2] for pair in pairs}


def test_a_workbook_is_reviewed_and_sent_in_its_order_once_and_everybody_is_told(story):
    home = story.link(f"conseil-{story.tag}@example.org", "c")
    file = {"file": ("groupe.xlsx", a_workbook(story))}
    begun = story.http.post(f"{home}/groupe", files=file, headers=HTML)
    assert begun.status_code == 303, begun.text
    review = home.split("/c/")[0] + begun.headers["location"]
    fields = typed(story.http.get(review, headers=HTML).text)
    fields |= {"session_id": story.session_id, "notice_read": "yes", "act": "send"}
    page = ""
    while f"{MOST_ROWS - 1} demandes sont envoyées" not in page:
        assert story.http.post(review, data=fields, headers=HTML).status_code == 303
        before, page = page, story.http.get(review, headers=HTML).text
        assert page != before
    again = story.http.post(review, data=fields, headers=HTML)
    assert again.status_code == 422
    assert f"Ligne {MOST_ROWS + 1}" in again.text and "29 ans au plus" in again.text
    mine = wait_until(lambda: _youths(story, home), seconds=60, every=0.5, what="all are placed")
    assert {youth["status"] for youth in mine} == {"confirmed"}
    assert len(mine) == MOST_ROWS
    last = MOST_ROWS - 1
    wait_until(lambda: story.subjects(last), seconds=60, every=0.5, what="the last is told")
    assert len(story.subjects(last)) == 1


def _youths(story, home):
    """All of the counsellor's youths, once each of them is decided."""
    youths = story.http.get(home).json()["youths"]
    undecided = [youth for youth in youths if youth["status"] == "received"]
    return youths if len(youths) == MOST_ROWS and not undecided else None
