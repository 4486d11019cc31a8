"""What the use cases of partner offers need of the outside world, as Protocols."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from shared.domain.facts import Fact
from shared.domain.offers.plan import Filed, Known, Row
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


class Offers(Protocol):
    """Offers of partners, each partner's own."""

    def known(self, partner: str, keys: Collection[str]) -> Mapping[str, Known]:
        """What stands of these offers, read consistently."""
        ...

    def save(
        self, upload: Upload, filed: Filed, rows: Sequence[Row], known: Mapping[str, Known]
    ) -> None:
        """Writes these rows' offers, each only as `known` says it stood; raises Lost."""
        ...


class Uploads(Protocol):
    """Uploads and where they stand."""

    def add(self, upload: Upload, wake_at: datetime | None) -> None: ...

    def get(self, upload_id: str) -> Upload | None: ...

    def of_partner(self, partner: str, most: int) -> Sequence[Upload]:
        """The partner's latest uploads, newest first; may lag by moments."""
        ...

    def others_pending(self, upload: Upload) -> bool:
        """Whether another file of the partner is on its way, read consistently."""
        ...

    def move(
        self, before: Upload, after: Upload, fact: Fact | None, wake_at: datetime | None
    ) -> bool:
        """One write, with the fact that tells it; False when somebody else moved it first."""
        ...


class Files(Protocol):
    """The bucket: files on their way in, reports on their way out."""

    def sending(self, upload: Upload, redirect: str | None) -> Sending:
        """A form by which exactly this upload's file can be sent, for a quarter of an hour."""
        ...

    def read(self, upload: Upload, most: int) -> StoredFile | None:
        """The upload's file; None when it has not come."""
        ...

    def put_report(self, upload: Upload, report: Report) -> None: ...

    def report(self, upload: Upload) -> Report | None: ...


class Sheets(Protocol):
    """Spreadsheets and text tables as rows of cells."""

    def read(self, data: bytes) -> Sheet:
        """The file's cells; raises FileRefused, whatever the bytes are."""
        ...
