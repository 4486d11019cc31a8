"""The domain of our mails: signed, bounces below it, each record told as a zone tells it."""

import re
from typing import Any

from tests.architecture.template import load, of_type

IDENTITY = "infra/identity.yaml"
OUTPUTS = load(IDENTITY)["Outputs"]
DOMAIN = "explore.example.org"


def identity() -> dict[str, Any]:
    [properties] = of_type("AWS::SES::EmailIdentity", IDENTITY).values()
    return properties


def told(value: Any, **known: str) -> str:
    """An output as text, with what the account would fill in."""
    text = value["Fn::Sub"]
    return re.sub(r"\$\{([^}]+)\}", lambda match: known.get(match[1], match[1]), text)


def records() -> dict[str, str]:
    plain = {name: output["Value"] for name, output in OUTPUTS.items() if name != "Dmarc"}
    known = {"MailDomain": DOMAIN, "AWS::Region": "eu-west-3"}
    return {name: told(value, **known) for name, value in plain.items()}


def test_mails_are_signed_with_keys_of_2048_bits_that_ses_changes_by_itself() -> None:
    assert identity()["DkimAttributes"] == {"SigningEnabled": True}
    assert identity()["DkimSigningAttributes"] == {"NextSigningKeyLength": "RSA_2048_BIT"}


def test_each_of_the_three_keys_is_told_as_a_record() -> None:
    for number in (1, 2, 3):
        name, kind, value = records()[f"Dkim{number}"].split(" ", 2)
        assert name == f"Identity.DkimDNSTokenName{number}"
        assert (kind, value) == ("CNAME", f"Identity.DkimDNSTokenValue{number}")


def test_bounces_go_below_the_domain_of_the_sender_so_that_spf_is_aligned() -> None:
    below = told(identity()["MailFromAttributes"]["MailFromDomain"], MailDomain=DOMAIN)
    assert below == f"bounce.{DOMAIN}"
    assert records()["Bounces"] == f"{below} MX 10 feedback-smtp.eu-west-3.amazonses.com"
    assert records()["Spf"] == f"{below} TXT v=spf1 include:amazonses.com ~all"


def test_a_missing_record_of_bounces_keeps_no_mail_back() -> None:
    assert identity()["MailFromAttributes"]["BehaviorOnMxFailure"] == "USE_DEFAULT_VALUE"


def test_a_bounce_is_an_event_and_no_mail_with_an_address_in_it() -> None:
    assert identity()["FeedbackAttributes"] == {"EmailForwardingEnabled": False}


def test_dmarc_only_watches_at_first_and_reports_where_somebody_reads_it() -> None:
    condition, read, unread = OUTPUTS["Dmarc"]["Value"]["Fn::If"]
    known = {"MailDomain": DOMAIN, "ReportsAddress": "dmarc@example.org"}
    assert condition == "SomebodyReadsReports"
    assert told(unread, **known) == f"_dmarc.{DOMAIN} TXT v=DMARC1; p=none"
    assert told(read, **known) == told(unread, **known) + "; rua=mailto:dmarc@example.org"


def test_the_identity_outlives_its_stack_for_its_keys_stand_in_the_zone() -> None:
    resource = load(IDENTITY)["Resources"]["Identity"]
    assert resource["DeletionPolicy"] == "RetainExceptOnCreate"
    assert resource["UpdateReplacePolicy"] == "Retain"
