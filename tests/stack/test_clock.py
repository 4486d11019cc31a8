"""The waiting line along the clock, on the running stack: each story as examples.md tells it."""

import re
from datetime import datetime, timedelta

import pytest

from infra.local.private import wait_until
from shared.adapters.expressions import from_wire
from tests.stack.story import Story, region_rule

COUNSELLOR = {
    "name": "Dominique Conseil",
    "organisation": "Mission locale d’essai",
    "may_act": True,
}


@pytest.fixture(scope="module", autouse=True)
def clock(stack):
    """Time only moves on while these stories are told; afterwards it is the machine's again."""
    yield stack.clock
    stack.clock.reset()


def counsellor(story, number):
    return COUNSELLOR | {"email": f"conseil-{story.tag}-{number}@example.org"}


def one_seat_taken(stack, waiting, **values):
    """A session of one seat, which number 0 has; so many wait behind."""
    story = Story(stack, capacity=1, **values)
    story.arrive(1 + waiting)
    story.settled(confirmed=1, waiting=waiting)
    for number in range(1 + waiting):
        story.told(number, "waiting" if number else "confirmed")
    return story


def test_an_offered_seat_is_accepted_and_the_line_moves_up(stack):
    story = one_seat_taken(stack, waiting=2)
    story.does(0, "cancel")
    offered = story.becomes(1, "offered", "place_freed")
    assert datetime.fromisoformat(offered["offer_expires_at"]) > story.now() + timedelta(hours=24)
    assert (offered["rank"], story.status(2)["rank"]) == (None, 1)
    story.told(1, "offered")
    assert story.does(1, "accept")["status"] == "confirmed"
    assert story.does(1, "accept")["status"] == "confirmed"
    story.told(1, "waiting", "offered", "confirmed")
    assert len(story.subjects(1)) == len(set(story.subjects(1))) == 3
    assert story.status(2)["rank"] == 1


def test_silence_passes_the_seat_on_once_and_twice_pauses_until_the_person_comes_back(stack):
    story = one_seat_taken(stack, waiting=3)
    story.does(0, "cancel")
    story.becomes(1, "offered")
    story.outlast(1)
    assert story.becomes(1, "waiting", "silent_once")["rank"] == 1
    story.becomes(2, "offered")
    story.told(1, "lapsed")
    story.does(2, "decline")
    story.becomes(1, "offered")
    story.outlast(1)
    story.becomes(1, "paused", "silent_twice")
    story.becomes(3, "offered")
    story.told(1, "paused")
    assert story.act(1, "accept").status_code == 409
    story.arrive(1)
    story.becomes(4, "waiting")
    assert story.does(1, "resume")["rank"] == 1
    assert story.status(4)["rank"] == 2
    story.told(1, "resumed")


def test_with_nobody_else_in_line_they_are_offered_again_and_a_pause_ends_after_two_weeks(stack):
    story = Story(stack, capacity=1)
    story.arrive(1)
    story.arrive(1, counsellor=counsellor(story, 1))
    story.becomes(1, "waiting")
    story.does(0, "cancel")
    story.becomes(1, "offered")
    story.outlast(1)
    story.becomes(1, "offered")
    story.outlast(1)
    story.becomes(1, "paused")
    story.told(1, "lapsed", times=0)
    story.told(1, "paused")
    story.told(1, "paused", role="counsellor")
    story.stack.clock.advance("13d")
    story.becomes(1, "paused")
    story.stack.clock.advance("25h")
    story.becomes(1, "lapsed", "paused_too_long")
    story.told(1, "expired")
    assert story.act(1, "resume").status_code == 409


def test_an_offer_whose_mail_bounces_passes_on_and_the_counsellor_is_told(stack):
    story = Story(stack, capacity=1)
    story.arrive(1)
    dead = {"email": f"bounce-{story.tag}@example.org", "counsellor": counsellor(story, 1)}
    story.arrive(1, **dead)
    story.arrive(1)
    story.settled(confirmed=1, waiting=2)
    story.told(1, "waiting")
    story.does(0, "cancel")
    assert story.becomes(1, "waiting", "bounced")["rank"] == 1
    story.becomes(2, "offered")
    story.told(1, "unreachable", role="counsellor")
    told = story.subjects(1, counsellor(story, 1)["email"])
    assert sum("joindre" in subject for subject in told) == 1
    assert story.does(1, "resume")["reason"]["code"] == "reachable_again"
    assert (story.status(1)["rank"], story.status(2)["status"]) == (1, "offered")


