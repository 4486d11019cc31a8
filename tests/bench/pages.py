"""What the pages weigh, and how soon they are there on a slow phone's line."""

import os
from collections.abc import Iterator
from statistics import median
from typing import Any
from unittest.mock import patch

from playwright.sync_api import Browser, Page, sync_playwright

from infra.local.chromium import FLAGS, ensure
from shared.web import public
from tests.bench.figures import Figure, Section
from tests.browser.loopback import served
from tests.browser.scene import installed_world

# "Regular 3G" of Chromium's own tools: bytes a second, milliseconds there and back.
LINE = {"downloadThroughput": 93_750, "uploadThroughput": 31_250, "latency": 100, "offline": False}
LOADS = 5
PAGES = {"home": "/", "the form": f"/sessions/{'5' * 32}/inscription"}
MOST_BYTES, MOST_MILLISECONDS = 60_000, 2_000
_PAINTED = """() => new Promise(done => new PerformanceObserver(list => {
  for (const each of list.getEntriesByName('first-contentful-paint')) done(each.startTime);
}).observe({type: 'paint', buffered: true}))"""
_LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def section() -> Section:
    """Of each page: the bytes of it and its styles, and when it is painted and whole on 3G."""
    quiet = patch.dict(os.environ, {"POWERTOOLS_LOG_LEVEL": "ERROR"})
    with quiet, installed_world(), served(public.answer) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=list(FLAGS))
        loads = {
            name: [_load(browser, base + path) for _ in range(LOADS)]
            for name, path in PAGES.items()
        }
        browser.close()
    notes = (
        f"3G: 750 kbit/s, {LINE['latency']} ms there and back; median of {LOADS}, nothing kept",
        "without the time a function takes to start, or a real network to open a connection",
    )
    return Section("Pages", tuple(_figures(loads)), notes)


def _figures(loads: dict[str, list[tuple[int, float, float]]]) -> Iterator[Figure]:
    for name, told in loads.items():
        size, painted, loaded = map(median, zip(*told, strict=True))
        yield Figure(f"{name}: page and styles, compressed", size, MOST_BYTES, " bytes")
        yield Figure(f"{name}: painted on 3G", painted, MOST_MILLISECONDS, " ms")
        yield Figure(f"{name}: whole on 3G", loaded, MOST_MILLISECONDS, " ms")


def _load(browser: Browser, address: str) -> tuple[int, float, float]:
    context = browser.new_context()
    page = context.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(_size(request)))
    _on_3g(page)
    page.goto(address, wait_until="load")
    told = sum(sizes), float(page.evaluate(_PAINTED)), float(page.evaluate(_LOADED))
    context.close()
    return told


def _size(request: Any) -> int:
    counted = request.resource_type in ("document", "stylesheet")
    return int(request.sizes()["responseBodySize"]) if counted else 0


def _on_3g(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
