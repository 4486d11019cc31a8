"""Reference data: what is shipped, ROME's official file, and what the bucket keeps of it."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import boto3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moto import mock_aws

from shared.adapters.reference.rome import (
    FEWEST_JOBS,
    completed,
    jobs_from_json,
    jobs_to_json,
    parse_rome,
    version_in,
)
from shared.adapters.reference.shipped import shipped_communes, shipped_jobs
from shared.adapters.reference.tables import ASK_AGAIN_AFTER, STORED, ReferenceTables
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rome import Job
from shared.usecases.references import Outcome, load_rome, version_named

KEYS = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
INCOMING = "reference/incoming/unix_referentiel_code_rome_v460_utf8.csv"
COLUMNS = ("code_rome", "libelle_rome", "transition_eco", "transition_demo")
SORTER = ("K2304", "Agent / Agente de tri des déchets", "Emploi Vert", "N")
CARER = ("J1501", "Aide-soignant / Aide-soignante", "Emploi Blanc", "O")
ROOFER = ("F1619", "Couvreur", "Emploi stratégique pour la Transition écologique", "")
DRIVER = ("N4101", "Conducteur", "Emploi Brun", "N")
FILLING = [(f"M{n:04}", f"Métier {n}", "Emploi Blanc", "N") for n in range(FEWEST_JOBS)]


class StoodClock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 25, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


def official(*rows: tuple[str, ...], columns: tuple[str, ...] = COLUMNS) -> bytes:
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerows([columns, *rows, *FILLING])
    return file.getvalue().encode()


@pytest.fixture
def tables() -> Iterator[ReferenceTables]:
    with mock_aws():
        client = boto3.client("s3", region_name="eu-west-3", **KEYS)
        where = {"LocationConstraint": "eu-west-3"}
        client.create_bucket(Bucket="files", CreateBucketConfiguration=where)
        yield ReferenceTables(client, "files", StoodClock())


def put(tables: ReferenceTables, key: str, body: bytes) -> None:
    tables.client.put_object(Bucket="files", Key=key, Body=body)


def test_the_official_file_is_read_whatever_its_order_and_further_columns() -> None:
    jobs = {job.code: job for job in parse_rome(official(SORTER, CARER, ROOFER, DRIVER))}
    assert jobs["K2304"] == Job("K2304", "Agent / Agente de tri des déchets", green="green")
    assert jobs["J1501"].demographic
    assert [jobs[code].green for code in ("F1619", "N4101", "J1501")] == ["strategic", "brown", ""]
    turned = [(*row[::-1], "…") for row in (SORTER, *FILLING)]
    file = io.StringIO()
    csv.writer(file).writerows([(*COLUMNS[::-1], "plus"), *turned])
    again = parse_rome(b"\xef\xbb\xbf" + file.getvalue().encode())
    assert again[0] == jobs["K2304"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "rome-file-empty"),
        (b" \n", "rome-file-empty"),
        ("code_rome,libellé".encode("cp1252"), "rome-file-unreadable"),
        (b"a,b\n1,2\n", "rome-file-columns"),
        (b"PK\x03\x04\x00\x00", "rome-file-columns"),
        (",".join(COLUMNS).encode(), "rome-file-short"),
        (",".join(COLUMNS).encode() + b"\nK2304,Agent,Emploi Vert,N\n", "rome-file-short"),
    ],
)
def test_what_is_not_the_official_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        parse_rome(data)
    assert refusal.value.code == code


@given(st.binary(max_size=300))
def test_any_bytes_are_jobs_or_refused(data: bytes) -> None:
    with pytest.raises(FileRefused):
        parse_rome(data)


def test_jobs_come_back_from_json_as_they_went() -> None:
    data = jobs_to_json(shipped_jobs(), "460")
    assert (jobs_from_json(data), version_in(data)) == (shipped_jobs(), "460")


def test_the_official_jobs_keep_the_other_names_of_the_shipped_ones() -> None:
    mine = (Job("K2304", "Trieur", names=("valoriste",)), Job("Z0000", "Rien"))
    assert completed([Job("K2304", "Agent de tri", "green")], mine) == (
        Job("K2304", "Agent de tri", "green", names=("valoriste",)),
    )


def test_without_a_stored_file_the_shipped_jobs_serve(tables: ReferenceTables) -> None:
    assert tables.jobs().known("K2304")
    assert not tables.jobs().whole
    assert tables.version() == ""
    assert tables.communes() is shipped_communes()


def test_a_stored_file_is_seen_within_a_minute(tables: ReferenceTables) -> None:
    assert not tables.jobs().known("M0001")
    other = ReferenceTables(tables.client, "files", tables.clock)
    assert other.store_jobs(parse_rome(official(SORTER)), "460")
    assert not tables.jobs().known("M0001")
    tables.clock.time += ASK_AGAIN_AFTER
    assert tables.jobs().known("M0001")
    assert tables.version() == "460"
    match = tables.jobs().best("Valoriste")
    assert match is not None
    assert match.code == "K2304"


def test_an_unchanged_file_is_not_read_again(tables: ReferenceTables) -> None:
    tables.store_jobs(parse_rome(official(SORTER)), "460")
    index = tables.jobs()
    tables.clock.time += ASK_AGAIN_AFTER
    assert tables.jobs() is index
    tables.client.delete_object(Bucket="files", Key=STORED)
    tables.clock.time += ASK_AGAIN_AFTER
    shipped = tables.jobs()
    assert not shipped.whole
    tables.clock.time += ASK_AGAIN_AFTER + timedelta(seconds=1)
    assert tables.jobs() is shipped


def test_a_sent_file_is_stored_once(tables: ReferenceTables) -> None:
    put(tables, INCOMING, official(SORTER, CARER, ROOFER))
    loaded = load_rome(tables, INCOMING)
    assert (loaded.outcome, loaded.version) == (Outcome.STORED, "460")
    assert (loaded.jobs, loaded.green, loaded.demographic) == (FEWEST_JOBS + 3, 2, 1)
    assert tables.jobs().known("M0001")
    assert load_rome(tables, INCOMING).outcome is Outcome.UNCHANGED


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("unix_referentiel_code_rome_v455_utf8.csv", Outcome.REFUSED),
        ("unix_referentiel_code_rome_v460_utf8.csv", Outcome.STORED),
        ("unix_referentiel_code_rome_v461_utf8.csv", Outcome.STORED),
        ("rome.csv", Outcome.STORED),
    ],
)
def test_an_older_rome_never_replaces_a_newer_one(
    tables: ReferenceTables, name: str, outcome: Outcome
) -> None:
    put(tables, INCOMING, official(SORTER))
    load_rome(tables, INCOMING)
    put(tables, f"reference/incoming/{name}", official(SORTER, CARER))
    loaded = load_rome(tables, f"reference/incoming/{name}")
    assert loaded.outcome is outcome
    assert loaded.code == ("rome-file-older" if outcome is Outcome.REFUSED else "")
    assert tables.version() == max("460", version_named(name))


def test_another_file_or_none_changes_nothing(tables: ReferenceTables) -> None:
    assert load_rome(tables, INCOMING).outcome is Outcome.MISSING
    put(tables, INCOMING, b"a,b\n")
    loaded = load_rome(tables, INCOMING)
    assert (loaded.outcome, loaded.code) == (Outcome.REFUSED, "rome-file-columns")
    assert tables.version() == ""


def test_too_big_a_file_is_not_read(tables: ReferenceTables) -> None:
    put(tables, INCOMING, b" " * (5 * 1024 * 1024 + 1))
    assert load_rome(tables, INCOMING).code == "file-too-big"


def test_other_trouble_with_the_bucket_is_not_hidden(tables: ReferenceTables) -> None:
    lost: Any = ReferenceTables(tables.client, "elsewhere", tables.clock)
    with pytest.raises(tables.client.exceptions.NoSuchBucket):
        lost.jobs()
