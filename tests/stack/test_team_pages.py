"""The team's pages on the running stack: what is looked for, printed and kept as a file."""

import io
import json
import re
from pathlib import Path

import httpx
import icalendar
import openpyxl
import pytest

from infra.local.private import wait_until
from tests.stack.story import Story
from tests.stack.team import STAFF, csrf_of, signed_in

NEW = "nouvelle@explore.example.org"


@pytest.fixture(scope="module")
def story(stack):
    """Somebody has the one seat, somebody waits."""
    told = Story(stack, capacity=1)
    told.arrive(2)
    told.settled(confirmed=1, waiting=1)
    told.told(0, "confirmed")
    return told


@pytest.fixture(scope="module")
def team(stack):
    """A browser of the team, signed in."""
    with signed_in(stack) as browser:
        yield browser


def test_the_line_comes_as_a_workbook_that_a_spreadsheet_opens(team, story):
    answer = team.get(f"/sessions/{story.session_id}/inscriptions.xlsx")
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.values)
    emails = [row[rows[0].index("E-mail")] for row in rows[1:]]
    assert emails == [story.address(0), story.address(1)]


def test_who_comes_is_printed_and_who_waits_is_not(team, story):
    shown = team.get(f"/sessions/{story.session_id}/feuille").text
    assert story.form(0)["first_name"] in shown
    assert story.form(1)["first_name"] not in shown


def test_somebody_is_found_once_they_are_recognised(team, story):
    typed = {"csrf": csrf_of(team.get("/personnes").text), "email": story.address(1)}
    there = f"/sessions/{story.session_id}/inscriptions/{story.ids[1]}"
    wait_until(
        lambda: f'href="{there}"' in team.post("/personnes", data=typed).text,
        seconds=40,
        every=0.5,
        what="the person found",
    )


def test_what_the_team_did_stands_in_its_journal(team, story):
    """A decision comes by the stream, a download at once."""
    assert team.get(f"/sessions/{story.session_id}/inscriptions.csv").status_code == 200
    mine = f'href="/sessions/{story.session_id}">'
    wanted = {"Session ouverte aux inscriptions", "File d’une session téléchargée"}
    wait_until(
        lambda: wanted <= set(re.findall(rf"{mine}([^<]*)", team.get("/journal").text)),
        seconds=40,
        every=0.5,
        what="both acts",
    )


def test_the_first_page_says_what_is_to_do(team, story):
    shown = team.get("/").text
    assert "À faire aujourd’hui" in shown and story.session_id in shown


def test_a_calendar_may_follow_the_sessions_and_has_the_week_of_a_seat(stack, story):
    feed = stack.http.get(f"{stack.outputs['public_url']}/sessions.ics")
    followed = {event["UID"] for event in icalendar.Calendar.from_ical(feed.text).events}
    assert f"session-{story.session_id}@explore" in followed
    own = stack.http.get(f"{story.pages[0]}/agenda.ics")
    assert own.headers["Content-Type"].startswith("text/calendar")
    (week,) = icalendar.Calendar.from_ical(own.text).events
    assert week["UID"] == f"registration-{story.ids[0]}@explore"
    assert week["DTSTART"].dt.date() == story.starts_on
    assert stack.http.get(f"{story.pages[1]}/agenda.ics").status_code == 404


def test_a_code_is_taken_once_on_the_running_stack_and_the_login_can_be_ended(stack, team):
    passwords = json.loads(Path(stack.outputs["accounts_file"]).read_text())
    with httpx.Client(base_url=stack.outputs["staff_url"], timeout=30) as other:
        other.post("/connexion", data={"email": STAFF, "password": passwords[STAFF]})
        asked, code = other.get("/connexion/code").text, stack.code(STAFF)
        typed = {"csrf": csrf_of(asked), "code": code}
        assert other.post("/connexion/code", data={**typed, "code": "000000"}).status_code == 422
        assert other.get("/connexions").status_code == 303
        assert other.post("/connexion/code", data=typed).status_code == 303
        assert other.get("/connexions").status_code == 200
        other.post("/connexion", data={"email": STAFF, "password": passwords[STAFF]})
        again = {**typed, "csrf": csrf_of(other.get("/connexion/code").text)}
        assert "déjà servi" in other.post("/connexion/code", data=again).text
        team.post("/connexions/autres", data={"csrf": csrf_of(team.get("/connexions").text)})
        assert other.get("/connexions").status_code == 303


def test_a_new_colleague_sets_the_app_up_by_the_stacks_clock(stack):
    passwords = json.loads(Path(stack.outputs["accounts_file"]).read_text())
    with httpx.Client(base_url=stack.outputs["staff_url"], timeout=30) as new:
        new.post("/connexion", data={"email": NEW, "password": passwords[NEW]})
        page = new.get("/connexion/code").text
        secret = re.search(r'class="letters">([A-Z2-7 ]+)<', page)[1]
        shown = stack.code(secret=secret)
        done = new.post("/connexion/code", data={"csrf": csrf_of(page), "code": shown})
        assert len(re.findall(r"<code>\w{5}-\w{5}</code>", done.text)) == 10
        assert "Équipe de démonstration" in new.get("/equipe").text
