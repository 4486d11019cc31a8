"""« Mes données »: behind a code by mail, in one browser, as a page and as files."""

import json
import re
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from shared.domain.access import OPEN_FOR
from shared.usecases import links
from shared.usecases.mailing_codes import send_due_code
from shared.web import public
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import link, person, settle
from tests.builders import a_counsellor

HTML = {"accept": "text/html"}
HELPED = {"counsellor": a_counsellor(may_act=True)}


@pytest.fixture
def youth(world):
    return Client(public.answer)


@pytest.fixture
def page(world):
    """The page of somebody with a seat, and whom it is about."""
    ids = stories.confirmed(world, **HELPED)
    return link(world, ids), stories.of(world, ids).person


def code(world, person_id):
    """The code that the mail brings."""
    send_due_code(world.parts, person_id)
    raw = world.mailer.sent[-1][1]
    text = message_from_bytes(raw, policy=default).get_body(("plain",)).get_content()
    return re.search(r"Votre code\s:\s(\d{6})", text).group(1)


def opened(youth, world, page):
    path, person_id = page
    assert youth.post(f"{path}/donnees", {"send": "yes"}).status == 303
    typed = code(world, person_id)
    return youth.post(f"{path}/donnees/code", {"code": f"{typed[:3]} {typed[3:]}"})


def test_the_personal_page_leads_to_it(youth, page):
    assert f'href="{page[0]}/donnees"' in youth.get(page[0]).text


def test_nothing_of_the_person_is_shown_before_the_code(youth, page):
    for path in ("donnees", "donnees/code"):
        answer = youth.get(f"{page[0]}/{path}")
        assert answer.status == 200
        assert "Exemple" not in answer.text and "camille@" not in answer.text
    for file in ("mes-donnees.txt", "mes-donnees.json"):
        answer = youth.get(f"{page[0]}/donnees/{file}")
        assert (answer.status, answer.text) == (303, "")


def test_the_right_code_shows_everything_in_this_browser_only(youth, world, page):
    answer = opened(youth, world, page)
    assert (answer.status, answer.headers["location"]) == (303, f"{page[0]}/donnees")
    shown = youth.get(f"{page[0]}/donnees").text
    wanted = (
        "Camille",
        "Exemple",
        "camille@example.org",
        "93100",
        "06\u00a012\u00a034\u00a056\u00a078",
        "4 mai 2007",
    )
    for said in (*wanted, a_counsellor().name, "peut répondre à votre place", "Place confirmée"):
        assert said in shown, said
    assert a_counsellor().email not in shown
    assert "deux ans après notre dernier contact" in shown
    assert "camille@example.org" not in Client(public.answer).get(f"{page[0]}/donnees").text


def test_the_cookie_is_for_this_site_alone_and_for_a_quarter_of_an_hour(youth, world, page):
    (cookie,) = opened(youth, world, page).cookies
    assert cookie.startswith("__Host-explore-donnees=")
    for said in ("Secure", "HttpOnly", "SameSite=Strict", "Path=/", f"Max-Age={15 * 60}"):
        assert said in cookie


def test_it_closes_by_itself_or_by_the_button(youth, world, page):
    opened(youth, world, page)
    world.clock.at += OPEN_FOR
    assert "camille@example.org" not in youth.get(f"{page[0]}/donnees").text
    world.clock.at += timedelta(minutes=1)
    opened(youth, world, page)
    kept = dict(youth.jar)
    assert youth.post(f"{page[0]}/donnees/fermer", {}).status == 303
    youth.jar.update(kept)
    assert "camille@example.org" not in youth.get(f"{page[0]}/donnees").text


def test_the_files_hold_the_same_and_programs_can_read_the_second(youth, world, page):
    opened(youth, world, page)
    text = youth.get(f"{page[0]}/donnees/mes-donnees.txt")
    assert text.headers["content-disposition"] == 'attachment; filename="mes-donnees.txt"'
    assert "- Adresse e-mail : camille@example.org\n" in text.text
    file = youth.get(f"{page[0]}/donnees/mes-donnees.json")
    told = json.loads(file.text)
    assert told["person"]["birth_date"] == "2007-05-04"
    assert told["forms"][0]["youth"]["phone"] == "+33612345678"
    assert told["registrations"][0]["history"][-1]["what"] == "SeatConfirmed"
    assert [fact["by"] for fact in told["registrations"][0]["history"]] == ["youth", "system"]
    assert told["codes_asked"] and told["notes_of_the_team"] == 0
    assert a_counsellor().email not in file.text + text.text


def test_wishes_for_offers_are_told_too(youth, world, page):
    youth.post(f"{page[0]}/offres", {"offers": "yes", "kind_job": "yes", "department_93": "yes"})
    opened(youth, world, page)
    shown = youth.get(f"{page[0]}/donnees").text
    assert "Seine-Saint-Denis (93), Emploi" in shown
    told = json.loads(youth.get(f"{page[0]}/donnees/mes-donnees.json").text)
    assert told["offers_by_mail"]["wanted"]["kinds"] == ["job"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Écrivez le code reçu par e-mail."),
        ("12345", "Écrivez les 6 chiffres du code"),
        ("١٢٣٤٥٦", "Écrivez les 6 chiffres du code"),
        ("abcdef", "Écrivez les 6 chiffres du code"),
    ],
)
def test_what_is_no_code_costs_no_try(youth, world, page, typed, said):
    youth.post(f"{page[0]}/donnees", {"send": "yes"})
    before = dict(world.dynamo.items)
    answer = youth.post(f"{page[0]}/donnees/code", {"code": typed})
    assert answer.status == 422 and answer.text.count(said) == 2
    assert world.dynamo.items == before


