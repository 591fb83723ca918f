"""What each provider with an SDK of its own sends and expects, as its API's reference words it; invented contents."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from tests.completions.asked import KEY
from tests.completions.fault_server import Behaviour, completes, responds

SCHEMA = {
    "description": "How many boats there were.",
    "type": "object",
    "properties": {"boats": {"type": "integer"}, "ratio": {"type": "number"}, "note": {"type": "string"}},
    "required": ["boats", "ratio", "note"],
    "additionalProperties": False,
}
"""Of the answers, strictly."""


class Format(NamedTuple):
    """One provider's wire."""

    path: str
    """Below the address, for the model `m`."""
    key_header: tuple[str, str]
    request: dict[str, Any]
    """The whole body: what we say and the schema, and not one word of a library's."""
    says: Callable[[str], Behaviour]
    """Answers with this text, at 120 tokens read, 64 of them from the cache where the API counts that, and 30 written."""
    cached: int
    ends: dict[str, Behaviour]
    """Responses without a whole answer, by the fault's kind."""
    fails: Callable[[str, str], Behaviour]
    """Answers with an error of this status and message."""
    too_long: str
    """How the API words that a request is too long."""


def _json(body: object, status: str = "200 OK") -> Behaviour:
    return responds(json.dumps(body), status)


def _anthropic_message(text: str | None, reason: str = "end_turn") -> Behaviour:
    content = [] if text is None else [{"type": "text", "text": text}]
    usage = {
        "input_tokens": 36,
        "cache_read_input_tokens": 64,
        "cache_creation_input_tokens": 20,
        "output_tokens": 30,
    }
    frame = {"id": "msg_1", "type": "message", "role": "assistant", "model": "m", "stop_sequence": None}
    return _json({**frame, "content": content, "stop_reason": reason, "usage": usage})


ANTHROPIC = Format(
    path="/v1/messages",
    key_header=("authorization", f"Bearer {KEY}"),
    request={
        "model": "m",
        "max_tokens": 500,
        "system": [{"type": "text", "text": "Count the {{ boats }}.", "cache_control": {"type": "ephemeral"}}],
        "messages": [
            {"role": "user", "content": "  Four boats {{ 6*7 }} lay\n    moored."},
            {"role": "assistant", "content": '{"boats": "four"}'},
            {"role": "user", "content": "A number, please."},
        ],
        "output_config": {"format": {"type": "json_schema", "schema": SCHEMA}},
    },
    says=_anthropic_message,
    cached=64,
    ends={
        "truncated": _anthropic_message('{"boats": 4, "ra', "max_tokens"),
        "context_length": _anthropic_message('{"boats"', "model_context_window_exceeded"),
        "refused": _anthropic_message('{"boats": 4, "ratio": 1.5}', "refusal"),
    },
    fails=lambda status, message: _json(
        {"type": "error", "error": {"type": "some_error", "message": message}, "request_id": "req_1"}, status
    ),
    too_long="prompt is too long: 210000 tokens > 200000 maximum",
)


def _google_response(text: str | None, reason: str = "STOP", **more: Any) -> Behaviour:
    parts = [{"text": "Let me count.", "thought": True}, *([] if text is None else [{"text": text}])]
    usage = {
        "promptTokenCount": 120,
        "cachedContentTokenCount": 64,
        "candidatesTokenCount": 22,
        "thoughtsTokenCount": 8,
        "totalTokenCount": 150,
    }
    candidate = {"content": {"role": "model", "parts": parts}, "finishReason": reason, "index": 0}
    return _json({"candidates": [candidate], "usageMetadata": usage, "modelVersion": "m", **more})


def _google_blocked() -> Behaviour:
    usage = {"promptTokenCount": 120, "totalTokenCount": 120}
    return _json({"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}, "usageMetadata": usage})


GOOGLE = Format(
    path="/v1/models/m:generateContent",
    key_header=("x-goog-api-key", KEY),
    request={
        "systemInstruction": {"role": "user", "parts": [{"text": "Count the {{ boats }}."}]},
        "contents": [
            {"role": "user", "parts": [{"text": "  Four boats {{ 6*7 }} lay\n    moored."}]},
            {"role": "model", "parts": [{"text": '{"boats": "four"}'}]},
            {"role": "user", "parts": [{"text": "A number, please."}]},
        ],
        "generationConfig": {
            "maxOutputTokens": 500,
            "responseMimeType": "application/json",
            "responseJsonSchema": SCHEMA,
        },
    },
    says=_google_response,
    cached=64,
    ends={
        "truncated": _google_response(None, "MAX_TOKENS"),
        "filtered": _google_response('{"boats": 4, "ratio": 1.5}', "SAFETY"),
        "filtered by the prompt": _google_blocked(),
    },
    fails=lambda status, message: _json(
        {"error": {"code": int(status.split()[0]), "message": message, "status": "SOME_STATUS"}}, status
    ),
    too_long="The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
)

MISTRAL = Format(
    path="/v1/chat/completions",
    key_header=("authorization", f"Bearer {KEY}"),
    request={
        "model": "m",
        "max_tokens": 500,
        "stream": False,
        "messages": [
            {"role": "system", "content": "Count the {{ boats }}."},
            {"role": "user", "content": "  Four boats {{ 6*7 }} lay\n    moored."},
            {"role": "assistant", "content": '{"boats": "four"}', "prefix": False},
            {"role": "user", "content": "A number, please."},
        ],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "Count", "strict": True, "schema": SCHEMA},
        },
    },
    says=completes,
    cached=64,
    ends={
        "truncated": completes('{"boats": 4, "ra', finish_reason="length"),
        "truncated by the context": completes('{"boats": 4, "ra', finish_reason="model_length"),
    },
    fails=lambda status, message: _json(
        {"object": "error", "message": message, "type": "some_error", "param": None, "code": "1"}, status
    ),
    too_long="Prompt contains 40000 tokens, too large for model with 32768 maximum context length",
)

FORMATS = {"anthropic": ANTHROPIC, "google": GOOGLE, "mistral": MISTRAL}
