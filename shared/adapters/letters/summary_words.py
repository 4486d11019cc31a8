"""The words of a mail to a region's team: what is to do, each with its page; nobody's name."""

from shared.adapters.letters.names import one_line
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import paragraphs, sentence
from shared.adapters.letters.words import Words, in_trial, sentences, trial_of
from shared.domain.letters import SummaryLetter
from shared.domain.session import PARIS, Session
from shared.texts import dates

# List -> its sentence on the team's first page, and its page.
_LISTS = {
    "doubts": ("doubts-link", "doutes"),
    "mails": ("staff-mails-link", "messages"),
    "letters": ("staff-letters-link", "lettres"),
}
_SAME_IN_ALL = {
    "greeting": "mail-greeting-partner",
    "reason_heading": "mail-reason-heading",
    "steps_heading": "mail-steps-heading",
    "listed_heading": "mail-listed-heading",
    "link_note": "mail-link-note",
    "link_personal": "mail-summary-links",
    "human": "mail-summary-human",
    "why": "mail-summary-why",
}


def summary_words_of(letter: SummaryLetter) -> Words:
    """The mail's words; raises UnknownText when one lacks."""
    params, stem = _params(letter), "mail-summary"
    return Words(
        language=letter.language,
        trial=trial_of(letter),
        subject=in_trial(letter, sentence(f"{stem}-subject", params)),
        title=sentence(f"{stem}-title", params),
        lead=paragraphs(f"{stem}-lead", params),
        links=(*_lists(letter), *(_session(letter, each) for each in letter.todo.idle)),
        button="",
        steps=paragraphs(f"{stem}-steps", params),
        signature=one_line(letter.region.sender_name),
        **sentences(_SAME_IN_ALL, params),
    )


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
