"""Why something stands where it stands, in a sentence to the person or about them."""

from collections.abc import Mapping

from shared.texts.catalogue import Param, known, say
from shared.texts.languages import FRENCH


def reason(
    code: str, params: Mapping[str, Param], third: bool = False, language: str = FRENCH
) -> str:
    """The sentence of a reason; `third`: for a reader who is not the person it is about.

    A reason without a sentence of its own gets a general one; raises UnknownText when a parameter
    of its sentence is missing.
    """
    stem = f"reason-{code.replace('_', '-')}"
    own = stem if known(stem, language) else "reason-other"
    about = f"{own}-third"
    return say(about if third and known(about, language) else own, language, **params)
