"""What each answer of the mail service means; SES itself is played by botocore's Stubber."""

import boto3
import pytest
from botocore.exceptions import (
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    NoCredentialsError,
    ReadTimeoutError,
    SSLError,
)
from botocore.parsers import ResponseParserError
from botocore.stub import Stubber

from shared.adapters.ses import SesMailer
from shared.ports import SendRefused, SendUncertain

URL = "https://email.example.org"
EXPECTED = {
    "Source": "inscriptions@explore.example.org",
    "Destinations": ["amina@example.org"],
    "RawMessage": {"Data": b"To: amina@example.org\r\n\r\nBonjour"},
    "ConfigurationSetName": "explore-test",
}


@pytest.fixture
def client():
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    return boto3.client("ses", region_name="eu-west-3", endpoint_url=URL, **keys)


def send(client):
    mailer = SesMailer(client, EXPECTED["Source"], "explore-test")
    return mailer.send("amina@example.org", EXPECTED["RawMessage"]["Data"])


def test_one_raw_message_goes_to_one_recipient_and_its_id_comes_back(client):
    with Stubber(client) as ses:
        ses.add_response("send_raw_email", {"MessageId": "id-1"}, EXPECTED)
        assert send(client) == "id-1"
        ses.assert_no_pending_responses()


@pytest.mark.parametrize("domain", ["exämple.org", "xn--exmple-cua.org"])
def test_a_domain_with_accents_is_written_as_the_service_wants_it(client, domain):
    with Stubber(client) as ses:
        asked = {**EXPECTED, "Destinations": ["amina@xn--exmple-cua.org"]}
        ses.add_response("send_raw_email", {"MessageId": "id-1"}, asked)
        mailer = SesMailer(client, EXPECTED["Source"], "explore-test")
        assert mailer.send(f"amina@{domain}", EXPECTED["RawMessage"]["Data"]) == "id-1"


@pytest.mark.parametrize("recipient", ["", "amina", "amína@example.org", "a@example.org, b@x.org"])
def test_what_is_not_one_address_is_refused_before_the_service_is_asked(client, recipient):
    with Stubber(client), pytest.raises(SendRefused) as refused:
        SesMailer(client, EXPECTED["Source"], "explore-test").send(recipient, b"")
    assert refused.value.again is False


@pytest.mark.parametrize(
    ("code", "status", "again"),
    [
        ("MessageRejected", 400, False),
        ("InvalidParameterValue", 400, False),
        ("MailFromDomainNotVerifiedException", 400, False),
        ("Throttling", 400, True),
        ("TooManyRequestsException", 429, True),
        ("LimitExceededException", 400, True),
        ("AccountSendingPausedException", 400, True),
        ("ConfigurationSetDoesNotExist", 400, True),
        ("AccessDenied", 403, True),
        ("ExpiredToken", 403, True),
    ],
)
def test_a_definite_refusal_says_whether_later_may_do(client, code, status, again):
    with Stubber(client) as ses:
        ses.add_client_error("send_raw_email", code, "amina@example.org", http_status_code=status)
        with pytest.raises(SendRefused) as refused:
            send(client)
    assert refused.value.again is again
    assert "amina" not in repr(refused.value) and refused.value.__cause__ is None


@pytest.mark.parametrize(
    ("code", "message", "too_fast"),
    [
        ("Throttling", "Maximum sending rate exceeded.", True),
        ("ThrottlingException", "Maximum sending rate exceeded.", True),
        ("TooManyRequestsException", "", True),
        ("Throttling", "Daily message quota exceeded.", False),
        ("AccessDenied", "", False),
    ],
)
def test_a_refusal_says_whether_the_next_second_may_do(client, code, message, too_fast):
    with Stubber(client) as ses:
        ses.add_client_error("send_raw_email", code, message, http_status_code=400)
        with pytest.raises(SendRefused) as refused:
            send(client)
    assert refused.value.too_fast is too_fast


@pytest.mark.parametrize("status", [500, 502, 503, 504, 200])
def test_after_an_error_of_the_service_nobody_knows(client, status):
    with Stubber(client) as ses:
        ses.add_client_error("send_raw_email", "ServiceUnavailable", http_status_code=status)
        with pytest.raises(SendUncertain):
            send(client)


class Broken:
    """A client on whose way something breaks."""

    def __init__(self, error):
        self.error = error

    def send_raw_email(self, **_):
        raise self.error


@pytest.mark.parametrize(
    "error",
    [
        ReadTimeoutError(endpoint_url=URL),
        ConnectionClosedError(endpoint_url=URL),
        SSLError(endpoint_url=URL, error="cut"),
        ResponseParserError("not XML"),
    ],
)
def test_a_line_cut_after_sending_began_is_uncertain(error):
    with pytest.raises(SendUncertain):
        send(Broken(error))


@pytest.mark.parametrize(
    "error",
    [
        EndpointConnectionError(endpoint_url=URL),
        ConnectTimeoutError(endpoint_url=URL),
        NoCredentialsError(),
    ],
)
def test_what_breaks_before_sending_is_a_refusal_to_try_again(error):
    with pytest.raises(SendRefused) as refused:
        send(Broken(error))
    assert refused.value.again is True


def test_an_answer_without_id_is_uncertain():
    class Silent:
        def send_raw_email(self, **_):
            return {}

    with pytest.raises(SendUncertain):
        send(Silent())


def test_a_real_refused_connection_is_known_to_be_before_sending():
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    config = boto3.session.Config(retries={"total_max_attempts": 1}, connect_timeout=2)
    nobody = "http://127.0.0.1:9"
    client = boto3.client(
        "ses", region_name="eu-west-3", endpoint_url=nobody, config=config, **keys
    )
    with pytest.raises(SendRefused) as refused:
        send(client)
    assert refused.value.again is True
