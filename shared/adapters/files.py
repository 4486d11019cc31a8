"""The port `Files` over the bucket: files on their way in, reports on their way out."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from shared.adapters.objects import found_object
from shared.domain.offers.mapping_memory import Asked, Question
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.report import Report
from shared.domain.offers.upload import SEND_WITHIN, Counts, Upload, UploadState
from shared.ports.offer_files import Sending, StoredFile

# Wider than what is imported, so that a big file gets our refusal and not the bucket's XML.
MOST_SENT_BYTES = 25 * 1024 * 1024
KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class FileBucket:
    """One private bucket; keys name partner and upload, never a file's own name."""

    def __init__(self, client: Any, name: str) -> None:
        self.client, self.name = client, name

    def sending(self, upload: Upload, redirect: str | None = None) -> Sending:
        """A form for exactly this key; after sending, a browser goes on to `redirect`."""
        extra = {"success_action_redirect": redirect} if redirect else {}
        post = self.client.generate_presigned_post(
            Bucket=self.name,
            Key=incoming(upload),
            Fields=dict(extra),
            Conditions=[
                ["content-length-range", 0, MOST_SENT_BYTES],
                *({k: v} for k, v in extra.items()),
            ],
            ExpiresIn=int(SEND_WITHIN.total_seconds()),
        )
        return Sending(post["url"], post["fields"])

    def read(self, upload: Upload, most: int) -> StoredFile | None:
        """The upload's file; its data only when at most `most` bytes long."""
        answer = found_object(self.client, self.name, incoming(upload))
        if answer is None:
            return None
        size = int(answer["ContentLength"])
        data = answer["Body"].read() if size <= most else None
        return StoredFile(size, answer["LastModified"], data)

    def put_report(self, upload: Upload, report: Report) -> None:
        """Stores the report as codes, so that better words reach old reports too."""
        body = json.dumps({**asdict(report), "version": 1}, ensure_ascii=False).encode()
        self.client.put_object(
            Bucket=self.name, Key=reported(upload), Body=body, ContentType="application/json"
        )

    def report(self, upload: Upload) -> Report | None:
        """The report of the turn before this one; None when there is none."""
        answer = found_object(
            self.client, self.name, reported(replace(upload, turn=upload.turn - 1))
        )
        return None if answer is None else _report_from(json.loads(answer["Body"].read()))

    def put_annotated(self, upload: Upload, data: bytes, extension: str) -> None:
        """Stores the partner's own file with a column of remarks."""
        key, kind = annotated(upload, extension), KINDS[extension]
        self.client.put_object(Bucket=self.name, Key=key, Body=data, ContentType=kind)

    def annotated_url(self, upload: Upload, extension: str) -> str:
        """An address that serves exactly this file for five minutes, as a download."""
        wanted = {
            "Bucket": self.name,
            "Key": annotated(replace(upload, turn=upload.turn - 1), extension),
            "ResponseContentDisposition": f'attachment; filename="remarques.{extension}"',
        }
        url: str = self.client.generate_presigned_url("get_object", wanted, ExpiresIn=300)
        return url


def incoming(upload: Upload) -> str:
    """The key under which a partner's file comes in."""
    return f"incoming/{upload.partner}/{upload.id}"


def reported(upload: Upload) -> str:
    """The key of the report of an upload's present turn."""
    return f"reports/{upload.partner}/{upload.id}-{upload.turn}.json"


def annotated(upload: Upload, extension: str) -> str:
    """The key of the partner's own file with remarks."""
    return f"reports/{upload.partner}/{upload.id}-{upload.turn}.{extension}"


def _report_from(stored: Mapping[str, Any]) -> Report:
    problems = tuple(
        Problem(p["code"], p["row"], p["column"], p["params"], Severity(p["severity"]))
        for p in stored["problems"]
    )
    return Report(
        status=UploadState(stored["status"]),
        counts=Counts(**stored["counts"]),
        problems=problems,
        mapping=stored["mapping"],
        listed=bool(stored.get("listed")),
        question=_question_from(stored.get("question")),
        live=int(stored.get("live", 0)),
        annotated=stored.get("annotated", ""),
    )


def _question_from(stored: Mapping[str, Any] | None) -> Question | None:
    if stored is None:
        return None
    columns = (Asked(**{**each, "cells": tuple(each["cells"])}) for each in stored["columns"])
    return Question(tuple(columns), tuple(stored["missing"]), stored["headed"])
