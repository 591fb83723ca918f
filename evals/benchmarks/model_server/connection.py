"""One connection to the server: HTTP/1.1 as chat clients speak it, kept alive, without a library to wait for."""

import asyncio
import json
import re
import socket
import struct
from functools import partial
from typing import NamedTuple

from evals.benchmarks.model_server.faults import ELSEWHERE, Response
from evals.benchmarks.model_server.model import Model

_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
_DRIPPED = 1_000_000
"""Bytes that a dripping body promises."""


class _Head(NamedTuple):
    """The first lines of a request."""

    path: str
    size: int
    """Bytes of head and body together."""
    begin: int
    """Where the body begins."""


class Connection(asyncio.Protocol):
    """Reads requests one after the other and answers each after the model's latency."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._received = bytearray()
        self._head: _Head | None = None
        self._open = 0
        self._waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 — a TCP server has no other
        self._transport = transport

    def connection_lost(self, _: Exception | None) -> None:
        self._model.counts.open -= self._open
        self._open = 0
        if self._waiting:
            self._waiting.cancel()

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (request := self._next()) is not None:
            self._serve(*request)

    def _next(self) -> tuple[str, bytes] | None:
        """Take the path and the body of the next whole request off what has been received."""
        if self._head is None:
            end = self._received.find(_END)
            if end < 0:
                return None
            first = bytes(self._received[:end])
            length = _LENGTH.search(first)
            begin = end + len(_END)
            self._head = _Head(
                first.split(b" ", 2)[1].decode("latin-1"), begin + int(length[1] if length else 0), begin
            )
        head = self._head
        if len(self._received) < head.size:
            return None
        body = bytes(self._received[head.begin : head.size])
        del self._received[: head.size]
        self._head = None
        return head.path, body

    def _serve(self, path: str, body: bytes) -> None:
        counts = self._model.counts
        if path == "/counts":
            self._write(Response(json.dumps(counts.as_json()).encode()))
            return
        counts.elsewhere += path == ELSEWHERE
        if not path.endswith("/chat/completions"):
            self._write(Response(b"{}", "404 Not Found"))
            return
        self._open += 1
        counts.open += 1
        counts.most_open = max(counts.most_open, counts.open)
        response = self._model.respond(body)
        latency = self._model.behaviour.latency
        if latency:
            self._waiting = asyncio.get_running_loop().call_later(latency, self._send, response)
        else:
            self._send(response)

    def _send(self, response: Response) -> None:
        """Let the response leave in its way."""
        if response.sent == "hang":
            return
        if response.sent == "drip":
            self._transport.write(_head(response, _DRIPPED))
            self._drip()
            return
        self._open -= 1
        self._model.counts.open -= 1
        if response.sent == "reset":
            linger = struct.pack("ii", 1, 0)  # what closes next says so to the client at once, and without an answer
            self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self._transport.abort()
        elif response.sent == "cut":
            self._transport.write(_head(response, len(response.body)) + response.body[: len(response.body) // 2])
            self._transport.close()
        else:
            self._write(response)

    def _write(self, response: Response) -> None:
        self._transport.write(_head(response, len(response.body)) + response.body)

    def _drip(self) -> None:
        """Send a space, and the next one later, until the client leaves."""
        self._transport.write(b" ")
        self._waiting = asyncio.get_running_loop().call_later(self._model.behaviour.drip_seconds, self._drip)


def _head(response: Response, length: int) -> bytes:
    lines = (
        f"HTTP/1.1 {response.status}",
        f"Content-Type: {response.content_type}",
        f"Content-Length: {length}",
        *response.headers,
    )
    return "\r\n".join((*lines, "", "")).encode()


async def listen(model: Model, backlog: int) -> asyncio.Server:
    """Return a server of the model on a free port of loopback, at which so many connections may wait to be accepted."""
    return await asyncio.get_running_loop().create_server(partial(Connection, model), "127.0.0.1", 0, backlog=backlog)
