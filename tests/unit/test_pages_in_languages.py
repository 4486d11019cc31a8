"""The pages of youths and guardians in each language: complete, and each leads on in its own."""

import re
from html import unescape

import pytest

from shared.domain.person import Language
from shared.texts.catalogue import say
from shared.usecases.asking_codes import ask_code, code_of
from shared.web import public, speaking
from tests.browser import scene, stories
from tests.browser.gateway import Client
from tests.browser.test_gallery import VIEWS
from tests.builders import a_counsellor
from tests.unit.letter_samples import OTHER_LANGUAGES
from tests.unit.test_letters_in_languages import ROOT, named, whole
from tests.unit.test_web_public import FORM, TYPED

WEB = ROOT / "shared" / "web"
IN_EACH = pytest.mark.parametrize("language", OTHER_LANGUAGES)
# What makes these pages: whatever they may say is there in each language.
_OTHERS_PAGES = (
    *("api", "cancel-for", "counsellor", "group-list", "group-review", "job", "jobs"),
    *("offer", "offer-ended", "offer-list", "offers", "start-who"),
)
_MODULES = (
    *("asking", "confirming", "own_data_file", "routes_drafts", "routes_person", "views"),
    *("views_data", "views_guardian", "views_person"),
)
SOURCES = [
    *(p for p in (WEB / "public" / "templates").glob("*.html") if p.stem not in _OTHERS_PAGES),
    *(WEB / "layout" / "templates" / f"{name}.html" for name in ("page", "parts", "refused")),
    *(WEB / "public" / f"{name}.py" for name in _MODULES),
    *(WEB / f"{name}.py" for name in ("offer_words", "refusing", "rendering")),
]
# What the same sources say to others, or in one language whatever the page speaks.
TO_OTHERS = re.compile(
    r"^site-language-|^sign-|^look-|^start-(?!home)|^group-(?!title)|^mail-|^tag-|^status-401$"
    r"|^staff-mail-(?:sent-again|expiring|summary|report)$"
)
REFUSED_TO_OTHERS = re.compile(
    r"^field-(?:app|capacity|code-(?:used|wrong)|colleague|colour|filename|group|hook|logo|offers"
    r"|own|recovery|region|rejection|search|session-(?!id)|sheet)-?"
    r"|^refusal-(?:no-such-(?:group|start|upload|offer|job-sheet)|reason-required|cannot-|session-made"
    r"|ends-|capacity-|tick-to-forget|not-signed|wrong-|code-too-late|factor-|too-many-(?:codes|hook)"
    r"|stale-|offer-|sheet-|region-|hook-)"
)
# The letters and words that English never has.
FRENCH = re.compile(
    r"[àâçéèêîôùœ«»]|\b(?:vous|votre|nous|les|une|pas|est|pour|dans|avec|sur|le|du|et)\b", re.I
)


REFUSALS = named("fr", "refusals.ftl")


def literals():
    """What may follow `say(` in the sources: codes, and what codes begin with."""
    found = {"job-family-"}
    for source in SOURCES:
        for asked in re.findall(r"(?:say|typed)\((.*)", source.read_text(encoding="utf-8")):
            found |= set(re.findall(r"""["']([a-z][a-z0-9-]+)(?=["'{])""", asked))
    return found


def to_be_said():
    found = literals()
    beginnings = tuple(each for each in found if each.endswith("-"))
    for code in IN_FRENCH:
        refused = code.startswith(("refusal-", "field-"))
        others = REFUSED_TO_OTHERS.search(code) or code not in REFUSALS
        here = code in found or code.startswith(beginnings)
        if here and not TO_OTHERS.search(code) and not (refused and others):
            yield code


SAID = {
    language: named(language, *(p.name for p in (WEB.parent / "texts" / language).glob("*.ftl")))
    for language in Language
}
IN_FRENCH = SAID[Language.FRENCH]
ON_PAGES = sorted(to_be_said())
OF_THE_SCENE = {
    *(word for each in scene.sessions() for word in (each.title, each.venue)),
    "CRESS Île-de-France",
    *(f"{each} (" for each in ("Seine-et-Marne", "Hauts-de-Seine", "Val-de-Marne", "Val-d’Oise")),
    # What languages are called by those who speak them.
    *("Français facile à lire (FALC)", "Français"),
}
# The pages of youths and guardians, without what is done on them.
PATHS = {name: view.path for name, view in VIEWS.items() if view.zone == "public"}


@pytest.fixture
def youth(world):
    return Client(public.answer)


def own_words(page):
    """What a page says in its own language: without what is marked as French, and without names."""
    body = re.sub(r"<script.*?</script>", " ", page.partition("<body")[2], flags=re.S)
    body = re.sub(r'<(\w+)[^>]*\blang="fr"[^>]*>[^<]*</\1>', " ", body)
    words = " ".join(unescape(re.sub(r"<[^>]*>", " ", f"<{body}")).split())
    for name in sorted(OF_THE_SCENE, key=len, reverse=True):
        words = words.replace(name, " ")
    return words


def french_in(page):
    words = own_words(page)
    return [words[max(0, m.start() - 40) : m.end() + 40] for m in FRENCH.finditer(words)]


