"""The port `Reference` over the bucket, with the shipped tables where it holds nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from botocore.exceptions import ClientError

from shared.adapters.objects import found_object
from shared.adapters.reference.rome import (
    completed,
    jobs_from_json,
    jobs_to_json,
    parse_rome,
    version_in,
)
from shared.adapters.reference.shipped import shipped_communes, shipped_jobs
from shared.domain.offers.places import Communes
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rome import Job, RomeIndex
from shared.ports import Clock

STORED = "reference/rome.json"
# A function that stays warm asks again after this; an unchanged object costs no transfer.
ASK_AGAIN_AFTER = timedelta(minutes=1)
MOST_MEGABYTES = 5
_UNCHANGED = ("304", "NotModified")


@dataclass(frozen=True)
class _Kept:
    etag: str | None
    version: str
    index: RomeIndex


class ReferenceTables:
    """Read when first asked for, and kept in the instance."""

    def __init__(self, client: Any, bucket_name: str, clock: Clock) -> None:
        self.client, self.name, self.clock = client, bucket_name, clock
        self._kept: _Kept | None = None
        self._asked_at: datetime | None = None

    def jobs(self) -> RomeIndex:
        return self._current().index

    def communes(self) -> Communes:
        return shipped_communes()

    def version(self) -> str:
        return self._current().version

    def incoming(self, key: str) -> tuple[Job, ...] | None:
        answer = found_object(self.client, self.name, key)
        if answer is None:
            return None
        if int(answer["ContentLength"]) > MOST_MEGABYTES * 1024 * 1024:
            raise FileRefused("file-too-big", most=MOST_MEGABYTES)
        return parse_rome(answer["Body"].read())

    def store_jobs(self, jobs: Iterable[Job], version: str) -> bool:
        body = jobs_to_json(jobs, version)
        before = found_object(self.client, self.name, STORED)
        if before is not None and before["Body"].read() == body:
            return False
        kind = "application/json"
        self.client.put_object(Bucket=self.name, Key=STORED, Body=body, ContentType=kind)
        self._asked_at = None
        return True

    def _current(self) -> _Kept:
        now = self.clock.now()
        if self._kept is None or self._asked_at is None or now >= self._asked_at + ASK_AGAIN_AFTER:
            self._kept = self._asked(self._kept)
            self._asked_at = now
        return self._kept

    def _asked(self, kept: _Kept | None) -> _Kept:
        known = {"IfNoneMatch": kept.etag} if kept and kept.etag else {}
        try:
            answer = found_object(self.client, self.name, STORED, **known)
        except ClientError as error:
            if kept is None or error.response["Error"]["Code"] not in _UNCHANGED:
                raise
            return kept
        if answer is None:
            shipped = kept if kept and kept.etag is None else None
            return shipped or _Kept(None, "", RomeIndex(shipped_jobs()))
        data = answer["Body"].read()
        index = RomeIndex(completed(jobs_from_json(data), shipped_jobs()))
        return _Kept(answer["ETag"], version_in(data), index)
