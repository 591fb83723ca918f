"""The answerer that asks a provider through its own SDK, for those that do not speak OpenAI's wire."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from summarizer.completions.allowances import Hear
from summarizer.completions.asking import Answer, Answerer, Message, Question, Reply
from summarizer.completions.completion import Completion
from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.excerpts import Private
from summarizer.completions.faults import NoCompletion, translated
from summarizer.completions.parsing import parse_answer
from summarizer.completions.throttle import Throttle
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Meter


class Wire(Protocol):
    """Connections to one endpoint through a provider's SDK, for one event loop; any number of requests at a time."""

    provider: str
    """As instructor calls it."""
    mode: str
    """That of instructor's modes which, with the schema left to us, adds not one word to the request."""

    def request(self, messages: Sequence[Message], answer_type: type[StrictModel]) -> dict[str, Any]:
        """Return the request as instructor takes it: messages in OpenAI's shape, the rest as the SDK names it."""
        ...

    async def send(self, **prepared: Any) -> Completion:
        """Return the completion that one request brings, as instructor prepared it. Raises NoCompletion."""
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...


Connect = Callable[[Endpoint, Limits, Hear], Wire]
"""Makes a wire to the endpoint that lets the headers of each response be heard."""


def open_sdk(endpoint: Endpoint, limits: Limits, connect: Connect) -> Answerer:
    """Return the answerer that asks the endpoint's model over the wire that `connect` makes.

    It connects when first asked, serves any number of questions at a time within one event loop, and may be used in
    another one after `close`.
    """
    return _SdkAnswerer(endpoint, limits, connect)


class _SdkAnswerer:
    """See `open_sdk`."""

    def __init__(self, endpoint: Endpoint, limits: Limits, connect: Connect) -> None:
        self._endpoint = endpoint
        self._limits = limits
        self._connect = connect
        self._connection: tuple[Wire, Throttle] | None = None

    @property
    def name(self) -> str:
        return self._endpoint.model

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        from summarizer.completions.retries import retrying  # here: tenacity is loaded when first asked

        messages = [Message(role, _sendable(content)) for role, content in question.messages]
        wire, throttle = self._connected()
        create = _prepared_by_instructor(wire)
        request = wire.request(messages, question.answer_type)
        size = question.characters
        try:
            completion = await retrying(
                lambda: create(response_model=None, **request), size, throttle, self._limits, meter
            )
        except NoCompletion as failure:
            private = Private(self._endpoint.key, [message.content for message in messages])
            raise translated(failure, self._endpoint.host, private) from None
        return Reply(parse_answer(completion.text, question.answer_type), completion.text)

    async def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            await connection[0].close()

    def _connected(self) -> tuple[Wire, Throttle]:
        """Return the one wire of this answerer and what is before it, made inside the loop that they serve."""
        if self._connection is None:
            throttle = Throttle(self._endpoint.host, self._limits)
            self._connection = self._connect(self._endpoint, self._limits, throttle.hear), throttle
        return self._connection


def _prepared_by_instructor(wire: Wire) -> Callable[..., Awaitable[Completion]]:
    """Return `send` behind instructor's conversion of messages and parameters into the provider's own.

    Without a `response_model` instructor converts and does nothing else: no schema in its words, no retry, no parsing, no
    log. `from_provider` would build the SDK's client itself, with the SDK's retries, redirects and transport.
    """
    import instructor  # here: loaded when first asked

    mode, provider = instructor.Mode(wire.mode), instructor.Provider(wire.provider)
    create: Callable[..., Awaitable[Completion]] = instructor.patch(create=wire.send, mode=mode, provider=provider)
    return create


def _sendable(content: str) -> str:
    """Return the text with a question mark for each half of a surrogate pair, which no request can hold."""
    return content.encode(errors="replace").decode()
