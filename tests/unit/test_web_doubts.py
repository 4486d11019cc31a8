"""The staff's pages and API for people who may be one: who sees them, and what they do."""

import json
import re

import pytest

from shared.domain.submission import Form
from shared.usecases.allocating import allocate_seats
from shared.usecases.recognising import recognise
from shared.usecases.registering import register
from shared.web import staff
from tests.browser.gateway import Client
from tests.browser.scene import PARTNER, STAFF, sign_in
from tests.builders import a_region, a_session, a_youth

MONTREUIL, MEAUX = a_session().id, "6" * 32


@pytest.fixture
def team(world):
    client = Client(staff.answer)
    sign_in(client, world)
    return client


def registered(world, email, session=MONTREUIL, **youth):
    world.clock.advance(seconds=1)
    form = Form(f"form {email} {session}", a_youth(email=email, **youth), (session,))
    receipt = register(world.parts, a_region(), form)
    allocate_seats(world.parts, session)
    recognise(world.parts, receipt.person)
    return receipt


@pytest.fixture
def two(world):
    """Two records alike, both with a seat in one session."""
    return [registered(world, f"{name}@example.org") for name in ("alix", "autre")]


@pytest.fixture
def doubt(world, two):
    (found,) = world.parts.doubts.listed("idf", 10)
    return found


def api(client, method, address, body=None, who=STAFF.id):
    claims = {"sub": who, "cognito:groups": "[staff]"} if who else None
    headers = {"accept": "application/json", "content-type": "application/json"}
    answer = client.send(method, address, headers, json.dumps(body) if body else "", claims)
    return answer, json.loads(answer.text)


def csrf(page):
    return re.search(r'name="csrf" value="([0-9a-f]+)"', page.text).group(1)


def test_nothing_to_look_at_is_said(team):
    assert "Aucune fiche à vérifier." in team.get("/doutes").text


def test_the_home_page_tells_how_many_wait(team, doubt):
    assert "Une fiche à vérifier" in team.get("/").text


def test_the_list_names_both_people_and_what_is_alike(team, doubt):
    page = team.get("/doutes").text
    assert f'href="/doutes/{doubt.id}"' in page
    assert "Mêmes nom et prénom, même date de naissance." in page


def test_the_page_shows_both_records_and_what_differs(team, doubt, two):
    page = team.get(f"/doutes/{doubt.id}").text
    assert all(text in page for text in ("alix@<wbr>example", "autre@<wbr>example", "4 mai 2007"))
    assert "06\u00a012\u00a034\u00a056\u00a078" in page and "N’a pas de formation" in page
    lines = re.findall(r'<th scope="row".*?</tr>', page, re.DOTALL)
    differing = [
        re.search(r">([^<]+)", line).group(1).strip() for line in lines if "différent" in line
    ]
    assert differing == ["E-mail"]
    assert page.count("Confirmée") == 2
    for each in two:
        assert f'href="/sessions/{MONTREUIL}/inscriptions/{each.registration_id}"' in page


def test_the_older_record_is_the_one_proposed_to_be_kept(team, doubt, two):
    page = team.get(f"/doutes/{doubt.id}").text
    (chosen,) = re.findall(r'value="([0-9a-f]{32})" checked', page)
    assert chosen == two[0].person


def test_the_page_makes_one_person_of_two(team, world, doubt, two):
    page = team.get(f"/doutes/{doubt.id}")
    fields = {"csrf": csrf(page), "same": "true", "keep": two[1].person}
    sent = team.post(f"/doutes/{doubt.id}", fields)
    assert (sent.status, sent.headers["location"]) == (303, f"/doutes/{doubt.id}")
    done = team.get(sent.headers["location"]).text
    assert "les deux fiches n’en font plus qu’une" in done
    assert 'name="keep"' not in done
    found = world.parts.registrations.load(MONTREUIL, two[0].registration_id)[1]
    assert found.person == two[1].person
    assert world.parts.sessions.get(MONTREUIL).confirmed == 1


