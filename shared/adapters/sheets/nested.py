"""Nested objects as flat fields with dotted names; lists as lines; of several places the first."""

from collections.abc import Mapping, Sequence
from typing import Any

from shared.adapters.sheets.listed import HOPELESS, Said, shown
from shared.domain.offers.columns import normal
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.rows import MOST_COLUMNS

_LABELS = ("libelle", "label", "name", "title")
_PLACE_WORDS = ("location", "lieu", "adresse", "address", "place", "site")
_PLACE_FIELDS = frozenset(
    ("codepostal", "code postal", "postalcode", "cp", "ville", "city", "addresslocality", "address")
)


class Flattening:
    """Flattens one object after the other and remembers what it had to leave out."""

    def __init__(self) -> None:
        self._places: dict[str, None] = {}

    def of(self, element: Mapping[str, Any]) -> Said:
        """What the object says of each field; raises FileRefused when these are too many."""
        said: Said = {}
        self._object(said, "", element)
        return said

    def notes(self) -> tuple[Problem, ...]:
        """One remark for each field of which only the first place was read."""
        return tuple(
            Problem("places-more", column=name, severity=Severity.INFO) for name in self._places
        )

    def _object(self, said: Said, name: str, value: Mapping[str, Any]) -> None:
        for key, inner in value.items():
            self._value(said, f"{name}.{key}" if name else key, inner)

    def _value(self, said: Said, name: str, value: Any) -> None:
        if len(said) > HOPELESS:
            raise FileRefused("too-many-columns", most=MOST_COLUMNS)
        if isinstance(value, dict) and value:
            self._object(said, name, value)
        elif isinstance(value, list):
            self._list(said, name, value)
        elif isinstance(value, str):
            said.setdefault(name, []).append(shown(value))
        else:
            said.setdefault(name, []).append(None if value == {} else value)

    def _list(self, said: Said, name: str, items: Sequence[Any]) -> None:
        said.setdefault(name, [])
        objects = [item for item in items if isinstance(item, dict)]
        if len(objects) > 1 and len(objects) == len(items) and _is_place(name, objects[0]):
            self._places[name] = None
            items = items[:1]
        for item in items:
            if isinstance(item, dict) and not _is_place(name, item):
                self._labelled(said, name, item)
            else:
                self._value(said, name, item)

    def _labelled(self, said: Said, name: str, item: Mapping[str, Any]) -> None:
        """One of several objects: its label stands for it, what else it holds beside it."""
        label = next((key for key in _LABELS if isinstance(item.get(key), str)), None)
        if label is not None:
            said[name].append(shown(item[label]))
        self._object(said, name, {key: item[key] for key in item if key != label})


def _is_place(name: str, first: Mapping[str, Any]) -> bool:
    last = name.rpartition(".")[2].lower()
    fields = {normal(key) for key in list(first)[:50]}
    return any(word in last for word in _PLACE_WORDS) or not fields.isdisjoint(_PLACE_FIELDS)
