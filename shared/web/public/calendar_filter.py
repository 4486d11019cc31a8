"""Which sessions somebody wants to see: of a department, of a month."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from aws_lambda_powertools.event_handler.api_gateway import Router

from shared.domain.session import Session
from shared.texts import dates
from shared.web import speaking
from shared.web.framing import asked_for
from shared.web.public.views import Card, departments
from shared.web.speaking import say


@dataclass(frozen=True)
class Wanted:
    """What is asked for; a month as "2027-03", in which a session begins; empty: any."""

    department: str = ""
    month: str = ""

    @property
    def query(self) -> str:
        """How an address asks for it; empty when every session is wanted."""
        told = {"departement": self.department, "mois": self.month}
        return urlencode({name: value for name, value in told.items() if value})

    def takes(self, session: Session) -> bool:
        """Whether the session is one of them."""
        return self.department in ("", session.department) and self.month in ("", _month(session))


@dataclass(frozen=True)
class Choice:
    """One of the choices beside each other: where it leads, and whether it is chosen."""

    page: str
    words: str
    chosen: bool


def wanted(routes: Router) -> Wanted:
    """What the address being answered asks for."""
    return Wanted(asked_for(routes, "departement"), asked_for(routes, "mois"))


def choices(now: Wanted, shown: Sequence[Card]) -> Mapping[str, Sequence[Choice]]:
    """The departments and the months in which there are sessions; each keeps the other choice."""
    places, months = departments(shown), sorted({_named(each.session) for each in shown})
    return {
        "departement": [_choice(now, replace(now, department=c), n) for c, n in _or_all(places)],
        "mois": [_choice(now, replace(now, month=c), n) for c, n in _or_all(months)],
    }


def _or_all(named: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    return [("", say("home-filter-all")), *named]


def _choice(now: Wanted, then: Wanted, words: str) -> Choice:
    page = f"/?{then.query}" if then.query else "/"
    return Choice(f"{page}#sessions", words, then == now)


def _named(session: Session) -> tuple[str, str]:
    return _month(session), dates.month(session.starts_on, speaking.language())


def _month(session: Session) -> str:
    return f"{session.starts_on:%Y-%m}"
