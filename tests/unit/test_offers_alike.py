"""One offer sent by two partners is seen; two offers are never taken for one by their place."""

from dataclasses import replace

import pytest

from shared.domain.offers.alike import Seen, alike, employer_key, same_offer

ONE = Seen("cemea", "k1", "93100", "Animateur périscolaire H/F", "Association Les Amis")


def other(**changes: str) -> Seen:
    return replace(ONE, **{"partner": "francas", "key": "k2", **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"title": "Animatrice périscolaire (CDI)"},
        {"title": "ANIMATEUR·RICE PERISCOLAIRE"},
        {"title": "Animateurs périscolaires"},
        {"employer": "LES AMIS"},
        {"employer": "Asso. Les Amis"},
    ],
)
def test_the_same_offer_of_another_partner_is_seen(changes: dict[str, str]) -> None:
    assert same_offer(ONE, other(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"partner": "cemea"},
        {"postcode": "93200"},
        {"postcode": ""},
        {"title": "Directeur de centre de loisirs"},
        {"title": "Animateur nature"},
        {"employer": "Croix-Rouge française"},
        {"employer": ""},
        {"title": ""},
    ],
)
def test_what_differs_is_not_one(changes: dict[str, str]) -> None:
    assert not same_offer(ONE, other(**changes))


def test_a_longer_name_may_be_the_same_employer() -> None:
    short, long = "Emmaüs Alternatives", "Association Emmaüs Alternatives Montreuil"
    assert same_offer(replace(ONE, employer=short), other(employer=long))
    assert employer_key("SCOP La Péniche SARL") == "peniche"
    assert employer_key("Association") == "association"


def test_likeness_is_the_same_both_ways_and_at_most_one() -> None:
    assert alike(ONE, ONE) == 1.0
    near = other(title="Animateur périscolaire et cantine")
    assert alike(ONE, near) == alike(near, ONE)
    assert 0.5 < alike(ONE, near) < 1
    assert alike(replace(ONE, title=""), other(title="")) == 0.0
