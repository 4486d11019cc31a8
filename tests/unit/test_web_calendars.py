"""A session's own page, and what calendars are given: a week, all weeks, the week of a seat."""

import re
from dataclasses import replace
from datetime import date

import icalendar
import pytest

from shared.domain.person import Language
from shared.domain.session import SessionState
from shared.usecases import acting, living
from shared.web import public
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import STAFF, link
from tests.builders import a_session

MONTREUIL = a_session().id
PAGE = f"/sessions/{MONTREUIL}"


@pytest.fixture
def youth(world):
    return Client(public.answer)


def events(answer):
    """What a strict parser finds in a calendar file, by title."""
    assert answer.status == 200, answer.text
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    read = icalendar.Calendar.from_ical(answer.text)
    assert not read.errors and not any(event.errors for event in read.events)
    return {str(event["SUMMARY"]): event for event in read.events}


def titles(page):
    return re.findall(r'session__title"><a[^>]*>(.*?)</a>', page.text)


def chosen(page):
    return re.findall(r'aria-current="true">(.*?)</a>', page.text)


def get(client, path):
    return client.send("GET", path, {"accept": "text/html"}, "")


def test_a_sessions_page_says_when_where_what_and_how_to_register(youth, world):
    shown = get(youth, PAGE).text
    session = world.parts.sessions.get(MONTREUIL)
    region = world.parts.regions.get("idf")
    for said in (session.title, session.venue, region.bring, region.contact_email):
        assert said in shown
    assert all(each.title in shown for each in region.programme.workshops)
    assert f'href="{PAGE}/inscription"' in shown and f'href="{PAGE}/agenda.ics"' in shown
    assert f'href="{PAGE}"' in get(youth, "/").text


def test_nobody_is_led_to_the_form_of_a_session_that_takes_nobody(youth, world):
    living.cancel_session(world.parts, STAFF, MONTREUIL)
    shown = get(youth, PAGE).text
    assert "Cette session n’aura pas lieu" in shown
    assert "/inscription" not in shown and "agenda.ics" not in shown


def test_a_draft_has_no_page_and_stands_in_no_calendar(youth, world):
    session = world.parts.sessions.get(MONTREUIL)
    draft = replace(session, id="d" * 32, title="Un brouillon", state=SessionState.DRAFT)
    world.parts.sessions.add(draft)
    assert get(youth, f"/sessions/{draft.id}").status == 404
    assert get(youth, f"/sessions/{draft.id}/agenda.ics").status == 404
    assert "Un brouillon" not in events(get(youth, "/sessions.ics"))


def test_a_draft_that_was_called_off_was_never_anybodys_to_see(youth, world):
    session = world.parts.sessions.get(MONTREUIL)
    draft = replace(session, id="d" * 32, title="Un brouillon", history=())
    world.parts.sessions.add(replace(draft, state=SessionState.DRAFT))
    living.cancel_session(world.parts, STAFF, draft.id)
    assert get(youth, f"/sessions/{draft.id}").status == 404
    assert get(youth, f"/sessions/{draft.id}/inscription").status == 404
    assert "Un brouillon" not in events(get(youth, "/sessions.ics"))


def test_a_calendar_that_follows_the_region_has_every_session_announced_and_its_changes(
    youth, world
):
    before = events(get(youth, "/sessions.ics"))
    assert {"EXPLORE Montreuil", "EXPLORE Saint-Denis"} <= set(before)
    week = before["EXPLORE Montreuil"]
    assert week["URL"] == f"https://explore.example.org{PAGE}"
    assert week["DTSTART"].dt.isoformat() == "2027-03-15T09:30:00+01:00"
    assert week["DTEND"].dt.date() == date(2027, 3, 20)
    living.cancel_session(world.parts, STAFF, MONTREUIL)
    after = events(get(youth, "/sessions.ics"))["EXPLORE Montreuil"]
    assert (after["UID"], after["STATUS"]) == (week["UID"], "CANCELLED")
    assert after["SEQUENCE"] > week["SEQUENCE"]


def test_a_calendar_may_follow_one_department(youth, world):
    found = events(get(youth, "/sessions.ics?departement=77"))
    assert found and "EXPLORE Montreuil" not in found


def test_a_calendar_may_follow_one_month_or_a_department_in_it(youth):
    march = events(get(youth, "/sessions.ics?mois=2027-03"))
    assert "EXPLORE Montreuil" in march and "EXPLORE Meaux" not in march
    assert {f"{week['DTSTART'].dt:%Y-%m}" for week in march.values()} == {"2027-03"}
    assert events(get(youth, "/sessions.ics?mois=2027-03&departement=77")) == {}


def test_the_sessions_of_a_month_are_shown_and_the_department_stays_chosen(youth):
    assert titles(get(youth, "/?mois=2027-04")) == ["EXPLORE Meaux", "EXPLORE Paris 20e"]
    both = get(youth, "/?departement=77&mois=2027-04")
    assert titles(both) == ["EXPLORE Meaux"]
    assert chosen(both) == ["Seine-et-Marne (77)", "avril 2027"]
    assert 'href="/?departement=77#sessions" >Tous<' in both.text
    assert 'href="/?departement=75&amp;mois=2027-04#sessions"' in both.text
    assert 'href="/sessions.ics?departement=77&amp;mois=2027-04"' in both.text


def test_only_months_in_which_sessions_begin_are_proposed_in_their_order(youth):
    page = get(youth, "/")
    assert re.findall(r"mois=([^#]*)#", page.text) == ["2027-03", "2027-04"]
    assert chosen(page) == ["Tous", "Tous"]


def test_choices_without_any_session_say_so_and_lead_back_to_all(youth):
    for query in ("departement=93&mois=2027-04", "mois=2031-01", "mois=%3Cb%3E", "departement=0"):
        page = get(youth, f"/?{query}")
        assert titles(page) == [] and "Aucune session ne correspond" in page.text, query
        assert 'href="/#sessions">Voir les 4 sessions<' in page.text
        assert "<b>" not in page.text


def test_where_there_is_no_session_at_all_nothing_is_proposed_to_choose(youth, world):
    world.clock.advance(days=400)
    page = get(youth, "/?mois=2027-04")
    assert "Aucune session n’est ouverte pour le moment" in page.text
    assert 'href="/?' not in page.text


def test_choosing_reads_no_more_than_the_whole_calendar(youth, world):
    get(youth, "/")
    world.dynamo.calls.clear()
    get(youth, "/")
    whole = list(world.dynamo.calls)
    world.dynamo.calls.clear()
    get(youth, "/?departement=77&mois=2027-04")
    assert world.dynamo.calls == whole


def test_the_week_of_a_seat_is_the_mails_own_event_in_the_persons_language(youth, world):
    ids = stories.confirmed(world, language=Language.ENGLISH)
    [week] = events(get(youth, link(world, ids) + "/agenda.ics")).values()
    assert week["UID"] == f"registration-{ids[1]}@explore"
    assert "Be there on" in week["DESCRIPTION"]
    assert f'{link(world, ids)}/agenda.ics"' in get(youth, link(world, ids)).text


def test_without_a_seat_there_is_no_week_to_come_to(youth, world):
    ids = stories.confirmed(world)
    acting.cancel(world.parts, *ids)
    assert get(youth, link(world, ids) + "/agenda.ics").status == 404
    assert "agenda.ics" not in get(youth, link(world, ids)).text
