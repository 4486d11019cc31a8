"""Forms of other tools: tied by the team, signed by Standard Webhooks, taken once."""

import json
import os
import re
import subprocess
from base64 import b64decode
from contextlib import nullcontext
from urllib.parse import urlsplit

import pytest

from shared.domain.hook import MOST_HOOKS, Message, secret, signature
from shared.usecases import hooks
from shared.web import public
from shared.web.public.routes_hooks import HEADERS
from tests.architecture.template import ROOT
from tests.browser.gateway import Client
from tests.browser.scene import AWAY, STAFF, settle
from tests.unit.hook_scene import BODY, MESSAGE, signed, tied
from tests.unit.staff_scene import MONTREUIL, send, team, world

__all__ = ["team", "world"]
PAGE = "/region/formulaires"
GUIDE = (ROOT / "docs" / "form-builders.md").read_text(encoding="utf-8")
# Of the reference libraries' own tests (https://github.com/standard-webhooks/standard-webhooks).
KNOWN_KEY = b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
KNOWN = ("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", b'{"test": 2432232314}')
KNOWN_SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def sent(address, body, headers, **others):
    text = body if isinstance(body, str) else json.dumps(body)
    kind = {"content-type": "application/json", **headers, **others}
    answer = Client(public.answer).send("POST", address, kind, text)
    return answer.status, json.loads(answer.text)


def registrations(world):
    return [item for item in world.dynamo.items.values() if item["kind"]["S"] == "registration"]


def test_a_signature_is_the_one_that_the_standard_says():
    assert signature(KNOWN_KEY, *KNOWN) == KNOWN_SIGNATURE
    assert secret(KNOWN_KEY) == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.mark.parametrize(
    "signatures",
    [
        KNOWN_SIGNATURE,
        f"v1,AAAA {KNOWN_SIGNATURE}",
        f"{KNOWN_SIGNATURE} v1a,of-another-version",
    ],
)
def test_one_right_signature_among_several_is_enough(signatures):
    message_id, at, body = KNOWN
    assert Message(message_id, at, signatures, body).signed_by(KNOWN_KEY)


@pytest.mark.parametrize(
    "signatures",
    ["", "v1,", KNOWN_SIGNATURE[3:], KNOWN_SIGNATURE.replace("v1", "v2"), "v1,é", "v1,AAAA"],
)
def test_no_other_signature_is(signatures):
    message_id, at, body = KNOWN
    assert not Message(message_id, at, signatures, body).signed_by(KNOWN_KEY)


def test_a_signed_form_is_a_registration_that_says_where_it_came_from(world):
    status, told = sent(*signed(world, tied(world), BODY))
    assert (status, told["status"]) == (202, "received")
    settle(world)
    _, own = world.parts.registrations.load(MONTREUIL, told["registration_id"])
    assert own.history[0].why.code == "hook"
    assert own.state == "confirmed"


def test_the_persons_own_page_is_not_told_to_the_tool(world):
    _, told = sent(*signed(world, tied(world), BODY))
    assert set(told) == {"registration_id", "status"}


def test_the_same_message_again_is_one_registration_also_when_signed_anew(world):
    own = tied(world)
    first = sent(*signed(world, own, BODY))
    world.clock.advance(hours=3)
    assert sent(*signed(world, own, BODY)) == first
    assert len(registrations(world)) == 1


def test_an_id_that_the_body_brings_along_counts_for_nothing(world):
    own = tied(world)
    first = sent(*signed(world, own, {**BODY, "submission_id": "not even one"}))
    assert sent(*signed(world, own, BODY)) == first


def test_other_content_under_the_same_id_is_refused_and_kept_for_the_team(world):
    own = tied(world)
    sent(*signed(world, own, BODY))
    status, told = sent(*signed(world, own, {**BODY, "email": "other@example.org"}))
    assert (status, told["code"]) == (409, "other_content")
    assert len(registrations(world)) == 1


def test_two_forms_may_use_the_same_ids(world):
    sent(*signed(world, tied(world), BODY))
    other = {**BODY, "first_name": "Bao", "email": "bao@example.org", "phone": "06 39 98 00 07"}
    assert sent(*signed(world, tied(world, "WordPress"), other))[0] == 202
    assert len(registrations(world)) == 2


@pytest.mark.parametrize("minutes", [-4.9, 4.9])
def test_a_clock_may_be_five_minutes_wrong(world, minutes):
    assert sent(*signed(world, tied(world), BODY, minutes=minutes))[0] == 202


