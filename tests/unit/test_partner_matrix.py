"""Every route of the partners' site by every kind of caller: one sees and moves one's own only."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import pytest

from shared.adapters.files import annotated, incoming, reported
from shared.domain.login import LOGIN_LASTS
from shared.domain.offers.life import BY_PARTNER
from shared.domain.offers.offer import Ending, OfferState, offer_key
from shared.domain.offers.upload import UploadState
from shared.ports import Account
from shared.usecases import api_tokens
from shared.usecases.links import COUNSELLOR, YOUTH
from shared.web import partner
from tests.browser import scene
from tests.browser.gateway import Client, Got
from tests.browser.scene import NOW, PARTNER, STAFF, installed_world
from tests.builders import a_region
from tests.fakes import World

# As the site itself lists them; the way in asks for no login.
ROUTES = {
    (rule, method)
    for module in vars(partner).values()
    if hasattr(module, "routes") and module.__name__.startswith("shared.web.partner")
    for rule, methods, *_ in module.routes._routes
    for method in ([methods] if isinstance(methods, str) else methods)
}
OTHER = Account("account-other", "idf", "partner", "autre", "someone")
AWAY = Account("account-away", "paca", "partner", "federation", "someone")
CALLERS = {"own": PARTNER, "other partner": OTHER, "other region": AWAY, "staff": STAFF}
DONE, ASKING, CONFIRMING = "a" * 32, "c" * 32, "d" * 32
LIVE, FILLED = offer_key("A-1"), offer_key("A-2")
OFFER = {
    "title": "Autre titre",
    "description": "Accueillir.",
    "employer": "Association",
    "postcode": "93100",
    "kind": "emploi",
    "apply_email": "emploi@example.org",
}
COLUMNS = {"c0": "title", "c1": "description", "c2": "employer", "c3": "place", "c5": "contact"}
# Words that only the owner's pages hold.
SECRETS = ("Animateur jeunesse", "offres mars", "suivi recrutement", "inventaire de mars")


@dataclass(frozen=True)
class Call:
    """One use of a route: by whom it may be used is what the tests ask.

    `one`: it is about one thing of the owner; else about whatever the caller has.
    """

    rule: str
    method: str
    address: str
    fields: Any = None
    one: bool = True

    @property
    def api(self) -> bool:
        return self.rule.startswith("/api/")


CALLS = (
    Call("/", "GET", "/", one=False),
    Call("/depots", "POST", "/depots", {}, one=False),
    Call("/depots/<upload_id>", "GET", f"/depots/{DONE}"),
    Call("/depots/<upload_id>/envoi", "GET", f"/depots/{DONE}/envoi"),
    Call(
        "/depots/<upload_id>/retrait",
        "POST",
        f"/depots/{CONFIRMING}/retrait",
        {"retrait": "oui"},
    ),
    Call("/depots/<upload_id>/remarques", "GET", f"/depots/{DONE}/remarques"),
    Call("/depots/<upload_id>/vu", "POST", f"/depots/{DONE}/vu", {}),
    Call("/depots/<upload_id>/colonnes", "GET", f"/depots/{ASKING}/colonnes"),
    Call("/depots/<upload_id>/colonnes", "POST", f"/depots/{ASKING}/colonnes", COLUMNS),
    Call("/colonnes", "GET", "/colonnes", one=False),
    Call("/colonnes", "POST", "/colonnes", {"titre": "x", "acte": "oublier"}, one=False),
    Call("/offres", "GET", "/offres", one=False),
    Call("/offres/<key>/<word>", "POST", f"/offres/{LIVE}/pourvue", {}),
    Call("/offres/<key>/<word>", "POST", f"/offres/{LIVE}/retirer", {}),
    Call("/offres/<key>/<word>", "POST", f"/offres/{FILLED}/remettre", {}),
    Call("/jetons", "GET", "/jetons", one=False),
    Call("/jetons", "POST", "/jetons", {}, one=False),
    Call("/jetons/retrait", "POST", "/jetons/retrait", {"jeton": "x"}, one=False),
    Call("/api/uploads", "POST", "/api/uploads", {"filename": "x.csv"}, one=False),
    Call("/api/uploads/<upload_id>", "GET", f"/api/uploads/{DONE}"),
    *(
        call
        for base in ("/api/offers", "/api/account/offers")
        for call in (
            Call(base, "GET", base, one=False),
            Call(f"{base}:batch", "POST", f"{base}:batch", {"offers": [OFFER]}, one=False),
            Call(f"{base}/.+", "PUT", f"{base}/A-1", OFFER, one=False),
            Call(f"{base}/.+", "DELETE", f"{base}/A-1"),
        )
    ),
)
NAMES = [f"{call.method} {call.address}" for call in CALLS]
NAMES_OF_GET = [name for name in NAMES if name.startswith("GET")]


@pytest.fixture
def world() -> Iterator[World]:
    with installed_world() as built:
        for account in (OTHER, AWAY):
            scene.keep_account(built, account)
        built.parts.regions.put(a_region(id="paca"))
        scene.an_upload(built, DONE)
        reports = built.parts.files.reports  # type: ignore[attr-defined]
        reports[DONE] = replace(reports[DONE], annotated="xlsx")
        scene.asking_upload(built, upload_id=ASKING)
        scene.confirming_upload(built, CONFIRMING)
        scene.an_offer(built, "A-1")
        scene.an_offer(built, "A-2")
        filled = Ending(BY_PARTNER, PARTNER.id, NOW)
        scene.moved_offer(built, FILLED, OfferState.FILLED, filled)
        built.clock.advance(seconds=1)
        yield built


def made(world: World, call: Call, who: Account | None, token: bool = True) -> Got:
    """The call as this account makes it: signed in, or with its partner's token or its ID token."""
    return _by_program(world, call, who, token) if call.api else _by_browser(world, call, who)


