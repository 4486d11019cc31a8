"""What a program may ask of the public site: each route, what it takes, answers and refuses."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from shared.contracts import public_answers as told
from shared.contracts.addresses import CorrectionForm
from shared.contracts.hook_forms import HookedForm
from shared.contracts.offer_queries import OfferQuery
from shared.contracts.registration_forms import RegistrationForm
from shared.usecases.following import ACTIONS
from shared.web.public import routes_address as address
from shared.web.public import routes_api as api
from shared.web.public import routes_counsellor as counsellor
from shared.web.public import routes_guardian as guardian
from shared.web.public import routes_hooks as hooks
from shared.web.public import routes_inclusion as inclusion
from shared.web.public import routes_language as language
from shared.web.public import routes_offers_api as offers
from shared.web.public import routes_person as person

Refusals = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True)
class Operation:
    """One route, by its function; shapes are types that pydantic knows, refusals codes by status.

    `other` are the answers in the words of others, by media type; `choices` the words that a part
    of the path may be.
    """

    method: str
    path: str
    route: Callable[..., Any]
    answer: Any
    refusals: Refusals = field(default_factory=dict)
    status: int = 200
    body: Any = None
    query: Collection[str] = ()
    headers: Collection[str] = ()
    other: Mapping[str, Any] = field(default_factory=dict)
    choices: Mapping[str, Collection[str]] = field(default_factory=dict)


_WRONG: Refusals = {422: ("not_eligible",)}
_NO_LINK: Refusals = {404: ("no_such_registration", "no_such_page")}
_NO_OFFER = ("no_such_offer", "offer_ended", "no_such_page")
_LINKED_DATA = "application/ld+json"
_ACCEPT = ("nothing_to_accept", "guardian_by_phone", "seat_elsewhere_begun")
_CANCEL = ("nothing_to_cancel", "session_over")
_RESUME = ("nothing_to_resume",)
_DECLINE = ("nothing_to_decline",)
_ON_ITS_PAGE = ("see_mail",)


def _conflict(*codes: str) -> Refusals:
    return {**_NO_LINK, 409: codes, 503: ("busy",)}


def _act(route: Callable[..., Any], *codes: str) -> Operation:
    path = f"/i/<token>/{route.__name__}"
    refusals = _conflict(*codes, *_ON_ITS_PAGE)
    return Operation("POST", path, route, told.StandingAnswer, refusals)


OPERATIONS = (
    Operation("GET", "/api/openapi.json", api.description, dict[str, Any]),
    Operation("GET", "/api/sessions", api.calendar, told.CalendarAnswer),
    Operation("GET", "/api/data-inclusion", inclusion.directory, told.InclusionAnswer),
    Operation(
        "POST",
        "/api/registrations",
        api.register,
        told.ReceiptAnswer,
        {
            404: ("no_such_session",),
            409: ("registration_closed", "other_content"),
            429: ("too_many_forms",),
            503: ("busy",),
            **_WRONG,
        },
        status=202,
        body=RegistrationForm,
    ),
    Operation(
        "POST",
        "/api/hooks/<hook>",
        hooks.register_by_hook,
        told.HookAnswer,
        {
            403: ("hook_unsigned", "hook_out_of_time", "hook_signature_wrong"),
            404: ("no_such_session", "no_such_page"),
            409: ("registration_closed", "other_content"),
            429: ("too_many_hooked",),
            503: ("busy",),
            **_WRONG,
        },
        status=202,
        body=HookedForm,
        headers=hooks.HEADERS,
    ),
    Operation(
        "GET",
        offers.LIST,
        offers.offers_listed,
        told.OffersAnswer | told.FranceTravailAnswer,
        _WRONG,
        query=tuple(OfferQuery.model_fields),
        other={_LINKED_DATA: dict[str, Any]},
    ),
    Operation(
        "GET",
        f"{offers.LIST}/<partner>/<key>",
        offers.offer_exported,
        told.OfferAnswer | dict[str, Any],
        {404: _NO_OFFER, **_WRONG},
        query=("format",),
        other={_LINKED_DATA: dict[str, Any]},
    ),
    Operation("GET", "/i/<token>", person.show, told.StandingAnswer, _NO_LINK),
    _act(person.accept, *_ACCEPT),
    _act(person.decline, *_DECLINE),
    _act(person.cancel, *_CANCEL),
    _act(person.resume, *_RESUME),
    Operation(
        "POST",
        "/i/<token>/email",
        address.correct_address,
        told.StandingAnswer,
        {**_conflict("address_corrected_often"), **_WRONG},
        body=CorrectionForm,
    ),
    Operation(
        "GET",
        "/i/<token>/language",
        language.ask,
        told.LanguageAnswer,
        {**_NO_LINK, 409: _ON_ITS_PAGE},
    ),
    Operation(
        "POST",
        "/i/<token>/language",
        language.choose,
        told.LanguageAnswer,
        {**_conflict(*_ON_ITS_PAGE), **_WRONG},
        body=told.LanguageAnswer,
    ),
    Operation("GET", "/g/<token>", guardian.show_guardian, told.GuardianAnswer, _NO_LINK),
    Operation(
        "POST",
        "/g/<token>/agree",
        guardian.agree,
        told.GuardianAnswer,
        _conflict("nothing_to_agree"),
    ),
    Operation(
        "POST",
        "/g/<token>/refuse",
        guardian.refuse,
        told.GuardianAnswer,
        _conflict("nothing_to_agree"),
    ),
    Operation("GET", "/c/<token>", counsellor.show_youths, told.YouthsAnswer, _NO_LINK),
    Operation(
        "POST",
        "/c/<token>/<session_id>/<registration_id>/<action>",
        counsellor.act_for_youth,
        told.StandingAnswer,
        {**_conflict(*_ACCEPT, *_DECLINE, *_CANCEL, *_RESUME), 403: ("not_agreed",)},
        choices={"action": tuple(ACTIONS)},
    ),
)
