"""JSON as rows: the list of offers found wherever it lies, its objects flattened."""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from typing import Any

from shared.adapters.sheets.delimited import MOST_LINES, decode
from shared.adapters.sheets.likeness import ENOUGH, recognised
from shared.adapters.sheets.listed import MOST_DEPTH, listed_sheet
from shared.adapters.sheets.nested import Flattening
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import MOST_COLUMNS, MOST_ROWS, Sheet

_SEARCHED_DEPTH = 4
_LOOKED_AT = 50
# An unclosed string runs to the end, so that no second look at it is taken.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")
_SPACE = re.compile(r"[\s\x1e]*")
_OFFER_TYPE = "JobPosting"


def read_json(data: bytes) -> Sheet:
    """The rows of a list of objects, or of JSON lines; raises FileRefused."""
    text = decode(data).removeprefix("\ufeff").strip("\x00")
    _check_depth(text)
    elements = _elements(_parsed(text))
    if not elements:
        raise FileRefused("list-missing")
    flattening = Flattening()
    said = (flattening.of(element) for element in elements)
    sheet = listed_sheet(said, "json")
    return Sheet(sheet.rows, flattening.notes(), listed=True, kind="json")


def _check_depth(text: str) -> None:
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MOST_DEPTH:
            raise FileRefused("file-too-deep", most=MOST_DEPTH)


def _parsed(text: str) -> Any:
    """The one value, or the list of those that stand one after the other."""
    decoder = json.JSONDecoder(parse_float=_number, parse_constant=_refuse_number)
    values: list[Any] = []
    at = _SPACE.match(text).end()  # type: ignore[union-attr]
    while at < len(text):
        try:
            value, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise FileRefused("json-damaged", row=error.lineno) from None
        except ValueError:
            # More digits than Python reads.
            _refuse_number()
        values.append(value)
        if len(values) > MOST_LINES:
            raise FileRefused("too-many-rows", most=MOST_ROWS)
        at = _SPACE.match(text, end).end()  # type: ignore[union-attr]
    return values[0] if len(values) == 1 else values


def _number(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refuse_number()


def _refuse_number(*_: str) -> float:
    raise FileRefused("json-number")


def _elements(value: Any) -> Sequence[Mapping[str, Any]]:
    """The list that looks most like offers; among likes the largest."""
    likely = nlargest(_LOOKED_AT, _candidates(value, 0), key=len)
    best = max(likely, key=_rank, default=())
    if any(_is_offer(each) for each in best):
        # Others in a graph (pages, organisations) stay as empty rows, so that numbers are right.
        return [each if _is_offer(each) else {} for each in best]
    return best


def _candidates(value: Any, depth: int) -> Iterator[Sequence[Mapping[str, Any]]]:
    inner: list[Any] = []
    if isinstance(value, dict):
        yield [value] if value else []
        inner = list(value.values())
    elif isinstance(value, list):
        yield _objects(value)
        inner = value if len(value) == 1 else []
    if depth < _SEARCHED_DEPTH:
        for each in inner:
            yield from _candidates(each, depth + 1)


def _objects(items: Sequence[Any]) -> Sequence[Mapping[str, Any]]:
    """The objects of a list, or the rows of a list of lists under its first."""
    if any(isinstance(item, dict) for item in items):
        return [item if isinstance(item, dict) else {"": item} for item in items]
    if len(items) > 1 and all(isinstance(item, list) for item in items):
        names = [str(name) for name in items[0]]
        return [dict(zip(names, item, strict=False)) for item in items[1:]]
    return ()


def _rank(elements: Sequence[Mapping[str, Any]]) -> tuple[int, int, int]:
    try:
        said = Flattening().of(next((each for each in elements if each), {}))
    except FileRefused:
        return 0, len(elements), 0
    told = recognised([list(said)[: 2 * MOST_COLUMNS]])
    return min(told, ENOUGH), len(elements), told


def _is_offer(element: Mapping[str, Any]) -> bool:
    kind = element.get("@type")
    return kind == _OFFER_TYPE or (isinstance(kind, list) and _OFFER_TYPE in kind)
