"""One HTTP exchange under a provider's SDK: the response as it came, whatever the SDK makes of it."""

import json
from collections.abc import Awaitable, Iterator
from contextvars import ContextVar

import httpx2

from summarizer.completions.allowances import Hear
from summarizer.completions.bounded_http import PLAIN_ONLY, bounded_client
from summarizer.completions.endpoint import Limits
from summarizer.completions.faults import NOT_SENT, NoCompletion, refused_by_status

_responses: ContextVar[list[httpx2.Response]] = ContextVar("_responses")


def watched_client(limits: Limits, hear: Hear) -> httpx2.AsyncClient:
    """Return a bounded client for an SDK, whose responses `exchanged` gets to see."""

    async def note(response: httpx2.Response) -> None:
        _responses.get([]).append(response)

    client = bounded_client(limits, hear)
    client.headers.update(PLAIN_ONLY)
    client.event_hooks = {**client.event_hooks, "response": [*client.event_hooks["response"], note]}
    return client


async def exchanged(call: Awaitable[object], sdk_error: type[Exception]) -> httpx2.Response:
    """Return the response to the one request that the SDK's call sends, its body read and its status a good one.

    What the SDK reads from it, or raises as `sdk_error`, is left aside: each SDK has classes of its own for what one table
    of ours tells apart, and some lose the usage or take HTML for an answer. Raises NoCompletion.
    """
    seen: list[httpx2.Response] = []
    token = _responses.set(seen)
    try:
        await call
    except (sdk_error, NoCompletion, httpx2.TransportError, ValueError) as error:  # ValueError: the body is no JSON
        failure = _broken(error)
        if failure:
            raise failure from None
        if not seen:
            raise
    finally:
        _responses.reset(token)
    response = seen[-1]
    if response.status_code >= 300:
        raise refused_by_status(response.status_code, response.headers, error_body(response.content))
    return response


def _broken(error: BaseException) -> NoCompletion | None:
    """Return what our own checks of the response said, or that no connection stood, or that it broke; None for neither."""
    for cause in _chain(error):
        if isinstance(cause, NoCompletion):
            return cause
        if isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout):
            return NoCompletion("unreachable", "no connection", "always", NOT_SENT)
        if isinstance(cause, httpx2.TransportError):
            return NoCompletion("unreachable", "the connection broke", "always")
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    while link is not None:
        yield link
        link = link.__cause__ or link.__context__


def error_body(content: bytes) -> object:
    """Return what the body of an error states: its JSON parsed, else its text."""
    text = content.decode(errors="replace")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
