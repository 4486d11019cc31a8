"""Every sample drives its real handler; consumers are run twice, the second time for nothing."""

import copy
import importlib
import json
from dataclasses import replace

import pytest

from shared.adapters import keys
from shared.domain.mail import MailState
from shared.runtime import wiring
from tests.contract import scenes
from tests.contract.sampling import sample, sample_names
from tests.contract.stage import (
    ALIX,
    BAO,
    CAMILLE,
    COUNSELLOR,
    ELSEWHERE,
    PEOPLE,
    SECOND,
    SENT,
    SESSION,
    UPLOAD,
    registration,
)

NAMES = sample_names()
SITES = ("public_site", "staff_site", "partner_site")
CONSUMERS = [name for name in NAMES if name.split("/")[0] not in SITES]
REQUESTS = [name for name in NAMES if name.split("/")[0] in SITES]

# What the history of a registration ends with after the first run: of which, in which session.
AFTER = {
    "session-opened": (ALIX, "SeatConfirmed"),
    "capacity-changed": (ALIX, "SeatOffered"),
    "session-closed": (ALIX, "LastCallMade"),
    "session-moved": (ALIX, "DatesChanged"),
    "session-neared": (ALIX, "ReminderDue"),
    "session-cancelled": (ALIX, "RegistrationCancelled"),
    "session-started": (ALIX, "RegistrationClosed"),
    "counters-corrected": (ALIX, "SeatOffered"),
    "registration-received": (ALIX, "SeatConfirmed"),
    "seat-declined": (CAMILLE, "SeatOffered"),
    "seat-offer-lapsed": (CAMILLE, "SeatOffered"),
    "seat-offer-bounced": (CAMILLE, "SeatOffered"),
    "seat-offer-ended": (ALIX, "LastCallMade"),
    "registration-paused": (CAMILLE, "SeatOffered"),
    "registration-resumed": (ALIX, "RegistrationResumed"),
    "registration-cancelled": (ALIX, "SeatOffered"),
    "registration-lapsed": (CAMILLE, "SeatOffered"),
    "registration-moved": (CAMILLE, "SeatOffered"),
    "registration-closed": (ALIX, "SeatConfirmed"),
    "registration-ineligible": (CAMILLE, "SeatOffered"),
    "registration-reinstated": (BAO, "SeatOffered"),
    "guardian-asked": (SECOND, "GuardianAsked"),
    "seat-confirmed": (SECOND, "RegistrationMoved"),
    "placed-on-waitlist": (SECOND, "SeatConfirmed"),
    "seat-offered": (SECOND, "SeatOffered"),
    "mail-failed": (CAMILLE, "SeatOffered"),
    "mail-bounced": (CAMILLE, "SeatOffered"),
    "deadline-reached-session": (ALIX, "SeatOffered"),
    "deadline-reached-registration": (CAMILLE, "SeatOffered"),
}
# To whom the first run writes; else to Alix.
MAILED = {
    "guardian-asked": {"alix", "guardian"},
    "seat-offer-bounced": {"conseil"},
    "mail-bounced": {"conseil"},
    "registration-cancelled": {"bao"},
    "placed-on-waitlist": {"alix"},
    "report-unseen": {"structure"},
    "summary-due": {"contact@explore.example.org"},
    "deadline-reached-summary": {"contact@explore.example.org"},
    "offers-expiring": {"structure"},
    "deadline-reached-expiry-watch": {"structure"},
    "deadline-reached-mail-of-a-report": {"structure"},
    "digest-due": {"alix", "conseil"},
    "deadline-reached-digest": {"alix", "conseil"},
}
FOLLOWED = {
    "seat-offered",
    "seat-declined",
    "seat-offer-lapsed",
    "seat-offer-recalled",
    "last-call-made",
    "registration-paused",
    "registration-resumed",
    "registration-reinstated",
}
ALLOCATING = [name for name in NAMES if name.startswith("allocate_seats/")]
MAILING = [name for name in NAMES if name.startswith(("send_mails/", "send_bulk_mails/"))]
REPORTED = {
    "record_deliveries/delivery-delay": MailState.SENT,
    "record_deliveries/delivery": MailState.DELIVERED,
    "record_deliveries/bounce": MailState.BOUNCED,
    "record_deliveries/bounce-transient": MailState.SENT,
    "record_deliveries/complaint": MailState.COMPLAINED,
    "record_deliveries/not-ours": MailState.SENT,
}
STATUS = {
    "public_site/register": 202,
    "public_site/register-page": 303,
    "public_site/hook": 202,
    "public_site/ask-for-links": 303,
    "public_site/send-code": 303,
    "public_site/erase-data": 303,
    "public_site/try-code": 303,
    "public_site/offer-seen": 204,
    "public_site/keep-wish": 303,
    "staff_site/open-session": 201,
    "staff_site/sign-in": 303,
    "partner_site/sign-in": 303,
    "partner_site/begin-page": 303,
    "partner_site/begin-upload": 201,
    "partner_site/answer-columns": 303,
    "partner_site/answer-withdrawal": 303,
    "partner_site/remarks": 303,
    "partner_site/see-report": 204,
    "partner_site/fill-offer": 303,
    "partner_site/revoke-token": 303,
    "partner_site/put-offer": 201,
    "partner_site/take-back": 204,
}


