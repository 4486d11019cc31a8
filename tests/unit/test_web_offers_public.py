"""Offers on the public site: found, read, asked about, counted without a GET that acts."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from shared.domain.offers.offer import OfferState
from shared.domain.offers.tags import Tag
from shared.ports.offers import Figures
from shared.web import public
from tests.browser.gateway import Client
from tests.unit.offer_scene import (
    FEDERATION,
    RECYCLERS,
    a_sheet,
    an_offer,
    ended,
    expired,
    filed,
    many,
    several,
    written,
)


@pytest.fixture
def youth(world):
    return Client(public.answer)


def text(answer):
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text))).replace(
        "\u00a0", " "
    )


def titles(answer):
    found = re.findall(r'offer__title"><a[^>]*>([^<]*)', answer.text)
    return [unescape(title) for title in found]


def here(partner, key):
    return f"/offres/{partner}/{key}"


def figures(world, partner, key):
    return world.parts.offers.figures([(partner, key)]).get((partner, key), Figures())


def test_a_later_page_of_the_list_says_in_its_title_which_offers_it_shows(youth, world):
    many(world, 45)
    first = youth.get("/offres")
    later = re.search(r'rel="next" href="([^"]+)"', first.text).group(1)
    said = [re.search("<title>(.*?)</title>", p.text).group(1) for p in (first, youth.get(later))]
    assert said[0] == "Les offres – EXPLORE"
    assert re.fullmatch(r"Les offres, .*\b45\b.* – EXPLORE", said[1].replace("\u00a0", " "))


def test_the_list_counts_its_offers_in_words_and_orders_them_by_place(youth, world):
    several(world)
    page = youth.get("/offres")
    assert "4 offres" in text(page)
    assert titles(page)[0] == "Devenir aide à domicile"
    assert len(titles(page)) == 4


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("type=civic_service", ["Accompagner des personnes âgées dans leurs sorties"]),
        ("departement=93", ["Agent·e de tri et de valorisation", an_offer().title]),
        ("domaine=G", [an_offer().title]),
        ("departement=93&domaine=K", ["Agent·e de tri et de valorisation"]),
        ("metier=K1304", ["Devenir aide à domicile"]),
    ],
)
def test_the_list_is_narrowed_by_kind_department_family_and_job(youth, world, query, found):
    several(world)
    page = youth.get(f"/offres?{query}")
    assert titles(page) == found
    assert "Voir toutes les offres" in page.text


def test_what_a_query_says_wrongly_narrows_nothing(youth, world):
    several(world)
    page = youth.get("/offres?type=nonsense&departement=abc&domaine=Z&apres=" + "x" * 300)
    assert (page.status, len(titles(page))) == (200, 4)


def test_an_empty_list_says_where_there_are_offers(youth, world):
    several(world)
    page = youth.get("/offres?type=civic_service&departement=93")
    assert "Aucune offre" in text(page)
    assert 'href="/offres?type=civic_service">1 offre dans toute la région' in page.text
    assert 'href="/offres?departement=93">2 offres, tous types confondus' in page.text


def test_a_region_without_offers_says_so_and_leads_to_the_jobs(youth):
    page = youth.get("/offres")
    assert "Aucune offre n’est proposée en ce moment" in text(page)
    assert 'href="/metiers"' in page.text


def test_pages_hold_twenty_offers_each_and_none_is_shown_twice(youth, world):
    many(world, 45)
    found, address = [], "/offres"
    while address:
        page = youth.get(address)
        found.append(titles(page))
        following = re.search(r'rel="next" href="([^"]+)"', page.text)
        address = unescape(following.group(1)) if following else ""
    assert [len(each) for each in found] == [20, 20, 5]
    assert len({title for each in found for title in each}) == 45
    assert "41 à 45 sur 45" in text(page)


def test_the_page_before_is_the_one_that_was_left(youth, world):
    many(world, 45)
    first = youth.get("/offres")
    second = youth.get(link(first, "next"))
    third = youth.get(link(second, "next"))
    assert titles(youth.get(link(third, "prev"))) == titles(second)
    assert titles(youth.get(link(second, "prev"))) == titles(first)


def link(page, rel):
    return unescape(re.search(f'rel="{rel}" href="([^"]+)"', page.text).group(1))


def test_an_offer_that_ends_meanwhile_moves_no_page_that_comes_after(youth, world):
    many(world, 45)
    first = youth.get("/offres")
    before = titles(youth.get(link(first, "next")))
    key = re.search(r'href="/offres/federation/(\w+)"', first.text).group(1)
    ended(world, FEDERATION, key, "filled")
    assert titles(youth.get(link(first, "next"))) == before


def test_only_offers_of_a_page_are_read(youth, world):
    many(world, 45)
    world.dynamo.calls.clear()
    youth.get("/offres")
    assert sorted(world.dynamo.calls) in (
        ["batch_get_item", "query"],
        ["batch_get_item", "get_item", "query"],
    )


def test_what_has_ended_or_is_of_another_region_is_in_no_list(youth, world):
    (key,) = filed(world, an_offer())
    filed(world, an_offer("B1"), partner="bretons", region="bre")
    assert len(titles(youth.get("/offres"))) == 1
    ended(world, FEDERATION, key, "withdrawn")
    assert titles(youth.get("/offres")) == []


def test_an_offer_shows_everything_but_how_to_apply(youth, world):
    written(world, a_sheet())
    (key,) = filed(world, an_offer(contact_name="Camille Exemple"))
    page = youth.get(here(FEDERATION, key))
    for said in ("Emploi", "Maison des enfants", "Montreuil (93100)", "CDD", "5 avril 2027"):
        assert said in text(page)
    for said in ("1 450 € brut par mois", "24 heures par semaine", "ESS", "Métier qui recrute"):
        assert said in text(page)
    assert "Indiqué par la structure" in text(page)
    assert "<li>préparer et mener des ateliers</li>" in page.text
    assert 'href="/metiers/G1203"' in page.text
    assert "Union des centres de loisirs" in page.text
    for hidden in (
        "Camille Exemple",
        "recrutement@",
        "33144000001",
        "example.org/offres/a1",
        FEDERATION + "<",
    ):
        assert hidden not in page.text


def test_the_button_tells_how_to_apply_and_counts(youth, world):
    (key,) = filed(world, an_offer(contact_name="Camille Exemple"))
    page = youth.post(here(FEDERATION, key) + "/postuler", {})
    assert page.status == 200
    assert 'href="https://example.org/offres/a1"' in page.text
    assert 'href="mailto:recrutement@example.org"' in page.text
    assert 'href="tel:+33144000001"' in page.text
    assert "01 44 00 00 01" in text(page)
    assert "Camille Exemple" in page.text
    assert "data-seen" not in page.text
    assert figures(world, FEDERATION, key) == Figures(seen=0, applied=1)


def test_looking_is_counted_by_the_script_and_never_by_a_get(youth, world):
    (key,) = filed(world, an_offer())
    page = youth.get(here(FEDERATION, key))
    assert figures(world, FEDERATION, key) == Figures()
    told = re.search(r'data-seen="([^"]+)"', page.text).group(1)
    counted = youth.send("POST", told)
    assert (counted.status, counted.text, counted.cookies) == (204, "", [])
    assert figures(world, FEDERATION, key) == Figures(seen=1)
    assert youth.get(told).status == 404


def test_a_reloaded_address_of_how_to_apply_leads_to_the_offer(youth, world):
    (key,) = filed(world, an_offer())
    answer = youth.get(here(FEDERATION, key) + "/postuler")
    assert (answer.status, answer.headers["location"]) == (303, here(FEDERATION, key))
    assert figures(world, FEDERATION, key) == Figures()


@pytest.mark.parametrize("what", ["vue", "postuler"])
def test_another_site_cannot_count(youth, world, what):
    (key,) = filed(world, an_offer())
    answer = youth.post(f"{here(FEDERATION, key)}/{what}", {}, sec_fetch_site="cross-site")
    assert answer.status == 403
    assert figures(world, FEDERATION, key) == Figures()


@pytest.mark.parametrize("what", ["vue", "postuler"])
def test_nothing_is_counted_for_an_offer_that_is_not_shown(youth, world, what):
    (key,) = filed(world, an_offer())
    expired(world)
    answer = youth.post(f"{here(FEDERATION, key)}/{what}", {})
    assert "recrutement@" not in answer.text
    assert figures(world, FEDERATION, key) == Figures()
    assert youth.post(f"/offres/{FEDERATION}/{'0' * 32}/{what}", {}).status == 404


@pytest.mark.parametrize("state", ["filled", "withdrawn", "expired"])
def test_an_offer_that_has_ended_says_so_kindly_with_others_beside_it(youth, world, state):
    several(world)
    (key,) = filed(world, an_offer("gone", title="Poste pris"))
    if state == "expired":
        world.clock.advance(days=50)
        upload = replace(an_offer("late", title="Encore là"), expires_on=None)
        filed_later(world, upload)
        world.clock.advance(days=11)
    else:
        ended(world, FEDERATION, key, state)
    page = youth.get(here(FEDERATION, key))
    assert page.status == 410
    assert "Cette offre n’est plus proposée" in page.text
    assert "Poste pris" in page.text
    assert titles(page)
    assert "recrutement@" not in page.text


def filed_later(world, offer):
    from shared.domain.offers.offer import offer_key
    from shared.domain.offers.plan import Filed, Row
    from shared.domain.offers.upload import Upload

    upload = Upload("u2", FEDERATION, "idf", "account", "offres.csv", world.clock.now())
    row = Row(2, offer_key(offer.source_id), offer)
    world.parts.offers.save(upload, Filed("u2", world.clock.now()), [row], {})


def test_a_rejected_offer_is_not_repeated(youth, world):
    (key,) = filed(world, an_offer(title="Gagnez beaucoup"))
    ended(world, FEDERATION, key, OfferState.REJECTED, "misleading", "note pour la structure")
    page = youth.get(here(FEDERATION, key))
    assert page.status == 410
    assert "Gagnez beaucoup" not in page.text
    assert "note pour" not in page.text


@pytest.mark.parametrize(
    "address",
    [
        f"/offres/federation/{'0' * 32}",
        "/offres/federation/x",
        f"/offres/{'x' * 3000}/{'0' * 32}",
        f"/offres/a%23b/{'0' * 32}",
        "/metiers/Z0000",
        f"/metiers/{'G' * 3000}",
        f"/api/offers/federation/{'0' * 32}",
        "/api/offers/federation/x",
    ],
)
def test_what_is_unknown_is_not_found(youth, world, address):
    several(world)
    assert youth.get(address).status == 404


def test_an_offer_of_another_region_is_not_found(youth, world):
    (key,) = filed(world, an_offer(), partner="bretons", region="bre")
    assert youth.get(here("bretons", key)).status == 404


def test_the_same_offer_of_another_partner_is_linked_while_it_is_shown(youth, world):
    (key,) = filed(world, an_offer())
    (other,) = filed(world, an_offer("R9", employer="Ville amie"), partner=RECYCLERS)
    world.parts.offers.link(world.parts.offers.get(FEDERATION, key), [(RECYCLERS, other)])
    page = youth.get(here(FEDERATION, key))
    assert "Aussi proposée par une autre structure" in page.text
    assert f'href="{here(RECYCLERS, other)}"' in page.text
    ended(world, RECYCLERS, other, "filled")
    assert "Aussi proposée" not in youth.get(here(FEDERATION, key)).text


def test_a_tag_without_words_is_not_shown_and_an_unknown_source_says_its_detail(youth, world):
    tags = (Tag("nonsense", "partner"), Tag("green", "nobody", "liste de 2026"))
    (key,) = filed(world, an_offer(tags=tags))
    page = text(youth.get(here(FEDERATION, key)))
    assert "nonsense" not in page
    assert "Métier vert liste de 2026" in page


def test_a_stale_place_in_the_list_leads_to_its_first_page(youth, world):
    many(world, 3)
    page = youth.get("/offres?apres=99~99999~x~x")
    assert len(titles(page)) == 3


BREAKING = "</script><script>alert(1)</script><!-- & \u2028"


def test_no_text_of_an_offer_breaks_out_of_the_page_or_its_data(youth, world):
    hostile = an_offer(title=BREAKING, description=BREAKING, employer=BREAKING, salary=BREAKING)
    (key,) = filed(world, hostile)
    page = youth.get(here(FEDERATION, key)).text
    assert "<script>alert" not in page
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert not set("<>&\u2028") & set(data)
    assert json.loads(data)["title"] == BREAKING


def test_the_data_for_search_engines_hold_no_address_to_apply_to(youth, world):
    (key,) = filed(world, an_offer())
    page = youth.get(here(FEDERATION, key)).text
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    told = json.loads(data)
    assert told["@type"] == "JobPosting"
    assert told["url"] == f"https://explore.example.org{here(FEDERATION, key)}"
    assert "applicationContact" not in told


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x"])
def test_what_is_no_web_address_becomes_no_link(youth, world, url):
    (key,) = filed(world, an_offer(apply_url=url, employer_url=url))
    assert url not in youth.get(here(FEDERATION, key)).text
    assert f'href="{url}' not in youth.post(here(FEDERATION, key) + "/postuler", {}).text


def test_jobs_tell_how_many_offers_there_are(youth, world):
    several(world)
    written(world, a_sheet(), a_sheet("K2111", title="Médiation sociale", contacts=()))
    page = text(youth.get("/metiers"))
    assert "Animer des temps de loisirs avec des enfants 1 offre en ce moment" in page
    assert "Médiation sociale Aucune offre en ce moment" in page


def test_no_job_yet_is_said(youth):
    assert "Aucune fiche métier" in youth.get("/metiers").text


def test_a_job_has_its_text_its_contacts_and_its_offers(youth, world):
    several(world)
    written(world, a_sheet())
    page = youth.get("/metiers/G1203")
    assert "<li>écouter</li>" in page.text
    assert "mailto:metiers@example.org" in page.text
    assert titles(page) == [an_offer().title]
    assert "code ROME : G1203" in text(page).replace("Code", "code")


def told(answer):
    return json.loads(answer.text)


def test_the_api_gives_live_offers_with_the_same_filters(youth, world):
    several(world)
    body = told(youth.get("/api/offers?department=93&family=G"))
    (found,) = body["offers"]
    assert (body["count"], body["next"]) == (1, None)
    assert (found["title"], found["kind"], found["partner"]) == (
        an_offer().title,
        "job",
        FEDERATION,
    )
    assert found["apply_email"] == "recrutement@example.org"
    assert found["tags"] == [
        {"name": "ess", "source": "partner", "detail": ""},
        {"name": "shortage", "source": "partner", "detail": ""},
    ]


def test_the_api_leads_from_page_to_page(youth, world):
    many(world, 130)
    first = youth.get("/api/offers?kind=job&format=explore")
    following = told(first)["next"]
    assert first.headers["link"] == f'<{following}>; rel="next"'
    assert following.startswith("https://explore.example.org/api/offers?")
    second = youth.get(following.removeprefix("https://explore.example.org"))
    keys = [each["key"] for page in (first, second) for each in told(page)["offers"]]
    assert (len(keys), len(set(keys))) == (130, 130)
    assert told(second)["next"] is None
    assert "link" not in second.headers


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("kind=emploi", "kind"),
        ("format=xml", "format"),
        ("department=x", "department"),
        ("family=Z", "family"),
        ("rome=12", "rome"),
        ("after=" + "x" * 300, "after"),
    ],
)
def test_the_api_says_in_french_what_it_does_not_understand(youth, query, field):
    answer = youth.get(f"/api/offers?{query}")
    assert answer.status == 422
    (error,) = told(answer)["errors"]
    assert error["field"] == field
    assert error["message"].endswith(".")


def test_the_api_tells_offers_in_the_words_of_others(youth, world):
    (key,) = filed(world, an_offer())
    theirs = told(youth.get("/api/offers?format=france-travail"))["resultats"]
    assert theirs == [told(youth.get(f"/api/offers/{FEDERATION}/{key}?format=france-travail"))]
    answer = youth.get("/api/offers?format=jobposting")
    assert answer.headers["content-type"] == "application/ld+json"
    (item,) = told(answer)["itemListElement"]
    assert item["item"]["@type"] == "JobPosting"
    one = told(youth.get(f"/api/offers/{FEDERATION}/{key}?format=jobposting"))
    assert one["@context"] == "https://schema.org"


def test_the_api_has_no_offer_that_has_ended(youth, world):
    (key,) = filed(world, an_offer())
    expired(world)
    assert told(youth.get("/api/offers"))["count"] == 0
    assert youth.get(f"/api/offers/{FEDERATION}/{key}").status == 404


def test_the_home_page_leads_to_offers_and_jobs(youth):
    page = youth.get("/").text
    assert 'href="/offres"' in page
    assert 'href="/metiers"' in page