def _by_browser(world: World, call: Call, who: Account | None) -> Got:
    client = Client(partner.answer)
    csrf = ""
    if who is not None:
        login = world.parts.accounts.open_login(who.id, world.clock.now())
        client.jar["explore-partner"] = login
        csrf = world.parts.seals.digest("csrf", login)
    kind = {"content-type": "application/x-www-form-urlencoded"}
    body = urlencode({"csrf": csrf, **(call.fields or {})}) if call.method == "POST" else ""
    answer: Got = client.send(call.method, call.address, kind, body)
    return answer


def _by_program(world: World, call: Call, who: Account | None, token: bool) -> Got:
    headers = {"accept": "application/json", "content-type": "application/json"}
    claims = None
    if who is not None and token and call.rule.startswith("/api/offers") and who.partner:
        headers["authorization"] = f"Bearer {api_tokens.issue(world.parts, who)}"
    elif who is not None:
        claims = {"sub": who.id}
    body = json.dumps(call.fields) if call.fields is not None else ""
    answer: Got = Client(partner.answer).send(call.method, call.address, headers, body, claims)
    return answer


def owned(world: World) -> Mapping[Any, Any]:
    """What of the owner's stands in the table; counts of calls, tokens, the journal aside."""
    aside = re.compile(r"JOURNAL#\S+ |\S+ (CALLS#|TOKEN)")
    return {
        key: item
        for key, item in world.dynamo.items.items()
        if "federation" in str((key, item)) and not aside.match(" ".join(key))
    }


def test_every_route_of_the_site_is_in_the_matrix() -> None:
    assert {(call.rule, call.method) for call in CALLS} == ROUTES


@pytest.mark.parametrize("call", CALLS, ids=NAMES)
def test_the_owner_is_answered(world: World, call: Call) -> None:
    answer = made(world, call, PARTNER)
    assert answer.status < 400, answer.text
    assert "/connexion" not in answer.headers.get("location", "")


