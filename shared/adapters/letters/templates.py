"""The templates of `shared/texts/mails`, read once."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

import shared.texts

_FOLDER = Path(shared.texts.__file__).parent / "mails"


@cache
def template(name: str) -> Template:
    """A template by its file's name; what is put into MJML or HTML is escaped."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=name.endswith((".mjml", ".html")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["value"] = _calendar_value
    return environment.get_template(name)


def _calendar_value(text: str) -> str:
    """A text as RFC 5545 wants it between the colon and the line's end (section 3.3.11)."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")
