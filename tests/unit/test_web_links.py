"""The page for whoever has lost their link: the same answer for every address."""

import pytest

from shared.usecases.recognising import recognise
from shared.web import public
from tests.browser.gateway import Client
from tests.browser.scene import person

PAGE = "/retrouver-mon-lien"


@pytest.fixture
def visitor(world):
    return Client(public.answer)


def known(world, name="Alix"):
    _, registration = world.parts.registrations.load(*person(world, name))
    recognise(world.parts, registration.person)


def whole(answer):
    return answer.status, answer.headers, answer.cookies, answer.text


def test_the_home_page_and_a_link_that_is_not_valid_lead_to_it(visitor):
    for address in ("/", "/i/nothing.here", "/c/nothing.here", "/g/nothing.here"):
        assert f'href="{PAGE}"' in visitor.get(address, accept="text/html").text
    assert f'href="{PAGE}"' not in visitor.get("/nowhere", accept="text/html").text


def test_known_unknown_and_asked_too_often_are_answered_alike_to_the_last_byte(visitor, world):
    known(world)
    given = ["alix@example.org", "nobody@example.org", "alix@example.org", "nobody@example.org"]
    first, *others = [whole(visitor.post(PAGE, {"email": email})) for email in given]
    assert first[0] == 303 and first[1]["location"] == f"{PAGE}/envoye"
    assert others == [first] * 3


def test_the_page_after_it_shows_nothing_that_was_typed(visitor):
    visitor.post(PAGE, {"email": "zylphaquorine@example.org"})
    shown = visitor.get(f"{PAGE}/envoye").text
    assert "Si cette adresse est celle d’une inscription" in shown
    assert "zylphaquorine" not in shown


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Indiquez votre adresse e-mail."),
        ({"email": "  "}, "Indiquez votre adresse e-mail."),
        ({"email": "alix@"}, "Écrivez l’adresse e-mail en entier"),
        ({"email": "a@example.org\nb@example.org"}, "Écrivez l’adresse e-mail en entier"),
        ({"email": f"{'a' * 300}@example.org"}, "Écrivez l’adresse e-mail en entier"),
    ],
)
def test_what_is_no_address_is_said_beside_the_field_and_kept(visitor, world, typed, said):
    before = dict(world.dynamo.items)
    answer = visitor.post(PAGE, typed)
    assert answer.status == 422
    assert answer.text.count(said) == 2
    assert typed.get("email", "").strip().split("\n")[0] in answer.text
    assert world.dynamo.items == before


def test_to_look_at_the_page_asks_for_nothing(visitor, world):
    before = dict(world.dynamo.items)
    assert visitor.get(PAGE).status == 200
    assert visitor.get(f"{PAGE}/envoye").status == 200
    assert world.dynamo.items == before
