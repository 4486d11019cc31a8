"""The words of a mail to a region's team: what is to do, each with its page; nobody's name."""

from shared.adapters.letters.names import one_line
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import sentence
from shared.adapters.letters.words import Words, framed
from shared.domain.letters import SummaryLetter
from shared.domain.session import PARIS, Session
from shared.texts import dates

# List -> its sentence on the team's first page, and its page.
_LISTS = {
    "doubts": ("doubts-link", "doutes"),
    "mails": ("staff-mails-link", "messages"),
    "letters": ("staff-letters-link", "lettres"),
}
_OWN = {
    "greeting": "mail-greeting-partner",
    "button": "",
    "link_personal": "mail-summary-links",
    "human": "mail-summary-human",
    "why": "mail-summary-why",
}


def summary_words_of(letter: SummaryLetter) -> Words:
    """The mail's words; raises UnknownText when one lacks."""
    links = (*_lists(letter), *(_session(letter, each) for each in letter.todo.idle))
    return Words(**framed(letter, "mail-summary", _params(letter), _OWN), links=links)


def _params(letter: SummaryLetter) -> Params:
    today = dates.day_and_month(letter.now.astimezone(PARIS).date())
    about: Params = {"count": letter.todo.count, "today": today, "paper": False}
    return {**of_region(letter.region), **about}


def _lists(letter: SummaryLetter) -> list[tuple[str, str, str]]:
    opening = sentence("mail-summary-open-list", {})
    return [
        (sentence(code, {"count": count}), opening, f"{letter.link}/{page}")
        for name, (code, page) in _LISTS.items()
        if (count := letter.todo.lists[name])
    ]


def _session(letter: SummaryLetter, session: Session) -> tuple[str, str, str]:
    told: Params = {
        "title": one_line(session.title),
        "starts": dates.day_and_month(session.starts_on),
        "free": session.free,
        "waiting": session.waiting,
    }
    opening = sentence("mail-summary-open-session", {})
    return sentence("mail-summary-idle", told), opening, f"{letter.link}/sessions/{session.id}"
