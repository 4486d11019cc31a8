"""A form as a page: what was typed, what is wrong with it, and the words beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from shared.domain.refusals import FieldError
from shared.web.refusing import field_sentence

# The first input of a group bears another name than the field.
_FIRST_INPUT = {
    "birth_date": "birth_day",
    "counsellor": "counsellor_name",
    "guardian": "guardian_name",
}


@dataclass(frozen=True)
class FormState:
    """What the template needs of a form: values typed and problems found."""

    typed: Mapping[str, str]
    errors: Sequence[FieldError] = field(default=())

    def value(self, name: str) -> str:
        """What was typed, to be shown again."""
        return self.typed.get(name, "")

    def error(self, name: str) -> str:
        """What is wrong with an input; empty when nothing is."""
        return next((field_sentence(e) for e in self.errors if _group(e) == name), "")

    @property
    def problems(self) -> Sequence[dict[str, str]]:
        """Every problem in the order of the page, as links to the inputs."""
        return [{"href": f"#{_input(e)}", "text": field_sentence(e)} for e in self.errors]

    def any_of(self, *names: str) -> bool:
        """Whether something was typed into, or is wrong with, one of these inputs."""
        return any(self.value(name) or self.error(name) for name in names)


def _group(error: FieldError) -> str:
    return error.field.replace(".", "_")


def _input(error: FieldError) -> str:
    return _FIRST_INPUT.get(error.field, _group(error))
