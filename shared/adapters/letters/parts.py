"""The text and the HTML of a mail: two templates, one set of words."""

from mjml import mjml2html

from shared.adapters.letters.templates import template
from shared.adapters.letters.words import Words


def text_part(words: Words, link: str) -> str:
    """The mail as plain text, one paragraph a line, `link` under the button's words."""
    return template("letter.txt").render(words=words, link=link)


def html_part(words: Words, link: str) -> str:
    """The mail as HTML with its styles inlined, nothing in it fetched from anywhere."""
    layout = template("letter.mjml").render(words=words, link=link)
    html: str = mjml2html(layout, disable_comments=True)
    # A mail read alone is its own main part; MJML knows only "article".
    return html.replace('role="article"', 'role="main"', 1)
