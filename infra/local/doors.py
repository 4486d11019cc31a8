"""The zones' ports, served from an event loop in a thread of its own."""

import asyncio
import threading

import h11

from infra.local.outputs import Outputs
from infra.local.preflight import answered
from infra.local.proxy import Proxy
from infra.local.settings import HOST, ZONES, Settings

BACKLOG = 256


class Doors:
    """One listening port per zone; answers 503 until the zones' APIs are known."""

    def __init__(self, settings: Settings) -> None:
        """Listen on every zone's port."""
        self._settings = settings
        self._outputs: Outputs = {"apis": {}}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        opening = asyncio.run_coroutine_threadsafe(self._open(), self._loop)
        self._servers = opening.result(10)

    def lead_to(self, outputs: Outputs) -> None:
        """From now on pass each zone's requests to its API in this stack."""
        self._outputs = outputs

    def close(self) -> None:
        """Stop listening and drop what is still open."""
        for server in self._servers:
            self._loop.call_soon_threadsafe(server.close)
        self._loop.call_soon_threadsafe(self._drop_visitors)
        self._thread.join(10)

    def _host(self, zone: str) -> str | None:
        api = self._outputs["apis"].get(zone)
        return f"{api}.execute-api.localhost:{self._settings.emulator_port}" if api else None

    async def _open(self) -> list[asyncio.Server]:
        return [await self._listen(zone) for zone in ZONES]

    async def _listen(self, zone: str) -> asyncio.Server:
        preflight = self._preflight if zone == "public" else None
        proxy = Proxy(self._settings.emulator_port, lambda: self._host(zone), preflight)
        port = self._settings.zone_ports[zone]
        return await asyncio.start_server(proxy.serve, HOST, port, backlog=BACKLOG)

    def _preflight(self, request: h11.Request) -> tuple[h11.Response, bytes]:
        return answered(self._outputs, request)

    def _drop_visitors(self) -> None:
        visitors = asyncio.all_tasks(self._loop)
        for visitor in visitors:
            visitor.cancel()
        ending = asyncio.gather(*visitors, return_exceptions=True)
        ending.add_done_callback(lambda _: self._loop.stop())
