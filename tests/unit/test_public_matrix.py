"""Every route of the public site by every kind of link: each opens its own page, and no other."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import pytest

from shared.domain import draft
from shared.domain.access import GOOD_FOR, OPEN_FOR
from shared.domain.group import KEPT, GroupRow
from shared.domain.logo import read_logo
from shared.domain.offers.offer import offer_key
from shared.domain.refusals import WrongState
from shared.domain.session import SessionState
from shared.usecases import asking_codes, drafting, erasing, grouping, opening_data
from shared.usecases.asking_links import ask_links
from shared.usecases.identities import address_id
from shared.usecases.links import COUNSELLOR, GUARDIAN, STARTING, STOP, YOUTH
from shared.usecases.registering import register
from shared.web import public, static
from tests.browser import scene, stories
from tests.browser.gateway import Client, Got
from tests.browser.scene import installed_world, person
from tests.builders import NOW, a_counsellor, a_form, a_region, a_session
from tests.contract.stage import SHEET
from tests.fakes import World
from tests.unit import hook_scene
from tests.unit.logo_samples import png
from tests.unit.test_web_public import BODY, TYPED

MONTREUIL, DRAFT, ELSEWHERE, UNKNOWN = a_session().id, "d" * 32, "e" * 32, "f" * 32
HELPED = {"counsellor": a_counsellor(may_act=True)}
OTHERS = a_counsellor(name="Autre Conseil", email="autre@example.org", may_act=True)
KIND_OF = {"/i/": YOUTH, "/g/": GUARDIAN, "/c/": COUNSELLOR, "/d/": STOP}
# What only the owner's own pages may hold.
SECRETS = ("Camille", "camille@example.org", "conseil@example.org")
NEW_ADDRESS = "nouvelle@example.org"
ROUTES = {
    (rule, method)
    for module in (*vars(public).values(), static)
    if hasattr(module, "routes") and module.__name__.startswith("shared.web.")
    for rule, methods, *_ in module.routes._routes
    for method in ([methods] if isinstance(methods, str) else methods)
}
Values = dict[str, str]


@dataclass(frozen=True)
class Call:
    """One use of a route, as its owner makes it after a story; `opened`: their data is open."""

    rule: str
    method: str = "GET"
    fields: Mapping[str, Any] | Callable[[World, Values], Mapping[str, Any]] | None = None
    story: Callable[..., Any] = stories.confirmed
    action: str = ""
    opened: bool = False

    @property
    def purpose(self) -> str:
        """Which kind of link it takes; empty: none."""
        return KIND_OF.get(self.rule[:3], "")

    @property
    def link(self) -> str:
        """Under which name its owner holds its token."""
        if self.purpose:
            return f"{self.purpose} link"
        return "starting" if self.rule.startswith("/orienter") else "draft"

    @property
    def acts(self) -> bool:
        return self.method == "POST"


def _code(world: World, own: Values) -> Values:
    access = world.parts.accesses.get(own["person"])
    assert access is not None
    return {"code": asking_codes.code_of(world.parts, access)}


def _coded(world: World, **values: Any) -> Any:
    ids = stories.confirmed(world, **values)
    asking_codes.ask_code(world.parts, *ids)
    return ids


LIST = "Prénom;NOM\nAlix;Exemple"
SURE, WORD = {"sure": "yes"}, {"confirmation": "ANNULER"}
FORGET = {"act": "forget", "forget-sure": "yes"}
# What the form of another tool sends, which has no id of its own.
HOOKED = {name: value for name, value in BODY.items() if name != "submission_id"}
ONE = "/c/<token>/<session_id>/<registration_id>"
DATA = "/i/<token>/donnees"
CALLS = (
    Call("/i/<token>"),
    Call("/i/<token>/agenda.ics"),
    Call("/i/<token>/cancel"),
    Call("/i/<token>/cancel", "POST", WORD),
    Call("/i/<token>/accept", "POST", story=stories.offered),
    Call("/i/<token>/decline", "POST", SURE, stories.offered),
    Call("/i/<token>/resume", "POST", story=stories.paused),
    Call("/i/<token>/email"),
    Call("/i/<token>/email", "POST", {"email": NEW_ADDRESS}),
    Call("/i/<token>/language"),
    Call("/i/<token>/language", "POST", {"language": "en"}),
    Call("/i/<token>/offres"),
    Call("/i/<token>/offres", "POST", {"offers": "yes", "kind_job": "yes"}),
    Call(DATA),
    Call(DATA, opened=True),
    Call(DATA, "POST", {"send": "yes"}),
    Call(f"{DATA}/code"),
    Call(f"{DATA}/code", "POST", _code, _coded),
    Call(f"{DATA}/mes-donnees.txt", opened=True),
    Call(f"{DATA}/mes-donnees.json", opened=True),
    Call(f"{DATA}/fermer", "POST", opened=True),
    Call(f"{DATA}/effacer", opened=True),
    Call(f"{DATA}/effacer", "POST", {"confirmation": "EFFACER"}, opened=True),
    Call("/g/<token>", story=stories.awaiting_guardian),
    Call("/g/<token>/agree", "POST", {"agree": "yes"}, stories.awaiting_guardian),
    Call("/g/<token>/refuse", "POST", {"refuse": "yes"}, stories.awaiting_guardian),
    Call("/d/<token>"),
    Call("/d/<token>", "POST"),
    Call("/c/<token>"),
    Call(f"{ONE}/cancel"),
    Call(f"{ONE}/<action>", "POST", WORD, action="cancel"),
    Call(f"{ONE}/<action>", "POST", story=stories.offered, action="accept"),
    Call(
        f"{ONE}/<action>",
        "POST",
        lambda _, held: {f"sure-{held['registration_id']}": "yes"},
        stories.offered,
        "decline",
    ),
    Call(f"{ONE}/<action>", "POST", story=stories.paused, action="resume"),
    Call("/c/<token>/modele.csv"),
    Call("/c/<token>/modele.xlsx"),
    Call("/c/<token>/groupe"),
    Call("/c/<token>/groupe", "POST", {"pasted": LIST}),
    Call("/c/<token>/groupe/<group_id>"),
    Call("/c/<token>/groupe/<group_id>", "POST", FORGET),
    Call("/sessions/<session_id>"),
    Call("/sessions/<session_id>/agenda.ics"),
    Call("/sessions/<session_id>/inscription"),
    Call("/sessions/<session_id>/inscription", "POST", TYPED),
    Call("/offres/<partner>/<key>"),
    Call("/offres/<partner>/<key>/postuler"),
    Call("/offres/<partner>/<key>/postuler", "POST"),
    Call("/offres/<partner>/<key>/vue", "POST"),
    Call("/api/offers/<partner>/<key>"),
    Call("/metiers/<rome_code>"),
    Call("/reprendre/<token>"),
    Call("/reprendre/<token>/lien"),
    Call("/orienter-un-groupe"),
    Call("/orienter-un-groupe", "POST", {"email": NEW_ADDRESS}),
    Call("/orienter-un-groupe/envoye"),
    Call("/orienter-un-groupe/<token>"),
    Call("/orienter-un-groupe/<token>", "POST", {"own_name": "Noa", "own_organisation": "ML"}),
    Call("/api/hooks/<hook>", "POST", HOOKED),
    Call("/api/registrations", "POST", lambda _, held: BODY | {"session_id": held["session_id"]}),
    Call("/"),
    Call("/sessions.ics"),
    Call("/offres"),
    Call("/metiers"),
    Call("/api"),
    Call("/api/sessions"),
    Call("/api/offers"),
    Call("/api/data-inclusion"),
    Call("/api/openapi.json"),
    Call("/api/.+", "OPTIONS"),
    Call("/retrouver-mon-lien"),
    Call("/retrouver-mon-lien", "POST", {"email": "camille@example.org"}),
    Call("/retrouver-mon-lien/envoye"),
    Call("/static/<name>"),
    Call("/static/logo/<region_id>/<logo>"),
)
LINKED = [call for call in CALLS if call.purpose]
OPEN = [call for call in CALLS if not call.purpose]
TO_REGISTER = [call for call in OPEN if call.rule == "/api/registrations"]
OPENED = [call for call in CALLS if call.opened]
OF_COUNSELLORS = [call for call in LINKED if call.purpose == COUNSELLOR]
OBJECTS = [call for call in OF_COUNSELLORS if call.rule.count("<") > 1]
SESSIONS = [call for call in OPEN if "<session_id>" in call.rule]
FOR_A_WHILE = [c for c in OPEN if c.rule.startswith(("/reprendre/<", "/orienter-un-groupe/<"))]
(TO_HOOK,) = (call for call in OPEN if "<hook>" in call.rule)
OFFERS = [call for call in OPEN if "<partner>" in call.rule]


def named(call: Call) -> str:
    return f"{call.method} {call.rule}{' ' + call.action if call.action else ''}"


@pytest.fixture
def world() -> Iterator[World]:
    with installed_world() as built:
        regions, sessions = built.parts.regions, built.parts.sessions
        regions.put(a_region(id="bre"))
        before = regions.fresh("idf")
        with_logo = before.changed("staff:team", NOW, logo=read_logo(png()))
        assert regions.change(before, with_logo, png())
        sessions.add(a_session(id=ELSEWHERE, region="bre"))  # type: ignore[call-arg]
        sessions.add(a_session(id=DRAFT, state=SessionState.DRAFT))  # type: ignore[call-arg]
        scene.an_offer(built, "A-1")
        scene.an_offer(built, "B-1", region="bre")
        assert built.parts.job_sheets.put(SHEET, None)
        yield built


def values(world: World, ids: tuple[str, str]) -> Values:
    """What somebody holds: their ids, and the links that they, and theirs, are mailed."""
    found = world.parts.registrations.load(*ids)
    assert found is not None
    registration, seal = found[1], world.parts.seals.seal
    counsellor = str(registration.counsellor)
    return {
        "session_id": ids[0],
        "registration_id": ids[1],
        "person": registration.person,
        "counsellor": counsellor,
        f"{YOUTH} link": seal(YOUTH, *ids),
        f"{GUARDIAN} link": seal(GUARDIAN, *ids),
        f"{COUNSELLOR} link": seal(COUNSELLOR, counsellor),
        f"{STOP} link": seal(STOP, registration.person),
        "partner": "federation",
        "key": offer_key("A-1"),
        "rome_code": SHEET.rome_code,
        "name": static.address("theme.css").rpartition("/")[2],
        "region_id": "idf",
        "logo": read_logo(png()).name,
        "draft": drafting.save(world.parts, ids[0], {"first_name": "Camille"}, ""),
    }


def told(world: World, call: Call) -> Values:
    """What the owner of the call holds, after its story."""
    return with_group(world, values(world, call.story(world, **HELPED)))


def with_group(world: World, own: Values) -> Values:
    """Their counsellor has begun to refer a group."""
    rows = [GroupRow(2, {"first_name": "Camille"})]
    hook, key = hook_scene.tied(world)
    own |= {"hook": hook, "hook key": key.hex()}
    ask_links(world.parts, "debut@example.org", starting=True)
    request = world.parts.link_requests.get(
        address_id(world.parts.seals, "idf", "debut@example.org")
    )
    assert request is not None
    own["starting"] = world.parts.seals.seal(STARTING, request.id, request.history[-1].id)
    return {**own, "group_id": grouping.begin(world.parts, own["counsellor"], rows, ()).id}


def of_another(world: World, region: str) -> Values:
    """What somebody else holds, who has a counsellor of their own, here or elsewhere."""
    if region == "idf":
        return values(world, person(world, "Ousmane", stories.MEAUX, counsellor=OTHERS))
    form = a_form("Yannick", choices=(ELSEWHERE,), counsellor=OTHERS)
    receipt = register(world.parts, world.parts.regions.get(region), form)
    return values(world, (receipt.session_id, receipt.registration_id))


def browser(world: World, call: Call, whose: Values) -> Client:
    """A browser; that of the owner's own page has opened the data where the call needs it."""
    client = Client(public.answer)
    if call.opened:
        client.jar["__Host-explore-donnees"] = opening(world, whose)
    return client


