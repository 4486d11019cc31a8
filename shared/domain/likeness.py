"""How alike two records of people are: what typing mistakes make of one, what twins share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from unicodedata import combining, normalize

from shared.domain.facts import Why

# One typing mistake for every three letters of the shorter name, two at most.
LETTERS_PER_MISTAKE, MOST_MISTAKES = 3, 2
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


@dataclass(frozen=True)
class Traits:
    """What records are compared by; `email` and `phone` empty where there is none."""

    first_name: str
    last_name: str
    birth_date: date
    email: str
    phone: str


@dataclass(frozen=True)
class Wanted:
    """Somebody looked for; what is not known of them is empty."""

    first_name: str
    last_name: str
    birth_date: date | None
    email: str
    phone: str

    @property
    def enough(self) -> bool:
        """Whether it can point at somebody: an address does; a name or a number with a birthday."""
        return bool(self.email) or bool(self.facets)

    @property
    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """What a record must have in common with them, by kind, beside an address."""
        if self.birth_date is None:
            return {}
        traits = Traits(self.first_name, self.last_name, self.birth_date, "", self.phone)
        named = self.first_name and self.last_name
        return {kind: texts for kind, texts in facets(traits).items() if named or kind != "name"}


def likeness(one: Traits, other: Traits) -> Why | None:
    """Why these two may be one person, the strongest reason only; None: nothing says so."""
    if one.birth_date == other.birth_date:
        return _born_alike(one, other)
    if _same(one.email, other.email) and _names(one) == _names(other):
        mistake = _date_mistake(one.birth_date, other.birth_date)
        return Why("same_email_name", {"mistake": mistake}) if mistake else None
    return None


def facets(traits: Traits) -> Mapping[str, tuple[str, ...]]:
    """What any two alike records have in common, by kind; only those the record can have."""
    born, names = traits.birth_date.isoformat(), _names(traits)
    email, phone = traits.email.casefold(), traits.phone
    found = {"name": (names, born)}
    if email:
        found |= {"email": (email, born), "email_name": (email, names)}
    if phone:
        found["phone"] = (phone, born)
    return found


def _born_alike(one: Traits, other: Traits) -> Why | None:
    if _same(one.email, other.email) and near_names(one.first_name, other.first_name):
        return Why("typing_error")
    if _names(one) == _names(other):
        return Why("same_name_birth_date")
    if _same(one.phone, other.phone) and not _twins(one, other):
        return Why("same_phone_birth_date")
    return None


def _twins(one: Traits, other: Traits) -> bool:
    """Of one family and born on one day, with clearly different first names."""
    family = plain(one.last_name) == plain(other.last_name)
    return family and not near_names(one.first_name, other.first_name)


def near_names(one: str, other: str) -> bool:
    """Whether one first name may be the other, mistyped, without accents or a second one."""
    left, right = plain(one).split(), plain(other).split()
    shorter = min(len(left), len(right))
    if left[:shorter] == right[:shorter]:
        return True
    first, second = "".join(left), "".join(right)
    most = min(MOST_MISTAKES, min(len(first), len(second)) // LETTERS_PER_MISTAKE)
    return mistakes(first, second) <= most


def plain(name: str) -> str:
    """A name without accents, case and signs: words with one blank between."""
    bare = normalize("NFKD", name.casefold().translate(_LIGATURES))
    letters = (each if each.isalnum() else " " for each in bare if not combining(each))
    return " ".join("".join(letters).split())


def _names(traits: Traits) -> str:
    """All names in one order: a first name typed in the other field makes no difference."""
    return " ".join(sorted(plain(f"{traits.first_name} {traits.last_name}").split()))


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()


def _date_mistake(one: date, other: date) -> str | None:
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return "swapped"
    return "digit" if mistakes(f"{one:%Y%m%d}", f"{other:%Y%m%d}") == 1 else None


def mistakes(one: str, other: str) -> int:
    """How many letters are wrong, missing, too many or in the place of their neighbour."""
    rows = [list(range(len(other) + 1))]
    for place, letter in enumerate(one):
        rows.append([place + 1])
        for at, its in enumerate(other):
            above, before = rows[place][at + 1], rows[-1][at]
            best = min(above + 1, before + 1, rows[place][at] + (letter != its))
            if place and at and (letter, one[place - 1]) == (other[at - 1], its):
                best = min(best, rows[place - 1][at - 1] + 1)
            rows[-1].append(best)
    return rows[-1][-1]
