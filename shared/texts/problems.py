"""What is wrong with a file, a row or a cell, and what to do about it, in a sentence each."""

from collections.abc import Mapping

from shared.texts.catalogue import Param, say


def problem(code: str, params: Mapping[str, Param]) -> str:
    """What is wrong; raises UnknownText."""
    return say(f"problem-{code}", **sayable(params))


def advice(code: str, params: Mapping[str, Param]) -> str:
    """What to write instead; raises UnknownText."""
    return say(f"advice-{code}", **sayable(params))


def sayable(params: Mapping[str, Param]) -> dict[str, Param]:
    """Names of our fields as partners call them; everything else as it is."""
    return {name: _named(value) if name == "fields" else value for name, value in params.items()}


def _named(fields: Param) -> str:
    return ", ".join(say(f"offer-field-{code}") for code in str(fields).split(","))
