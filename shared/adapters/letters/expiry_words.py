"""The words of a mail to a partner whose offers end soon."""

from datetime import date

from shared.adapters.letters.names import one_line, shortened
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import paragraphs, sentence
from shared.adapters.letters.words import Words, in_trial, sentences, trial_of
from shared.domain.letters import ExpiryLetter
from shared.domain.offers.expiring import MOST_COUNTED, MOST_TITLES
from shared.texts import dates

LONGEST = 80
_SAME_IN_ALL = {
    "greeting": "mail-greeting-partner",
    "reason_heading": "mail-reason-heading",
    "steps_heading": "mail-steps-heading",
    "link_note": "mail-link-note",
    "link_personal": "mail-report-link",
    "human": "mail-human",
}


def expiry_words_of(letter: ExpiryLetter) -> Words:
    """The mail's words; raises UnknownText when one lacks."""
    params, stem = _params(letter), "mail-expiring"
    return Words(
        language=letter.language,
        trial=trial_of(letter),
        subject=in_trial(letter, sentence(f"{stem}-subject", params)),
        title=sentence(f"{stem}-title", params),
        lead=paragraphs(f"{stem}-lead", params),
        listed=tuple(_row(*offer) for offer in letter.ending[:MOST_TITLES]),
        listed_heading=sentence(f"{stem}-listed-heading", params),
        button=sentence(f"{stem}-button", params),
        steps=paragraphs(f"{stem}-steps", params),
        signature=one_line(letter.region.sender_name),
        why=sentence(f"{stem}-why", params),
        **sentences(_SAME_IN_ALL, params),
    )


def _params(letter: ExpiryLetter) -> Params:
    count = len(letter.ending)
    return {
        **of_region(letter.region),
        "offers": count,
        "more": count >= MOST_COUNTED,
        "listed": min(count, MOST_TITLES),
        "all": count <= MOST_TITLES,
        "first": dates.day_and_month(letter.ending[0][2]),
        "paper": False,
    }


def _row(title: str, employer: str, until: date) -> tuple[str, str, str]:
    told: Params = {"until": dates.day_and_month(until)}
    title, employer = (shortened(one_line(each), LONGEST) for each in (title, employer))
    return title, employer, sentence("mail-expiring-until", told)
