"""The guardian's page: the week explained, an answer that only a tick can give, GET never acts."""

import json

import pytest

from shared.texts import dates
from shared.texts.catalogue import known
from shared.web import public
from shared.web.public.views_guardian import GUARDIAN_STATES
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import guardian_link, link

STATES = {
    "asked": stories.awaiting_guardian,
    "late": stories.awaiting_guardian_late,
    "agreed": stories.agreed,
    "refused": stories.not_agreed,
    "over": stories.lapsed,
    "not-yet": stories.minor_waiting,
}


@pytest.fixture
def parent(world):
    return Client(public.answer)


def ask(client, method, address):
    headers = {"accept": "application/json", "content-type": "application/json"}
    return client.send(method, address, headers, "{}" if method == "POST" else "")


def status(world, ids):
    return stories.of(world, ids).state.value


@pytest.mark.parametrize("state", GUARDIAN_STATES)
def test_a_guardian_reads_what_is_awaited_of_them_now(parent, world, state):
    assert known(f"guardian-{state}-title")
    page = parent.get(guardian_link(world, STATES[state](world)))
    assert page.status == 200
    assert f"state--guardian-{state}" in page.text
    assert ('name="agree"' in page.text) == (state == "asked")
    assert ('name="refuse"' in page.text) == (state in ("asked", "late", "agreed"))


def test_a_guardian_reads_what_the_week_is_for_whom_when_where_and_until_when(parent, world):
    ids = stories.awaiting_guardian(world)
    page = parent.get(guardian_link(world, ids)).text
    until = stories.of(world, ids).expires_at
    for told in (
        "Camille E.",
        "du lundi 15 au vendredi 19 mars 2027",
        "12 rue de la Place",
        dates.day_and_hour(until),
        "25 heures et 10 ateliers",
        "C’est gratuit.",
    ):
        assert told in page
    for private in ("Exemple", "camille@example.org", "parent@example.org", "2010"):
        assert private not in page


def test_looking_at_the_page_never_answers(parent, world):
    ids = stories.awaiting_guardian(world)
    for action in ("", "/agree", "/refuse"):
        for method in ("GET", "HEAD"):
            parent.send(method, guardian_link(world, ids) + action)
    assert status(world, ids) == "awaiting_guardian"


@pytest.mark.parametrize("answer", ["agree", "refuse"])
def test_a_mail_scanner_that_posts_answers_nothing(parent, world, answer):
    ids = stories.awaiting_guardian(world)
    unticked = parent.post(f"{guardian_link(world, ids)}/{answer}", {})
    assert unticked.status == 422
    assert f'href="#{answer}"' in unticked.text
    assert status(world, ids) == "awaiting_guardian"


def test_a_ticked_agreement_makes_the_seat_the_youths_and_says_so(parent, world):
    ids = stories.awaiting_guardian(world)
    path = guardian_link(world, ids)
    for _ in range(2):
        sent = parent.post(f"{path}/agree", {"agree": "yes"})
        assert (sent.status, sent.headers["location"]) == (303, path)
    assert status(world, ids) == "confirmed"
    assert "Votre accord est donné, merci" in parent.get(path).text
    assert "a donné son accord" in parent.get(link(world, ids)).text


def test_a_ticked_refusal_ends_the_registration_and_says_so_to_both(parent, world):
    ids = stories.awaiting_guardian(world)
    path = guardian_link(world, ids)
    for _ in range(2):
        assert parent.post(f"{path}/refuse", {"refuse": "yes"}).status == 303
    assert status(world, ids) == "cancelled"
    assert "Vous n’avez pas donné votre accord" in parent.get(path).text
    assert "n’a pas donné son accord" in parent.get(link(world, ids)).text


def test_a_guardian_may_take_the_agreement_back(parent, world):
    ids = stories.agreed(world)
    path = guardian_link(world, ids)
    assert "Je retire mon accord" in parent.get(path).text
    parent.post(f"{path}/refuse", {"refuse": "yes"})
    assert status(world, ids) == "cancelled"


def test_an_agreement_after_the_deadline_is_told_so(parent, world):
    ids = stories.awaiting_guardian_late(world)
    late = parent.post(f"{guardian_link(world, ids)}/agree", {"agree": "yes"})
    assert late.status == 409
    assert "Le délai pour répondre est passé" in late.text
    assert status(world, ids) == "awaiting_guardian"


def test_a_program_reads_and_answers_without_a_tick(parent, world):
    ids = stories.awaiting_guardian(world)
    path = guardian_link(world, ids)
    told = json.loads(ask(parent, "GET", path).text)
    assert told["status"] == "awaiting_guardian"
    assert (told["youth"], told["may"]) == ("Camille E.", ["agree", "refuse"])
    assert told["offer_expires_at"] == stories.of(world, ids).expires_at.isoformat()
    assert "vous" not in told["reason"]["text"]
    agreed = json.loads(ask(parent, "POST", f"{path}/agree").text)
    assert (agreed["status"], agreed["may"]) == ("confirmed", ["refuse"])


def test_a_program_is_refused_with_problem_details(parent, world):
    path = guardian_link(world, stories.lapsed(world))
    answer = ask(parent, "POST", f"{path}/agree")
    assert (answer.status, json.loads(answer.text)["code"]) == (409, "nothing_to_agree")


@pytest.mark.parametrize("token", ["x", "%00", "VVVV.AAAA", "A" * 300])
def test_a_link_that_is_not_ours_leads_nowhere(parent, token):
    assert parent.get(f"/g/{token}").status == 404
    assert parent.post(f"/g/{token}/agree", {"agree": "yes"}).status == 404


def test_nobody_elses_link_answers_for_the_guardian(parent, world):
    ids = stories.awaiting_guardian(world)
    token = link(world, ids).rpartition("/")[2]
    assert parent.get(f"/g/{token}").status == 404
    assert parent.post(f"/g/{token}/agree", {"agree": "yes"}).status == 404
    assert parent.get(guardian_link(world, ids).replace("/g/", "/i/")).status == 404
    assert status(world, ids) == "awaiting_guardian"


def test_who_named_no_guardian_has_no_guardians_page(parent, world):
    assert parent.get(guardian_link(world, stories.confirmed(world))).status == 404
