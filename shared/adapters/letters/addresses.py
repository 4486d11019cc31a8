"""An e-mail address as a mail's headers and the mail service can carry it."""

import re

from shared.adapters.letters.names import one_line
from shared.ports import SendRefused

_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9-]+"
# The dot-atom form of RFC 5322, section 3.4.1; quoted local parts are nobody's address any more.
_ADDRESS = re.compile(rf"{_WORD}(\.{_WORD})*@{_LABEL}(\.{_LABEL})*")


def wire_address(email: str) -> str:
    """The address in ASCII, its domain in punycode; SendRefused when there is none."""
    local, at, domain = one_line(email).rpartition("@")
    try:
        wire = local + at + domain.encode("idna").decode("ascii")
    except UnicodeError:
        raise SendRefused(again=False) from None
    if not _ADDRESS.fullmatch(wire):
        raise SendRefused(again=False)
    return wire
