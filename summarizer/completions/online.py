"""The answerer that asks an OpenAI-compatible server."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from summarizer.completions.asking import Answer, Answerer, Question, Reply
from summarizer.completions.completion import Completion
from summarizer.completions.endpoint import OPENAI_URL, ORDINARY_LIMITS, Endpoint, Limits
from summarizer.completions.excerpts import Private
from summarizer.completions.faults import NoCompletion, translated
from summarizer.completions.throttle import Throttle
from summarizer.models.usage import Meter

if TYPE_CHECKING:
    from summarizer.completions.wire import Wire


def open_online(endpoint: Endpoint, limits: Limits = ORDINARY_LIMITS) -> Answerer:
    """Return the answerer that asks the endpoint's model.

    It connects when first asked, serves any number of questions at a time within one event loop, and may be used in
    another one after `close`. The SDKs, 1.4 s of imports, are loaded then and not before.
    """
    return _Online(endpoint, limits)


class _Online:
    """See `open_online`."""

    def __init__(self, endpoint: Endpoint, limits: Limits) -> None:
        self._endpoint = endpoint
        self._limits = limits
        self._connection: tuple[Wire, Throttle] | None = None
        self._request: Mapping[str, str | float] = {"model": endpoint.model, **stated_parameters(endpoint)}

    @property
    def name(self) -> str:
        return self._endpoint.model

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        from summarizer.completions.instructed import instructed
        from summarizer.completions.retries import retrying

        wire, throttle = self._connected()

        async def send(body: bytes) -> Completion:
            return await retrying(lambda: wire.send(body), question.characters, throttle, self._limits, meter)

        try:
            return await instructed(question, self._request, send)
        except NoCompletion as failure:
            private = Private(self._endpoint.key, [message.content for message in question.messages])
            raise translated(failure, self._endpoint.host, private) from None

    async def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            await connection[0].close()

    def _connected(self) -> "tuple[Wire, Throttle]":
        """Return the one client of this answerer and what is before it, made inside the loop that they serve."""
        from summarizer.completions.wire import Wire

        if self._connection is None:
            throttle = Throttle(self._endpoint.host, self._limits)
            self._connection = Wire(self._endpoint, self._limits, throttle.hear), throttle
        return self._connection


def stated_parameters(endpoint: Endpoint) -> dict[str, float | int]:
    """Return the parameters that are set, as the endpoint names them: OpenAI's newer models refuse `max_tokens`."""
    stated = dict(endpoint.parameters.stated)
    if "max_tokens" in stated and endpoint.base_url.rstrip("/") == OPENAI_URL:
        stated["max_completion_tokens"] = stated.pop("max_tokens")
    return stated
