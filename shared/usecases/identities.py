"""What people are recognised by, as keyed digests: nobody can read or guess them."""

from shared.domain.person import Person, Youth
from shared.domain.submission import Form
from shared.ports import Seals


def address_id(seals: Seals, region: str, email: str) -> str:
    """What an e-mail address stands under: 32 hex digits, whoever has it."""
    return seals.digest("address", region, email.casefold())[:32]


def counsellor_identity(seals: Seals, region: str, email: str) -> str:
    """What a counsellor is recognised by."""
    return seals.digest("counsellor", region, email.lower())


def guardian_identity(seals: Seals, region: str, email: str) -> str:
    """What a guardian is recognised by."""
    return seals.digest("guardian", region, email.lower())


class Identities:
    """The digests of everybody a form names."""

    def __init__(self, seals: Seals, region: str, form: Form) -> None:
        self.seals, self.region = seals, region
        self.youth = self._of_youth(form.youth, form.id)
        self.counsellor, self.guardian = self._of_counsellor(form), self._of_guardian(form)
        self.all = [digest for digest in (self.youth, self.counsellor, self.guardian) if digest]

    def _of_youth(self, who: Youth, form_id: str) -> str:
        """E-mail (else phone), first name and birth date; with neither, only this one form."""
        reached = who.email.lower() or who.phone or form_id
        return self.seals.digest(
            "youth", self.region, reached, plain(who.first_name), str(who.birth_date)
        )

    def _of_counsellor(self, form: Form) -> str:
        who = form.counsellor
        return counsellor_identity(self.seals, self.region, who.email) if who else ""

    def _of_guardian(self, form: Form) -> str:
        who = form.guardian
        return guardian_identity(self.seals, self.region, who.email) if who else ""


def identity_at(seals: Seals, person: Person, email: str) -> str:
    """The digest by which a form will recognise the person at this address; empty: by none."""
    if "youth" in person.roles:
        named = plain(person.first_name), str(person.birth_date)
        return seals.digest("youth", person.region, email.lower(), *named)
    if "counsellor" in person.roles:
        return counsellor_identity(seals, person.region, email)
    if "guardian" in person.roles:
        return guardian_identity(seals, person.region, email)
    return ""


def plain(name: str) -> str:
    """A name as it is compared: one case, one space between words."""
    return " ".join(name.casefold().split())
