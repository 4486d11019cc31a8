"""An upload's report as partners read it: JSON with French sentences made from the codes."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from shared.domain.offers.problems import Problem
from shared.domain.offers.report import Report
from shared.texts import problems


def report_body(report: Report, severity: str = "", code: str = "") -> dict[str, Any]:
    """`status`, the counts, and `problems` with row, column, problem, advice, severity and code.

    Only the problems of this severity and code, where they are not empty.
    """
    told = [problem_body(problem) for problem in sifted(report.problems, severity, code)]
    counts = {**asdict(report.counts), "listed": report.listed}
    return {"status": report.status.value, **counts, "problems": told}


def sifted(problems: Sequence[Problem], severity: str, code: str) -> list[Problem]:
    """The problems of this severity and code; empty: of any."""
    return [p for p in problems if severity in ("", p.severity.value) and code in ("", p.code)]


def problem_body(problem: Problem) -> dict[str, Any]:
    """One problem: where it is, what is wrong, what to write instead."""
    return {
        "row": problem.row,
        "column": problem.column,
        "problem": problems.problem(problem.code, problem.params),
        "advice": problems.advice(problem.code, problem.params),
        "severity": problem.severity.value,
        "code": problem.code,
    }
