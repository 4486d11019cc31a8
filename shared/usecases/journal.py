"""The journal: acts that leave no fact are noted here, and everything is read by day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shared.domain.journal import ABOUT, Act, Entry
from shared.domain.person import Person
from shared.ports import Account, Parts

PAGE = 50
_AT_ONCE = 100
# So many entries are looked through for one page; what comes after it is on the next.
_MOST_READ = 1000


@dataclass(frozen=True)
class Asked:
    """Which entries are wanted: of a day, by whom, about what; empty: all."""

    day: date
    by: str = ""
    about: str = ""

    def fits(self, entry: Entry) -> bool:
        """Whether an entry is wanted."""
        return self.by in ("", entry.by) and self.about in ("", entry.about.value)


@dataclass(frozen=True)
class Acts:
    """A page of the journal, who they are, and where the next page begins; empty: the last."""

    entries: Sequence[Entry]
    people: Mapping[str, Person]
    after: str


def note(parts: Parts, account: Account, act: Act, **ids: str) -> None:
    """Remembers that the account's person did this; never what was typed, nor about whom."""
    now = parts.clock.now()
    region, by = account.region, account.person
    parts.journal.keep(Entry(parts.ids.new(), region, now, by, act.value, ABOUT[act], ids))


def acts_of(parts: Parts, account: Account, asked: Asked, before: str) -> Acts:
    """What was done in the account's own region, the latest first."""
    kept: list[Entry] = []
    read, more = 0, True
    while more and len(kept) < PAGE and read < _MOST_READ:
        found = parts.journal.of_day(account.region, asked.day, before, _AT_ONCE)
        read, more = read + len(found), len(found) == _AT_ONCE
        for place, entry in found:
            before = place
            kept += [entry] if asked.fits(entry) else []
            if len(kept) == PAGE:
                more = more or place != found[-1][0]
                break
    people = parts.people.get({entry.by for entry in kept})
    return Acts(kept, people, before if more else "")
