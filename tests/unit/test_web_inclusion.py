"""Our sessions as data·inclusion's own schema and its own score of quality see them."""

import json
from datetime import date
from unittest.mock import patch

import pytest
from data_inclusion.schema import v1
from data_inclusion.schema.v1.score_qualite import score

from shared.web import public
from tests.browser import scene
from tests.browser.gateway import Client
from tests.browser.scene import NOW, installed_world

STRICT = {"ignore_warnings": False}


class Today(date):
    """The schema refuses days to come: this is the day on which the tests stand."""

    @classmethod
    def today(cls):
        return NOW.date()


@pytest.fixture(autouse=True)
def world():
    with (
        patch("data_inclusion.schema.v1.services.date", Today),
        patch("data_inclusion.schema.v1.structures.date", Today),
        installed_world() as built,
    ):
        yield built


def told(name, model):
    found = json.loads(Client(public.answer).get("/api/data-inclusion").text)[name]
    assert all(each.keys() <= model.model_fields.keys() for each in found)
    return [model.model_validate(each, context=STRICT) for each in found]


def services():
    return {each.id.split("--")[1][0]: each for each in told("services", v1.Service)}


def test_the_chamber_and_its_sessions_are_what_the_schema_asks_for():
    (structure,) = told("structures", v1.Structure)
    found = services()
    assert {each.structure_id for each in found.values()} == {structure.id}
    assert found["8"].nom == "EXPLORE Paris 20e, du lundi 5 au vendredi 9 avril 2027"
    assert found["8"].volume_horaire_hebdomadaire == 25
    assert str(found["8"].lien_mobilisation).endswith(f"/sessions/{'8' * 32}")


def test_a_session_has_the_best_score_of_quality():
    for each in services().values():
        # How old the last change is has to do with the day on which the tests run.
        _, by_criterion = score(each)
        assert {name for name, found in by_criterion.items() if found not in (1.0, None)} == set()


def test_a_venue_is_taken_apart_where_it_tells_a_postcode():
    found = services()["8"]
    where = found.adresse, found.code_postal, found.commune
    assert where == ("Le Grenier, 8 rue des Ateliers", "75020", "Paris")


def test_a_full_session_says_that_there_is_a_waiting_list(world):
    assert "Il reste" in services()["5"].description
    for name in ("ana", "bilal", "chloe", "dora", "elias"):
        scene.person(world, name)
    scene.settle(world)
    assert "liste d’attente" in services()["5"].description


def test_a_session_that_takes_nobody_any_more_is_not_told():
    # It starts tomorrow: its last hours have begun.
    assert "7" not in services()
