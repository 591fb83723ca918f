"""The answerer that asks an OpenAI-compatible server."""

from typing import TYPE_CHECKING, Any

from summarizer.completions.asking import Answer, Answerer, Question, Reply
from summarizer.completions.completion import Completion
from summarizer.completions.endpoint import OPENAI_URL, ORDINARY_LIMITS, Endpoint, Limits
from summarizer.completions.excerpts import Private
from summarizer.completions.faults import NoCompletion, translated
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
        self._wire: Wire | None = None
        self._request = {"model": endpoint.model, **stated_parameters(endpoint)}

    @property
    def name(self) -> str:
        return self._endpoint.model

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        from summarizer.completions.instructed import instructed
        from summarizer.completions.retries import retrying

        wire = self._connected()

        async def send(body: bytes) -> Completion:
            return await retrying(lambda: wire.send(body), self._limits, meter)

        try:
            return await instructed(question, self._request, send)
        except NoCompletion as failure:
            private = Private(self._endpoint.key, [message.content for message in question.messages])
            raise translated(failure, self._endpoint.host, private) from None

    async def close(self) -> None:
        wire, self._wire = self._wire, None
        if wire:
            await wire.close()

    def _connected(self) -> "Wire":
        """Return the one client of this answerer, made inside the loop that it serves."""
        from summarizer.completions.wire import Wire

        if self._wire is None:
            self._wire = Wire(self._endpoint, self._limits)
        return self._wire


def stated_parameters(endpoint: Endpoint) -> dict[str, Any]:
    """Return the parameters that are set, as the endpoint names them: OpenAI's newer models refuse `max_tokens`."""
    stated: dict[str, Any] = dict(endpoint.parameters.stated)
    if "max_tokens" in stated and endpoint.base_url.rstrip("/") == OPENAI_URL:
        stated["max_completion_tokens"] = stated.pop("max_tokens")
    return stated
