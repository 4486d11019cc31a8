"""A region's own colours as stylesheets whose names tell them: nothing is read to serve one."""

import re
from collections.abc import Mapping
from dataclasses import astuple
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from shared.domain.colours import NAMES, Colours, dark_shades, legible, light_shades
from shared.domain.refusals import NotFound
from shared.domain.region import Region

# Over the pages of a region; over the samples on the page where the team chooses.
PAGES, SAMPLE = "region", "sample"
_THEME = Path(__file__).parent / "layout" / "static" / "theme.css"
_AS_EXPLORE = "x"
_NAME = re.compile(r"(region|sample)\.([0-9a-fx-]+)\.[0-9a-f]{10}\.css")
_ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)


def region_style(region: Region) -> str:
    """Where a region's colours are served; empty when it has none of its own."""
    return f"/static/{_named(PAGES, region.colours)}" if region.colours else ""


def sample_style(colours: Colours) -> str:
    """Where the colours of samples, light and dark side by side, are served."""
    return f"/static/{_named(SAMPLE, legible(colours))}"


def style_of(name: str) -> str:
    """The stylesheet of such a name; raises NotFound for one that we do not give."""
    found = _NAME.fullmatch(name)
    parts = found[2].split("-") if found else []
    if found is None or len(parts) != len(NAMES) or not all(map(_is_colour, parts)):
        raise NotFound("no_such_page")
    colours = Colours(*("" if part == _AS_EXPLORE else f"#{part}" for part in parts))
    if legible(colours) != colours or _named(found[1], colours) != name:
        raise NotFound("no_such_page")
    return _written(found[1], colours)


def _is_colour(part: str) -> bool:
    return part == _AS_EXPLORE or re.fullmatch("[0-9a-f]{6}", part) is not None


def _named(kind: str, colours: Colours) -> str:
    told = "-".join(colour.removeprefix("#") or _AS_EXPLORE for colour in astuple(colours))
    digest = sha256(_written(kind, colours).encode()).hexdigest()[:10]
    return f"{kind}.{told}.{digest}.css"


@lru_cache(maxsize=64)
def _written(kind: str, colours: Colours) -> str:
    light, dark = _block(light_shades(colours)), _block(dark_shades(colours))
    if kind == SAMPLE:
        first, then = theme()
        return f".sample--light {{{first}{light}}}\n.sample--dark {{{first}{then}{dark}}}\n"
    schemes = (("light", light), ("dark", dark))
    return "".join(
        f"@media (prefers-color-scheme: {name}) {{ :root {{{block}}} }}\n"
        for name, block in schemes
        if block
    )


def _block(shades: Mapping[str, str]) -> str:
    return "".join(f" --explore-{name}: {colour};" for name, colour in shades.items())


@cache
def theme() -> tuple[str, str]:
    """The variables of the theme on light pages, and those that dark pages change."""
    light, dark = _ROOT.findall(_THEME.read_text(encoding="utf-8"))[:2]
    return light, dark
