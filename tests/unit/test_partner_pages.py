"""The pages of partners: a file begun, its columns told, withdrawals answered, its report read."""

from dataclasses import replace
from typing import Any

import pytest

from shared.domain.facts import FactName
from shared.domain.offers.mapping_memory import Question
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.report import Report
from shared.domain.offers.upload import Counts, Gone, UploadState
from tests.browser import scene
from tests.fakes import World
from tests.unit.partner_scene import ally, send, shown

__all__ = ["ally"]

ANSWERS = {"c0": "reference", "c1": "title", "c2": "description", "c3": "employer", "c4": "place"}


def test_a_file_that_holds_everything_is_said_so_before_it_is_sent(world: World, ally: Any) -> None:
    begun = send(ally, "/depots", {"complete": "yes"})
    page = ally.get(begun.headers["location"])
    upload = world.parts.uploads.of_partner("federation", 1)[0]
    assert (upload.gone, upload.asks) == (Gone.COMPLETE, True)
    assert "seront retirées" in page.text
    assert 'accept=".csv,.txt,.tsv,.xlsx,.xls,.ods,.json,.xml"' in page.text


def test_the_form_of_a_file_is_shown_until_the_file_is_read(world: World, ally: Any) -> None:
    address = send(ally, "/depots").headers["location"]
    assert ally.get(address).status == ally.get(address).status == 200
    [upload] = world.parts.uploads.of_partner("federation", 2)
    read = replace(upload, state=UploadState.PROCESSING)
    assert world.parts.uploads.move(upload, read, None, None)
    assert ally.get(address).headers["location"] == f"/depots/{upload.id}"


def test_without_the_box_nothing_is_withdrawn(world: World, ally: Any) -> None:
    send(ally, "/depots", {})
    assert world.parts.uploads.of_partner("federation", 1)[0].gone is Gone.KEPT


def test_the_question_shows_the_partners_own_cells_and_what_we_take_them_for(
    world: World, ally: Any
) -> None:
    upload_id = scene.asking_upload(world)
    assert ally.get(f"/depots/{upload_id}").headers["location"].endswith("/colonnes")
    page = shown(ally.get(f"/depots/{upload_id}/colonnes"))
    assert page.count("<select") == 7
    assert "Animateur jeunesse" in page
    assert '<option value="title" selected>' in page
    assert "Il manque encore 3 informations" in page
    assert "Une autre colonne porte le même titre" in page


def test_answers_are_remembered_and_the_file_goes_on(world: World, ally: Any) -> None:
    upload_id = scene.asking_upload(world)
    sent = send(ally, f"/depots/{upload_id}/colonnes", {**ANSWERS, "c5": "contact"})
    assert (sent.status, sent.headers["location"]) == (303, f"/depots/{upload_id}?envoye")
    upload = world.parts.uploads.get(upload_id)
    assert upload is not None
    assert upload.state is UploadState.PROCESSING
    assert upload.history[-1].name is FactName.COLUMNS_MAPPED
    assert upload.history[-1].why.params == {"version": 1}
    told = world.parts.mappings.remembered("federation").columns
    assert told["qui recrute"] == "employer"
    assert told["suivi interne"] == ""
    assert "wake_at" in world.dynamo.items[(f"UPLOAD#{upload_id}", "UPLOAD")]


def test_wrong_answers_lose_nothing(world: World, ally: Any) -> None:
    upload_id = scene.asking_upload(world)
    chosen = {**ANSWERS, "c5": "title", "c7": "salary"}
    page = send(ally, f"/depots/{upload_id}/colonnes", chosen)
    text = shown(page)
    assert page.status == 422
    assert "« Intitulé » est déjà choisi pour la colonne « Poste proposé »" in text
    assert "Choisissez la colonne qui contient : Lien, E-mail ou Téléphone." in text
    assert '<option value="salary" selected>' in text
    assert world.parts.mappings.remembered("federation").version == 0
    assert world.parts.uploads.get(upload_id).state is UploadState.NEEDS_MAPPING  # type: ignore[union-attr]


def test_an_answer_that_comes_second_changes_nothing(world: World, ally: Any) -> None:
    upload_id = scene.asking_upload(world)
    answers = {**ANSWERS, "c5": "contact"}
    send(ally, f"/depots/{upload_id}/colonnes", answers)
    again = send(ally, f"/depots/{upload_id}/colonnes", {**answers, "c0": ""})
    assert again.headers["location"] == f"/depots/{upload_id}?envoye"
    assert world.parts.mappings.remembered("federation").version == 1
    assert "Lecture du fichier en cours" in ally.get(f"/depots/{upload_id}").text


def test_a_file_without_headings_is_told_so_and_asked_by_letters(world: World, ally: Any) -> None:
    unheaded = Question(scene.QUESTION.columns, (), headed=False)
    upload_id = scene.asking_upload(world, unheaded)
    page = shown(ally.get(f"/depots/{upload_id}/colonnes"))
    assert "n’a pas de ligne de titres" in page
    assert "Colonne A" in page
    assert "Qui recrute" not in page


