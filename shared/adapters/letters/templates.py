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
    return environment.get_template(name)
