"""Offers told by a partner's own program, one by one: the rules and the writes of a file's rows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shared.domain.offers.life import Act
from shared.domain.offers.mapping_memory import Remembered
from shared.domain.offers.offer import OfferState, offer_key
from shared.domain.offers.plan import Filed, ImportPlan, Row, plan_import, to_write
from shared.domain.offers.problems import Problem
from shared.domain.offers.told import COLUMNS, read_items, reference_of
from shared.domain.offers.upload import Upload
from shared.domain.refusals import NotFound
from shared.ports import Account, Parts
from shared.usecases.linking_offers import link_alike
from shared.usecases.offer_life import act, own_offer
from shared.usecases.partners import partner_of
from shared.usecases.reading_offers import reading
from shared.usecases.retrying import until_not_lost
from shared.usecases.watching_offers import watch_offers

# Of no use to a partner any more: taking it back changes nothing.
_ENDED = frozenset({OfferState.WITHDRAWN, OfferState.REJECTED})


@dataclass(frozen=True)
class Outcome:
    """What became of one item: new, changed, unchanged or refused, and every problem."""

    source_id: str
    status: str
    problems: tuple[Problem, ...]


def put_offers(parts: Parts, account: Account, items: Sequence[Mapping[str, Any]]) -> list[Outcome]:
    """Each item new, changed, unchanged or refused, in their order; good ones are kept."""
    now = parts.clock.now()
    upload = Upload(parts.ids.new(), partner_of(account), account.region, account.id, "", now)
    plan = until_not_lost(lambda: _put(parts, upload, items))
    if len(plan.refused) < len(items):
        watch_offers(parts, upload.partner, upload.region, upload.by)
    return _outcomes(plan, items)


def take_back(parts: Parts, account: Account, reference: str) -> None:
    """Withdraws an offer by its reference; withdrawn already: nothing. Raises NotFound."""
    key = offer_key(reference_of({"reference": reference}))
    if own_offer(parts, account, key).state not in _ENDED:
        act(parts, account, key, Act.WITHDRAW)


def _put(parts: Parts, upload: Upload, items: Sequence[Mapping[str, Any]]) -> ImportPlan:
    filed = Filed(upload.id, upload.created_at)
    others_pending = parts.uploads.others_pending(upload)
    rules = parts.regions.get(upload.region).rules
    rows = read_items(items, reading(parts.reference, rules, upload.created_at, Remembered()))
    keys = {row.key for row in rows if row.offer is not None and row.key is not None}
    known = parts.offers.known(upload.partner, keys)
    _all_own(parts, upload, known)
    plan = plan_import(rows, known, COLUMNS, filed, parts.offers.complete(upload.partner))
    parts.offers.save(upload, filed, to_write(plan, known, filed, others_pending), known)
    link_alike(parts, upload, plan.new + plan.changed)
    return plan


def _all_own(parts: Parts, upload: Upload, keys: Collection[str]) -> None:
    """Raises NotFound when one of these offers belongs to another region."""
    found = parts.offers.many([(upload.partner, key) for key in keys]) if keys else ()
    if any(offer.region != upload.region for offer in found):
        raise NotFound("no_such_offer")


def _outcomes(plan: ImportPlan, items: Sequence[Mapping[str, Any]]) -> list[Outcome]:
    same = (*plan.unchanged, *plan.prolonged, *plan.ended, *plan.overtaken)
    sorted_rows = {"new": plan.new, "changed": plan.changed, "unchanged": same}
    sorted_rows["refused"] = plan.refused
    found = {
        row.number: Outcome(_source_id(row, items[row.number - 1]), status, row.problems)
        for status, rows in sorted_rows.items()
        for row in rows
    }
    return [found[number] for number in sorted(found)]


def _source_id(row: Row, item: Mapping[str, Any]) -> str:
    return row.offer.source_id if row.offer is not None else reference_of(item)
