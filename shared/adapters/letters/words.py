"""The words of a mail, from the catalogue by its kind and its recipient's role."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.adapters.letters.names import one_line
from shared.adapters.letters.params import Params, in_subject, params_of
from shared.adapters.letters.phrasing import (
    Paragraphs,
    dashed,
    language_of,
    paragraphs,
    reason_sentence,
    sentence,
)
from shared.adapters.letters.rows import (
    Offers,
    Rows,
    Triples,
    facts_of,
    sessions_of,
    verbatim_of,
)
from shared.domain.colours import Colours
from shared.domain.frame import Frame
from shared.domain.letters import Letter
from shared.domain.mail import Role
from shared.texts.languages import FRENCH, TAGS

# What every mail says in the same words, by the names in `Words`; some say a few of it otherwise.
_SAME_IN_ALL = {
    "reason_heading": "mail-reason-heading",
    "steps_heading": "mail-steps-heading",
    "listed_heading": "mail-listed-heading",
    "link_note": "mail-link-note",
    "link_personal": "mail-link-personal",
    "human": "mail-human",
}
# Mails that do not say themselves why.
_WITH_REASON = frozenset({"confirmed", "waiting", "offered", "lapsed", "recalled", "paused"})


@dataclass(frozen=True)
class Words:
    """What a mail says; `facts` are pairs of label and value, without link no button.

    `listed`: under a heading of its own, sessions to choose from, or what a file has most often;
    `links`: several pages, each with its address; `offers`: title, whose, what and where, address
    of the page; `trial`: that nothing of it is true, on a stage for trials only; `verbatim`: which
    of all this the region wrote itself, in French, where the mail is not.
    """

    language: str
    trial: str
    subject: str
    title: str
    greeting: str
    lead: Paragraphs
    steps: Paragraphs
    signature: str
    reason_heading: str
    steps_heading: str
    listed_heading: str
    link_note: str
    link_personal: str
    human: str
    why: str
    colours: Colours
    button: str = ""
    reason: str = ""
    facts: Rows = ()
    listed: Triples = ()
    links: Triples = ()
    offers: Offers = ()
    verbatim: frozenset[str] = frozenset()

    @property
    def tag(self) -> str:
        """The language as HTML and headers name it."""
        return TAGS[self.language]

    @property
    def colon(self) -> str:
        """What stands between a label and its value."""
        return " :" if self.tag == TAGS[FRENCH] else ":"


def words_of(letter: Letter, paper: bool = False) -> Words:
    """The mail's words, or with `paper` a printed letter's; raises UnknownText when one lacks."""
    params, role = params_of(letter, paper), letter.key.role
    stem = f"mail-{dashed(letter.key.kind)}-{role}"
    own = {"greeting": f"mail-greeting-{role}", "why": f"mail-why-{role}"}
    return Words(
        **framed(letter, stem, params, own, in_subject(letter, params)),
        facts=facts_of(letter, params),
        listed=sessions_of(letter),
        reason=_reason(letter, params),
        verbatim=verbatim_of(letter),
    )


def framed(
    letter: Frame,
    stem: str,
    params: Params,
    own: Mapping[str, str],
    in_subject: Params | None = None,
) -> dict[str, Any]:
    """What every mail says: under the codes that begin with `stem`, and what is the same in all.

    `own` are the codes of what this one says otherwise, an empty one of what it does not say; the
    subject may name things shorter. What has no link has no button.
    """
    subject = sentence(f"{stem}-subject", in_subject or params)
    button = {"button": f"{stem}-button"} if letter.link else {}
    codes = {"title": f"{stem}-title", **_SAME_IN_ALL, **button, **own}
    return {
        "language": letter.language,
        "trial": sentence("mail-trial", {"language": letter.language}) if letter.trial else "",
        "subject": in_trial(letter, subject),
        "lead": paragraphs(f"{stem}-lead", params),
        "steps": paragraphs(f"{stem}-steps", params),
        "signature": one_line(letter.region.sender_name),
        "colours": letter.region.colours,
        **{name: sentence(code, params) if code else "" for name, code in codes.items()},
    }


def in_trial(letter: Frame, subject: str) -> str:
    """The subject on one line, marked where the mail comes from a stage for trials."""
    said: Params = {"language": letter.language, "subject": subject}
    return one_line(sentence("mail-trial-subject", said) if letter.trial else subject)


def _reason(letter: Letter, params: Params) -> str:
    why = letter.registration.reason
    if letter.key.role is Role.GUARDIAN or letter.key.kind not in _WITH_REASON:
        return ""
    said: Params = {**why.params, "language": language_of(params)}
    before: Params = {"before": letter.rank - 1} if letter.rank else {}
    return reason_sentence(why.code, {**said, **before}, third=not letter.to_youth)
