"""What several folders of tests need: a private stack, the real template on the emulator."""

from collections.abc import Iterator

import pytest

from infra.local.private import PrivateStack, private_stack


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateStack]:
    """A running stack of this session's own: outputs, http, token(), mailbox(), clock, client()."""
    with private_stack(tmp_path_factory.mktemp("stack")) as running:
        yield running
