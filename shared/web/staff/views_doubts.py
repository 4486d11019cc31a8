"""What staff are shown of two records that may be one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shared.domain.doubt import Doubt, Record, SecondContent
from shared.texts import dates, phones
from shared.texts.catalogue import say
from shared.usecases.reviewing import Review, Side, ToReview
from shared.web import reasons


@dataclass(frozen=True)
class Fact:
    """One line of the comparison: what it is, and what each side says."""

    name: str
    values: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the sides say different things."""
        return len(set(self.values)) > 1


@dataclass(frozen=True)
class Asked:
    """One registration of a record."""

    address: str
    session: str
    week: str
    state: str
    reason: str
    arrived_at: Any


def facts(sides: Sequence[Record | SecondContent]) -> Sequence[Fact]:
    """Everything the sides say, line by line."""
    told = [_told(side) for side in sides]
    return [Fact(name, tuple(each[name] for each in told)) for name in told[0]]


def name_of(record: Record) -> str:
    """First and last name."""
    return f"{record.traits.first_name} {record.traits.last_name}"


def names(records: Sequence[Record]) -> Sequence[str]:
    """How the page calls each record; of two the first is the older."""
    numbered = [say("doubt-record", number=place) for place in range(1, len(records) + 1)]
    if len(numbered) > 1:
        numbered[0] = say("doubt-record-older", number=1)
    return numbered


def choices(records: Sequence[Record], chosen: str) -> Sequence[dict[str, Any]]:
    """Which record to keep: the older, unless another has been chosen."""
    wanted = chosen if chosen in {record.id for record in records} else records[0].id
    return [
        {"value": record.id, "checked": record.id == wanted, "text": _to_keep(place, record)}
        for place, record in enumerate(records, start=1)
    ]


def _to_keep(place: int, record: Record) -> str:
    reached = record.traits.email or phones.readable(record.traits.phone) or say("doubt-nothing")
    return say("doubt-keep-one", number=place, name=name_of(record), reached=reached)


def asked(side: Side) -> Sequence[Asked]:
    """What the record asked for, in order of arrival."""
    return [
        Asked(
            f"/sessions/{session.id}/inscriptions/{registration.id}",
            session.title,
            dates.week(session.starts_on, session.ends_on),
            say(f"staff-state-{registration.state.value.replace('_', '-')}"),
            reasons.sentence(registration.reason, third=True),
            registration.arrived_at,
        )
        for registration, session in side.registrations
    ]


def why(doubt: Doubt) -> str:
    """What is alike."""
    return reasons.sentence(doubt.why)


def list_json(found: ToReview) -> dict[str, Any]:
    """Open doubts, ids only."""
    return {
        "doubts": [
            {**doubt_json(doubt), "people": sorted({one.id, two.id})}
            for doubt, one, two in found.doubts
        ]
    }


def review_json(found: Review) -> dict[str, Any]:
    """One doubt with the registrations of both, ids only."""
    return {**doubt_json(found.doubt), "people": [_side_json(side) for side in found.sides]}


def doubt_json(doubt: Doubt) -> dict[str, Any]:
    """A doubt by codes and ids."""
    return {
        "id": doubt.id,
        "status": doubt.state.value,
        "done": doubt.done,
        "kept": doubt.kept,
        "found_at": doubt.found_at.isoformat(),
        "reason": {
            "code": doubt.why.code,
            "params": dict(doubt.why.params),
            "text": why(doubt),
        },
    }


def _side_json(side: Side) -> dict[str, Any]:
    return {
        "person_id": side.record.id,
        "registrations": [
            {
                "registration_id": registration.id,
                "session_id": session.id,
                "status": registration.state.value,
            }
            for registration, session in side.registrations
        ],
    }


def _told(side: Record | SecondContent) -> dict[str, str]:
    traits = side.traits
    return {
        "first-name": traits.first_name,
        "last-name": traits.last_name,
        "birth-date": dates.date_alone(traits.birth_date),
        "email": traits.email or say("doubt-nothing"),
        "phone": phones.readable(traits.phone) or say("doubt-nothing"),
        "postcode": side.postcode or say("doubt-nothing"),
        "profile": say(f"written-profile-{side.profile.replace('_', '-')}")
        if side.profile
        else say("doubt-nothing"),
    }
