"""Which mails ought to exist by now: `due_mails`."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from shared.domain.facts import Fact, FactName, Why
from shared.domain.mail import ADDRESS_DEAD, MailKey, Role
from shared.domain.person import Person
from shared.domain.registration import InLine, Marks, Registration
from shared.domain.transitions import ACTIVE, State

BOTH = (Role.YOUTH, Role.COUNSELLOR)
YOUTH, COUNSELLOR, GUARDIAN = (Role.YOUTH,), (Role.COUNSELLOR,), (Role.GUARDIAN,)

# The mail with an offered seat.
OFFERED = "offered"
# What a person is told: after this fact, this mail goes to these (to a counsellor where the youth
# agreed). What is not here is told by the fact that follows, or on the page only.
MAILS: Mapping[FactName, Mapping[str, tuple[Role, ...]]] = {
    FactName.SEAT_CONFIRMED: {"confirmed": BOTH},
    FactName.GUARDIAN_ASKED: {"guardian_asked": BOTH, "guardian_authorisation": GUARDIAN},
    FactName.PLACED_ON_WAITLIST: {"waiting": BOTH},
    FactName.SEAT_OFFERED: {OFFERED: BOTH},
    FactName.SEAT_DECLINED: {"declined": BOTH},
    FactName.SEAT_OFFER_LAPSED: {"lapsed": BOTH},
    FactName.SEAT_OFFER_RECALLED: {"recalled": BOTH},
    FactName.SEAT_OFFER_BOUNCED: {"unreachable": COUNSELLOR},
    FactName.LAST_CALL_MADE: {"last_call": BOTH},
    FactName.REGISTRATION_PAUSED: {"paused": BOTH},
    FactName.REGISTRATION_RESUMED: {"resumed": BOTH},
    FactName.REMINDER_DUE: {"reminder": BOTH},
    FactName.DATES_CHANGED: {"session_moved": BOTH},
    FactName.REGISTRATION_CANCELLED: {"cancelled": BOTH},
    FactName.REGISTRATION_LAPSED: {"expired": BOTH},
    FactName.REGISTRATION_MOVED: {"released": BOTH},
    FactName.REGISTRATION_CLOSED: {"session_began": BOTH},
    FactName.REGISTRATION_INELIGIBLE: {"ineligible": BOTH},
    FactName.REGISTRATION_REINSTATED: {"reinstated": BOTH},
}
# Where the reason of the fact makes it another mail.
BY_REASON: Mapping[str, Mapping[str, tuple[Role, ...]]] = {
    "session_cancelled": {"session_cancelled": BOTH},
    "already_registered": {"already_registered": YOUTH},
    "merged": {},
}
# What many are told at once goes behind what one is told now: `send_bulk_mails`.
IN_BULK = frozenset({FactName.REMINDER_DUE, FactName.DIGEST_DUE})
# A decision usually takes a second; only a slow one is announced by a mail of its own.
RECEIVED_AFTER = timedelta(minutes=1)
# While a seat is offered, the offer's own mail tells whether it arrives.
_TOLD_OF_ADDRESS = ACTIVE - {State.OFFERED}
# What is for a nearer day than this would come too late on paper.
ON_PAPER_WITHIN = 3


def due_mails(
    registration: Registration, people: Mapping[Role, Person], now: datetime
) -> tuple[MailKey, ...]:
    """The mails that ought to exist by now; which of them do, the claim of each one tells.

    Only the last fact counts: what a later one has overtaken is no longer justified.
    """
    return tuple(key for key, late in _called_for(registration, people, now) if not late)


def late_mails(
    registration: Registration, people: Mapping[Role, Person], now: datetime
) -> tuple[MailKey, ...]:
    """What the last fact called for and must not leave any more.

    It would come too late, go to an address that has been found dead, or tell of somebody erased.
    """
    return tuple(key for key, late in _called_for(registration, people, now) if late)


def _called_for(
    registration: Registration, people: Mapping[Role, Person], now: datetime
) -> list[tuple[MailKey, bool]]:
    """All that the last fact calls for, each with whether it must not leave any more."""
    fact = registration.history[-1]
    called_for = [
        (
            MailKey(f"REGISTRATION#{registration.id}", kind, fact.id, role),
            _must_not_leave(kind, role, people) or _too_late(kind, fact, people[role], now),
        )
        for kind, roles in _kinds(registration, fact, now).items()
        for role in roles
        if reached_by(role, people) or _found_dead(role, people) or Role.YOUTH not in people
    ]
    return [*called_for, *((key, False) for key in _dead_address(registration, people))]


def _must_not_leave(kind: str, role: Role, people: Mapping[Role, Person]) -> bool:
    """Whether the reader cannot be reached: by an offer, not on paper instead of a dead mailbox.

    Of somebody erased nobody is told anything.
    """
    dead = kind == OFFERED and _found_dead(role, people)
    return Role.YOUTH not in people or not reached_by(role, people) or dead


def _found_dead(role: Role, people: Mapping[Role, Person]) -> bool:
    """Whether somebody may be at work on a mail to an address that nothing goes to any more."""
    person = people.get(role)
    return person is not None and person.suppression is not None


def _dead_address(registration: Registration, people: Mapping[Role, Person]) -> Iterator[MailKey]:
    """That a mail about this registration proved the youth's address dead: news for the counsellor.

    An offer that did not arrive says so itself.
    """
    youth, subject = people.get(Role.YOUTH), f"REGISTRATION#{registration.id}"
    dead = youth.suppression if youth else None
    if dead is None or dead.subject != subject or not reached_by(Role.COUNSELLOR, people):
        return
    offer_says_so = any(f.name is FactName.SEAT_OFFER_BOUNCED for f in registration.history)
    if registration.state in _TOLD_OF_ADDRESS and not offer_says_so:
        yield MailKey(subject, ADDRESS_DEAD, dead.fact, Role.COUNSELLOR)


def _too_late(kind: str, fact: Fact, reader: Person, now: datetime) -> bool:
    """Whether a reminder would come when the session has begun."""
    if kind != "reminder":
        return False
    days = int(fact.why.params["days"])
    return now >= fact.at + timedelta(days=days) or not (reader.mailbox or days >= ON_PAPER_WITHIN)


def reached_by(role: Role, people: Mapping[Role, Person]) -> bool:
    """Whether something is sent to this party: by mail, and to a youth without address on paper.

    A youth without a living address is reached through the counsellor, if there is one to reach.
    """
    person = people.get(role)
    if person is None:
        return False
    return bool(person.mailbox) or (role is Role.YOUTH and not reached_by(Role.COUNSELLOR, people))


def is_told(fact: Fact, registration: Registration | InLine) -> bool:
    """Whether somebody is mailed after this fact."""
    return bool(_after_fact(fact.name, fact.why, registration.marks))


def _kinds(registration: Registration, fact: Fact, now: datetime) -> Mapping[str, tuple[Role, ...]]:
    if registration.state is State.RECEIVED:
        late = now >= registration.arrived_at + RECEIVED_AFTER
        return {"received": YOUTH} if late and registration.marks.choice == 1 else {}
    return _after_fact(fact.name, fact.why, registration.marks)


def _after_fact(name: FactName, why: Why, marks: Marks) -> Mapping[str, tuple[Role, ...]]:
    if name is FactName.PLACED_ON_WAITLIST and marks.choice > 1:
        return {}
    if name is FactName.REGISTRATION_MOVED and why.params.get("was") != State.CONFIRMED.value:
        return {}
    return BY_REASON.get(why.code, MAILS.get(name, {}))