def test_a_wrong_code_is_said_beside_the_field(youth, world, page):
    youth.post(f"{page[0]}/donnees", {"send": "yes"})
    wrong = f"{(int(code(world, page[1])) + 1) % 10**6:06d}"
    answer = youth.post(f"{page[0]}/donnees/code", {"code": wrong})
    assert answer.status == 409 and answer.text.count("Ce n’est pas le bon code.") == 2
    for _ in range(4):
        answer = youth.post(f"{page[0]}/donnees/code", {"code": wrong})
    assert answer.text.count("Ce code ne marche plus") == 2


def test_too_many_codes_in_a_day_are_said(youth, world, page):
    for _ in range(5):
        assert youth.post(f"{page[0]}/donnees", {"send": "yes"}).status == 303
        world.clock.at += timedelta(minutes=1)
    answer = youth.post(f"{page[0]}/donnees", {"send": "yes"})
    assert answer.status == 409 and "plusieurs codes aujourd’hui" in answer.text


def test_without_an_address_of_their_own_the_page_says_whom_to_call(youth, world):
    ids = person(world, "Bao", email="", **HELPED)
    settle(world)
    shown = youth.get(f"{link(world, ids)}/donnees").text
    assert "Appelez-nous au" in shown and 'name="send"' not in shown


def test_a_post_without_the_button_or_the_code_changes_nothing(youth, world, page):
    before = dict(world.dynamo.items)
    for path in ("donnees", "donnees/code", "donnees/fermer"):
        youth.post(f"{page[0]}/{path}", {})
        youth.send("POST", f"{page[0]}/{path}", HTML, "")
    assert world.dynamo.items == before


def test_the_page_of_a_second_form_shows_and_asks_nothing(youth, world, page):
    ids = person(world, "Camille", form_id="another form")
    second = link(world, ids)
    before = dict(world.dynamo.items)
    answers = [youth.get(f"{second}/donnees"), youth.get(f"{second}/donnees/code")]
    answers.append(youth.post(f"{second}/donnees", {"send": "yes"}))
    assert [answer.status for answer in answers] == [409] * 3
    assert world.dynamo.items == before


def test_a_link_that_is_none_is_not_found(youth):
    assert youth.get("/i/nothing.here/donnees", accept="text/html").status == 404


def erases(youth, path, word="effacer"):
    return youth.post(f"{path}/donnees/effacer", {"confirmation": word})


def test_the_open_page_leads_to_erasing_which_says_what_it_does(youth, world, page):
    opened(youth, world, page)
    assert f'href="{page[0]}/donnees/effacer"' in youth.get(f"{page[0]}/donnees").text
    before = dict(world.dynamo.items)
    shown = youth.get(f"{page[0]}/donnees/effacer")
    for said in ("plus aucun message", "revenir en arrière", "pour compter les places"):
        assert said in shown.text, said
    assert world.dynamo.items == before


def test_without_the_word_or_the_opening_nothing_is_erased(youth, world, page):
    for _ in range(2):
        before = dict(world.dynamo.items)
        assert erases(youth, page[0]).status == 409
        assert "Effacer vos données" not in youth.get(f"{page[0]}/donnees/effacer").text
        assert world.dynamo.items == before
        opened(youth, world, page)
        before = dict(world.dynamo.items)
        answer = erases(youth, page[0], "oui")
        assert answer.status == 422 and answer.text.count("Écrivez le mot EFFACER") == 2
        assert world.dynamo.items == before
        youth.jar.clear()
        world.clock.at += timedelta(minutes=1)


def test_a_program_is_asked_for_the_word_too(youth, world, page):
    opened(youth, world, page)
    answer = youth.post(
        f"{page[0]}/donnees/effacer", {"confirmation": ""}, accept="application/json"
    )
    assert answer.status == 422
    assert world.parts.people.get([page[1]])


def test_once_erased_every_page_says_so_and_a_second_click_too(youth, world, page):
    path, person_id = page
    registration = next(iter(world.parts.doubts.registrations(person_id)))
    opened(youth, world, page)
    kept = dict(youth.jar)
    answer = erases(youth, path)
    assert (answer.status, answer.headers["location"]) == (303, path)
    youth.jar.update(kept)
    assert erases(youth, path).status == 303
    for address in (path, f"{path}/cancel"):
        shown = youth.get(address).text
        assert "Ces données ont été effacées" in shown and "Camille" not in shown
    refused = youth.post(f"{path}/donnees", {"send": "yes"})
    assert refused.status == 409 and "Ces données ont été effacées" in refused.text
    for act in ("accept", "resume"):
        assert youth.post(f"{path}/{act}", {}).status == 409
    mine = links.counsellor_page(world.parts, registration.counsellor)
    listed = youth.get(mine.removeprefix(world.parts.addresses.public_url)).text
    assert "Données effacées" in listed and "Camille" not in listed
