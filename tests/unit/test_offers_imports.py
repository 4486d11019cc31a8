"""A partner's upload from the form's place to the report, whatever happens on the way."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from shared.adapters.expressions import from_wire
from shared.adapters.offer_items import stored_from
from shared.domain.facts import Fact, FactName, Why
from shared.domain.offers.mapping_memory import NOT_READ, answered
from shared.domain.offers.offer import offer_key
from shared.domain.offers.upload import ABANDONED_AFTER, Gone, Upload, UploadState
from shared.domain.refusals import NotAllowed, NotFound
from shared.ports import Account, Parts
from shared.usecases.imports import import_from_event, import_upload
from shared.usecases.uploads import begin_upload, latest_uploads, report_of
from tests.builders import a_region
from tests.fakes import World

PARTNER = Account(id="a1", region="idf", role="partner", partner="p1", person="x")
HEADING = "Référence;Type;Intitulé;Description;Employeur;CP;E-mail\n"
ROWS = [f"R{i};CDI;Animatrice;Accueillir;Asso;93100;emploi@example.org\n" for i in range(6)]
FILE = (HEADING + "".join(ROWS) + "R9;CDI;;Accueillir;Asso;93100;emploi@example.org\n").encode()


class Kill(BaseException):
    """The function ends here, without a word."""


@pytest.fixture
def world() -> Iterator[World]:
    yield a_world()


def a_world() -> World:
    world = World()
    world.parts.regions.put(a_region())
    return world


def begun(parts: Parts, data: bytes | None = FILE, account: Account = PARTNER) -> Upload:
    upload, _ = begin_upload(parts, account, "C:\\mes fichiers\\offres.csv")
    if data is not None:
        parts.files.arrive(upload, data)  # type: ignore[attr-defined]
    return upload


def s3_event(upload: Upload) -> dict[str, Any]:
    return {"detail": {"object": {"key": f"incoming/p1/{upload.id}"}}}


def offer_items(world: World) -> dict[Any, Any]:
    """The offers as stored, without who wrote them when."""
    offers = {k: v for k, v in world.dynamo.items.items() if k[1] == "OFFER"}
    return {k: (v["content_hash"], v["offer"]) for k, v in offers.items()}


def writes(world: World) -> int:
    return sum(1 for call in world.dynamo.calls if call == "put_item")


def test_a_file_is_imported_and_reported(world: World) -> None:
    upload = begun(world.parts)
    assert upload.filename == "offres.csv"
    import_from_event(world.parts, s3_event(upload))
    found, report = report_of(world.parts, PARTNER, upload.id)
    assert found.state is report.status is UploadState.DONE
    assert (report.counts.rows, report.counts.new, report.counts.refused) == (7, 6, 1)
    assert [fact.name for fact in found.history] == [
        FactName.OFFERS_UPLOADED,
        FactName.OFFERS_IMPORTED,
    ]
    assert len(offer_items(world)) == 6
    assert "wake_at" not in world.dynamo.items[(f"UPLOAD#{upload.id}", "UPLOAD")]


def test_the_same_file_again_writes_no_offer(world: World) -> None:
    import_upload(world.parts, begun(world.parts).id)
    again = begun(world.parts)
    before = writes(world)
    import_upload(world.parts, again.id)
    assert writes(world) == before
    assert report_of(world.parts, PARTNER, again.id)[1].counts.unchanged == 6


def test_the_same_event_twice_changes_nothing(world: World) -> None:
    upload = begun(world.parts)
    import_from_event(world.parts, s3_event(upload))
    before = dict(world.dynamo.items)
    import_from_event(world.parts, s3_event(upload))
    import_from_event(world.parts, {"detail": {"data": {"kind": "upload", "upload_id": upload.id}}})
    assert world.dynamo.items == before


def imported_though_killed(world: World, upload: Upload, at_call: int) -> None:
    """The import dies before its so-many-eth call to the table, and is tried again."""
    end = len(world.dynamo.calls) + at_call

    def killed(_: str) -> None:
        if len(world.dynamo.calls) == end:
            raise Kill

    world.dynamo.before = killed
    try:
        import_upload(world.parts, upload.id)
    except Kill:
        world.dynamo.before = None
        import_upload(world.parts, upload.id)
    world.dynamo.before = None


@pytest.mark.parametrize("at_call", range(1, 16))
def test_a_kill_at_any_call_and_another_try_end_as_once(world: World, at_call: int) -> None:
    once = a_world()
    import_upload(once.parts, begun(once.parts).id)
    upload = begun(world.parts)
    imported_though_killed(world, upload, at_call)
    assert offer_items(world) == offer_items(once)
    (expected,) = once.parts.files.reports.values()  # type: ignore[attr-defined]
    assert report_of(world.parts, PARTNER, upload.id)[1] == expected


def test_two_imports_side_by_side_end_as_one(world: World) -> None:
    upload = begun(world.parts)
    nested: list[str] = []

    def meanwhile(operation: str) -> None:
        if operation == "put_item" and not nested:
            nested.append(operation)
            import_upload(world.parts, upload.id)

    world.dynamo.before = meanwhile
    import_from_event(world.parts, s3_event(upload))
    found, report = report_of(world.parts, PARTNER, upload.id)
    assert (report.counts.new, report.counts.unchanged) == (6, 0)
    assert len(found.history) == 2
    assert len(offer_items(world)) == 6


def test_an_older_file_treated_late_never_overwrites(world: World) -> None:
    older, newer = (
        begun(world.parts),
        begun(world.parts, FILE.replace(b"Animatrice", b"Formatrice")),
    )
    import_upload(world.parts, newer.id)
    after = offer_items(world)
    import_upload(world.parts, older.id)
    assert offer_items(world) == after
    counts = report_of(world.parts, PARTNER, older.id)[1].counts
    assert (counts.accepted, counts.new, counts.changed) == (6, 0, 0)


def test_an_older_file_does_not_undo_what_a_newer_one_confirmed(world: World) -> None:
    import_upload(world.parts, begun(world.parts).id)
    first = offer_items(world)
    other = begun(world.parts, FILE.replace(b"Animatrice", b"Formatrice"))
    same_again = begun(world.parts)
    import_upload(world.parts, same_again.id)
    import_upload(world.parts, other.id)
    assert offer_items(world) == first


def test_a_refused_file_is_told_with_its_reason(world: World) -> None:
    upload = begun(world.parts, b"%PDF-1.7")
    import_upload(world.parts, upload.id)
    found, report = report_of(world.parts, PARTNER, upload.id)
    assert report.status is UploadState.REFUSED
    assert found.history[-1].name is FactName.OFFERS_REFUSED
    assert found.history[-1].why.code == "file-pdf"


def test_a_file_over_five_megabytes_is_refused_unread(world: World) -> None:
    upload = begun(world.parts, b"a;b\n" * 1_400_000)
    import_upload(world.parts, upload.id)
    assert report_of(world.parts, PARTNER, upload.id)[1].problems[0].code == "file-too-big"


def test_an_upload_without_file_is_looked_at_again_and_abandoned_after_a_day(world: World) -> None:
    upload = begun(world.parts, None)
    world.clock.advance(minutes=3)
    import_upload(world.parts, upload.id)
    found = world.parts.uploads.get(upload.id)
    assert found is not None
    assert found.state is UploadState.WAITING
    world.clock.advance(seconds=ABANDONED_AFTER.total_seconds())
    import_upload(world.parts, upload.id)
    _, report = report_of(world.parts, PARTNER, upload.id)
    assert report.problems[0].code == "file-never-came"


def test_a_lost_event_is_healed_by_the_promise(world: World) -> None:
    upload = begun(world.parts)
    world.clock.advance(minutes=3)
    (waking,) = world.parts.wakes.due(world.clock.now(), 10)
    import_from_event(world.parts, {"detail": {"data": {"kind": waking.kind, **waking.ids}}})
    assert report_of(world.parts, PARTNER, upload.id)[1].status is UploadState.DONE


def test_nobody_else_sees_an_upload(world: World) -> None:
    upload = begun(world.parts)
    for other in (replace(PARTNER, partner="p2"), replace(PARTNER, region="hdf")):
        with pytest.raises(NotFound):
            report_of(world.parts, other, upload.id)
        assert list(latest_uploads(world.parts, other)) == []
    with pytest.raises(NotAllowed):
        begin_upload(world.parts, replace(PARTNER, partner=None), "x.csv")


def test_the_facts_of_an_upload_are_published_without_its_name(world: World) -> None:
    upload = begun(world.parts)
    import_upload(world.parts, upload.id)
    said = world.publish()
    assert [event.fact.name.value for event in said] == ["OffersUploaded", "OffersImported"]
    assert "offres.csv" not in repr(said)
    assert all(event.source == "explore.offers" for event in said)


UNKNOWN = (
    b"Couleur;Titre;Missions;Asso;CP;E-mail\nvert;Animateur;Accueillir;Asso;93100;a@example.org\n"
)


def asked_on_a_page(parts: Parts, data: bytes, gone: Gone = Gone.KEPT) -> Upload:
    """An upload begun on a page, its file sent and looked at."""
    upload, _ = begin_upload(parts, PARTNER, "offres.csv", asks=True, gone=gone)
    parts.files.arrive(upload, data)  # type: ignore[attr-defined]
    import_upload(parts, upload.id)
    found = parts.uploads.get(upload.id)
    assert found is not None
    return found


def answer(parts: Parts, upload: Upload, **columns: str) -> None:
    """The partner says what columns hold."""
    memory = parts.mappings.remembered(upload.partner)
    said = answered(memory, columns, parts.clock.now(), PARTNER.id)
    assert parts.mappings.remember(upload.partner, said)
    after = upload.moved(UploadState.PROCESSING)
    fact = Fact("f" * 32, FactName.COLUMNS_MAPPED, parts.clock.now(), "a1", Why("columns_mapped"))
    assert parts.uploads.move(upload, after, fact, None)


def test_a_column_nobody_knows_is_asked_about_once(world: World) -> None:
    upload = asked_on_a_page(world.parts, UNKNOWN)
    assert upload.state is UploadState.NEEDS_MAPPING
    assert offer_items(world) == {}
    question = report_of(world.parts, PARTNER, upload.id)[1].question
    assert question is not None
    assert [each.heading for each in question.columns if not each.column] == ["Couleur"]
    answer(world.parts, upload, couleur=NOT_READ)
    import_upload(world.parts, upload.id)
    assert report_of(world.parts, PARTNER, upload.id)[1].counts.new == 1
    again = asked_on_a_page(world.parts, UNKNOWN)
    assert again.state is UploadState.DONE
    assert again.counts.unchanged == 1


def test_from_the_api_an_unknown_column_is_told_and_asks_nobody(world: World) -> None:
    upload = begun(world.parts, UNKNOWN)
    import_upload(world.parts, upload.id)
    report = report_of(world.parts, PARTNER, upload.id)[1]
    assert report.status is UploadState.DONE
    assert "column-unknown" in {problem.code for problem in report.problems}


def test_a_slow_import_does_not_ask_again_what_was_answered(world: World) -> None:
    upload = asked_on_a_page(world.parts, UNKNOWN)
    slow = replace(upload, state=UploadState.PROCESSING, turn=upload.turn - 1)
    answer(world.parts, upload, couleur=NOT_READ)
    asked_again = slow.moved(UploadState.NEEDS_MAPPING)
    assert not world.parts.uploads.move(slow, asked_again, None, None)


def test_a_question_nobody_answers_for_two_weeks_ends_the_upload(world: World) -> None:
    upload = asked_on_a_page(world.parts, UNKNOWN)
    world.clock.advance(days=13)
    import_upload(world.parts, upload.id)
    found = world.parts.uploads.get(upload.id)
    assert found is not None
    assert found.state is UploadState.NEEDS_MAPPING
    world.clock.advance(days=1)
    import_upload(world.parts, upload.id)
    problems = report_of(world.parts, PARTNER, upload.id)[1].problems
    assert [problem.code for problem in problems] == ["answer-never-came"]


def states(world: World) -> dict[str, str]:
    """The state of each offer by its reference."""
    stored = (item for key, item in world.dynamo.items.items() if key[1] == "OFFER")
    found = [stored_from(from_wire(item)) for item in stored]
    return {offer.offer.source_id: offer.state.value for offer in found}


def of(*references: str) -> bytes:
    rows = [f"{r};CDI;Animatrice;Accueillir;Asso;93100;emploi@example.org\n" for r in references]
    return (HEADING + "".join(rows)).encode()


def test_a_complete_file_withdraws_what_it_leaves_out(world: World) -> None:
    import_upload(world.parts, begun(world.parts, of("R1", "R2", "R3", "R4")).id)
    upload = asked_on_a_page(world.parts, of("R1", "R2", "R3"), Gone.COMPLETE)
    assert upload.state is UploadState.DONE
    assert upload.counts.gone == 1
    assert states(world) == {"R1": "live", "R2": "live", "R3": "live", "R4": "withdrawn"}
    listed = world.parts.offers.in_region("idf", "", "")
    assert len(listed) == 3


def test_an_ordinary_file_withdraws_nothing(world: World) -> None:
    import_upload(world.parts, begun(world.parts, of("R1", "R2")).id)
    assert asked_on_a_page(world.parts, of("R1")).counts.gone == 0
    assert states(world) == {"R1": "live", "R2": "live"}


def decide(parts: Parts, upload: Upload, gone: Gone) -> Upload:
    """The partner answers whether offers disappear; the import goes on."""
    after = upload.moved(UploadState.PROCESSING, gone=gone)
    assert parts.uploads.move(upload, after, None, None)
    import_upload(parts, upload.id)
    found = parts.uploads.get(upload.id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("said", "state"), [(Gone.CONFIRMED, "withdrawn"), (Gone.KEPT, "live")], ids=lambda each: each
)
def test_too_many_disappear_only_when_the_partner_says_so(
    world: World, said: Gone, state: str
) -> None:
    import_upload(world.parts, begun(world.parts, of("R1", "R2", "R3")).id)
    upload = asked_on_a_page(world.parts, of("R3", "R4"), Gone.COMPLETE)
    assert upload.state is UploadState.NEEDS_CONFIRMATION
    report = report_of(world.parts, PARTNER, upload.id)[1]
    assert (report.counts.gone, report.live) == (2, 4)
    assert states(world) == dict.fromkeys(("R1", "R2", "R3", "R4"), "live")
    ended = decide(world.parts, upload, said)
    assert ended.state is UploadState.DONE
    assert ended.counts.new == 1
    assert states(world) == {"R1": state, "R2": state, "R3": "live", "R4": "live"}


def test_silence_withdraws_nothing(world: World) -> None:
    import_upload(world.parts, begun(world.parts, of("R1", "R2")).id)
    upload = asked_on_a_page(world.parts, of("R2"), Gone.COMPLETE)
    world.clock.advance(days=14)
    import_upload(world.parts, upload.id)
    import_upload(world.parts, upload.id)
    found = world.parts.uploads.get(upload.id)
    assert found is not None
    assert found.state is UploadState.DONE
    assert states(world) == {"R1": "live", "R2": "live"}


def test_what_is_withdrawn_comes_back_with_the_next_file_that_tells_of_it(world: World) -> None:
    import_upload(world.parts, begun(world.parts, of("R1", "R2", "R3", "R4")).id)
    asked_on_a_page(world.parts, of("R1", "R2", "R3"), Gone.COMPLETE)
    again = begun(world.parts, of("R4"))
    import_upload(world.parts, again.id)
    assert report_of(world.parts, PARTNER, again.id)[1].counts.changed == 1
    assert states(world)["R4"] == "live"


def test_a_complete_file_that_came_before_a_newer_one_withdraws_nothing_of_it(world: World) -> None:
    older, _ = begin_upload(world.parts, PARTNER, "a.csv", asks=True, gone=Gone.CONFIRMED)
    world.parts.files.arrive(older, of("R1"))  # type: ignore[attr-defined]
    newer = begun(world.parts, of("R1", "R2"))
    import_upload(world.parts, newer.id)
    import_upload(world.parts, older.id)
    assert states(world) == {"R1": "live", "R2": "live"}


@pytest.mark.parametrize("at_call", range(1, 24))
def test_a_kill_while_offers_are_withdrawn_and_another_try_end_as_once(
    world: World, at_call: int
) -> None:
    once = a_world()
    for each in (world, once):
        import_upload(each.parts, begun(each.parts, of("R1", "R2", "R3", "R4", "R5", "R6")).id)
    expected = asked_on_a_page(once.parts, of("R1", "R2", "R3", "R7", "R8"), Gone.CONFIRMED)
    upload, _ = begin_upload(world.parts, PARTNER, "a.csv", asks=True, gone=Gone.CONFIRMED)
    world.parts.files.arrive(upload, of("R1", "R2", "R3", "R7", "R8"))  # type: ignore[attr-defined]
    imported_though_killed(world, upload, at_call)
    found = world.parts.uploads.get(upload.id)
    assert found is not None
    assert (found.state, found.counts) == (expected.state, expected.counts)
    assert states(world) == states(once)


def test_the_same_offer_of_two_partners_is_linked_both_ways_and_dropped_by_neither(
    world: World,
) -> None:
    other = replace(PARTNER, partner="p2")
    import_upload(world.parts, begun(world.parts, of("R1")).id)
    import_upload(world.parts, begun(world.parts, of("X9"), other).id)
    first = world.parts.offers.get("p1", offer_key("R1"))
    second = world.parts.offers.get("p2", offer_key("X9"))
    assert first is not None
    assert second is not None
    assert first.alike == (("p2", second.key),)
    assert second.alike == (("p1", first.key),)


def test_the_partners_own_file_comes_back_with_remarks(world: World) -> None:
    upload = begun(world.parts)
    import_upload(world.parts, upload.id)
    report = report_of(world.parts, PARTNER, upload.id)[1]
    assert report.annotated == "csv"
    (data,) = world.parts.files.annotated.values()  # type: ignore[attr-defined]
    lines = data.decode("utf-8-sig").splitlines()
    assert len(lines) == len(FILE.splitlines())
    assert "Il manque l’intitulé" in lines[7]


def test_private_addresses_in_a_description_are_masked_and_told(world: World) -> None:
    row = "R1;CDI;Animatrice;Écrire à camille.exemple@gmail.com;Asso;93100;emploi@example.org\n"
    upload = begun(world.parts, (HEADING + row).encode())
    import_upload(world.parts, upload.id)
    offer = world.parts.offers.get("p1", offer_key("R1"))
    assert offer is not None
    assert "camille" not in offer.offer.description
    report = report_of(world.parts, PARTNER, upload.id)[1]
    assert "personal-masked" in {problem.code for problem in report.problems}


def test_sums_of_a_partner_grow_once_an_upload(world: World) -> None:
    upload = begun(world.parts)
    import_upload(world.parts, upload.id)
    import_upload(world.parts, upload.id)
    totals = world.parts.offers.totals("p1")
    assert (totals.received, totals.refused) == (6, 1)
