"""The team's sessions by month: weeks of days, each session with its state, seats and who waits."""

import html
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from shared.domain.session import SessionState
from shared.usecases import living
from shared.web.staff.views_calendar import first_day, neighbours, weeks_of
from tests.browser import stories
from tests.browser.scene import AWAY, STAFF, keep_account, person, settle
from tests.builders import a_region, a_session
from tests.unit.staff_scene import ELSEWHERE, MONTREUIL, team, world

__all__ = ["team", "world"]
PAGE = "/calendrier"


def cells(page):
    """What stands on each day of the table, by date."""
    assert page.status == 200
    found = re.findall(r"<td class=\"([^\"]*)\"[^>]*>(.*?)</td>", page.text, re.DOTALL)
    assert len(found) % 7 == 0
    told = {}
    for classes, cell in found:
        on = date.fromisoformat(re.search(r'datetime="([^"]+)"', cell)[1])
        words = html.unescape(re.sub(r"<[^>]+>", " ", cell.partition("</p>")[2]))
        told[on] = (classes, re.sub(r"\s+", " ", words).strip())
    return told


def on(page, day):
    return cells(page)[day][1]


def at(world, session_id, starts_on, days=5, **values):
    """A session of the region from this day on."""
    starts_at = datetime(starts_on.year, starts_on.month, starts_on.day, 8, 30, tzinfo=UTC)
    ends_on = starts_on + timedelta(days=days - 1)
    own = {"starts_at": starts_at, "starts_on": starts_on, "ends_on": ends_on, **values}
    world.parts.sessions.add(a_session(id=session_id * 32, **own))


def test_a_month_is_shown_in_whole_weeks_with_captions_and_headers(team):
    page = team.get(f"{PAGE}?mois=2027-03")
    days = list(cells(page))
    assert (days[0], days[-1], len(days)) == (date(2027, 3, 1), date(2027, 4, 4), 35)
    assert (
        '<caption class="govuk-table__caption govuk-table__caption--m calendar__month">mars 2027<'
        in (page.text)
    )
    heads = re.findall(r'<th scope="col">([^<]+)</th>', page.text)
    assert heads == [
        "Semaine",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ]
    assert re.findall(r'<th scope="row"><span[^>]*>(\d+)<', page.text) == [
        "9",
        "10",
        "11",
        "12",
        "13",
    ]


def test_a_session_is_told_on_its_first_day_and_goes_on_for_the_others(team, world):
    page = team.get(f"{PAGE}?mois=2027-03")
    assert on(page, date(2027, 3, 15)).startswith(
        "EXPLORE Montreuil Places libres 0 sur 2 places prises"
    )
    for day in (16, 17, 18, 19):
        assert on(page, date(2027, 3, day)) == "EXPLORE Montreuil, suite"
    assert on(page, date(2027, 3, 20)) == on(page, date(2027, 3, 14)) == ""
    assert page.text.count(f'href="/sessions/{MONTREUIL}"') == 1


def test_seats_taken_and_offered_are_counted_and_who_waits(team, world):
    stories.offered(world)
    person(world, "Fatou")
    settle(world)
    told = on(team.get(f"{PAGE}?mois=2027-03"), date(2027, 3, 15))
    assert "Complète 2 sur 2 places prises 1 en attente" in told


def test_each_state_is_said_in_words(team, world):
    world.parts.sessions.add(
        replace(a_session(id="1" * 32, title="Brouillon de mars"), state=SessionState.DRAFT)
    )
    living.cancel_session(world.parts, STAFF, MONTREUIL)
    told = on(team.get(f"{PAGE}?mois=2027-03"), date(2027, 3, 15))
    assert "EXPLORE Montreuil Annulée" in told and "Brouillon de mars Brouillon" in told


def test_what_is_past_is_still_there(team, world):
    world.clock.at = datetime(2027, 9, 1, 8, 0, tzinfo=UTC)
    team.jar["explore-staff"] = world.parts.accounts.open_login(STAFF.id, world.clock.now())
    assert "EXPLORE Montreuil" in on(team.get(f"{PAGE}?mois=2027-03"), date(2027, 3, 15))


