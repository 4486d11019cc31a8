"""An entry of a history is at most 200 bytes, whatever the domain has to say."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from shared.adapters.items import fact_item
from shared.domain.acts import TEAM_REASONS
from shared.domain.facts import SYSTEM, VISITOR, YOUTH, Fact, FactName, Why
from shared.domain.lives import MOST_SEATS
from shared.ports import SeatCount
from tests.builders import NOW

MOST_BYTES = 200
ID = "f" * 32
# A user pool names accounts by UUIDs with hyphens.
ACCOUNT = "ffffffff-ffff-4fff-bfff-ffffffffffff"
STAFF = f"staff:{ID}"
COUNSELLOR = "counsellor"
SEATS = {"capacity": MOST_SEATS, "confirmed": MOST_SEATS, "held": MOST_SEATS}
LINE = {**SEATS, "before": 99999}
TEAM = max(TEAM_REASONS, key=len)
# A decision that only the clock brought says how late it is.
LATE = {"late_min": 9999}
GUARDIAN_WAS = {"was": "awaiting_guardian"}
WORST = {
    FactName.SESSION_OPENED: (STAFF, Why("opened", {"capacity": MOST_SEATS})),
    FactName.CAPACITY_CHANGED: (
        STAFF,
        Why("capacity_changed", {"from": MOST_SEATS, "to": MOST_SEATS}),
    ),
    FactName.SESSION_CLOSED: (SYSTEM, Why("closing_time", {"hours": 999})),
    FactName.SESSION_MOVED: (STAFF, Why("moved", {"days": -999})),
    FactName.SESSION_NEARED: (SYSTEM, Why("near", {"days": 99})),
    FactName.SESSION_CANCELLED: (STAFF, Why("cancelled_by_staff")),
    FactName.SESSION_STARTED: (SYSTEM, Why("starting_time")),
    FactName.SESSION_FINISHED: (SYSTEM, Why("last_day_over")),
    FactName.REGISTRATION_RECEIVED: (STAFF, Why("referral")),
    FactName.GUARDIAN_ASKED: (SYSTEM, Why("guardian_asked", {"days": 99, **LATE})),
    FactName.SEAT_CONFIRMED: (SYSTEM, Why("seated_elsewhere", {**SEATS, **LATE})),
    FactName.PLACED_ON_WAITLIST: (SYSTEM, Why("line_before", {**LINE, **LATE})),
    FactName.SEAT_OFFERED: (SYSTEM, Why("seated_elsewhere", {**SEATS, **LATE})),
    FactName.SEAT_DECLINED: (COUNSELLOR, Why("declined")),
    FactName.SEAT_OFFER_LAPSED: (SYSTEM, Why("silent_once")),
    FactName.SEAT_OFFER_ENDED: (SYSTEM, Why("closing")),
    FactName.SEAT_OFFER_BOUNCED: (SYSTEM, Why("bounced")),
    FactName.SEAT_OFFER_RECALLED: (SYSTEM, Why("capacity_lowered", SEATS)),
    FactName.LAST_CALL_MADE: (SYSTEM, Why("last_call", SEATS)),
    FactName.REGISTRATION_PAUSED: (SYSTEM, Why("silent_twice", {"days": 99})),
    FactName.REGISTRATION_RESUMED: (COUNSELLOR, Why("reachable_again")),
    FactName.REMINDER_DUE: (SYSTEM, Why("reminder", {"days": 99})),
    FactName.DATES_CHANGED: (SYSTEM, Why("session_moved", {"edition": 999})),
    FactName.REGISTRATION_CANCELLED: (
        COUNSELLOR,
        Why("cancelled_by_counsellor", GUARDIAN_WAS),
    ),
    FactName.REGISTRATION_LAPSED: (SYSTEM, Why("guardian_silent")),
    FactName.REGISTRATION_MOVED: (
        COUNSELLOR,
        Why("took_other_seat", {"was": "confirmed", "to": ID}),
    ),
    FactName.REGISTRATION_CLOSED: (SYSTEM, Why("already_registered", {"first": ID})),
    FactName.REGISTRATION_INELIGIBLE: (
        SYSTEM,
        Why("no_longer_eligible", {**GUARDIAN_WAS, "edition": 999}),
    ),
    FactName.REGISTRATION_REINSTATED: (STAFF, Why("reinstated")),
    FactName.LINKS_ASKED: (VISITOR, Why("links_asked")),
    FactName.CODE_ASKED: (YOUTH, Why("code_asked")),
    FactName.PERSON_ERASED: (YOUTH, Why("erased_by_youth")),
    FactName.COLUMNS_ASKED: (SYSTEM, Why("columns_asked", {"columns": 100})),
    FactName.COLUMNS_MAPPED: (STAFF, Why("columns_mapped", {"version": 9999})),
    FactName.WITHDRAWAL_ASKED: (SYSTEM, Why("withdrawal_asked", {"gone": 99999, "live": 99999})),
    FactName.WITHDRAWAL_ANSWERED: (STAFF, Why("withdrawal_unanswered")),
    FactName.LIKENESS_FOUND: (SYSTEM, Why("like")),
    FactName.PEOPLE_MERGED: (STAFF, Why("one_person", {"kept": ID})),
    FactName.PEOPLE_KEPT_APART: (STAFF, Why("kept_apart")),
    FactName.OFFERS_UPLOADED: (ACCOUNT, Why("file_came")),
    FactName.OFFERS_IMPORTED: (
        SYSTEM,
        Why("file_imported", {"rows": 10000, "new": 10000, "changed": 10000, "refused": 10000}),
    ),
    FactName.OFFERS_REFUSED: (SYSTEM, Why("columns-missing")),
    FactName.REPORT_UNSEEN: (SYSTEM, Why("report_unseen", {"status": "needs_confirmation"})),
    FactName.OFFERS_EXPIRING: (SYSTEM, Why("offers_expiring", {"offers": 100})),
    FactName.SUMMARY_DUE: (
        SYSTEM,
        Why("to_do", {"count": 400}),
    ),
    FactName.DIGEST_ASKED: ("youth", Why("asked")),
    FactName.DIGEST_DUE: (SYSTEM, Why("new_offers", {"offers": 10})),
    FactName.DIGEST_STOPPED: (COUNSELLOR, Why("said_on_page")),
    FactName.MAIL_SENT: (SYSTEM, Why("sent")),
    FactName.MAIL_FAILED: (SYSTEM, Why("refused")),
    FactName.MAIL_UNCERTAIN: (SYSTEM, Why("no_answer")),
    FactName.MAIL_RESEND_ASKED: (STAFF, Why("asked")),
    FactName.MAIL_DELIVERED: (SYSTEM, Why("delivery")),
    FactName.MAIL_BOUNCED: (SYSTEM, Why("permanent_onaccountsuppressionlist")),
    FactName.MAIL_COMPLAINED: (SYSTEM, Why("complaint")),
    FactName.COUNTERS_CORRECTED: (
        SYSTEM,
        Why("recount", dict.fromkeys((f.name for f in fields(SeatCount)), 99999)),
    ),
}


def size(value: Any) -> int:
    """Bytes that the table counts for a value.

    https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
    """
    if isinstance(value, Mapping):
        return 3 + sum(len(name.encode()) + size(each) + 1 for name, each in value.items())
    if isinstance(value, str):
        return len(value.encode())
    return 1 if isinstance(value, bool) else len(str(value)) // 2 + 2


def test_every_fact_that_a_history_may_hold_is_weighed():
    assert set(WORST) == set(FactName) - {FactName.DEADLINE_REACHED}


@pytest.mark.parametrize("name", WORST)
def test_an_entry_stays_within_two_hundred_bytes(name):
    by, why = WORST[name]
    assert size(fact_item(Fact(ID, name, NOW, by, why))) <= MOST_BYTES
