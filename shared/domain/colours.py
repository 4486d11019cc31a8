"""A region's own colours: whether they can be read on our pages, and the shades made of them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace

WHITE, BLACK, NIGHT = "#ffffff", "#000000", "#1d1023"
TEXT, BORDER = 4.5, 3.0
# What lies behind text, buttons and links on our pages, as in theme.css.
LIGHT = {"page": "#fff9f2", "card": WHITE, "highlight": "#fff0cf"}
DARK = {"page": NIGHT, "card": "#2a1a32", "highlight": "#3a2a12"}
_STEP = 2

Besides = tuple[tuple[str, str, float], ...]


@dataclass(frozen=True)
class Colours:
    """What a region colours otherwise than EXPLORE, each as "#0b4a8f"; empty: as EXPLORE does."""

    button: str = ""
    button_dark: str = ""
    link: str = ""
    link_dark: str = ""
    hero: str = ""

    def __bool__(self) -> bool:
        return any(asdict(self).values())


@dataclass(frozen=True)
class Miss:
    """Beside what a colour cannot be told apart, the ratio found, the least, and what would do.

    Ratios are those of WCAG 2, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
    """

    beside: str
    found: float
    least: float
    enough: str


AS_EXPLORE = Colours()
NAMES = tuple(each.name for each in fields(Colours))


def _on(grounds: Mapping[str, str], least: float) -> Besides:
    return tuple((name, colour, least) for name, colour in grounds.items())


# What each colour stands beside, and the least ratio there; a ground is what a button borders on.
BESIDE: Mapping[str, Besides] = {
    "button": (("label", WHITE, TEXT), *_on(LIGHT, BORDER)),
    "button_dark": (("label_dark", NIGHT, TEXT), *_on(DARK, BORDER)),
    "link": _on(LIGHT, TEXT),
    "link_dark": _on(DARK, TEXT),
    "hero": (("label", WHITE, TEXT),),
}


def contrast(one: str, other: str) -> float:
    """The ratio of two colours written as "#rrggbb"."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, percent: int) -> str:
    """The colour with so much of the other in it."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    parts = (round((mine * (100 - percent) + its * percent) / 100) for mine, its in pairs)
    return "#" + "".join(f"{part:02x}" for part in parts)


def miss(name: str, colour: str) -> Miss | None:
    """Where a colour of this name misses by most; None when it can be read everywhere."""
    short = [
        (found / least, beside, found, least)
        for beside, other, least in BESIDE[name]
        if (found := contrast(colour, other)) < least
    ]
    if not short:
        return None
    _, beside, found, least = min(short)
    return Miss(beside, found, least, _enough(name, colour))


def legible(colours: Colours) -> Colours:
    """The same without what could not be read."""
    missing = [name for name, colour in asdict(colours).items() if colour and miss(name, colour)]
    return replace(colours, **dict.fromkeys(missing, ""))


def light_shades(colours: Colours) -> dict[str, str]:
    """The variables of theme.css that change on light pages."""
    button, link = colours.button, colours.link
    shades = _hero(colours.hero)
    if button:
        shades |= _button(button, BLACK, 20, (WHITE, 88, 80), mixed(button, BLACK, 35))
    if link:
        shades |= {"link": link, "link-hover": mixed(link, BLACK, 30)}
    return shades


def dark_shades(colours: Colours) -> dict[str, str]:
    """The variables of theme.css that change on dark pages."""
    button, link = colours.button_dark, colours.link_dark
    shades = _hero(colours.hero)
    if button:
        shades |= _button(button, WHITE, 30, (NIGHT, 80, 70), mixed(button, WHITE, 60))
        shades["button-text"] = NIGHT
    if link:
        shades |= {"link": link, "link-hover": mixed(link, WHITE, 50)}
    return shades


def _hero(colour: str) -> dict[str, str]:
    """The band at the top of the home page, the same on light and dark pages."""
    if not colour:
        return {}
    ends = {"hero-from": mixed(colour, BLACK, 50), "hero-to": mixed(colour, BLACK, 15)}
    return {"hero-by": colour, **ends}


def _button(
    colour: str, over: str, percent: int, quiet: tuple[str, int, int], quiet_text: str
) -> dict[str, str]:
    """A button, also when pointed at, and the quieter one beside it."""
    ground, most, less = quiet
    return {
        "button": colour,
        "button-hover": mixed(colour, over, percent),
        "second": mixed(colour, ground, most),
        "second-hover": mixed(colour, ground, less),
        "second-text": quiet_text,
        "second-border": colour,
    }


def _enough(name: str, colour: str) -> str:
    """The nearest colour, darker on light pages and lighter on dark ones, that can be read."""
    end = WHITE if name.endswith("_dark") else BLACK
    tries = (mixed(colour, end, percent) for percent in range(_STEP, 101, _STEP))
    return next(each for each in tries if _told_apart(name, each))


def _told_apart(name: str, colour: str) -> bool:
    return all(contrast(colour, other) >= least for _, other, least in BESIDE[name])


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