def opening(world: World, whose: Values) -> str:
    ids = whose["session_id"], whose["registration_id"]
    asking_codes.ask_code(world.parts, *ids)
    return opening_data.open_with(world.parts, *ids, _code(world, whose)["code"])


def made(world: World, call: Call, own: Values, client: Client | None = None, **other: str) -> Got:
    """The call as its owner makes it; `other` stands in the address in place of what is theirs."""
    client = client or browser(world, call, own)
    held = {**own, "token": own.get(call.link, ""), "action": call.action, **other}
    fields = call.fields(world, held) if callable(call.fields) else call.fields or {}
    path = re.sub(r"<(\w+)>", lambda part: held[part[1]], call.rule).replace(".+", "sessions")
    if call.rule.startswith("/api/"):
        kind, body = "application/json", json.dumps(fields)
    else:
        kind, body = "application/x-www-form-urlencoded", urlencode(fields)
    headers = {"content-type": kind}
    if call is TO_HOOK:
        tied = held["hook"], bytes.fromhex(held["hook key"])
        headers |= hook_scene.signed(world, tied, fields)[2]
    answer: Got = client.send(call.method, path, headers, body if call.acts else "")
    return answer


def stored(world: World, *ids: str) -> Mapping[Any, Any]:
    """What stands in the table; with ids: what is of these."""
    found = world.dynamo.items.items()
    return {
        at: dict(item) for at, item in found if not ids or any(i in str((at, item)) for i in ids)
    }


