"""Chromium for the tests of this folder, and the sites of a small world on ports of their own."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from infra.local.chromium import FLAGS, ensure
from tests.browser.loopback import served
from tests.browser.scene import installed_world


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, or one fetched now."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def screenshots(tmp_path):
    """Where pictures go: EXPLORE_SCREENSHOTS, or the test's own folder."""
    folder = Path(os.environ.get("EXPLORE_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def world():
    """A world in memory, installed as what the sites work on."""
    with installed_world() as built:
        yield built


@pytest.fixture
def sites(world):
    """The base addresses of the three sites."""
    from shared.web import partner, public, staff

    with (
        served(public.answer) as youth,
        served(staff.answer) as team,
        served(partner.answer) as allies,
    ):
        yield {"public": youth, "staff": team, "partner": allies}
