"""What waits for the team: the most urgent first, each with what to do, where, at a flat cost."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from shared.domain.offers.upload import UploadState
from shared.domain.session import SessionState
from shared.domain.tasks import CALLING, MOST_COUNTED, MOST_SESSIONS, TaskKind, tasks_of
from shared.usecases import to_do
from shared.usecases.sessions import all_upcoming
from tests.browser.scene import PARTNER, STAFF, sign_in
from tests.builders import NOW, a_session
from tests.unit import to_do_scene as scene
from tests.unit.staff_scene import MEAUX, MONTREUIL, api, send, team, world
from tests.write_units import CountingDynamo

__all__ = ["team", "world"]
# A list and its items eight times, people twice, and once for the one session that holds seats.
MOST_ROUND_TRIPS = 19
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
EVERY = {
    TaskKind.IDLE: (scene.an_idle_seat, f"/sessions/{scene.LILAS}"),
    TaskKind.MAILS: (scene.uncertain_mails, "/messages"),
    TaskKind.LETTERS: (scene.letters, "/lettres"),
    TaskKind.ADDRESSES: (scene.dead_address, "/adresses"),
    TaskKind.GUARDIANS: (scene.guardian_near, f"/sessions/{MEAUX}"),
    TaskKind.DOUBTS: (scene.doubt, "/doutes"),
    TaskKind.OVER: (scene.over, f"/sessions/{MONTREUIL}"),
    TaskKind.STARTING: (scene.starting, f"/sessions/{MONTREUIL}/feuille"),
    TaskKind.UNDER: (lambda world: None, f"/sessions/{'7' * 32}"),
    TaskKind.ASKING: (scene.asking_file, "/fichiers"),
    TaskKind.REFUSED: (scene.refused_file, "/fichiers"),
}
SAID = {
    TaskKind.IDLE: "EXPLORE Les Lilas (le 22 mars) : une place libre depuis plus de dix minutes",
    TaskKind.MAILS: "Un message à vérifier",
    TaskKind.LETTERS: "Une lettre à imprimer",
    TaskKind.ADDRESSES: "Une adresse à corriger",
    TaskKind.GUARDIANS: "EXPLORE Meaux (le 5 avril) : un responsable légal n’a pas encore répondu",
    TaskKind.DOUBTS: "Une fiche à vérifier",
    TaskKind.OVER: "EXPLORE Montreuil (le 15 mars) : une personne de plus que de places",
    TaskKind.STARTING: "la session commence bientôt, 2 personnes ont une place",
    TaskKind.UNDER: "EXPLORE Saint-Denis (le 2 mars) : 20 places libres et personne n’attend",
    TaskKind.ASKING: "Un fichier de partenaire attend une réponse",
    TaskKind.REFUSED: "Un fichier de partenaire avec des refus",
}


def tasks(team):
    """The first page's tasks: where each leads, and what it says."""
    found = re.search(r'<ol class="rows">(.*?)</ol>', team.get("/").text, re.DOTALL)
    said = found.group(1).replace("\u00a0", " ") if found else ""
    return re.findall(r'href="([^"]*)"><strong>([^<]*)</strong>', said)


def what(world):
    found = all_upcoming(world.parts, STAFF)
    return to_do.to_do(world.parts, "idf", found)


def kinds(session, now=NOW):
    return {task.kind for task in tasks_of([session], now)}


@pytest.mark.parametrize("kind", TaskKind)
def test_each_thing_to_do_is_said_and_leads_to_where_it_is_done(team, world, kind):
    happens, page = EVERY[kind]
    happens(world)
    sign_in(team, world)
    found = [task for task in tasks(team) if task[0] == page and SAID[kind] in task[1]]
    assert len(found) == 1
    assert team.get(page).status == 200


def test_the_most_urgent_comes_first_and_what_somebody_waits_for_before_the_rest(world):
    for happens in (scene.refused_file, scene.doubt, scene.an_idle_seat, scene.uncertain_mails):
        happens(world)
    found = [task.kind for task in what(world).tasks]
    assert found == sorted(found, key=list(TaskKind).index)
    assert [kind in CALLING for kind in TaskKind] == sorted(
        (kind in CALLING for kind in TaskKind), reverse=True
    )
    assert found[0] is TaskKind.IDLE


def test_where_nothing_waits_it_is_said(team, world):
    scene.nothing(world)
    sign_in(team, world)
    assert tasks(team) == []
    assert "Rien à faire aujourd’hui" in team.get("/").text


def test_a_list_is_not_counted_further_than_fifty(team, world):
    scene.many(world, MOST_COUNTED)
    world.clock.advance(hours=1)
    assert "50 fiches à vérifier" in dict(tasks(team)).values()
    scene.doubt(world)
    scene.letters(world)
    scene.a_file(world, "f" * 32)
    found = dict(tasks(team)).values()
    assert {"Plus de 50 fiches à vérifier", "Plus de 50 lettres à imprimer"} <= set(found)
    assert "Plus de 50 fichiers de partenaires avec des refus" in found
    assert what(world).more


def cost(world):
    """Round trips and read units of looking at what is to do."""
    dynamo = world.dynamo
    dynamo.calls.clear()
    dynamo.read = 0
    what(world)
    return len(dynamo.calls), dynamo.read


def test_it_costs_the_same_however_long_the_lists_and_the_lines_are(world):
    counting = CountingDynamo()
    counting.items = world.dynamo.items
    world.dynamo = world.table.client = counting
    scene.guardian_near(world)
    scene.many(world, MOST_COUNTED + 2)
    world.clock.advance(hours=1)
    few = cost(world)
    scene.many(world, 2 * MOST_COUNTED, start=1000)
    world.clock.advance(hours=1)
    many = cost(world)
    assert few[0] == many[0] <= MOST_ROUND_TRIPS
    assert many[1] <= few[1] * 1.1