def test_a_session_over_two_weeks_or_months_is_told_again_on_the_monday_and_in_both(team, world):
    at(world, "1", date(2027, 4, 29), days=10, title="À cheval")
    april, may = team.get(f"{PAGE}?mois=2027-04"), team.get(f"{PAGE}?mois=2027-05")
    assert on(april, date(2027, 4, 29)).startswith("À cheval Places libres")
    assert on(april, date(2027, 5, 1)) == "À cheval, suite"
    assert on(may, date(2027, 4, 30)) == "À cheval, suite"
    assert on(may, date(2027, 5, 3)).startswith("À cheval Places libres")
    assert on(may, date(2027, 5, 8)) == "À cheval, suite"
    assert on(may, date(2027, 5, 9)) == ""


def test_the_longest_session_is_found_in_the_month_of_its_end(team, world):
    at(world, "1", date(2027, 6, 1), days=62, title="Tout un été")
    assert "Tout un été" in on(team.get(f"{PAGE}?mois=2027-08"), date(2027, 8, 1))
    assert "Tout un été" in on(team.get(f"{PAGE}?mois=2027-08"), date(2027, 7, 26))


def test_today_is_said_in_words_and_to_programs(team, world):
    today = world.clock.now().date()
    page = team.get(PAGE)
    marked = [day for day, (classes, _) in cells(page).items() if "--today" in classes]
    assert marked == [today]
    assert page.text.count('aria-current="date"') == page.text.count("aujourd’hui</strong>") == 1
    other = team.get(f"{PAGE}?mois=2027-09").text
    assert "aujourd’hui</strong>" not in other and 'href="/calendrier"' in other
    assert "Revenir à ce mois-ci" not in page.text


def test_a_day_is_one_of_paris(team, world):
    world.clock.at = datetime(2027, 2, 28, 23, 30, tzinfo=UTC)
    assert "mars 2027</caption>" in team.get(PAGE).text


@pytest.mark.parametrize(
    ("shown", "before", "after"),
    [
        ("2027-03", "2027-02", "2027-04"),
        ("2027-12", "2027-11", "2028-01"),
        ("2028-01", "2027-12", "2028-02"),
    ],
)
def test_the_months_around_are_one_click_away(team, shown, before, after):
    page = html.unescape(team.get(f"{PAGE}?mois={shown}").text)
    assert f'href="/calendrier?mois={before}" rel="prev"' in page
    assert f'href="/calendrier?mois={after}" rel="next"' in page


def test_every_month_has_all_its_days_and_its_neighbours_lead_back():
    first = date(2024, 1, 1)
    for _ in range(60):
        days = [day for week in weeks_of(first) for day in week]
        before, after = neighbours(first)
        assert neighbours(after)[0] == neighbours(before)[1] == first
        assert {day for day in days if day.month == first.month} == {
            first + timedelta(days=n) for n in range((after - first).days)
        }
        first = after


@pytest.mark.parametrize("word", ["", "2027-13", "2027-3", "27-03", "٢٠٢٧-٠٣", "2027-03-01", "<b>"])
def test_a_month_that_is_none_is_this_one(word):
    assert first_day(word, date(2027, 5, 20)) == date(2027, 5, 1)


def test_a_month_without_sessions_says_so(team):
    page = team.get(f"{PAGE}?mois=2031-07")
    assert "Aucune session en " in page.text and len(cells(page)) == 35


def test_a_month_costs_one_query_and_one_read_of_its_own_sessions_only(team, world, monkeypatch):
    for number, letter in enumerate("0123abcf"):
        at(world, letter, date(2029, 1, 8) + timedelta(weeks=number * 5))
    asked, read = [], []
    world.dynamo.before = asked.append
    get = world.dynamo.batch_get_item
    monkeypatch.setattr(world.dynamo, "batch_get_item", lambda **r: read.append(r) or get(**r))
    team.get(f"{PAGE}?mois=2027-03")
    assert asked.count("query") == asked.count("batch_get_item") == 1
    assert len(read[0]["RequestItems"]["table"]["Keys"]) == 2


def test_another_regions_sessions_are_not_there(team, world):
    """One of Brittany begins as that of Montreuil does."""
    world.parts.regions.put(a_region(id="bre"))
    keep_account(world, AWAY)
    assert ELSEWHERE not in team.get(f"{PAGE}?mois=2027-03").text
    team.jar["explore-staff"] = world.parts.accounts.open_login(AWAY.id, world.clock.now())
    shown = team.get(f"{PAGE}?mois=2027-03").text
    assert ELSEWHERE in shown and MONTREUIL not in shown


def test_the_list_leads_to_the_calendar_and_back(team):
    assert 'href="/calendrier">Voir les sessions par mois</a>' in team.get("/").text
    assert 'class="govuk-back-link"' in team.get(PAGE).text