class Scene:
    """A sample's world, and its function to be run over it."""

    def __init__(self, name, monkeypatch):
        self.name, self.world = name, scenes.a_world()
        scenes.SCENES[name](self.world)
        function, self.case = name.split("/")
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


def test_every_waking_of_the_allocation_has_its_outcome():
    assert {f"allocate_seats/{case}" for case in AFTER} == set(ALLOCATING)


@pytest.mark.parametrize("scene", ALLOCATING, indirect=True)
def test_the_line_moves(scene):
    scene.run()
    who, fact = AFTER[scene.case]
    where = ELSEWHERE if who == SECOND else SESSION
    assert registration(scene.world, who, where).history[-1].name == fact


@pytest.mark.parametrize("scene", MAILING, indirect=True)
def test_one_mail_leaves_for_each_who_is_told(scene):
    scene.run()
    told = MAILED.get(scene.case, {"alix"})
    told |= {"conseil"} if scene.case in FOLLOWED else set()
    wanted = sorted(name if "@" in name else f"{name}@example.org" for name in told)
    assert sorted(to for to, _ in scene.world.mailer.sent) == wanted


@pytest.mark.parametrize("scene", REPORTED, indirect=True)
def test_a_report_moves_the_mail_it_is_about(scene):
    scene.run()
    assert scene.world.parts.mails.get(SENT).state is REPORTED[scene.name]


ROME = "import_offers/object-created-rome"
FILES = [n for n in CONSUMERS if n.startswith("import_offers/") and n != ROME]


@pytest.mark.parametrize("scene", [ROME], indirect=True)
def test_the_official_file_of_jobs_is_kept_once(scene):
    scene.run()
    scene.run()
    jobs, version = scene.world.parts.reference.stored
    assert (version, len(jobs) > 100) == ("460", True)


@pytest.mark.parametrize("scene", FILES, indirect=True)
def test_a_file_becomes_offers_and_a_report(scene):
    scene.run()
    upload = scene.world.parts.uploads.get(UPLOAD)
    assert (upload.state, upload.counts.accepted) == ("done", 1)


@pytest.mark.parametrize("scene", ["import_offers/deadline-reached-unseen-report"], indirect=True)
def test_a_report_that_no_page_has_shown_is_said_to_be_unseen_once(scene):
    scene.run()
    scene.run()
    upload = scene.world.parts.uploads.get(UPLOAD)
    assert [fact.name for fact in upload.history] == ["OffersImported", "ReportUnseen"]
    assert upload.history[-1].why.params == {"status": "done"}


# What the last fact of Alix's digests is after a first run, and whether the counsellor gets more.
MATCHED = {
    "match_offers/deadline-reached-digest": ("DigestDue", True),
    "match_offers/mail-bounced": ("DigestStopped", True),
    "match_offers/mail-complained": ("DigestDue", False),
}


@pytest.mark.parametrize("scene", MATCHED, indirect=True)
def test_offers_are_found_once_and_whoever_turned_them_away_gets_no_more(scene):
    scene.run()
    digests = scene.world.parts.digests
    last, copied = MATCHED[scene.name]
    assert digests.get(PEOPLE[ALIX]).history[-1].name == last
    assert (digests.get(COUNSELLOR) is None) is copied


@pytest.mark.parametrize("scene", ["recognise_people/registration-received"], indirect=True)
def test_two_who_look_alike_become_one_doubt_for_staff(scene):
    scene.run()
    [doubt] = scene.world.parts.doubts.listed("idf", 10)
    assert {doubt.first, doubt.second} == {PEOPLE[ALIX], PEOPLE[CAMILLE]}


@pytest.mark.parametrize("scene", ["recognise_people/people-merged"], indirect=True)
def test_a_merge_is_carried_out_to_its_end(scene):
    scene.run()
    assert registration(scene.world, ALIX).history[-1].name == "RegistrationClosed"
    assert registration(scene.world, CAMILLE).person == PEOPLE[ALIX]
    assert scene.world.parts.registrations.seats_of([PEOPLE[ALIX]])
    assert scene.world.table.get(keys.seat(PEOPLE[CAMILLE])) is None
    assert scene.world.parts.doubts.listed("idf", 10) == []


@pytest.mark.parametrize("scene", ["publish_facts/stream"], indirect=True)
def test_a_batch_of_the_stream_is_said_fact_by_fact(scene):
    scene.run()
    assert [event.fact.name for event in scene.world.bus.said] == [
        "SessionOpened",
        "RegistrationReceived",
        "SeatConfirmed",
        "MailSent",
        "LikenessFound",
    ]


@pytest.mark.parametrize("scene", ["publish_facts/removed"], indirect=True)
def test_what_expires_says_nothing(scene):
    scene.run()
    assert scene.world.bus.said == []


@pytest.mark.parametrize("scene", ["wake_due/minute"], indirect=True)
def test_the_tick_wakes_what_is_overdue(scene):
    figures = scene.run()
    said = scene.world.bus.said
    assert figures["Woken"] == len(said) > 0
    assert {event.fact.name for event in said} == {"DeadlineReached"}
    due = {event.data.get("registration_id") for event in said}
    assert {ALIX, BAO} <= due


@pytest.mark.parametrize("scene", ["wake_due/idle-seat"], indirect=True)
def test_the_tick_measures_for_how_long_a_seat_has_been_free_while_somebody_waits(scene):
    assert scene.run()["IdleSeatMinutes"] == 12


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
