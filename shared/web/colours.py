"""The theme's colours, light and dark, and which of them must be told apart."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain

from shared.domain.colours import BORDER, TEXT
from shared.web import region_style

SCHEMES = ("light", "dark")
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


@cache
def theme(scheme: str) -> Mapping[str, str]:
    """Every colour of a scheme by its name, as #rrggbb."""
    light, dark = region_style.theme()
    return _named(light) | (_named(dark) if scheme == "dark" else {})


def pairs() -> list[tuple[str, str, float]]:
    """Each text and border with each of its grounds, and the least contrast asked of them."""
    asked = ((TEXT, TEXT_ON), (BORDER, BORDERS_ON))
    return list(
        chain.from_iterable(
            ((front, back, least) for back in backs) for least, on in asked for front, backs in on
        )
    )


def _named(css: str) -> dict[str, str]:
    return dict(re.findall(r"--explore-([\w-]+): (#[0-9a-f]{6});", css))
