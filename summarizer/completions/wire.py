"""One request to an OpenAI-compatible server by the openai SDK, whose own retries, redirects and parsing are left out."""

import logging
from collections.abc import Iterator, Mapping
from typing import Any

import aiohttp
import httpx2
import openai

from summarizer.completions.allowances import Hear
from summarizer.completions.bounded_http import PLAIN_ONLY, bounded_client
from summarizer.completions.completion import Completion, read_completion
from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.faults import NOT_SENT, NoCompletion, refused_by_status

_NEVER_CONNECTED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, httpx2.ConnectError)


class Wire:
    """Connections to one endpoint, for one event loop; any number of requests at a time."""

    def __init__(self, endpoint: Endpoint, limits: Limits, hear: Hear) -> None:
        _quieten_sdk()
        self._headers: dict[str, Any] = {} if endpoint.key else {"Authorization": openai.Omit()}
        self._client = openai.AsyncOpenAI(
            base_url=endpoint.base_url,
            api_key=endpoint.key or "none",  # the SDK wants one, and would take another provider's from the environment
            max_retries=0,
            http_client=bounded_client(limits, hear),
            default_headers=PLAIN_ONLY,
        )

    async def send(self, body: Mapping[str, Any], extra: Mapping[str, Any]) -> Completion:
        """Return the completion that one request brings; `extra` goes over what the body says. Raises NoCompletion.

        The SDK's typed methods would spend two thirds of their time on checking our request and its response, and would
        take HTML for a completion.
        """
        try:
            response = await self._client.post(
                "/chat/completions",
                cast_to=httpx2.Response,
                body=body,
                options={"extra_json": extra, "headers": self._headers, "security": {"bearer_auth": True}},
            )
        except openai.APIStatusError as error:
            raise refused_by_status(error.status_code, error.response.headers, error.body) from None
        except openai.APIConnectionError as error:
            raise _unconnected(error) from None
        return read_completion(response.content, response.headers.get("content-type", ""))

    async def close(self) -> None:
        """Close all connections."""
        await self._client.close()


def _unconnected(error: openai.APIConnectionError) -> NoCompletion:
    """Return what our own checks of the response said; else that no connection stood, or that it broke."""
    for cause in _causes(error):
        if isinstance(cause, NoCompletion):
            return cause
        if isinstance(cause, _NEVER_CONNECTED):
            return NoCompletion("unreachable", "no connection", "always", NOT_SENT)
    return NoCompletion("unreachable", "the connection broke", "always")


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause = error.__cause__
    while cause is not None:
        yield cause
        cause = cause.__cause__


def _quieten_sdk() -> None:
    """Keep articles and answers out of logs: the SDK writes whole requests to them at DEBUG."""
    log = logging.getLogger("openai")
    log.setLevel(max(log.level, logging.INFO))
