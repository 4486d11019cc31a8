"""The page of how the pages look: what it names exists, and what it measures is said in full."""

import re

from shared.web import colours, staff, static
from shared.web.staff import routes_look
from tests.browser.gateway import Client
from tests.unit.staff_scene import team, world

__all__ = ["team", "world"]
LAYOUT = static.WEB / "layout"
STYLES = "".join(path.read_text(encoding="utf-8") for path in (LAYOUT / "static").glob("*.css"))


def named(page):
    return re.findall(r"<code>([^<]+)</code>", page.text)


def test_every_class_the_page_names_is_styled(team):
    classes = {
        name for told in named(team.get("/charte")) for name in re.findall(r"\.([a-z][\w-]+)", told)
    }
    unstyled = {name for name in classes if f".{name}" not in STYLES}
    # Macros, and the situation whose look is the plain state's.
    assert unstyled == {"input", "languages", "session_list", "summary", "state--ended"}
    assert len(classes) > 25


def test_every_macro_the_page_names_is_there(team):
    parts = (LAYOUT / "templates" / "parts.html").read_text(encoding="utf-8")
    told = " ".join(named(team.get("/charte")))
    assert set(re.findall(r"parts\.(\w+)", told)) == set(re.findall(r"macro (\w+)", parts)) - {
        "session_facts"
    }


def test_every_pair_of_colours_is_shown_with_its_contrast_in_both_schemes(team):
    page = team.get("/charte").text
    for front, back, _ in colours.pairs():
        assert f"--explore-{front} sur --explore-{back}" in page
    assert page.count('class="swatch"') == 2 * len(colours.pairs())
    assert "16,0<" in page and "16,1<" in page


def test_with_errors_the_page_sums_them_up_before_its_title(team):
    right, wrong = team.get("/charte").text, team.get("/charte?etat=erreurs").text
    assert "govuk-error-summary" not in right
    assert wrong.index("govuk-error-summary") < wrong.index("<h1")
    assert "<title>Erreur" in wrong
    summed = re.findall(r'href="#(\w+)">[^<]*dites', wrong)
    assert len(summed) == wrong.count("govuk-error-message")
    assert all(f'id="{field}"' in wrong for field in summed)


def test_a_contrast_is_rounded_down_so_that_what_falls_short_is_seen(team, monkeypatch):
    monkeypatch.setattr(routes_look, "contrast", lambda *_: 4.499)
    page = team.get("/charte").text
    assert "4,4<" in page and page.count("4,5<") == sum(p[2] == 4.5 for p in colours.pairs())


def test_the_page_is_the_teams_and_every_page_of_theirs_leads_to_it(team):
    assert 'href="/charte"' in team.get("/personnes").text
    assert Client(staff.answer).get("/charte").status == 303
