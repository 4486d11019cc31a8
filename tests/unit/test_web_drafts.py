"""A form is kept as it was typed, taken up again by its link, and gone once it is sent."""

import html
import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters.expressions import from_wire
from shared.adapters.throttle import ThrottleTable
from shared.domain.draft import KEPT
from shared.runtime import wiring
from shared.usecases import living
from shared.web import public
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import STAFF
from tests.unit.staff_scene import inputs
from tests.unit.test_web_public import FORM, MONTREUIL, TYPED

HALF = {
    "submission_id": TYPED["submission_id"],
    "first_name": " Alix ",
    "birth_day": "27",
    "birth_month": "13",
    "email": "alix@",
    "language": "falc",
    "department_75": "yes",
    "choice_2": stories.MEAUX,
}


@pytest.fixture
def client(world):
    return Client(public.answer)


def saved(client, typed=HALF, form=FORM, **more):
    """Where the link is told."""
    answer = client.post(form, {**typed, "act": "save", **more})
    assert answer.status == 303
    return answer.headers["location"]


def resumed(client, told):
    return client.get(told.removesuffix("/lien"))


def token_of(told):
    return told.split("/")[2]


def drafts(world):
    """What stands in the table of drafts."""
    found = [dict(item) for (pk, _), item in world.dynamo.items.items() if pk.startswith("DRAFT#")]
    return [from_wire(item) for item in found]


def said(page):
    return html.unescape(page.text.replace("\u00a0", " ").replace("\u202f", " "))


def test_what_was_typed_comes_back_as_it_was_typed_mistakes_included(client):
    page = resumed(client, saved(client))
    assert page.status == 200
    fields = inputs(page, 0)
    assert {name: fields[name] for name in HALF} == HALF
    assert "Vous reprenez là où vous en étiez" in said(page)


def test_the_page_that_follows_says_the_link_and_until_when_in_words(client):
    told = saved(client)
    page = client.get(told)
    assert f"https://explore.example.org{told.removesuffix('/lien')}" in page.text
    assert "valable jusqu’au lundi 8 mars 2027 à 9 h" in said(page)


@pytest.mark.parametrize(
    ("typed", "to"),
    [
        ({"email": "alix@example.org"}, "alix%40example.org"),
        ({"email": "alix@", "counsellor_email": "conseil@example.org"}, "conseil%40example.org"),
        ({"email": "alix@"}, ""),
    ],
)
def test_a_mail_of_ones_own_goes_to_an_address_that_was_typed_whole(client, typed, to):
    page = client.get(saved(client, typed))
    (mail,) = re.findall(r'href="(mailto:[^"]*subject=[^"]*)"', page.text)
    assert mail.startswith(f"mailto:{to}?subject=")


@pytest.mark.parametrize("typed", [{}, {"language": "en"}, {"first_name": "  "}, {"other": "x"}])
def test_nothing_typed_is_nothing_kept_and_the_form_says_so(client, world, typed):
    page = client.post(FORM, {"submission_id": TYPED["submission_id"], **typed, "act": "save"})
    assert page.status == 422
    assert "Remplissez au moins une case" in said(page)
    assert drafts(world) == []


def test_only_the_forms_own_fields_are_kept_and_none_without_end(client, world):
    saved(client, {"first_name": "A" * 1000, "department_751234": "yes", "other": "x"})
    (draft,) = drafts(world)
    assert draft["typed"] == {"first_name": "A" * 300}


def test_saving_again_changes_the_same_draft_and_the_week_begins_anew(client, world):
    told = saved(client)
    world.clock.advance(days=6)
    again = saved(client, {**HALF, "first_name": "Bao"}, draft=token_of(told))
    assert again == told
    assert len(drafts(world)) == 1
    world.clock.advance(days=6)
    assert inputs(resumed(client, told), 0)["first_name"] == "Bao"


def test_the_link_stands_in_the_resumed_form_so_that_it_is_saved_in_its_place(client):
    told = saved(client)
    assert inputs(resumed(client, told), 0)["draft"] == token_of(told)
    wrong = client.post(FORM, {**HALF, "draft": token_of(told)})
    assert wrong.status == 422
    assert inputs(wrong, 0)["draft"] == token_of(told)


def test_the_table_holds_no_token_and_no_key_holds_what_was_typed(client, world):
    told = saved(client)
    assert token_of(told) not in json.dumps(drafts(world), default=str)
    (draft,) = drafts(world)
    assert re.fullmatch(r"DRAFT#[0-9a-f]{64}", draft["pk"])


def test_looking_changes_nothing(client, world):
    told = saved(client)
    before = drafts(world)
    for method in ("GET", "HEAD", "POST"):
        for path in (told, told.removesuffix("/lien")):
            client.send(method, path, {"content-type": "application/x-www-form-urlencoded"})
    assert drafts(world) == before


