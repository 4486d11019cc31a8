"""What may be shown of a text that somebody typed, once it stands in a mail."""

import unicodedata

LONGEST_NAME = 40
LONGEST_NAME_IN_SUBJECT = 18
_KEPT_BESIDE_LETTERS = frozenset(" -'’")


def person_name(typed: str, longest: int = LONGEST_NAME) -> str:
    """A name as letters, spaces, hyphens and apostrophes: no address or number lives on.

    A stranger's mailbox may receive it, so that a form cannot carry a message of its own.
    """
    spaced = " ".join(unicodedata.normalize("NFC", typed).split())
    letters = "".join(c for c in spaced if c in _KEPT_BESIDE_LETTERS or _is_letter(c))
    return shortened(" ".join(letters.split()).strip(" -'’"), longest)


def header_line(text: str) -> str:
    """One line fit for a header: nothing in it is taken for an encoded word, as Python would."""
    return one_line(text).replace("=?", "= ?")


def one_line(text: str) -> str:
    """The text without line ends, control, direction or other unseen signs."""
    if text.isprintable():
        return " ".join(text.split())
    seen = "".join(c if unicodedata.category(c)[0] not in "CZ" else _space(c) for c in text)
    return " ".join(seen.split())


def shortened(text: str, longest: int) -> str:
    """At most so many characters, an ellipsis in place of the rest."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _space(sign: str) -> str:
    return " " if sign.isspace() else ""


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM"
