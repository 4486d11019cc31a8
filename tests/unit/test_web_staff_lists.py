"""The list there was before: read, reviewed row by row, registered in its order, once."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook

from shared.adapters.sheets.reading import SheetReader
from shared.runtime import wiring
from shared.usecases.allocating import allocate_seats
from tests.browser.scene import sign_in
from tests.builders import a_session
from tests.unit.staff_scene import (
    ELSEWHERE,
    MONTREUIL,
    api,
    inputs,
    registered,
    send_bytes,
    stored,
    team,
    token,
)
from tests.unit.staff_scene import world as plain_world

__all__ = ["plain_world", "team"]
HERE = f"/sessions/{MONTREUIL}/liste"
HEADINGS = "Prénom;NOM;Né(e) le;Téléphone;E-mail;CP;Situation"
ROWS = (
    "Alix;Exemple;04/05/2007;06 12 34 56 71;;93100;sans diplôme",
    "Bao;Exemple;2007-05-05;06 12 34 56 72;bao@example.org;93100;diplômée, cherche un emploi",
    "Camille;Exemple;6-5-07;06 12 34 56 73;;93100;pas de qualification",
)


@pytest.fixture
def world(plain_world):
    plain_world.parts = replace(plain_world.parts, sheets=SheetReader())
    wiring.install(plain_world.parts)
    return plain_world


def a_file(*rows, headings=HEADINGS):
    return "\n".join((headings, *rows)).encode("cp1252")


def upload(client, data, here=HERE, csrf=None):
    """A file sent as a browser sends it."""
    csrf = token(client.get("/")) if csrf is None else csrf
    lead = "Content-Disposition: form-data; name="
    body = (
        f'--edge\r\n{lead}"csrf"\r\n\r\n{csrf}\r\n'
        f'--edge\r\n{lead}"file"; filename="liste.csv"\r\nContent-Type: text/csv\r\n\r\n'
    ).encode()
    kind = {"content-type": "multipart/form-data; boundary=edge"}
    return send_bytes(client, f"{here}/fichier", kind, body + data + b"\r\n--edge--\r\n")


def reviewed(client, *rows, **changes):
    """The fields of the review page of these rows, changed by hand."""
    page = upload(client, a_file(*rows))
    assert page.status == 200
    return {**inputs(page), "notice_read": "yes", **changes}


def outcomes(page):
    cells = re.findall(r'data-label="Résultat"><div>(.*?)</div>', page.text, re.S)
    return [" ".join(re.sub(r"<[^>]+>", "", cell).split()) for cell in cells]


def kept(world):
    """Everybody registered, by arrival."""
    found = world.parts.registrations.whole_line(MONTREUIL)
    people = world.parts.people.get([each.person for each in found])
    return [people[each.person].first_name for each in sorted(found, key=lambda r: r.arrived_at)]


def test_a_list_is_shown_in_fields_and_nothing_is_kept_of_it(team, world):
    items = dict(world.dynamo.items)
    typed = reviewed(team, *ROWS)
    assert [typed[f"p{n}-first_name"] for n in range(3)] == ["Alix", "Bao", "Camille"]
    assert [typed[f"p{n}-birth_date"] for n in range(3)] == [
        "04/05/2007",
        "05/05/2007",
        "06/05/2007",
    ]
    profiles = [typed[f"p{n}-profile"] for n in range(3)]
    assert profiles == ["no_qualification", "graduate_seeking", "no_qualification"]
    assert [typed[f"p{n}-number"] for n in range(3)] == ["2", "3", "4"]
    assert dict(world.dynamo.items) == items


def test_everybody_ticked_is_registered_in_the_lists_order(team, world):
    done = team.post(HERE, reviewed(team, *ROWS))
    assert (done.status, outcomes(done)) == (200, ["Inscrite"] * 3)
    world_line = world.parts.registrations.whole_line(MONTREUIL)
    assert {each.reason.code for each in world_line} == {"list"}
    assert {each.history[0].by for each in world_line} == {"staff:team"}
    allocate_seats(world.parts, MONTREUIL)
    people = {each.person: each.state for each in world.parts.registrations.whole_line(MONTREUIL)}
    names = world.parts.people.get(people)
    waiting = [names[who].first_name for who, state in people.items() if state == "waiting"]
    assert waiting == ["Camille"]


def test_nothing_is_sent_while_a_row_is_wrong_and_nothing_typed_is_lost(team, world):
    typed = reviewed(team, *ROWS, **{"p1-postcode": "9310", "p2-birth_date": "demain"})
    again = team.post(HERE, typed)
    assert (again.status, kept(world)) == (422, [])
    assert "Ligne 3 : Écrivez le code postal" in again.text
    assert "Ligne 4 : Écrivez une date qui existe" in again.text
    assert {**inputs(again), "csrf": "", "notice_read": ""} == {
        **typed,
        "csrf": "",
        "notice_read": "",
    }
    sent = team.post(HERE, {**inputs(again), "p1-postcode": "93100", "p2-birth_date": "6/5/2007"})
    assert outcomes(sent) == ["Inscrite"] * 3


def test_a_row_that_is_unticked_is_left_out_whatever_is_wrong_with_it(team, world):
    typed = reviewed(team, *ROWS, **{"p1-postcode": "?"})
    del typed["p1-take"]
    done = team.post(HERE, typed)
    assert outcomes(done) == ["Inscrite", "Laissée de côté", "Inscrite"]
    assert sorted(kept(world)) == ["Alix", "Camille"]


def test_who_could_not_take_part_is_marked_before_anything_is_sent(team, world):
    old = "Dany;Exemple;4/5/1990;0612345674;;93100;sans diplôme"
    page = upload(team, a_file(*ROWS, old))
    assert page.status == 200
    assert "Ligne 5 : Il faut avoir 29 ans au plus" in page.text
    assert page.text.count("À corriger") == 1


def test_people_are_told_of_their_data_before_the_list_is_sent(team, world):
    typed = reviewed(team, *ROWS, notice_read="")
    again = team.post(HERE, typed)
    assert (again.status, "Informez les personnes" in again.text, kept(world)) == (422, True, [])


def test_a_review_sent_twice_registers_nobody_twice(team, world):
    typed = reviewed(team, *ROWS)
    first, second = team.post(HERE, typed), team.post(HERE, typed)
    assert outcomes(first) == outcomes(second)
    assert len(kept(world)) == 3


def test_a_list_cut_short_is_finished_by_sending_it_again(team, world):
    typed = reviewed(team, *ROWS)
    writes = []

    def fail(operation):
        writes.extend([operation] if operation == "transact_write_items" else [])
        if len(writes) == 2:
            raise RuntimeError("killed in the middle")

    world.dynamo.before = fail
    assert team.post(HERE, typed).status == 500
    world.dynamo.before = None
    assert kept(world) == ["Alix"]
    assert outcomes(team.post(HERE, typed)) == ["Inscrite"] * 3
    assert len(kept(world)) == 3


def test_each_row_ends_registered_or_with_its_reason(team, world):
    registered(world, "Bao", birth_date=date(2007, 5, 5))
    typed = reviewed(team, *ROWS, ROWS[0])
    assert outcomes(team.post(HERE, typed)) == [
        "Inscrite",
        "Déjà sur la liste de cette session",
        "Inscrite",
        "Déjà sur la liste de cette session",
    ]
    changed = team.post(HERE, {**typed, "p0-first_name": "Ali"})
    assert outcomes(changed)[0].startswith("Une demande a déjà été envoyée")
    assert outcomes(changed)[2] == "Inscrite"


def test_what_a_spreadsheet_made_of_dates_and_numbers_is_put_right(team, world):
    book = Workbook()
    book.active.append(["Liste des jeunes"])
    book.active.append(["NOM Prénom", "Date de naissance", "Tel", "Code postal", "Remarques"])
    book.active.append(["EXEMPLE Alix", date(2007, 5, 4), 612345671, 93100, "rappeler"])
    data = io.BytesIO()
    book.save(data)
    page = upload(team, data.getvalue())
    typed = inputs(page)
    assert (typed["p0-last_name"], typed["p0-first_name"]) == ("EXEMPLE", "Alix")
    assert (typed["p0-birth_date"], typed["p0-phone"]) == ("04/05/2007", "0612345671")
    assert (typed["p0-number"], typed["p0-postcode"]) == ("3", "93100")
    assert "Colonnes qui ne sont pas reprises\u00a0: Remarques." in page.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Le fichier est vide."),
        (b"%PDF-1.7\n" + bytes(200), "Ce fichier est un PDF."),
        (b"Remarques\nune seule", "La ligne de titres n’est pas reconnue"),
        (a_file(), "La liste ne contient personne"),
        (a_file(*ROWS[:1] * 201), "La liste contient 201 personnes"),
        (a_file("x" * 1_100_000), "Le fichier pèse plus de 1 Mo."),
    ],
    ids=["empty", "pdf", "headings", "nobody", "many", "big"],
)
def test_a_file_that_is_no_such_list_is_refused_in_words(team, world, data, said):
    page = upload(team, data)
    assert (page.status, said in page.text.replace("\u00a0", " ")) == (422, True)


def test_a_form_without_its_token_registers_nobody(team, world):
    typed = reviewed(team, *ROWS)
    assert team.post(HERE, {**typed, "csrf": "0" * 64}).status == 403
    assert upload(team, a_file(*ROWS), csrf="0" * 64).status == 403
    assert kept(world) == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--edge\r\n",
        b"x" * 1000,
        b"--edge\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\n\r\na\r\n--in--\r\n",
    ],
    ids=["nothing", "cut", "noise", "nested"],
)
def test_a_body_that_is_no_form_is_refused_and_breaks_nothing(team, world, body):
    kind = {"content-type": "multipart/form-data; boundary=edge"}
    assert send_bytes(team, f"{HERE}/fichier", kind, body).status in (403, 422)
    assert (
        send_bytes(team, f"{HERE}/fichier", {"content-type": "multipart/form-data"}, body).status
        == 403
    )


def test_two_hundred_rows_come_and_go(team, world):
    names = [f"Prénom {chr(97 + n % 26) * (1 + n // 26)}" for n in range(200)]
    rows = [f"{name};Exemple;04/05/2007;0612345671;;93100;sans diplôme" for name in names]
    done = team.post(HERE, reviewed(team, *rows))
    assert outcomes(done) == ["Inscrite"] * 200
    assert kept(world) == names


def test_another_regions_session_takes_no_list(team, world):
    there = f"/sessions/{ELSEWHERE}/liste"
    typed = reviewed(team, *ROWS)
    assert team.get(there).status == 404
    assert upload(team, a_file(*ROWS), there).status == 404
    assert team.post(there, typed).status == 404
    body = {"rows": [{"first_name": "Alix"}]}
    assert api(team, "POST", f"/api/sessions/{ELSEWHERE}/list", body)[0] == 404


def a_row(number, **changes):
    row = {
        "submission_id": f"0197a0b0-0000-7000-8000-{number:012d}",
        "first_name": f"Alix {chr(65 + number)}",
        "last_name": "Exemple",
        "birth_date": "2007-05-04",
        "phone": "0612345671",
        "postcode": "93100",
        "profile": "dropout",
        "notice_read": True,
    }
    return {**row, **changes}


def test_the_api_takes_a_list_whole_or_not_at_all(team, world):
    here = f"/api/sessions/{MONTREUIL}/list"
    status, problem = api(team, "POST", here, {"rows": [a_row(0), a_row(1, postcode="13001")]})
    assert (status, problem["errors"][0]["field"], kept(world)) == (422, "rows.1.postcode", [])
    status, body = api(team, "POST", here, {"rows": [a_row(0), a_row(1)]})
    ids = [row["registration_id"] for row in body["rows"]]
    assert (status, [stored(world, own).reason.code for own in ids]) == (200, ["list", "list"])
    for rows in ([], [a_row(0)] * 201, "all", None, [3]):
        assert api(team, "POST", here, {"rows": rows})[0] == 422


def test_a_session_that_began_takes_no_list(team, world):
    world.clock.at = a_session().starts_at
    sign_in(team, world)
    assert team.get(HERE).status == 409
