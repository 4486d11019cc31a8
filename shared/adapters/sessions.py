"""Sessions in the table."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from shared.adapters import items, keys
from shared.adapters.session_items import (
    dates_and_place,
    seat_values,
    session_from,
    session_item,
)
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Put, Update
from shared.domain.facts import Fact
from shared.domain.session import Session
from shared.ports import Lost


class SessionTable:
    """The port `Sessions` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, session_id: str) -> Session | None:
        item = self.table.get(keys.session(session_id))
        return session_from(item) if item else None

    def get_many(self, session_ids: Collection[str]) -> Sequence[Session]:
        found = self.table.get_many(keys.session(session_id) for session_id in session_ids)
        return [session_from(item) for item in found.values()]

    def upcoming(self, region: str, now: datetime) -> Sequence[Session]:
        """The region's sessions not yet begun, by start; counts as they stand now."""
        return self._listed(region, "list1_sk >= :now", {":now": keys.stamp(now)})

    def between(self, region: str, since: datetime, until: datetime) -> Sequence[Session]:
        times = {":since": keys.stamp(since), ":until": keys.stamp(until)}
        return self._listed(region, "list1_sk BETWEEN :since AND :until", times)

    def _listed(self, region: str, when: str, times: Mapping[str, str]) -> Sequence[Session]:
        values = {":pk": keys.sessions_of(region), **times}
        listed = self.table.query(f"list1_pk = :pk AND {when}", values, IndexName="list1")
        wanted = [(item["pk"], item["sk"]) for item in listed]
        found = self.table.get_many(wanted)
        return [session_from(found[key]) for key in wanted if key in found]

    def add(self, session: Session, wake_at: datetime | None = None) -> None:
        key = keys.session(session.id)
        promise = {k: v for k, v in items.waking(key, wake_at).items() if v is not None}
        try:
            self.table.write(Put({**session_item(session), **promise}, only_if={"pk": ABSENT}))
        except (ConditionFailed, Contended):
            raise Lost from None

    def save(
        self, before: Session, after: Session, facts: Iterable[Fact], wake_at: datetime | None
    ) -> None:
        try:
            self.table.write(session_update(before, after, facts, wake_at))
        except (ConditionFailed, Contended):
            raise Lost from None

    def promise(self, session: Session, wake_at: datetime | None) -> None:
        key = keys.session(session.id)
        unchanged = {"version": session.version}
        try:
            self.table.write(Update(key, set=items.waking(key, wake_at), only_if=unchanged))
        except (ConditionFailed, Contended):
            return


def session_update(
    before: Session, after: Session, facts: Iterable[Fact], wake_at: datetime | None
) -> Update:
    """The write that carries a session from one version to the next."""
    key = keys.session(before.id)
    history = [items.fact_item(fact) for fact in facts]
    moved = dates_and_place(after) if after.edition != before.edition else {}
    return Update(
        key,
        set={**seat_values(after), **moved, **items.waking(key, wake_at)},
        append={"history": history} if history else {},
        only_if={"version": before.version},
    )