def test_in_the_last_hours_everybody_is_told_once_and_the_first_to_accept_has_the_seat(stack):
    story = one_seat_taken(stack, waiting=3, days=5)
    story.advance_to(story.starts_at - timedelta(hours=47))
    assert story.post(story.form(9)).status_code == 409
    story.does(0, "cancel")
    for number in (1, 2, 3):
        assert story.becomes(number, "waiting", "last_call")["rank"] == number
    for number in (1, 2, 3):
        story.told(number, "last_call")
    assert story.does(2, "accept")["status"] == "confirmed"
    late = story.does(1, "accept")
    assert (late["status"], late["reason"]["code"]) == ("waiting", "place_taken")
    story.told(2, "confirmed")
    story.advance_to(story.starts_at + timedelta(minutes=1))
    for number in (1, 3):
        story.becomes(number, "closed", "session_began")
        story.told(number, "waiting", "last_call", "session_began")
    assert story.status(2)["status"] == "confirmed"


def test_whoever_has_a_seat_is_reminded_twice_and_who_waits_is_not(stack):
    story = one_seat_taken(stack, waiting=1)
    story.advance_to(story.starts_at - timedelta(days=7) + timedelta(minutes=1))
    story.told(0, "confirmed", "reminder")
    story.advance_to(story.starts_at - timedelta(days=1) + timedelta(minutes=1))
    story.told(0, "reminder", times=2)
    assert [s for s in story.subjects(0) if s.startswith("C’est demain")]
    assert len(story.subjects(0)) == 3
    story.told(1, "reminder", times=0)
    standing = story.status(0)
    assert (standing["status"], standing["reason"]["code"]) == ("confirmed", "place_free")


def test_an_address_that_is_dead_is_told_of_corrected_and_then_written_to(stack):
    story = Story(stack, capacity=1)
    dead = {"email": f"bounce-{story.tag}@example.org", "counsellor": counsellor(story, 0)}
    story.arrive(1, **dead)
    story.told(0, "confirmed")
    story.told(0, "confirmed", "address_dead", role="counsellor")
    listed = story.staff("GET", "/api/addresses").json()["addresses"]
    assert story.session_id in {each["session_id"] for each in listed}
    new = f"corrige-{story.tag}@example.org"
    answer = story.http.post(f"{story.pages[0]}/email", json={"email": new})
    assert answer.status_code == 200, answer.text
    story.advance_to(story.now() + timedelta(minutes=2))
    wait_until(lambda: len(story.subjects(0, new)) == 1, seconds=40, every=0.5, what="the mail")
    listed = story.staff("GET", "/api/addresses").json()["addresses"]
    assert story.session_id not in {each["session_id"] for each in listed}
    story.told(0, "address_dead", role="counsellor")
    assert len(story.subjects(0, dead["counsellor"]["email"])) == 2


def test_thousands_of_reminders_keep_no_seat_mail_waiting(stack):
    """Forty stand for them: while they leave two at a time, somebody registers and is told."""
    crowd = Story(stack, capacity=40)
    crowd.register_all(40)
    crowd.settled(confirmed=40)
    crowd.mailed(40, seconds=120)
    other = Story(stack, capacity=1, days=60)
    crowd.advance_to(crowd.starts_at - timedelta(days=7) + timedelta(minutes=1))
    wait_until(lambda: len(crowd.mails()) > 40, seconds=60, every=0.1, what="the first reminder")
    other.arrive(1)
    other.told(0, "confirmed")
    told_before_all = len(crowd.mails())
    wait_until(lambda: len(crowd.mails()) == 80, seconds=120, every=0.5, what="all reminders")
    assert told_before_all < 80


def event(calendar, name):
    """A property of the one event in a calendar part."""
    about = calendar.partition("BEGIN:VEVENT")[2]
    return re.search(rf"^{name}[^:\r\n]*:(.*?)\r?$", about, re.M)[1]


def test_a_moved_session_keeps_its_people_and_moves_the_week_in_their_calendars(stack):
    story = one_seat_taken(stack, waiting=1)
    week_later = story.starts_on + timedelta(days=7)
    ends = week_later + timedelta(days=4)
    dates = {"starts_on": week_later.isoformat(), "ends_on": ends.isoformat()}
    story.change(**dates, starts_at="09:30")
    story.becomes(0, "confirmed", "session_moved")
    story.becomes(1, "waiting", "session_moved")
    story.told(0, "confirmed", "session_moved")
    story.told(1, "waiting", "session_moved")
    before, after = story.calendars(0)
    assert event(before, "UID") == event(after, "UID")
    assert int(event(before, "SEQUENCE")) < int(event(after, "SEQUENCE"))
    assert event(after, "DTSTART").startswith(f"{week_later:%Y%m%d}")
    assert story.does(0, "cancel")["status"] == "cancelled"
    story.becomes(1, "offered")


