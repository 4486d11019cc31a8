"""A job sheet: what a job of a sector is, in plain words, and whom to ask about it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SectorContact:
    """Somebody of the sector who answers questions: an organisation, and how to reach it."""

    organisation: str
    phone: str = ""
    email: str = ""
    url: str = ""


@dataclass(frozen=True)
class JobSheet:
    """The sheet of one ROME code in one region; `text` in paragraphs divided by empty lines."""

    region: str
    rome_code: str
    title: str
    text: str
    contacts: tuple[SectorContact, ...] = ()
    version: int = 0
    by: str = ""
