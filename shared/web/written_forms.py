"""What others type of a person, on the phone or in a list: values, and what is wrong beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from shared.domain.refusals import FieldError
from shared.texts.catalogue import known, say

# Where an error of a whole group, or of no input, is shown.
_SHOWN_AT = {"counsellor": "counsellor_name", "guardian": "guardian_name"}
# Opened when something in it is typed or wrong.
COUNSELLOR = ("counsellor_name", "counsellor_organisation", "counsellor_email")
GUARDIAN = ("guardian_name", "guardian_email", "guardian_phone")

_YOUTH = ("first_name", "last_name", "birth_date", "phone", "email", "postcode", "profile")
_IN_ORDER = ("take", "session_id", *_YOUTH, "language", *COUNSELLOR, *GUARDIAN, "notice_read")


@dataclass(frozen=True)
class PersonForm:
    """One person's fields on a page; names of inputs begin with `prefix`, problems with `lead`.

    `order` is that of the page, from the top.
    """

    typed: Mapping[str, str]
    errors: Sequence[FieldError] = field(default=())
    prefix: str = ""
    lead: str = ""
    order: Sequence[str] = _IN_ORDER

    def name(self, of: str) -> str:
        """The name and id of an input."""
        return f"{self.prefix}{of}"

    def value(self, name: str) -> str:
        """What was typed, to be shown again."""
        return self.typed.get(name, "")

    def error(self, name: str) -> str:
        """What is wrong with an input; empty when nothing is."""
        return next((sentence(error) for error in self.errors if shown_at(error) == name), "")

    @property
    def problems(self) -> Sequence[dict[str, str]]:
        """Every problem in the order of the page, as links to the inputs."""
        return [
            {"href": f"#{self.name(shown_at(each))}", "text": f"{self.lead}{sentence(each)}"}
            for each in sorted(self.errors, key=self._place)
        ]

    def _place(self, error: FieldError) -> int:
        """Where on the page the error's input stands."""
        name = shown_at(error)
        return self.order.index(name) if name in self.order else len(self.order)

    def any_of(self, names: Sequence[str]) -> bool:
        """Whether something was typed into, or is wrong with, one of these inputs."""
        return any(self.value(name) or self.error(name) for name in names)


def sentence(error: FieldError) -> str:
    """What is said of a person's field to whoever writes it down."""
    code = error.code.replace("_", "-")
    own = f"written-field-{code}"
    return say(own if known(own) else f"field-{code}", **error.params)


def shown_at(error: FieldError) -> str:
    """The input beside which an error is shown."""
    name = error.field.replace(".", "_")
    return _SHOWN_AT.get(name, name)
