"""Whatever people type: one recipient, no header of theirs, no mark-up, no foreign link."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.adapters.letters.addresses import wire_address
from shared.adapters.letters.compose import compose
from shared.adapters.letters.names import LONGEST_NAME, one_line, person_name
from shared.ports import SendRefused
from tests.unit.letter_samples import STORIES_BY_ROLE, letter, named

HEADERS = [
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Content-Language",
    "Auto-Submitted",
    "X-SES-CONFIGURATION-SET",
    "X-SES-MESSAGE-TAGS",
    "MIME-Version",
    "Content-Type",
]
NASTY = "\r\n\0\u2028\u2029\u0085\u200f\u202e\u2066\ufeff:<>\"'{{}}%,;@.="
hostile = st.text(st.one_of(st.sampled_from(NASTY), st.characters(codec="utf-8")), max_size=60)
hostile |= st.sampled_from(
    [
        "Amina\r\nBcc: victim@example.org",
        "\r\n\r\n<b>Bonjour</b>",
        "A" * 1000,
        "\u202eanimA",
        "é\u2028Bcc: victim@example.org",
        "=?utf-8?q?=0ABcc:_victim@example.org?=",
    ]
)


def read(written):
    return message_from_bytes(compose(written), policy=SMTP)


def test_the_headers_say_who_writes_to_whom_and_where_answers_go():
    message = read(letter())
    assert message.keys() == HEADERS
    assert message["From"] == "EXPLORE – CRESS Île-de-France <inscriptions@explore.example.org>"
    assert message["To"] == "amina@example.org"
    assert message["Reply-To"] == "explore@explore.example.org"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "fr"
    assert message["X-SES-CONFIGURATION-SET"] == "explore-test"


def test_the_tag_stands_whole_on_one_line_however_long():
    raw = compose(replace(letter(), tag="aB3_-" * 50))
    assert b"\r\nX-SES-MESSAGE-TAGS: mail=" + b"aB3_-" * 50 + b"\r\n" in raw


def test_the_same_letter_is_the_same_bytes_all_ascii():
    raw = compose(letter("confirmed"))
    assert raw == compose(letter("confirmed"))
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) < 998 and b"\n" not in raw.replace(b"\r\n", b"")


@settings(max_examples=150, deadline=None)
@given(hostile, hostile, hostile, hostile, st.sampled_from(STORIES_BY_ROLE))
def test_no_text_of_a_person_becomes_a_header_or_mark_up(first, initial, title, sender, mail):
    written = named(first, *mail)
    written = replace(
        written,
        youth_initial=initial,
        session=replace(written.session, title=title, venue=title),
        region=replace(written.region, sender_name=sender),
    )
    message = read(written)
    assert message.keys() == HEADERS
    assert [a.addr_spec for a in message["To"].addresses] == [written.recipient.email]
    assert [a.addr_spec for a in message["From"].addresses] == [written.sender]
    assert not message.defects
    for header in message.values():
        assert header.isprintable()


@settings(max_examples=300, deadline=None)
@given(hostile)
def test_a_name_keeps_letters_only_so_that_no_link_lives_in_it(typed):
    name = person_name(typed)
    assert len(name) <= LONGEST_NAME
    assert not re.search(r"[^\w \-'’…]|[\d_]", "".join(c for c in name if c.isascii()))
    assert name == " ".join(name.split())


@settings(max_examples=300, deadline=None)
@given(hostile)
def test_a_line_has_no_unseen_sign(text):
    assert one_line(text).isprintable()


@pytest.mark.parametrize(
    "first",
    ["<img src=x onerror=alert(1)>", "{{7*7}}", "https://evil.example.org", "</mj-text><mj-raw>"],
)
def test_mark_up_templates_and_links_in_a_name_are_inert(first):
    html = read(named(first)).get_body(("html",)).get_content()
    assert not re.search(r"<img|onerror=|49|evil\.example|<mj-", html.split("</head>")[1])


def test_mark_up_in_a_session_is_shown_as_written():
    session = replace(letter().session, title="<b>EXPLORE</b> & {{7*7}}", venue="1 < 2")
    html = read(replace(letter(), session=session)).get_body(("html",)).get_content()
    assert "&lt;b&gt;EXPLORE&lt;/b&gt; &amp; {{7*7}}" in html and "1 &lt; 2" in html


@pytest.mark.parametrize(
    ("typed", "wire"),
    [
        ("amina@example.org", "amina@example.org"),
        ("amina+1@exämple.org", "amina+1@xn--exmple-cua.org"),
        ("\u202eamina@example.org\r\n", "amina@example.org"),
    ],
)
def test_an_address_goes_out_in_ascii(typed, wire):
    assert wire_address(typed) == wire


@settings(max_examples=300, deadline=None)
@given(hostile | hostile.map(lambda text: f"{text}@example.org"))
def test_an_address_is_one_address_or_refused_for_good(typed):
    try:
        wire = wire_address(typed)
    except SendRefused as refused:
        assert refused.again is False
    else:
        assert wire.isascii() and wire.isprintable() and not set(" ,;<>") & set(wire)
        person = replace(letter().recipient, email=typed)
        assert len(read(replace(letter(), recipient=person))["To"].addresses) == 1


@pytest.mark.parametrize(
    "typed", ["", "amina", "@example.org", "a@", "amína@example.org", "a b@c.org"]
)
def test_what_is_no_address_is_refused_for_good(typed):
    person = replace(letter().recipient, email=typed)
    with pytest.raises(SendRefused):
        compose(replace(letter(), recipient=person))
