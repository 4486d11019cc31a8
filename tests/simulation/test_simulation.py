"""The simulation as a test: schedules, kept seeds, planted bugs, and that a seed is a seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulation.duels import all_broken
from tests.simulation.functions import NAMES, real_code
from tests.simulation.many import kept_seeds, many, readable, some
from tests.simulation.mutants import EQUIVALENT, Dropped, Edit, Mutant, sites, tried
from tests.simulation.partners import PartnerStory
from tests.simulation.schedule import run
from tests.simulation.single import SCENES, exhausted, singles

ROOT = Path(__file__).absolute().parents[2]
SCHEDULES = 2000
FILES = 300
# Bugs that people make, and within how many schedules the simulation must find each.
PLANTED: tuple[tuple[Mutant, int], ...] = (
    (Dropped("sessions.session_update/1", "version"), 100),
    (Dropped("mails.MailTable.claim/2", "pk"), 100),
    (Dropped("submissions._youth/1", "active"), 100),
    (Edit("domain.seats", "_seat_at_once", "seats.free <= 0", "False"), 100),
    (Edit("domain.line", "decided", "after_all = recounted(", "_ = recounted("), 100),
)


def test_no_schedule_breaks_an_invariant():
    tally = many(SCHEDULES)
    assert not tally.violations, "\n".join(readable(each) for each in tally.violations[:1])
    assert tally.schedules == SCHEDULES
    assert tally.faults > SCHEDULES


def test_files_doubled_delayed_or_killed_leave_the_offers_that_their_order_gives():
    tally = many(FILES, tells=PartnerStory)
    assert not tally.violations, "\n".join(readable(each) for each in tally.violations[:1])
    assert tally.faults > FILES


def test_every_function_has_a_scene_in_which_its_calls_meet_faults():
    assert {scene.split("/")[0] for scene in SCENES} == set(NAMES)


def test_no_single_fault_of_any_call_breaks_an_invariant():
    cases, found = exhausted(singles, sorted(SCENES))
    assert not found, "\n".join(found[:5])
    assert cases > 1000


def test_no_meeting_of_two_breaks_an_invariant():
    found = all_broken()
    assert not found, "\n".join(found[:5])


def test_every_seed_that_failed_once_passes_for_ever():
    failed = [each for each in some(kept_seeds()) if each.violation]
    assert not failed, "\n".join(readable(each) for each in failed[:1])


def test_a_seed_is_the_same_schedule_bit_for_bit_in_another_process():
    with real_code() as account:
        here = run(7, account).digest
    told = (
        "import sys; from tests.simulation.functions import real_code;"
        "from tests.simulation.schedule import run\n"
        "with real_code() as account: digest = run(7, account).digest\n"
        "print(digest)"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "5", "PYTHONPATH": str(ROOT)}
    there = subprocess.run(
        [sys.executable, "-c", told],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=environment,
    )
    assert there.stdout.strip() == here


def test_what_nothing_can_notice_is_still_in_the_code():
    assert {each.split(" ")[0] for each in EQUIVALENT} <= sites()


@pytest.mark.parametrize(("bug", "within"), PLANTED, ids=lambda each: str(each))
def test_a_planted_bug_is_found_within_a_few_schedules(bug, within):
    verdict = tried(bug, within)
    assert verdict.by
