"""What a partner is told of a file: how far it came, the counts, and every problem."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from shared.domain.offers.columns import Mapping as Columns
from shared.domain.offers.mapping_memory import Question
from shared.domain.offers.plan import ImportPlan
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.upload import Counts, UploadState

# An answer of a function holds six megabytes.
MOST_PROBLEMS = 10_000


@dataclass(frozen=True)
class Report:
    """What became of a file, row by row; `mapping`: the partner's heading of each field found.

    `listed`: rows are the elements of a list and not lines; `question`: what the partner is asked
    about the columns; `annotated`: the extension of their own file with remarks, if there is one.
    """

    status: UploadState
    counts: Counts = Counts()  # noqa: RUF009 (frozen)
    problems: tuple[Problem, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    listed: bool = False
    question: Question | None = None
    live: int = 0
    annotated: str = ""


def done(plan: ImportPlan, mapping: Columns, notes: tuple[Problem, ...], gone: int = 0) -> Report:
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
    found = {place.column.value: place.heading for place in mapping.places}
    return Report(UploadState.DONE, counts, _bounded((*notes, *plan.problems)), found)


def refused(error: FileRefused) -> Report:
    """The report of a file that could not be taken at all."""
    row = error.params.get("row")
    place = row if isinstance(row, int) else None
    return Report(UploadState.REFUSED, problems=(Problem(error.code, place, params=error.params),))


def _bounded(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    more = len(problems) - MOST_PROBLEMS
    if more <= 0:
        return problems
    last = Problem("problems-more", params={"more": more}, severity=Severity.INFO)
    return (*problems[:MOST_PROBLEMS], last)
