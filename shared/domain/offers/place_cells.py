"""A cell that tells a place, taken apart: postcode, city and department as written."""

import re
from functools import lru_cache

from shared.domain.offers.columns import normal
from shared.domain.offers.departments import DEPARTMENTS, department_named, department_of

_POSTCODE = re.compile(r"(?<!\d)(?:F-?)?(\d\d ?\d{3})(?!\d)")
_CEDEX = re.compile(r"\bcedex\b(?:\s*\d{1,2})?", re.IGNORECASE)
_CODE = r"(2[ABab]|9[78]\d|\d\d)"
_DEPARTMENT = re.compile(rf"\(\s*{_CODE}\s*\)|^{_CODE}(?=\s*[-–—:,/]|\s|$)|[-–—:,\s/]{_CODE}$")
_DISTRICT = re.compile(
    r"(?P<city>paris|lyon|marseille)(?: (?P<number>\d\d?)| (?P<roman>[ivx]+))"
    r"(?: ?(?:er|e|eme|ieme|nd|nde))?(?: ?(?:arr|arrt|ardt|arrdt|arrondissements?))?"
)
_DISTRICTS = {"paris": ("750", 20), "lyon": ("690", 9), "marseille": ("130", 16)}
_TO_NINE = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMANS = (*_TO_NINE, "x", *("x" + unit for unit in _TO_NINE), "xx")
_EDGES = " ()[]-–—,;:/."
# Names of departments that are those of communes as well: the name alone says the commune.
_COMMUNES_TOO = frozenset(
    {"paris", "landes", "correze", "doubs", "vaucluse", "vienne", "indre", "loiret", "mayenne"}
    | {"aube", "allier", "creuse", "la reunion", "saint martin", "saint barthelemy"}
)


@lru_cache(maxsize=16384)
def read_place(written: str) -> tuple[str, str, str]:
    """Postcode, city and department's code that a cell tells; what it does not tell is empty."""
    bare = _CEDEX.sub(" ", written)
    if (match := _POSTCODE.search(bare)) and department_of(digits := match[1].replace(" ", "")):
        return digits, _city(bare, match), department_of(digits)
    bare = " ".join(bare.split()).strip(_EDGES.replace("(", "").replace(")", ""))
    if found := arrondissement(bare):
        return found[0], found[1], department_of(found[0])
    bare, department = _without_code(bare)
    before, _, city = (part.strip(_EDGES) for part in bare.rpartition(","))
    named = "" if normal(city) in _COMMUNES_TOO and not before else department_named(city)
    if named and department in ("", named):
        return "", before, named
    return "", city, department


def arrondissement(written: str) -> tuple[str, str] | None:
    """Postcode and city of "Paris 12e", "Lyon III"; None when no arrondissement is told."""
    match = _DISTRICT.fullmatch(normal(written))
    if match is None:
        return None
    roman = match["roman"]
    number = int(match["number"] or (_ROMANS.index(roman) + 1 if roman in _ROMANS else 0))
    prefix, most = _DISTRICTS[match["city"]]
    # "Marseille 13" may be the arrondissement, or the department's number.
    if not 0 < number <= most or normal(written) == "marseille 13":
        return None
    return f"{prefix}{number:02}", match["city"].capitalize()


def _city(bare: str, postcode: re.Match[str]) -> str:
    after = bare[postcode.end() :].strip(_EDGES)
    before = bare[: postcode.start()].strip(_EDGES).split(",")[-1].strip(_EDGES)
    city, _ = _without_code(after.split(",")[0].strip(_EDGES) or before)
    found = arrondissement(city)
    return found[1] if found else city.strip(_EDGES)


def _without_code(bare: str) -> tuple[str, str]:
    match = _DEPARTMENT.search(bare)
    code = next((group for group in match.groups() if group), "").upper() if match else ""
    if match is None or code not in DEPARTMENTS:
        return bare, ""
    around = f"{bare[: match.start()]} {bare[match.end() :]}"
    return " ".join(around.split()).strip(_EDGES), code
