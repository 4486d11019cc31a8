"""Single offers by the API: a token of the partner's own, the rules of a file, honest answers."""

import json
import re
from typing import Any

import pytest

from shared.adapters.tokens import TokenTable
from shared.domain.offers.offer import OfferState, offer_key
from shared.ports import Account
from shared.usecases import api_tokens
from shared.web import partner
from tests.browser import scene
from tests.browser.gateway import Client, Got
from tests.browser.scene import PARTNER, PASSWORD, installed_world, keep_account
from tests.fakes import World

GOOD = {
    "title": "Animateur jeunesse",
    "description": "Accueillir les jeunes.",
    "employer": "Association Exemple",
    "postcode": "93100",
    "city": "Montreuil",
    "kind": "emploi",
    "contract": "CDI",
    "starts_on": "2027-06-01",
    "apply_email": "emploi@example.org",
}


@pytest.fixture
def token(world: World) -> str:
    return api_tokens.issue(world.parts, PARTNER)


def call(
    method: str, address: str, body: Any = None, token: str = "", who: str = ""
) -> tuple[Got, Any]:
    headers = {"accept": "application/json", "content-type": "application/json"}
    headers |= {"authorization": f"Bearer {token}"} if token else {}
    text = body if isinstance(body, str) else json.dumps(body) if body is not None else ""
    claims = {"sub": who} if who else None
    answer = Client(partner.answer).send(method, address, headers, text, claims)
    return answer, json.loads(answer.text) if answer.text else None


def asked(body: Any) -> list[Any]:
    """The problems of an answer, without what was found to add to the offer."""
    return [p for p in body["problems"] if not p["code"].startswith(("rome-", "place-"))]


def test_an_offer_is_new_then_the_same_then_another(world: World, token: str) -> None:
    told = [
        call("PUT", "/api/offers/A-1", body, token)
        for body in (GOOD, GOOD, {**GOOD, "salary": "1 900 €"})
    ]
    assert [answer.status for answer, _ in told] == [201, 200, 200]
    assert [body["status"] for _, body in told] == ["new", "unchanged", "changed"]
    stored = world.parts.offers.get("federation", offer_key("A-1"))
    assert stored is not None
    assert (stored.offer.salary, stored.state) == ("1 900 €", OfferState.LIVE)


def test_an_offer_by_the_api_is_the_one_of_a_file(world: World, token: str) -> None:
    scene.an_offer(world, "A-1")
    world.clock.advance(seconds=1)
    _, body = call("PUT", "/api/offers/A-1", GOOD, token)
    assert body["status"] == "changed"


def test_what_is_wrong_is_told_by_field_with_advice(token: str) -> None:
    wrong = {**GOOD, "postcode": "9", "title": ""}
    answer, body = call("PUT", "/api/offers/A-1", wrong, token)
    assert (answer.status, body["status"]) == (422, "refused")
    problems = {problem["field"]: problem for problem in body["problems"]}
    assert problems["postcode"]["problem"] == "« 9 » n’est pas un code postal."
    assert "93100" in problems["postcode"]["advice"]
    assert problems["title"]["severity"] == "refused"


def test_without_a_way_to_apply_an_offer_is_refused(token: str) -> None:
    body = {name: value for name, value in GOOD.items() if name != "apply_email"}
    answer, told = call("PUT", "/api/offers/A-1", body, token)
    assert answer.status == 422
    assert [problem["code"] for problem in asked(told)] == ["apply-missing"]


def test_unknown_fields_are_told_and_do_not_harm(token: str) -> None:
    answer, body = call("PUT", "/api/offers/A-1", {**GOOD, "couleur": "bleu"}, token)
    assert answer.status == 201
    assert [(p["field"], p["severity"]) for p in asked(body)] == [("couleur", "info")]


@pytest.mark.parametrize("value", [{"a": 1}, [{"a": 1}], [["x"]]])
def test_a_value_that_is_no_text_is_refused_where_it_is(token: str, value: Any) -> None:
    answer, body = call("PUT", "/api/offers/A-1", {**GOOD, "salary": value}, token)
    assert answer.status == 422
    assert [(p["field"], p["code"]) for p in asked(body)] == [("salary", "field-unreadable")]


def test_a_list_of_texts_is_one_text(world: World, token: str) -> None:
    call("PUT", "/api/offers/A-1", {**GOOD, "requirements": ["BAFA", "patience"]}, token)
    stored = world.parts.offers.get("federation", offer_key("A-1"))
    assert stored is not None
    assert stored.offer.requirements == "BAFA, patience"


