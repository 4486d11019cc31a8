"""The words of a mail to a partner about a file; nothing of the file itself is repeated in it."""

from shared.adapters.letters.names import one_line, shortened
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import dashed, sentence
from shared.adapters.letters.rows import Rows, Triples
from shared.adapters.letters.words import Words, framed
from shared.domain.letters import ReportLetter
from shared.domain.offers.frequent import Frequent
from shared.domain.offers.problems import Problem
from shared.domain.offers.upload import UploadState
from shared.texts import dates
from shared.texts.catalogue import known
from shared.texts.problems import sayable

LONGEST_FILENAME = 60
_OWN = {
    "greeting": "mail-greeting-partner",
    "listed_heading": "mail-report-listed-heading",
    "link_personal": "mail-report-link",
    "why": "mail-why-partner",
}


def report_words_of(letter: ReportLetter) -> Words:
    """The mail's words by the outcome it tells; raises UnknownText when one lacks."""
    params, stem = _params(letter), f"mail-report-{dashed(letter.upload.state)}"
    return Words(
        **framed(letter, stem, params, _OWN),
        facts=_facts(letter, params),
        listed=_listed(letter),
    )


def _params(letter: ReportLetter) -> Params:
    counts, told = letter.upload.counts, letter.told
    return {
        "live": 0,
        "columns": 0,
        **told.params,
        **of_region(letter.region),
        "accepted": counts.accepted,
        "refused": counts.refused,
        "gone": counts.gone,
        "reason": told.code,
        "until": dates.day_and_month(letter.answer_until.astimezone(dates.PARIS).date()),
        "annotated": letter.annotated,
        "paper": False,
        **_of_a_refused_file(letter),
    }


def _of_a_refused_file(letter: ReportLetter) -> Params:
    """A file that could not be taken has one problem: the mail says it, and what to do."""
    if letter.upload.state is not UploadState.REFUSED:
        return {}
    if not letter.problems:
        return {part: sentence(f"mail-report-{part}-unsaid", {}) for part in ("problem", "advice")}
    only = letter.problems[0].problem
    return {"problem": _said("problem", only), "advice": _said("advice", only)}


def _said(part: str, problem: Problem) -> str:
    """The sentence about a problem: where it would quote the file, the one that does not."""
    own = f"mail-{part}-{problem.code}"
    code = own if known(own) else f"{part}-{problem.code}"
    quoted = {n for n, value in problem.params.items() if isinstance(value, str) and n != "fields"}
    ours = {name: value for name, value in problem.params.items() if name not in quoted}
    return sentence(code, sayable(ours))


def _facts(letter: ReportLetter, params: Params) -> Rows:
    values = {
        "file": shortened(one_line(letter.upload.filename), LONGEST_FILENAME),
        "sent": dates.day_and_hour(letter.upload.created_at),
    }
    named = ((name, value) for name, value in values.items() if value)
    return tuple((sentence(f"mail-report-{name}", params), value) for name, value in named)


def _listed(letter: ReportLetter) -> Triples:
    """In how many offers, what is wrong, what to write instead."""
    if letter.upload.state is UploadState.REFUSED:
        return ()
    return tuple(map(_row, letter.problems))


def _row(frequent: Frequent) -> tuple[str, str, str]:
    rows = sentence("mail-report-rows", {"rows": frequent.rows})
    return rows, _said("problem", frequent.problem), _said("advice", frequent.problem)
