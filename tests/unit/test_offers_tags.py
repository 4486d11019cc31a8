"""What marks an offer, and who says so."""

import pytest

from shared.domain.offers.rome import Job
from shared.domain.offers.tags import SOURCES, TAGS, Tag, ess_family, ess_tag, tags_of
from shared.texts.catalogue import known

FAMILIES = ("association", "cooperative", "mutual", "foundation", "social_enterprise", "siae")


@pytest.mark.parametrize(
    ("said", "family"),
    [
        ("oui", ""),
        ("X", ""),
        ("Association loi 1901", "association"),
        ("Coopérative", "cooperative"),
        ("SCOP", "cooperative"),
        ("mutuelle", "mutual"),
        ("Fondation reconnue d'utilité publique", "foundation"),
        ("Agrément ESUS", "social_enterprise"),
        ("entreprise sociale", "social_enterprise"),
        ("SIAE (ACI)", "siae"),
    ],
)
def test_the_partner_may_say_that_an_employer_is_of_the_social_economy(
    said: str, family: str
) -> None:
    assert ess_tag("Dupont", said) == Tag("ess", "partner", family)


@pytest.mark.parametrize(
    ("employer", "family"),
    [
        ("Association Les Amis du Quartier", "association"),
        ("La Ressourcerie du Spectacle", "association"),
        ("MJC de Ris-Orangis", "association"),
        ("Emmaüs Alternatives", "association"),
        ("Centre social Balzac", "association"),
        ("CEMÉA Île-de-France", "association"),
        ("Fédération Léo Lagrange", "association"),
        ("SCIC Les 3 Colonnes", "cooperative"),
        ("Coopérative d'activité Coopaname", "cooperative"),
        ("Mutuelle des étudiants", "mutual"),
        ("Fondation Œuvre de la Croix Saint-Simon", "foundation"),
        ("Régie de quartier Paris 19", "siae"),
        ("Chantier d'insertion Espaces", "siae"),
    ],
)
def test_an_employers_name_may_say_it(employer: str, family: str) -> None:
    assert ess_tag(employer) == Tag("ess", "employer_name", family)


@pytest.mark.parametrize(
    "employer",
    ["Carrefour", "Scopelec SA", "Mutualia Grand Paris", "Ville de Pantin", "Régie Networks", ""],
)
def test_only_whole_words_of_a_name_count(employer: str) -> None:
    assert ess_tag(employer) is None


def test_a_partner_who_says_no_is_believed() -> None:
    assert ess_tag("Association Alpha", "non") is None


def test_yes_and_a_telling_name_give_the_family() -> None:
    assert ess_tag("SCOP Alpha", "oui") == Tag("ess", "partner", "cooperative")


def test_a_job_tells_green_and_demographic() -> None:
    sorter = Job("K2304", "Agent de tri", green="green")
    roofer = Job("F1619", "Couvreur", green="strategic")
    driver = Job("N4101", "Conducteur", green="brown")
    carer = Job("J1501", "Aide-soignant", demographic=True)
    assert tags_of("", sorter) == (Tag("green", "rome", "green"),)
    assert tags_of("", roofer) == (Tag("green", "rome", "strategic"),)
    assert tags_of("", driver) == ()
    assert tags_of("", carer) == (Tag("demographic", "rome"),)
    assert tags_of("", None) == ()


def test_the_regions_list_or_the_partner_tell_shortage() -> None:
    carer = Job("J1501", "Aide-soignant")
    assert tags_of("", carer, {"J1501"}) == (Tag("shortage", "region"),)
    assert tags_of("", carer, {"J1501"}, said_shortage="true") == (Tag("shortage", "partner"),)
    assert tags_of("", None, {"J1501"}, said_shortage="oui") == (Tag("shortage", "partner"),)
    assert tags_of("", carer, {"K2304"}, said_shortage="non") == ()


def test_every_tag_source_and_family_has_its_words() -> None:
    assert all(known(f"tag-{name}") for name in (*TAGS, "green-strategic"))
    assert all(known(f"tag-source-{name}".replace("_", "-")) for name in SOURCES)
    assert all(known(f"ess-family-{name}") for name in FAMILIES)
    assert ess_family("rien de tel") == ""
