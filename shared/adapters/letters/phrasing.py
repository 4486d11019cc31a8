"""Sentences of the catalogue with French spacing, whole or in paragraphs."""

import re

from shared.adapters.letters.params import Params
from shared.texts.catalogue import say
from shared.texts.reasons import reason

Paragraphs = tuple[str, ...]
_NO_BREAK = "\u00a0"


def sentence(code: str, params: Params) -> str:
    """The sentence under this code; raises UnknownText."""
    return _spaced(say(code, **params))


def paragraphs(code: str, params: Params) -> Paragraphs:
    """The text under this code, an empty line between two paragraphs."""
    texts = (" ".join(part.split("\n")) for part in sentence(code, params).split("\n\n"))
    return tuple(text.strip() for text in texts if text.strip())


def reason_sentence(code: str, params: Params, third: bool) -> str:
    """Why, to the person themself or about them."""
    return _spaced(reason(code, params, third))


def dashed(code: str) -> str:
    """A code as the catalogue writes it."""
    return code.replace("_", "-")


def _spaced(text: str) -> str:
    """Nothing is torn off before : ; ! ? or within guillemets; an initial's dot ends a sentence."""
    one_dot = re.sub(r"(?<!\.)\.\.(?!\.)", ".", text)
    return re.sub(r" (?=[:;!?»])|(?<=«) ", _NO_BREAK, one_dot)
