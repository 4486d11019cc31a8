"""What mails may be about beside registrations: who sees to each."""

from collections.abc import Callable, Mapping
from typing import Any

from shared.ports import Parts
from shared.usecases.mailing_codes import send_due_code
from shared.usecases.mailing_digests import send_due_digest
from shared.usecases.mailing_expiries import look_at_offers
from shared.usecases.mailing_links import send_due_links
from shared.usecases.mailing_reports import send_due_report
from shared.usecases.mailing_summaries import look_at_region

# The kind an event is about -> the name of its id, and who sends what is due.
SENDERS: Mapping[str, tuple[str, Callable[[Parts, str], Any]]] = {
    "upload": ("upload_id", send_due_report),
    "digest": ("person_id", send_due_digest),
    "link_request": ("request_id", send_due_links),
    "access": ("person_id", send_due_code),
    "expiry_watch": ("watch_id", look_at_offers),
    "summary": ("summary_id", look_at_region),
}
