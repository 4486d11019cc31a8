"""Short texts that a human types: trimmed, one line, nothing invisible in them."""

import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

MOST_CHARACTERS = 80
LONGEST_LINE = 200
# Of no use in a name; together they would make a link or a tag of it.
_NOT_IN_NAMES = frozenset("<>/\\@:{}[]|^~")


def without_blanks(body: Mapping[str, Any]) -> dict[str, Any]:
    """The same body without what was left empty, so that empty and absent are one."""
    return {
        name: without_blanks(value) if isinstance(value, Mapping) else value
        for name, value in body.items()
        if not (isinstance(value, str) and not value.strip())
    }


def _spaced(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _visible(text: str) -> str:
    if any(unicodedata.category(sign).startswith("C") for sign in text):
        raise PydanticCustomError("invisible", "invisible characters")
    return unicodedata.normalize("NFC", text)


def _a_name(text: str) -> str:
    if _NOT_IN_NAMES & set(text) or not any(sign.isalpha() for sign in text):
        raise PydanticCustomError("name", "not a name")
    return text


Line = Annotated[
    str,
    BeforeValidator(_spaced),
    StringConstraints(min_length=1, max_length=MOST_CHARACTERS),
    AfterValidator(_visible),
]
LongLine = Annotated[
    str,
    BeforeValidator(_spaced),
    StringConstraints(min_length=1, max_length=LONGEST_LINE),
    AfterValidator(_visible),
]
HumanName = Annotated[Line, AfterValidator(_a_name)]
