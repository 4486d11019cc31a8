"""Long texts that a human types: lines and paragraphs kept, nothing invisible in them."""

import unicodedata

from pydantic_core import PydanticCustomError


def lines(value: object) -> object:
    """The lines of a text field, however the browser ends them."""
    return "\n".join(value.strip().splitlines()) if isinstance(value, str) else value


def visible(text: str) -> str:
    """The text in its composed form; refused when a sign of it cannot be seen."""
    signs = (sign for sign in text if sign != "\n")
    if any(unicodedata.category(sign).startswith("C") for sign in signs):
        raise PydanticCustomError("invisible", "invisible characters")
    return unicodedata.normalize("NFC", text)
