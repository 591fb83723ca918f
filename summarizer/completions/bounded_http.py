"""The HTTP client under the SDK: no redirects, no compressed bodies, no more bytes than allowed, no broken body unseen."""

import ssl
from collections.abc import AsyncIterator
from functools import cache

import httpx2
import openai

from summarizer.completions.allowances import Hear
from summarizer.completions.endpoint import Limits
from summarizer.completions.faults import NoCompletion

PLAIN_ONLY = {"Accept-Encoding": "identity"}
"""Asked for with each request: half a megabyte of gzip can hold a gigabyte."""


def bounded_client(limits: Limits, hear: Hear) -> httpx2.AsyncClient:
    """Return a client whose responses are checked while they arrive; what is wrong with them raises NoCompletion.

    On aiohttp, which takes half the time of the SDK's own transport. A proxy that the environment names is used. It has
    no read timeout: only a deadline ends a body that drips.
    """

    async def check(response: httpx2.Response) -> None:
        hear(response.headers.raw)
        encoding = response.headers.get("content-encoding", "identity").strip().lower()
        if encoding != "identity":
            raise NoCompletion("malformed_response", "a compressed body, though none was asked for", "once")
        assert isinstance(response.stream, httpx2.AsyncByteStream)  # noqa: S101 — an async client has no other
        response.stream = _Counted(response.stream, limits.response_bytes)

    return openai.DefaultAioHttpClient(
        verify=_trust(),
        follow_redirects=False,  # the article would be sent to whom nobody chose
        timeout=openai.Timeout(None, connect=limits.connect_seconds),
        event_hooks={"response": [check]},
    )


@cache
def _trust() -> ssl.SSLContext:
    """Return whom a server's certificate must come from; read once, since it takes longer than all else about a client."""
    return httpx2.create_ssl_context()


class _Counted(httpx2.AsyncByteStream):
    """A body that ends with an error where it is cut, or grows beyond what is allowed."""

    def __init__(self, stream: httpx2.AsyncByteStream, most: int) -> None:
        self._stream = stream
        self._most = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        count = 0
        try:
            async for chunk in self._stream:
                count += len(chunk)
                if count > self._most:
                    raise NoCompletion("too_large", f"more than {self._most} bytes")
                yield chunk
        except httpx2.TransportError:
            raise NoCompletion("malformed_response", "a body that is cut", "always") from None

    async def aclose(self) -> None:
        await self._stream.aclose()
