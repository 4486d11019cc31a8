"""The team is told each working morning what waits for it: once, or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest

from shared.domain.facts import FactName
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.region import Rules
from shared.domain.summary import next_working_morning, summary_of
from shared.domain.tasks import Task, TaskKind, ToDo
from shared.domain.waking_hours import WakingHours
from shared.ports import SendRefused
from shared.usecases.mailing_summaries import begin_summaries, look_at_region, summary_calls_for
from shared.usecases.mending import mend_mail
from shared.usecases.posting import uncertain
from shared.usecases.sessions import SessionDetails, open_session
from shared.usecases.waking import wake_due
from tests.builders import NOW, a_region, a_session
from tests.contract import stage
from tests.contract.scenes_of_people import one_doubt
from tests.contract.stage import SESSION, STAFF
from tests.fakes import World

OWN = summary_of("idf").id
CONTACT = "contact@explore.example.org"
DAY = timedelta(days=1)
RULES = Rules()


@pytest.fixture
def world() -> Iterator[World]:
    world = stage.a_world()
    yield world


def mornings_pass(world: World, days: int) -> list[datetime]:
    """Each day at eight in Paris the tick wakes what was promised; when mails left."""
    left = []
    world.clock.at = world.clock.at.replace(hour=7, minute=0, second=0, microsecond=0)
    for _ in range(days):
        world.clock.at += DAY
        before = len(world.mailer.sent)
        ticked(world)
        world.clock.advance(minutes=10)
        ticked(world)
        world.clock.advance(minutes=-10)
        left += [world.clock.at] * (len(world.mailer.sent) - before)
    return left


def ticked(world: World) -> None:
    world.bus.said.clear()
    wake_due(world.parts)
    for event in world.bus.said:
        if event.data["kind"] == "summary":
            look_at_region(world.parts, str(event.data["summary_id"]))


def words(world: World) -> str:
    message = message_from_bytes(world.mailer.sent[-1][1], policy=SMTP)
    body = message.get_body(("plain",)).get_content()
    return f"{message['Subject']}\n{body}".replace("\u00a0", " ")


def key(world: World) -> MailKey:
    summary = world.parts.summaries.get(OWN)
    assert summary is not None
    return MailKey(f"SUMMARY#{OWN}", "summary", summary.history[-1].id, Role.STAFF)


def an_uncertain_mail(world: World) -> None:
    about = MailKey(f"REGISTRATION#{'1' * 32}", "confirmed", "2" * 32, Role.YOUTH)
    claimed = Mail(about, MailState.CLAIMED, "idf", 1, SESSION, world.clock.now())
    world.parts.mails.claim(claimed)
    uncertain(world.parts, claimed)


def a_letter(world: World) -> None:
    about = MailKey(f"REGISTRATION#{'3' * 32}", "confirmed", "4" * 32, Role.YOUTH)
    claimed = Mail(about, MailState.CLAIMED, "idf", 1, SESSION, world.clock.now())
    world.parts.mails.claim(claimed)
    world.parts.mails.settle(replace(claimed, state=MailState.TO_PRINT, wake_at=None), None)


def test_with_a_regions_first_session_its_mornings_begin(world: World) -> None:
    day = NOW.date() + 30 * DAY
    details = SessionDetails("EXPLORE", "93", "Salle", day, day, NOW + 30 * DAY, 20)
    open_session(world.parts, STAFF, details)
    summary = world.parts.summaries.get(OWN)
    assert summary is not None
    assert summary.wake_at == datetime(2027, 3, 2, 7, tzinfo=UTC)
    world.dynamo.calls.clear()
    begin_summaries(world.parts, "idf")
    assert world.dynamo.calls == ["get_item"]


def test_where_nothing_waits_nobody_is_told_and_the_next_morning_is_promised(world: World) -> None:
    begin_summaries(world.parts, "idf")
    assert mornings_pass(world, 14) == []
    summary = world.parts.summaries.get(OWN)
    assert summary is not None and summary.history == ()
    assert summary.wake_at is not None and summary.wake_at > world.clock.at


def test_what_waits_is_told_at_eight_on_working_days_once_a_day(world: World) -> None:
    one_doubt(world)
    begin_summaries(world.parts, "idf")
    left = mornings_pass(world, 7)
    # From Tuesday on, and not on Sunday.
    assert [at.weekday() for at in left] == [1, 2, 3, 4, 5, 0]
    assert {to for to, _ in world.mailer.sent} == {CONTACT}
    assert words(world).startswith("EXPLORE, le 8 mars : 2 choses à voir\n")
    assert "Une fiche à vérifier" in words(world) and "personne n’attend" in words(world)


def test_on_a_public_holiday_nobody_is_told() -> None:
    holiday = (NOW + 2 * DAY).date()
    rules = Rules(waking=WakingHours(closed_days=frozenset({holiday})))
    assert next_working_morning(NOW + DAY, rules) == datetime(2027, 3, 4, 7, tzinfo=UTC)
    summary, todo = summary_of("idf"), ToDo((Task(TaskKind.DOUBTS, 1),))
    assert not summary.to_tell(todo, NOW + 2 * DAY, rules)
    assert summary.to_tell(todo, NOW + 3 * DAY, rules)


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ((2027, 3, 1, 6, 59), (2027, 3, 1, 7)),
        ((2027, 3, 1, 7, 0), (2027, 3, 2, 7)),
        # Saturday, then Monday; then the clocks go forward.
        ((2027, 3, 6, 12), (2027, 3, 8, 7)),
        ((2027, 3, 27, 12), (2027, 3, 29, 6)),
    ],
)
def test_the_next_working_morning_is_at_eight_in_paris(
    now: tuple[int, ...], morning: tuple[int, ...]
) -> None:
    at = datetime(*now, tzinfo=UTC)  # type: ignore[misc,arg-type]
    wanted = datetime(*morning, tzinfo=UTC)  # type: ignore[misc,arg-type]
    assert next_working_morning(at, RULES) == wanted


def test_each_list_is_counted_and_no_name_is_told(world: World) -> None:
    one_doubt(world)
    an_uncertain_mail(world)
    a_letter(world)
    begin_summaries(world.parts, "idf")
    mornings_pass(world, 1)
    told = words(world)
    assert told.startswith("EXPLORE, le 2 mars : 4 choses à voir\n")
    for sentence in ("Une fiche à vérifier", "Un message à vérifier", "Une lettre à imprimer"):
        assert sentence in told
    assert "Alix" not in told and "Exemple" not in told
    assert "https://equipe.explore.example.org/doutes" in told


def test_a_mail_whose_proof_may_still_come_is_not_told_of(world: World) -> None:
    begin_summaries(world.parts, "idf")
    world.clock.at = datetime(2027, 3, 2, 6, 50, tzinfo=UTC)
    an_uncertain_mail(world)
    world.clock.at = datetime(2027, 3, 2, 7, 0, tzinfo=UTC)
    ticked(world)
    assert world.mailer.sent == []


def test_a_seat_that_lies_idle_is_told_with_its_session(world: World) -> None:
    session = a_session(waiting=2, idle_since=NOW)
    world.parts.sessions.add(session)
    begin_summaries(world.parts, "idf")
    mornings_pass(world, 1)
    told = words(world)
    assert "EXPLORE Montreuil (le 15 mars) : 2 places libres depuis plus de dix minutes" in told
    assert f"https://equipe.explore.example.org/sessions/{session.id}" in told


def test_another_regions_work_is_not_told(world: World) -> None:
    world.parts.regions.put(a_region(id="other", contact_email="other@example.org"))
    one_doubt(world)
    begin_summaries(world.parts, "other")
    mornings_pass(world, 3)
    assert world.mailer.sent == []


def test_before_eight_and_twice_nothing_more_is_told(world: World) -> None:
    one_doubt(world)
    begin_summaries(world.parts, "idf")
    world.clock.at = datetime(2027, 3, 2, 6, 59, tzinfo=UTC)
    assert look_at_region(world.parts, OWN) == "not_due"
    world.clock.at = datetime(2027, 3, 2, 7, 0, tzinfo=UTC)
    assert [look_at_region(world.parts, OWN) for _ in range(2)] == ["sent", "known"]
    assert look_at_region(world.parts, "0" * 32) == "not_due"


def test_two_looks_side_by_side_say_it_once_and_send_one_mail(world: World) -> None:
    one_doubt(world)
    begin_summaries(world.parts, "idf")
    world.clock.at = datetime(2027, 3, 2, 7, 0, tzinfo=UTC)
    nested: list[str] = []

    def meanwhile(operation: str) -> None:
        if operation == "update_item" and not nested:
            nested.append(operation)
            look_at_region(world.parts, OWN)

    world.publish()
    world.dynamo.before = meanwhile
    assert look_at_region(world.parts, OWN) == "known"
    assert [event.fact.name for event in world.publish()].count(FactName.SUMMARY_DUE) == 1
    assert len(world.mailer.sent) == 1


def test_a_mail_refused_for_now_leaves_later_the_same_day_and_no_other(world: World) -> None:
    one_doubt(world)
    begin_summaries(world.parts, "idf")
    world.clock.at = datetime(2027, 3, 2, 7, 0, tzinfo=UTC)
    world.mailer.answer = SendRefused(again=True)
    assert look_at_region(world.parts, OWN) == "due_again"
    world.mailer.answer = None
    mail = key(world)
    assert summary_calls_for(world.parts, mail)
    world.clock.advance(hours=20)
    assert not summary_calls_for(world.parts, mail)
    assert mend_mail(world.parts, mail) == "overtaken"
    world.clock.advance(hours=-19)
    assert world.mailer.sent == []


def test_a_mail_refused_for_now_is_tried_again(world: World) -> None:
    one_doubt(world)
    begin_summaries(world.parts, "idf")
    world.clock.at = datetime(2027, 3, 2, 7, 0, tzinfo=UTC)
    world.mailer.answer = SendRefused(again=True)
    look_at_region(world.parts, OWN)
    world.mailer.answer = None
    assert mend_mail(world.parts, key(world)) == "sent"
    assert len(world.mailer.sent) == 1
