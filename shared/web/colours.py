"""The theme's colours, light and dark, and how well one is told from another."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain

from shared.web import static

SCHEMES = ("light", "dark")
TEXT, BORDER = 4.5, 3.0
# What stands on what: the text, or the border, then every ground it is used on.
TEXT_ON = (
    ("text", ("page", "surface", "quiet", "sun")),
    ("quiet-text", ("page", "surface", "sun")),
    ("link", ("page", "surface", "sun")),
    ("link-hover", ("page", "surface", "sun")),
    ("link-visited", ("page", "surface", "sun")),
    ("error", ("page", "surface", "sun")),
    ("focus-text", ("focus",)),
    ("button-text", ("button", "button-hover")),
    ("second-text", ("second", "second-hover")),
    ("danger-text", ("danger", "danger-hover")),
    ("free-text", ("free",)),
    ("full-text", ("full",)),
    ("alert-text", ("alert",)),
    ("hero-text", ("hero-from", "hero-by", "hero-to")),
)
BORDERS_ON = (
    ("input-border", ("page", "surface")),
    ("error", ("page", "surface")),
    ("second-border", ("page", "surface", "sun")),
    ("sun-border", ("page", "sun")),
    ("button", ("page", "surface", "sun")),
)
_DARK = "@media (prefers-color-scheme: dark)"


@cache
def theme(scheme: str) -> Mapping[str, str]:
    """Every colour of a scheme by its name, as #rrggbb."""
    css = (static.WEB / "layout" / "static" / "theme.css").read_text(encoding="utf-8")
    light, dark = css.split(_DARK, 1)
    return _named(light) | (_named(dark) if scheme == "dark" else {})


def pairs() -> list[tuple[str, str, float]]:
    """Each text and border with each of its grounds, and the least contrast asked of them."""
    asked = ((TEXT, TEXT_ON), (BORDER, BORDERS_ON))
    return list(
        chain.from_iterable(
            ((front, back, least) for back in backs) for least, on in asked for front, backs in on
        )
    )


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


def _named(css: str) -> dict[str, str]:
    return dict(re.findall(r"--explore-([\w-]+): (#[0-9a-f]{6});", css))


def _light(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
