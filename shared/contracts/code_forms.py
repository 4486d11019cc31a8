"""The code that somebody copies from a mail."""

import re
from collections.abc import Mapping

from shared.domain.access import DIGITS
from shared.domain.refusals import FieldError, NotEligible

_BETWEEN = re.compile(r"[\s.\-]+")
_CODE = re.compile(rf"[0-9]{{{DIGITS}}}")


def read_code(typed: Mapping[str, str]) -> str:
    """The digits, however they were spaced; raises NotEligible, which costs no try."""
    code = _BETWEEN.sub("", typed.get("code", ""))
    if not code:
        raise NotEligible((FieldError("code", "code_missing"),))
    if not _CODE.fullmatch(code):
        raise NotEligible((FieldError("code", "code_malformed"),))
    return code
