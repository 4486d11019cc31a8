"""Function folders and the layer as zips named by their content, and the template using them."""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from infra.local.aws import client
from infra.local.settings import ROOT

BUCKET = "explore-local-artefacts"
LOCAL_CODE = re.compile(r"^(?P<lead>\s+(?:CodeUri|ContentUri):\s+)(?P<path>[\w./-]+?)/?\s*$", re.M)
# Zip entries carry a date; a fixed one keeps equal content equal.
ZIP_DATE = (2026, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Artefact:
    """A zipped folder of the checkout."""

    key: str
    body: bytes


def packaged(template: str) -> tuple[str, list[Artefact]]:
    """The template with each local folder replaced by its place in the bucket, and the zips."""
    artefacts: dict[str, Artefact] = {}

    def place(match: re.Match[str]) -> str:
        folder = match["path"].removeprefix("./")
        made = artefacts.setdefault(folder, zipped(folder))
        return f"{match['lead']}s3://{BUCKET}/{made.key}"

    return LOCAL_CODE.sub(place, template), list(artefacts.values())


def zipped(folder: str) -> Artefact:
    """The zip of one folder; the layer's goes where Lambda looks for a layer's Python code."""
    prefix = "python/shared/" if folder == "shared" else ""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in shipped(ROOT / folder):
            entry = zipfile.ZipInfo(prefix + path.relative_to(ROOT / folder).as_posix(), ZIP_DATE)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    body = buffer.getvalue()
    digest = hashlib.sha256(body).hexdigest()[:24]
    return Artefact(f"{folder}/{digest}.zip", body)


def shipped(folder: Path) -> Iterator[Path]:
    """The files of a folder that belong into its zip, in a fixed order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc":
            yield path


def upload(endpoint: str, artefacts: list[Artefact], template: str) -> str:
    """Put everything into the artefact bucket; returns the template's address there."""
    s3 = client("s3", endpoint)
    with suppress(s3.exceptions.BucketAlreadyOwnedByYou):
        s3.create_bucket(
            Bucket=BUCKET,
            CreateBucketConfiguration={"LocationConstraint": s3.meta.region_name},
        )
    key = f"template/{hashlib.sha256(template.encode()).hexdigest()[:24]}.yaml"
    for artefact in [*artefacts, Artefact(key, template.encode())]:
        s3.put_object(Bucket=BUCKET, Key=artefact.key, Body=artefact.body)
    return f"{endpoint}/{BUCKET}/{key}"
