"""What we add to what a partner's row says: where it is, which job it is, what may not be shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from shared.domain.offers.enrichment import Enriched, enriched
from shared.domain.offers.headings import Column
from shared.domain.offers.masking import Markers, masked, may_tell
from shared.domain.offers.problems import Severity
from shared.domain.offers.reading import Finish, Note
from shared.domain.region import Rules
from shared.ports.reference import Tables
from shared.texts.catalogue import say

# Texts in which somebody may have left a private address or number.
_FREE_TEXTS = {
    column.value: column
    for column in (
        Column.DESCRIPTION,
        Column.REQUIREMENTS,
        Column.EMPLOYER_DESCRIPTION,
        Column.ACCESS_CONDITIONS,
    )
}


def finisher(tables: Tables, rules: Rules) -> Finish:
    """How rows are completed with the jobs and communes there are now."""
    return _Finisher(tables, frozenset(rules.shortage_codes), rules.departments).finish


@dataclass(frozen=True)
class _Finisher:
    tables: Tables
    shortage_codes: frozenset[str]
    departments: tuple[str, ...]

    def finish(self, found: dict[str, Any]) -> list[Note]:
        """Adds what can be known, masks what is private; tells both."""
        told = self._told(found)
        _add(found, told)
        return [*_masked(found), *told.notes]

    def _told(self, found: dict[str, Any]) -> Enriched:
        """A commune that several departments have is the one that the region has, if only one."""
        told = self._enriched(found)
        if told.department or not found.get("city"):
            return told
        here = [self._enriched({**found, "department": each}) for each in self.departments]
        named = [each for each in here if each.city]
        return named[0] if len(named) == 1 else told

    def _enriched(self, found: dict[str, Any]) -> Enriched:
        jobs, communes = self.tables.jobs(), self.tables.communes
        return enriched(found, jobs, communes, self.shortage_codes)


def _add(found: dict[str, Any], told: Enriched) -> None:
    found["postcode"], found["city"], found["department"] = (
        told.postcode,
        told.city,
        told.department,
    )
    found["rome_code"], found["rome_label"] = told.rome_code, told.rome_label
    found["rome_source"], found["rome_score"] = told.rome_source, round(100 * told.rome_score)
    found["tags"] = told.tags


@cache
def _markers() -> Markers:
    return Markers(say("masked-address"), say("masked-number"))


def _masked(found: dict[str, Any]) -> Iterator[Note]:
    texts = {name: text for name in _FREE_TEXTS if (text := found.get(name))}
    if not may_tell("\n".join(texts.values())):
        return
    for name, text in texts.items():
        cleaned, counts = masked(text, _markers(), str(found.get("employer") or ""))
        if cleaned != text:
            found[name] = cleaned
            params = {"count": sum(counts.values())}
            yield Note("personal-masked", _FREE_TEXTS[name], params, Severity.INFO)
