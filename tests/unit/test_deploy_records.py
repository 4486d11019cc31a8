"""The records of a mail domain: told as a zone tells them, each with what the DNS says of it."""

import socket
import threading
from collections.abc import Iterator

import dns.message
import dns.rcode
import dns.rrset
import pytest
from dns.resolver import Resolver

from infra.deploy.records import Record, Standing, asked_of_the_dns, consent, records, standing
from infra.deploy.report import to_hand_over
from infra.deploy.wanted import asked

DOMAIN = "explore.example.org"
OUTPUTS = {
    "Dkim1": f"one._domainkey.{DOMAIN} CNAME one.dkim.amazonses.com",
    "Dkim2": f"two._domainkey.{DOMAIN} CNAME two.dkim.amazonses.com",
    "Dkim3": f"three._domainkey.{DOMAIN} CNAME three.dkim.amazonses.com",
    "Bounces": f"bounce.{DOMAIN} MX 10 feedback-smtp.eu-west-3.amazonses.com",
    "Spf": f"bounce.{DOMAIN} TXT v=spf1 include:amazonses.com ~all",
    "Dmarc": f"_dmarc.{DOMAIN} TXT v=DMARC1; p=none",
}
KEY, BOUNCES, SPF, DMARC = (
    record
    for record in records(OUTPUTS, "")
    if record.purpose in ("Dkim1", "Bounces", "Spf", "Dmarc")
)


def knows(*values):
    return lambda name, kind: values


def nobody(name, kind):
    raise OSError("no answer")


def test_a_record_is_a_name_a_kind_and_a_value_even_with_spaces_in_it():
    assert Record("Spf", f"bounce.{DOMAIN}", "TXT", "v=spf1 include:amazonses.com ~all") == SPF
    assert [each.purpose for each in records(OUTPUTS, "")] == list(OUTPUTS)


@pytest.mark.parametrize("reports", ["", f"a@{DOMAIN}", "a@example.org", f"a@dmarc.{DOMAIN}"])
def test_reports_that_stay_in_the_family_need_nobody_s_consent(reports):
    assert consent(DOMAIN, reports) == []


@pytest.mark.parametrize("other", ["reports.example.com", "ample.org"])
def test_another_domain_agrees_to_get_our_reports(other):
    told = Record("Consent", f"{DOMAIN}._report._dmarc.{other}", "TXT", "v=DMARC1")
    assert consent(DOMAIN, f"a@{other}") == [told]


@pytest.mark.parametrize(
    ("record", "value"),
    [
        (KEY, "one.dkim.amazonses.com."),
        (KEY, "ONE.dkim.amazonses.com"),
        (BOUNCES, "10 feedback-smtp.eu-west-3.amazonses.com."),
        (SPF, "v=spf1  include:amazonses.com ~all"),
        (DMARC, "v=DMARC1; p=none;"),
    ],
)
def test_a_record_is_there_however_a_server_writes_it(record, value):
    assert standing(record, knows("something else", value)) is Standing.THERE


@pytest.mark.parametrize(
    ("record", "value"),
    [
        (KEY, "old.dkim.amazonses.com."),
        (BOUNCES, "10 mail.example.org."),
        (SPF, "v=spf1 -all"),
        (DMARC, "v=DMARC1; p=reject"),
    ],
)
def test_another_record_in_its_way_is_told(record, value):
    assert standing(record, knows(value)) is Standing.OTHER


def test_a_text_of_another_purpose_is_in_nobody_s_way():
    assert standing(SPF, knows("some-verification=1")) is Standing.MISSING


def test_no_answer_is_not_taken_for_no_record():
    assert standing(DMARC, knows()) is Standing.MISSING
    assert standing(DMARC, nobody) is Standing.UNKNOWN


def test_what_is_handed_over_says_name_type_and_value_of_each_in_french():
    settings = {"STAGE": "dev", "MAIL_DOMAIN": DOMAIN, "RECIPIENTS": "@example.org"}
    told = to_hand_over(asked({**settings, "REPORTS": "a@other.example.com"}), OUTPUTS, nobody)
    for record in records(OUTPUTS, "a@other.example.com"):
        block = f"   Nom     {record.name}\n   Type    {record.kind}\n   Valeur  {record.value}\n"
        assert block in told
    assert told.count("n’a pas répondu") == 7


def test_each_answer_of_the_dns_is_told_in_words_of_its_own():
    wanted = asked({"STAGE": "dev", "MAIL_DOMAIN": DOMAIN, "RECIPIENTS": "@example.org"})
    answers = (nobody, knows(), knows("10 mail.example.org", "v=DMARC1; p=reject"))
    assert len({to_hand_over(wanted, OUTPUTS, answer) for answer in answers}) == 3


ZONE = {
    (f"one._domainkey.{DOMAIN}.", "CNAME"): ["one.dkim.amazonses.com."],
    (f"bounce.{DOMAIN}.", "MX"): ["10 feedback-smtp.eu-west-3.amazonses.com."],
    (f"bounce.{DOMAIN}.", "TXT"): ['"v=spf1 include:amazonses.com" " ~all"', '"other"'],
}


@pytest.fixture(scope="module")
def resolver() -> Iterator[Resolver]:
    """A resolver that asks a name server on this machine only, which knows ZONE."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))
        threading.Thread(target=answer, args=(server,), daemon=True).start()
        asking = Resolver(configure=False)
        asking.nameservers, asking.port = ["127.0.0.1"], server.getsockname()[1]
        yield asking


def answer(server: socket.socket) -> None:
    while True:
        try:
            wire, whom = server.recvfrom(4096)
        except OSError:
            return
        query = dns.message.from_wire(wire)
        reply = dns.message.make_response(query)
        [question] = query.question
        name, kind = question.name.to_text(), question.rdtype.name
        if values := ZONE.get((name, kind)):
            reply.answer.append(dns.rrset.from_text(name, 60, "IN", kind, *values))
        elif not any(known == name for known, _ in ZONE):
            reply.set_rcode(dns.rcode.SERVFAIL if "broken" in name else dns.rcode.NXDOMAIN)
        server.sendto(reply.to_wire(), whom)


def test_what_a_name_server_holds_is_compared_as_it_comes_over_the_wire(resolver):
    def look_up(name, kind):
        return asked_of_the_dns(name, kind, resolver)

    for record in (KEY, BOUNCES, SPF):
        assert standing(record, look_up) is Standing.THERE
    assert standing(DMARC, look_up) is Standing.MISSING
    assert standing(Record("", f"one._domainkey.{DOMAIN}", "TXT", "x"), look_up) is Standing.MISSING


def test_a_broken_name_server_is_no_answer(resolver):
    with pytest.raises(OSError):
        asked_of_the_dns(f"broken.{DOMAIN}", "TXT", resolver)
