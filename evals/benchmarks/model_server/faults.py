"""The faults that the server can have: each a change of a good response, and what our client must make of it.

The table is that of everything a provider gets wrong with one request; the names are what a plan calls them.
"""

import gzip
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from pydantic_core import to_json

from summarizer.errors import FaultKind

Sent = Literal["whole", "reset", "cut", "hang", "drip"]
"""How a response leaves: as it is; a connection broken before it, or in its middle; nothing at all; a space at a time."""

Helps = Literal["never", "again", "repair"]
"""What our client does about it: nothing, the same request again, or a request that says what was wrong."""

_FIRST_NUMBER = re.compile(r'("(?:e|value)":)\s*"?-?[0-9.]+"?')
_DEEP = 100_000
_LONG = 5_000


class Answered(NamedTuple):
    """A good completion, before it becomes a response."""

    text: str
    body: Mapping[str, Any]
    """The response around it, in OpenAI's chat format."""
    wait: str
    """Seconds that `Retry-After` asks for, where it is said."""


@dataclass(frozen=True)
class Response:
    """What is sent."""

    body: bytes
    status: str = "200 OK"
    content_type: str = "application/json"
    headers: tuple[str, ...] = ()
    sent: Sent = "whole"


class Fault(NamedTuple):
    """One thing that goes wrong."""

    respond: Callable[[Answered], Response]
    kind: FaultKind | None
    """How our client's question ends where every request meets the fault; None where it gets its answer all the same."""
    helps: Helps
    """What our client does about the first; where it is `never`, one request that meets the fault ends the question."""


def good(answered: Answered) -> Response:
    """Return the response with nothing wrong in it."""
    return Response(to_json(answered.body))


def _status(status: str, code: str | None = None, *headers: str) -> Callable[[Answered], Response]:
    body = json.dumps({"error": {"message": "so it is", "type": "some_error", "param": None, "code": code}}).encode()
    return lambda _: Response(body, status, headers=headers)


def _asks_to_wait(answered: Answered) -> Response:
    slowed = _status("429 Too Many Requests")(answered)
    return replace(slowed, headers=(f"Retry-After: {answered.wait}",))


def _sent(how: Sent) -> Callable[[Answered], Response]:
    return lambda answered: replace(good(answered), sent=how)


def _body(body: bytes, content_type: str = "application/json") -> Callable[[Answered], Response]:
    return lambda _: Response(body, content_type=content_type)


def _changed(**changes: Any) -> Callable[[Answered], Response]:
    """Change fields of the response; one that is Ellipsis is left out."""

    def respond(answered: Answered) -> Response:
        body = {name: value for name, value in {**answered.body, **changes}.items() if value is not ...}
        return Response(json.dumps(body).encode())

    return respond


def _choice(reason: str, **message: Any) -> Callable[[Answered], Response]:
    """Change how the completion ends, and fields of its message."""

    def respond(answered: Answered) -> Response:
        choice = answered.body["choices"][0]
        changed = {**choice, "finish_reason": reason, "message": {**choice["message"], **message}}
        return Response(json.dumps({**answered.body, "choices": [changed]}).encode())

    return respond


def _worded(change: Callable[[str], str], reason: str = "stop") -> Callable[[Answered], Response]:
    """Change the completion itself, wherever the request wants it."""

    def respond(answered: Answered) -> Response:
        choice = answered.body["choices"][0]
        message, text = choice["message"], change(answered.text)
        told: dict[str, Any] = {"content": text}
        if "tool_calls" in message:
            call = message["tool_calls"][0]
            told = {"tool_calls": [{**call, "function": {**call["function"], "arguments": text}}]}
        return _choice(reason, **told)(answered)

    return respond


def _number(stated: str) -> Callable[[Answered], Response]:
    """State something else where the completion states its first number of its own."""

    def change(text: str) -> str:
        changed, count = _FIRST_NUMBER.subn(lambda found: found[1] + stated, text, count=1)
        return changed if count else f'{{"e":{stated},{text[1:]}'

    return _worded(change)


def _repeated(text: str) -> str:
    first = next(iter(json.loads(text)))
    return f'{{"{first}":[],{text[1:]}'


