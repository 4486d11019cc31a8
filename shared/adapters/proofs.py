"""ALTCHA's puzzles (https://altcha.org): made and checked here, solved by its worker, once."""

import json
from base64 import b64decode
from datetime import UTC, datetime, timedelta

from shared.adapters import items
from shared.adapters.table import Table
from shared.adapters.throttle import ThrottleTable
from shared.adapters.writes import ABSENT, ConditionFailed, Key, Put

# Whoever begins a form on the way to work may send it in the evening.
GOOD_FOR = timedelta(hours=12)
MOST_WITHOUT = 3
# On average 256 tries of about a millisecond; a solution is checked by one.
_ALGORITHM, _COST, _BEGINS_WITH = "PBKDF2/SHA-256", 1000, "00"
_UNTIL = "until"


def used_at(signature: str) -> Key:
    """Stands for a puzzle that has been used."""
    return f"PROOF#{signature}", "PROOF"


class ProofTable:
    """The port `Proofs` over the table; used puzzles go by themselves once they are too old."""

    def __init__(self, table: Table, asked: bool) -> None:
        self.table, self.asked = table, asked
        self.without = ThrottleTable(table, MOST_WITHOUT if asked else 0)

    def puzzle(self, secret: str, now: datetime) -> str:
        if not self.asked:
            return ""
        from altcha import create_challenge

        # Phones' clocks differ: until when it is good is for us alone to judge.
        told = {_UNTIL: int((now + GOOD_FOR).timestamp())}
        made = create_challenge(
            _ALGORITHM, _COST, key_prefix=_BEGINS_WITH, data=told, hmac_secret=secret
        )
        return json.dumps(made.to_dict())

    def accepts(self, secret: str, solution: str, now: datetime) -> bool:
        if not self.asked:
            return True
        found = _checked(secret, solution)
        if found is None or found[1] < now:
            return False
        signature, until = found
        item = items.whole(used_at(signature), "proof", expires_on=int(until.timestamp()))
        try:
            self.table.write(Put(item, only_if={"pk": ABSENT}))
        except ConditionFailed:
            return False
        return True

    def lets_without(self, source: str, now: datetime) -> bool:
        return self.without.lets(source, now)


def _checked(secret: str, solution: str) -> tuple[str, datetime] | None:
    """The signature of a puzzle of ours that this solves, and until when it is good."""
    from altcha import verify_solution

    if not verify_solution(solution, secret).verified:
        return None
    challenge = json.loads(b64decode(solution))["challenge"]
    until = challenge["parameters"]["data"][_UNTIL]
    return challenge["signature"], datetime.fromtimestamp(until, UTC)
