"""An upload's report as partners read it: JSON with French sentences made from the codes."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from shared.domain.facts import Param
from shared.domain.offers.problems import Problem
from shared.domain.offers.report import Report
from shared.texts.catalogue import say


def report_body(report: Report) -> dict[str, Any]:
    """`status`, the counts, and `problems` with row, column, problem, advice and severity."""
    problems = [problem_body(problem) for problem in report.problems]
    return {"status": report.status.value, **asdict(report.counts), "problems": problems}


def problem_body(problem: Problem) -> dict[str, Any]:
    """One problem: where it is, what is wrong, what to write instead."""
    params = sayable(problem.params)
    return {
        "row": problem.row,
        "column": problem.column,
        "problem": say(f"problem-{problem.code}", **params),
        "advice": say(f"advice-{problem.code}", **params),
        "severity": problem.severity.value,
    }


def sayable(params: Mapping[str, Param]) -> dict[str, Param]:
    """The parameters of a problem, names of our fields as partners call them."""
    return {name: _named(value) if name == "fields" else value for name, value in params.items()}


def _named(fields: Param) -> str:
    return ", ".join(say(f"offer-field-{code}") for code in str(fields).split(","))