def test_unknown_over_and_sent_links_have_the_same_plain_answer(client, world):
    unknown = client.get("/reprendre/" + "a" * 43)
    sent = saved(client, TYPED)
    assert client.post(FORM, {**TYPED, "draft": token_of(sent)}).status == 303
    over = saved(client)
    world.clock.at += KEPT
    pages = [unknown, resumed(client, sent), resumed(client, over), client.get(over)]
    assert {page.status for page in pages} == {404}
    assert len({page.text for page in pages}) == 1
    assert "gardée 7 jours" in said(unknown)


def test_sending_the_form_keeps_nothing_of_the_draft(client, world):
    told = saved(client, TYPED)
    sent = client.post(FORM, {**TYPED, "draft": token_of(told)})
    assert sent.status == 303
    assert drafts(world) == []
    assert len(world.parts.registrations.whole_line(MONTREUIL)) == 1


def test_a_form_that_is_refused_leaves_the_draft_as_it_was(client, world):
    told = saved(client)
    before = drafts(world)
    assert client.post(FORM, {**HALF, "draft": token_of(told)}).status == 422
    assert drafts(world) == before


def test_an_old_page_of_a_draft_that_is_gone_is_saved_as_a_new_one(client, world):
    told = saved(client)
    world.clock.at += KEPT + timedelta(hours=1)
    again = saved(client, draft=token_of(told))
    assert again != told
    assert resumed(client, again).status == 200


def test_nobody_chooses_the_token_of_a_draft(client, world):
    told = saved(client, draft="mine")
    assert token_of(told) != "mine"
    assert len(token_of(told)) == 43


def test_a_session_that_has_filled_meanwhile_says_so_and_nothing_is_lost(client, world):
    told = saved(client)
    stories.seated(world)
    page = resumed(client, told)
    assert "Cette session est complète" in said(page)
    assert inputs(page, 0)["first_name"] == HALF["first_name"]


def test_a_session_that_has_closed_meanwhile_offers_the_others_with_what_was_typed(client, world):
    told = saved(client)
    living.cancel_session(world.parts, STAFF, MONTREUIL)
    page = resumed(client, told)
    assert page.status == 200
    assert "Cette session n’aura pas lieu" in said(page)
    fields = inputs(page, 0)
    assert {name: fields[name] for name in HALF} == HALF
    other = f"/sessions/{stories.PARIS}/inscription"
    assert f'formaction="{other}"' in page.text
    filled = client.post(other, {**fields, "act": "fill"})
    assert filled.status == 200
    assert inputs(filled, 0)["email"] == HALF["email"]
    assert saved(client, inputs(filled, 0), other) == told
    assert "EXPLORE Paris" in said(resumed(client, told))


def test_who_sends_a_form_to_a_session_that_has_just_closed_loses_nothing(client, world):
    living.cancel_session(world.parts, STAFF, MONTREUIL)
    page = client.post(FORM, TYPED)
    assert page.status == 409
    assert inputs(page, 0)["email"] == TYPED["email"]


def test_another_choice_that_has_closed_meanwhile_is_told(client, world):
    told = saved(client)
    assert 'href="#choices"' not in resumed(client, told).text
    living.cancel_session(world.parts, STAFF, stories.MEAUX)
    assert 'href="#choices"' in resumed(client, told).text


def test_no_draft_is_kept_for_a_session_there_is_not(client, world):
    assert client.post(f"/sessions/{'9' * 32}/inscription", {**HALF, "act": "save"}).status == 404
    assert drafts(world) == []


def test_saving_counts_among_the_forms_of_one_place_and_loses_nothing(client, world):
    world.parts = replace(world.parts, throttle=ThrottleTable(world.table, 2))
    wiring.install(world.parts)
    told = saved(client)
    saved(client, draft=token_of(told))
    page = client.post(FORM, {**HALF, "act": "save", "draft": token_of(told)})
    assert page.status == 429
    assert "Beaucoup de formulaires" in said(page)
    assert inputs(page, 0)["draft"] == token_of(told)


def test_the_pages_of_a_draft_are_kept_by_nobody_and_tell_their_address_to_nobody(client):
    told = saved(client)
    for page in (client.get(told), resumed(client, told)):
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["referrer-policy"] == "no-referrer"


def test_the_button_that_enter_presses_sends_the_form(client):
    buttons = re.findall(r"<button[^>]*>", client.get(FORM).text.split("<form")[1])
    assert "data-once" in buttons[0] and 'name="act"' not in buttons[0]
    assert 'value="save"' in buttons[1]