def owned(world: World, own: Values) -> Mapping[Any, Any]:
    """All of the owner's that stands in the table; what a session counts aside."""
    found = stored(world, own["registration_id"], own["person"], own["counsellor"])
    return {at: item for at, item in found.items() if item["kind"]["S"] != "session"}


def unsaid(answer: Got) -> bool:
    return not any(word.encode() in answer.data for word in SECRETS)


def test_every_route_of_the_site_is_in_the_matrix() -> None:
    assert {(call.rule, call.method) for call in CALLS} == ROUTES


@pytest.mark.parametrize("call", CALLS, ids=named)
def test_the_owner_is_answered_and_only_a_post_changes_anything(world: World, call: Call) -> None:
    own = told(world, call)
    client = browser(world, call, own)
    before = stored(world)
    answer = made(world, call, own, client)
    assert answer.status < 400, answer.text
    assert (stored(world) != before) is call.acts


@pytest.mark.parametrize("call", [call for call in CALLS if call.method == "GET"], ids=named)
def test_a_look_at_the_head_changes_nothing(world: World, call: Call) -> None:
    own = told(world, call)
    client = browser(world, call, own)
    before = stored(world)
    assert made(world, replace(call, method="HEAD"), own, client).data == b""
    assert stored(world) == before


# How a link may be none of ours, none any more, or one for something else.
WRONG = {
    "nothing": lambda world, own, purpose: "-",
    "a word": lambda world, own, purpose: "nothing.here",
    "the ids alone": lambda world, own, purpose: own[f"{purpose} link"].rpartition(".")[0],
    "changed": lambda world, own, purpose: "A" + own[f"{purpose} link"],
    "of nobody known": lambda world, own, purpose: world.parts.seals.seal(
        purpose, *([UNKNOWN] * (2 if purpose in (YOUTH, GUARDIAN) else 1))
    ),
    "of another session": lambda world, own, purpose: world.parts.seals.seal(
        purpose, stories.PARIS, own["registration_id"]
    ),
    "an opening's": lambda world, own, purpose: opening(world, own),
    "a code's": lambda world, own, purpose: world.parts.seals.seal(
        "code", own["session_id"], own["registration_id"]
    ),
    **{
        f"a {kind}'s": lambda world, own, purpose, kind=kind: own[f"{kind} link"]
        for kind in (YOUTH, GUARDIAN, COUNSELLOR, STOP)
    },
}
# The way out of mails is silent about who is known; its own kind is no wrong one.
RIGHT = {(kind, f"a {kind}'s") for kind in KIND_OF.values()} | {
    (STOP, "of nobody known"),
    (COUNSELLOR, "of nobody known"),
}


