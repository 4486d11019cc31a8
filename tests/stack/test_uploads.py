"""A partner's file on the running stack: into the bucket, through the import, back as a report."""

from pathlib import Path

import pytest

from infra.local.private import wait_until
from tests.hostile_files import HOSTILE
from tests.stack.partner import Partner

DATA = Path(__file__).parents[1] / "data"
MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def partner(stack):
    return Partner(stack)


def offers(stack):
    """The offers of the partner whose files are sent here."""
    table = stack.client("dynamodb")
    pages = table.get_paginator("scan").paginate(TableName=stack.outputs["table"])
    return {
        item["pk"]["S"]: item
        for page in pages
        for item in page["Items"]
        if item["kind"]["S"] == "offer" and item["partner"]["S"] == "partenaire-un"
    }


@pytest.mark.parametrize("name", ["libreoffice.xlsx", "excel-fr-cp1252.csv"])
def test_a_spreadsheet_with_mistakes_gets_a_row_by_row_answer(partner, name):
    report = partner.upload(name, (DATA / name).read_bytes())
    assert (report["status"], report["rows"]) == ("done", 8)
    assert (report["accepted"], report["refused"]) == (3, 5)
    wrong = next(p for p in report["problems"] if p["row"] == 5 and p["column"] == "CP")
    assert wrong["problem"] == "« 9 » n’est pas un code postal."
    assert "93100" in wrong["advice"]


def test_the_same_file_again_updates_and_writes_no_offer(partner, stack):
    data = (DATA / "excel-fr-cp1252.csv").read_bytes()
    assert partner.upload("offres.csv", data)["accepted"] == 3
    before = offers(stack)
    report = partner.upload("offres.csv", data)
    assert report["status"] == "done"
    assert offers(stack) == before


def test_a_waiting_upload_says_so(partner):
    begun = partner.begin("offres.csv")
    assert partner.report(begun["upload_id"]).json()["status"] == "waiting"


def test_hostile_files_are_refused_in_words_and_the_function_still_serves(partner, stack):
    before = offers(stack)
    files = {name: make() for name, (make, _) in HOSTILE.items()}
    files["too big"] = b"a;b\n" * (6 * MEGABYTE // 4)
    files["empty"] = b""
    sent = {name: partner.send("offres.xlsx", data) for name, data in files.items()}
    for name, upload_id in sent.items():
        report = wait_until(lambda i=upload_id: partner.ended(i), seconds=120, every=0.5, what=name)
        assert report["status"] in ("refused", "needs_mapping"), name
        assert report["problems"][0]["problem"], name
        assert report["problems"][0]["advice"], name
    assert offers(stack) == before
    good = partner.upload("offres.csv", (DATA / "excel-fr-cp1252.csv").read_bytes())
    assert good["status"] == "done"


def test_nobody_sees_another_partners_upload(partner, stack):
    upload_id = partner.send("offres.csv", (DATA / "excel-fr-cp1252.csv").read_bytes())
    other = Partner(stack, "partenaire-deux@explore.example.org")
    assert other.report(upload_id).status_code == 404
    assert partner.report(upload_id).status_code == 200


def test_who_may_call_the_partners_api(partner, stack):
    base = partner.base
    assert stack.http.post(base, json={"filename": "x.csv"}).status_code == 401
    staff = stack.bearer("staff")
    assert stack.http.post(base, json={"filename": "x.csv"}, headers=staff).status_code == 403
