"""Every sample drives its real handler; consumers are run twice, the second time for nothing."""

import copy
import importlib
import json
from dataclasses import replace

import pytest

from shared.domain.mails import MailState
from shared.runtime import wiring
from tests.contract import scenes
from tests.contract.sampling import sample, sample_names
from tests.contract.scenes import ALIX, BAO, CAMILLE, SENT, SESSION, UPLOAD

NAMES = sample_names()
SITES = ("public_site", "staff_site", "partner_site")
CONSUMERS = [name for name in NAMES if name.split("/")[0] not in SITES]
REQUESTS = [name for name in NAMES if name.split("/")[0] in SITES]

# What stands in the table after the first run: of which registration, in which state.
AFTER = {
    "allocate_seats/session-opened": (ALIX, "confirmed"),
    "allocate_seats/capacity-changed": (ALIX, "offered"),
    "allocate_seats/registration-received": (ALIX, "confirmed"),
    "allocate_seats/seat-declined": (CAMILLE, "offered"),
    "allocate_seats/seat-offer-lapsed": (CAMILLE, "offered"),
    "allocate_seats/registration-cancelled": (ALIX, "offered"),
    "allocate_seats/deadline-reached-session": (ALIX, "offered"),
    "allocate_seats/deadline-reached-registration": (CAMILLE, "offered"),
}
# To whom the first run writes.
MAILED = {name: "alix" for name in NAMES if name.startswith("send_mails/")} | {
    "send_mails/registration-cancelled": "bao"
}
REPORTED = {
    "record_deliveries/send": MailState.SENT,
    "record_deliveries/delivery": MailState.DELIVERED,
    "record_deliveries/bounce": MailState.BOUNCED,
    "record_deliveries/bounce-transient": MailState.SENT,
    "record_deliveries/complaint": MailState.COMPLAINED,
    "record_deliveries/not-ours": MailState.SENT,
}
STATUS = {
    "public_site/register": 202,
    "public_site/register-page": 303,
    "staff_site/open-session": 201,
    "staff_site/sign-in": 303,
    "partner_site/sign-in": 303,
    "partner_site/begin-upload": 201,
}


class Scene:
    """A sample's world, and its function to be run over it."""

    def __init__(self, name, monkeypatch):
        self.name, self.world = name, scenes.a_world()
        scenes.SCENES[name](self.world)
        function = name.split("/")[0]
        module = importlib.import_module(f"functions.{function}.handler")
        if function == "publish_facts":
            monkeypatch.setattr(module, "publisher", lambda: self.world.publisher)
        self.handler = module.handler
        wiring.install(self.world.parts)

    def run(self):
        answer = self.handler(sample(self.name), None)
        assert not (answer or {}).get("batchItemFailures")
        return answer

    def state(self):
        return copy.deepcopy((self.world.dynamo.items, self.world.mailer.sent))


@pytest.fixture
def scene(request, monkeypatch):
    yield Scene(request.param, monkeypatch)
    wiring.install(None)


def test_every_sample_has_its_scene_and_every_scene_its_sample():
    assert set(NAMES) == set(scenes.SCENES)


@pytest.mark.parametrize("scene", CONSUMERS, indirect=True)
def test_run_twice_the_second_run_changes_nothing(scene):
    scene.run()
    after = scene.state()
    scene.run()
    assert scene.state() == after


@pytest.mark.parametrize("scene", AFTER, indirect=True)
def test_the_line_moves(scene):
    scene.run()
    who, state = AFTER[scene.name]
    assert scene.world.parts.registrations.load(SESSION, who)[1].state == state


@pytest.mark.parametrize("scene", MAILED, indirect=True)
def test_one_mail_leaves(scene):
    scene.run()
    assert [to for to, _ in scene.world.mailer.sent] == [f"{MAILED[scene.name]}@example.org"]


@pytest.mark.parametrize("scene", REPORTED, indirect=True)
def test_a_report_moves_the_mail_it_is_about(scene):
    scene.run()
    assert scene.world.parts.mails.get(SENT).state is REPORTED[scene.name]


@pytest.mark.parametrize(
    "scene", [n for n in CONSUMERS if n.startswith("import_offers/")], indirect=True
)
def test_a_file_becomes_offers_and_a_report(scene):
    scene.run()
    upload = scene.world.parts.uploads.get(UPLOAD)
    assert (upload.state, upload.counts.accepted) == ("done", 1)


@pytest.mark.parametrize("scene", ["publish_facts/stream"], indirect=True)
def test_a_batch_of_the_stream_is_said_fact_by_fact(scene):
    scene.run()
    assert [event.fact.name for event in scene.world.bus.said] == [
        "SessionOpened",
        "RegistrationReceived",
        "SeatConfirmed",
        "MailSent",
    ]


@pytest.mark.parametrize("scene", ["publish_facts/removed"], indirect=True)
def test_what_expires_says_nothing(scene):
    scene.run()
    assert scene.world.bus.said == []


@pytest.mark.parametrize("scene", ["wake_due/minute"], indirect=True)
def test_the_tick_wakes_what_is_overdue(scene):
    woken = scene.run()["woken"]
    said = scene.world.bus.said
    assert woken == len(said) > 0
    assert {event.fact.name for event in said} == {"DeadlineReached"}
    due = {event.data.get("registration_id") for event in said}
    assert {ALIX, BAO} <= due


@pytest.mark.parametrize("scene", ["recount_seats/hour"], indirect=True)
def test_the_hour_corrects_what_was_miscounted(scene):
    assert [scene.run()["CountersCorrected"] for _ in range(2)] == [1, 0]
    assert scene.world.parts.sessions.get(SESSION).confirmed == 1


@pytest.mark.parametrize("scene", REQUESTS, indirect=True)
def test_a_request_is_answered(scene):
    answer = scene.run()
    assert answer["statusCode"] == STATUS.get(scene.name, 200), answer["body"]


@pytest.mark.parametrize(
    "scene", ["public_site/register", "public_site/register-page"], indirect=True
)
def test_a_form_sent_twice_is_one_registration(scene):
    first, second = scene.run(), scene.run()
    assert first == second
    assert len(scene.world.parts.registrations.whole_line(SESSION)) == 1


def test_a_message_that_cannot_be_treated_comes_again_alone(monkeypatch):
    good = Scene("allocate_seats/registration-received", monkeypatch)
    event = sample(good.name)
    bad = {
        **event["Records"][0],
        "messageId": "bad",
        "body": json.dumps({"detail-type": "Nothing"}),
    }
    event["Records"].insert(0, bad)
    answer = good.handler(event, None)
    wiring.install(None)
    assert answer == {"batchItemFailures": [{"itemIdentifier": "bad"}]}
    assert good.world.parts.registrations.load(SESSION, ALIX)[1].state == "confirmed"


def test_a_message_for_a_session_that_is_gone_is_no_failure(monkeypatch):
    scene = Scene("allocate_seats/registration-received", monkeypatch)
    wiring.install(replace(scene.world.parts, registrations=scenes.a_world().parts.registrations))
    scene.run()
    wiring.install(None)
