"""A partner's upload from the form's place to the report, whatever happens on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from shared.adapters.offers import OfferTable
from shared.adapters.sheets.reading import SheetReader
from shared.adapters.uploads import UploadTable
from shared.domain.facts import FactName
from shared.domain.offers.report import Report
from shared.domain.offers.upload import ABANDONED_AFTER, Upload, UploadState
from shared.domain.refusals import NotAllowed, NotFound
from shared.ports import Account, Parts
from shared.ports.offers import Sending, StoredFile
from shared.usecases.imports import import_from_event, import_upload
from shared.usecases.uploads import begin_upload, latest_uploads, report_of
from tests.fakes import World

PARTNER = Account(id="a1", region="idf", role="partner", partner="p1", person="x")
HEADING = "Référence;Type;Intitulé;Description;Employeur;CP;E-mail\n"
ROWS = [f"R{i};CDI;Animatrice;Accueillir;Asso;93100;emploi@example.org\n" for i in range(6)]
FILE = (HEADING + "".join(ROWS) + "R9;CDI;;Accueillir;Asso;93100;emploi@example.org\n").encode()


@dataclass
class FakeFiles:
    """A bucket in memory."""

    files: dict[str, StoredFile] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    at: datetime = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def sending(self, upload: Upload, redirect: str | None = None) -> Sending:
        return Sending("https://files.example.org", {"redirect": redirect or ""})

    def arrive(self, upload: Upload, data: bytes) -> None:
        self.at += timedelta(seconds=1)
        self.files[upload.id] = StoredFile(len(data), self.at, data)

    def read(self, upload: Upload, most: int) -> StoredFile | None:
        file = self.files.get(upload.id)
        return file if file is None or file.size <= most else replace(file, data=None)

    def put_report(self, upload: Upload, report: Report) -> None:
        self.reports[upload.id] = report

    def report(self, upload: Upload) -> Report | None:
        return self.reports.get(upload.id)


class Kill(BaseException):
    """The function ends here, without a word."""


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    world.parts = replace(
        world.parts,
        offers=OfferTable(world.table, at_once=1),
        uploads=UploadTable(world.table),
        files=FakeFiles(),
        sheets=SheetReader(),
    )
    yield world


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


@pytest.mark.parametrize("at_call", range(1, 16))
def test_a_kill_at_any_call_and_another_try_end_as_once(world: World, at_call: int) -> None:
    once = World()
    once.parts = replace(
        once.parts,
        offers=OfferTable(once.table),
        uploads=UploadTable(once.table),
        files=FakeFiles(),
        sheets=SheetReader(),
    )
    import_upload(once.parts, begun(once.parts).id)
    upload = begun(world.parts)
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