@pytest.mark.parametrize(
    ("call", "wrong"),
    [(call, wrong) for call in LINKED for wrong in WRONG if (call.purpose, wrong) not in RIGHT],
    ids=lambda part: part if isinstance(part, str) else named(part),
)
def test_a_link_that_is_none_is_answered_like_any_other(
    world: World, call: Call, wrong: str
) -> None:
    own = told(world, call)
    client = browser(world, call, own)
    token = WRONG[wrong](world, own, call.purpose)
    before = stored(world)
    answer = made(world, call, own, client, token=token)
    assert answer.status == 404
    assert unsaid(answer)
    assert stored(world) == before
    nowhere = made(world, call, own, client, token="nothing.there")
    assert (answer.text, answer.cookies) == (nowhere.text, nowhere.cookies)


@pytest.mark.parametrize("region", ["idf", "bre"])
@pytest.mark.parametrize("call", LINKED, ids=named)
def test_somebody_elses_link_opens_and_moves_nothing_of_the_owners(
    world: World, call: Call, region: str
) -> None:
    own = told(world, call)
    other = of_another(world, region)
    client = browser(world, call, own)
    before = owned(world, own)
    answer = made(world, call, own, client, token=other[f"{call.purpose} link"])
    # The example in the list to fill in is called like our owner.
    assert unsaid(answer) or "modele" in call.rule
    assert owned(world, own) == before