def test_each_of_a_batch_has_its_own_answer_and_good_ones_are_kept(
    world: World, token: str
) -> None:
    items = [{**GOOD, "reference": "A-1"}, {"title": "x"}, {**GOOD, "source_id": "A-3"}]
    answer, body = call("POST", "/api/offers:batch", {"offers": items}, token)
    assert answer.status == 200
    told = [(each["source_id"], each["status"]) for each in body["offers"]]
    assert told == [("A-1", "new"), ("", "refused"), ("A-3", "new")]
    assert len(world.parts.offers.live_keys("federation", "")) == 2


def test_of_two_with_one_reference_the_first_counts(token: str) -> None:
    items = [{**GOOD, "reference": "A-1"}, {**GOOD, "reference": "A-1", "title": "Autre"}]
    _, body = call("POST", "/api/offers:batch", {"offers": items}, token)
    assert [each["status"] for each in body["offers"]] == ["new", "refused"]


@pytest.mark.parametrize(
    "body", [{}, {"offers": []}, {"offers": "x"}, {"offers": [1]}, {"offers": [{}] * 101}]
)
def test_a_batch_that_is_none_is_refused(token: str, body: Any) -> None:
    answer, problem = call("POST", "/api/offers:batch", body, token)
    assert answer.status == 422
    assert problem["errors"][0]["field"] == "offers"


def test_bad_bodies_are_told_as_problems(token: str) -> None:
    for body in ("{", "[]", '"x"'):
        answer, _ = call("PUT", "/api/offers/A-1", body, token)
        assert answer.status == 422
        assert answer.headers["content-type"] == "application/problem+json"
    big = json.dumps({**GOOD, "description": "x" * 1024 * 1024})
    assert call("PUT", "/api/offers/A-1", big, token)[0].status == 413
    other, problem = call("PUT", "/api/offers/A-1", {**GOOD, "reference": "B"}, token)
    assert (other.status, problem["errors"][0]["field"]) == (422, "reference")


def test_a_reference_may_hold_slashes_blanks_and_percent_signs(world: World, token: str) -> None:
    # As the gateway hands it on: every escape undone but that of the percent sign.
    answer, body = call("PUT", "/api/offers/2027/mars 100%2525-é", GOOD, token)
    assert (answer.status, body["source_id"]) == (201, "2027/mars 100%25-é")
    assert call("DELETE", "/api/offers/2027/mars 100%2525-é", None, token)[0].status == 204


def test_taking_back_twice_is_taking_back_once(world: World, token: str) -> None:
    call("PUT", "/api/offers/A-1", GOOD, token)
    for _ in range(2):
        assert call("DELETE", "/api/offers/A-1", None, token)[0].status == 204
    stored = world.parts.offers.get("federation", offer_key("A-1"))
    assert stored is not None
    assert stored.ending is not None
    assert (stored.state, stored.ending.code) == (OfferState.WITHDRAWN, "by_partner")
    assert call("DELETE", "/api/offers/A-2", None, token)[0].status == 404


def test_what_was_taken_back_stays_so_when_it_is_told_again_and_that_is_said(token: str) -> None:
    call("PUT", "/api/offers/A-1", GOOD, token)
    call("DELETE", "/api/offers/A-1", None, token)
    answer, body = call("PUT", "/api/offers/A-1", GOOD, token)
    assert (answer.status, body["status"]) == (200, "unchanged")
    assert [problem["code"] for problem in asked(body)] == ["row-ended"]


def test_a_partner_lists_its_own_offers_with_their_figures(world: World, token: str) -> None:
    for number in range(51):
        call("PUT", f"/api/offers/A-{number}", {**GOOD, "title": f"Poste {number}"}, token)
    scene.an_offer(world, "B-1", partner="autre")
    world.parts.offers.count("federation", offer_key("A-7"), "applied")
    _, first = call("GET", "/api/offers", None, token)
    _, last = call("GET", f"/api/offers?after={first['after'].replace('#', '%23')}", None, token)
    found = {each["source_id"]: each for each in (*first["offers"], *last["offers"])}
    assert (len(found), last["after"]) == (51, None)
    assert (found["A-7"]["applied"], found["A-7"]["offer"]["title"]) == (1, "Poste 7")
    assert call("GET", "/api/offers?state=filled", None, token)[1]["offers"] == []
    assert call("GET", "/api/offers?state=odd", None, token)[0].status == 404


def test_who_has_no_token_is_told_how_to_come_in() -> None:
    with installed_world():
        for token in ("", "explore_unknown", "something else", "explore_"):
            answer, problem = call("GET", "/api/offers", None, token)
            assert (answer.status, problem["status"]) == (401, 401)
            assert answer.headers["www-authenticate"] == "Bearer"


