"""Whoever leads a session's days gets sheets: whom to call, who signs, who is welcomed."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from shared.domain.half_days import weeks
from shared.domain.person import Guardian
from shared.usecases import acting
from tests.browser import scene
from tests.builders import SUPPRESSED, a_counsellor, a_session
from tests.unit.staff_scene import ELSEWHERE, MEAUX, MONTREUIL, registered, stored, team, world
from tests.unit.test_web_staff_registrations import words

__all__ = ["team", "world"]
HERE = f"/sessions/{MEAUX}/feuille"
MINOR = {"birth_date": date(2010, 3, 1)}
PARENT = Guardian("Dominique Parent", "parent@example.org", "+33612345699")


def seated(*names, **values):
    return registered(*names, session=MEAUX, **values)


def row(page, name):
    """What the day list says of somebody, in reading order."""
    listed = page.text.split("<table")[1]
    rows = [each for each in listed.split("<tr")[2:] if name in each]
    return words(replace(page, data=f"<tr{rows[0]}".encode()))


def order(page, *names):
    return sorted(names, key=page.text.index)


def days(session):
    return [[(each.on.day, len(each.halves)) for each in week] for week in weeks(session)]


def test_everybody_with_a_seat_is_listed_by_last_then_first_name(team, world):
    for name, last in (("Dany", "Zed"), ("Camille", "Étienne"), ("Bao", "Fort"), ("Alix", "Fort")):
        seated(world, name, last_name=last)
    assert order(team.get(HERE), "Alix", "Bao", "Camille", "Dany") == [
        *("Camille", "Alix", "Bao", "Dany")
    ]


def test_only_a_confirmed_seat_is_listed(team, world):
    registered(world, "Alix", "Bao", "Camille")
    gone = registered(world, "Dany")
    acting.cancel(world.parts, MONTREUIL, *gone)
    page = team.get(f"/sessions/{MONTREUIL}/feuille")
    assert "Alix" in page.text
    assert "Bao" in page.text
    assert "Camille" not in page.text
    assert "Dany" not in page.text


def test_seats_still_offered_are_told_so_that_the_list_is_printed_late(team, world):
    assert "encore proposée" not in team.get(f"/sessions/{MONTREUIL}/feuille").text
    alix, *_ = registered(world, "Alix", "Bao", "Camille")
    acting.cancel(world.parts, MONTREUIL, alix)
    scene.settle(world)
    assert "1 place est encore proposée" in team.get(f"/sessions/{MONTREUIL}/feuille").text


def test_a_minors_age_is_told_on_the_first_day_and_nobody_elses(team, world):
    seated(world, "Alix", birth_date=date(2009, 4, 6))
    seated(world, "Bao", birth_date=date(2009, 4, 5))
    page = team.get(HERE)
    assert "17 ans, mineur·e" in row(page, "Alix")
    assert "mineur·e" not in row(page, "Bao")


def test_in_an_emergency_the_guardian_is_called(team, world):
    scene.with_rules(world, guardian_asked=True)
    ids = scene.person(world, "Alix", MEAUX, guardian=PARENT, counsellor=a_counsellor(), **MINOR)
    scene.settle(world, MEAUX)
    assert "Alix" not in team.get(HERE).text
    acting.agree(world.parts, *ids)
    said = row(team.get(HERE), "Alix")
    assert "Dominique Parent, responsable légal 06 12 34 56 99" in said.replace("\xa0", " ")
    assert "Conseil" not in said


def test_without_a_guardian_the_counsellor_is_named_and_the_number_left_to_fill_in(team, world):
    seated(world, "Alix", counsellor=a_counsellor())
    said = row(team.get(HERE), "Alix")
    assert "Dominique Conseil, Mission locale conseil@example.org numéro à compléter" in said


def test_a_guardian_without_a_number_leaves_it_to_fill_in(team, world):
    scene.with_rules(world, guardian_asked=True)
    silent = replace(PARENT, phone="")
    ids = scene.person(world, "Alix", MEAUX, guardian=silent, counsellor=a_counsellor(), **MINOR)
    scene.settle(world, MEAUX)
    acting.agree(world.parts, *ids)
    said = row(team.get(HERE), "Alix")
    assert "Dominique Parent, responsable légal parent@example.org numéro à compléter" in said


def test_a_dead_address_is_not_given_to_be_written_to(team, world):
    (own,) = seated(world, "Alix", counsellor=a_counsellor())
    counsellor = stored(world, own, MEAUX).counsellor
    world.table.client.items[f"PERSON#{counsellor}", "PERSON"] |= SUPPRESSED
    said = row(team.get(HERE), "Alix")
    assert "Dominique Conseil, Mission locale numéro à compléter" in said
    assert "@" not in said


def test_a_seat_of_somebody_unknown_is_still_a_line(team, world):
    first, second = seated(world, "Alix", "Bao")
    lost = stored(world, first, MEAUX).person
    del world.table.client.items[f"PERSON#{lost}", "PERSON"]
    page = team.get(HERE)
    assert page.status == 200
    assert order(page, "Données effacées</strong>", "Bao") == ["Données effacées</strong>", "Bao"]
    assert stored(world, second, MEAUX).person != lost


def test_whom_nobody_knows_is_left_to_fill_in(team, world):
    seated(world, "Alix", phone="")
    assert row(team.get(HERE), "Alix").count("numéro à compléter") == 2


def test_each_half_day_is_signed_by_everybody_and_who_leads(team, world):
    seated(world, "Alix", "Bao")
    signed = team.get(HERE).text.split("<table")[2].split("</table>")[0]
    heads = re.findall(r'colspan="2"[^>]*>([^<]+)<', signed)
    assert heads == ["lundi 5", "mardi 6", "mercredi 7", "jeudi 8", "vendredi 9"]
    rows = signed.split("<tbody")[1].split("</tr>")[:-1]
    assert [each.count("<td") for each in rows] == [10, 10, 11, 11, 10]


def test_the_attendance_and_the_room_show_no_number_and_no_age(team, world):
    seated(world, "Alix", counsellor=a_counsellor(), **MINOR)
    _, *others = team.get(HERE).text.split('<section class="sheet')[1:]
    assert len(others) == 2
    for each in others:
        assert "Alix" in each
        assert not re.search(r"tel:|@|mineur|Conseil", each.split("</section>")[0])


def test_the_room_sheet_has_first_names_only_and_tells_two_alike_apart(team, world):
    seated(world, "Élodie", last_name="Secret")
    seated(world, "Alix", email="alix1@example.org", last_name="Marron")
    seated(world, "Alix", form_id="2", email="alix2@example.org", last_name="Noir")
    room = team.get(HERE).text.split("sheet--room")[1]
    assert re.findall(r"<li>([^<]*)</li>", room) == ["Alix M.", "Alix N.", "Élodie"]
    assert not re.search("Secret|Marron|Noir", room)


def test_a_week_is_one_sheet_with_two_halves_a_day():
    assert days(a_session()) == [[(day, 2) for day in range(15, 20)]]


@pytest.mark.parametrize(("hour", "minute", "halves"), [(10, 59, 2), (11, 0, 1), (13, 0, 1)])
def test_a_session_that_begins_at_noon_or_later_has_no_first_morning(hour, minute, halves):
    session = a_session(starts_at=datetime(2027, 3, 15, hour, minute, tzinfo=UTC))
    assert days(session)[0][:2] == [(15, halves), (16, 2)]


def test_the_half_day_that_is_left_is_the_afternoon():
    late = a_session(starts_at=datetime(2027, 3, 15, 13, 0, tzinfo=UTC))
    assert list(weeks(late)[0][0].halves) == ["afternoon"]


def test_a_longer_session_has_a_sheet_a_week_and_no_weekends():
    found = days(a_session(ends_on=date(2027, 3, 24)))
    assert [[day for day, _ in week] for week in found] == [[15, 16, 17, 18, 19], [22, 23, 24]]


def test_a_whole_week_keeps_its_weekend_on_one_sheet():
    (week,) = days(a_session(ends_on=date(2027, 3, 21)))
    assert [day for day, _ in week] == [15, 16, 17, 18, 19, 20, 21]


def test_one_day_more_has_none():
    found = days(a_session(ends_on=date(2027, 3, 22)))
    assert [[day for day, _ in week] for week in found] == [[15, 16, 17, 18, 19], [22]]


def test_the_sessions_page_leads_to_its_sheets(team, world):
    seated(world, "Alix")
    assert f'href="{HERE}"' in team.get(f"/sessions/{MEAUX}").text


def test_the_sheets_are_for_the_team_of_the_sessions_region(team, world):
    assert team.get(f"/sessions/{ELSEWHERE}/feuille").status == 404
    team.jar.clear()
    assert team.get(HERE).headers["location"].startswith("/connexion")


def test_nothing_of_a_sheet_is_logged(team, world, caplog):
    seated(world, "Alix", counsellor=a_counsellor())
    caplog.clear()
    assert team.get(HERE).status == 200
    logged = [vars(record) for record in caplog.records]
    assert [each["route"] for each in logged] == ["day_sheets"]
    assert not re.search("Alix|Exemple|Conseil|0612|06 12|@example", str(logged))
