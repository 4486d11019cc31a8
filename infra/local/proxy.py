"""One port per zone: hands each request to the zone's API, changing nothing but the Host header.

Only what a browser asks the public site beforehand goes to the function itself.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import h11

from infra.local.settings import HOST

CHUNK_BYTES = 65_536
IDLE_SECONDS = 75
ANSWER_SECONDS = 60
# Addresses of the emulator itself, which would answer them before any API.
INTERNAL = (b"/_ministack", b"/_localstack", b"/_aws")
BODILESS = {"content-type": "text/plain; charset=utf-8", "connection": "close"}


class Gone(Exception):
    """The other end of a connection went away."""


@dataclass
class Wire:
    """A connection and the HTTP state machine that reads and writes it."""

    protocol: h11.Connection
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def next_event(self, seconds: float) -> h11.Event:
        """The next part of a message; raises Gone when there will be none."""
        while (event := self.protocol.next_event()) is h11.NEED_DATA:
            data = await asyncio.wait_for(self.reader.read(CHUNK_BYTES), seconds)
            if not data and self.protocol.their_state is h11.IDLE:
                raise Gone
            self.protocol.receive_data(data)
        if isinstance(event, type | h11.ConnectionClosed):
            raise Gone
        return event

    async def send(self, event: h11.Event) -> None:
        """Write one part of a message and wait until the other end keeps up."""
        data = self.protocol.send(event)
        if data:
            self.writer.write(data)
            await self.writer.drain()

    @property
    def reusable(self) -> bool:
        """Whether another request can follow on this connection."""
        states = {self.protocol.our_state, self.protocol.their_state}
        return states <= {h11.DONE, h11.IDLE} and not self.reader.at_eof()

    async def close(self) -> None:
        """Close the connection, whatever state it is in."""
        self.writer.close()
        with suppress(OSError):
            await self.writer.wait_closed()


Preflight = Callable[[h11.Request], tuple[h11.Response, bytes]]


@dataclass(frozen=True)
class Proxy:
    """Where a zone's requests go; `host` gives the API's host name once the stack is deployed.

    `preflight`, where there is one, answers OPTIONS in the API's place.
    """

    emulator_port: int
    host: Callable[[], str | None]
    preflight: Preflight | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one client until it leaves."""
        visitor = Wire(h11.Connection(h11.SERVER), reader, writer)
        upstream: Wire | None = None
        try:
            while True:
                upstream = await self.exchange(visitor, upstream)
                if not visitor.reusable:
                    return
                visitor.protocol.start_next_cycle()
        except (Gone, OSError, TimeoutError, h11.ProtocolError, asyncio.IncompleteReadError):
            return
        finally:
            for wire in (visitor, upstream):
                if wire:
                    await wire.close()

    async def exchange(self, visitor: Wire, upstream: Wire | None) -> Wire | None:
        """Carry one request there and its answer back; returns the upstream for the next one."""
        request = await visitor.next_event(IDLE_SECONDS)
        assert isinstance(request, h11.Request)  # noqa: S101 - h11 begins with nothing else
        host = self.host()
        if host is None or request.target.startswith(INTERNAL):
            await refuse(visitor, 503 if host is None else 404)
            return upstream
        if self.preflight and request.method == b"OPTIONS":
            await answer(visitor, await asyncio.to_thread(self.preflight, request))
            return upstream
        try:
            upstream = await self.connected(upstream)
            await upload(visitor, upstream, addressed(request, host))
            await download(upstream, visitor)
        except (Gone, OSError, TimeoutError, h11.RemoteProtocolError):
            await refuse(visitor, 502)
        return upstream

    async def connected(self, upstream: Wire | None) -> Wire:
        """The kept connection to the emulator when it can be used again, else a new one."""
        if upstream and upstream.reusable:
            upstream.protocol.start_next_cycle()
            return upstream
        if upstream:
            await upstream.close()
        reader, writer = await asyncio.open_connection(HOST, self.emulator_port)
        return Wire(h11.Connection(h11.CLIENT), reader, writer)


def addressed(request: h11.Request, host: str) -> h11.Request:
    """The same request with another Host; Expect is answered by h11 on this side."""
    headers = [
        (name, host.encode() if name.lower() == b"host" else value)
        for name, value in request.headers.raw_items()
        if name.lower() not in {b"expect", b"connection"}
    ]
    return h11.Request(method=request.method, target=request.target, headers=headers)


async def upload(visitor: Wire, upstream: Wire, request: h11.Request) -> None:
    """Pass the request on, its body as it comes."""
    await upstream.send(request)
    if visitor.protocol.they_are_waiting_for_100_continue:
        await visitor.send(h11.InformationalResponse(status_code=100, headers=[]))
    event: h11.Event | None = None
    while not isinstance(event, h11.EndOfMessage):
        event = await visitor.next_event(IDLE_SECONDS)
        await upstream.send(event)


async def download(upstream: Wire, visitor: Wire) -> None:
    """Pass the answer back, its body as it comes."""
    event: h11.Event | None = None
    while not isinstance(event, h11.EndOfMessage):
        event = await upstream.next_event(ANSWER_SECONDS)
        if not isinstance(event, h11.InformationalResponse):
            await visitor.send(event)


async def answer(visitor: Wire, answered: tuple[h11.Response, bytes]) -> None:
    """Answer a request in the API's place, once all of it has come."""
    while not isinstance(await visitor.next_event(IDLE_SECONDS), h11.EndOfMessage):
        pass
    head, body = answered
    for event in (head, h11.Data(data=body), h11.EndOfMessage()):
        await visitor.send(event)


async def refuse(visitor: Wire, status: int) -> None:
    """Answer in the API's place, if the visitor has not had the beginning of an answer."""
    if visitor.protocol.our_state not in {h11.IDLE, h11.SEND_RESPONSE}:
        raise Gone
    reason = {404: "Not found", 502: "The emulator did not answer", 503: "Not deployed yet"}
    body = reason[status].encode()
    headers = [*BODILESS.items(), ("content-length", str(len(body)))]
    await visitor.send(h11.Response(status_code=status, headers=headers))
    await visitor.send(h11.Data(data=body))
    await visitor.send(h11.EndOfMessage())