@pytest.mark.parametrize("minutes", [-5.1, 5.1])
def test_a_message_recorded_earlier_is_refused_though_rightly_signed(world, minutes):
    status, told = sent(*signed(world, tied(world), BODY, minutes=minutes))
    assert (status, told["code"]) == (403, "hook_out_of_time")
    assert registrations(world) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"webhook-id": ""},
        {"webhook-id": "with space"},
        {"webhook-id": "x" * 256},
        {"webhook-timestamp": ""},
        {"webhook-timestamp": "2027-03-01T09:00:00Z"},
        {"webhook-timestamp": "-1"},
        {"webhook-timestamp": "1" * 12},
        {"webhook-timestamp": "١٢٣"},
        {"webhook-signature": ""},
    ],
    ids=str,
)
def test_what_is_not_signed_as_the_standard_says_is_told_how(world, wrong):
    status, told = sent(*signed(world, tied(world), BODY), **wrong)
    assert (status, told["code"]) == (403, "hook_unsigned")
    for name in HEADERS:
        assert name in told["detail"]


def test_a_changed_body_id_or_time_is_not_what_was_signed(world):
    address, body, headers = signed(world, tied(world), BODY)
    later = {"webhook-timestamp": str(int(headers["webhook-timestamp"]) + 1)}
    changed = [
        sent(address, {**body, "first_name": "Bao"}, headers),
        sent(address, json.dumps(body) + " ", headers),
        sent(address, body, headers, **{"webhook-id": "msg_other"}),
        sent(address, body, headers, **later),
    ]
    assert [(status, told["code"]) for status, told in changed] == [
        (403, "hook_signature_wrong")
    ] * 4


def test_a_wrong_signature_is_told_the_same_of_known_unknown_untied_and_others_forms(world):
    known, untied = tied(world), tied(world, "Ancien")
    hooks.untie(world.parts, STAFF, untied[0])
    elsewhere = tied(world, "D’une autre région", AWAY)
    wrong = [signed(world, (hook, b"wrong"), BODY) for hook in (known[0], "f" * 32, untied[0])]
    wrong += [signed(world, each, BODY) for each in (untied, elsewhere)]
    answers = [sent(*each) for each in wrong]
    assert all(answer == answers[0] for answer in answers)
    assert answers[0][0] == 403
    assert registrations(world) == []


def test_a_wrong_signature_costs_no_read_of_the_hook(world, monkeypatch):
    known = tied(world)
    monkeypatch.setattr(world.parts.hooks, "known", None)
    assert sent(*signed(world, (known[0], b"wrong"), BODY))[0] == 403


def test_a_form_that_cannot_be_taken_is_explained_field_by_field(world):
    status, told = sent(*signed(world, tied(world), {**BODY, "phone": "12", "birth_date": "hier"}))
    assert status == 422
    assert {each["field"] for each in told["errors"]} == {"phone", "birth_date"}


@pytest.mark.parametrize("body", ["", "{", "[]", '"x"'])
def test_a_signed_body_that_is_no_form_harms_nothing(world, body):
    hook_id, key = tied(world)
    at = str(int(world.clock.now().timestamp()))
    says = signature(key, MESSAGE, at, body.encode())
    headers = dict(zip(HEADERS, (MESSAGE, at, says), strict=True))
    assert sent(f"/api/hooks/{hook_id}", body, headers)[0] == 422


def test_the_team_ties_a_form_and_is_shown_its_secret_once(team, world):
    page = send(team, PAGE, {"name": "  Tally de la   mission locale "}, PAGE)
    assert page.status == 200
    told = re.search(r"whsec_([0-9A-Za-z+/=]+)", page.text.replace("&#43;", "+")).group(1)
    (own,) = hooks.hooks_of(world.parts, STAFF)
    assert own.name == "Tally de la mission locale"
    assert f"https://explore.example.org/api/hooks/{own.id}" in page.text
    assert sent(*signed(world, (own.id, b64decode(told)), BODY))[0] == 202
    listed = team.get(PAGE).text
    assert "whsec_" not in listed
    assert own.name in listed


def test_the_secret_stands_nowhere_in_the_table(world):
    hook_id, key = tied(world)
    stored = json.dumps([*world.dynamo.items.items()], default=str)
    assert hook_id in stored
    for written in (secret(key), secret(key)[6:], key.hex()):
        assert written not in stored


