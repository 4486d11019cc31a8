"""Every mail as files: HTML, text, a picture; in every state, language and length of names."""

import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from infra.local.chamber import CHAMBER, region_of
from infra.local.chromium import FLAGS, ensure
from infra.local.settings import NotPossible
from shared.adapters.letterbox import Letterbox
from shared.domain.person import Language
from shared.domain.samples.setting import CASTS, Setting
from shared.usecases.gallery import SampleMail, samples

PHONE = {"width": 390, "height": 844}
CANNOT = 2


def main(arguments: list[str]) -> int:
    """`python -m infra.mails FOLDER`."""
    if len(arguments) != 1:
        return _complain("one folder is needed: make mails")
    try:
        written = write_all(Path(arguments[0]))
    except NotPossible as reason:
        return _complain(str(reason))
    sys.stdout.write(f"{written} mails, each as HTML, text and picture: {arguments[0]}\n")
    return 0


def write_all(folder: Path) -> int:
    """Writes every mail into this folder; returns how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    chromium = ensure()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page(viewport=PHONE, locale="fr-FR", java_script_enabled=False)  # type: ignore[arg-type]
        written = sum(_write(folder, page, name, mail) for name, mail in _every())
        browser.close()
    return written


def _every() -> Iterator[tuple[str, SampleMail]]:
    for language, cast in product(Language, CASTS):
        ending = f"-{language}" if language is not Language.FRENCH else ""
        for mail in samples(Letterbox(), _setting(), cast, language):
            if mail.role not in ("partner", "staff") or cast == "usual":
                yield f"{mail.name}-{mail.role}-{cast.replace('_', '-')}{ending}", mail


def _setting() -> Setting:
    told = tomllib.loads(CHAMBER.read_text(encoding="utf-8"))
    return Setting(
        region=region_of(told),
        sender="inscriptions@explore.example.org",
        configuration_set="mails",
        public_url="https://explore.example.org",
        partner_url="https://partenaires.explore.example.org",
        staff_url="https://equipe.explore.example.org",
        now=datetime.now(UTC),
    )


def _write(folder: Path, page: Page, name: str, mail: SampleMail) -> int:
    (folder / f"{name}.html").write_text(mail.html, encoding="utf-8")
    text = f"{mail.subject}\n\n{mail.text}"
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    page.set_content(mail.html)
    page.screenshot(path=folder / f"{name}.png", full_page=True)
    sys.stderr.write(f"{name}\n")
    return 1


def _complain(message: str) -> int:
    sys.stderr.write(message + "\n")
    return CANNOT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
