"""The real parts are put together from what the stack tells, without a call to anybody."""

from dataclasses import fields

import pytest

from shared.ports import Parts
from shared.runtime import settings, wiring

TOLD = {
    "STAGE": "test",
    "REGION_ID": "idf",
    "TABLE_NAME": "table",
    "AWS_DEFAULT_REGION": "eu-west-3",
    "AWS_ACCESS_KEY_ID": "nobody",
    "AWS_SECRET_ACCESS_KEY": "nothing",
}


def test_every_part_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in TOLD.items():
        monkeypatch.setenv(name, value)
    caches = (settings.settings, wiring._built)
    for each in caches:
        each.cache_clear()
    try:
        parts = wiring._built()
    finally:
        for each in caches:
            each.cache_clear()
    assert all(getattr(parts, each.name) is not None for each in fields(Parts))
