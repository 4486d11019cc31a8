"""The job that a title means: right when taken, and asked when not sure."""

from pathlib import Path
from time import process_time

import pytest

from shared.adapters.reference.shipped import shipped_jobs
from shared.domain.offers.job_words import title_words
from shared.domain.offers.rome import FAMILIES, SURE, Job, RomeIndex, family_of
from shared.texts.catalogue import known

INDEX = RomeIndex(shipped_jobs())
TITLES = Path(__file__).parents[1] / "data" / "rome-titles.tsv"


def titles() -> list[tuple[str, set[str]]]:
    """Each title with the codes that are right for it; none where nobody could tell."""
    lines = TITLES.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(title, set(codes.split())) for title, codes in cells]


def test_nineteen_of_twenty_jobs_taken_from_a_title_are_right() -> None:
    taken = [(INDEX.best(title), codes) for title, codes in titles()]
    right = sum(match is not None and match.code in codes for match, codes in taken)
    assert right / sum(match is not None for match, _ in taken) >= 0.95
    assert right / sum(bool(codes) for _, codes in taken) >= 0.80


def test_every_right_code_of_the_list_is_a_job() -> None:
    shipped = [codes for _, codes in titles() if any(map(INDEX.known, codes))]
    assert len(shipped) >= 200


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Animateur périscolaire H/F", "G1203"),
        ("ANIMATEUR·RICE ALSH (93)", "G1203"),
        ("Agent de tri", "K2304"),
        ("Aide-soignant de nuit", "J1501"),
        ("Aides soignantes (F/H) - Montreuil", "J1501"),
        ("Éducateur(trice) spécialisé(e)", "K1207"),
        ("Agent / Agente d'entretien", "K2205"),
        ("Conseiller de vente livres", "D1221"),
        ("Boulanger en fournil coopératif", "D1102"),
        ("Aide à Domicile", "K1311"),
        ("Agent d'accueil en déchèterie à Pantin", "K2318"),
    ],
)
def test_a_job_is_known_by_its_title_however_written(title: str, code: str) -> None:
    match = INDEX.best(title)
    assert match is not None
    assert (match.code, match.label) == (code, INDEX.label(code))
    assert SURE <= match.score <= 1


@pytest.mark.parametrize(
    "title",
    ["", "H/F", "Chargé de mission", "Agent polyvalent", "Stage de 3e", "Assistant", "???", "CDI"],
)
def test_a_title_that_tells_no_job_is_never_decided(title: str) -> None:
    assert INDEX.best(title) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Animateur·rice", "animatrices H/F"),
        ("Éducateur(trice) spécialisé(e)", "educatrice specialisee"),
        ("Agent / Agente de tri", "AGENT DE TRI"),
        ("Infirmier·ère", "infirmières"),
        ("Chargé·e d'insertion", "Chargée d’insertion (CDI)"),
        ("Vendeur/euse", "Vendeuse"),
        ("Maçon(ne)", "maçonne"),
        ("Agent de déchèterie", "Agents de déchetterie"),
    ],
)
def test_gender_number_and_writing_make_no_difference(one: str, other: str) -> None:
    assert title_words(one) == title_words(other)


def test_a_title_is_looked_up_in_a_millisecond() -> None:
    names = [title for title, _ in titles()]
    many = RomeIndex(
        Job(f"{letter}{number:04}", f"{name} {number}", names=(name,))
        for letter in "ABCD"
        for number, name in enumerate(names)
    )
    began = process_time()
    for name in names:
        many.best(name)
    assert (process_time() - began) / len(names) < 0.005  # a slow machine's allowance


def test_the_same_title_is_looked_up_once() -> None:
    assert INDEX.best("Agent de tri textile") is INDEX.best("Agent de tri textile")


def test_codes_labels_and_families_are_told() -> None:
    assert INDEX.known("K2304")
    assert not INDEX.known("K9999")
    assert (INDEX.label("J1501"), INDEX.label("K9999")) == ("Aide-soignant / Aide-soignante", "")
    assert (family_of("K2304"), family_of("Z1101"), family_of("")) == ("K", "", "")


def test_every_family_has_its_name() -> None:
    assert all(known(f"job-family-{family}") for family in FAMILIES)


def test_the_shipped_jobs_are_whole() -> None:
    jobs = shipped_jobs()
    assert len(jobs) == len({job.code for job in jobs}) >= 120
    assert {job.green for job in jobs} == {"", "green", "strategic", "brown"}
    assert all(family_of(job.code) and job.label for job in jobs)
    assert {job.demographic for job in jobs} == {True, False}


def test_an_index_of_no_jobs_finds_nothing() -> None:
    assert RomeIndex([]).best("Agent de tri") is None