def _cut_json(answered: Answered) -> Response:
    whole = good(answered)
    return replace(whole, body=whole.body[: len(whole.body) // 2])


def _not_utf8(answered: Answered) -> Response:
    whole = good(answered)
    return replace(whole, body=whole.body.replace(b'"object":"', b'"object":"\xff\xfe', 1))


def _gzipped(answered: Answered) -> Response:
    whole = good(answered)
    return replace(whole, body=gzip.compress(whole.body, mtime=0), headers=("Content-Encoding: gzip",))


def _badly_gzipped(answered: Answered) -> Response:
    return replace(_gzipped(answered), body=b"\x1f\x8bno such thing")


ELSEWHERE = "/elsewhere/chat/completions"
"""Where the redirect points to; a client that goes there is counted."""

FAULTS: Mapping[str, Fault] = {
    "429-wait": Fault(_asks_to_wait, "rate_limited", "again"),
    "429": Fault(_status("429 Too Many Requests"), "rate_limited", "again"),
    "429-negative": Fault(_status("429 Too Many Requests", None, "Retry-After: -5"), "rate_limited", "again"),
    "500": Fault(_status("500 Internal Server Error"), "server_error", "again"),
    "502": Fault(_status("502 Bad Gateway"), "server_error", "again"),
    "503": Fault(_status("503 Service Unavailable"), "server_error", "again"),
    "529": Fault(_status("529 Overloaded"), "server_error", "again"),
    "401": Fault(_status("401 Unauthorized"), "key_refused", "never"),
    "403": Fault(_status("403 Forbidden"), "key_refused", "never"),
    "402": Fault(_status("402 Payment Required"), "quota_exhausted", "never"),
    "quota": Fault(_status("429 Too Many Requests", "insufficient_quota"), "quota_exhausted", "never"),
    "context": Fault(_status("400 Bad Request", "context_length_exceeded"), "context_length", "never"),
    "reset": Fault(_sent("reset"), "unreachable", "again"),
    "cut-body": Fault(_sent("cut"), "malformed_response", "again"),
    "hang": Fault(_sent("hang"), "timed_out", "again"),
    "drip": Fault(_sent("drip"), "timed_out", "again"),
    "html": Fault(_body(b"<html><body>Sign in</body></html>", "text/html"), "malformed_response", "again"),
    "content-type": Fault(lambda answered: replace(good(answered), content_type="text/plain"), None, "never"),
    "cut-json": Fault(_cut_json, "malformed_response", "again"),
    "empty-body": Fault(_body(b""), "malformed_response", "again"),
    "no-choices": Fault(_changed(choices=[]), "malformed_response", "again"),
    "null-choices": Fault(_changed(choices=None), "malformed_response", "again"),
    "length-broken": Fault(_worded(lambda text: text[: len(text) // 2], "length"), "truncated", "never"),
    "length-valid": Fault(_choice("length"), "truncated", "never"),
    "filter": Fault(_choice("content_filter", content=None), "filtered", "never"),
    "refusal": Fault(_choice("stop", content=None, refusal="I would rather not."), "refused", "never"),
    "schema": Fault(_worded(lambda _: '{"figures": "none"}'), "invalid_answer", "repair"),
    "fenced": Fault(_worded(lambda text: f"```json\n{text}\n```"), None, "never"),
    "double": Fault(_worded(lambda text: f"{text}\n{text}"), "invalid_answer", "repair"),
    "repeated-key": Fault(_worded(_repeated), "invalid_answer", "repair"),
    "nan": Fault(_number("NaN"), "invalid_answer", "repair"),
    "text-number": Fault(_number('"4.1"'), "invalid_answer", "repair"),
    "long-number": Fault(_number("9" * _LONG), "invalid_answer", "repair"),
    "deep": Fault(_number("[" * _DEEP + "]" * _DEEP), "invalid_answer", "repair"),
    "surrogate": Fault(_worded(lambda text: f'{{"\ud800":[],{text[1:]}'), "invalid_answer", "repair"),
    "not-utf8": Fault(_not_utf8, "malformed_response", "again"),
    "gzip": Fault(_gzipped, "malformed_response", "again"),
    "bad-gzip": Fault(_badly_gzipped, "malformed_response", "again"),
    "redirect": Fault(_status("307 Temporary Redirect", None, f"Location: {ELSEWHERE}"), "request_refused", "never"),
    "no-usage": Fault(_changed(usage=...), None, "never"),
}
"""Every fault, by its name."""
