"""Anthropic's messages API by its SDK: one request, and what its response says."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

import anthropic

from summarizer.completions.allowances import Hear
from summarizer.completions.asking import Message
from summarizer.completions.completion import Completion, counted, parsed_body
from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.exchange import exchanged, watched_client
from summarizer.completions.faults import UNMETERED, NoCompletion
from summarizer.completions.strict_schema import strict_schema
from summarizer.errors import FaultKind
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Usage

_MOST_TOKENS = 16_000
"""The API wants a limit. Every model with structured outputs writes at least twice as many."""
_UNKNOWN_KEYWORDS = frozenset(
    "multipleOf minimum maximum exclusiveMinimum exclusiveMaximum maxItems minLength maxLength".split()
)
"""What the API's structured outputs refuse ("JSON Schema limitations" in their guide); our parser enforces them. The SDK
would write them into the descriptions, which are the prompt's."""
_ENDS: Mapping[str, FaultKind] = {
    "max_tokens": "truncated",
    "model_context_window_exceeded": "context_length",
    "refusal": "refused",
}
"""Stop reasons that leave no whole answer."""


class AnthropicWire:
    """See `sdk_answerer.Wire`."""

    provider = "anthropic"
    mode = "tool_call"
    """JSON_SCHEMA falls back to prose instructions with an SDK that knows `output_config`."""

    def __init__(self, endpoint: Endpoint, limits: Limits, hear: Hear) -> None:
        log = logging.getLogger("anthropic")  # at DEBUG it writes whole requests
        log.setLevel(max(log.level, logging.INFO))
        self._endpoint = endpoint
        self._client = anthropic.AsyncAnthropic(
            base_url=endpoint.base_url,
            api_key=endpoint.key,
            max_retries=0,
            timeout=None,  # `retrying` has the deadlines
            http_client=watched_client(limits, hear),
        )

    def request(self, messages: Sequence[Message], answer_type: type[StrictModel]) -> dict[str, Any]:
        """Return the request; what the system says is marked as worth caching: unasked, this API caches nothing."""
        return {
            "model": self._endpoint.model,
            "max_tokens": self._endpoint.parameters.max_tokens or _MOST_TOKENS,
            "messages": [_message(message) for message in messages],
            "output_config": {"format": {"type": "json_schema", "schema": known_keywords(strict_schema(answer_type))}},
        }

    async def send(self, **prepared: Any) -> Completion:
        """Return the completion that one request brings. Raises NoCompletion."""
        response = await exchanged(self._client.messages.create(**prepared), anthropic.AnthropicError)
        return _read(parsed_body(response.content, response.headers.get("content-type", "")))

    async def close(self) -> None:
        """Close all connections."""
        await self._client.close()


def known_keywords(schema: Any) -> Any:
    """Return the strict schema without the keywords that the API refuses."""
    if isinstance(schema, list):
        return [known_keywords(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    known = {name: value for name, value in schema.items() if name not in _UNKNOWN_KEYWORDS}
    if known.get("minItems", 0) > 1:
        known["minItems"] = 1
    for holder in ("properties", "$defs"):
        if holder in known:
            known[holder] = {name: known_keywords(inner) for name, inner in known[holder].items()}
    return known | {name: known_keywords(known[name]) for name in ("items", "anyOf") if name in known}


def _message(message: Message) -> dict[str, Any]:
    if message.role != "system":
        return message._asdict()
    block = {"type": "text", "text": message.content, "cache_control": {"type": "ephemeral"}}
    return {"role": "system", "content": [block]}


def _read(response: Mapping[str, Any]) -> Completion:
    usage = _metered(response.get("usage"))
    reason = response.get("stop_reason")
    if isinstance(reason, str) and reason in _ENDS:
        raise NoCompletion(_ENDS[reason], f"stop_reason {reason}", usage=usage)
    content = response.get("content")
    blocks = content if isinstance(content, list) else []
    texts = [block.get("text") for block in blocks if isinstance(block, Mapping) and block.get("type") == "text"]
    written = [text for text in texts if isinstance(text, str)]
    if not written:
        raise NoCompletion("malformed_response", "a message without text", "once", usage)
    return Completion("".join(written), usage)


def _metered(usage: object) -> Usage:
    """Return the tokens; what was read from or written to the cache is not among this API's `input_tokens`."""
    if not isinstance(usage, Mapping):
        return UNMETERED
    fresh, completion = counted(usage.get("input_tokens")), counted(usage.get("output_tokens"))
    if fresh is None or completion is None:
        return UNMETERED
    cached = counted(usage.get("cache_read_input_tokens")) or 0
    stored = counted(usage.get("cache_creation_input_tokens")) or 0
    return Usage(requests=1, prompt_tokens=fresh + cached + stored, cached_tokens=cached, completion_tokens=completion)
