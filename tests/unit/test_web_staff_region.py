"""The team sets its region on a page: contacts, texts, sites, colours; the rules are only shown."""

import gzip
import re
from dataclasses import replace
from html import unescape

import pytest

from shared.contracts.region_forms import MOST_ORIGINS
from shared.domain.colours import NAMES, Colours
from shared.domain.region import MOST_CHANGES, SETTINGS, FreedPlace, Rules
from shared.usecases import region_settings
from shared.web import partner, public, static
from tests.browser.gateway import Client
from tests.browser.scene import STAFF, with_rules
from tests.builders import a_region
from tests.unit.staff_scene import inputs, send, team, world

__all__ = ["team", "world"]
CONTACTS, COLOURS = "/region/coordonnees", "/region/couleurs"
BLUE = {
    "button": "#0b4a8f",
    "button_dark": "#8fc7ff",
    "link": "#0b4a8f",
    "link_dark": "#8fc7ff",
    "hero": "#0b4a8f",
}
SAID = {
    "version": "1",
    "contact_email": "bonjour@example.org",
    "contact_phone": "0123456789",
    "sender_name": "EXPLORE – Région Exemple",
    "bring": "une  gourde et\tde quoi écrire ",
    "allowed_origins": "https://Partenaire.example.org/\r\n\r\nhttp://localhost:8000\r\n",
}
STYLES = r'rel="stylesheet" href="([^"]+)"'


def now(world):
    return world.parts.regions.fresh("idf")


def typed_in(page):
    """What the form of the contacts shows as typed."""
    origins = page.text.split('name="allowed_origins"')[1].split(">", 1)[1].split("</textarea>")[0]
    found = {**inputs(page), "allowed_origins": origins}
    return {name: unescape(found.get(name, "")) for name in SAID}


def own_styles(page):
    return [each for each in re.findall(STYLES, page.text) if "/region." in each]


def coloured(world, **colours):
    world.parts.regions.put(replace(now(world), colours=Colours(**colours)))
    world.clock.advance(minutes=2)


def test_what_the_team_types_is_what_the_public_reads(team, world):
    sent = send(team, CONTACTS, SAID)
    assert (sent.status, sent.headers["location"]) == (303, "/region?fait=contacts")
    told = now(world)
    assert told.contact_phone == "01 23 45 67 89"
    assert told.bring == "une gourde et de quoi écrire"
    assert told.allowed_origins == ("https://partenaire.example.org", "http://localhost:8000")
    page = Client(public.answer).get("/").text
    assert "bonjour@example.org" in page
    assert 'href="tel:0123456789"' in page
    done = team.get(sent.headers["location"]).text
    assert "Les coordonnées sont enregistrées" in done
    assert "EXPLORE – Région Exemple" in done


def test_telephone_what_to_bring_and_sites_may_be_left_empty(team, world):
    send(team, CONTACTS, SAID)
    left = {**SAID, "version": "2", "contact_phone": "", "bring": " ", "allowed_origins": ""}
    assert send(team, CONTACTS, left).status == 303
    told = now(world)
    assert (told.contact_phone, told.bring, told.allowed_origins) == ("", "", ())


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("contact_email", "", "Indiquez l’adresse e-mail de contact."),
        ("contact_email", "bonjour@", "Écrivez l’adresse e-mail en entier"),
        ("contact_phone", "0899112233", "Écrivez un numéro de téléphone qui peut être appelé"),
        ("sender_name", "", "Indiquez le nom de l’expéditeur."),
        ("sender_name", "EXPLORE <x@example.org>", "Écrivez un nom avec des lettres"),
        ("sender_name", "E" * 81, "Écrivez un nom avec des lettres"),
        ("bring", "e" * 201, "en 200 signes au plus"),
        ("allowed_origins", "https://a.example.org/page", "https://a.example.org/page"),
        ("allowed_origins", "http://a.example.org", "n’est pas l’adresse d’un site"),
        ("allowed_origins", "*", "« * » n’est pas"),
        (
            "allowed_origins",
            "\n".join(f"https://s{n}.example.org" for n in range(MOST_ORIGINS + 1)),
            "Écrivez 20 sites au plus",
        ),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(
    team, world, name, typed, said
):
    before = now(world)
    sent = send(team, CONTACTS, {**SAID, name: typed})
    assert sent.status == 422
    assert sent.text.replace("\u00a0", " ").count(said) >= 2
    assert f'href="#{name}"' in sent.text
    assert typed_in(sent) == {**SAID, name: typed}
    assert now(world) == before


