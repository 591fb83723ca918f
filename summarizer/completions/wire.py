"""One request to an OpenAI-compatible server as the openai SDK addresses it, without its retries, redirects and parsing."""

import logging

import aiohttp
import httpx2
import openai

from summarizer.completions.allowances import Hear
from summarizer.completions.bounded_http import PLAIN_ONLY, bounded_client
from summarizer.completions.completion import Completion, read_completion
from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.exchange import error_body
from summarizer.completions.faults import NOT_SENT, NoCompletion, refused_by_status

_NEVER_CONNECTED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, httpx2.ConnectError)


class Wire:
    """Connections to one endpoint, for one event loop; any number of requests at a time."""

    def __init__(self, endpoint: Endpoint, limits: Limits, hear: Hear) -> None:
        _quieten_sdk()
        self._http = bounded_client(limits, hear)
        sdk = openai.AsyncOpenAI(
            base_url=endpoint.base_url,
            api_key=endpoint.key or "none",  # the SDK wants one, and would take another provider's from the environment
            http_client=self._http,
            default_headers=PLAIN_ONLY | ({"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}),
        )
        self._url = sdk.base_url.join("chat/completions")
        self._headers = httpx2.Headers(
            {name: value for name, value in sdk.default_headers.items() if isinstance(value, str)}  # else: left out
        )

    async def send(self, body: bytes) -> Completion:
        """Return the completion that one request, with this JSON, brings. Raises NoCompletion.

        The SDK says once where to and under which headers. Sending by it, even past its typed methods, would take as long
        as all the rest; they would check our request and its response, and take HTML for a completion.
        """
        request = httpx2.Request("POST", self._url, headers=self._headers, content=body)
        try:
            response = await self._http.send(request)
        except (httpx2.RequestError, aiohttp.ClientError, OSError) as error:
            raise _unconnected(error) from None
        if response.status_code >= 300:
            raise refused_by_status(response.status_code, response.headers, error_body(response.content))
        return read_completion(response.content, response.headers.get("content-type", ""))

    async def close(self) -> None:
        """Close all connections."""
        await self._http.aclose()


def _unconnected(error: Exception) -> NoCompletion:
    """Return that no connection stood, or that it broke."""
    link: BaseException | None = error
    while link is not None:
        if isinstance(link, _NEVER_CONNECTED):
            return NoCompletion("unreachable", "no connection", "always", NOT_SENT)
        link = link.__cause__
    return NoCompletion("unreachable", "the connection broke", "always")


def _quieten_sdk() -> None:
    """Keep articles and answers out of logs: the SDK writes whole requests to them at DEBUG."""
    log = logging.getLogger("openai")
    log.setLevel(max(log.level, logging.INFO))
