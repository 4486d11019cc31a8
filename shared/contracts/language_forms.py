"""The choice of a language, as the person's own page or a program sends it."""

from collections.abc import Mapping
from typing import Any

from shared.domain.person import Language
from shared.domain.refusals import FieldError, NotEligible


def read_language(body: Mapping[str, Any]) -> Language:
    """The language chosen; raises NotEligible for anything that is none."""
    try:
        return Language(str(body.get("language", "")))
    except ValueError:
        raise NotEligible((FieldError("language", "language_malformed"),)) from None
