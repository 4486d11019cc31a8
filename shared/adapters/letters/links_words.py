"""The words of a mail with the pages that somebody has asked for."""

from shared.adapters.letters.names import one_line, person_name
from shared.adapters.letters.params import Params, of_region
from shared.adapters.letters.phrasing import paragraphs, sentence
from shared.adapters.letters.words import Words, in_trial, sentences, trial_of
from shared.domain.letters import LinksLetter, OwnPage
from shared.texts import dates

_SAME_IN_ALL = {
    "reason_heading": "mail-reason-heading",
    "steps_heading": "mail-steps-heading",
    "listed_heading": "mail-listed-heading",
    "link_note": "mail-link-note",
    "link_personal": "mail-links-personal",
    "human": "mail-human",
    "why": "mail-links-why",
}


def links_words_of(letter: LinksLetter) -> Words:
    """The mail's words by its reader's role; raises UnknownText when one lacks."""
    params, stem = _params(letter), f"mail-links-{letter.key.role}"
    return Words(
        language=letter.language,
        trial=trial_of(letter),
        subject=in_trial(letter, sentence(f"{stem}-subject", params)),
        title=sentence(f"{stem}-title", params),
        greeting=sentence("mail-greeting-youth", params),
        lead=paragraphs(f"{stem}-lead", params),
        links=tuple(_link(letter, page) for page in letter.pages),
        button=sentence(f"{stem}-button", params) if letter.link else "",
        steps=paragraphs(f"{stem}-steps", params),
        signature=one_line(letter.region.sender_name),
        **sentences(_SAME_IN_ALL, params),
    )


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
