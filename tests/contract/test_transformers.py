"""What S3 and SES say, cut by the rules of the template, is what the samples hold; no address."""

import json
import re
from typing import Any

import pytest

from shared.contracts.deliveries import DeliveryReport
from tests.architecture.template import of_type
from tests.contract.sampling import bodies

RULES = of_type("AWS::Events::Rule")
# As in AWS's documentation of both services, with invented values.
S3_EVENT = {
    "version": "0",
    "id": "00000000-0000-4000-8000-000000000001",
    "detail-type": "Object Created",
    "source": "aws.s3",
    "account": "000000000000",
    "time": "2027-03-01T08:00:00Z",
    "region": "eu-west-3",
    "resources": ["arn:aws:s3:::explore-files"],
    "detail": {
        "version": "0",
        "bucket": {"name": "explore-files"},
        "object": {
            "key": f"incoming/partenaire-un/{'9' * 32}",
            "size": 71,
            "etag": "b1946ac92492d2347c6235b4d2611184",
            "sequencer": "00647F7C5C5C1B2A3D",
        },
        "request-id": "EXAMPLE",
        "requester": "000000000000",
        "source-ip-address": "192.0.2.1",
        "reason": "PostObject",
    },
}
MAIL = {
    "timestamp": "2027-03-01T08:00:00.000Z",
    "source": "explore@example.org",
    "messageId": "0102017b-example-000000",
    "destination": ["alix@example.org"],
    "headers": [{"name": "To", "value": "alix@example.org"}],
    "commonHeaders": {"to": ["Alix Exemple <alix@example.org>"], "subject": "Votre place"},
    "tags": {"ses:configuration-set": ["explore-MailConfigurationSet"], "mail": ["a-tag"]},
}
BOUNCED = [{"emailAddress": "alix@example.org"}]
SES_DETAILS = {
    "Delivery": {"delivery": {"recipients": ["alix@example.org"]}},
    "Bounce": {
        "bounce": {
            "bounceType": "Permanent",
            "bounceSubType": "General",
            "bouncedRecipients": BOUNCED,
        }
    },
    "Complaint": {"complaint": {"complainedRecipients": BOUNCED}},
}


def ses_event(kind: str) -> dict[str, Any]:
    detail = {"eventType": kind, "mail": MAIL, **SES_DETAILS[kind]}
    return {**S3_EVENT, "source": "aws.ses", "detail-type": f"Email {kind}", "detail": detail}


def transformed(rule: str, event: dict[str, Any]) -> dict[str, Any]:
    """The event as the rule's only target gets it; a path that leads nowhere becomes nothing."""
    [target] = RULES[rule]["Targets"]
    paths = target["InputTransformer"]["InputPathsMap"]
    template = target["InputTransformer"]["InputTemplate"]
    filled = re.sub(r"<(\w+)>", lambda found: text(value_at(event, paths[found[1]])), template)
    result: dict[str, Any] = json.loads(filled)
    return result


def value_at(event: Any, path: str) -> Any:
    for part in path.removeprefix("$.").split("."):
        event = event.get(part, "") if isinstance(event, dict) else ""
    return event


def text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def test_the_sample_of_a_file_is_what_the_rule_leaves_of_the_buckets_event():
    made = transformed("ImportOffersOnFiles", S3_EVENT)
    assert made | {"id": ""} == next(bodies("import_offers/object-created")) | {"id": ""}
    assert "192.0.2.1" not in json.dumps(made)


@pytest.mark.parametrize("kind", SES_DETAILS)
def test_the_samples_of_reports_have_the_shape_the_rule_leaves(kind):
    made = transformed("RecordDeliveriesOnMailEvents", ses_event(kind))
    given = next(bodies(f"record_deliveries/{kind.lower()}"))
    assert {k: v for k, v in made.items() if k != "tags"} == {
        k: v for k, v in given.items() if k != "tags"
    }


@pytest.mark.parametrize("kind", SES_DETAILS)
def test_no_address_passes_the_rule_and_the_report_can_be_read(kind):
    made = transformed("RecordDeliveriesOnMailEvents", ses_event(kind))
    assert "@" not in json.dumps(made)
    report = DeliveryReport.model_validate(made)
    assert (report.type, report.tag) == (kind, "a-tag")
    assert report.state is not None
