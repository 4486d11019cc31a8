"""What many unit tests start from."""

import pytest

from tests.browser.scene import installed_world


@pytest.fixture
def world():
    """A world in memory, installed as what the sites work on."""
    with installed_world() as built:
        yield built