def test_several_mistakes_are_all_said_at_once(team):
    sent = send(team, CONTACTS, {**SAID, "contact_email": "x", "allowed_origins": "x"})
    assert 'href="#contact_email"' in sent.text
    assert 'href="#allowed_origins"' in sent.text


def test_colours_are_taken_and_every_site_wears_them(team, world):
    sent = send(team, COLOURS, {"version": "1", **BLUE})
    assert sent.headers["location"] == "/region?fait=colours"
    assert now(world).colours == Colours(**BLUE)
    assert "a ses propres couleurs" in team.get("/region").text
    for client, path in ((Client(public.answer), "/"), (Client(partner.answer), "/connexion")):
        (address,) = own_styles(client.get(path))
        style = client.get(address)
        assert (style.status, style.headers["cache-control"]) == (200, static.FOR_A_YEAR)
        assert style.headers["content-type"].startswith("text/css")
        assert "--explore-button: #0b4a8f;" in style.text
        assert "--explore-button: #8fc7ff;" in style.text


def test_a_colour_may_be_typed_as_people_write_it_and_one_alone_is_enough(team, world):
    assert send(team, COLOURS, {"version": "1", "button": " 0B4A8F ", "hero": "#048"}).status == 303
    assert now(world).colours == Colours(button="#0b4a8f", hero="#004488")
    (address,) = own_styles(Client(public.answer).get("/"))
    assert "--explore-link" not in Client(public.answer).get(address).text


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("button", "#ffcc00", "son contraste est de 1,5, il faut au moins 4,5 (il manque 3,0)"),
        ("button", "#ffcc00", "Prenez une couleur plus foncée, par exemple #8f7200."),
        ("button_dark", "#0b4a8f", "Prenez une couleur plus claire, par exemple #"),
        (
            "button_dark",
            "#0b4a8f",
            "Boutons, pages sombres : cette couleur se lit mal avec un texte presque noir",
        ),
        ("link", "#ff5c8a", "se lit mal sur un cadre coloré"),
        ("hero", "#8fc7ff", "se lit mal avec un texte blanc"),
        # One step below the least: rounded down, never said to be enough.
        ("button", "#777777", "son contraste est de 4,4, il faut au moins 4,5 (il manque 0,1)"),
        ("link", "bleu", "Liens : écrivez la couleur avec un # et six signes"),
        ("link", "#0b4a8", "Liens : écrivez la couleur avec un # et six signes"),
        (
            "link",
            "#0b4a8f;}body{display:none",
            "Liens : écrivez la couleur avec un # et six signes",
        ),
    ],
)
def test_a_colour_that_cannot_be_read_is_refused_with_how_much_it_misses_and_what_to_do(
    team, world, name, typed, said
):
    typed_all = {"version": "1", **BLUE, name: typed}
    sent = send(team, COLOURS, typed_all)
    assert sent.status == 422
    assert sent.text.replace("\u00a0", " ").count(said) == 2
    assert {each: inputs(sent)[each] for each in NAMES} == {n: typed_all[n] for n in NAMES}
    assert now(world).colours == Colours()


def test_a_sample_shows_colours_and_stores_nothing(team, world):
    sent = send(team, COLOURS, {"version": "1", **BLUE, "do": "sample"})
    assert sent.status == 200
    assert "Rien n’est encore enregistré." in sent.text
    (address,) = (each for each in re.findall(STYLES, sent.text) if "/sample." in each)
    style = team.get(address).text
    light, dark = style.split(".sample--dark")
    assert light.rindex("--explore-button: #0b4a8f;") > light.rindex("--explore-button: #a8174b;")
    assert dark.rindex("--explore-button: #8fc7ff;") > dark.rindex("--explore-button: #ff8fb1;")
    assert now(world).version == 1
    assert own_styles(sent) == []


def test_a_sample_of_what_cannot_be_read_is_refused_too(team):
    assert send(team, COLOURS, {"version": "1", "link": "#ffff00", "do": "sample"}).status == 422


