"""The mails that bring somebody to what is theirs: their pages, and what we hold about them."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.frame import Frame
from shared.domain.session import Session


@dataclass(frozen=True)
class OwnPage:
    """The page of one registration, in a mail that lists several: whose, when, and its address."""

    first_name: str
    session: Session
    link: str


@dataclass(frozen=True)
class LinksLetter(Frame):
    """A mail with the pages somebody asked for: of registrations, or a counsellor's (`link`).

    `starting`: the link leads to where a counsellor says who they are.
    """

    pages: tuple[OwnPage, ...] = ()
    starting: bool = False

    @property
    def names(self) -> frozenset[str]:
        """The first names of those whose pages it lists."""
        return frozenset(page.first_name for page in self.pages)


@dataclass(frozen=True)
class CodeLetter(Frame):
    """A mail with the code that shows its reader what we hold about them, and until when."""

    code: str
    until: datetime
