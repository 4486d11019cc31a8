"""How the address names a page's language, and how links, forms and redirects keep it."""

import re
import subprocess
import sys

import pytest

from shared.domain.person import Language
from shared.texts.languages import TAGS
from shared.web import public, speaking, staff
from shared.web.speaking import Speech
from tests.browser import scene, stories
from tests.browser.gateway import Client
from tests.unit.letter_samples import OTHER_LANGUAGES
from tests.unit.test_letters_in_languages import ROOT
from tests.unit.test_web_public import FORM, MONTREUIL, TYPED, call, told

IN_EACH = pytest.mark.parametrize("language", OTHER_LANGUAGES)
SESSION = f"/sessions/{MONTREUIL}"


@pytest.fixture
def youth(world):
    return Client(public.answer)


def own_link(world, language=Language.FRENCH, story=stories.confirmed):
    return scene.link(world, story(world, language=language))


def led_to(page):
    """The paths that a page's links and forms lead to on this site, but for files and languages."""
    page = re.sub(r'<nav class="site-header__languages".*?</nav>', "", page, flags=re.S)
    found = re.findall(r'(?:href|action)="(/[^"]*)"', page)
    return [path for path in found if not path.startswith("/static/")]


def spoken(answer):
    return re.search(r'<html lang="(\w+)"', answer.text)[1], answer.headers["content-language"]


@IN_EACH
@pytest.mark.parametrize("path", ["/", SESSION, FORM, "/retrouver-mon-lien", "/reprendre/nothing"])
def test_a_page_speaks_the_language_its_address_names_and_leads_on_in_it(path, language, youth):
    page = youth.get(f"/{language}{path}")
    assert spoken(page) == (TAGS[language],) * 2
    for found in led_to(page.text):
        name, bare = speaking.named_by(found)
        assert name == language or not speaking.is_written(bare), found


def test_without_a_language_in_the_address_a_page_is_french_and_its_links_are_bare(youth):
    for path in ("/", SESSION, FORM):
        page = youth.get(path)
        assert spoken(page) == ("fr", "fr")
        assert not [found for found in led_to(page.text) if speaking.named_by(found)[0]]


def test_a_home_page_without_its_last_sign_is_the_home_page(youth):
    assert youth.get("/en").text == youth.get("/en/").text


@pytest.mark.parametrize(
    "path",
    [
        *("/de/", "/de/sessions/x", "/EN/", "/english", "/en/en/", "/en//", "/fr/metiers"),
        *("/en/api", "/en/api/sessions", "/en/offres", "/en/orienter-un-groupe"),
        *("/en/static/site.js", "/falc/sessions.ics"),
    ],
)
def test_what_is_not_written_in_a_language_is_not_found_under_it(path, youth):
    assert youth.get(path).status == 404


def test_that_a_page_is_missing_is_told_in_the_language_of_its_address(youth):
    assert spoken(youth.get("/en/nothing")) == ("en", "en")
    assert spoken(youth.get("/nothing")) == ("fr", "fr")


@IN_EACH
def test_a_form_in_a_language_leads_to_the_persons_page_in_it(language, youth, world):
    form = youth.get(f"/{language}{FORM}").text
    assert f'action="/{language}{FORM}"' in form
    assert (
        "checked" in form.split(f'name="language" type="radio" value="{language}"')[1].split(">")[0]
    )
    wrong = youth.post(f"/{language}{FORM}", {**TYPED, "email": "alix@"})
    assert f'action="/{language}{FORM}"' in wrong.text
    answer = youth.post(f"/{language}{FORM}", {**TYPED, "language": "fr"})
    own = world.parts.addresses.public_url
    assert answer.headers["location"].startswith(f"{own}/{language}/i/")
    page = youth.get(answer.headers["location"].removeprefix(own))
    assert spoken(page)[0] == TAGS[language]


def test_what_was_typed_wins_over_the_language_of_the_page(youth):
    page = youth.post(f"/en{FORM}", {**TYPED, "language": "falc", "email": "alix@"}).text
    assert "checked" in page.split('name="language" type="radio" value="falc"')[1].split(">")[0]


