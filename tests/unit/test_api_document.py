"""The public API's document is true: the site's routes, what they answer and refuse, no more."""

import json
import re
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from shared.adapters.table import Table
from shared.adapters.throttle import ThrottleTable
from shared.contracts.registration_forms import RegistrationForm
from shared.domain.group import GroupRow
from shared.ports import Lost
from shared.runtime import wiring
from shared.usecases import drafting, grouping, links, retrying
from shared.usecases.asking_links import ask_links
from shared.usecases.correcting import MOST_BY_ONESELF
from shared.usecases.identities import address_id
from shared.web import public
from shared.web.public.api_operations import OPERATIONS
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import counsellor_link, guardian_link, link, person, settle
from tests.builders import a_counsellor
from tests.unit import hook_scene, offer_scene
from tests.unit.test_web_public import BODY, MONTREUIL

JSON, PROBLEM = "application/json", "application/problem+json"
LINKED = "application/ld+json"
NAMED = {"counsellor": a_counsellor(may_act=True)}
UNAGREED = {"counsellor": a_counsellor()}


@pytest.fixture
def document(world):
    return json.loads(called("GET", "/api/openapi.json").text)


def called(method, address, body=None, signed=None):
    headers = {"accept": JSON, "content-type": JSON, **(signed or {})}
    text = json.dumps(body or {}) if method == "POST" else ""
    return Client(public.answer).send(method, address, headers, text)


def routes():
    """Path and method of each route of the site, as its own routers know them."""
    sites = (each for each in vars(public).values() if hasattr(each, "routes"))
    for rule, method, *_ in (key for site in sites for key in site.routes._routes):
        for each in [method] if isinstance(method, str) else method:
            yield rule, each


def documented(document):
    return {
        (re.sub(r"{(\w+)}", r"<\1>", path), method.upper())
        for path, methods in document["paths"].items()
        for method in methods
    }


def test_the_document_is_valid_openapi(document):
    validate(document)
    assert document["openapi"].startswith("3.1")


def test_every_route_of_the_api_is_in_the_document_and_no_other_route(document):
    # What a browser asks beforehand is no operation.
    found = {each for each in routes() if each[1] != "OPTIONS"}
    assert documented(document) <= found
    of_the_api = {each for each in found if each[0].startswith("/api/")}
    assert of_the_api <= documented(document)


def test_each_operation_is_the_function_that_answers_its_route():
    sites = (each for each in vars(public).values() if hasattr(each, "routes"))
    answering = {key[:2]: func for site in sites for key, func in site.routes._routes.items()}
    for each in OPERATIONS:
        assert answering[each.path, (each.method,)] is each.route


def _everything(world):
    """What the parts of a path may stand for: somebody with a seat, whose guardian was asked."""
    stories.with_rules(world, guardian_asked=True)
    ids = person(world, "Camille", **stories.MINOR, **NAMED)
    settle(world)
    called("POST", f"{guardian_link(world, ids)}/agree")
    [key] = offer_scene.filed(world, offer_scene.an_offer())
    offer_scene.written(world, offer_scene.a_sheet())
    counsellor = stories.of(world, ids).counsellor
    return ids, {
        "/i/<token>": link(world, ids),
        "/g/<token>": guardian_link(world, ids),
        "/c/<token>": counsellor_link(world, ids),
        "/d/<token>": _stop(world),
        "/reprendre/<token>": f"/reprendre/{drafting.save(world.parts, ids[0], {}, '')}",
        "/orienter-un-groupe/<token>": _starting(world),
        "<session_id>": ids[0],
        "<registration_id>": ids[1],
        "<partner>": offer_scene.FEDERATION,
        "<key>": key,
        "<rome_code>": "G1203",
        "<group_id>": grouping.begin(world.parts, counsellor, [GroupRow(2, {})], ()).id,
    }


def _starting(world):
    ask_links(world.parts, "debut@example.org", starting=True)
    own = address_id(world.parts.seals, "idf", "debut@example.org")
    page = links.starting_page(world.parts, own, world.parts.link_requests.get(own).history[-1].id)
    return page.removeprefix(world.parts.addresses.public_url)


def _stop(world):
    return links.stop_page(world.parts, "a" * 32).removeprefix(world.parts.addresses.public_url)


