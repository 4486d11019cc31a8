"""What axe does not measure on a page: text lost, focus unseen, errors untold."""

import re
from pathlib import Path

_MEASURES = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
# 1280 × 1024 at 400 %: https://www.w3.org/TR/WCAG22/#reflow
ENLARGED = (320, 256)
REFUSED = (401, 422, 429)
# Forms that may be sent with nothing filled in: all they ask is optional.
OPTIONAL = r"/depots|/colonnes|/sessions/\w+/inscriptions/\w+/(retablir|annuler|reprendre)"
# What is still missing in a counsellor's group is told on the page it leads to.
OPTIONAL += r"|/c/[^/]+/groupe/\w+"
# A colour left empty is EXPLORE's own.
OPTIONAL += r"|/region/couleurs"
# Its second form takes the logo away, and asks nothing.
OPTIONAL += r"|/region/logo"


def measure(page, name):
    """Measures a page as it stands, enlarged or not; then its forms, when enlarged."""
    page.evaluate(_MEASURES)
    for what in ("lost", "spaced", "untold"):
        found = page.evaluate(f"measures.{what}()")
        assert not found, f"{name}, {what}: {found}"
    if page.viewport_size["width"] != ENLARGED[0]:
        return
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        unseen = page.evaluate("measures.unseen()")
        assert not unseen, f"{name}, {scheme}: {unseen}"
    wrong = [each for each in page.evaluate("measures.answered()") if not _well(each)]
    assert not wrong, f"{name}: {wrong}"


def _well(answer):
    if answer["status"] in REFUSED:
        return not answer["untold"]
    return answer["status"] in (0, 200) and re.fullmatch(OPTIONAL, answer["form"])
