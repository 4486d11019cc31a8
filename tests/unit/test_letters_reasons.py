"""Why things are as they are, in words: to the person, about them, and what the team may choose."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import shared.texts
from shared.domain.acts import TEAM_REASONS
from shared.domain.facts import Why
from shared.texts.catalogue import UnknownText, known, say
from shared.texts.reasons import reason
from shared.web import reasons

CATALOGUE = Path(shared.texts.__file__).parent / "fr"
SEATS = {"capacity": 20, "confirmed": 19, "held": 1, "before": 2}
# Every reason a registration may have, with the parameters it is given.
PARAMS = {
    **{key: {} for key in ("form", "hook", "phone", "referral", "list", "see_mail")},
    **dict.fromkeys(("place_free", "place_freed", "seated_elsewhere"), SEATS),
    **dict.fromkeys(("line_before", "priority", "capacity_lowered", "last_call"), SEATS),
    **{key: {} for key in ("silent_once", "silent_twice", "closing", "bounced", "place_taken")},
    **{key: {} for key in ("accepted", "accepted_last_call", "declined")},
    "cancelled_by_youth": {"was": "confirmed"},
    "cancelled_by_counsellor": {"was": "waiting"},
    "cancelled_by_guardian": {"was": "awaiting_guardian"},
    "cancelled_by_staff": {"was": "offered"},
    "session_cancelled": {"was": "confirmed"},
    "session_moved": {},
    "reminder": {"days": 7},
    "took_other_seat": {"was": "confirmed", "to": "session-2"},
    "already_registered": {"first": "registration-1"},
    "merged": {"into": "registration-1"},
    "session_began": {},
    "guardian_asked": {"days": 5},
    **{key: {} for key in ("guardian_agreed", "guardian_silent")},
    **{key: {} for key in ("paused_too_long", "resumed", "reachable_again")},
    "placed_by_team": {"reason": "judicial_order"},
    "overbooked": {"reason": "emergency"},
    **{key: {} for key in ("reinstated", "reinstated_seat", "no_longer_eligible", "other")},
}
TO_THE_PERSON = re.compile(r"\b(?:vous|votre|vos|vôtre)\b", re.IGNORECASE)
BLAME = re.compile(r"vous n’avez pas|oubli|faute|trop tard|refusé de|négli|malheureusement", re.I)


def _of_registrations():
    text = (CATALOGUE / "reasons.ftl").read_text(encoding="utf-8")
    entries = FluentParser().parse(text).body
    ids = [entry.id.name for entry in entries if isinstance(entry, ast.Message)]
    own = [name.removeprefix("reason-") for name in ids if name.startswith("reason-")]
    return {name.removesuffix("-third").replace("-", "_") for name in own}


def test_every_sentence_of_a_reason_belongs_to_a_reason_there_is():
    assert _of_registrations() == set(PARAMS)


@pytest.mark.parametrize("code", PARAMS)
def test_a_reason_is_a_whole_sentence_that_blames_nobody(code):
    for third in (False, True):
        said = reason(code, PARAMS[code], third)
        assert said[0].isupper() or said[0].isdigit()
        assert said.endswith(".") and "  " not in said and "{" not in said
        assert not BLAME.search(said)


@pytest.mark.parametrize("code", PARAMS)
def test_whoever_reads_about_somebody_is_never_told_that_they_are_that_person(code):
    assert not TO_THE_PERSON.search(reason(code, PARAMS[code], third=True))


def test_a_sentence_that_fits_everybody_is_there_once():
    assert reason("accepted", {}, third=True) == reason("accepted", {})
    for code in PARAMS:
        second, about = reason(code, PARAMS[code]), f"reason-{code.replace('_', '-')}-third"
        assert known(about) == bool(TO_THE_PERSON.search(second) or code in {"form", "list"})


def test_a_reason_without_a_sentence_gets_a_general_one():
    assert reason("brand_new", {}) == "Votre demande a été étudiée par l’équipe."
    assert reason("brand_new", {}, third=True) == "La demande a été étudiée par l’équipe."


def test_a_missing_number_is_a_mistake_not_a_gap_in_the_sentence():
    with pytest.raises(UnknownText):
        reason("line_before", {"capacity": 20})


def test_pages_say_the_same_sentence_to_and_about_a_person():
    why = Why("cancelled_by_youth", {"was": "confirmed"})
    assert reasons.sentence(why) == "Vous avez annulé votre inscription."
    assert reasons.sentence(why, third=True) == "La personne a annulé son inscription."


@pytest.mark.parametrize(
    ("before", "second", "about"),
    [
        (0, "personne n’attend avant vous.", "personne n’attend avant elle."),
        (1, "1 personne attend avant vous.", "1 personne attend avant elle."),
        (2, "2 personnes attendent avant vous.", "2 personnes attendent avant elle."),
    ],
)
def test_the_line_before_somebody_is_told_in_numbers(before, second, about):
    params = {"capacity": 1, "confirmed": 1, "held": 0, "before": before}
    assert reason("line_before", params) == f"La session a 1 place : 1 confirmée ; {second}"
    assert (
        reason("line_before", params, third=True) == f"La session a 1 place : 1 confirmée ; {about}"
    )


def test_whoever_waits_reads_that_somebody_was_placed_by_the_team():
    assert say("standing-placed-by-team").endswith(
        "une personne au moins a eu une place en dehors de l’ordre d’arrivée."
    )


def test_each_reason_of_the_team_has_its_words_which_only_the_team_reads():
    words = {say(f"team-reason-{code.replace('_', '-')}") for code in TEAM_REASONS}
    assert len(words) == len(TEAM_REASONS)
    for code in ("placed_by_team", "overbooked"):
        for third in (False, True):
            assert len({reason(code, {"reason": why}, third) for why in TEAM_REASONS}) == 1


@pytest.mark.parametrize(
    ("code", "params"),
    [
        ("nothing_to_resume", {}),
        ("guardian_by_phone", {}),
        ("no_free_place", {}),
        ("reason_required", {}),
        ("cannot_reinstate", {}),
        ("registered_again", {}),
        ("session_over", {}),
        ("cannot_move_session", {}),
        ("session_not_open", {}),
        ("seat_elsewhere_begun", {}),
        ("not_agreed", {}),
    ],
)
def test_a_refusal_is_a_whole_sentence_that_blames_nobody(code, params):
    said = say(f"refusal-{code.replace('_', '-')}", **params)
    assert said.endswith(".") and not BLAME.search(said)


def test_the_fields_of_choices_and_guardian_say_what_to_write():
    assert say("field-too-many-choices", most=3) == "Choisissez 3 sessions au plus."
    assert "parent" in say("field-guardian-required")
    assert say("field-choices-unknown").startswith("Choisissez")
