"""The words of a mail to a partner whose offers end soon."""

from datetime import date

from shared.adapters.letters.names import one_line, shortened
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import sentence
from shared.adapters.letters.words import Words, framed
from shared.domain.letters import ExpiryLetter
from shared.domain.offers.expiring import MOST_COUNTED, MOST_TITLES
from shared.texts import dates

LONGEST = 80
_OWN = {
    "greeting": "mail-greeting-partner",
    "listed_heading": "mail-expiring-listed-heading",
    "link_personal": "mail-report-link",
    "why": "mail-expiring-why",
}


def expiry_words_of(letter: ExpiryLetter) -> Words:
    """The mail's words; raises UnknownText when one lacks."""
    listed = tuple(_row(*offer) for offer in letter.ending[:MOST_TITLES])
    return Words(**framed(letter, "mail-expiring", _params(letter), _OWN), listed=listed)


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
