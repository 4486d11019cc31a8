"""The words of a mail with the pages that somebody has asked for."""

from shared.adapters.letters.names import person_name
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import sentence
from shared.adapters.letters.words import Words, framed
from shared.domain.own_letters import LinksLetter, OwnPage
from shared.texts import dates

_OWN = {
    "greeting": "mail-greeting-youth",
    "link_personal": "mail-links-personal",
    "why": "mail-links-why",
}


def links_words_of(letter: LinksLetter) -> Words:
    """The mail's words by its reader's role; raises UnknownText when one lacks."""
    params = _params(letter)
    stem = f"mail-links-{'starting' if letter.starting else letter.key.role}"
    own = {**_OWN, "why": f"{stem}-why"} if letter.starting else _OWN
    links = tuple(_link(letter, page) for page in letter.pages)
    return Words(**framed(letter, stem, params, own), links=links)


def _params(letter: LinksLetter) -> Params:
    """By name only when the mailbox is one person's."""
    alone = next(iter(letter.names)) if len(letter.names) == 1 else ""
    return {
        **of_region(letter.region),
        "name": person_name(alone) or "none",
        "people": len(letter.names),
        "pages": len(letter.pages),
        "paper": False,
        "language": letter.language,
    }


def _link(letter: LinksLetter, page: OwnPage) -> tuple[str, str, str]:
    """Whose page where several are, and when the session is."""
    session = page.session
    name = person_name(page.first_name) if len(letter.names) > 1 else ""
    told: Params = {
        "name": name or "none",
        "week": dates.week(session.starts_on, session.ends_on, letter.language),
        "language": letter.language,
    }
    return sentence("mail-links-page", told), sentence("mail-links-open", told), page.link