def test_a_form_that_was_taken_away_sends_in_vain_from_then_on(team, world):
    own = tied(world)
    assert sent(*signed(world, own, BODY))[0] == 202
    done = send(team, f"{PAGE}/retrait", {"hook": own[0]}, PAGE)
    assert (done.status, done.headers["location"]) == (303, f"{PAGE}?fait=retire")
    assert sent(*signed(world, own, BODY))[1]["code"] == "hook_signature_wrong"
    assert "n’est plus pris" in team.get(done.headers["location"]).text
    assert own[0] not in team.get(PAGE).text


def test_another_regions_forms_are_neither_shown_nor_taken_away(team, world):
    own = tied(world, "D’une autre région", AWAY)
    assert "autre région" not in team.get(PAGE).text
    send(team, f"{PAGE}/retrait", {"hook": own[0]}, PAGE)
    assert len(hooks.hooks_of(world.parts, AWAY)) == 1


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "a\u200bb", "?", "<b>"])
def test_a_form_needs_a_name_that_can_be_read(team, world, name):
    page = send(team, PAGE, {"name": name}, PAGE)
    assert page.status == 422
    assert 'href="#name"' in page.text
    assert hooks.hooks_of(world.parts, STAFF) == []


def test_a_region_ties_so_many_and_no_more_and_the_name_typed_stays(team, world):
    for number in range(MOST_HOOKS):
        tied(world, f"Formulaire {number}")
    assert 'name="name"' not in team.get(PAGE).text
    page = send(team, PAGE, {"name": "Un de trop"}, PAGE)
    assert page.status == 409
    assert 'value="Un de trop"' in page.text
    assert len(hooks.hooks_of(world.parts, STAFF)) == MOST_HOOKS


def test_who_tied_and_took_away_which_form_stands_in_the_journal(team, world):
    send(team, PAGE, {"name": "Tally"}, PAGE)
    (own,) = hooks.hooks_of(world.parts, STAFF)
    send(team, f"{PAGE}/retrait", {"hook": own.id}, PAGE)
    send(team, f"{PAGE}/retrait", {"hook": own.id}, PAGE)
    page = team.get("/journal?sujet=hooks").text
    assert page.count("Formulaire d’un autre outil relié") == 1
    assert page.count("Formulaire d’un autre outil retiré") == 1
    assert "Tally" not in page


def example(kind):
    """A worked example of the guide for those who make forms."""
    return GUIDE.split(f"```{kind}\n")[1].split("```")[0]


def test_the_example_in_python_is_taken(world, monkeypatch):
    hook_id, key = tied(world)
    monkeypatch.setenv("HOOK_URL", f"https://explore.example.org/api/hooks/{hook_id}")
    monkeypatch.setenv("HOOK_SECRET", secret(key))
    monkeypatch.setenv("SESSION_ID", MONTREUIL)
    monkeypatch.setattr("time.time", world.clock.now().timestamp)
    answers = []

    def urlopen(request):
        headers = {name.lower(): value for name, value in request.header_items()}
        answers.append(sent(urlsplit(request.full_url).path, request.data.decode(), headers))
        return FakeAnswer(*answers[-1])

    monkeypatch.setattr("urllib.request.urlopen", urlopen)
    exec(example("python"), {})
    assert [status for status, _ in answers] == [202]


class FakeAnswer(nullcontext):
    """What `urlopen` gives, as far as the example reads it."""

    def __init__(self, status, told):
        super().__init__(self)
        self.status, self.told = status, told

    def read(self):
        return json.dumps(self.told).encode()


def test_the_example_in_openssl_signs_the_same(world, tmp_path):
    """The real `openssl`; `date` says the time of the tests, and `curl` only what it is given."""
    hook_id, key = tied(world)
    at = int(world.clock.now().timestamp())
    (tmp_path / "corps.json").write_text(json.dumps(BODY, ensure_ascii=False) + "\n")
    for name, does in (("date", f"echo {at}"), ("curl", r'printf "%s\n" "$@"')):
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    told = {"HOOK_URL": f"/api/hooks/{hook_id}", "HOOK_SECRET": secret(key)}
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euc", example("bash")],
        cwd=tmp_path,
        env={**told, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    given = done.stdout.splitlines()
    headers = dict(line.split(": ", 1) for line in given if re.match(r"[a-z-]+: ", line))
    address = next(line for line in given if line.startswith("/api/"))
    assert sent(address, (tmp_path / "corps.json").read_text(), headers)[0] == 202
