"""The bucket with partners' files, and how files become rows of cells and back, as Protocols."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from shared.domain.offers.columns import Cell
from shared.domain.offers.problems import Problem
from shared.domain.offers.report import Report
from shared.domain.offers.rows import Sheet
from shared.domain.offers.upload import Upload


@dataclass(frozen=True)
class Sending:
    """Where and with which form fields a browser sends a file; the file's own field comes last."""

    url: str
    fields: Mapping[str, str]


@dataclass(frozen=True)
class StoredFile:
    """A file as it lies in the bucket; `data` is None when it is longer than was asked for."""

    size: int
    stored_at: datetime
    data: bytes | None


class Files(Protocol):
    """The bucket: files on their way in, reports on their way out."""

    def sending(self, upload: Upload, redirect: str | None) -> Sending:
        """A form by which exactly this upload's file can be sent, for a quarter of an hour."""
        ...

    def read(self, upload: Upload, most: int) -> StoredFile | None:
        """The upload's file; None when it has not come."""
        ...

    def put_report(self, upload: Upload, report: Report) -> None:
        """Keeps what this turn of the upload says of its file."""
        ...

    def report(self, upload: Upload) -> Report | None:
        """What the turn before the upload's present one said; None: nothing."""
        ...

    def put_annotated(self, upload: Upload, data: bytes, extension: str) -> None:
        """The partner's own file with a column of remarks."""
        ...

    def annotated_url(self, upload: Upload, extension: str) -> str:
        """An address at which exactly this file can be fetched for some minutes."""
        ...


class Sheets(Protocol):
    """Spreadsheets and text tables as rows of cells, and back."""

    def read(self, data: bytes) -> Sheet:
        """The file's cells; raises FileRefused, whatever the bytes are."""
        ...

    def annotated(
        self, sheet: Sheet, remarks: Mapping[int, Sequence[Problem]], heading_row: int
    ) -> tuple[bytes, str]:
        """The same table with a column of remarks, by row number, as file and extension."""
        ...

    def written(self, rows: Sequence[Sequence[Cell]], title: str, extension: str) -> bytes:
        """A table whose first row is its heading, as csv or xlsx, in which nothing is a formula."""
        ...
