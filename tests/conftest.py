"""What several folders of tests need: a private stack, the real template on the emulator."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from infra.local.private import PrivateStack, private_stack

# Cores are shared: how long an example takes says nothing.
settings.register_profile("explore", deadline=None)
settings.load_profile("explore")


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateStack]:
    """A running stack of this session's own: outputs, http, token(), mailbox(), clock, client()."""
    with private_stack(tmp_path_factory.mktemp("stack")) as running:
        yield running
