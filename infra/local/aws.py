"""Clients of the emulated AWS endpoint, with the rights of its account's owner."""

from functools import cache
from typing import Any

import boto3
from botocore.config import Config

from infra.local.settings import AWS_REGION

# The emulator takes this key as its account's root; it opens nothing anywhere else.
ROOT_KEY = "test"


@cache
def client(service: str, endpoint: str) -> Any:
    """A client of one service at the local endpoint."""
    session = boto3.Session(
        aws_access_key_id=ROOT_KEY, aws_secret_access_key=ROOT_KEY, region_name=AWS_REGION
    )
    config = Config(
        s3={"addressing_style": "path"},
        retries={"total_max_attempts": 2},
        connect_timeout=3,
        read_timeout=90,
        max_pool_connections=32,
    )
    make: Any = session.client
    return make(service, endpoint_url=endpoint, config=config)
