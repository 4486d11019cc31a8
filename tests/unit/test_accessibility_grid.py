"""The grid of docs/accessibility.md: every criterion once, how it is known, and right sums."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
GRID = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
# How many criteria each theme has: https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/
THEMES = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)
ROWS = re.findall(r"^\| (\d+\.\d+) [^|]+ \| ([^|]+) \| ([^|]+) \|$", GRID, re.MULTILINE)


def test_every_criterion_stands_in_the_grid_once_and_in_order():
    expected = [f"{theme}.{n + 1}" for theme, most in enumerate(THEMES, 1) for n in range(most)]
    assert [number for number, _, _ in ROWS] == expected
    assert len(ROWS) == 106


def test_the_sums_are_those_of_the_grid():
    counted = Counter(status for _, status, _ in ROWS)
    said = dict(
        re.findall(r"^\| ((?:non )?(?:conforme|applicable)s?[^|]*) \| (\d+) \|$", GRID, re.M)
    )
    words = {"conforme": "conformes", "non conforme": "non conformes"}
    words |= {"non applicable": "non applicables"}
    assert {words[status]: str(count) for status, count in counted.items()} == said
    kept, applicable = counted["conforme"], counted["conforme"] + counted["non conforme"]
    assert f"{kept} sur {applicable}, soit {100 * kept // applicable} %" in GRID


def test_what_the_grid_says_is_tested_is():
    tests = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")
    )
    named = set(re.findall(r"`(test_\w+)`", GRID))
    assert len(named) > 8
    assert {name for name in named if f"def {name}(" not in tests} == set()
    measures = (ROOT / "tests" / "browser" / "measures.js").read_text(encoding="utf-8")
    for name in set(re.findall(r"mesure `(\w+)`", GRID)):
        assert f"function {name}(" in measures


def test_what_does_not_conform_is_told_among_what_is_left():
    left = GRID.split("## Ce qui reste à faire")[1]
    for number, status, _ in ROWS:
        assert (f"({number})" in left) == (status == "non conforme")
