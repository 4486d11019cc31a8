"""Items that keep their last fact only: it takes the place of the one before, once."""

from shared.adapters import items
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Key, Update
from shared.domain.facts import Fact
from shared.ports import Lost


def say(table: Table, key: Key, before: tuple[Fact, ...], fact: Fact) -> None:
    """Writes the fact over the one that was read; raises Lost when there is another by now."""
    told = {"cause": fact.id, "history": [items.fact_item(fact)]}
    known = {"cause": before[-1].id if before else ABSENT}
    try:
        table.write(Update(key, set=told, only_if=known))
    except (ConditionFailed, Contended):
        raise Lost from None