def test_a_merge_that_was_interrupted_can_be_finished_by_the_page(team, world, doubt, two):
    fields = {"csrf": csrf(team.get("/")), "same": "true", "keep": two[0].person}
    transactions = []

    def killed(operation):
        transactions.append(operation)
        if transactions.count("transact_write_items") == 2:
            raise KeyboardInterrupt

    world.dynamo.before = killed
    with pytest.raises(KeyboardInterrupt):
        team.post(f"/doutes/{doubt.id}", fields)
    world.dynamo.before = None
    assert "La réunion n’est pas terminée" in team.get(f"/doutes/{doubt.id}").text
    team.post(f"/doutes/{doubt.id}", fields)
    assert "les deux fiches n’en font plus qu’une" in team.get(f"/doutes/{doubt.id}").text
    assert world.parts.sessions.get(MONTREUIL).confirmed == 1


def test_the_page_keeps_two_people_apart(team, world, doubt):
    page = team.get(f"/doutes/{doubt.id}")
    sent = team.post(f"/doutes/{doubt.id}", {"csrf": csrf(page), "same": "false"})
    assert "ce sont deux personnes" in team.get(sent.headers["location"]).text
    assert "Aucune fiche à vérifier." in team.get("/doutes").text
    assert world.parts.sessions.get(MONTREUIL).confirmed == 2
    assert team.post(f"/doutes/{doubt.id}/rouvrir", {"csrf": csrf(page)}).status == 303
    assert "Une fiche à vérifier" in team.get("/").text


def test_one_person_without_a_record_to_keep_is_said_on_the_page(team, doubt):
    page = team.get(f"/doutes/{doubt.id}")
    sent = team.post(f"/doutes/{doubt.id}", {"csrf": csrf(page), "same": "true"})
    assert sent.status == 422
    assert "Choisissez la fiche que vous gardez." in sent.text
    assert 'href="#keep"' in sent.text


def test_two_seats_are_refused_with_both_sessions_named(team, world):
    registered(world, "alix@example.org")
    receipt = registered(world, "autre@example.org", MEAUX)
    (doubt,) = world.parts.doubts.listed("idf", 10)
    page = team.get(f"/doutes/{doubt.id}")
    fields = {"csrf": csrf(page), "same": "true", "keep": receipt.person}
    sent = team.post(f"/doutes/{doubt.id}", fields)
    assert sent.status == 409
    assert "EXPLORE Montreuil" in sent.text
    assert "EXPLORE Meaux" in sent.text


@pytest.mark.parametrize("token", [{}, {"csrf": "0" * 64}])
def test_a_forged_form_decides_nothing(team, world, doubt, two, token):
    for address, fields in (
        (f"/doutes/{doubt.id}", {"same": "true", "keep": two[0].person}),
        (f"/doutes/{doubt.id}", {"same": "false"}),
        (f"/doutes/{doubt.id}/rouvrir", {}),
        ("/doutes/envois", {"person": two[0].person, "submission": "x", "digest": "y"}),
    ):
        assert team.post(address, {**fields, **token}).status == 403
    assert world.parts.doubts.get(doubt.id) == doubt


def test_pages_ask_for_a_sign_in(doubt):
    stranger = Client(staff.answer)
    for address in ("/doutes", f"/doutes/{doubt.id}"):
        answer = stranger.get(address)
        assert (answer.status, answer.headers["location"].startswith("/connexion")) == (303, True)


def test_another_regions_doubt_is_not_there(team, world, doubt, two):
    world.dynamo.items[f"DOUBT#{doubt.id}", "DOUBT"]["region"] = {"S": "bre"}
    page = csrf(team.get("/"))
    assert team.get(f"/doutes/{doubt.id}").status == 404
    for fields in ({"same": "false"}, {"same": "true", "keep": two[0].person}):
        assert team.post(f"/doutes/{doubt.id}", {"csrf": page, **fields}).status == 404
        body = {"same": fields["same"] == "true", "keep": two[0].person}
        assert api(team, "POST", f"/api/doubts/{doubt.id}", body)[0].status == 404
    assert api(team, "GET", f"/api/doubts/{doubt.id}")[0].status == 404


