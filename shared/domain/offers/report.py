"""What a partner is told of a file: how far it came, the counts, and every problem."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from shared.domain.offers.columns import Columns
from shared.domain.offers.mapping_memory import Question
from shared.domain.offers.plan import ImportPlan
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.rows import Sheet
from shared.domain.offers.upload import Counts, UploadState

# An answer of a function holds six megabytes.
MOST_PROBLEMS = 10_000


@dataclass(frozen=True)
class Report:
    """What became of a file, row by row; `mapping`: the partner's heading of each field found.

    `listed`: rows are the elements of a list and not lines; `question`: what the partner is asked
    about the columns; `live`: how many offers they have, where a withdrawal is asked about;
    `annotated`: the extension of their own file with remarks, if there is one.
    """

    status: UploadState
    counts: Counts = Counts()  # noqa: RUF009 (frozen)
    problems: tuple[Problem, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    listed: bool = False
    question: Question | None = None
    live: int = 0
    annotated: str = ""


def done(plan: ImportPlan, columns: Columns, sheet: Sheet, gone: int = 0) -> Report:
    """The report of a file that was taken, whatever became of its rows."""
    counts = Counts(
        rows=plan.accepted + len(plan.refused),
        accepted=plan.accepted,
        refused=len(plan.refused),
        new=len(plan.new),
        changed=len(plan.changed),
        unchanged=plan.same,
        gone=gone,
    )
    found = {column.value: heading for column, heading in columns.headings.items()}
    problems = _bounded((*sheet.notes, *plan.problems))
    return Report(UploadState.DONE, counts, problems, found, sheet.listed)


def asked(question: Question, listed: bool) -> Report:
    """The report of a file that cannot be read before its partner has said what columns hold."""
    return Report(UploadState.NEEDS_MAPPING, listed=listed, question=question)


def refused(error: FileRefused) -> Report:
    """The report of a file that could not be taken at all."""
    row = error.params.get("row")
    place = row if isinstance(row, int) else None
    return Report(UploadState.REFUSED, problems=(Problem(error.code, place, params=error.params),))


def remarks(report: Report) -> Mapping[int, Sequence[Problem]]:
    """What each row's partner should do something about, refusals first."""
    found: dict[int, list[Problem]] = defaultdict(list)
    for problem in sorted(report.problems, key=_weight):
        if problem.row is not None and problem.severity is not Severity.INFO:
            found[problem.row].append(problem)
    return found


_WEIGHTS = {severity: weight for weight, severity in enumerate(Severity)}


def _weight(problem: Problem) -> int:
    return _WEIGHTS[problem.severity]


def _bounded(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    more = len(problems) - MOST_PROBLEMS
    if more <= 0:
        return problems
    kept = sorted(problems, key=_weight)[:MOST_PROBLEMS]
    last = Problem("problems-more", params={"more": more}, severity=Severity.INFO)
    return (*sorted(kept, key=lambda problem: problem.row or 0), last)
