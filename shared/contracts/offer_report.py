"""An upload's report as partners read it: JSON with French sentences made from the codes."""

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
    params = dict(map(_sayable, problem.params.items()))
    return {
        "row": problem.row,
        "column": problem.column,
        "problem": say(f"problem-{problem.code}", **params),
        "advice": say(f"advice-{problem.code}", **params),
        "severity": problem.severity.value,
    }


def _sayable(param: tuple[str, Param]) -> tuple[str, Param]:
    """Names of our fields as partners call them; everything else as it is."""
    name, value = param
    if name != "fields":
        return param
    return name, ", ".join(say(f"offer-field-{code}") for code in str(value).split(","))