def test_an_account_signed_in_may_call_as_well(world: World) -> None:
    answer, _ = call("PUT", "/api/account/offers/A-1", GOOD, who=PARTNER.id)
    assert answer.status == 201
    assert call("GET", "/api/account/offers", None, who=scene.STAFF.id)[0].status == 403


def test_more_than_a_minute_allows_is_put_off(world: World, token: str) -> None:
    batch = {"offers": [{**GOOD, "reference": f"A-{number}"} for number in range(100)]}
    for _ in range(6):
        assert call("POST", "/api/offers:batch", batch, token)[0].status == 200
    answer, problem = call("POST", "/api/offers:batch", batch, token)
    assert (answer.status, problem["code"]) == (429, "too_many_calls")
    assert 0 < int(answer.headers["retry-after"]) <= 60
    world.clock.advance(minutes=1)
    assert call("POST", "/api/offers:batch", batch, token)[0].status == 200


def test_a_token_dies_with_its_account_and_with_its_revocation(world: World, token: str) -> None:
    keep_account(world, Account(PARTNER.id, "idf", "partner", "autre", "x"))
    assert call("GET", "/api/offers", None, token)[0].status == 401
    keep_account(world, PARTNER)
    [(digest, _)] = world.parts.tokens.of_partner("federation")
    api_tokens.revoke(world.parts, PARTNER, digest)
    assert call("GET", "/api/offers", None, token)[0].status == 401


def test_a_token_is_shown_once_and_only_its_digest_is_kept(world: World) -> None:
    ally = Client(partner.answer)
    ally.post("/connexion", {"email": "partner@example.org", "password": PASSWORD})
    csrf = re.search(r'name="csrf" value="([0-9a-f]+)"', ally.get("/jetons").text)
    assert csrf is not None
    shown = re.search(r"explore_[\w-]{43}", ally.post("/jetons", {"csrf": csrf[1]}).text)
    assert shown is not None
    assert shown[0] not in ally.get("/jetons").text
    assert shown[0] not in str(world.dynamo.items)
    assert call("GET", "/api/offers", None, shown[0])[0].status == 200
    [(digest, _)] = world.parts.tokens.of_partner("federation")
    ally.post("/jetons/retrait", {"csrf": csrf[1], "jeton": digest})
    assert call("GET", "/api/offers", None, shown[0])[0].status == 401


def test_nobody_hoards_tokens(world: World) -> None:
    for _ in range(api_tokens.MOST_TOKENS):
        api_tokens.issue(world.parts, PARTNER)
    ally = Client(partner.answer)
    ally.post("/connexion", {"email": "partner@example.org", "password": PASSWORD})
    page = ally.get("/jetons").text
    assert "Créer un jeton" not in page
    csrf = re.search(r'name="csrf" value="([0-9a-f]+)"', page)
    assert csrf is not None
    assert ally.post("/jetons", {"csrf": csrf[1]}).status == 409


def test_nobody_revokes_anothers_token(world: World, token: str) -> None:
    other = Account("other", "idf", "partner", "autre", "x")
    [(digest, _)] = world.parts.tokens.of_partner("federation")
    api_tokens.revoke(world.parts, other, digest)
    assert call("GET", "/api/offers", None, token)[0].status == 200


def test_an_upload_by_the_api_may_say_that_it_is_complete(world: World) -> None:
    body = {"filename": "offres.csv", "complete": True}
    answer, begun = call("POST", "/api/uploads", body, who=PARTNER.id)
    assert answer.status == 201
    upload = world.parts.uploads.get(begun["upload_id"])
    assert upload is not None
    assert (upload.gone, upload.asks) == ("complete", False)


def test_the_report_is_sifted_and_says_how_many_are_new(world: World) -> None:
    address = f"/api/uploads/{scene.an_upload(world)}"
    _, whole = call("GET", address, who=PARTNER.id)
    counts = {"new": 30, "changed": 4, "unchanged": 5, "gone": 0}
    assert {name: whole[name] for name in counts} == counts
    _, some = call("GET", f"{address}?severity=info", who=PARTNER.id)
    assert [problem["code"] for problem in some["problems"]] == ["column-unknown"]
    _, one = call("GET", f"{address}?code=title-missing", who=PARTNER.id)
    assert [problem["row"] for problem in one["problems"]] == [12]


def test_the_minutes_count_is_kept_apart_for_each_partner(world: World) -> None:
    tokens = TokenTable(world.table)
    assert tokens.spend("one", "2027-03-01T10:00", 600, 600)
    assert not tokens.spend("one", "2027-03-01T10:00", 1, 600)
    assert not tokens.spend("new", "2027-03-01T10:00", 601, 600)
    assert tokens.spend("other", "2027-03-01T10:00", 600, 600)
