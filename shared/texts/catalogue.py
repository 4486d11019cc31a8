"""Every sentence by its code: the words live in `<language>/*.ftl`, each once; French has all."""

import re
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from shared.texts.languages import FRENCH, TAGS

Param = str | int | bool

# Where French sets a sign apart from its word: before some, after the opening of a quotation.
_AT_A_SIGN = re.compile(r" (?=[:;!?»])|(?<=«) ")
_FOLDER = Path(__file__).parent


class UnknownText(LookupError):
    """There is no sentence under this code, or a parameter of it is missing."""


def say(code: str, language: str = FRENCH, /, **params: Param) -> str:
    """The sentence of a code in this language and no other, with its parameters; raises
    UnknownText."""
    bundle = _bundle(language)
    if not bundle.has_message(code) or (pattern := bundle.get_message(code).value) is None:
        raise UnknownText(code)
    sentence, errors = bundle.format_pattern(pattern, {k: _plain(v) for k, v in params.items()})
    if errors:
        raise UnknownText(f"{code}: {errors[0]}")
    return str(sentence)


def unbroken(sentence: str) -> str:
    """The sentence with no line ever broken between a word and its sign that French sets apart."""
    return _AT_A_SIGN.sub("\u00a0", sentence)


def known(code: str, language: str = FRENCH) -> bool:
    """Whether a sentence stands under this code."""
    return bool(_bundle(language).has_message(code))


def _plain(value: Param) -> str | int:
    return str(value).lower() if isinstance(value, bool) else value


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([TAGS[language]], use_isolating=False)
    for path in sorted((_FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
