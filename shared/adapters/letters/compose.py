"""The one builder of raw messages: headers, text, HTML, calendar."""

from collections.abc import Callable, Mapping
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.policy import SMTP
from hashlib import sha256
from typing import Any

from shared.adapters.letters.addresses import wire_address
from shared.adapters.letters.calendar import calendar_part
from shared.adapters.letters.code_words import code_words_of
from shared.adapters.letters.digest_words import digest_words_of
from shared.adapters.letters.expiry_words import expiry_words_of
from shared.adapters.letters.links_words import links_words_of
from shared.adapters.letters.mime import attached, joined, readable, wire
from shared.adapters.letters.names import header_line
from shared.adapters.letters.parts import html_part, text_part
from shared.adapters.letters.report_words import report_words_of
from shared.adapters.letters.summary_words import summary_words_of
from shared.adapters.letters.words import Words, words_of
from shared.domain.letters import (
    AnyLetter,
    DigestLetter,
    ExpiryLetter,
    Letter,
    ReportLetter,
    SummaryLetter,
)
from shared.domain.own_letters import CodeLetter, LinksLetter

# A tag is one long word, which a folded header would break.
_POLICY = SMTP.clone(max_line_length=900)
_WORDS: Mapping[type[AnyLetter], Callable[[Any], Words]] = {
    Letter: words_of,
    ReportLetter: report_words_of,
    DigestLetter: digest_words_of,
    LinksLetter: links_words_of,
    CodeLetter: code_words_of,
    ExpiryLetter: expiry_words_of,
    SummaryLetter: summary_words_of,
}


def compose(letter: AnyLetter) -> bytes:
    """The raw message of a letter, in ASCII, the same bytes for the same letter.

    Message-ID is left to the mail service, which replaces it. Raises UnknownText when the
    catalogue lacks its words, SendRefused when its address cannot be written.
    """
    words = _WORDS[type(letter)](letter)
    parts = [
        readable("text/plain", text_part(words, letter.link)),
        readable("text/html", html_part(words, letter.link)),
    ]
    return _headers(letter, words) + wire(_body(parts, letter))


def _headers(letter: AnyLetter, words: Words) -> bytes:
    """The headers that hold people's words, by the message type that refuses a line end."""
    message = EmailMessage(policy=_POLICY)
    sender_name = header_line(letter.region.sender_name)
    message["From"] = Address(sender_name, addr_spec=wire_address(letter.sender))
    message["To"] = Address(addr_spec=wire_address(letter.recipient.email))
    message["Reply-To"] = Address(addr_spec=wire_address(letter.region.contact_email))
    message["Subject"] = header_line(words.subject)
    message["Date"] = letter.now
    message["Content-Language"] = words.tag
    message["Auto-Submitted"] = "auto-generated"
    message["X-SES-CONFIGURATION-SET"] = header_line(letter.configuration_set)
    message["X-SES-MESSAGE-TAGS"] = f"mail={header_line(letter.tag)}"
    if isinstance(letter, DigestLetter):
        # RFC 8058: a mailbox posts by itself once its reader wants no more.
        message["List-Unsubscribe"] = f"<{letter.stop}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message["MIME-Version"] = "1.0"
    return message.as_bytes().removesuffix(b"\r\n")


def _body(parts: list[Message], letter: AnyLetter) -> Message:
    """The calendar goes twice: as an invitation, and attached for programs that show none."""
    boundary = sha256(letter.tag.encode()).hexdigest()[:24]
    if not isinstance(letter, Letter) or not (method := letter.calendar_method):
        return joined("alternative", f"=0_{boundary}", parts)
    event = calendar_part(letter, method)
    invitation = attached(f"text/calendar; charset=UTF-8; method={method}", event)
    file = attached("application/ics; name=explore.ics", event, filename="explore.ics")
    readings = joined("alternative", f"=1_{boundary}", [*parts, invitation])
    return joined("mixed", f"=0_{boundary}", [readings, file])