def test_what_is_remembered_can_be_changed_and_forgotten(world: World, ally: Any) -> None:
    upload_id = scene.asking_upload(world)
    send(ally, f"/depots/{upload_id}/colonnes", {**ANSWERS, "c5": "contact"})
    send(ally, "/colonnes", {"titre": "ou", "champ": "city", "acte": "changer"})
    send(ally, "/colonnes", {"titre": "joindre", "champ": "", "acte": "oublier"})
    told = world.parts.mappings.remembered("federation")
    assert (told.version, told.columns["ou"]) == (3, "city")
    assert "joindre" not in told.columns
    assert send(ally, "/colonnes", {"titre": "autre", "champ": "city"}).status == 404
    assert send(ally, "/colonnes", {"titre": "ou", "champ": "password"}).status == 422


@pytest.mark.parametrize(
    ("answer", "gone", "code"),
    [
        ("oui", Gone.CONFIRMED, "withdrawal_confirmed"),
        ("non", Gone.KEPT, "withdrawal_declined"),
    ],
)
def test_a_partner_says_whether_offers_are_withdrawn(
    world: World, ally: Any, answer: str, gone: Gone, code: str
) -> None:
    upload_id = scene.confirming_upload(world)
    page = shown(ally.get(f"/depots/{upload_id}"))
    assert "Ce fichier retirerait 12 de vos 30 offres" in page
    send(ally, f"/depots/{upload_id}/retrait", {"retrait": answer})
    send(ally, f"/depots/{upload_id}/retrait", {"retrait": "non"})
    upload = world.parts.uploads.get(upload_id)
    assert upload is not None
    assert (upload.state, upload.gone) == (UploadState.PROCESSING, gone)
    assert [fact.why.code for fact in upload.history] == [code]


def many_problems() -> tuple[Problem, ...]:
    rows = [Problem("postcode-missing", row, "CP") for row in range(2, 112)]
    guesses = [Problem("kind-guessed", 5, "Type", severity=Severity.GUESSED)]
    return (*rows, *guesses, Problem("column-unknown", 1, "Notes", severity=Severity.INFO))


def reported(world: World, **values: Any) -> str:
    upload_id = scene.an_upload(world)
    counts = Counts(rows=150, accepted=40, refused=110, new=30, changed=4, unchanged=6)
    report = Report(UploadState.DONE, counts, many_problems())
    world.parts.files.reports[upload_id] = replace(report, **values)  # type: ignore[attr-defined]
    return upload_id


def test_a_report_sums_up_what_is_wrong_and_leads_to_each_row(world: World, ally: Any) -> None:
    address = f"/depots/{reported(world)}"
    page = shown(ally.get(address))
    assert "110 lignes : il manque le code postal." in page
    assert "gravite=refused&amp;probleme=postcode-missing" in page
    only = shown(ally.get(f"{address}?gravite=guessed"))
    assert only.count('data-label="Ligne"') == 1
    assert "Le type d’offre n’est pas indiqué" in only


def test_a_long_report_is_read_page_by_page(world: World, ally: Any) -> None:
    address = f"/depots/{reported(world)}"
    first, last = ally.get(address), ally.get(f"{address}?page=3")
    assert first.text.count('data-label="Ligne"') == 50
    assert last.text.count('data-label="Ligne"') == 12
    assert "Page 3 sur 3" in shown(last)
    for odd in ("0", "-1", "9999999999", "²", "x"):
        assert ally.get(f"{address}?page={odd}").status == 200


def test_the_elements_of_a_list_are_called_offers(world: World, ally: Any) -> None:
    page = shown(ally.get(f"/depots/{reported(world, listed=True)}"))
    assert "Offre n°" in page
    assert "110 offres : il manque le code postal." in page


def test_the_file_with_remarks_is_fetched_from_the_bucket(world: World, ally: Any) -> None:
    address = f"/depots/{reported(world, annotated='xlsx')}"
    assert "Télécharger mon fichier avec les remarques" in ally.get(address).text
    answer = ally.get(f"{address}/remarques")
    assert answer.status == 303
    assert answer.headers["location"].endswith(f"federation/{'a' * 32}.xlsx")


def test_without_such_a_file_there_is_nothing_to_fetch(world: World, ally: Any) -> None:
    address = f"/depots/{reported(world)}"
    assert "remarques</a>" not in ally.get(address).text
    assert ally.get(f"{address}/remarques").status == 404


def test_a_report_that_was_looked_at_is_marked_as_seen_once(world: World, ally: Any) -> None:
    upload_id = reported(world)
    page = ally.get(f"/depots/{upload_id}").text
    assert f'data-seen="/depots/{upload_id}/vu"' in page
    assert send(ally, f"/depots/{upload_id}/vu", {}).status == 204
    assert world.parts.uploads.get(upload_id).seen  # type: ignore[union-attr]
    assert "data-seen" not in ally.get(f"/depots/{upload_id}").text


def test_nobody_marks_a_report_that_is_not_final(world: World, ally: Any) -> None:
    upload_id = scene.asking_upload(world)
    send(ally, f"/depots/{upload_id}/vu", {})
    assert not world.parts.uploads.get(upload_id).seen  # type: ignore[union-attr]


def test_what_waits_for_an_answer_comes_first_on_the_home_page(world: World, ally: Any) -> None:
    asking = scene.asking_upload(world)
    scene.an_upload(world)
    page = ally.get("/").text
    assert "Un dépôt attend votre réponse" in page
    assert page.index(asking) < page.index("a" * 32)


def test_figures_are_told_in_words(world: World, ally: Any) -> None:
    scene.an_upload(world)
    world.parts.offers.count("federation", "k", "seen")
    assert "1 consultation de vos offres" in shown(ally.get("/"))
