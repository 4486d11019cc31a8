"""A letter on paper, for somebody who has no e-mail address."""

from shared.adapters.letters.templates import template
from shared.adapters.letters.words import words_of
from shared.domain.letters import Letter
from shared.texts.dates import PARIS, day


def printable(letter: Letter) -> str:
    """The letter as one HTML page of A4, the address block left empty, nothing fetched.

    It says how to call, and the address of the recipient's own page as it is typed by hand.
    """
    return template("letter.html").render(
        words=words_of(letter, paper=True),
        address=letter.link.partition("://")[2],
        today=day(letter.now.astimezone(PARIS).date(), letter.language),
    )