def test_what_the_document_leaves_out_has_no_answer_for_programs(world, document):
    _, known = _everything(world)
    left_out = set(routes()) - documented(document)
    assert len(left_out) > 15
    for rule, method in left_out:
        address = rule
        for part, value in known.items():
            address = address.replace(part, value)
        answer = called(method, address)
        assert answer.status != 404, rule
        assert answer.headers["content-type"] != JSON, rule


def test_what_may_be_sent_is_the_contract_itself(document):
    [described] = [
        each["schema"]["$ref"]
        for each in document["paths"]["/api/registrations"]["post"]["requestBody"][
            "content"
        ].values()
    ]
    shape = document["components"]["schemas"][described.rpartition("/")[2]]
    assert set(shape["properties"]) == set(RegistrationForm.model_fields)
    assert _errors(document, shape, BODY) == []
    for left_out in ("first_name", "session_id"):
        short = {name: value for name, value in BODY.items() if name != left_out}
        assert _errors(document, shape, short)


def test_a_form_of_another_tool_is_the_same_without_an_id_of_its_own(document):
    shape = document["components"]["schemas"]["HookedForm"]
    assert set(shape["properties"]) == set(RegistrationForm.model_fields) - {"submission_id"}
    assert _errors(document, shape, hook_scene.BODY) == []
    assert _errors(document, shape, {**hook_scene.BODY, "first_name": None})
    named = document["paths"]["/api/hooks/{hook}"]["post"]["parameters"]
    assert [(each["in"], each["name"]) for each in named if each["required"]] == [
        ("path", "hook"),
        ("header", "webhook-id"),
        ("header", "webhook-timestamp"),
        ("header", "webhook-signature"),
    ]


