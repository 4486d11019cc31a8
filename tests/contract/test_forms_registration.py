"""The registration form's contract: what is taken, what is refused, and in which words."""

import json

import pytest

from shared.contracts.registration_fields import from_fields
from shared.contracts.registration_forms import read_registration
from shared.domain.person import Guardian, Profile
from shared.domain.refusals import NotEligible
from shared.web.refusing import field_sentence

WHOLE = {
    "submission_id": "018f3b5e-0000-7000-8000-000000000001",
    "session_id": "5" * 32,
    "first_name": "Alix",
    "last_name": "Exemple",
    "birth_date": "2007-03-27",
    "email": "alix@example.org",
    "phone": "06 39 98 12 34",
    "postcode": "93100",
    "profile": "dropout",
    "notice_read": True,
}
COUNSELLOR = {
    "name": "Dominique Conseil",
    "email": "d@example.org",
    "organisation": "Mission locale",
}
FIELDS = {
    "submission_id": WHOLE["submission_id"],
    "first_name": " Alix ",
    "last_name": "Exemple",
    "birth_day": "27",
    "birth_month": "3",
    "birth_year": "2007",
    "email": "alix@example.org",
    "phone": "0639981234",
    "postcode": "93 100",
    "profile": "dropout",
    "notice_read": "yes",
    "counsellor_name": "",
    "counsellor_email": "",
    "counsellor_organisation": "",
}


def refused(body):
    with pytest.raises(NotEligible) as raised:
        read_registration(body)
    return {error.field: error for error in raised.value.errors}


def test_a_whole_form_becomes_a_youth_with_normalised_values():
    youth = read_registration(
        {**WHOLE, "first_name": "  Alix ", "email": "Alix@EXAMPLE.org"}
    ).youth()
    assert (youth.first_name, youth.email, youth.phone) == (
        "Alix",
        "Alix@example.org",
        "+33639981234",
    )
    assert youth.profile is Profile.DROPOUT


def test_both_doors_lead_to_the_same_form():
    assert read_registration(from_fields(FIELDS, WHOLE["session_id"])) == read_registration(WHOLE)


def test_a_counsellor_named_on_the_page_is_read():
    typed = {f"counsellor_{name}": value for name, value in COUNSELLOR.items()}
    body = from_fields({**FIELDS, **typed, "counsellor_may_act": "yes"}, WHOLE["session_id"])
    assert read_registration(body).counsellor.counsellor().may_act is True


def test_a_counsellor_half_named_is_asked_for_the_rest():
    body = from_fields({**FIELDS, "counsellor_email": "d@example.org"}, WHOLE["session_id"])
    assert set(refused(body)) == {"counsellor.name", "counsellor.organisation"}


@pytest.mark.parametrize("field", sorted(set(WHOLE) - {"session_id"}))
@pytest.mark.parametrize("empty", [None, "", "   "])
def test_every_field_is_needed_and_says_so_in_french(field, empty):
    body = {name: value for name, value in WHOLE.items() if name != field}
    if empty is not None:
        body[field] = empty
    error = refused(body)[field]
    assert error.code == f"{field}_missing"
    assert field_sentence(error).endswith(".")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("submission_id", "not-a-uuid"),
        ("session_id", "../../etc"),
        ("first_name", "A" * 81),
        ("first_name", "Al\x00ix"),
        ("first_name", "\ud800"),
        ("first_name", "\u202eAlix"),
        ("last_name", "http://example.org"),
        ("last_name", "<b>"),
        ("last_name", 12),
        ("birth_date", "2007-02-30"),
        ("birth_date", "27/03/2007"),
        ("birth_date", 1174953600),
        ("birth_date", "0007-03-27"),
        ("email", "alix@"),
        ("email", "alix@localhost"),
        ("email", "a" * 250 + "@example.org"),
        ("phone", "06 12 34 56"),
        ("phone", "08 99 11 22 33"),
        ("phone", "3949"),
        ("phone", "+33 8 36 65 65 65"),
        ("postcode", "9310"),
        ("postcode", "٩٣١٠٠"),
        ("postcode", 93100),
        ("profile", "other"),
        ("notice_read", False),
        ("notice_read", "perhaps"),
        ("counsellor", "Dominique"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(field, value):
    error = refused({**WHOLE, field: value})[field]
    assert error.code.endswith("_malformed")
    assert field_sentence(error).endswith(".")


@pytest.mark.parametrize(
    "phone", ["0612345678", "06.12.34.56.78", "+33 (0)6 12 34 56 78", "0033612345678", "612345678"]
)
def test_a_phone_number_may_be_written_as_one_likes(phone):
    assert read_registration({**WHOLE, "phone": phone}).phone == "+33612345678"


def test_names_of_all_sorts_are_names():
    for name in ("Anne-Lise", "O’Neil", "N'Diaye", "Zoë", "José María", "李", "de La Fontaine Jr."):
        assert read_registration({**WHOLE, "last_name": name}).last_name == name


def test_a_refusal_never_repeats_what_was_typed():
    body = {**WHOLE, "first_name": "Canary<", "email": "canary", "phone": "canary"}
    told = json.dumps([field_sentence(e) for e in refused(body).values()])
    assert "anary" not in told


@pytest.mark.parametrize("empty", [{}, {"choices": []}, {"departments": []}, {"session_id": " "}])
def test_a_form_that_asks_for_no_seat_anywhere_is_refused_in_french(empty):
    body = {name: value for name, value in WHOLE.items() if name != "session_id"}
    [error] = refused({**body, **empty}).values()
    assert field_sentence(error).endswith(".")


def test_a_form_may_name_its_sessions_best_first_and_none_twice():
    form = read_registration({**WHOLE, "choices": ["6" * 32, "5" * 32]}).form()
    assert form.choices == ("5" * 32, "6" * 32)


def test_choices_departments_and_a_guardian_are_flat_fields_on_the_page():
    typed = {
        "choice_2": "6" * 32,
        "choice_3": "",
        "choice_4": "7" * 32,
        "department_75": "yes",
        "department_93": "no",
        "guardian_name": "Sacha Parent",
        "guardian_email": "parent@example.org",
        "guardian_phone": "",
    }
    form = read_registration(from_fields({**FIELDS, **typed}, WHOLE["session_id"])).form()
    assert form.choices == ("5" * 32, "6" * 32, "7" * 32)
    assert form.departments == ("75",)
    assert form.guardian == Guardian("Sacha Parent", "parent@example.org")


def test_a_guardian_half_named_is_asked_for_the_rest():
    body = from_fields({**FIELDS, "guardian_phone": "0612345678"}, WHOLE["session_id"])
    errors = refused(body)
    assert set(errors) == {"guardian.name", "guardian.email"}
    assert all(field_sentence(error).endswith(".") for error in errors.values())


def test_a_form_without_any_session_says_so_beside_all_its_other_mistakes():
    body = {name: value for name, value in WHOLE.items() if name not in ("session_id", "email")}
    assert set(refused(body)) == {"session_id", "email"}


def test_a_form_may_ask_for_any_date_in_some_departments():
    body = {name: value for name, value in WHOLE.items() if name != "session_id"}
    form = read_registration({**body, "departments": ["93", "75"]}).form()
    assert (form.choices, form.departments) == ((), ("93", "75"))


def test_what_later_versions_add_is_ignored():
    later = {"diplomas": ["x"], "mentor": {}}
    assert read_registration({**WHOLE, **later}) == read_registration(WHOLE)
