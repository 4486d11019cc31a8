"""The words of a mail to a region's team: what is to do, each with its page; nobody's name."""

from shared.adapters.letters.names import one_line
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import sentence
from shared.adapters.letters.words import Words, framed
from shared.domain.letters import SummaryLetter
from shared.domain.session import PARIS
from shared.domain.tasks import Task
from shared.texts import dates
from shared.usecases.to_do import told_of

_OWN = {
    "greeting": "mail-greeting-partner",
    "button": "",
    "link_personal": "mail-summary-links",
    "human": "mail-summary-human",
    "why": "mail-summary-why",
}


def summary_words_of(letter: SummaryLetter) -> Words:
    """The mail's words; raises UnknownText when one lacks."""
    links = tuple(_link(letter, each) for each in letter.todo.tasks)
    return Words(**framed(letter, "mail-summary", _params(letter), _OWN), links=links)


def _params(letter: SummaryLetter) -> Params:
    today = dates.day_and_month(letter.now.astimezone(PARIS).date())
    todo: Params = {"count": letter.todo.count, "more": letter.todo.more}
    return {**of_region(letter.region), **todo, "today": today, "paper": False}


def _link(letter: SummaryLetter, task: Task) -> tuple[str, str, str]:
    told = {name: one_line(v) if isinstance(v, str) else v for name, v in told_of(task).items()}
    opening = "mail-summary-open-session" if task.session else "mail-summary-open-list"
    page = f"{letter.link}/{task.page}"
    return sentence(f"task-{task.kind.value}", told), sentence(opening, {}), page
