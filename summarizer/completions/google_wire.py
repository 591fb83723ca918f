"""Google's Gemini API by its SDK: one request, and what its response says."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from google import genai
from google.genai import errors, types

from summarizer.completions.allowances import Hear
from summarizer.completions.asking import Message
from summarizer.completions.completion import Completion, counted, parsed_body
from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.exchange import exchanged, watched_client
from summarizer.completions.faults import UNMETERED, NoCompletion
from summarizer.completions.strict_schema import strict_schema
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Usage

_FILTERS = frozenset({"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII"})
"""Finish reasons of the API's filters (`FinishReason` in its reference)."""
_NO_SUCH_KEY = re.compile(r"API key (not valid|expired|not found)", re.IGNORECASE)
"""What this API says with status 400, where others say 401."""

_TOLD_WAIT = re.compile(r"retry in ([0-9]{1,9}(?:\.[0-9]{1,9})?)s\b", re.IGNORECASE)
"""Where others send `Retry-After`."""


class GoogleWire:
    """See `sdk_answerer.Wire`."""

    provider = "genai"
    mode = "tool_call"
    """JSON would send a schema of instructor's own, and refuses unions."""

    def __init__(self, endpoint: Endpoint, limits: Limits, hear: Hear) -> None:
        self._endpoint = endpoint
        self._http = watched_client(limits, hear)
        options = types.HttpOptions(base_url=endpoint.base_url, httpx_async_client=self._http)
        self._client = genai.Client(vertexai=False, api_key=endpoint.key, http_options=options)

    def request(self, messages: Sequence[Message], answer_type: type[StrictModel]) -> dict[str, Any]:
        """Return the request; instructor refuses braces in system messages, so what the system says goes beside them."""
        parameters = self._endpoint.parameters
        config = {
            "temperature": parameters.temperature,
            "max_output_tokens": parameters.max_tokens,
            "seed": parameters.seed,
            "response_mime_type": "application/json",
            "response_json_schema": strict_schema(answer_type),
        }
        return {
            "model": self._endpoint.model,
            "system": "\n\n".join(message.content for message in messages if message.role == "system") or None,
            "messages": [
                {"role": "model" if role == "assistant" else role, "content": content}
                for role, content in messages
                if role != "system"
            ],
            "config": {name: value for name, value in config.items() if value is not None},
        }

    async def send(self, **prepared: Any) -> Completion:
        """Return the completion that one request brings. Raises NoCompletion."""
        prepared.pop("system", None)
        try:
            response = await exchanged(self._client.aio.models.generate_content(**prepared), errors.APIError)
        except NoCompletion as failure:
            raise _exact(failure) from None
        return _read(parsed_body(response.content, response.headers.get("content-type", "")))

    async def close(self) -> None:
        """Close all connections."""
        await self._http.aclose()


def _exact(failure: NoCompletion) -> NoCompletion:
    """Return the failure with what only this API's message says: that it is of the key, or how long to wait."""
    told = _TOLD_WAIT.search(failure.said)
    if told and failure.wait is None:
        failure.wait = float(told[1])
    if failure.kind != "request_refused" or not _NO_SUCH_KEY.search(failure.said):
        return failure
    refused = NoCompletion("key_refused", failure.detail, usage=failure.usage)
    refused.said = failure.said
    return refused


def _read(response: Mapping[str, Any]) -> Completion:
    usage = _metered(response.get("usageMetadata"))
    feedback = response.get("promptFeedback")
    if isinstance(feedback, Mapping) and feedback.get("blockReason"):
        raise NoCompletion("filtered", f"blockReason {_word(feedback['blockReason'])}", usage=usage)
    candidates = response.get("candidates")
    candidate = candidates[0] if isinstance(candidates, list) and candidates else None
    if not isinstance(candidate, Mapping):
        raise NoCompletion("malformed_response", "no candidates", "once", usage)
    reason = _word(candidate.get("finishReason", "STOP"))
    if reason == "MAX_TOKENS":
        raise NoCompletion("truncated", f"finishReason {reason}", usage=usage)
    if reason in _FILTERS:
        raise NoCompletion("filtered", f"finishReason {reason}", usage=usage)
    text = _text(candidate.get("content"))
    if reason != "STOP" or not text:
        raise NoCompletion("malformed_response", f"no text, finishReason {reason}", "once", usage)
    return Completion(text, usage)


def _word(value: object) -> str:
    """Return an enumeration's word; nothing longer reaches a message."""
    return value if isinstance(value, str) and re.fullmatch(r"[A-Z_]{1,40}", value) else "unknown"


def _text(content: object) -> str:
    """Return what the parts say, thoughts left out."""
    parts = content.get("parts") if isinstance(content, Mapping) else None
    said = (
        [part for part in parts if isinstance(part, Mapping) and not part.get("thought")]
        if isinstance(parts, list)
        else []
    )
    return "".join(text for part in said if isinstance(text := part.get("text"), str))


def _metered(usage: object) -> Usage:
    """Return the tokens; thoughts are charged like what is written."""
    if not isinstance(usage, Mapping):
        return UNMETERED
    prompt = counted(usage.get("promptTokenCount"))
    if prompt is None:
        return UNMETERED
    written = [counted(usage.get(name)) or 0 for name in ("candidatesTokenCount", "thoughtsTokenCount")]
    cached = counted(usage.get("cachedContentTokenCount")) or 0
    return Usage(requests=1, prompt_tokens=prompt, cached_tokens=min(cached, prompt), completion_tokens=sum(written))
