"""The mailbox's two doors: SMTP for the emulator, pages and JSON for people and tests."""

import threading
from collections.abc import Callable
from datetime import datetime
from http.server import ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller

from infra.local.mailbox.delivery import Reporter
from infra.local.mailbox.pages import handler_of
from infra.local.mailbox.store import MailStore
from infra.local.settings import HOST, Settings

LARGEST_MESSAGE_BYTES = 40 * 1024 * 1024


class Mailbox:
    """Takes mails over SMTP, keeps them, reports their delivery and shows them."""

    def __init__(
        self, settings: Settings, now: Callable[[], datetime], complain: Callable[[str], None]
    ) -> None:
        """Open both doors."""
        self._store = MailStore(settings.state / "mailbox")
        self._now = now
        self._reporter = Reporter(settings.endpoint, complain)
        self._smtp = Controller(
            self,
            hostname=HOST,
            port=settings.smtp_port,
            data_size_limit=LARGEST_MESSAGE_BYTES,
        )
        self._smtp.start()
        handler = handler_of(self._store, settings.mailbox_url)
        self._http = Server((HOST, settings.mailbox_port), handler)
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        """Keep a message and report it (the name is aiosmtpd's)."""
        message = self._store.add(
            envelope.content, envelope.mail_from, list(envelope.rcpt_tos), self._now()
        )
        self._reporter.report(message)
        return "250 OK"

    def stop(self) -> None:
        """Close both doors."""
        self._smtp.stop()
        self._reporter.stop()
        self._http.shutdown()
        self._http.server_close()


class Server(ThreadingHTTPServer):
    """A web server whose threads end with the process and whose queue holds a burst."""

    daemon_threads = True
    request_queue_size = 64
