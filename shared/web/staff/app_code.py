"""What an authenticator app is shown: a square to photograph, and the same in letters to type."""

from urllib.parse import quote, urlencode

from markupsafe import Markup

from shared.texts.catalogue import say


def picture(email: str, secret: str) -> Markup:
    """The address that apps read, as an SVG of black on white without styles of its own."""
    from segno import make

    name = say("site-name")
    label = quote(f"{name}:{email}")
    told = urlencode({"secret": secret, "issuer": name}, quote_via=quote)
    code = make(f"otpauth://totp/{label}?{told}", error="m", micro=False)
    # Made of our own address by the library, which escapes nothing because it writes paths only.
    return Markup(code.svg_inline(omitsize=True, border=4, dark="#000", light="#fff"))  # noqa: S704


def groups(secret: str) -> str:
    """The secret in groups of four, as one reads it aloud."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


def halves(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Recovery codes in two halves, to be copied by hand."""
    return tuple(f"{code[:5]}-{code[5:]}" for code in codes)
