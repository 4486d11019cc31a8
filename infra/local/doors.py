"""The zones' ports, served from an event loop in a thread of its own."""

import asyncio
import threading

from infra.local.proxy import Proxy
from infra.local.settings import HOST, ZONES, Settings

BACKLOG = 256


class Doors:
    """One listening port per zone; answers 503 until the zones' APIs are known."""

    def __init__(self, settings: Settings) -> None:
        """Listen on every zone's port."""
        self._settings = settings
        self._apis: dict[str, str] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        opening = asyncio.run_coroutine_threadsafe(self._open(), self._loop)
        self._servers = opening.result(10)

    def lead_to(self, apis: dict[str, str]) -> None:
        """From now on pass each zone's requests to this API."""
        self._apis = apis

    def close(self) -> None:
        """Stop listening and drop what is still open."""
        for server in self._servers:
            self._loop.call_soon_threadsafe(server.close)
        self._loop.call_soon_threadsafe(self._drop_visitors)
        self._thread.join(10)

    def _host(self, zone: str) -> str | None:
        api = self._apis.get(zone)
        return f"{api}.execute-api.localhost:{self._settings.emulator_port}" if api else None

    async def _open(self) -> list[asyncio.Server]:
        return [await self._listen(zone) for zone in ZONES]

    async def _listen(self, zone: str) -> asyncio.Server:
        proxy = Proxy(self._settings.emulator_port, lambda: self._host(zone))
        port = self._settings.zone_ports[zone]
        return await asyncio.start_server(proxy.serve, HOST, port, backlog=BACKLOG)

    def _drop_visitors(self) -> None:
        visitors = asyncio.all_tasks(self._loop)
        for visitor in visitors:
            visitor.cancel()
        ending = asyncio.gather(*visitors, return_exceptions=True)
        ending.add_done_callback(lambda _: self._loop.stop())
