"""The DNS records that prove a region's mails to be its own, and what the DNS says of each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dns.exception import DNSException
from dns.rdatatype import from_text
from dns.resolver import NXDOMAIN, NoAnswer, Resolver

PATIENCE_SECONDS = 4
# Outputs of infra/identity.yaml, in the order in which they are handed over.
ORDER = ("Dkim1", "Dkim2", "Dkim3", "Bounces", "Spf", "Dmarc")
_DMARC = "v=DMARC1"


@dataclass(frozen=True)
class Record:
    """One record as whoever keeps the zone types it; `purpose` is the output it comes from."""

    purpose: str
    name: str
    kind: str
    value: str


class Standing(StrEnum):
    """What the DNS answers of a record."""

    THERE = "there"
    MISSING = "missing"
    OTHER = "other"
    UNKNOWN = "unknown"


# The values under a name, of a kind; empty where there are none, OSError where nobody answers.
LookUp = Callable[[str, str], Iterable[str]]


def records(outputs: Mapping[str, str], reports: str) -> list[Record]:
    """The records of a domain, from its stack's outputs and the address of its DMARC reports."""
    told = [Record(purpose, *outputs[purpose].split(" ", 2)) for purpose in ORDER]
    return told + consent(outputs["Dmarc"].split(" ", 1)[0].removeprefix("_dmarc."), reports)


def consent(domain: str, reports: str) -> list[Record]:
    """The record by which another domain agrees to get this one's reports (RFC 7489, 7.1)."""
    other = reports.rpartition("@")[2]
    if not other or _alike(domain, other) or _alike(other, domain):
        return []
    return [Record("Consent", f"{domain}._report._dmarc.{other}", "TXT", _DMARC)]


def _alike(domain: str, other: str) -> bool:
    return f".{domain}".endswith(f".{other}")


def standing(record: Record, look_up: LookUp) -> Standing:
    """What the DNS answers of this record just now; an answer may be as old as an hour."""
    try:
        found = [_plain(value) for value in look_up(record.name, record.kind)]
    except OSError:
        return Standing.UNKNOWN
    if _plain(record.value) in found:
        return Standing.THERE
    return (
        Standing.OTHER if any(_in_its_way(record, value) for value in found) else Standing.MISSING
    )


def _in_its_way(record: Record, value: str) -> bool:
    """Whether both cannot stand: of TXT records there may be several, but one of a purpose."""
    return record.kind != "TXT" or value.startswith(_plain(record.value).split(" ")[0].rstrip(";"))


def _plain(value: str) -> str:
    return " ".join(value.lower().rstrip(".;").split())


def asked_of_the_dns(name: str, kind: str, resolver: Resolver | None = None) -> list[str]:
    """The values that this machine's resolver knows; OSError where it does not answer."""
    try:
        asked = resolver or Resolver()
        found = asked.resolve(name, from_text(kind), lifetime=PATIENCE_SECONDS, search=False)
    except (NXDOMAIN, NoAnswer):
        return []
    except DNSException as reason:
        raise OSError(str(reason)) from None
    if kind == "TXT":
        return [b"".join(each.strings).decode(errors="replace") for each in found]
    return [each.to_text() for each in found]