def test_the_api_lists_doubts_by_ids_and_codes_without_names(team, doubt, two):
    answer, body = api(team, "GET", "/api/doubts")
    (listed,) = body["doubts"]
    assert (listed["id"], listed["reason"]["code"]) == (doubt.id, "same_name_birth_date")
    assert listed["people"] == sorted(each.person for each in two)
    one = api(team, "GET", f"/api/doubts/{doubt.id}")[0]
    assert "Alix" not in answer.text + one.text
    assert "example.org" not in answer.text + one.text


def test_the_api_decides_and_gives_the_same_answer_twice(team, doubt, two):
    body = {"same": True, "keep": two[0].person}
    answers = [api(team, "POST", f"/api/doubts/{doubt.id}", body) for _ in range(2)]
    assert [answer.status for answer, _ in answers] == [200, 200]
    assert answers[0][1] == answers[1][1]
    assert (answers[0][1]["status"], answers[0][1]["kept"]) == ("merged", two[0].person)
    late, problem = api(team, "POST", f"/api/doubts/{doubt.id}", {"same": False})
    assert (late.status, problem["code"]) == (409, "already_merged")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "same"),
        ({"same": "perhaps"}, "same"),
        ({"same": True}, "keep"),
        ({"same": True, "keep": "x"}, "keep"),
    ],
)
def test_an_incomplete_answer_is_refused_by_field(team, doubt, body, field):
    answer, problem = api(team, "POST", f"/api/doubts/{doubt.id}", body)
    assert (answer.status, problem["errors"][0]["field"]) == (422, field)


@pytest.fixture
def unlike(world):
    """Two registrations whose people have nothing in common."""
    other = {"last_name": "Autre", "phone": "+33698765432", "session": MEAUX}
    return registered(world, "alix@example.org"), registered(
        world, "bao@example.org", first_name="Bao", **other
    )


def page_of(receipt):
    place = f"/sessions/{receipt.session_id}/inscriptions/{receipt.registration_id}"
    return f"https://staff.example.org{place}"


def test_staff_may_compare_two_records_that_no_machine_found_alike(team, world, unlike):
    one, two = unlike
    page = team.get("/doutes")
    assert "Aucune fiche à vérifier." in page.text
    fields = {"first_address": page_of(one), "second_address": page_of(two), "csrf": csrf(page)}
    places = {team.post("/doutes", fields).headers["location"] for _ in range(2)}
    (place,) = places
    assert "Une personne de l’équipe a rapproché ces deux fiches." in team.get(place).text
    (doubt,) = world.parts.doubts.listed("idf", 10)
    assert (doubt.history[0].by, doubt.first, doubt.second) == (
        "staff:team",
        *sorted((one.person, two.person)),
    )


@pytest.mark.parametrize("typed", ["", "nonsense", "5" * 32, "https://example.org/" + "a" * 65])
def test_what_is_not_a_registrations_address_is_said_beside_the_field(team, unlike, typed):
    page = team.get("/doutes")
    fields = {"first_address": page_of(unlike[0]), "second_address": typed, "csrf": csrf(page)}
    sent = team.post("/doutes", fields)
    assert sent.status == 422
    assert 'href="#second_address"' in sent.text
    assert page_of(unlike[0]) in sent.text


def test_registrations_of_one_person_are_not_compared(team, unlike):
    body = {"first_address": page_of(unlike[0]), "second_address": page_of(unlike[0])}
    answer, problem = api(team, "POST", "/api/doubts", body)
    assert (answer.status, problem["code"]) == (422, "one_person_already")


def test_a_registration_of_another_region_is_not_compared(team, world, unlike):
    one, two = unlike
    place = f"SESSION#{two.session_id}", f"REG#{two.registration_id}"
    world.dynamo.items[place]["region"] = {"S": "bre"}
    body = {"first_address": page_of(one), "second_address": page_of(two)}
    assert api(team, "POST", "/api/doubts", body)[0].status == 404


def test_the_api_is_for_staff(team, doubt):
    for method, address in (
        ("GET", "/api/doubts"),
        ("POST", "/api/doubts"),
        ("POST", f"/api/doubts/{doubt.id}"),
    ):
        assert api(team, method, address, {"same": False}, who=None)[0].status == 401
        assert api(team, method, address, {"same": False}, who=PARTNER.id)[0].status == 403
