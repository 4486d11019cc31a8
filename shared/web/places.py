"""Where something is, in words."""

from shared.texts.catalogue import known, say


def department(code: str) -> str:
    """ "Seine-Saint-Denis (93)"; the code alone where the catalogue has no name."""
    name = f"department-{code.lower()}"
    return f"{say(name)} ({code})" if known(name) else code
