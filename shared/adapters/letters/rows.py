"""The rows of a mail: its facts with their labels, and the sessions one may choose instead."""

from shared.adapters.letters.names import one_line
from shared.adapters.letters.params import Params
from shared.adapters.letters.phrasing import dashed, sentence
from shared.domain.letters import Letter
from shared.domain.session import Session
from shared.domain.transitions import State
from shared.texts import dates
from shared.texts.languages import FRENCH, TAGS

Rows = tuple[tuple[str, str], ...]
Triples = tuple[tuple[str, str, str], ...]
Offers = tuple[tuple[str, str, str, str], ...]
# Which facts stand in the box; nobody is told where and when to come who is not expected.
_OF_A_WISH = ("session", "when", "where")
_OF_A_SEAT = ("session", "when", "first_day", "where")
_OF_AN_END = ("session", "when")
_OF_AN_ANSWER = (*_OF_A_SEAT, "answer_before")
_OF_AN_AGREEMENT = (*_OF_A_SEAT, "agree_before")
_SHOWN = {
    "confirmed": _OF_A_SEAT,
    "reminder": _OF_A_SEAT,
    "offered": _OF_AN_ANSWER,
    "last_call": _OF_A_SEAT,
    "guardian_asked": _OF_AN_AGREEMENT,
    "guardian_authorisation": (*_OF_AN_AGREEMENT, "programme"),
    "paused": (*_OF_A_WISH, "resume_before"),
    "declined": _OF_AN_END,
    "cancelled": _OF_AN_END,
    "session_cancelled": _OF_AN_END,
    "released": _OF_AN_END,
    "expired": _OF_AN_END,
    "session_began": _OF_AN_END,
    "ineligible": _OF_AN_END,
}
_SEATED = frozenset({State.CONFIRMED, State.OFFERED, State.AWAITING_GUARDIAN})


def facts_of(letter: Letter, params: Params) -> Rows:
    """What the mail is about, as pairs of label and value; nothing empty."""
    answer = str(params["deadline"])
    values = {
        "session": str(params["title"]),
        "programme": str(params["blocks"]),
        "when": str(params["week"]),
        "first_day": str(params["first_day"]),
        "where": one_line(letter.session.venue),
        "bring": one_line(letter.region.bring),
        "answer_before": answer,
        "agree_before": answer,
        "resume_before": answer,
    }
    named = ((name, values[name]) for name in _shown(letter))
    return tuple(
        (sentence(f"mail-{dashed(name)}", params), value) for name, value in named if value
    )


def _shown(letter: Letter) -> tuple[str, ...]:
    kind, state = letter.key.kind, letter.registration.state
    shown = _SHOWN.get(kind, _OF_A_WISH)
    if kind == "session_moved" and state in _SEATED:
        shown = _OF_A_SEAT
    return (*shown, "bring") if letter.near and shown is _OF_A_SEAT else shown


def sessions_of(letter: Letter) -> Triples:
    """The open sessions as dates, place and seats, where somebody may choose one."""
    return tuple(_row(session, letter.language) for session in letter.choices)


def verbatim_of(letter: Letter) -> frozenset[str]:
    """What a mail that is not in French shows of the region's own words."""
    if TAGS[letter.language] == TAGS[FRENCH]:
        return frozenset()
    session, others, region = letter.session, letter.choices, letter.region
    own = (session.title, region.bring, *(each.venue for each in (session, *others)))
    return frozenset(map(one_line, own))


def _row(session: Session, language: str) -> tuple[str, str, str]:
    week = dates.week(session.starts_on, session.ends_on, language)
    if session.places_left:
        code, count = "session-places-left", {"left": session.places_left}
    else:
        code, count = "session-waitlist", {"waiting": session.waitlist}
    return week, one_line(session.venue), sentence(code, {"language": language, **count})
