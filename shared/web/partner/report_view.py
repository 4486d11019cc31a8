"""A report as its page shows it: sums in words, sifted by severity and problem, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from shared.contracts.offer_report import problem_body, sifted
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.report import Report
from shared.domain.offers.upload import Upload, UploadState
from shared.texts.catalogue import say

ON_A_PAGE = 50
_NUMBERS = ("rows", "accepted", "new", "changed", "unchanged", "refused", "gone")


@dataclass(frozen=True)
class Sieve:
    """Which problems are wanted: of a severity, of a code (empty: of any), which page (from 1)."""

    severity: str = ""
    code: str = ""
    page: int = 1


def of(upload: Upload, report: Report, wanted: Sieve) -> dict[str, Any]:
    """What the template needs of a report."""
    here = f"/depots/{upload.id}"
    unit = "listed" if report.listed else "rows"
    return {
        "status": upload.state.value,
        "unit": unit,
        "numbers": _numbers(upload, report),
        "gone": report.counts.gone,
        "live": report.live,
        "groups": _groups(report.problems, here, unit),
        "filters": _filters(report.problems, wanted, here),
        "wanted": wanted,
        "all_taken": upload.state is UploadState.DONE and not _refused(report.problems),
        "annotated": f"{here}/remarques" if report.annotated else "",
        **_page(sifted(report.problems, wanted.severity, wanted.code), wanted, here),
    }


def _page(found: Sequence[Problem], wanted: Sieve, here: str) -> dict[str, Any]:
    """The problems of the wanted page, and the way to its neighbours."""
    last = max(1, -(-len(found) // ON_A_PAGE))
    now = min(wanted.page, last)
    shown = found[(now - 1) * ON_A_PAGE : now * ON_A_PAGE]
    pages = _pages(wanted, here, now, last)
    return {"found": len(found), "problems": list(map(problem_body, shown)), "pages": pages}


def _refused(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is Severity.REFUSED for problem in problems)


def _numbers(upload: Upload, report: Report) -> list[dict[str, Any]]:
    """How many rows there are and what became of them; withdrawn ones only when there are some."""
    if upload.state is not UploadState.DONE:
        return []
    counts = {name: getattr(report.counts, name) for name in _NUMBERS}
    shown = [name for name in _NUMBERS if name != "gone" or counts[name]]
    return [{"name": name, "count": counts[name]} for name in shown]


def _groups(problems: Sequence[Problem], here: str, unit: str) -> list[dict[str, Any]]:
    """One line for each problem of rows that there is, the most frequent of the worst first."""
    of_rows = [problem for problem in problems if problem.row is not None]
    ordered = sorted(of_rows, key=_kind_of)
    groups = [_group(list(same), here, unit) for _, same in groupby(ordered, key=_kind_of)]
    return sorted(groups, key=lambda group: (group["rank"], -group["count"]))


def _kind_of(problem: Problem) -> tuple[int, str]:
    return _RANK[problem.severity], problem.code


_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def _group(same: Sequence[Problem], here: str, unit: str) -> dict[str, Any]:
    severity, code = same[0].severity, same[0].code
    sentences = {problem_body(problem)["problem"] for problem in same}
    count = len({problem.row for problem in same})
    return {
        "rank": _RANK[severity],
        "severity": severity.value,
        "count": count,
        "how_many": say(f"report-{unit}-many", count=count),
        "sentence": _within(problem_body(same[0])["problem"]),
        "alike": len(sentences) == 1,
        "href": _address(here, Sieve(severity.value, code)),
    }


def _within(sentence: str) -> str:
    """A sentence as it goes on after a colon."""
    word = sentence.split()[0]
    return sentence if word.isupper() else sentence[:1].lower() + sentence[1:]


def _filters(problems: Sequence[Problem], wanted: Sieve, here: str) -> list[dict[str, Any]]:
    """The ways to sift by severity, with how many there are; one chosen problem is one more."""
    counts = {s.value: len(sifted(problems, s.value, "")) for s in Severity}
    choices = {"": len(problems), **{name: count for name, count in counts.items() if count}}
    return [
        {
            "text": say(f"report-filter-{name or 'all'}", count=count),
            "href": _address(here, Sieve(name)),
            "current": wanted.severity == name and not wanted.code,
        }
        for name, count in choices.items()
    ]


def _pages(wanted: Sieve, here: str, now: int, last: int) -> dict[str, Any]:
    def at(number: int) -> str:
        return _address(here, Sieve(wanted.severity, wanted.code, number))

    before = at(now - 1) if now > 1 else ""
    return {"now": now, "last": last, "before": before, "after": at(now + 1) if now < last else ""}


def _address(here: str, wanted: Sieve) -> str:
    told = {"gravite": wanted.severity, "probleme": wanted.code}
    told |= {"page": str(wanted.page)} if wanted.page > 1 else {}
    query = urlencode({name: value for name, value in told.items() if value})
    return f"{here}?{query}#remarques" if query else f"{here}#remarques"
