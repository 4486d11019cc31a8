"""What the public API answers: the views build these, the API's document describes them."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from shared.domain.facts import Param
from shared.domain.offers.kinds import Kind
from shared.domain.offers.tags import Tag
from shared.domain.person import Language
from shared.domain.transitions import State

Day = Annotated[str, Field(json_schema_extra={"format": "date"})]
Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]


class FieldProblem(TypedDict):
    """What is wrong with a field, in a sentence for whoever typed it."""

    field: str
    message: str


class Problem(TypedDict):
    """Problem details (RFC 9457); `code` is for programs, `detail` a sentence for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    errors: NotRequired[list[FieldProblem]]


class SessionAnswer(TypedDict):
    """A session, with the places of this moment."""

    id: str
    title: str
    starts_on: Day
    ends_on: Day
    department: str
    capacity: int
    places_left: int
    waiting: int
    registration_open: bool
    url: Address


class CalendarAnswer(TypedDict):
    """The sessions to come."""

    sessions: list[SessionAnswer]


class InclusionAnswer(TypedDict):
    """Sessions and their organiser, by data·inclusion's schema v1."""

    structures: list[Mapping[str, Any]]
    services: list[Mapping[str, Any]]


class ReceiptAnswer(TypedDict):
    """A stored form; `status_url` is the person's own page: whoever has it may act for them."""

    registration_id: str
    status: Literal["received"]
    status_url: Address


class HookAnswer(TypedDict):
    """A stored form of another tool; the person's own page is told to the person alone."""

    registration_id: str
    status: Literal["received"]


class ReasonAnswer(TypedDict):
    """Why a registration stands where it stands."""

    code: str
    params: Mapping[str, Param]
    text: str


class StandingAnswer(TypedDict):
    """Where a registration stands; `rank` from 1, only while waiting."""

    status: State
    rank: int | None
    reason: ReasonAnswer
    offer_expires_at: Moment | None
    session_id: str


class GuardianAnswer(StandingAnswer):
    """The same for the guardian of a minor, with what they may do now."""

    youth: str
    may: list[str]


class YouthAnswer(StandingAnswer):
    """The same of one of a counsellor's youths, with what the counsellor may do now."""

    registration_id: str
    first_name: str
    initial: str
    session_title: str
    starts_on: Day
    expected: str
    may_act: bool
    may: list[str]


class YouthsAnswer(TypedDict):
    """Everybody who named a counsellor."""

    youths: list[YouthAnswer]


class LanguageAnswer(TypedDict):
    """How somebody is written to."""

    language: Language


class OfferName(TypedDict):
    """What an offer is called here."""

    partner: str
    key: str


class OfferAnswer(TypedDict):
    """An offer in our own words: beside these, every field of an offer that says something."""

    partner: str
    key: str
    url: Address
    until: Day
    kind: Kind
    title: str
    description: str
    employer: str
    tags: list[Tag]
    alike: list[OfferName]


class OffersAnswer(TypedDict):
    """A page of the live offers; `next` is the address of the next one."""

    offers: list[OfferAnswer]
    count: int
    next: Address | None


class FranceTravailAnswer(TypedDict):
    """A page of the live offers in the words of "Offres d'emploi v2"."""

    resultats: list[dict[str, Any]]
