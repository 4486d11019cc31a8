"""What people are recognised by, as keyed digests: nobody can read or guess them."""

from shared.domain.person import Counsellor, Guardian, Person, Youth
from shared.domain.submission import Form
from shared.ports import Seals


class Identities:
    """The digests of everybody a form names."""

    def __init__(self, seals: Seals, region: str, form: Form) -> None:
        self.seals, self.region = seals, region
        self.youth = self._of_youth(form.youth, form.id)
        self.counsellor = self._of("counsellor", form.counsellor)
        self.guardian = self._of("guardian", form.guardian)
        self.all = [digest for digest in (self.youth, self.counsellor, self.guardian) if digest]

    def _of_youth(self, who: Youth, form_id: str) -> str:
        """E-mail (else phone), first name and birth date; with neither, only this one form."""
        reached = who.email.lower() or who.phone or form_id
        return self.seals.digest(
            "youth", self.region, reached, plain(who.first_name), str(who.birth_date)
        )

    def _of(self, role: str, who: Counsellor | Guardian | None) -> str:
        return self.seals.digest(role, self.region, who.email.lower()) if who else ""


def identity_at(seals: Seals, person: Person, email: str) -> str:
    """The digest by which a form will recognise the person at this address; empty: by none."""
    if "youth" in person.roles:
        named = plain(person.first_name), str(person.birth_date)
        return seals.digest("youth", person.region, email.lower(), *named)
    role = next(iter(person.roles & {"counsellor", "guardian"}), "")
    return seals.digest(role, person.region, email.lower()) if role else ""


def plain(name: str) -> str:
    """A name as it is compared: one case, one space between words."""
    return " ".join(name.casefold().split())