@IN_EACH
@pytest.mark.parametrize("code", ON_PAGES)
def test_what_a_page_may_say_is_there_in_each_language_with_all_its_variants(code, language):
    messages = SAID[language]
    assert code in messages, f"{code} lacks in {language}"
    assert whole(code, messages) == whole(code, IN_FRENCH)


@IN_EACH
def test_the_catalogues_of_pages_hold_nothing_that_is_never_said(language):
    messages = named(language, "pages.ftl", "refusals.ftl")
    quoted = {code for seen in messages.values() for code in seen.quoted}
    assert set(messages) - quoted <= set(ON_PAGES)


def test_what_pages_say_is_found_where_it_is_said():
    assert len(ON_PAGES) > 500
    for code in (
        "form-send",
        "state-offered-next",
        "field-too-young",
        "cancel-word",
        "job-family-K",
    ):
        assert code in ON_PAGES
    for code in ("sign-in-title", "field-logo-heavy", "group-send", "staff-mail-report"):
        assert code not in ON_PAGES


@pytest.mark.parametrize("name", PATHS)
def test_no_page_in_english_says_anything_in_french(name, youth, world):
    path = PATHS[name](world) if callable(PATHS[name]) else PATHS[name]
    if not speaking.is_written(path):
        assert youth.get(f"/en{path}").status == 404
        return
    in_french, page = youth.get(path), youth.get(f"/en{path}")
    assert page.status == in_french.status
    assert '<html lang="en"' in page.text and page.headers["content-language"] == "en"
    assert not french_in(page.text)
    assert french_in(in_french.text)


@pytest.mark.parametrize("name", PATHS)
def test_every_page_is_told_in_easy_to_read_french(name, youth, world):
    path = PATHS[name](world) if callable(PATHS[name]) else PATHS[name]
    if speaking.is_written(path):
        page = youth.get(f"/falc{path}")
        assert page.status == youth.get(path).status
        assert '<html lang="fr"' in page.text and page.headers["content-language"] == "fr"
        assert "&lt;br" not in page.text and not re.search(r'="[^"]*<br', page.text)


WRONG = {"email": "alix@", "birth_month": "13", "postcode": "9", "phone": "1", "language": "latin"}
YOUNG = {"birth_year": "2015"}
HELD = {"guardian_email": "x", "counsellor_email": "y", "choice_2": "9" * 32}


@pytest.mark.parametrize("typed", [{}, {**TYPED, **WRONG}, {**TYPED, **YOUNG}, {**TYPED, **HELD}])
def test_no_mistake_in_a_form_is_told_in_french_on_an_english_page(typed, youth):
    page = youth.post(f"/en{FORM}", typed)
    assert page.status == 422 and "There is a problem" in page.text
    assert not french_in(page.text)
    assert youth.post(f"/falc{FORM}", typed).status == 422


@pytest.mark.parametrize(
    ("story", "act", "typed", "status"),
    [
        (stories.confirmed, "/cancel", {"confirmation": "oui"}, 422),
        (stories.confirmed, "/resume", {}, 409),
        (stories.offered, "/decline", {}, 422),
        (stories.waiting, "/decline", {"sure": "yes"}, 409),
        (stories.confirmed, "/email", {"email": "camille@"}, 422),
        (stories.confirmed, "/language", {"language": "latin"}, 422),
        (stories.confirmed, "/offres", {}, 422),
        (stories.waiting, "/offres", {"offers": "yes"}, 409),
        (stories.confirmed, "/donnees", {}, 200),
        (stories.confirmed, "/donnees/code", {"code": "12 34"}, 422),
        (stories.confirmed, "/donnees/effacer", {"confirmation": "ERASE"}, 409),
    ],
)
def test_no_refusal_on_a_personal_page_in_english_is_in_french(
    story, act, typed, status, youth, world
):
    path = scene.link(world, story(world))
    page = youth.post(f"/en{path}{act}", typed)
    assert page.status == status
    assert not french_in(page.text)
    assert youth.post(f"/falc{path}{act}", typed).status == status


def test_what_we_hold_about_somebody_is_told_in_english_on_the_page_and_in_the_file(youth, world):
    ids = stories.confirmed(world, counsellor=a_counsellor(may_act=True))
    path = f"/en{scene.link(world, ids)}/donnees"
    ask_code(world.parts, *ids)
    access = world.parts.accesses.get(stories.of(world, ids).person)
    opened = youth.post(f"{path}/code", {"code": code_of(world.parts, access)})
    assert opened.headers["location"] == path
    assert not french_in(youth.get(path).text)
    file = youth.get(f"{path}/mes-donnees.txt").text
    assert " :" not in file and not french_in(f"<body {file}")
    assert not french_in(youth.get(f"{path}/effacer").text)
    assert not french_in(youth.post(f"{path}/effacer", {"confirmation": "non"}).text)
    word = say("erase-word", "en")
    assert youth.post(f"{path}/effacer", {"confirmation": word}).status == 303


@pytest.mark.parametrize("language", Language)
def test_the_word_to_type_is_the_one_the_page_asks_for(language, youth, world):
    path = f"/{language}{scene.link(world, stories.confirmed(world))}/cancel"
    word = say("cancel-word", language)
    page = youth.get(path)
    assert word in page.text
    assert youth.post(path, {"confirmation": word}).status == 303