@pytest.mark.parametrize("whose", ["somebody else's", "another region's", "a stranger's"])
@pytest.mark.parametrize("call", OBJECTS, ids=named)
def test_a_counsellor_reaches_ones_own_youths_and_groups_only(
    world: World, call: Call, whose: str
) -> None:
    own = told(world, call)
    region = "bre" if whose == "another region's" else "idf"
    other = of_another(world, region)
    token = world.parts.seals.seal(COUNSELLOR, UNKNOWN)
    if whose != "a stranger's":
        token = other[f"{COUNSELLOR} link"]
    before = stored(world)
    answer = made(world, call, own, token=token)
    assert answer.status == 404
    assert unsaid(answer)
    assert stored(world) == before
    nothing = {"group_id": UNKNOWN, "registration_id": UNKNOWN}
    assert answer.text == made(world, call, own, token=token, **nothing).text


@pytest.mark.parametrize("call", OPENED, ids=named)
@pytest.mark.parametrize("wrong", ["somebody else's", "expired", "closed", "changed", "a link"])
def test_what_we_hold_is_shown_and_erased_by_its_own_opening_only(
    world: World, call: Call, wrong: str
) -> None:
    own, client = told(world, call), Client(public.answer)
    token = opening(world, of_another(world, "idf") if wrong == "somebody else's" else own)
    if wrong == "expired":
        world.clock.advance(seconds=OPEN_FOR.total_seconds())
    if wrong == "closed":
        opening_data.close(world.parts, own["session_id"], own["registration_id"], token)
    token = {"changed": "A" + token, "a link": own[f"{YOUTH} link"]}.get(wrong, token)
    client.jar["__Host-explore-donnees"] = token
    before = stored(world)
    answer = made(world, call, own, client)
    assert unsaid(answer)
    assert stored(world) == before
    client.jar["__Host-explore-donnees"] = "nothing.here"
    assert answer.text == made(world, call, own, client).text


@pytest.mark.parametrize("wrong", ["somebody else's", "expired", "used"])
def test_a_code_opens_once_in_its_time_and_for_its_person(world: World, wrong: str) -> None:
    (call,) = (call for call in CALLS if call.fields is _code)
    own, other = told(world, call), of_another(world, "idf")
    asking_codes.ask_code(world.parts, other["session_id"], other["registration_id"])
    typed = _code(world, other if wrong == "somebody else's" else own)
    if wrong == "expired":
        world.clock.advance(seconds=GOOD_FOR.total_seconds())
    if wrong == "used":
        assert made(world, call, own).status == 303
    answer = made(world, replace(call, fields=typed), own)
    assert (answer.status, answer.cookies) == (409, [])


@pytest.mark.parametrize("call", [call for call in OBJECTS if "group" in call.rule], ids=named)
def test_a_group_that_is_kept_no_longer_is_like_one_that_never_was(
    world: World, call: Call
) -> None:
    own = told(world, call)
    world.clock.advance(seconds=KEPT.total_seconds() + 1)
    before = stored(world)
    answer = made(world, call, own)
    assert answer.status == 404 and stored(world) == before
    assert answer.text == made(world, call, own, group_id=UNKNOWN).text


