"""An offer enriched: job, place and tags, each with where it comes from, none invented."""

import pytest

from shared.adapters.reference.shipped import shipped_communes, shipped_jobs
from shared.domain.offers.enrichment import Enriched, enriched
from shared.domain.offers.headings import Column
from shared.domain.offers.places import Communes
from shared.domain.offers.reading import Note
from shared.domain.offers.rome import FEWEST_OF_ROME, Job, RomeIndex
from shared.domain.offers.tags import Tag

SHIPPED = RomeIndex(shipped_jobs())
MORE = [Job(f"M{number:04}", f"Métier {number}") for number in range(FEWEST_OF_ROME)]
WHOLE = RomeIndex([*shipped_jobs(), *MORE])


def never() -> Communes:
    raise AssertionError("no place is to be found")


def done(index: RomeIndex = WHOLE, **found: object) -> Enriched:
    return enriched(found, index, shipped_communes, frozenset({"J1501"}))


def codes(result: Enriched) -> list[str]:
    return [note.code for note in result.notes]


def test_a_given_code_is_kept_and_gets_its_label() -> None:
    result = done(rome_code="J1501", title="Poste de nuit")
    assert (result.rome_code, result.rome_label) == ("J1501", "Aide-soignant / Aide-soignante")
    assert (result.rome_source, result.rome_score, result.family) == ("given", 1.0, "J")
    assert codes(result) == []


def test_a_code_that_rome_lacks_is_told_and_kept_out() -> None:
    result = done(rome_code="Z9999", title="Poste de nuit")
    assert (result.rome_code, result.rome_source, result.family) == ("", "", "")
    assert codes(result) == ["rome-unknown", "rome-unsure"]
    assert result.notes[0].params == {"found": "Z9999"}


def test_a_code_is_believed_while_only_a_part_of_rome_is_there() -> None:
    result = done(SHIPPED, rome_code="N1201", title="Affréteur")
    assert (result.rome_code, result.rome_label, result.rome_source) == ("N1201", "", "given")
    assert codes(result) == []


def test_a_sure_title_gives_the_job_and_says_so() -> None:
    result = done(title="Agent de tri H/F")
    assert (result.rome_code, result.rome_source, result.family) == ("K2304", "title", "K")
    [note] = result.notes
    label = "Agent / Agente de tri des déchets"
    assert note == Note("rome-from-title", Column.TITLE, {"label": label, "code": "K2304"})


def test_an_unsure_title_is_asked_about() -> None:
    result = done(title="Chargé de mission")
    assert (result.rome_code, result.rome_score) == ("", 0.0)
    assert codes(result) == ["rome-unsure"]


def test_a_written_place_is_taken_without_the_table() -> None:
    found = {"title": "Agent de tri", "postcode": "93100", "city": "Montreuil (93)"}
    result = enriched(found, WHOLE, never)
    assert (result.postcode, result.city) == ("93100", "Montreuil")
    assert (result.department, result.region) == ("93", "11")
    assert codes(result) == ["rome-from-title"]


@pytest.mark.parametrize(
    ("found", "place", "code"),
    [
        ({"city": "Créteil"}, ("94000", "Créteil", "94", "11"), "place-derived"),
        ({"city": "93 - Montreuil"}, ("93100", "Montreuil", "93", "11"), "place-derived"),
        ({"city": "Paris"}, ("", "Paris", "75", "11"), "department-only"),
        ({"department": "Seine-Saint-Denis"}, ("", "", "93", "11"), "department-only"),
        ({"city": "Montreuil"}, ("", "", "", ""), "place-ambiguous"),
        ({"city": "Île-de-France"}, ("", "", "", "11"), None),
        ({"postcode": "93100"}, ("93100", "Montreuil", "93", "11"), None),
        ({}, ("", "", "", ""), None),
    ],
)
def test_a_place_is_worked_out_or_told(
    found: dict[str, str], place: tuple[str, ...], code: str | None
) -> None:
    result = done(rome_code="J1501", **found)
    assert (result.postcode, result.city, result.department, result.region) == place
    assert codes(result) == ([code] if code else [])


def test_tags_come_with_their_sources() -> None:
    result = done(rome_code="J1501", employer="Association Alpha")
    assert result.tags == (
        Tag("ess", "employer_name", "association"),
        Tag("shortage", "region"),
        Tag("demographic", "rome"),
    )