@pytest.mark.parametrize("who", ["other partner", "other region"])
@pytest.mark.parametrize("call", [c for c in CALLS if c.one])
def test_what_is_anothers_is_not_there(world: World, call: Call, who: str) -> None:
    before = owned(world)
    answer = made(world, call, CALLERS[who])
    assert answer.status == 404
    assert not any(word in answer.text for word in SECRETS)
    assert owned(world) == before


@pytest.mark.parametrize("call", [c for c in CALLS if not c.one], ids=str)
def test_what_is_made_and_listed_is_the_callers_own(world: World, call: Call) -> None:
    before = owned(world)
    answer = made(world, call, OTHER)
    assert answer.status < 400
    assert not any(word in answer.text for word in (*SECRETS, "federation"))
    assert owned(world) == before


@pytest.mark.parametrize("call", [c for c in CALLS if not c.one and c.method == "GET"], ids=str)
def test_a_list_holds_nothing_of_another_region(world: World, call: Call) -> None:
    answer = made(world, call, AWAY)
    assert answer.status == 200
    assert not any(word in answer.text for word in SECRETS)


def test_an_offer_of_another_region_is_not_overwritten(world: World) -> None:
    put = next(call for call in CALLS if call.method == "PUT")
    before = owned(world)
    assert made(world, put, AWAY).status == 404
    assert owned(world) == before


@pytest.mark.parametrize("who", ["staff", "nobody"])
@pytest.mark.parametrize("call", CALLS, ids=NAMES)
def test_whoever_is_no_partner_does_not_come_in(world: World, call: Call, who: str) -> None:
    before = but_logins(world)
    answer = made(world, call, CALLERS.get(who), token=False)
    if call.api:
        assert answer.status == (403 if who == "staff" else 401)
    else:
        assert answer.status == 303
        assert answer.headers["location"].startswith("/connexion")
    assert not any(word in answer.text for word in SECRETS)
    assert but_logins(world) == before


def but_logins(world: World) -> dict[Any, Any]:
    """What stands in the table, but for who is signed in."""
    return {k: v for k, v in world.dynamo.items.items() if v["kind"]["S"] != "login"}


def _expired(world: World) -> str:
    login = world.parts.accounts.open_login(PARTNER.id, world.clock.now())
    world.clock.advance(seconds=LOGIN_LASTS.total_seconds())
    return str(login)


def _closed(world: World) -> str:
    login = world.parts.accounts.open_login(PARTNER.id, world.clock.now())
    world.parts.accounts.close_login(login)
    return str(login)


def _taken_back(world: World) -> str:
    token = api_tokens.issue(world.parts, PARTNER)
    api_tokens.revoke(world.parts, PARTNER, api_tokens.digest(token))
    return token


# What somebody may hold that lets nobody in.
WORTHLESS: Mapping[str, Callable[[World], str]] = {
    "expired": _expired,
    "closed": _closed,
    "staff's": lambda world: str(world.parts.accounts.open_login(STAFF.id, world.clock.now())),
    "taken back": _taken_back,
    "changed": lambda world: api_tokens.issue(world.parts, PARTNER)[:-1],
    "a youth's link": lambda world: world.parts.seals.seal(YOUTH, DONE, ASKING),
    "a counsellor's link": lambda world: world.parts.seals.seal(COUNSELLOR, DONE),
}


