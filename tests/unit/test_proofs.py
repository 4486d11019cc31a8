"""A puzzle for each form where the stage asks for it; without its solution, few forms an hour."""

import json
import re
import sys
from base64 import b64decode, b64encode
from dataclasses import replace
from html import unescape

import pytest
from altcha import Challenge, solve_challenge

from shared.adapters.proofs import GOOD_FOR, MOST_WITHOUT, ProofTable
from shared.adapters.throttle import ThrottleTable
from shared.runtime import wiring
from shared.runtime.settings import Settings
from shared.web import public
from tests.browser.gateway import Client, event, got
from tests.browser.scene import installed_world
from tests.fakes import World
from tests.unit.test_web_public import BODY, TYPED

FORM, LINKS = f"/sessions/{'5' * 32}/inscription", "/retrouver-mon-lien"
KIND = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture(autouse=True)
def world():
    """A stage that asks for a proof."""
    with installed_world() as built:
        built.parts = replace(built.parts, proofs=ProofTable(built.table, True))
        wiring.install(built.parts)
        yield built


def puzzle(page):
    """What the page's browser is to solve."""
    return json.loads(unescape(re.search(r'data-puzzle="([^"]*)"', page.text)[1]))


def solved(challenge):
    """As the worker solves it, and the script writes it down."""
    found = solve_challenge(Challenge.from_dict(challenge)).to_dict()
    return written({"challenge": challenge, "solution": found})


def written(told):
    return b64encode(json.dumps(told).encode()).decode()


def sent(number, solution="", path=FORM, **values):
    typed = {**TYPED, "submission_id": f"018f3b5e-0000-7000-8000-{number:012}", **values}
    return Client(public.answer).post(path, {**typed, "altcha": solution})


def used(world):
    return [key for key in world.dynamo.items if key[0].startswith("PROOF#")]


def test_a_form_with_a_solution_is_taken_however_many_there_are(world):
    for number in range(MOST_WITHOUT + 2):
        page = Client(public.answer).get(FORM)
        assert sent(number, solved(puzzle(page))).status == 303
    assert len(used(world)) == MOST_WITHOUT + 2


def test_a_form_without_one_is_taken_too_but_few_of_them_an_hour(world):
    answers = [sent(number) for number in range(MOST_WITHOUT + 1)]
    assert [answer.status for answer in answers] == [303] * MOST_WITHOUT + [429]
    refused = answers[-1].text
    assert "n’est pas encore envoyé" in refused
    assert "une heure" in refused and "Appelez-nous" in refused
    assert f'value="{TYPED["email"]}"' in refused
    solution = solved(puzzle(Client(public.answer).get(FORM)))
    assert sent(9, solution).status == 303
    world.clock.advance(hours=1)
    assert sent(MOST_WITHOUT).status == 303


def test_a_solution_is_good_for_one_form():
    solution = solved(puzzle(Client(public.answer).get(FORM)))
    answers = [sent(number, solution).status for number in range(MOST_WITHOUT + 2)]
    assert answers == [303] * (1 + MOST_WITHOUT) + [429]


def test_a_solution_is_good_for_half_a_day(world):
    solutions = [solved(puzzle(Client(public.answer).get(FORM))) for _ in range(2)]
    for number in range(MOST_WITHOUT):
        sent(number)
    world.clock.at += GOOD_FOR
    for number in range(MOST_WITHOUT):
        sent(10 + number)
    assert sent(20, solutions[0]).status == 303
    world.clock.advance(seconds=1)
    assert sent(21, solutions[1]).status == 429


def _tampered(challenge, **parameters):
    changed = {**challenge, "parameters": {**challenge["parameters"], **parameters}}
    found = {**challenge["parameters"], **parameters}
    return solved({**changed, "parameters": found})


