"""Mistral's chat API by its SDK: one request, and what its response says, which is OpenAI's format with words of its own."""

from collections.abc import Sequence
from typing import Any, cast

from mistralai.client import Mistral
from mistralai.client.errors import MistralError

from summarizer.completions.allowances import Hear
from summarizer.completions.asking import Message
from summarizer.completions.completion import Completion, read_completion
from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.exchange import exchanged, watched_client
from summarizer.completions.strict_schema import response_format
from summarizer.models.strict import StrictModel


class MistralWire:
    """See `sdk_answerer.Wire`."""

    provider = "mistral"
    mode = "json_schema_mode"

    def __init__(self, endpoint: Endpoint, limits: Limits, hear: Hear) -> None:
        self._endpoint = endpoint
        self._http = watched_client(limits, hear)
        client = cast("Any", self._http)  # httpx2 where the SDK's annotations say httpx: it calls what both have
        self._client = Mistral(api_key=endpoint.key, server_url=endpoint.base_url, async_client=client)

    def request(self, messages: Sequence[Message], answer_type: type[StrictModel]) -> dict[str, Any]:
        """Return the request."""
        parameters = self._endpoint.parameters
        stated = {
            "temperature": parameters.temperature,
            "max_tokens": parameters.max_tokens,
            "random_seed": parameters.seed,
        }
        return {
            "model": self._endpoint.model,
            "messages": [message._asdict() for message in messages],
            "response_format": response_format(answer_type),
            **{name: value for name, value in stated.items() if value is not None},
        }

    async def send(self, **prepared: Any) -> Completion:
        """Return the completion that one request brings. Raises NoCompletion."""
        response = await exchanged(self._client.chat.complete_async(**prepared), MistralError)
        return read_completion(response.content, response.headers.get("content-type", ""))

    async def close(self) -> None:
        """Close all connections."""
        await self._http.aclose()
