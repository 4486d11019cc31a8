"""Letters to print: the list, each letter on its own page, and what has been done with it."""

import re
from base64 import b64encode
from hashlib import sha256

from shared.usecases import printing
from shared.usecases.listed_mails import ListedMail
from shared.web import answers
from shared.web.answers import Answer
from shared.web.framing import page
from shared.web.headers import POLICY, policy
from shared.web.routing import routes_of_a_site
from shared.web.staff.pages import acting, called, done_by_word, visited
from shared.web.staff.views_mails import kind, week

routes = routes_of_a_site()
HOME = "/lettres"
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@routes.get(HOME)
def every() -> Answer:
    """Whatever waits for a printer."""
    parts, visit = visited(routes)
    found = printing.letters_to_print(parts, visit.account)
    letters = [(each, kind(each), week(each)) for each in found]
    return page(parts, visit, "staff/letters", letters=letters)


@routes.get("/lettres/<tag>")
def letter(tag: str) -> Answer:
    """One letter, ready for the printer; its own style is the only one let through."""
    parts, visit = visited(routes)
    written = printing.letter_on_paper(parts, visit.account, tag)
    return answers.html(written, headers={POLICY: _with_style_of(written)})


@routes.post("/lettres/<tag>/imprimee")
def printed(tag: str) -> Answer:
    """The letter is on its way."""
    parts, visit = acting(routes)
    printing.printed(parts, visit.account, tag)
    return answers.redirect(HOME)


@routes.post("/lettres/<tag>/ecarter")
def put_aside(tag: str) -> Answer:
    """A letter that nobody needs any more."""
    parts, visit = acting(routes)
    printing.put_aside(parts, visit.account, tag)
    return answers.redirect(HOME)


@routes.get("/api/letters")
def every_by_api() -> Answer:
    """The same list for programs, ids only."""
    parts, account = called(routes)
    found = printing.letters_to_print(parts, account)
    return answers.as_json({"letters": [_json(each) for each in found]})


@routes.get("/api/letters/<tag>")
def letter_by_api(tag: str) -> Answer:
    """One letter as HTML, for programs."""
    parts, account = called(routes)
    return answers.as_json({"html": printing.letter_on_paper(parts, account, tag)})


@routes.post("/api/letters/<tag>")
def settle_by_api(tag: str) -> Answer:
    """`{"done": "printed"}` or `{"done": "put_aside"}`."""
    done = {"printed": printing.printed, "put_aside": printing.put_aside}
    return done_by_word(routes, tag, done, "printed_or_put_aside")


def _with_style_of(written: str) -> str:
    """The content security policy that lets this page's own style through, and no other."""
    hashes = [sha256(style.encode()).digest() for style in _STYLE.findall(written)]
    allowed = " ".join(f"'sha256-{b64encode(each).decode()}'" for each in hashes) or "'none'"
    return policy().replace("style-src 'self'", f"style-src {allowed}")


def _json(each: ListedMail) -> dict[str, object]:
    return {
        "id": each.tag,
        "kind": each.mail.key.kind,
        "session_id": each.desk.session.id,
        "registration_id": each.desk.registration.id,
        "needed": each.needed,
    }
