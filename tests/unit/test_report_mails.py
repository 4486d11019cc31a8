"""The report of a file is mailed to a partner who has closed the page: once, or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from shared.domain.facts import Fact, FactName, Why
from shared.domain.mail import MailKey, MailState, Role
from shared.domain.offers.report import Report
from shared.domain.offers.upload import ANSWER_WITHIN, UNSEEN_AFTER, Upload, UploadState
from shared.ports import SendRefused, SendUncertain
from shared.usecases.imports import import_upload
from shared.usecases.mailing_reports import send_due_report
from shared.usecases.mending import mend_mail
from tests.builders import NOW, SUPPRESSED
from tests.contract import stage
from tests.contract.stage import PARTNERS, TOLD, UPLOAD
from tests.fakes import World

PLACE = f"UPLOAD#{UPLOAD}", "UPLOAD"
KEY = MailKey(f"UPLOAD#{UPLOAD}", "report", TOLD, Role.PARTNER)
OUTCOMES = {
    UploadState.DONE: (FactName.OFFERS_IMPORTED, Why("file_imported", {"rows": 1})),
    UploadState.REFUSED: (FactName.OFFERS_REFUSED, Why("file-pdf")),
    UploadState.NEEDS_MAPPING: (FactName.COLUMNS_ASKED, Why("columns_asked", {"columns": 2})),
    UploadState.NEEDS_CONFIRMATION: (
        FactName.WITHDRAWAL_ASKED,
        Why("withdrawal_asked", {"gone": 4, "live": 6}),
    ),
}
EVERY_OUTCOME = pytest.mark.parametrize("state", OUTCOMES)
EVERY_QUESTION = pytest.mark.parametrize(
    "state", [UploadState.NEEDS_MAPPING, UploadState.NEEDS_CONFIRMATION]
)


@pytest.fixture
def world() -> Iterator[World]:
    world = stage.a_world()
    stage.partner_reads_mail(world)
    yield world


def reported(world: World, state: UploadState = UploadState.DONE) -> Upload:
    """The upload has come to this; nobody looks."""
    name, why = OUTCOMES[state]
    return stage.reported(world, state, why, name)


def woken(world: World) -> None:
    """Two minutes pass, and the promise wakes the import."""
    world.clock.advance(seconds=UNSEEN_AFTER.total_seconds())
    import_upload(world.parts, UPLOAD)


def unseen(world: World, state: UploadState = UploadState.DONE) -> None:
    reported(world, state)
    woken(world)


def story(world: World) -> list[FactName]:
    upload = world.parts.uploads.get(UPLOAD)
    assert upload is not None
    return [fact.name for fact in upload.history]


def promised(world: World) -> datetime | None:
    item: Any = world.dynamo.items[PLACE]
    found = item.get("wake_at", {}).get("S")
    return datetime.fromisoformat(found) if found else None


def answered(world: World) -> None:
    """The partner has said what was asked, and the file is being read again."""
    before = world.parts.uploads.get(UPLOAD)
    assert before is not None
    after = before.moved(UploadState.PROCESSING)
    said = Fact("5" * 32, FactName.COLUMNS_MAPPED, world.clock.now(), PARTNERS.id, Why("mapped"))
    assert world.parts.uploads.move(before, after, said, world.clock.now())


@EVERY_OUTCOME
def test_an_outcome_promises_a_look_two_minutes_later(world: World, state: UploadState) -> None:
    reported(world, state)
    assert promised(world) == NOW + UNSEEN_AFTER


@EVERY_OUTCOME
def test_a_report_that_no_page_has_shown_is_mailed_once(world: World, state: UploadState) -> None:
    unseen(world, state)
    assert story(world)[-1] is FactName.REPORT_UNSEEN
    assert [send_due_report(world.parts, UPLOAD) for _ in range(2)] == ["sent", "known"]
    assert [to for to, _ in world.mailer.sent] == ["structure@example.org"]
    mail = world.parts.mails.get(KEY)
    assert mail is not None and (mail.state, mail.session_id) == (MailState.SENT, "")


@EVERY_OUTCOME
def test_a_report_that_a_page_has_shown_is_not_mailed(world: World, state: UploadState) -> None:
    world.parts.uploads.see(reported(world, state))
    woken(world)
    assert FactName.REPORT_UNSEEN not in story(world)
    assert send_due_report(world.parts, UPLOAD) == "not_due"
    assert world.mailer.sent == []


def test_a_seen_report_takes_its_promise_back(world: World) -> None:
    world.parts.uploads.see(reported(world))
    woken(world)
    assert promised(world) is None


@EVERY_QUESTION
@pytest.mark.parametrize("seen", [True, False])
def test_a_question_keeps_its_fortnight(world: World, state: UploadState, seen: bool) -> None:
    upload = reported(world, state)
    if seen:
        world.parts.uploads.see(upload)
    woken(world)
    assert promised(world) == NOW + ANSWER_WITHIN


def test_woken_too_early_nothing_is_said_and_the_promise_stands(world: World) -> None:
    reported(world)
    import_upload(world.parts, UPLOAD)
    assert FactName.REPORT_UNSEEN not in story(world)
    assert promised(world) == NOW + UNSEEN_AFTER


def test_woken_twice_it_is_said_once(world: World) -> None:
    unseen(world)
    import_upload(world.parts, UPLOAD)
    assert story(world).count(FactName.REPORT_UNSEEN) == 1
    assert promised(world) is None


def test_woken_side_by_side_it_is_said_once(world: World) -> None:
    reported(world)
    world.clock.advance(minutes=2)
    upload = world.parts.uploads.get(UPLOAD)
    assert upload is not None
    said = [
        world.parts.uploads.unseen(
            upload, Fact(each * 32, FactName.REPORT_UNSEEN, NOW, "system", Why("x")), None
        )
        for each in "ab"
    ]
    assert said == [True, False]
    assert story(world).count(FactName.REPORT_UNSEEN) == 1


def test_two_senders_side_by_side_send_one_mail(world: World) -> None:
    unseen(world)
    nested: list[str] = []

    def meanwhile(operation: str) -> None:
        if operation == "put_item" and not nested:
            nested.append(operation)
            send_due_report(world.parts, UPLOAD)

    world.dynamo.before = meanwhile
    assert send_due_report(world.parts, UPLOAD) == "known"
    assert len(world.mailer.sent) == 1


def test_seen_between_the_wake_and_the_mail_nothing_is_sent(world: World) -> None:
    unseen(world)
    upload = world.parts.uploads.get(UPLOAD)
    assert upload is not None
    world.parts.uploads.see(upload)
    assert send_due_report(world.parts, UPLOAD) == "not_due"


@EVERY_QUESTION
def test_answered_meanwhile_there_is_no_mail_for_the_old_question(
    world: World, state: UploadState
) -> None:
    unseen(world, state)
    answered(world)
    assert send_due_report(world.parts, UPLOAD) == "not_due"
    assert world.mailer.sent == []


def test_the_outcome_after_an_answer_has_a_mail_of_its_own(world: World) -> None:
    unseen(world, UploadState.NEEDS_MAPPING)
    send_due_report(world.parts, UPLOAD)
    answered(world)
    before = world.parts.uploads.get(UPLOAD)
    assert before is not None
    name, why = OUTCOMES[UploadState.DONE]
    told = Fact("4" * 32, name, world.clock.now(), "system", why)
    world.parts.uploads.move(before, before.moved(UploadState.DONE), told, None)
    woken(world)
    assert story(world).count(FactName.REPORT_UNSEEN) == 2
    assert send_due_report(world.parts, UPLOAD) == "sent"
    assert world.parts.mails.get(replace(KEY, cause=told.id)) is not None


def test_to_see_the_question_is_not_to_see_what_came_of_the_answer(world: World) -> None:
    asked = reported(world, UploadState.NEEDS_MAPPING)
    world.parts.uploads.see(asked)
    answered(world)
    world.parts.uploads.see(asked)
    found = world.parts.uploads.get(UPLOAD)
    assert found is not None and not found.seen


def test_a_file_that_no_page_waits_for_is_not_mailed(world: World) -> None:
    upload = Upload(UPLOAD, "partenaire-un", "idf", PARTNERS.id, "offres.csv", NOW)
    world.parts.uploads.add(upload, NOW)
    import_done(world, upload)
    assert promised(world) is None
    before = dict(world.dynamo.items)
    woken(world)
    assert world.dynamo.items == before
    assert send_due_report(world.parts, UPLOAD) == "not_due"


def import_done(world: World, upload: Upload) -> None:
    name, why = OUTCOMES[UploadState.DONE]
    world.parts.uploads.move(
        upload, upload.moved(UploadState.DONE), Fact(TOLD, name, NOW, "system", why), None
    )


@pytest.mark.parametrize("about", [SUPPRESSED, {"email": {"S": ""}}])
def test_a_partner_whom_no_mail_may_reach_gets_none(world: World, about: dict[str, Any]) -> None:
    place = f"PERSON#{PARTNERS.person}", "PERSON"
    world.dynamo.items[place] = {**world.dynamo.items[place], **about}
    unseen(world)
    assert send_due_report(world.parts, UPLOAD) == "not_due"
    assert world.parts.mails.get(KEY) is None


def test_who_works_for_another_partner_by_now_gets_none(world: World) -> None:
    unseen(world)
    place = f"ACCOUNT#{PARTNERS.id}", "ACCOUNT"
    assert place in world.dynamo.items
    world.dynamo.items[place] = {**world.dynamo.items[place], "partner": {"S": "partenaire-deux"}}
    assert send_due_report(world.parts, UPLOAD) == "not_due"


def test_refused_for_now_it_is_tried_again(world: World) -> None:
    unseen(world)
    world.mailer.answer = SendRefused(again=True)
    assert send_due_report(world.parts, UPLOAD) == "due_again"
    world.mailer.answer = None
    world.clock.advance(minutes=2)
    assert mend_mail(world.parts, KEY) == "sent"
    mail = world.parts.mails.get(KEY)
    assert mail is not None and (mail.state, mail.attempts) == (MailState.SENT, 2)


@pytest.mark.parametrize("meanwhile", ["seen", "answered"])
def test_refused_for_now_and_overtaken_it_is_settled_unsent(world: World, meanwhile: str) -> None:
    unseen(world, UploadState.NEEDS_MAPPING)
    world.mailer.answer = SendRefused(again=True)
    send_due_report(world.parts, UPLOAD)
    world.mailer.answer = None
    upload = world.parts.uploads.get(UPLOAD)
    assert upload is not None
    if meanwhile == "seen":
        world.parts.uploads.see(upload)
    else:
        answered(world)
    assert mend_mail(world.parts, KEY) == "overtaken"
    mail = world.parts.mails.get(KEY)
    assert mail is not None and (mail.state, mail.wake_at) == (MailState.FAILED, None)
    assert world.mailer.sent == []


def test_what_is_uncertain_is_never_sent_again(world: World) -> None:
    unseen(world)
    world.mailer.answer = SendUncertain()
    assert send_due_report(world.parts, UPLOAD) == "unknown"
    world.mailer.answer = None
    assert send_due_report(world.parts, UPLOAD) == "known"
    assert mend_mail(world.parts, KEY) == "known"
    assert world.mailer.sent == []


def test_a_claim_that_stays_silent_is_uncertain(world: World) -> None:
    unseen(world)

    class Killed(BaseException):
        """The function ends here."""

    world.mailer.answer = Killed()  # type: ignore[assignment]
    with pytest.raises(Killed):
        send_due_report(world.parts, UPLOAD)
    world.mailer.answer = None
    assert mend_mail(world.parts, KEY) == "unknown"
    assert world.mailer.sent == []


def test_a_bucket_that_does_not_answer_costs_a_try_and_no_mail(world: World) -> None:
    class Broken:
        """A bucket out of reach."""

        def report(self, upload: Upload) -> Report:
            raise TimeoutError

    unseen(world)
    parts = replace(world.parts, files=Broken())  # type: ignore[arg-type]
    with pytest.raises(TimeoutError):
        send_due_report(parts, UPLOAD)
    assert world.parts.mails.get(KEY) is None
    assert send_due_report(world.parts, UPLOAD) == "sent"


def test_an_unknown_upload_has_no_mail(world: World) -> None:
    assert send_due_report(world.parts, UPLOAD) == "not_due"


def test_the_facts_of_the_mail_name_the_upload_and_no_session(world: World) -> None:
    unseen(world)
    send_due_report(world.parts, UPLOAD)
    [sent] = [event for event in world.publish() if event.fact.name is FactName.MAIL_SENT]
    assert sent.correlation_id == UPLOAD
    assert sent.data["subject"] == f"UPLOAD#{UPLOAD}"
    assert "session_id" not in sent.data


def test_the_mail_says_how_long_a_question_waits(world: World) -> None:
    unseen(world, UploadState.NEEDS_MAPPING)
    send_due_report(world.parts, UPLOAD)
    ((_, raw),) = world.mailer.sent
    until = NOW + ANSWER_WITHIN
    assert f"avant le {until.day} mars" in raw.decode().replace("=\n", "")