@pytest.mark.parametrize("what", WORTHLESS)
@pytest.mark.parametrize("call", CALLS, ids=NAMES)
def test_what_is_no_login_or_token_of_a_partner_lets_nobody_in(
    world: World, call: Call, what: str
) -> None:
    token, client = WORTHLESS[what](world), Client(partner.answer)
    client.jar["explore-partner"] = token
    headers = {"content-type": "application/x-www-form-urlencoded"}
    body = urlencode({"csrf": world.parts.seals.digest("csrf", token), **(call.fields or {})})
    if call.api:
        headers = {"content-type": "application/json", "authorization": f"Bearer {token}"}
        body = json.dumps(call.fields or {})
    before = but_logins(world)
    answer = client.send(call.method, call.address, headers, "" if call.method == "GET" else body)
    assert answer.status == (401 if call.api else 303)
    assert call.api or answer.headers["location"].startswith("/connexion")
    assert not any(word in answer.text for word in SECRETS)
    assert but_logins(world) == before


@pytest.mark.parametrize("who", ["own", "other partner", "other region"])
@pytest.mark.parametrize("call", [c for c in CALLS if c.method == "GET"], ids=NAMES_OF_GET)
def test_a_look_changes_nothing(world: World, call: Call, who: str) -> None:
    before = uncounted(world)
    made(world, call, CALLERS[who])
    assert uncounted(world) == before


def uncounted(world: World) -> dict[Any, Any]:
    """What stands in the table, but for logins, tokens, the journal, and how much was called."""
    aside = ("JOURNAL#", "TOKEN#")
    return {
        k: v
        for k, v in but_logins(world).items()
        if not k[0].startswith(aside) and not k[1].startswith(("CALLS#", "TOKEN#"))
    }


@pytest.mark.parametrize("who", ["other partner", "other region"])
@pytest.mark.parametrize("call", [c for c in CALLS if c.one])
def test_what_is_anothers_is_answered_like_what_never_was(
    world: World, call: Call, who: str
) -> None:
    known, never = dict.fromkeys((DONE, ASKING, CONFIRMING), "f" * 32), offer_key("never")
    address = call.address.replace(LIVE, never).replace(FILLED, never).replace("/A-1", "/never")
    for each, unknown in known.items():
        address = address.replace(each, unknown)
    answers = [
        made(world, replace(call, address=each), CALLERS[who]) for each in (call.address, address)
    ]
    assert address != call.address
    assert [each.status for each in answers] == [404, 404]
    assert answers[0].text == answers[1].text


@pytest.mark.parametrize("call", [c for c in CALLS if c.method == "POST" and not c.api])
def test_a_form_of_another_site_is_refused(world: World, call: Call) -> None:
    client = Client(partner.answer)
    client.jar["explore-partner"] = world.parts.accounts.open_login(PARTNER.id, NOW)
    before = dict(world.dynamo.items)
    for csrf in ({}, {"csrf": "0" * 64}):
        assert client.post(call.address, {**csrf, **call.fields}).status == 403
    assert world.dynamo.items == before


def test_the_bucket_keeps_each_partners_files_apart(world: World) -> None:
    made(world, Call("/depots", "POST", "/depots", {}), OTHER)
    [upload] = world.parts.uploads.of_partner("autre", 9)
    assert (upload.region, upload.by) == ("idf", OTHER.id)
    for key in (incoming(upload), reported(upload), annotated(upload, "csv")):
        assert key.split("/")[1] == "autre"


def test_the_table_keeps_each_partners_things_apart(world: World) -> None:
    known = set(world.dynamo.items)
    for call in CALLS:
        if not call.one:
            made(world, call, OTHER)
    added = {key: world.dynamo.items[key] for key in set(world.dynamo.items) - known}
    assert added
    for key, item in added.items():
        told = str((key, item))
        assert "federation" not in told
        assert "autre" in told or OTHER.id in told


def test_an_answer_moves_only_the_upload_it_is_about(world: World) -> None:
    made(world, next(c for c in CALLS if c.address.endswith("/retrait")), PARTNER)
    states = {u.id: u.state for u in world.parts.uploads.of_partner("federation", 9)}
    assert states[CONFIRMING] is UploadState.PROCESSING
    assert (states[ASKING], states[DONE]) == (UploadState.NEEDS_MAPPING, UploadState.DONE)
