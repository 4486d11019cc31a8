"""A letter on paper, for somebody who has no e-mail address."""

from markupsafe import Markup

from shared.adapters.letters.templates import template
from shared.adapters.letters.words import words_of
from shared.domain.letters import Letter
from shared.texts.dates import PARIS, day


def printable(letter: Letter) -> str:
    """The letter as one HTML page of A4, the address block left empty, nothing fetched.

    It says how to call, and the address of the recipient's own page: a square to photograph, and
    the same as it is typed by hand.
    """
    return template("letter.html").render(
        words=words_of(letter, paper=True),
        address=letter.link.partition("://")[2],
        square=_square(letter.link) if letter.link else "",
        today=day(letter.now.astimezone(PARIS).date(), letter.language),
    )


def _square(link: str) -> Markup:
    """The address as phones read it: an SVG of black on white, without styles of its own."""
    from segno import make

    code = make(link, error="m", micro=False)
    # Made of our own address by the library, which escapes nothing because it writes paths only.
    return Markup(code.svg_inline(omitsize=True, border=2, dark="#000", light="#fff"))  # noqa: S704
