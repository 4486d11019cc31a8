"""A Chromium for tests and pictures: the one that is there, or one fetched now."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from infra.local.settings import NotPossible

NAMES = ("chromium", "chromium-browser", "google-chrome")
# It shows our own pages only, and fetches nothing of its own.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FETCH_SECONDS = 600
TO_INSTALL = "This needs Chromium: install the package chromium of your system"


def find() -> str | None:
    """The path of a Chromium that runs; CHROMIUM in the environment comes first."""
    return next((path for path in candidates() if runs(path)), None)


def candidates() -> Iterator[str]:
    """Where a Chromium may be."""
    yield os.environ.get("CHROMIUM", "")
    yield from (shutil.which(name) or "" for name in NAMES)
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    yield own


def runs(path: str) -> bool:
    """Whether the program at this path is there and starts."""
    if not path or not os.access(path, os.X_OK):
        return False
    asked = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    return asked.returncode == 0


def ensure() -> str:
    """The path of a Chromium, fetched if there was none."""
    found = find()
    if found:
        return found
    for command in fetching():
        print(f"Fetching Chromium: {' '.join(command)}", flush=True)
        subprocess.run(command, timeout=FETCH_SECONDS, check=False)
        if found := find():
            return found
    raise NotPossible(TO_INSTALL)


def fetching() -> Iterator[list[str]]:
    """The commands that may bring a Chromium, in the order to try."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        yield ["apt-get", "update", "-q"]
        yield ["apt-get", "install", "-y", "-q", "chromium"]
    yield [sys.executable, "-m", "playwright", "install", "chromium"]


def main() -> int:
    """Have a Chromium ready; tell where it is."""
    try:
        print(f"Chromium: {ensure()}")
    except NotPossible as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