def test_the_colours_of_explore_come_back_with_one_button(team, world):
    coloured(world, **BLUE)
    page = team.get(COLOURS)
    assert "Remettre les couleurs d’EXPLORE" in page.text
    asked = inputs(page)
    assert asked["do"] == "reset"
    assert send(team, COLOURS, asked).headers["location"] == "/region?fait=reset"
    assert now(world).colours == Colours()
    world.clock.advance(minutes=2)
    assert own_styles(Client(public.answer).get("/")) == []
    assert "Remettre" not in team.get(COLOURS).text


def test_who_saves_second_sees_what_the_first_changed_and_loses_nothing(team, world):
    send(team, CONTACTS, {**SAID, "bring": "une gourde"})
    sent = send(team, CONTACTS, {**SAID, "contact_phone": "0199887766"})
    assert sent.status == 409
    theirs = sent.text.split('id="theirs"')[1].split("</section>")[0]
    assert "une gourde" in theirs
    assert "01 23 45 67 89" in theirs
    kept = typed_in(sent)
    assert kept == {**SAID, "contact_phone": "0199887766", "version": "2"}
    assert now(world).bring == "une gourde"
    assert send(team, CONTACTS, kept).status == 303
    assert now(world).contact_phone == "01 99 88 77 66"


def test_colours_chosen_by_two_are_told_apart_too(team, world):
    send(team, COLOURS, {"version": "1", **BLUE})
    sent = send(team, COLOURS, {"version": "1", "hero": "#5b2a86"})
    assert sent.status == 409
    assert "Boutons #0b4a8f" in sent.text
    assert inputs(send(team, COLOURS, {"version": "1", "hero": "#5b2a86"}))["version"] == "2"
    assert now(world).colours == Colours(**BLUE)


def test_two_who_change_different_things_do_not_disturb_one_another(team, world):
    send(team, COLOURS, {"version": "1", **BLUE})
    assert send(team, CONTACTS, SAID).status == 303
    told = now(world)
    assert (told.colours, told.contact_email) == (Colours(**BLUE), "bonjour@example.org")


def test_whoever_is_overtaken_between_reading_and_writing_is_told_as_well(team, world, monkeypatch):
    monkeypatch.setattr(world.parts.regions, "change", lambda *_: False)
    assert send(team, CONTACTS, SAID).status == 409


def test_saved_twice_alike_is_one_change(team, world):
    for _ in range(2):
        assert send(team, CONTACTS, SAID).status == 303
    assert now(world).version == 2


@pytest.mark.parametrize("version", ["", "x", "-1", "99", "²"])
def test_a_version_that_nobody_was_shown_overwrites_nothing(team, world, version):
    send(team, CONTACTS, SAID)
    sent = send(team, CONTACTS, {**SAID, "version": version, "bring": "rien"})
    assert (sent.status, now(world).bring) == (409, "une gourde et de quoi écrire")


def test_who_changed_what_is_kept_and_shown_the_last_first(team, world):
    send(team, CONTACTS, {**SAID, "version": "1"})
    world.clock.advance(hours=1)
    send(team, COLOURS, {"version": "2", **BLUE})
    assert [(each.by, each.what) for each in now(world).changes] == [
        ("staff:team", SETTINGS[:5]),
        ("staff:team", ("colours",)),
    ]
    page = team.get("/region").text.split('id="changes"')[1]
    assert page.index("Couleurs") < page.index("Téléphone de contact")
    assert page.count("par l’équipe (team)") == 2


def test_only_the_last_changes_are_kept_and_who_comes_from_before_them_is_shown_everything(world):
    for number in range(MOST_CHANGES + 5):
        version = now(world).version
        region_settings.set_region(world.parts, STAFF, version, {"bring": f"le livre {number}"})
    told = now(world)
    assert (len(told.changes), told.version) == (MOST_CHANGES, MOST_CHANGES + 6)
    assert told.changed_since(told.version) == frozenset()
    assert told.changed_since(told.version - 1) == {"bring"}
    assert told.changed_since(2) == frozenset(SETTINGS)