@pytest.mark.parametrize(
    ("values", "now", "expected"),
    [
        ({"waiting": 2, "idle_since": NOW}, NOW + timedelta(minutes=10), {TaskKind.IDLE}),
        ({"waiting": 2, "idle_since": NOW}, NOW + timedelta(minutes=10) - SECOND, set()),
        ({"confirmed": 2, "waiting": 1, "overbooked": 0}, NOW, set()),
        ({"confirmed": 3, "overbooked": 1, "waiting": 1}, NOW, {TaskKind.OVER}),
        ({"confirmed": 2, "waiting": 1}, NOW + 7 * DAY, set()),
        ({"confirmed": 2, "waiting": 1}, a_session().starts_at - 7 * DAY, {TaskKind.STARTING}),
        ({"confirmed": 2, "waiting": 1}, a_session().starts_at, set()),
        ({}, a_session().starts_at - 14 * DAY - SECOND, set()),
        ({}, a_session().starts_at - 14 * DAY, {TaskKind.UNDER}),
        ({"unreachable": 1}, a_session().starts_at - 14 * DAY, set()),
        ({"state": SessionState.CANCELLED}, a_session().starts_at - DAY, set()),
        ({"state": SessionState.DRAFT}, a_session().starts_at - DAY, set()),
    ],
)
def test_what_a_session_asks_for(values, now, expected):
    assert kinds(a_session(**values), now) == expected


def test_of_each_kind_a_few_sessions_are_named():
    sessions = [a_session(id=f"{n:032x}") for n in range(2 * MOST_SESSIONS)]
    found = tasks_of(sessions, a_session().starts_at - DAY)
    assert [task.session.id for task in found] == [s.id for s in sessions[:MOST_SESSIONS]]


@pytest.mark.parametrize("days", [2, 3])
def test_a_guardian_is_awaited_when_the_deadline_is_near(world, days):
    scene.guardian_near(world, days)
    found = [task for task in what(world).tasks if task.kind is TaskKind.GUARDIANS]
    assert len(found) == (days == 3)


def test_a_seat_offered_to_somebody_is_no_guardian_awaited(world):
    scene.stories.offered(world)
    assert TaskKind.GUARDIANS not in {task.kind for task in what(world).tasks}


def test_a_files_question_is_listed_until_its_partner_answers(team, world):
    asking = scene.a_file(world, "a" * 32, UploadState.NEEDS_MAPPING)
    assert "contiennent certaines colonnes" in team.get("/fichiers").text
    assert send(team, f"/fichiers/{asking.id}/vu").status == 404
    answered = asking.moved(UploadState.PROCESSING)
    assert world.parts.uploads.move(asking, answered, None, None)
    assert "Aucun fichier" in team.get("/fichiers").text


def test_a_file_with_refusals_is_listed_until_the_team_has_seen_it(team, world):
    upload = scene.a_file(world, "a" * 32)
    assert "2 lignes refusées sur 10" in team.get("/fichiers").text
    assert send(team, f"/fichiers/{upload.id}/vu", page="/fichiers").status == 303
    assert "Aucun fichier" in team.get("/fichiers").text
    assert send(team, f"/fichiers/{upload.id}/vu").status == 303
    assert world.parts.uploads.get(upload.id) == upload


def test_a_file_taken_whole_and_one_of_long_ago_are_not_listed(team, world):
    upload = scene.a_file(world, "a" * 32)
    whole = replace(upload, counts=replace(upload.counts, refused=0))
    assert world.parts.uploads.move(upload, whole, None, None)
    assert "Aucun fichier" in team.get("/fichiers").text
    scene.a_file(world, "b" * 32, UploadState.REFUSED)
    assert "n’a pas pu être lu" in team.get("/fichiers").text
    world.clock.advance(days=14, seconds=1)
    sign_in(team, world)
    assert "Aucun fichier" in team.get("/fichiers").text


def test_another_regions_files_are_neither_listed_nor_seen(team, world):
    upload = scene.a_file(world, "a" * 32, region="bre")
    assert "Aucun fichier" in team.get("/fichiers").text
    assert send(team, f"/fichiers/{upload.id}/vu").status == 404
    assert api(team, "POST", f"/api/files/{upload.id}")[0] == 404
    assert len(to_do.files_to_see(world.parts, "bre", 9)) == 1


def test_programs_of_the_team_see_the_files_and_nobody_else(team, world):
    upload = scene.a_file(world, "a" * 32)
    (file,) = api(team, "GET", "/api/files")[1]["files"]
    assert file == {
        "id": upload.id,
        "partner": "federation",
        "state": "done",
        "rows": 10,
        "refused": 2,
    }
    for method, address in (("GET", "/api/files"), ("POST", f"/api/files/{upload.id}")):
        assert api(team, method, address, who=None)[0] == 401
        assert api(team, method, address, who=PARTNER.id)[0] == 403
    assert api(team, "POST", f"/api/files/{upload.id}") == (200, {"id": upload.id})
    assert api(team, "GET", "/api/files")[1] == {"files": []}


def test_a_form_without_its_token_takes_no_file_off(team, world):
    upload = scene.a_file(world, "a" * 32)
    assert team.post(f"/fichiers/{upload.id}/vu", {}).status == 403
    assert len(to_do.files_to_see(world.parts, "idf", 9)) == 1
