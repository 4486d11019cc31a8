"""What a partner is told of a file: how far it came, the counts, and every problem."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from shared.domain.offers.columns import Mapping as Columns
from shared.domain.offers.plan import ImportPlan
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.upload import Counts, UploadState

# An answer of a function holds six megabytes.
MOST_PROBLEMS = 10_000


@dataclass(frozen=True)
class Report:
    """What became of a file, row by row; `mapping`: the partner's heading of each field found."""

    status: UploadState
    counts: Counts = Counts()  # noqa: RUF009 (frozen)
    problems: tuple[Problem, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)


def done(plan: ImportPlan, mapping: Columns, notes: tuple[Problem, ...]) -> Report:
    """The report of a file that was taken, whatever became of its rows."""
    counts = Counts(
        rows=plan.accepted + len(plan.refused),
        accepted=plan.accepted,
        refused=len(plan.refused),
        new=len(plan.new),
        changed=len(plan.changed),
        unchanged=len(plan.unchanged) + len(plan.overtaken),
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
