"""Somebody in front of a browser: each page is looked at, and each mail read, as it comes."""

import json
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from infra.local.private import wait_until
from infra.local.settings import NotPossible
from shared.adapters.expressions import from_wire

PHONE, DESK = (390, 844), (1280, 900)
# What a picture begins with, whatever its file is called.
PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
# A decision, and the mail that tells it, on a machine that has much else to do.
SETTLED_MS = 60_000
_BUTTON = 'bgcolor="#a8174b"'


@contextmanager
def walking(chromium, stack, screenshots, name, screen):
    """Somebody in front of a screen of this size."""
    size = dict(zip(("width", "height"), screen, strict=True))
    context = chromium.new_context(viewport=size, locale="fr-FR", reduced_motion="reduce")
    yield Walker(context.new_page(), stack, screenshots, name)
    context.close()


class Walker:
    """One person's window on the running stack, and their mailbox."""

    def __init__(self, page, stack, screenshots, name):
        self.page, self.stack, self.name = page, stack, name
        self.screenshots, self.steps, self.clean = screenshots, 0, set()

    def sees(self, *titles):
        """Until a page has one of these titles; nothing is wrong with it; which of them it is."""
        wanted = ", ".join(f'h1:has-text("{title}")' for title in titles)
        self.page.wait_for_selector(wanted, timeout=SETTLED_MS)
        return self.looks()

    def looks(self):
        """Looks at the page as it stands: in French, not too wide, and with nothing for axe."""
        page, self.steps = self.page, self.steps + 1
        picture = f"walk-{self.name}-{self.steps:02}.png"
        page.screenshot(path=Path(self.screenshots) / picture, full_page=True)
        title = " ".join(page.inner_text("h1").split())
        assert page.evaluate("document.documentElement.lang") == "fr", title
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{title}: {wide} pixels too wide"
        seen = (title, page.title())
        if seen not in self.clean:
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
            self.clean.add(seen)
        return title

    def refused(self, *sentences):
        """The page came back with these sentences on top, and the focus is there."""
        self.page.wait_for_selector(".govuk-error-summary:focus")
        self.looks()
        told = " ".join(self.page.inner_text(".govuk-error-summary").split())
        for sentence in sentences:
            assert sentence in told, told

    def text(self):
        """What the page says."""
        return " ".join(self.page.inner_text("main").split())

    def types(self, typed):
        """Fills inputs by their ids, as one types."""
        for name, value in typed.items():
            self.page.fill(f"#{name}", value)

    def keeps(self, typed):
        """What was typed stands in its inputs still."""
        kept = {name: self.page.input_value(f"#{name}") for name in typed}
        assert kept == typed

    def password(self, email):
        """Of a seeded account."""
        return json.loads(Path(self.stack.outputs["accounts_file"]).read_text())[email]

    def code(self, email):
        """A code that is taken now; others may have used those of this half-minute."""
        return wait_until(lambda: _code(self.stack, email), seconds=40, every=1, what="a code")

    def signs_in(self, page, email):
        """In another tab, say."""
        page.fill("#email", email)
        page.fill("#password", self.password(email))
        page.click("main button")
        page.wait_for_selector("#code, .site-header__out")
        if page.locator("#code").count():
            page.fill("#code", self.code(email))
            page.click("main button")
        page.wait_for_selector("text=Se déconnecter")

    def leaves_in_another_tab(self, zone):
        """The login of this browser ends, and the page in front of her does not know."""
        other = self.page.context.new_page()
        other.goto(self.stack.outputs[f"{zone}_url"])
        other.click("text=Se déconnecter")
        other.wait_for_selector("h1:has-text('Se connecter')")
        other.close()

    def sends_what_was_kept(self, email):
        """Signs in beside the page that keeps what was typed, then sends it."""
        self.sees("Votre connexion a pris fin")
        with self.page.context.expect_page() as opened:
            self.page.click("text=se connecter")
        self.signs_in(opened.value, email)
        opened.value.close()
        self.page.click("text=Envoyer ce que j’avais écrit")
        self.sees("Vous êtes de nouveau dans votre espace")
        self.page.dblclick("text=Envoyer ce que j’avais écrit")

    def goes_back(self):
        """The browser's own button: never its error page."""
        answer = self.page.go_back()
        assert answer is None or answer.status < 500
        return self.page.url

    def mails(self, to, count):
        """The subjects of somebody's mails, once there are so many; each is read."""
        self._wait_for(to, count)
        listed = self.stack.mailbox(to)
        assert len(listed) == count, [mail["subject"] for mail in listed]
        for mail in listed:
            self._reads(mail)
        return [mail["subject"] for mail in listed]

    def remembered(self, email):
        """Until whoever asks for their link at this address is known."""
        table, client = self.stack.outputs["table"], self.stack.client("dynamodb")

        def found():
            pages = client.get_paginator("scan").paginate(TableName=table)
            items = [from_wire(item) for page in pages for item in page["Items"]]
            people = {i["id"] for i in items if i["kind"] == "person" and i.get("email") == email}
            return any(i["kind"] == "reached_at" and i["id"] in people for i in items)

        wait_until(found, seconds=40, every=0.5, what="recognised")

    def _wait_for(self, to, count):
        wait_until(
            lambda: len(self.stack.mailbox(to)) >= count,
            seconds=SETTLED_MS / 1000,
            every=0.3,
            what=f"{count} mails",
        )

    def _reads(self, mail):
        """A short subject, one button, its address in the text part as well."""
        parts = self.stack.read(mail)
        assert len(mail["subject"]) < 60
        assert parts.html.count(_BUTTON) == 1, mail["subject"]
        assert parts.text and "{" not in parts.text


def _code(stack, email):
    try:
        return stack.code(email)
    except NotPossible:
        return ""
