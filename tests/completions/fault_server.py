"""A real server on loopback that answers as its script says, faults included, and keeps what it was asked."""

import json
import select
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Request(NamedTuple):
    """One request as it arrived."""

    path: str
    headers: dict[str, str]
    """By lower-case names."""
    body: bytes

    @property
    def json(self) -> Any:
        """The body, parsed."""
        return json.loads(self.body)


Behaviour = Callable[[socket.socket, Request], None]
"""What is done with a connection after the request has been read from it; the server closes it afterwards."""


@dataclass
class FaultServer:
    """A running server: its address, and every request that it read."""

    port: int
    requests: list[Request] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)
    """Set once a request has been read."""

    @property
    def url(self) -> str:
        """What a client takes for its base URL."""
        return f"http://127.0.0.1:{self.port}/v1"


@contextmanager
def fault_server(*script: Behaviour) -> Iterator[FaultServer]:
    """Run a server whose n-th request is answered by the n-th behaviour, and all later ones by the last."""
    with socket.create_server(("127.0.0.1", 0), backlog=256) as listening:
        server = FaultServer(listening.getsockname()[1])
        threads: list[threading.Thread] = []
        lock = threading.Lock()

        def serve(connection: socket.socket) -> None:
            with connection:
                request = _read(connection)
                if request is None:
                    return
                with lock:
                    behave = script[min(len(server.requests), len(script) - 1)]
                    server.requests.append(request)
                server.arrived.set()
                with suppress(ConnectionError):  # the client left first, as it should
                    behave(connection, request)

        def accept() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return  # shut down
                connection.settimeout(30)
                thread = threading.Thread(target=serve, args=(connection,))
                threads.append(thread)
                thread.start()

        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield server
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for thread in threads:
                thread.join()


def _read(connection: socket.socket) -> Request | None:
    """Return the request on the connection; None where the client closes before it is whole."""
    received = b""
    while b"\r\n\r\n" not in received:
        if not (more := connection.recv(65536)):
            return None
        received += more
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        if not (more := connection.recv(65536)):
            return None
        body += more
    return Request(first.split()[1], headers, body)


def responds(
    body: bytes | str, status: str = "200 OK", headers: Sequence[str] = (), kind: str = "application/json"
) -> Behaviour:
    """Answer with a whole response."""
    encoded = body.encode() if isinstance(body, str) else body
    lines = (f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(encoded)}", "Connection: close")
    head = "\r\n".join((*lines, *headers)) + "\r\n\r\n"
    return lambda connection, _: connection.sendall(head.encode() + encoded)


def completes(text: str | None, **changes: Any) -> Behaviour:
    """Answer with a completion that holds the text; `changes` replace fields of the choice, the message or the response."""
    return responds(completion_body(text, **changes))


def completion_body(text: str | None, **changes: Any) -> str:
    """Return the JSON of a chat completion; a change of a field that is Ellipsis leaves it out."""
    message = {"role": "assistant", "content": text, "refusal": changes.pop("refusal", None)}
    choice = {"index": 0, "message": message, "finish_reason": changes.pop("finish_reason", "stop")}
    usage = {
        "prompt_tokens": 120,
        "completion_tokens": 30,
        "total_tokens": 150,
        "prompt_tokens_details": {"cached_tokens": 64},
    }
    body = {"id": "c-1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    return json.dumps({name: value for name, value in (body | changes).items() if value is not ...})


def fails(status: str, message: str = "so it is", code: str | None = None, headers: Sequence[str] = ()) -> Behaviour:
    """Answer with an error in OpenAI's format."""
    error = {"message": message, "type": "some_error", "param": None, "code": code}
    return responds(json.dumps({"error": error}), status, headers)


def resets(connection: socket.socket, _: Request) -> None:
    """Break the connection off before any answer."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def cuts(connection: socket.socket, _: Request) -> None:
    """Promise more of a body than is sent."""
    connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n" + b'{"choices": ['
    )


def hangs(connection: socket.socket, _: Request) -> None:
    """Say nothing until the client leaves."""
    connection.recv(1)


def drips(connection: socket.socket, _: Request) -> None:
    """Send a body that never ends, a byte every hundredth of a second, until the client leaves."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{")
    while not select.select([connection], [], [], 0.01)[0]:
        connection.sendall(b" ")


def floods(head: str, chunk: bytes) -> Behaviour:
    """Send a body without end, as fast as the client takes it."""

    def flood(connection: socket.socket, _: Request) -> None:
        connection.sendall(head.encode())
        while True:
            connection.sendall(chunk)

    return flood
