"""What SES would say about a mail, as events of the same shape under another source."""

import json
import queue
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from infra.local.aws import client
from infra.local.mailbox.store import Message

SOURCE = "local.ses"
Detail = dict[str, Any]


def events_of(message: Message) -> Iterator[tuple[str, Detail]]:
    """Detail types and details for one message; none without a configuration set, as with SES.

    Addresses that begin with "bounce" bounce for good, those with "complaint" complain afterwards.
    """
    if not message.configuration_set:
        return
    bounced = [address for address in message.to if address.lower().startswith("bounce")]
    delivered = [address for address in message.to if address not in bounced]
    complaining = [address for address in delivered if address.lower().startswith("complaint")]
    if delivered:
        yield "Email Delivered", delivery(message, delivered)
    if bounced:
        yield "Email Bounced", bounce(message, bounced)
    if complaining:
        yield "Email Complaint Received", complaint(message, complaining)


def mail(message: Message) -> Detail:
    """The part that all events of one mail share."""
    return {
        "timestamp": stamp(message),
        "source": message.sender,
        "messageId": message.message_id,
        "destination": message.to,
        "headersTruncated": False,
        "commonHeaders": {"to": message.to, "subject": message.subject},
        "tags": {
            "ses:configuration-set": [message.configuration_set],
            **{name: [value] for name, value in message.tags.items()},
        },
    }


def delivery(message: Message, recipients: list[str]) -> Detail:
    """The recipients' server took the mail."""
    facts = {
        "timestamp": stamp(message),
        "processingTimeMillis": 10,
        "recipients": recipients,
        "smtpResponse": "250 2.0.0 OK",
        "reportingMTA": "mailbox.local",
    }
    return {"eventType": "Delivery", "mail": mail(message), "delivery": facts}


def bounce(message: Message, recipients: list[str]) -> Detail:
    """The recipients' server refused the mail for good."""
    facts = {
        "timestamp": stamp(message),
        "bounceType": "Permanent",
        "bounceSubType": "General",
        "bouncedRecipients": [
            {"emailAddress": address, "action": "failed", "status": "5.1.1"}
            for address in recipients
        ],
        "feedbackId": f"{message.id}-bounce",
        "reportingMTA": "mailbox.local",
    }
    return {"eventType": "Bounce", "mail": mail(message), "bounce": facts}


def complaint(message: Message, recipients: list[str]) -> Detail:
    """The recipients called the mail spam."""
    facts = {
        "timestamp": stamp(message),
        "complainedRecipients": [{"emailAddress": address} for address in recipients],
        "complaintFeedbackType": "abuse",
        "feedbackId": f"{message.id}-complaint",
    }
    return {"eventType": "Complaint", "mail": mail(message), "complaint": facts}


def stamp(message: Message) -> str:
    """The message's time as SES writes it."""
    moment = datetime.fromisoformat(message.at).astimezone(UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Reporter:
    """Puts the events of each reported message on the default bus, one after the other."""

    def __init__(self, endpoint: str, complain: Callable[[str], None]) -> None:
        """Report to this endpoint; `complain` gets one line for each event that was not taken."""
        self._endpoint = endpoint
        self._complain = complain
        self._waiting: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def report(self, message: Message) -> None:
        """Have the message's events sent soon; does not wait."""
        self._waiting.put(message)

    def stop(self) -> None:
        """Send what waits, then end."""
        self._waiting.put(None)
        self._thread.join(10)

    def _work(self) -> None:
        while message := self._waiting.get():
            for detail_type, detail in events_of(message):
                try:
                    self._put(message, detail_type, detail)
                except Exception as error:
                    self._complain(f"{detail_type} not reported: {type(error).__name__}")

    def _put(self, message: Message, detail_type: str, detail: Detail) -> None:
        entry = {
            "Time": datetime.fromisoformat(message.at),
            "Source": SOURCE,
            "DetailType": detail_type,
            "Detail": json.dumps(detail),
        }
        answer = client("events", self._endpoint).put_events(Entries=[entry])
        if answer["FailedEntryCount"]:
            self._complain(f"{detail_type} refused by the bus")