def test_the_rules_are_shown_in_words_and_cannot_be_changed_here(team, world):
    page = team.get("/region").text
    assert "On s’inscrit de 16 à 29 ans au premier jour." in page
    assert "Seine-Saint-Denis (93)" in page
    assert "changées avec l’équipe technique" in page
    assert "n’est pas demandé" in page
    assert "Un rappel part 7 jours avant le début." in page
    assert "Un rappel part la veille du début." in page
    assert "est proposée à la première personne" in page
    before = now(world).rules
    send(team, CONTACTS, {**SAID, "age_min": "12", "rules": "{}", "departments": "13"})
    assert now(world).rules == before
    with_rules(world, guardian_asked=True, freed_place=FreedPlace.CONFIRM)
    page = team.get("/region").text
    assert "donne son accord, dans les 5 jours" in page
    assert "est donnée aussitôt" in page


def test_another_region_is_not_touched_whatever_is_sent(team, world):
    world.parts.regions.put(a_region(id="bre", rules=Rules()))
    other = world.parts.regions.fresh("bre")
    send(team, CONTACTS, {**SAID, "id": "bre", "region": "bre"})
    assert world.parts.regions.fresh("bre") == other
    assert now(world).contact_email == "bonjour@example.org"


@pytest.mark.parametrize("path", ["/region", CONTACTS, COLOURS])
def test_nobody_but_the_team_comes_in(world, path):
    stranger = Client(public.answer)
    assert stranger.get(path).status == 404
    from shared.web import staff

    answer = Client(staff.answer).get(path)
    assert "bonjour" not in answer.text
    assert (answer.status, "/connexion" in answer.headers.get("location", answer.text)) == (
        303,
        True,
    )


@pytest.mark.parametrize("path", [CONTACTS, COLOURS])
def test_a_form_without_its_token_changes_nothing(team, world, path):
    assert team.post(path, {**SAID, **BLUE}).status == 403
    assert now(world).version == 1


@pytest.mark.parametrize("path", ["/region", CONTACTS, COLOURS])
def test_samples_and_own_colours_need_nothing_inline(team, world, path):
    coloured(world, **BLUE)
    page = team.get(path)
    assert len(own_styles(page)) == 1
    assert "style-src 'self';" in page.headers["content-security-policy"]
    assert not re.search(r"<script(?![^>]* src=)|<style|\son\w+=|\sstyle=", page.text)


def test_looking_changes_nothing(team, world):
    before = now(world)
    for query in ("", "?do=reset", "?do=sample&button=%230b4a8f"):
        for path in ("/region", CONTACTS, COLOURS):
            assert team.get(path + query).status == 200
    assert now(world) == before


def test_with_a_regions_colours_the_form_still_weighs_little(world):
    coloured(world, **BLUE)
    client = Client(public.answer)
    page = client.get(f"/sessions/{'5' * 32}/inscription", accept_encoding="gzip")
    styles = re.findall(STYLES, gzip.decompress(page.data).decode())
    assert len(styles) == 3
    assert "/region." in styles[-1]
    sent = [client.get(each, accept_encoding="gzip").data for each in styles]
    assert sum(map(len, (page.data, *sent))) <= 60_000


@pytest.mark.parametrize(
    "change",
    [
        lambda name: name.replace("0b4a8f", "0b4a8e", 1),
        lambda name: name.replace("0b4a8f", "ffcc00", 1),
        lambda name: name.replace("0b4a8f-", "", 1),
        lambda name: name.replace(".css", ".js"),
        lambda name: re.sub(r"\.[0-9a-f]{10}\.", ".0000000000.", name),
        lambda name: name.replace("0b4a8f", "x-x", 1),
        lambda name: name.replace("0b4a8f", "fff", 1),
    ],
)
def test_a_stylesheet_that_we_do_not_give_is_not_there(world, change):
    coloured(world, **BLUE)
    client = Client(public.answer)
    (address,) = own_styles(client.get("/"))
    assert client.get(address).status == 200
    assert client.get(change(address)).status == 404


def test_the_name_of_a_stylesheet_changes_with_its_colours(world):
    names = set()
    for hero in ("#0b4a8f", "#5b2a86"):
        coloured(world, hero=hero)
        names |= set(own_styles(Client(public.answer).get("/")))
    assert len(names) == 2
