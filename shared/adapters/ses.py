"""The mail service: Amazon SES, one raw message to one recipient, one attempt."""

from typing import Any

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    NoCredentialsError,
    ParamValidationError,
    ProxyConnectionError,
)
from botocore.parsers import ResponseParserError

from shared.adapters.letters.addresses import wire_address
from shared.ports import SendRefused, SendUncertain

# SES's word that this very message will never do; any other refusal may pass with time.
# https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html#API_SendRawEmail_Errors
_NEVER = frozenset(
    {
        "MessageRejected",
        "MessageRejectedException",
        "InvalidParameterValue",
        "MailFromDomainNotVerified",
        "MailFromDomainNotVerifiedException",
        "ValidationError",
    }
)
# Above the rate of a second; the same codes say that the day's quota is used up.
# https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
_TOO_MANY = frozenset({"Throttling", "ThrottlingException", "TooManyRequestsException"})
_OF_THE_DAY = "Daily"
_BEFORE_SENDING = (
    EndpointConnectionError,
    ConnectTimeoutError,
    ProxyConnectionError,
    NoCredentialsError,
)


class SesMailer:
    """Port `Mailer` on an SES (v1) client whose configuration allows one attempt per call."""

    def __init__(self, client: Any, sender: str, configuration_set: str) -> None:
        self.client, self.sender, self.configuration_set = client, sender, configuration_set

    def send(self, recipient: str, message: bytes) -> str:
        """SES's id of the message; raises SendRefused or SendUncertain, without the address."""
        request = self._request(recipient, message)
        try:
            answer = self.client.send_raw_email(**request)
        except ParamValidationError:
            raise SendRefused(again=False) from None
        except _BEFORE_SENDING:
            raise SendRefused(again=True) from None
        except ClientError as error:
            raise _meaning(error) from None
        except (BotoCoreError, ResponseParserError):
            raise SendUncertain from None
        return _message_id(answer)

    def _request(self, recipient: str, message: bytes) -> dict[str, Any]:
        return {
            "Source": wire_address(self.sender),
            "Destinations": [wire_address(recipient)],
            "RawMessage": {"Data": message},
            "ConfigurationSetName": self.configuration_set,
        }


def _meaning(error: ClientError) -> SendRefused | SendUncertain:
    """Only an answer of the 4xx kind is a refusal; after a 5xx the mail may have left."""
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 500)
    if not 400 <= status < 500:
        return SendUncertain()
    told = error.response.get("Error", {})
    code, message = told.get("Code"), told.get("Message", "")
    too_fast = code in _TOO_MANY and _OF_THE_DAY not in message
    return SendRefused(again=code not in _NEVER, too_fast=too_fast)


def _message_id(answer: dict[str, Any]) -> str:
    if not (message_id := answer.get("MessageId")):
        raise SendUncertain
    return str(message_id)