def closed(schema):
    """The same schema, to which nothing may be added that it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: closed(each) for name, each in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        made.setdefault("additionalProperties", False)
    return made


def _errors(document, schema, value):
    whole = {**closed(schema), "components": closed(document["components"])}
    return [error.message for error in Draft202012Validator(whole).iter_errors(value)]


@dataclass(frozen=True)
class Call:
    """One call after a story: the operation, how to make it, what is answered."""

    operation: str
    story: object
    status: int
    code: str = ""

    def __str__(self):
        return f"{self.operation} {self.status} {self.code}"


def _at(story, tail="", body=None, place=link):
    """A call to a page of whoever the story is about."""
    return lambda world: (place(world, story(world)) + tail, body)


def _to(address, body=None):
    return lambda world: (address, body)


def _of_guardian(story, act):
    return _at(story, f"/{act}", None, guardian_link)


def _of_counsellor(story, action, **values):
    def made(world):
        ids = story(world, **(values or NAMED))
        return f"{counsellor_link(world, ids)}/{ids[0]}/{ids[1]}/{action}", None

    return made


def _form(**values):
    return _to("/api/registrations", {**BODY, **values})


def _one_too_many(world):
    """A stage that takes one form an hour, and the second."""
    wiring.install(replace(world.parts, throttle=ThrottleTable(world.table, 1)))
    path, body = _form()(world)
    called("POST", path, body)
    return path, body


def _form_again(world):
    called("POST", "/api/registrations", BODY)
    return _form(email="other@example.org")(world)


def _hooked(minutes=0, key=None, **values):
    """A form of another tool, signed so many minutes ago, by another key perhaps."""

    def made(world):
        tied = hook_scene.tied(world)
        body = {**hook_scene.BODY, **values}
        return hook_scene.signed(world, tied, body, minutes=minutes, key=key)

    return made


def _hooked_again(world):
    tied = hook_scene.tied(world)
    called("POST", *hook_scene.signed(world, tied, hook_scene.BODY))
    return hook_scene.signed(world, tied, {**hook_scene.BODY, "email": "other@example.org"})


def _hooked_too_often(world):
    """A stage that takes one form an hour from a place, ten from a hook, and the eleventh."""
    wiring.install(replace(world.parts, throttle=ThrottleTable(world.table, 1)))
    tied = hook_scene.tied(world)
    for _ in range(10):
        called("POST", *hook_scene.signed(world, tied, hook_scene.BODY))
    return hook_scene.signed(world, tied, hook_scene.BODY)


def _offer(tail="", then=lambda world: None):
    def made(world):
        [key, *_] = offer_scene.filed(world, offer_scene.an_offer(), offer_scene.an_offer("A2"))
        then(world)
        return f"/api/offers/{offer_scene.FEDERATION}/{key}{tail}", None

    return made


def _seat_elsewhere_begun(world, **values):
    """A seat in Montreuil, which has begun, and one offered in Meaux."""
    stories.confirmed(world, **values)
    session = world.parts.sessions.get(MONTREUIL)
    world.clock.at = session.starts_at + timedelta(hours=1)
    settle(world)
    ids = person(world, "Camille", form_id="elsewhere", choices=(stories.MEAUX,), **values)
    return stories.settled(world, ids)


def _over(world, **values):
    ids = stories.confirmed(world, **values)
    world.clock.at = world.parts.sessions.get(MONTREUIL).over_at + timedelta(minutes=1)
    return stories.settled(world, ids)


def _corrected_often(world):
    ids = stories.confirmed(world)
    for number in range(MOST_BY_ONESELF):
        called("POST", f"{link(world, ids)}/email", {"email": f"n{number}@example.org"})
    return ids


def _last_call_minor(world, **values):
    stories.with_rules(world, guardian_asked=True)
    return stories.last_call(world, **{**stories.MINOR, **values})


EMAIL = {"email": "alix.exemple@example.org"}
ENGLISH = {"language": "en"}
HOOK = "post /api/hooks/{hook}"
FOR_A_YOUTH = "post /c/{token}/{session_id}/{registration_id}/{action}"
CALLS = [
    Call("get /api/openapi.json", _to("/api/openapi.json"), 200),
    Call("get /api/sessions", _to("/api/sessions"), 200),
    Call("get /api/data-inclusion", _to("/api/data-inclusion"), 200),
    Call("post /api/registrations", _form(), 202),
    Call("post /api/registrations", _form(session_id="9" * 32), 404, "no_such_session"),
    Call("post /api/registrations", _form(session_id="7" * 32), 409, "registration_closed"),
    Call("post /api/registrations", _form_again, 409, "other_content"),
    Call("post /api/registrations", _form(postcode="69001"), 422, "not_eligible"),
    Call("post /api/registrations", _one_too_many, 429, "too_many_forms"),
    Call(HOOK, _hooked(), 202),
    Call(HOOK, _to(f"/api/hooks/{'0' * 32}", hook_scene.BODY), 403, "hook_unsigned"),
    Call(HOOK, _hooked(minutes=6), 403, "hook_out_of_time"),
    Call(HOOK, _hooked(key=b"another"), 403, "hook_signature_wrong"),
    Call(HOOK, _to('/api/hooks/"', hook_scene.BODY), 404, "no_such_page"),
    Call(HOOK, _hooked(session_id="9" * 32), 404, "no_such_session"),
    Call(HOOK, _hooked(session_id="7" * 32), 409, "registration_closed"),
    Call(HOOK, _hooked_again, 409, "other_content"),
    Call(HOOK, _hooked(postcode="69001"), 422, "not_eligible"),
    Call(HOOK, _hooked_too_often, 429, "too_many_hooked"),
    Call("get /api/offers", lambda w: offer_scene.several(w) or ("/api/offers", None), 200),
    Call("get /api/offers", _to("/api/offers?kind=nonsense"), 422, "not_eligible"),
    Call("get /api/offers/{partner}/{key}", _offer(), 200),
    Call("get /api/offers/{partner}/{key}", _offer("?format=x"), 422, "not_eligible"),
    Call("get /api/offers/{partner}/{key}", _to(f"/api/offers/a/{'0' * 32}"), 404, "no_such_offer"),
    Call("get /api/offers/{partner}/{key}", _offer("", offer_scene.expired), 404, "offer_ended"),
    Call("get /api/offers/{partner}/{key}", _to('/api/offers/"/c'), 404, "no_such_page"),
    *(Call("get /i/{token}", _at(story), 200) for story in stories.SITUATED.values()),
    Call("get /i/{token}", _to("/i/nothing.here"), 404, "no_such_registration"),
    Call("get /i/{token}", _to('/i/"'), 404, "no_such_page"),
    Call("post /i/{token}/accept", _at(stories.offered, "/accept"), 200),
    Call("post /i/{token}/accept", _at(stories.waiting, "/accept"), 409, "nothing_to_accept"),
    Call("post /i/{token}/accept", _at(stories.again, "/accept"), 409, "see_mail"),
    Call("post /i/{token}/accept", _at(_last_call_minor, "/accept"), 409, "guardian_by_phone"),
    Call(
        "post /i/{token}/accept",
        _at(_seat_elsewhere_begun, "/accept"),
        409,
        "seat_elsewhere_begun",
    ),
    Call("post /i/{token}/decline", _at(stories.offered, "/decline"), 200),
    Call("post /i/{token}/decline", _at(stories.waiting, "/decline"), 409, "nothing_to_decline"),
    Call("post /i/{token}/decline", _at(stories.again, "/decline"), 409, "see_mail"),
    Call("post /i/{token}/cancel", _at(stories.waiting, "/cancel"), 200),
    Call("post /i/{token}/cancel", _at(stories.declined, "/cancel"), 409, "nothing_to_cancel"),
    Call("post /i/{token}/cancel", _at(_over, "/cancel"), 409, "session_over"),
    Call("post /i/{token}/cancel", _at(stories.again, "/cancel"), 409, "see_mail"),
    Call("post /i/{token}/resume", _at(stories.paused, "/resume"), 200),
    Call("post /i/{token}/resume", _at(stories.confirmed, "/resume"), 409, "nothing_to_resume"),
    Call("post /i/{token}/resume", _at(stories.again, "/resume"), 409, "see_mail"),
    *(
        Call(f"post /i/{{token}}/{act}", _to(f"/i/x.x/{act}"), 404, "no_such_registration")
        for act in ("accept", "decline", "cancel", "resume", "email", "language")
    ),
    *(
        Call(f"post /i/{{token}}/{act}", _to(f'/i/"/{act}'), 404, "no_such_page")
        for act in ("accept", "decline", "cancel", "resume", "email", "language")
    ),
    Call("post /i/{token}/email", _at(stories.waiting, "/email", EMAIL), 200),
    Call("post /i/{token}/email", _at(stories.waiting, "/email", {}), 422, "not_eligible"),
    Call(
        "post /i/{token}/email",
        _at(_corrected_often, "/email", EMAIL),
        409,
        "address_corrected_often",
    ),
    Call("get /i/{token}/language", _at(stories.waiting, "/language"), 200),
    Call("get /i/{token}/language", _to("/i/x.x/language"), 404, "no_such_registration"),
    Call("get /i/{token}/language", _to('/i/"/language'), 404, "no_such_page"),
    Call("get /i/{token}/language", _at(stories.again, "/language"), 409, "see_mail"),
    Call("post /i/{token}/language", _at(stories.waiting, "/language", ENGLISH), 200),
    Call("post /i/{token}/language", _at(stories.waiting, "/language", {}), 422, "not_eligible"),
    Call("post /i/{token}/language", _at(stories.again, "/language", ENGLISH), 409, "see_mail"),
    Call("get /g/{token}", _at(stories.awaiting_guardian, "", None, guardian_link), 200),
    Call("get /g/{token}", _at(stories.agreed, "", None, guardian_link), 200),
    Call("get /g/{token}", _to("/g/x.x"), 404, "no_such_registration"),
    Call("get /g/{token}", _to('/g/"'), 404, "no_such_page"),
    *(
        call
        for act in ("agree", "refuse")
        for call in (
            Call(f"post /g/{{token}}/{act}", _of_guardian(stories.awaiting_guardian, act), 200),
            Call(
                f"post /g/{{token}}/{act}",
                _of_guardian(stories.lapsed, act),
                409,
                "nothing_to_agree",
            ),
            Call(f"post /g/{{token}}/{act}", _to(f"/g/x.x/{act}"), 404, "no_such_registration"),
            Call(f"post /g/{{token}}/{act}", _to(f'/g/"/{act}'), 404, "no_such_page"),
        )
    ),
    Call("get /c/{token}", lambda w: (counsellor_link(w, stories.waiting(w, **NAMED)), None), 200),
    Call("get /c/{token}", _to("/c/x.x"), 404, "no_such_registration"),
    Call("get /c/{token}", _to('/c/"'), 404, "no_such_page"),
    Call(FOR_A_YOUTH, _of_counsellor(stories.offered, "accept"), 200),
    Call(FOR_A_YOUTH, _of_counsellor(stories.offered, "decline"), 200),
    Call(FOR_A_YOUTH, _of_counsellor(stories.waiting, "cancel"), 200),
    Call(FOR_A_YOUTH, _of_counsellor(stories.paused, "resume"), 200),
    Call(FOR_A_YOUTH, _of_counsellor(stories.offered, "accept", **UNAGREED), 403, "not_agreed"),
    Call(FOR_A_YOUTH, _to("/c/x.x/a/b/accept"), 404, "no_such_registration"),
    Call(FOR_A_YOUTH, _to("/c/x.x/a/b/other"), 404, "no_such_page"),
    Call(FOR_A_YOUTH, _of_counsellor(stories.waiting, "accept"), 409, "nothing_to_accept"),
    Call(FOR_A_YOUTH, _of_counsellor(_last_call_minor, "accept"), 409, "guardian_by_phone"),
    Call(FOR_A_YOUTH, _of_counsellor(_seat_elsewhere_begun, "accept"), 409, "seat_elsewhere_begun"),
    Call(FOR_A_YOUTH, _of_counsellor(stories.waiting, "decline"), 409, "nothing_to_decline"),
    Call(FOR_A_YOUTH, _of_counsellor(stories.declined, "cancel"), 409, "nothing_to_cancel"),
    Call(FOR_A_YOUTH, _of_counsellor(_over, "cancel"), 409, "session_over"),
    Call(FOR_A_YOUTH, _of_counsellor(stories.confirmed, "resume"), 409, "nothing_to_resume"),
]
GOOD = [call for call in CALLS if not call.code]
# Whatever an operation may do, somebody else may be quicker, and we may be mistaken.
BY_CHANCE = {(503, "busy"), (500, "broken")}


def _refusals(document):
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            for status, answer in operation["responses"].items():
                for code in _codes(answer):
                    yield f"{method} {path}", int(status), code


def _codes(answer):
    described = answer["content"].get(PROBLEM)
    return described["schema"]["properties"]["code"]["enum"] if described else [""]


def test_every_answer_that_is_described_is_given(document):
    described = {each for each in _refusals(document) if each[1:] not in BY_CHANCE}
    assert described == {(call.operation, call.status, call.code) for call in CALLS}


def check(document, operation, answer, kind=JSON):
    """The answer is of the kind, the status and the shape that the document tells."""
    method, _, path = operation.partition(" ")
    described = document["paths"][path][method]["responses"][str(answer.status)]
    assert answer.headers["content-type"] == kind
    schema = described["content"][kind]["schema"]
    assert _errors(document, schema, json.loads(answer.text)) == []


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_real_answer_is_as_described(document, world, call):
    answer = called(call.operation.partition(" ")[0].upper(), *call.story(world))
    assert answer.status == call.status, answer.text
    check(document, call.operation, answer, PROBLEM if call.code else JSON)
    assert json.loads(answer.text).get("code", "") == call.code


@pytest.mark.parametrize("call", GOOD, ids=str)
def test_a_mistake_of_ours_is_answered_as_described(document, world, call, monkeypatch):
    sent = call.story(world)

    def broken():
        raise ValueError("broken")

    monkeypatch.setattr(wiring, "parts", broken)
    answer = called(call.operation.partition(" ")[0].upper(), *sent)
    assert answer.status == 500
    check(document, call.operation, answer, PROBLEM)


@pytest.mark.parametrize("call", [c for c in GOOD if c.operation.startswith("post")], ids=str)
def test_a_lost_race_is_answered_as_described(document, world, call, monkeypatch):
    sent = call.story(world)

    def lost(*_):
        raise Lost

    monkeypatch.setattr(retrying.time, "sleep", lambda _: None)
    for name in ("write", "write_all"):
        monkeypatch.setattr(Table, name, lost)
    answer = called("POST", *sent)
    assert answer.status == 503
    check(document, call.operation, answer, PROBLEM)


@pytest.mark.parametrize("form", ["explore", "france-travail", "jobposting"])
@pytest.mark.parametrize("one", [True, False])
def test_offers_are_described_in_every_words_they_may_be_told_in(document, world, form, one):
    address, _ = _offer(f"?format={form}")(world)
    operation = "get /api/offers/{partner}/{key}" if one else "get /api/offers"
    answer = called("GET", address if one else f"/api/offers?format={form}")
    check(document, operation, answer, LINKED if form == "jobposting" else JSON)


def test_an_offer_is_told_with_no_field_that_the_document_lacks(document, world):
    offer_scene.several(world)
    shape = document["components"]["schemas"]["OfferAnswer"]
    told = json.loads(called("GET", "/api/offers").text)["offers"]
    assert len(told) == 4
    for offer in told:
        assert _errors(document, shape, offer) == []


def test_the_schema_of_an_answer_lets_nothing_else_through(document):
    shape = document["components"]["schemas"]["ReceiptAnswer"]
    receipt = {"registration_id": "r", "status": "received", "status_url": "https://x.example.org"}
    assert _errors(document, shape, receipt) == []
    assert _errors(document, shape, {**receipt, "email": "alix@example.org"})
