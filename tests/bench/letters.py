"""What putting one mail into words costs, once everything is loaded, whatever the language."""

import time

from shared.adapters.letterbox import Letterbox
from shared.domain.letters import AnyLetter
from tests.bench.figures import Figure, Section
from tests.unit.letter_samples import (
    EVERY_DIGEST,
    OTHER_LANGUAGES,
    REPORTS,
    STORIES_BY_ROLE,
    digest_letter,
    letter,
    report_letter,
)
from tests.unit.letter_samples import STORIES_OF_A_YOUTH as _YOUTHS

MOST_MILLISECONDS = 5.0
PASSES = 12


def milliseconds() -> float:
    """CPU time per mail over every kind and role, warm: the quickest of some passes."""
    letters: list[AnyLetter] = [letter(story, role) for story, role in STORIES_BY_ROLE]
    letters += [letter(story, language=own) for own in OTHER_LANGUAGES for story in _YOUTHS]
    letters += map(report_letter, REPORTS)
    letters += [digest_letter(*each) for each in EVERY_DIGEST]
    return min(_pass(letters) for _ in range(1 + PASSES)) / len(letters)


def _pass(letters: list[AnyLetter]) -> float:
    compose = Letterbox().compose
    begun = time.process_time()
    for each in letters:
        compose(each)
    return 1000 * (time.process_time() - begun)


def section() -> Section:
    """The average over all mails."""
    figure = Figure("CPU time per mail, warm", milliseconds(), MOST_MILLISECONDS, " ms")
    count = len(STORIES_BY_ROLE) + len(OTHER_LANGUAGES) * len(_YOUTHS)
    count += len(REPORTS) + len(EVERY_DIGEST)
    note = f"the quickest of {PASSES} passes over {count} mails, one of every kind"
    return Section("Mails put into words", (figure,), (f"{note}, role and language",))