@IN_EACH
def test_a_kept_form_is_taken_up_again_in_its_language(language, youth):
    own = youth.post(f"/{language}{FORM}", {"first_name": "Alix", "act": "save"}).headers[
        "location"
    ]
    assert own.startswith(f"/{language}/reprendre/")
    page, link = youth.get(own).text, own.removesuffix("/lien")
    assert page.count(f"{link}</a>") == 1 and f'href="{link}"' in page
    assert f'action="/{language}{FORM}"' in youth.get(link).text


@IN_EACH
def test_a_personal_page_speaks_the_language_its_person_chose_and_leads_on_in_it(
    language, youth, world
):
    path = own_link(world, Language(language))
    for own in (path, f"{path}/cancel", f"{path}/email", f"{path}/language", f"{path}/offres"):
        page = youth.get(own)
        assert spoken(page)[0] == TAGS[language]
        assert f'href="/{language}{path}"' in page.text or own == path
    assert f'href="/{language}{path}/cancel"' in youth.get(path).text
    for own in (f"{path}/donnees", f"{path}/donnees/code"):
        assert f'action="/{language}{path}/donnees"' in youth.get(own).text


def test_an_address_that_names_a_language_wins_over_the_persons_own(youth, world):
    path = own_link(world, Language.ENGLISH)
    page = youth.get(f"/fr{path}")
    assert spoken(page) == ("fr", "fr")
    assert f'href="/fr{path}/cancel"' in page.text
    answer = youth.post(f"/fr{path}/cancel", {"confirmation": "ANNULER"})
    assert answer.headers["location"] == f"/fr{path}"


def test_a_language_chosen_for_our_mails_is_the_pages_from_then_on(youth, world):
    path = own_link(world)
    for chosen, led in (("en", "/en"), ("fr", ""), ("falc", "/falc")):
        answer = youth.post(f"/en{path}/language", {"language": chosen})
        assert answer.headers["location"] == f"{led}{path}/language?fait=oui"
        assert spoken(youth.get(answer.headers["location"]))[0] == TAGS[chosen]


def test_whoever_sent_a_second_form_is_not_told_the_language_of_the_person(youth, world):
    first = scene.person(world, "Alix", form_id="one", language=Language.ENGLISH)
    second = scene.person(world, "Alix", form_id="two")
    assert spoken(youth.get(scene.link(world, second))) == ("fr", "fr")
    assert spoken(youth.get(scene.link(world, first))) == ("en", "en")


def test_a_guardians_page_is_french_until_they_choose_whatever_the_youth_reads(youth, world):
    ids = stories.awaiting_guardian(world, language=Language.ENGLISH)
    path = scene.guardian_link(world, ids)
    assert spoken(youth.get(path)) == ("fr", "fr")
    page = youth.get(f"/en{path}")
    assert spoken(page) == ("en", "en")
    assert f'action="/en{path}/agree"' in page.text
    assert youth.post(f"/en{path}/agree", {"agree": "yes"}).headers["location"] == f"/en{path}"


def test_a_program_is_told_in_french_whatever_the_address_or_the_person_reads(youth, world):
    path = own_link(world, Language.ENGLISH)
    plain = told(call(youth, "GET", path))
    assert told(call(youth, "GET", f"/en{path}")) == plain
    assert plain["reason"]["text"].startswith("Il restait")
    assert told(call(youth, "POST", f"/en{path}/resume"))["title"] == "Action impossible"


def test_each_page_that_is_read_leads_to_itself_in_the_other_languages(youth):
    page = youth.get(f"/en{SESSION}?a=1").text
    links = re.findall(r'<a [^>]*href="([^"]*)" lang="fr" hreflang="fr(?:-simple)?">([^<]*)<', page)
    assert links == [(f"/fr{SESSION}?a=1", "Français"), (f"/falc{SESSION}?a=1", "Facile à lire")]
    assert f'href="/en{FORM}" lang="en" hreflang="en">English</a>' in youth.get(FORM).text


def test_what_is_refused_leads_to_the_home_page_in_the_other_languages(youth):
    page = youth.get("/i/nothing.here").text
    assert 'href="/en/" lang="en"' in page and "nothing.here" not in page