def test_after_a_cancelled_session_its_people_come_first_elsewhere_in_their_old_order(stack):
    other = one_seat_taken(stack, waiting=1)
    story = Story(stack, capacity=1)
    story.arrive(2)
    story.arrive(1, counsellor=counsellor(story, 2))
    story.settled(confirmed=1, waiting=2)
    for number in range(3):
        story.told(number, "waiting" if number else "confirmed")
    story.change(state="cancelled")
    for number in range(3):
        story.becomes(number, "cancelled", "session_cancelled")
        story.told(number, "session_cancelled")
    story.told(2, "session_cancelled", role="counsellor")
    assert "METHOD:CANCEL" in story.calendars(0)[-1]
    story.session_id = other.session_id
    for number in (2, 0, 1):
        story.register(number)
        story.becomes(number, "waiting", "priority")
    assert [story.status(number)["rank"] for number in range(3)] == [1, 2, 3]
    assert other.status(1)["rank"] == 4
    other.does(0, "cancel")
    story.becomes(0, "offered")


def test_whoever_chose_two_sessions_is_in_both_lines_until_one_seat_is_accepted(stack):
    first, second = one_seat_taken(stack, waiting=0), one_seat_taken(stack, waiting=0)
    first.arrive(1, choices=[first.session_id, second.session_id])
    first.arrive(1)
    assert first.becomes(1, "waiting")["rank"] == 1
    first.becomes(2, "waiting")
    wait_until(lambda: calendar(second)["waiting"] == 1, what="the second choice in line")
    second.does(0, "cancel")
    second.ids[1] = other_choice(first, 1)
    second.told(1, "offered")
    second.pages[1] = first.link(first.address(1), "i")
    assert second.pages[1] != first.pages[1]
    assert second.status(1)["session_id"] == second.session_id
    assert second.does(1, "accept")["status"] == "confirmed"
    assert first.becomes(1, "moved", "took_other_seat")["rank"] is None
    assert first.status(2)["rank"] == 1


def other_choice(story, number):
    """The id of the registration that the same form made elsewhere."""
    links = from_wire(story.item(number))["marks"]["linked"]
    return next(
        own for own in (link.partition("/")[2] for link in links) if own != story.ids[number]
    )


def calendar(story):
    """A session as the public calendar shows it."""
    found = story.http.get(f"{story.stack.outputs['public_url']}/api/sessions").json()["sessions"]
    return next(session for session in found if session["id"] == story.session_id)


def test_whoever_accepts_a_seat_elsewhere_gives_the_first_one_back(stack):
    here, there = one_seat_taken(stack, waiting=1), one_seat_taken(stack, waiting=0)
    there.pages[1] = there.post(here.form(0, session_id=there.session_id)).json()["status_url"]
    there.becomes(1, "waiting")
    there.does(0, "cancel")
    there.becomes(1, "offered")
    assert here.status(0)["status"] == "confirmed"
    assert there.does(1, "accept")["status"] == "confirmed"
    here.becomes(0, "moved", "took_other_seat")
    here.told(0, "confirmed", "released")
    (taken_out,) = [each for each in here.calendars(0) if "METHOD:CANCEL" in each]
    assert event(taken_out, "UID") == event(here.calendars(0)[0], "UID")
    here.becomes(1, "offered")


@pytest.fixture
def guardian_asked(stack):
    with region_rule(stack, "guardian_asked", True):
        yield


def minor(story, number):
    """What somebody of sixteen and a half writes, with a guardian."""
    guardian = {"name": "Camille Exemple", "email": f"parent-{story.tag}-{number}@example.org"}
    born = story.starts_on - timedelta(days=6030)
    return {"birth_date": born.isoformat(), "guardian": guardian}


def test_a_minors_seat_is_held_until_the_guardian_answers_and_silence_passes_it_on(
    stack, guardian_asked
):
    story = Story(stack, capacity=2)
    story.arrive(1, **minor(story, 0))
    story.arrive(1, **minor(story, 1))
    story.arrive(1)
    held = story.becomes(0, "awaiting_guardian", "guardian_asked")
    until = datetime.fromisoformat(held["offer_expires_at"])
    assert timedelta(days=4, hours=23) < until - story.now() < timedelta(days=5)
    story.becomes(1, "awaiting_guardian")
    story.becomes(2, "waiting")
    story.told(0, "guardian_authorisation", role="guardian")
    page = story.link(minor(story, 0)["guardian"]["email"], "g")
    assert story.http.get(page).json()["may"] == ["agree", "refuse"]
    assert story.http.post(f"{page}/agree", json={}).json()["status"] == "confirmed"
    assert story.becomes(0, "confirmed", "guardian_agreed")
    story.told(0, "guardian_asked", "confirmed")
    story.outlast(1)
    story.becomes(1, "lapsed", "guardian_silent")
    story.becomes(2, "offered")
    story.told(1, "guardian_asked", "expired")
