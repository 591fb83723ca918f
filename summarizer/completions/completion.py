"""From the body of a response in OpenAI's chat format to the completion in it, or to why there is none."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from summarizer.completions.faults import UNMETERED, NoCompletion, refused_by_status
from summarizer.errors import FaultKind
from summarizer.models.usage import Usage

_ENDS: Mapping[str, FaultKind] = {
    "length": "truncated",
    "model_length": "truncated",  # Mistral: at the end of the model's context
    "content_filter": "filtered",
}
"""Finish reasons that leave no whole answer."""


_MOST_TOKENS = 1_000_000_000
"""Beyond what any request can hold: a count above it is none."""


class Completion(NamedTuple):
    """What a model wrote, whole, and what it took."""

    text: str
    usage: Usage


def read_completion(body: bytes, content_type: str) -> Completion:
    """Return the first choice of the response; `content_type` only names what is no JSON.

    Raises NoCompletion for a cut or undecodable body, for what is no completion, for a refusal, for a completion that a
    filter or the token limit ended, also where what there is of it could be read.
    """
    response = parsed_body(body, content_type)
    usage = metered(response.get("usage"))
    choice = _first_choice(response, usage)
    message = choice.get("message")
    if not isinstance(message, Mapping):
        raise NoCompletion("malformed_response", "a choice without a message", "once", usage)
    reason = choice.get("finish_reason")
    if isinstance(reason, str) and reason in _ENDS:
        raise NoCompletion(_ENDS[reason], f"finish_reason {reason}", usage=usage)
    if message.get("refusal"):
        raise NoCompletion("refused", "a refusal in place of an answer", usage=usage)
    text = message.get("content")
    if not isinstance(text, str):
        raise NoCompletion("malformed_response", "a message without text", "once", usage)
    return Completion(text, usage)


def parsed_body(body: bytes, content_type: str) -> Mapping[str, Any]:
    """Return the JSON object that a response's body states; raise NoCompletion where it states none."""
    if not body.strip():
        raise NoCompletion("malformed_response", "an empty body", "always")
    try:
        response = json.loads(body.decode())
    except (ValueError, RecursionError):
        if body.lstrip()[:1] == b"{":
            raise NoCompletion("malformed_response", "JSON that is cut or broken", "always") from None
        kind = "HTML" if b"html" in content_type.lower().encode() else "something else"
        raise NoCompletion("malformed_response", f"{kind} in place of JSON", "once") from None
    if not isinstance(response, dict):
        raise NoCompletion("malformed_response", "JSON that is no object", "once")
    return response


def _first_choice(response: Mapping[str, Any], usage: Usage) -> Mapping[str, Any]:
    choices = response.get("choices")
    if isinstance(choices, list) and choices and isinstance(choices[0], Mapping):
        return choices[0]
    error = response.get("error")
    status = error.get("code") if isinstance(error, Mapping) else None
    if isinstance(status, int) and 400 <= status < 600:  # OpenRouter sends errors of those behind it with status 200
        raise refused_by_status(status, {}, error)
    raise NoCompletion("malformed_response", "no choices", "once", usage)


def metered(usage: object) -> Usage:
    """Return one request with the tokens that the response's `usage` counts; unmetered where it counts none."""
    if not isinstance(usage, Mapping):
        return UNMETERED
    prompt, completion = counted(usage.get("prompt_tokens")), counted(usage.get("completion_tokens"))
    if prompt is None or completion is None:
        return UNMETERED
    details = usage.get("prompt_tokens_details")
    cached = counted(details.get("cached_tokens")) if isinstance(details, Mapping) else None
    return Usage(requests=1, prompt_tokens=prompt, cached_tokens=min(cached or 0, prompt), completion_tokens=completion)


def counted(value: object) -> int | None:
    """Return a count of tokens; None for what is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_TOKENS else None
