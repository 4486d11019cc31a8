"""Offers and uploads in the table: the same tests in memory and at moto."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from shared.adapters import offer_items, offer_keys
from shared.adapters.offers import OfferTable
from shared.adapters.table import Table
from shared.adapters.uploads import UploadTable, upload_at
from shared.domain.facts import Fact, FactName, Why
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import Offer, offer_key
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.upload import Counts, Upload, UploadState
from shared.ports import Lost

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
UPLOAD = Upload("u1", "partner", "idf", "account", "offres.csv", NOON)
FILED = Filed("u1", NOON)
OFFER = Offer(
    Kind.JOB,
    "R1",
    "Animatrice",
    "Accueillir les publics",
    "Asso",
    "93100",
    starts_on=date(2027, 3, 15),
    openings=2,
    apply_email="emploi@example.org",
)
ROW = Row(2, offer_key("R1"), OFFER)
FACT = Fact("f1", FactName.OFFERS_IMPORTED, NOON, "system", Why("file_imported", {"rows": 1}))


def test_what_is_saved_is_known_and_reads_back(table: Table) -> None:
    offers = OfferTable(table)
    offers.save(UPLOAD, FILED, [ROW], {})
    known = offers.known("partner", ["absent", ROW.key or ""])
    assert known[ROW.key or ""].content_hash == OFFER.content_hash
    assert known[ROW.key or ""].created_by == "u1"
    item = table.get(offer_keys.offer_at("partner", ROW.key or ""))
    assert item is not None
    assert offer_items.offer_from(item) == OFFER
    assert "history" not in item


def test_another_partners_offer_of_the_same_reference_is_another_offer(table: Table) -> None:
    offers = OfferTable(table)
    offers.save(UPLOAD, FILED, [ROW], {})
    assert offers.known("other", [ROW.key or ""]) == {}


def test_a_write_on_an_outdated_reading_is_lost(table: Table) -> None:
    offers = OfferTable(table)
    offers.save(UPLOAD, FILED, [ROW], {})
    with pytest.raises(Lost):
        offers.save(UPLOAD, Filed("u0", NOON - timedelta(hours=1)), [ROW], {})
    known = offers.known("partner", [ROW.key or ""])
    offers.save(UPLOAD, Filed("u2", NOON + timedelta(hours=1)), [ROW], known)
    with pytest.raises(Lost):
        offers.save(UPLOAD, Filed("u1b", NOON), [ROW], known)


def test_an_upload_moves_once_with_its_fact_and_its_promise(table: Table) -> None:
    uploads = UploadTable(table)
    uploads.add(UPLOAD, NOON + timedelta(minutes=2))
    begun = Upload(**{**vars(UPLOAD), "state": UploadState.PROCESSING})
    ended = Upload(**{**vars(UPLOAD), "state": UploadState.DONE, "counts": Counts(1, 1, new=1)})
    assert uploads.move(UPLOAD, begun, None, NOON + timedelta(minutes=5))
    assert not uploads.move(UPLOAD, begun, None, None)
    assert uploads.move(begun, ended, FACT, None)
    assert not uploads.move(begun, ended, FACT, None)
    found = uploads.get("u1")
    assert found is not None
    assert (found.state, found.counts, found.history) == (ended.state, ended.counts, (FACT,))
    item = table.get(upload_at("u1"))
    assert item is not None
    assert "wake_at" not in item


def test_others_are_pending_until_they_end(table: Table) -> None:
    uploads = UploadTable(table)
    other = Upload("u2", "partner", "idf", "account", "autres.csv", NOON)
    stranger = Upload("u3", "someone", "idf", "account", "autres.csv", NOON)
    for upload in (UPLOAD, stranger):
        uploads.add(upload, None)
    assert not uploads.others_pending(UPLOAD)
    uploads.add(other, None)
    assert uploads.others_pending(UPLOAD)
    ended = Upload(**{**vars(other), "state": UploadState.REFUSED})
    assert uploads.move(other, ended, None, None)
    assert not uploads.others_pending(UPLOAD)


def test_a_report_is_seen_in_its_own_turn_only(table: Table) -> None:
    uploads = UploadTable(table)
    uploads.add(UPLOAD, None)
    asked = UPLOAD.moved(UploadState.NEEDS_MAPPING)
    assert uploads.move(UPLOAD, asked, FACT, None)
    uploads.see(UPLOAD)
    assert uploads.get("u1") == replace(asked, history=(FACT,))
    uploads.see(asked)
    uploads.see(asked)
    assert uploads.get("u1") == replace(asked, seen=True, history=(FACT,))
    begun = asked.moved(UploadState.PROCESSING)
    assert uploads.move(asked, begun, None, None)
    assert uploads.get("u1") == replace(begun, history=(FACT,))


def test_a_report_is_said_to_be_unseen_once_a_turn(table: Table) -> None:
    uploads = UploadTable(table)
    uploads.add(UPLOAD, NOON)
    unseen = replace(FACT, id="f2", name=FactName.REPORT_UNSEEN)
    assert uploads.unseen(UPLOAD, unseen, None)
    assert not uploads.unseen(UPLOAD, replace(unseen, id="f3"), None)
    ended = UPLOAD.moved(UploadState.DONE)
    assert uploads.move(UPLOAD, ended, FACT, None)
    assert not uploads.unseen(UPLOAD, replace(unseen, id="f4"), None)
    assert uploads.unseen(ended, replace(unseen, id="f5"), None)
    found = uploads.get("u1")
    assert found is not None
    assert [fact.id for fact in found.history] == ["f2", "f1", "f5"]


def test_a_region_sees_the_uploads_that_ask_or_refuse_until_they_move_on(table: Table) -> None:
    uploads = UploadTable(table)
    uploads.add(UPLOAD, None)
    asked = UPLOAD.moved(UploadState.NEEDS_MAPPING)

    def seen(region: str = "idf", since: datetime = NOON) -> list[list[Upload]]:
        return [list(uploads.to_see(region, asking, since, 9)) for asking in (True, False)]

    assert seen() == [[], []]
    assert uploads.move(UPLOAD, asked, None, None)
    assert seen() == [[asked], []]
    assert seen(since=NOON + timedelta(seconds=1)) == [[], []]
    assert seen("other") == [[], []]
    begun = asked.moved(UploadState.PROCESSING)
    assert uploads.move(asked, begun, None, None)
    assert seen() == [[], []]
    refused = replace(begun.moved(UploadState.DONE), counts=Counts(rows=2, refused=1))
    assert uploads.move(begun, refused, None, None)
    uploads.put_aside(begun)
    assert seen() == [[], [refused]]
    uploads.put_aside(refused)
    assert seen() == [[], []]
    assert uploads.get("u1") == refused


def test_a_partners_uploads_are_listed_and_nobody_elses(table: Table) -> None:
    uploads = UploadTable(table)
    later = Upload("u2", "partner", "idf", "a", "b.csv", NOON + timedelta(hours=1))
    for upload in (UPLOAD, later, Upload("u3", "someone", "idf", "a", "c.csv", NOON)):
        uploads.add(upload, None)
    assert {upload.id for upload in uploads.of_partner("partner", 20)} == {"u1", "u2"}