def test_a_page_that_answers_a_form_leads_to_no_other_language_since_what_was_typed_would_be_lost(
    youth,
):
    assert "hreflang" not in youth.post(FORM, {"first_name": "Alix"}).text
    assert "hreflang" not in youth.get("/offres").text
    assert "hreflang" not in youth.get("/nothing").text


@pytest.mark.parametrize(
    ("path", "own"), [("/", "/"), ("/fr/", "/"), ("/falc/?departement=75", "/falc/")]
)
def test_search_engines_are_told_one_address_of_a_page_in_each_language(path, own, youth, world):
    site, links = world.parts.addresses.public_url, youth.get(path).headers["link"]
    apart = re.findall(r'<([^>]*)>; rel="alternate"; hreflang="([a-z-]+)"', links)
    assert apart == [(f"{site}/", "fr"), (f"{site}/falc/", "fr-simple"), (f"{site}/en/", "en")]
    assert f'<{site}{own}>; rel="canonical"' in links


def test_a_personal_page_tells_search_engines_nothing(youth, world):
    assert "link" not in youth.get(own_link(world)).headers
    assert "link" in youth.get(SESSION).headers


def test_the_sites_of_others_speak_french_and_name_no_language(world):
    page = Client(staff.answer).get("/connexion")
    assert '<html lang="fr"' in page.text and "hreflang" not in page.text
    assert Client(staff.answer).get("/en/connexion").status == 404


def test_what_was_typed_for_a_session_that_closed_goes_to_another_one_in_the_same_language(
    youth, world
):
    typed = {"first_name": "Alix", "act": "fill"}
    page = youth.post(f"/en/sessions/{'7' * 32}/inscription", typed).text
    to_others = re.findall(r'formaction="([^"]*)"', page)
    assert f"/en{FORM}" in to_others
    assert all(path.startswith("/en/sessions/") for path in to_others)


def test_what_was_typed_is_never_taken_for_a_link(youth):
    typed = {"first_name": 'x" href="/sessions/', "last_name": 'href="/i/'}
    page = youth.post(f"/en{FORM}", typed).text
    assert "/en/sessions/&#34;" not in page and "x&#34; href=&#34;/sessions/" in page


def test_no_language_outlives_its_request(youth):
    youth.get("/en/")
    assert speaking.language() == "fr"
    with speaking.spoken(Speech("en", named=True)):
        assert speaking.led("/") == "/en/"
        assert speaking.led(
            "https://explore.example.org/i/x", "https://explore.example.org"
        ).endswith("/en/i/x")
        for other in ("/offres", "https://example.org/i/x", "/en/", "//example.org", "#top", ""):
            assert speaking.led(other) == other


def test_the_dates_of_a_session_are_told_to_a_calendar_in_the_language_of_its_page(youth):
    file = youth.get(f"/en{SESSION}/agenda.ics").text
    assert "Monday 15 March 2027 at 9:30am" in file.replace("\r\n ", "")
    assert "lundi 15 mars" in youth.get(f"{SESSION}/agenda.ics").text.replace("\r\n ", "")


def test_a_mistake_of_ours_is_told_in_the_language_of_the_page(youth, monkeypatch):
    monkeypatch.setattr("shared.usecases.sessions.calendar", None)
    page = youth.get("/en/")
    assert (page.status, spoken(page)) == (500, ("en", "en"))
    assert "Une erreur" in youth.get("/").text


def test_a_catalogue_is_read_only_when_a_page_speaks_its_language():
    script = (
        "import sys; read = set(); sys.addaudithook(lambda event, args: event == 'open'"
        " and str(args[0]).endswith('.ftl') and read.add(str(args[0]).split('/')[-2]))\n"
        "from tests.browser.scene import installed_world\n"
        "from tests.browser.gateway import Client\n"
        "from shared.web import public\n"
        "with installed_world():\n"
        "    for path in ('/', '/falc/', '/en/'):\n"
        "        Client(public.answer).get(path); print(sorted(read))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    read = [line for line in done.stdout.splitlines() if line.startswith("[")]
    assert read == ["['fr']", "['falc', 'fr']", "['en', 'falc', 'fr']"], done.stderr
