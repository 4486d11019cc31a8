"""Offers of a partner's own program: what a body may hold, and what is answered for each."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from shared.contracts.offer_report import problem_body
from shared.domain.offers.offer import FIELDS, Offer, StoredOffer
from shared.domain.offers.problems import Problem
from shared.domain.refusals import FieldError, NotEligible

MOST_ITEMS = 100
MOST_BYTES = 1024 * 1024
_ITEMS = "offers"
# What we add ourselves is not the partner's own word.
_DERIVED = frozenset({"source_id", "tags", "rome_source", "rome_score"})


def read_batch(body: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The items of `{"offers": [...]}`; raises NotEligible."""
    items = body.get(_ITEMS)
    if not isinstance(items, list) or not 0 < len(items) <= MOST_ITEMS:
        raise NotEligible((FieldError("offers", "offers_malformed", {"most": MOST_ITEMS}),))
    if not all(isinstance(item, dict) for item in items):
        raise NotEligible((FieldError("offers", "offers_malformed", {"most": MOST_ITEMS}),))
    return [_named(item) for item in items]


def read_one(body: Mapping[str, Any], source_id: str) -> Mapping[str, Any]:
    """The item of a body, under the reference of its address; raises NotEligible."""
    item = _named(body)
    if str(item.get("reference", source_id)) != source_id:
        raise NotEligible((FieldError("reference", "reference_differs"),))
    return {**item, "reference": source_id}


def outcome_body(source_id: str, status: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """What became of one item, each problem with its field, advice and severity."""
    return {"source_id": source_id, "status": status, "problems": list(map(_problem, problems))}


def offer_body(stored: StoredOffer, seen: int, applied: int) -> dict[str, Any]:
    """An offer as it stands: its state, its last day, its figures, and what it tells."""
    told = {"source_id": stored.offer.source_id, "state": stored.state.value}
    days = {"until": stored.until.isoformat(), "seen": seen, "applied": applied}
    return {**told, **days, "offer": _fields(stored.offer)}


def _named(body: Mapping[str, Any]) -> dict[str, Any]:
    """The same item with `source_id`, as answers call it, under our name for it."""
    item = dict(body)
    if "source_id" in item:
        item.setdefault("reference", item.pop("source_id"))
    return item


def _problem(problem: Problem) -> dict[str, Any]:
    body = problem_body(problem)
    names = ("problem", "advice", "severity", "code")
    return {"field": problem.column, **{name: body[name] for name in names}}


def _fields(offer: Offer) -> dict[str, Any]:
    found = {name: getattr(offer, name) for name in FIELDS if name not in _DERIVED}
    return {name: _plain(value) for name, value in found.items() if value not in ("", None, 0)}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
