"""Consumers read what they need, do not mind what is new, and refuse what they cannot know."""

import copy

import pytest
from pydantic import ValidationError

from shared.contracts.deliveries import DeliveryReport
from shared.contracts.envelope import Message
from shared.domain.mail import MailKey, MailState, Role
from tests.contract.sampling import bodies, facts

RECEIVED = next(bodies("allocate_seats/registration-received"))


def due(kind):
    function = "allocate_seats" if kind in ("session", "registration") else "send_mails"
    name = "import_offers" if kind == "upload" else function
    return Message.model_validate(next(bodies(f"{name}/deadline-reached-{kind}")))


@pytest.mark.parametrize("body", [pytest.param(b, id=n) for n, b in facts()])
def test_every_sample_of_a_fact_is_read(body):
    message = Message.model_validate(body)
    assert message.name == body["detail-type"]
    assert message.data["kind"] in (
        "session",
        "registration",
        "link_request",
        "access",
        "expiry_watch",
        "summary",
        "doubt",
        "mail",
        "upload",
        "digest",
    )


def test_an_old_consumer_does_not_mind_fields_added_later():
    body = copy.deepcopy(RECEIVED)
    body["detail"]["data"]["choices"] = ["5" * 32]
    body["detail"]["metadata"]["trace"] = "later"
    body["detail"]["more"] = body["more"] = {}
    assert Message.model_validate(body).id_of("session_id") == "5" * 32


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_a_version_nobody_here_knows_is_refused_aloud(version):
    body = copy.deepcopy(RECEIVED)
    body["detail"]["metadata"]["version"] = version
    with pytest.raises(ValidationError):
        Message.model_validate(body)


def test_a_fact_nobody_here_knows_is_refused_aloud():
    with pytest.raises(ValidationError):
        Message.model_validate({**RECEIVED, "detail-type": "SeatVanished"})


def test_a_refusal_does_not_repeat_what_was_in_the_message():
    body = copy.deepcopy(RECEIVED)
    body["detail"]["metadata"]["id"] = "alix@example.org"
    with pytest.raises(ValidationError) as error:
        Message.model_validate(body)
    assert "alix@" not in str(error.value)


@pytest.mark.parametrize("kind", ["session", "registration", "mail", "upload"])
def test_a_deadline_names_its_kind_and_its_ids(kind):
    message = due(kind)
    assert (message.name, message.data["kind"]) == ("DeadlineReached", kind)
    needed = {"session": "session_id", "registration": "registration_id", "upload": "upload_id"}
    assert (message.mail_key() is not None) is (kind == "mail")
    assert kind == "mail" or len(message.id_of(needed[kind])) == 32


def test_a_deadline_of_a_mail_leads_back_to_the_mail():
    key = due("mail").mail_key()
    assert key == MailKey(f"REGISTRATION#{'1' * 32}", "confirmed", f"{1:032x}", Role.YOUTH)


def test_an_id_that_is_not_there_is_an_error_of_its_own():
    with pytest.raises(KeyError):
        due("session").id_of("registration_id")


@pytest.mark.parametrize(
    ("name", "registration_id"),
    [
        ("allocate_seats/registration-received", "1" * 32),
        ("allocate_seats/deadline-reached-registration", "1" * 32),
        ("allocate_seats/mail-bounced", "1" * 32),
        ("send_mails/deadline-reached-mail", "1" * 32),
        ("allocate_seats/capacity-changed", ""),
        ("recognise_people/people-merged", ""),
    ],
)
def test_a_fact_leads_to_its_registration_itself_or_through_its_mail(name, registration_id):
    assert Message.model_validate(next(bodies(name))).registration_id == registration_id


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("deadline-reached-registration", True),
        ("placed-on-waitlist", True),
        ("registration-received", False),
        ("mail-bounced", False),
    ],
)
def test_one_registration_is_looked_at_where_its_own_date_or_its_other_choices_are_due(name, alone):
    assert Message.model_validate(next(bodies(f"allocate_seats/{name}"))).concerns_one is alone


@pytest.mark.parametrize(
    ("values", "state", "code"),
    [
        ({"type": "DeliveryDelay"}, MailState.SENT, "deliverydelay"),
        ({"type": "Delivery"}, MailState.DELIVERED, "delivery"),
        ({"type": "Complaint"}, MailState.COMPLAINED, "complaint"),
        ({"type": "Reject"}, MailState.BOUNCED, "reject"),
        (
            {"type": "Bounce", "bounce_type": "Permanent", "bounce_subtype": "NoEmail"},
            MailState.BOUNCED,
            "permanent_noemail",
        ),
        ({"type": "Bounce", "bounce_type": "Transient"}, None, "transient"),
        ({"type": "Open"}, None, "open"),
        ({"type": "Send"}, None, "send"),
    ],
)
def test_a_report_of_the_mail_service_is_a_state_or_nothing(values, state, code):
    report = DeliveryReport.model_validate({"message_id": "1", "at": "", "tags": {}, **values})
    assert (report.state, report.code, report.tag) == (state, code, "")
