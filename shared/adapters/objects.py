"""Objects of the bucket as they are found: there, or not there."""

from collections.abc import Mapping
from typing import Any

from botocore.exceptions import ClientError

# Without the right to list, the bucket calls a missing object forbidden.
_MISSING = ("NoSuchKey", "404", "AccessDenied")


def found_object(client: Any, bucket: str, key: str, **known: str) -> Mapping[str, Any] | None:
    """The answer to reading an object, `known` as its conditions; None when there is none."""
    try:
        answer: Mapping[str, Any] = client.get_object(Bucket=bucket, Key=key, **known)
    except ClientError as error:
        if error.response["Error"]["Code"] in _MISSING:
            return None
        raise
    return answer
