"""Sentences of the catalogue, spaced as their language is, whole or in paragraphs."""

import re

from shared.adapters.letters.params import Params
from shared.texts.catalogue import say, unbroken
from shared.texts.languages import FRENCH, TAGS
from shared.texts.reasons import reason

Paragraphs = tuple[str, ...]


def sentence(code: str, params: Params) -> str:
    """The sentence under this code in the language that `params` names; raises UnknownText."""
    return _spaced(say(code, language_of(params), **params), language_of(params))


def paragraphs(code: str, params: Params) -> Paragraphs:
    """The text under this code, an empty line between two paragraphs."""
    texts = (" ".join(part.split("\n")) for part in sentence(code, params).split("\n\n"))
    return tuple(text.strip() for text in texts if text.strip())


def reason_sentence(code: str, params: Params, third: bool) -> str:
    """Why, to the person themself or about them."""
    language = language_of(params)
    return _spaced(reason(code, params, third, language), language)


def dashed(code: str) -> str:
    """A code as the catalogue writes it."""
    return code.replace("_", "-")


def language_of(params: Params) -> str:
    """The language in which these parameters are put into words; French unless they say."""
    return str(params.get("language", FRENCH))


def _spaced(text: str, language: str) -> str:
    """An initial's dot ends a sentence; French tears nothing off before : ; ! ? and guillemets."""
    one_dot = re.sub(r"(?<!\.)\.\.(?!\.)", ".", text)
    if TAGS[language] != TAGS[FRENCH]:
        return one_dot
    return unbroken(one_dot)