@pytest.mark.parametrize("call", [c for c in LINKED if c.purpose in (YOUTH, GUARDIAN)], ids=named)
def test_the_links_of_somebody_erased_tell_and_write_nothing_of_them(
    world: World, call: Call
) -> None:
    own = told(world, call)
    ids = own["session_id"], own["registration_id"]
    erasing.erase(world.parts, *ids, opening(world, own))
    before = stored(world, own["person"])
    gone = (f"{DATA}/code",)
    fields = {"code": "123456"} if call.rule in gone and call.acts else call.fields
    answer = made(world, replace(call, fields=fields, opened=False), own)
    assert unsaid(answer)
    assert stored(world, own["person"]) == before
    with pytest.raises(WrongState, match="data_erased"):
        asking_codes.own_person(world.parts, *ids)


@pytest.mark.parametrize("session_id", [ELSEWHERE, DRAFT])
@pytest.mark.parametrize("call", [*SESSIONS, *TO_REGISTER], ids=named)
def test_another_regions_session_or_a_draft_is_like_none(
    world: World, call: Call, session_id: str
) -> None:
    before = stored(world)
    answers = [made(world, call, {"session_id": each}) for each in (session_id, UNKNOWN)]
    assert {answer.status for answer in answers} == {404}
    assert answers[0].text == answers[1].text
    assert stored(world) == before


@pytest.mark.parametrize("call", OFFERS, ids=named)
def test_another_regions_offer_is_like_none(world: World, call: Call) -> None:
    before = stored(world)
    keys = (offer_key("B-1"), offer_key("never"))
    answers = [made(world, call, {"partner": "federation", "key": each}) for each in keys]
    assert {answer.status for answer in answers} == {404}
    assert answers[0].text == answers[1].text
    assert stored(world) == before


@pytest.mark.parametrize(
    "call", [c for c in OPEN if c.method == "GET" and c not in FOR_A_WHILE], ids=named
)
def test_what_everybody_reads_names_nobody_and_nothing_of_another_region(
    world: World, call: Call
) -> None:
    own = told(world, call)
    answer = made(world, call, own)
    assert unsaid(answer)
    for hidden in (ELSEWHERE, DRAFT, offer_key("B-1"), own["registration_id"], own["person"]):
        assert hidden.encode() not in answer.data


@pytest.mark.parametrize("email", ["camille@example.org", "personne@example.org"])
def test_who_is_known_is_told_to_nobody_who_asks_for_a_link(world: World, email: str) -> None:
    (call,) = (call for call in CALLS if call.rule == "/retrouver-mon-lien" and call.acts)
    own = told(world, call)
    answer = made(world, replace(call, fields={"email": email}), own)
    assert (answer.status, answer.headers["location"]) == (303, "/retrouver-mon-lien/envoye")
    assert (answer.text, answer.cookies) == ("", [])


@pytest.mark.parametrize("wrong", ["expired", "changed", "a youth's"])
@pytest.mark.parametrize("call", FOR_A_WHILE, ids=named)
def test_a_link_that_is_good_no_longer_is_like_one_that_never_was(
    world: World, call: Call, wrong: str
) -> None:
    own = told(world, call)
    others = {"changed": "A" + own[call.link], "a youth's": own[f"{YOUTH} link"]}
    token = others.get(wrong, own[call.link])
    if wrong == "expired":
        world.clock.advance(seconds=draft.KEPT.total_seconds() + 1)
    before = stored(world)
    answer = made(world, call, own, token=token)
    assert answer.status == 404 and stored(world) == before
    assert unsaid(answer) and answer.text == made(world, call, own, token="nothing").text


@pytest.mark.parametrize("wrong", ["another form's key", "another form's address", "unknown"])
def test_what_a_form_of_another_tool_has_not_signed_is_like_what_is_for_none(
    world: World, wrong: str
) -> None:
    own, (hook, key) = told(world, TO_HOOK), hook_scene.tied(world)
    other = {
        "another form's key": {"hook key": key.hex()},
        "another form's address": {"hook": hook},
        "unknown": {"hook": UNKNOWN},
    }[wrong]
    before = stored(world)
    answer = made(world, TO_HOOK, own, **other)
    assert answer.status == 403 and stored(world) == before
    assert answer.text == made(world, TO_HOOK, own, hook="nothing").text
