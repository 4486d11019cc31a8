"""Offers and job sheets on the staff's site: seen, judged, written, with nothing typed lost."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

from shared.domain.offers.offer import OfferState
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.upload import Upload
from shared.usecases import job_sheets, judging_offers
from shared.web import public, staff
from tests.browser.gateway import Client
from tests.browser.scene import PARTNER, STAFF, sign_in
from tests.unit.offer_scene import (
    FEDERATION,
    RECYCLERS,
    a_sheet,
    an_offer,
    ended,
    expired,
    filed,
    many,
    several,
    written,
)
from tests.unit.staff_scene import api, send, team, token, world

__all__ = ["team", "world"]

TEXT = "Vous faites vivre un lieu ouvert.\n- accueillir\n- organiser des fêtes de quartier"
SHEET = {
    "rome_code": "K1206",
    "title": "Animer la vie d’un quartier",
    "text": TEXT,
    "contact_1_organisation": "Réseau Exemple",
    "contact_1_email": "metiers@example.org",
    "version": "0",
}


def text(answer):
    plain = re.sub(r"<[^>]+>", " ", answer.text)
    return unescape(re.sub(r"\s+", " ", plain)).replace("\u00a0", " ")


def titles(answer):
    found = re.findall(r'<a class="govuk-link" href="/offres/[^"]+">([^<]*)', answer.text)
    return [unescape(title) for title in found]


def stored(world, key, partner=FEDERATION):
    return world.parts.offers.get(partner, key)


def page_of(key, partner=FEDERATION):
    return f"/offres/{partner}/{key}"


def rejection(world, key, **values):
    return {"reason": "misleading", "note": "", "stamp": stored(world, key).stamp, **values}


def test_the_home_page_leads_to_offers_and_job_sheets(team):
    page = team.get("/").text
    assert 'href="/offres"' in page
    assert 'href="/metiers"' in page


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 4),
        ("?partenaire=recycleries", 1),
        ("?departement=93", 2),
        ("?type=training", 1),
        ("?etat=nonsense&type=nonsense", 4),
        ("?etat=expired", 0),
    ],
)
def test_live_offers_are_listed_by_partner_department_and_kind(team, world, query, count):
    several(world)
    assert len(titles(team.get(f"/offres{query}"))) == count


def test_what_has_ended_is_listed_by_partner(team, world):
    several(world)
    (key,) = filed(world, an_offer("gone", title="Poste pris"))
    ended(world, FEDERATION, key, "filled")
    assert "Indiquez le partenaire" in team.get("/offres?etat=filled").text
    assert titles(team.get("/offres?etat=filled&partenaire=federation")) == ["Poste pris"]
    assert titles(team.get("/offres?etat=filled&partenaire=federation&departement=77")) == []
    assert titles(team.get("/offres?etat=filled&partenaire=recycleries")) == []


def test_live_offers_whose_day_has_passed_are_a_list_of_their_own(team, world):
    several(world)
    expired(world)
    sign_in(team, world)
    assert titles(team.get("/offres")) == []
    assert len(titles(team.get("/offres?etat=expired"))) == 4


@pytest.mark.parametrize("state", ["", "filled"])
def test_long_lists_have_pages(team, world, state):
    many(world, 150)
    if state:
        for ref in world.parts.offers.in_region("idf", "", ""):
            ended(world, FEDERATION, ref.key, state)
    found, address = [], f"/offres?etat={state}&partenaire=federation"
    while address:
        page = team.get(address)
        found += titles(page)
        after = re.search(r'rel="next" href="([^"]+)"', page.text)
        address = unescape(after.group(1)) if after else ""
    assert (len(found), len(set(found))) == (150, 150)


def test_one_page_shows_everything_and_the_figures(team, world):
    (key,) = filed(world, an_offer(siret="12345678900012", sector="Animation"))
    for what in ("seen", "seen", "applied"):
        world.parts.offers.count(FEDERATION, key, what)
    page = text(team.get(page_of(key)))
    for said in ("En ligne", "recrutement@example.org", "12345678900012", "G1203", FEDERATION):
        assert said in page
    assert "Vues 2" in page
    assert "« Comment postuler » 1" in page


def test_an_offer_is_rejected_for_a_reason_and_the_public_no_longer_sees_it(team, world):
    (key,) = filed(world, an_offer())
    note = "Dites le salaire.\r\nMerci."
    sent = send(team, page_of(key) + "/rejeter", rejection(world, key, note=note), page_of(key))
    assert (sent.status, sent.headers["location"]) == (303, page_of(key) + "?fait=reject")
    found = stored(world, key)
    assert found.state is OfferState.REJECTED
    assert (found.ending.code, found.ending.by) == ("misleading", "staff:team")
    assert found.ending.note == "Dites le salaire.\nMerci."
    page = text(team.get(page_of(key) + "?fait=reject"))
    assert "L’offre est rejetée" in page
    assert "Elle est trompeuse" in page
    assert "Par l’équipe" in page
    assert Client(public.answer).get(page_of(key)).status == 410
    assert titles(team.get("/offres?etat=rejected&partenaire=federation"))


def test_a_rejected_offer_is_restored(team, world):
    (key,) = filed(world, an_offer())
    send(team, page_of(key) + "/rejeter", rejection(world, key), page_of(key))
    for _ in range(2):
        assert send(team, page_of(key) + "/retablir", {}, page_of(key)).status == 303
    assert (stored(world, key).state, stored(world, key).ending) == (OfferState.LIVE, None)
    assert Client(public.answer).get(page_of(key)).status == 200


@pytest.mark.parametrize("reason", ["", "nonsense"])
def test_a_rejection_without_a_reason_says_so_and_keeps_the_note(team, world, reason):
    (key,) = filed(world, an_offer())
    fields = rejection(world, key, reason=reason, note="Dites le salaire.")
    sent = send(team, page_of(key) + "/rejeter", fields, page_of(key))
    assert sent.status == 422
    assert 'href="#reason"' in sent.text
    assert "Dites le salaire.</textarea>" in sent.text
    assert stored(world, key).state is OfferState.LIVE


def test_an_offer_that_its_partner_changed_meanwhile_is_shown_anew_before_it_is_rejected(
    team, world
):
    (key,) = filed(world, an_offer())
    fields = rejection(world, key, note="Trop cher")
    world.clock.advance(hours=1)
    known = world.parts.offers.known(FEDERATION, [key])
    upload = Upload("u2", FEDERATION, "idf", "account", "offres.csv", world.clock.now())
    row = Row(2, key, an_offer(title="Autre titre"))
    world.parts.offers.save(upload, Filed("u2", world.clock.now()), [row], known)
    sent = send(team, page_of(key) + "/rejeter", fields, page_of(key))
    assert sent.status == 409
    assert "La structure a changé cette offre" in sent.text
    assert "Autre titre" in sent.text
    assert "Trop cher</textarea>" in sent.text
    assert stored(world, key).state is OfferState.LIVE


def test_what_is_not_live_is_not_rejected_and_what_is_not_rejected_not_restored(team, world):
    (key,) = filed(world, an_offer())
    fields = rejection(world, key)
    ended(world, FEDERATION, key, "filled")
    for word in ("rejeter", "retablir"):
        assert send(team, f"{page_of(key)}/{word}", fields, page_of(key)).status == 409
    assert stored(world, key).state is OfferState.FILLED


def test_a_race_is_decided_anew(world):
    (key,) = filed(world, an_offer())
    offers, lost = world.parts.offers, []

    class Slow:
        def __getattr__(self, name):
            return getattr(offers, name)

        def move(self, before, after):
            if not lost:
                lost.append(before)
                offers.move(before, replace(before, until=before.until + timedelta(days=1)))
                return False
            return offers.move(before, after)

    parts = replace(world.parts, offers=Slow())
    place = (FEDERATION, key)
    stamp = stored(world, key).stamp
    after = judging_offers.reject(parts, STAFF, place, stamp, "repeated", "")
    assert after.state is stored(world, key).state is OfferState.REJECTED
    assert after.until == stored(world, key).until


@pytest.mark.parametrize("word", ["rejeter", "retablir"])
def test_a_forged_form_judges_nothing(team, world, word):
    (key,) = filed(world, an_offer())
    fields = {**rejection(world, key), "csrf": "0" * 64}
    assert team.post(f"{page_of(key)}/{word}", fields).status == 403
    assert stored(world, key).state is OfferState.LIVE


def test_offers_and_sheets_of_another_region_are_not_there(team, world):
    (key,) = filed(world, an_offer(), partner="bretons", region="bre")
    written(world, a_sheet(region="bre"))
    csrf = {"csrf": token(team.get("/"))}
    for address in (page_of(key, "bretons"), "/metiers/G1203"):
        assert team.get(address).status == 404
    for word in ("rejeter", "retablir"):
        fields = {**csrf, "reason": "repeated", "stamp": "x"}
        assert team.post(f"{page_of(key, 'bretons')}/{word}", fields).status == 404
    assert team.post("/metiers/G1203", {**SHEET, **csrf, "version": "1"}).status == 404
    assert titles(team.get("/offres?partenaire=bretons")) == []


@pytest.mark.parametrize(
    "address", ["/offres", "/offres/a/" + "0" * 32, "/metiers", "/metiers/nouvelle", "/metiers/x"]
)
def test_pages_ask_for_a_sign_in(world, address):
    answer = Client(staff.answer).get(address)
    assert (answer.status, answer.headers["location"].startswith("/connexion")) == (303, True)


@pytest.mark.parametrize("key", ["x", "0" * 32, "x" * 3000])
def test_an_offer_that_is_not_there_is_not_found(team, key):
    assert team.get(page_of(key)).status == 404


def test_a_sheet_is_written_and_the_public_reads_it(team, world):
    assert "Aucune fiche métier" in team.get("/metiers").text
    fields = SHEET | {"rome_code": " k 1206 ", "contact_1_phone": "+33 1 44 00 00 02"}
    sent = send(team, "/metiers/nouvelle", fields, "/metiers/nouvelle")
    assert (sent.status, sent.headers["location"]) == (303, "/metiers?fait=sheet")
    page = team.get("/metiers?fait=sheet").text
    assert "La fiche métier est enregistrée" in page
    assert 'href="/metiers/K1206"' in page
    sheet = world.parts.job_sheets.get("idf", "K1206")
    assert (sheet.version, sheet.by, sheet.text) == (1, "staff:team", TEXT)
    assert sheet.contacts[0].phone == "01 44 00 00 02"
    shown = Client(public.answer).get("/metiers/K1206").text
    assert "<li>organiser des fêtes de quartier</li>" in shown
    assert "01 44 00 00 02" in shown


def test_a_sheet_is_changed_and_opens_with_what_is_stored(team, world):
    written(world, a_sheet())
    page = team.get("/metiers/G1203")
    assert "Union des centres de loisirs" in page.text
    assert 'name="version" value="1"' in page.text
    fields = {**SHEET, "title": "Jouer", "version": "1"}
    assert send(team, "/metiers/G1203", fields, "/metiers/G1203").status == 303
    sheet = world.parts.job_sheets.get("idf", "G1203")
    assert (sheet.title, sheet.version, len(sheet.contacts)) == ("Jouer", 2, 1)
    assert world.parts.job_sheets.get("idf", "K1206") is None


def test_of_two_editors_the_second_gets_their_text_back_with_the_others(team, world):
    written(world, a_sheet())
    first = {**SHEET, "title": "Écrit en premier", "version": "1"}
    second = {**SHEET, "title": "Écrit en second", "version": "1"}
    assert send(team, "/metiers/G1203", first, "/metiers/G1203").status == 303
    answer = send(team, "/metiers/G1203", second, "/metiers/G1203")
    assert answer.status == 409
    assert "Quelqu’un d’autre a enregistré cette fiche" in answer.text
    assert 'value="Écrit en second"' in answer.text
    assert "Écrit en premier" in answer.text
    assert 'name="version" value="2"' in answer.text
    again = {**second, "version": "2"}
    assert send(team, "/metiers/G1203", again, "/metiers/G1203").status == 303
    assert world.parts.job_sheets.get("idf", "G1203").title == "Écrit en second"


def test_a_second_sheet_of_one_code_is_refused_with_the_text_kept(team, world):
    written(world, a_sheet())
    fields = {**SHEET, "rome_code": "G1203"}
    answer = send(team, "/metiers/nouvelle", fields, "/metiers/nouvelle")
    assert answer.status == 409
    assert "Une fiche existe déjà" in answer.text
    assert "organiser des fêtes de quartier</textarea>" in answer.text
    assert world.parts.job_sheets.get("idf", "G1203").version == 1


def test_the_same_form_sent_twice_is_one_version(team, world):
    for _ in range(2):
        assert send(team, "/metiers/nouvelle", SHEET, "/metiers/nouvelle").status == 303
    assert world.parts.job_sheets.get("idf", "K1206").version == 1


def test_who_loses_the_race_of_a_sheet_is_told(world):
    class Slow:
        def get(self, region, rome_code):
            return None

        def put(self, sheet, before):
            return False

    parts = replace(world.parts, job_sheets=Slow())
    with pytest.raises(judging_offers.WrongState, match="sheet_exists"):
        job_sheets.write(parts, STAFF, a_sheet(), 0)


@pytest.mark.parametrize(
    ("name", "typed", "shown_at"),
    [
        ("rome_code", "", "rome_code"),
        ("rome_code", "Z12", "rome_code"),
        ("title", "", "title"),
        ("title", "x" * 90, "title"),
        ("text", "", "text"),
        ("text", "court", "text"),
        ("text", "invisible \u200b signe dans un texte", "text"),
        ("contact_1_organisation", "", "contact_1_organisation"),
        ("contact_1_email", "metiers@", "contact_1_email"),
        ("contact_1_email", "", "contact_1_phone"),
        ("contact_1_phone", "0899 11 22 33", "contact_1_phone"),
        ("contact_1_url", "javascript:alert(1)", "contact_1_url"),
        ("contact_3_email", "a@example.org", "contact_3_organisation"),
    ],
)
def test_every_mistake_of_a_sheet_is_said_beside_its_field_and_nothing_is_lost(
    team, world, name, typed, shown_at
):
    answer = send(team, "/metiers/nouvelle", {**SHEET, name: typed}, "/metiers/nouvelle")
    assert answer.status == 422
    assert f'href="#{shown_at}"' in answer.text
    assert f'id="{shown_at}-error"' in answer.text
    for kept in {**SHEET, name: typed}.values():
        assert unescape(kept).replace("\u200b", "") in unescape(answer.text).replace("\u200b", "")
    assert world.parts.job_sheets.of_region("idf") == []


def test_a_forged_form_writes_no_sheet(team, world):
    for address in ("/metiers/nouvelle", "/metiers/K1206"):
        assert team.post(address, {**SHEET, "csrf": "0" * 64}).status == 403
    assert world.parts.job_sheets.of_region("idf") == []


def test_offers_alike_are_linked(team, world):
    (key,) = filed(world, an_offer())
    (other,) = filed(world, an_offer("R9"), partner=RECYCLERS)
    world.parts.offers.link(stored(world, key), [(RECYCLERS, other)])
    assert f'href="{page_of(other, RECYCLERS)}"' in team.get(page_of(key)).text


def test_the_api_lists_tells_rejects_and_restores(team, world):
    several(world)
    status, body = api(team, "GET", "/api/offers?department=93&partner=federation")
    assert (status, body["count"], body["next"]) == (200, 1, None)
    (told,) = body["offers"]
    place = f"/api/offers/{FEDERATION}/{told['key']}"
    said = {"state": "rejected", "reason": "repeated", "note": "Merci", "stamp": told["stamp"]}
    status, body = api(team, "PATCH", place, said)
    assert (status, body["state"], body["ending"]["code"]) == (200, "rejected", "repeated")
    assert (body["seen"], body["applied"]) == (0, 0)
    listed = api(team, "GET", "/api/offers?state=rejected&partner=federation")[1]["offers"]
    assert [each["key"] for each in listed] == [told["key"]]
    status, body = api(team, "PATCH", place, {"state": "live"})
    assert (status, body["state"], body["ending"]) == (200, "live", None)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "state"),
        ({"state": "filled"}, "state"),
        ({"state": "rejected", "stamp": "x"}, "reason"),
        ({"state": "rejected", "reason": "repeated"}, "stamp"),
        ({"state": "rejected", "reason": "repeated", "stamp": "x", "note": "x" * 501}, "note"),
    ],
)
def test_the_api_says_in_french_what_a_judgement_lacks(team, world, body, field):
    (key,) = filed(world, an_offer())
    status, problem = api(team, "PATCH", f"/api/offers/{FEDERATION}/{key}", body)
    assert (status, problem["errors"][0]["field"]) == (422, field)
    assert problem["errors"][0]["message"].endswith(".")


def test_an_unknown_state_is_refused(team):
    status, problem = api(team, "GET", "/api/offers?state=nonsense")
    assert (status, problem["errors"][0]["field"]) == (422, "state")


def test_the_api_writes_job_sheets(team, world):
    contact = {"organisation": "Réseau Exemple", "url": "https://example.org"}
    body = {"title": "Animer", "text": TEXT, "contacts": [contact], "version": 0}
    status, stored_sheet = api(team, "PUT", "/api/job-sheets/K1206", body)
    assert (status, stored_sheet["version"]) == (200, 1)
    assert api(team, "GET", "/api/job-sheets")[1]["job_sheets"] == [stored_sheet]
    late = api(team, "PUT", "/api/job-sheets/K1206", {**body, "title": "Autre", "version": 7})
    assert (late[0], late[1]["code"]) == (409, "sheet_changed")


@pytest.mark.parametrize(
    ("contacts", "field"),
    [
        ("x", "contacts"),
        ([3], "contacts"),
        ([{}] * 9, "contacts"),
        ([{"organisation": "Réseau"}], "contact_1_phone"),
        ([{"organisation": "Réseau", "email": "x"}], "contact_1_email"),
    ],
)
def test_the_api_says_in_french_which_contact_is_wrong(team, contacts, field):
    body = {"title": "Animer", "text": TEXT, "contacts": contacts}
    status, problem = api(team, "PUT", "/api/job-sheets/K1206", body)
    assert (status, [each["field"] for each in problem["errors"]]) == (422, [field])


def test_the_api_is_for_staff(team, world):
    (key,) = filed(world, an_offer())
    for method, address in (
        ("GET", "/api/offers"),
        ("GET", f"/api/offers/{FEDERATION}/{key}"),
        ("PATCH", f"/api/offers/{FEDERATION}/{key}"),
        ("GET", "/api/job-sheets"),
        ("PUT", "/api/job-sheets/K1206"),
    ):
        assert api(team, method, address, {}, who=None)[0] == 401
        assert api(team, method, address, {}, who=PARTNER.id)[0] == 403


def test_the_api_has_no_offer_of_another_region(team, world):
    (key,) = filed(world, an_offer(), partner="bretons", region="bre")
    for method in ("GET", "PATCH"):
        assert api(team, method, f"/api/offers/bretons/{key}", {"state": "live"})[0] == 404
