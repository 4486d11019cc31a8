"""Schemathesis, which reads the API's document and tries what it says on the running stack."""

import subprocess
import sys
from pathlib import Path

from tests.stack.people import People

PROGRAM = Path(sys.executable).with_name("schemathesis")
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)


def test_hundreds_of_made_up_calls_are_answered_as_the_document_says(stack, tmp_path):
    people = People(stack, capacity=1)
    people.register(0)
    people.settled(confirmed=1)
    token = people.pages[0].rpartition("/")[2]
    known = f'[parameters]\n"path.token" = "{token}"\n'
    (tmp_path / "schemathesis.toml").write_text(known, encoding="utf-8")
    address = f"{stack.outputs['public_url']}/api/openapi.json"
    options = ["--checks", ",".join(CHECKS), "--max-examples", "20", "--seed", "1", "--no-color"]
    done = subprocess.run(
        [PROGRAM, "run", address, "-H", "Accept: application/json", *options],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout
    assert "API Operations" in done.stdout
