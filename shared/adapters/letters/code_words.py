"""The words of a mail with the code that shows somebody what we hold about them."""

from shared.adapters.letters.names import person_name
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import sentence
from shared.adapters.letters.words import Words, framed
from shared.domain.own_letters import CodeLetter
from shared.texts import dates

_OWN = {"greeting": "mail-greeting-youth", "why": "mail-code-why"}


def code_words_of(letter: CodeLetter) -> Words:
    """The mail's words; the code stands in the text only, where no list of mails shows it."""
    params = _params(letter)
    until = dates.day_and_hour(letter.until, letter.language)
    labels = ("mail-code-label", letter.code), ("mail-code-until-label", until)
    facts = tuple((sentence(label, params), value) for label, value in labels)
    return Words(**framed(letter, "mail-code-youth", params, _OWN), facts=facts)


def _params(letter: CodeLetter) -> Params:
    return {
        **of_region(letter.region),
        "name": person_name(letter.recipient.first_name) or "none",
        "paper": False,
        "language": letter.language,
    }
