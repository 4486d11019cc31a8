"""A region's own colours: none that cannot be read, and shades of them that can be read too."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain import colours
from shared.domain.colours import (
    BLACK,
    NAMES,
    WHITE,
    Colours,
    contrast,
    dark_shades,
    legible,
    light_shades,
    miss,
    mixed,
)
from shared.web import region_style

every_colour = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
LIGHT_THEME, DARK_THEME = (
    dict(re.findall(r"--explore-([\w-]+): (#[0-9a-f]{6});", block))
    for block in region_style.theme()
)
# On the pages of both schemes: what is written on what, and what borders on what.
WRITTEN = [
    ("button-text", ("button", "button-hover")),
    ("second-text", ("second", "second-hover")),
    ("link", ("page", "surface", "sun")),
    ("link-hover", ("page", "surface", "sun")),
    ("hero-text", ("hero-from", "hero-by", "hero-to")),
]
BORDERING = [("button", ("page", "surface", "sun")), ("second-border", ("page", "surface", "sun"))]


def chosen(value):
    """The same colour for everything, where it can be read."""
    return legible(Colours(*(value for _ in NAMES)))


def test_black_on_white_is_the_most_and_a_colour_on_itself_the_least():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, BLACK) == contrast(BLACK, WHITE)
    assert contrast("#a8174b", "#a8174b") == 1
    # As https://webaim.org/resources/contrastchecker/ says it.
    assert contrast("#767676", WHITE) == pytest.approx(4.54, abs=0.005)


def test_what_lies_behind_is_what_the_theme_says():
    light, dark = LIGHT_THEME, {**LIGHT_THEME, **DARK_THEME}
    for grounds, theme in ((colours.LIGHT, light), (colours.DARK, dark)):
        assert list(grounds.values()) == [theme[name] for name in ("page", "surface", "sun")]
    assert (light["button-text"], light["hero-text"]) == (WHITE, WHITE)
    assert "hero-text" not in DARK_THEME


def test_the_colours_of_explore_itself_would_be_taken():
    own = Colours(
        LIGHT_THEME["button"],
        DARK_THEME["button"],
        LIGHT_THEME["link"],
        DARK_THEME["link"],
        LIGHT_THEME["hero-by"],
    )
    assert legible(own) == own


@pytest.mark.parametrize(
    ("name", "colour", "beside"),
    [
        ("button", "#ffcc00", "label"),
        ("button_dark", "#0b4a8f", "label_dark"),
        ("link", "#ff5c8a", "highlight"),
        ("link_dark", "#0b4a8f", "highlight"),
        ("hero", "#8fc7ff", "label"),
    ],
)
def test_a_colour_that_cannot_be_read_is_refused_for_where_it_misses_by_most(name, colour, beside):
    found = miss(name, colour)
    assert (found.beside, found.least) == (beside, 4.5)
    assert found.found < 4.5


@given(every_colour, st.sampled_from(NAMES))
def test_whatever_is_refused_a_colour_near_it_is_named_that_is_taken(colour, name):
    found = miss(name, colour)
    assert found is None or miss(name, found.enough) is None


@given(every_colour)
def test_whatever_is_taken_its_shades_can_be_read_in_light_and_dark(colour):
    own = chosen(colour)
    light = LIGHT_THEME | light_shades(own)
    dark = LIGHT_THEME | DARK_THEME | dark_shades(own)
    for theme in (light, dark):
        for least, pairs in ((4.5, WRITTEN), (3, BORDERING)):
            for front, backs in pairs:
                for back in backs:
                    assert contrast(theme[front], theme[back]) >= least, (front, back)


def test_a_colour_is_mixed_in_equal_steps():
    assert mixed("#000000", "#ffffff", 50) == "#808080"
    assert mixed("#0b4a8f", "#ffffff", 0) == "#0b4a8f"
    assert mixed("#0b4a8f", "#ffffff", 100) == WHITE


def test_a_region_without_colours_changes_no_shade():
    assert not Colours()
    assert (light_shades(Colours()), dark_shades(Colours())) == ({}, {})
    assert replace(Colours(), hero="#0b4a8f")