@pytest.mark.parametrize(
    "wrong",
    [
        lambda made: "",
        lambda made: "é",
        lambda made: "AAAA",
        lambda made: written([]),
        lambda made: written({"challenge": made}),
        lambda made: written({"challenge": made, "solution": {"counter": 0, "derivedKey": "00"}}),
        lambda made: written({"challenge": {**made, "parameters": "x"}, "solution": {}}),
        lambda made: solved({**made, "signature": "0" * 64}),
        lambda made: _tampered(made, cost=1),
        lambda made: _tampered(made, keyPrefix=""),
        lambda made: _tampered(made, data={"until": 9_999_999_999}),
        lambda made: solved(
            json.loads(ProofTable(None, True).puzzle("another key", World().clock.at))
        ),
    ],
)
def test_what_is_no_solution_of_ours_counts_as_none_and_breaks_nothing(world, wrong):
    made = puzzle(Client(public.answer).get(FORM))
    for number in range(MOST_WITHOUT):
        sent(number)
    assert sent(9, wrong(made)).status == 429
    assert used(world) == []


def test_each_page_has_a_puzzle_of_its_own():
    pages = [Client(public.answer).get(path) for path in (FORM, FORM, LINKS)]
    assert len({puzzle(page)["signature"] for page in pages}) == 3


def test_asking_for_links_is_let_in_alike_and_keeps_the_address():
    asks = [sent(n, path=LINKS, email=f"nobody{n}@example.org") for n in range(MOST_WITHOUT + 1)]
    assert [answer.status for answer in asks] == [303] * MOST_WITHOUT + [429]
    assert f'value="nobody{MOST_WITHOUT}@example.org"' in asks[-1].text
    solution = solved(puzzle(asks[-1]))
    assert sent(9, solution, path=LINKS, email="nobody@example.org").status == 303


def test_a_form_with_a_mistake_in_it_uses_nothing_up(world):
    solution = solved(puzzle(Client(public.answer).get(FORM)))
    assert sent(0, solution, email="nobody").status == 422
    assert used(world) == []
    assert sent(0, solution).status == 303


def test_the_limit_of_the_stage_counts_before_and_with_it(world):
    wiring.install(replace(world.parts, throttle=ThrottleTable(world.table, 1)))
    pages = [Client(public.answer).get(FORM) for _ in range(2)]
    assert [sent(n, solved(puzzle(page))).status for n, page in enumerate(pages)] == [303, 429]


def test_the_api_asks_for_no_solution():
    def told(number):
        body = {**BODY, "submission_id": f"018f3b5e-0000-7000-8000-{number:012}"}
        asked = event(
            "POST", "/api/registrations", {"content-type": "application/json"}, json.dumps(body)
        )
        return got(public.answer(asked, None)).status

    assert [told(number) for number in range(MOST_WITHOUT + 2)] == [202] * (MOST_WITHOUT + 2)


def test_a_stage_that_asks_for_none_shows_reads_and_writes_nothing_of_it(world):
    proofs = ProofTable(None, False)
    assert proofs.puzzle("key", world.clock.at) == ""
    assert all(proofs.accepts("key", "", world.clock.at) for _ in range(9))
    wiring.install(replace(world.parts, proofs=proofs))
    sys.modules.pop("altcha", None)
    for path in (FORM, LINKS):
        page = Client(public.answer).get(path).text
        assert "puzzle" not in page and "proof" not in page and "altcha" not in page
    assert [sent(number).status for number in range(9)] == [303] * 9
    assert "altcha" not in sys.modules


def test_it_is_off_unless_the_stage_says_on():
    told = {"stage": "dev", "region_id": "idf", "mail_recipients": "a@example.org"}
    assert Settings(**told).proof_of_work is False
    assert Settings(**told, proof_of_work="off").proof_of_work is False
    assert Settings(**told, proof_of_work="on").proof_of_work is True


def test_a_puzzle_says_nothing_of_who_asked_for_it():
    made = puzzle(Client(public.answer).get(FORM))
    assert set(made["parameters"]["data"]) == {"until"}
    assert b64decode(solved(made))
