"""The bucket, as moto plays it: the form's conditions, files in, reports out."""

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime

import boto3
import pytest
from moto import mock_aws

from shared.adapters.files import MOST_SENT_BYTES, FileBucket
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.report import Report
from shared.domain.offers.upload import Counts, Upload, UploadState

UPLOAD = Upload("u1", "partner", "idf", "a", "offres.csv", datetime(2026, 11, 22, tzinfo=UTC))
KEYS = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}


@pytest.fixture
def bucket() -> Iterator[FileBucket]:
    with mock_aws():
        client = boto3.client("s3", region_name="eu-west-3", **KEYS)
        where = {"LocationConstraint": "eu-west-3"}
        client.create_bucket(Bucket="files", CreateBucketConfiguration=where)
        yield FileBucket(client, "files")


def test_the_form_is_for_one_key_one_size_and_a_quarter_of_an_hour(bucket: FileBucket) -> None:
    sending = bucket.sending(UPLOAD, "https://partner.example.org/uploads/u1")
    policy = json.loads(base64.b64decode(sending.fields["policy"]))
    assert ["content-length-range", 0, MOST_SENT_BYTES] in policy["conditions"]
    assert {"key": "incoming/partner/u1"} in policy["conditions"]
    page = {"success_action_redirect": "https://partner.example.org/uploads/u1"}
    assert page in policy["conditions"]
    assert page.items() <= dict(sending.fields).items()
    until = datetime.fromisoformat(policy["expiration"])
    assert 0 < (until - datetime.now(UTC)).total_seconds() <= 900


def test_a_file_is_read_up_to_the_size_asked_for(bucket: FileBucket) -> None:
    assert bucket.read(UPLOAD, 10) is None
    bucket.client.put_object(Bucket="files", Key="incoming/partner/u1", Body=b"12345")
    found = bucket.read(UPLOAD, 5)
    assert found is not None
    assert (found.size, found.data) == (5, b"12345")
    too_big = bucket.read(UPLOAD, 4)
    assert too_big is not None
    assert (too_big.size, too_big.data) == (5, None)


def test_a_report_comes_back_as_it_went(bucket: FileBucket) -> None:
    assert bucket.report(UPLOAD) is None
    problem = Problem("column-unknown", 1, "Couleur", {"n": 1}, Severity.INFO)
    report = Report(UploadState.DONE, Counts(1, 1, new=1), (problem,), {"title": "Intitulé"})
    bucket.put_report(UPLOAD, report)
    assert bucket.report(UPLOAD) is None
    assert bucket.report(UPLOAD.moved(UploadState.DONE)) == report
