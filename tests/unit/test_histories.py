"""An entry of a history is at most 200 bytes, whatever the domain has to say."""

from collections.abc import Mapping
from typing import Any

import pytest

from shared.adapters.items import fact_item
from shared.domain.acts import MOST_SEATS
from shared.domain.facts import SYSTEM, YOUTH, Fact, FactName, Why
from tests.builders import NOW

MOST_BYTES = 200
ID = "f" * 32
STAFF = f"staff:{ID}"
# A user pool names accounts by UUIDs with hyphens.
ACCOUNT = "ffffffff-ffff-4fff-bfff-ffffffffffff"
SEATS = {"capacity": MOST_SEATS, "confirmed": MOST_SEATS, "held": MOST_SEATS}
WORST = {
    FactName.SESSION_OPENED: (STAFF, Why("opened", {"capacity": MOST_SEATS})),
    FactName.CAPACITY_CHANGED: (
        STAFF,
        Why("capacity_changed", {"from": MOST_SEATS, "to": MOST_SEATS}),
    ),
    FactName.REGISTRATION_RECEIVED: (YOUTH, Why("form")),
    FactName.SEAT_CONFIRMED: (SYSTEM, Why("place_freed", SEATS)),
    FactName.PLACED_ON_WAITLIST: (SYSTEM, Why("line_before", {**SEATS, "before": 99999})),
    FactName.SEAT_OFFERED: (SYSTEM, Why("seated_elsewhere", SEATS)),
    FactName.SEAT_DECLINED: (YOUTH, Why("declined")),
    FactName.SEAT_OFFER_LAPSED: (SYSTEM, Why("silent_once")),
    FactName.SEAT_OFFER_RECALLED: (SYSTEM, Why("capacity_lowered", SEATS)),
    FactName.REGISTRATION_PAUSED: (SYSTEM, Why("silent_twice")),
    FactName.REGISTRATION_CANCELLED: (YOUTH, Why("cancelled_by_youth", {"was": "confirmed"})),
    FactName.REGISTRATION_CLOSED: (SYSTEM, Why("already_registered", {"first": ID})),
    FactName.OFFERS_UPLOADED: (ACCOUNT, Why("file_came")),
    FactName.OFFERS_IMPORTED: (
        SYSTEM,
        Why("file_imported", {"rows": 10000, "new": 10000, "changed": 10000, "refused": 10000}),
    ),
    FactName.OFFERS_REFUSED: (SYSTEM, Why("columns-missing")),
    FactName.MAIL_SENT: (SYSTEM, Why("sent")),
    FactName.MAIL_FAILED: (SYSTEM, Why("refused")),
    FactName.MAIL_UNCERTAIN: (SYSTEM, Why("no_answer")),
    FactName.MAIL_DELIVERED: (SYSTEM, Why("delivery")),
    FactName.MAIL_BOUNCED: (SYSTEM, Why("permanent_onaccountsuppressionlist")),
    FactName.MAIL_COMPLAINED: (SYSTEM, Why("complaint")),
    FactName.COUNTERS_CORRECTED: (
        SYSTEM,
        Why("recount", {"confirmed": MOST_SEATS, "held": MOST_SEATS, "waiting": 99999}),
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
