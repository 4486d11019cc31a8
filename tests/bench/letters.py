"""What putting one mail into words costs, once everything is loaded, whatever the language."""

import time

from shared.adapters.letterbox import Letterbox
from shared.domain.letters import AnyLetter
from shared.domain.person import Language
from tests.bench.figures import Figure, Section
from tests.unit.letter_samples import (
    EVERY_DIGEST,
    EXPIRIES,
    LINKS_MAILS,
    OTHER_LANGUAGES,
    REPORTS,
    STORIES_BY_ROLE,
    SUMMARIES,
    code_letter,
    digest_letter,
    expiry_letter,
    letter,
    links_letter,
    report_letter,
    summary_letter,
)
from tests.unit.letter_samples import STORIES_OF_A_YOUTH as _YOUTHS

MOST_MILLISECONDS = 5.0
PASSES = 12


def every() -> list[AnyLetter]:
    """One mail of every kind, role and language of a story."""
    letters: list[AnyLetter] = [letter(story, role) for story, role in STORIES_BY_ROLE]
    letters += [letter(story, language=own) for own in OTHER_LANGUAGES for story in _YOUTHS]
    letters += [digest_letter(*each) for each in EVERY_DIGEST]
    letters += [links_letter(*each) for each in LINKS_MAILS]
    letters += map(code_letter, Language)
    letters += [*map(report_letter, REPORTS), *map(expiry_letter, EXPIRIES)]
    return [*letters, *map(summary_letter, SUMMARIES)]


def milliseconds(letters: list[AnyLetter]) -> float:
    """CPU time per mail over these, warm: the quickest of some passes."""
    return min(_pass(letters) for _ in range(1 + PASSES)) / len(letters)


def _pass(letters: list[AnyLetter]) -> float:
    compose = Letterbox().compose
    begun = time.process_time()
    for each in letters:
        compose(each)
    return 1000 * (time.process_time() - begun)


def section() -> Section:
    """The average over all mails."""
    letters = every()
    figure = Figure("CPU time per mail, warm", milliseconds(letters), MOST_MILLISECONDS, " ms")
    note = f"the quickest of {PASSES} passes over {len(letters)} mails, one of every kind"
    return Section("Mails put into words", (figure,), (f"{note}, role and language",))
