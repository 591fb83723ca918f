"""Promises about everything a provider gets wrong: one typed outcome each, and no request more than helps."""

import gzip
import json
import socket
import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from summarizer.completions.asking import Message
from summarizer.errors import ModelUnusable
from summarizer.models.usage import Usage
from tests.completions.asked import QUICK, ask
from tests.completions.fault_server import (
    Behaviour,
    completes,
    completion_body,
    cuts,
    drips,
    fails,
    fault_server,
    floods,
    hangs,
    resets,
    responds,
)

GOOD = '{"boats": 4}'
OK = completes(GOOD)
UNMETERED = Usage(requests=1, unmetered=1)


def _after(wait: str, name: str = "Retry-After") -> Behaviour:
    return fails("429 Too Many Requests", "slow down", headers=[f"{name}: {wait}"])


def _date(seconds: int) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


def _bad_gateway_inside() -> Behaviour:
    return responds(json.dumps({"error": {"code": 502, "message": "nobody behind me"}}))


PASSES: dict[str, Behaviour] = {
    "429, no Retry-After": fails("429 Too Many Requests"),
    "429, Retry-After in seconds": _after("0.01"),
    "429, retry-after-ms": _after("10", "retry-after-ms"),
    "429, a date that is past": _after(_date(-3600)),
    "429, a negative wait": _after("-5"),
    "429, garbage for a wait": _after("soon"),
    "429, no number for a wait": _after("nan"),
    "429, infinite wait": _after("1e999"),
    "429, of tokens a minute": fails("429 Too Many Requests", "Your context window of tokens per minute is used up"),
    "408": fails("408 Request Timeout"),
    "409": fails("409 Conflict"),
    "500": fails("500 Internal Server Error"),
    "502": responds("<html>Bad Gateway</html>", "502 Bad Gateway", kind="text/html"),
    "503": fails("503 Service Unavailable"),
    "529": fails("529 Overloaded"),
    "reset": resets,
    "closed unanswered": lambda _, __: None,
    "body cut": cuts,
    "truncated JSON": responds('{"choices": [{"message"'),
    "empty body": responds(""),
    "invalid UTF-8": responds(b'{"choices": "\xff\xfe"}'),
    "an error of somebody behind": _bad_gateway_inside(),
    "HTML": responds("<html><body>Hello</body></html>", kind="text/html"),
    "no choices": responds(completion_body(GOOD, choices=[])),
}


@pytest.mark.parametrize("fault", PASSES.values(), ids=PASSES)
def test_what_passes_is_asked_again(fault: Behaviour) -> None:
    """A fault that another request may mend costs one more request, and the answer is as good."""
    with fault_server(fault, OK) as server:
        ending = ask(server.url)

    assert ("ok", 2) == (ending.kind, len(server.requests))
    assert 2 == ending.usage.requests
    assert server.requests[0].body == server.requests[1].body


PERSISTS: dict[str, tuple[Behaviour, str]] = {
    "408": (fails("408 Request Timeout"), "timed_out"),
    "409": (fails("409 Conflict"), "request_refused"),
    "500": (fails("500 Internal Server Error"), "server_error"),
    "502": (responds("<html>", "502 Bad Gateway", kind="text/html"), "server_error"),
    "503": (fails("503 Service Unavailable"), "server_error"),
    "529": (fails("529 Overloaded"), "server_error"),
    "reset": (resets, "unreachable"),
    "closed unanswered": (lambda _, __: None, "unreachable"),
    "no HTTP": (lambda connection, _: connection.sendall(b"220 mail.example ESMTP\r\n"), "unreachable"),
    "body cut": (cuts, "malformed_response"),
    "truncated JSON": (responds('{"choices": [{"message"'), "malformed_response"),
    "empty body": (responds(""), "malformed_response"),
    "invalid UTF-8": (responds(b'{"choices": "\xff\xfe"}'), "malformed_response"),
    "deep JSON around": (responds('{"choices": ' + "[" * 100_000), "malformed_response"),
    "a long number around": (responds('{"created": ' + "9" * 5_000 + "}"), "malformed_response"),
}


@pytest.mark.parametrize(("fault", "kind"), PERSISTS.values(), ids=PERSISTS)
def test_what_persists_takes_all_attempts_and_no_more(fault: Behaviour, kind: str) -> None:
    """Three requests reach the server, each of them metered; then it is over."""
    with fault_server(fault) as server:
        ending = ask(server.url)

    assert (kind, 3) == (ending.kind, len(server.requests))
    assert Usage(requests=3, unmetered=3) == ending.usage


TURNED_AWAY: dict[str, Behaviour] = {
    "no Retry-After": fails("429 Too Many Requests"),
    "a short wait": _after("0.01"),
    "no wait": _after("0"),
    "a negative wait": _after("-5"),
}


@pytest.mark.parametrize("fault", TURNED_AWAY.values(), ids=TURNED_AWAY)
def test_what_is_turned_away_has_a_limit_of_its_own(fault: Behaviour) -> None:
    """More requests reach the server than of a fault, all metered as free, since no model has seen them; then it is over."""
    with fault_server(fault) as server:
        ending = ask(server.url)

    assert ("rate_limited", QUICK.turned_away) == (ending.kind, len(server.requests))
    assert Usage(requests=QUICK.turned_away) == ending.usage


def test_being_turned_away_uses_up_no_attempt() -> None:
    """Four refusals, two faults and an answer: the question is answered."""
    busy, broken = fails("429 Too Many Requests"), fails("503 Service Unavailable")
    with fault_server(busy, busy, broken, busy, busy, broken, OK) as server:
        ending = ask(server.url)

    assert ("ok", 7) == (ending.kind, len(server.requests))


ONCE_MORE: dict[str, Behaviour] = {
    "HTML": responds("<html><body>Sign in</body></html>", kind="text/html"),
    "HTML as JSON": responds("<html><body>Sign in</body></html>"),
    "words": responds("It works!", kind="text/plain"),
    "a JSON string": responds('"hello"'),
    "choices []": responds(completion_body(GOOD, choices=[])),
    "choices null": responds(completion_body(GOOD, choices=None)),
    "choices left out": responds(completion_body(GOOD, choices=...)),
    "a choice that is none": responds(completion_body(GOOD, choices=["text"])),
    "no message": responds(completion_body(GOOD, choices=[{"index": 0}])),
    "no text": completes(None),
    "gzip": responds(gzip.compress(completion_body(GOOD).encode()), headers=["Content-Encoding: gzip"]),
    "bad gzip": responds(b"\x1f\x8bnonsense", headers=["Content-Encoding: gzip"]),
}


@pytest.mark.parametrize("fault", ONCE_MORE.values(), ids=ONCE_MORE)
def test_what_is_no_completion_is_asked_for_once_more(fault: Behaviour) -> None:
    """A gateway may have hiccuped; a server that speaks another language will not learn ours."""
    with fault_server(fault) as server:
        ending = ask(server.url)

    assert ("malformed_response", 2) == (ending.kind, len(server.requests))


FINAL: dict[str, tuple[Behaviour, str]] = {
    "refusal": (completes(None, refusal="I would rather not."), "refused"),
    "refusal beside text": (completes(GOOD, refusal="I would rather not."), "refused"),
    "content filter, empty": (completes(None, finish_reason="content_filter"), "filtered"),
    "content filter, valid": (completes(GOOD, finish_reason="content_filter"), "filtered"),
    "content filter by status": (fails("400 Bad Request", code="content_filter"), "filtered"),
    "length, broken JSON": (completes('{"boats": ', finish_reason="length"), "truncated"),
    "length, valid JSON": (completes(GOOD, finish_reason="length"), "truncated"),
    "length, no text": (completes(None, finish_reason="length"), "truncated"),
    "quota": (fails("429 Too Many Requests", "no money", code="insufficient_quota"), "quota_exhausted"),
    "payment required": (fails("402 Payment Required", "Insufficient Balance"), "quota_exhausted"),
    "a huge wait": (_after("600"), "rate_limited"),
    "a huge wait in milliseconds": (_after("600000", "retry-after-ms"), "rate_limited"),
    "a huge wait as a date": (_after(_date(3600)), "rate_limited"),
    "a huge wait with 503": (fails("503 Busy", headers=["Retry-After: 600"]), "rate_limited"),
    "400": (fails("400 Bad Request", "no such parameter"), "request_refused"),
    "400, context length by code": (fails("400 Bad Request", code="context_length_exceeded"), "context_length"),
    "400, context length by words": (
        fails("400 Bad Request", "the request exceeds the available context size"),
        "context_length",
    ),
    "413": (responds("", "413 Content Too Large"), "context_length"),
    "401": (fails("401 Unauthorized", code="invalid_api_key"), "key_refused"),
    "403": (fails("403 Forbidden"), "key_refused"),
    "403, a firewall's page": (responds("<html>Blocked</html>", "403 Forbidden", kind="text/html"), "request_refused"),
    "404": (fails("404 Not Found", code="model_not_found"), "request_refused"),
    "422": (responds('{"detail": "what?"}', "422 Unprocessable Content"), "request_refused"),
    "an error of the client, said in HTML": (
        responds("<html>", "400 Bad Request", kind="text/html"),
        "request_refused",
    ),
}


@pytest.mark.parametrize(("fault", "kind"), FINAL.values(), ids=FINAL)
def test_what_will_not_change_is_asked_once(fault: Behaviour, kind: str) -> None:
    """No second request is paid for what the first one has settled."""
    with fault_server(fault, OK) as server:
        ending = ask(server.url)

    assert (kind, 1) == (ending.kind, len(server.requests))
    assert 1 == ending.usage.requests


@pytest.mark.parametrize("name", ["quota", "payment required", "401", "403"])
def test_only_key_and_quota_end_a_run(name: str) -> None:
    """They are the faults that every other article would meet too."""
    with fault_server(FINAL[name][0]) as server:
        assert isinstance(ask(server.url).fault, ModelUnusable)


@pytest.mark.parametrize("name", [name for name in FINAL if FINAL[name][1] not in ("quota_exhausted", "key_refused")])
def test_no_other_fault_ends_a_run(name: str) -> None:
    """It is one article's outcome."""
    with fault_server(FINAL[name][0]) as server:
        assert not isinstance(ask(server.url).fault, ModelUnusable)


def test_what_was_charged_for_a_refusal_is_metered() -> None:
    """The provider counts the tokens of what it declines, filters or cuts off."""
    for name in ("refusal", "content filter, valid", "length, broken JSON"):
        with fault_server(FINAL[name][0]) as server:
            usage = ask(server.url).usage
        assert (1, 120, 30, 0) == (usage.requests, usage.prompt_tokens, usage.completion_tokens, usage.unmetered), name


INVALID: dict[str, str] = {
    "schema-invalid": '{"boats": "many"}',
    "a field too many": '{"boats": 4, "ships": 1}',
    "two objects": '{"boats": 4} {"boats": 5}',
    "words around": 'Here you are: {"boats": 4}',
    "duplicate keys": '{"boats": 4, "boats": 5}',
    "NaN": '{"boats": 4, "ratio": NaN}',
    "infinity by exponent": '{"boats": 4, "ratio": 1e999}',
    "a string for an integer": '{"boats": "4.1"}',
    "a fraction for an integer": '{"boats": 4.1}',
    "5,000 digits": '{"boats": ' + "4" * 5_000 + "}",
    "100,000 deep": '{"boats": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "lone surrogate": '{"boats": 4, "note": "\ud800"}',
    "lone surrogate, escaped": '{"boats": 4, "note": "\\ud800"}',
    "nothing": "",
    "null": "null",
}


@pytest.mark.parametrize("text", INVALID.values(), ids=INVALID)
def test_a_completion_that_does_not_fit_goes_to_the_repair(text: str) -> None:
    """It is handed on as it came; the transport neither mends it nor asks again."""
    with fault_server(completes(text), OK) as server:
        ending = ask(server.url)

    assert ending.invalid
    assert (text, 1) == (ending.invalid.text, len(server.requests))
    assert 0 == ending.usage.unmetered


ACCEPTED: dict[str, Behaviour] = {
    "fenced": completes(f"```json\n{GOOD}\n```"),
    "wrong content type": responds(completion_body(GOOD), kind="text/html; charset=utf-8"),
    "no content type": responds(completion_body(GOOD), kind=""),
    "usage missing": completes(GOOD, usage=...),
    "no finish_reason": completes(GOOD, finish_reason=None),
    "identity encoding": responds(completion_body(GOOD), headers=["Content-Encoding: identity"]),
}


@pytest.mark.parametrize("behaviour", ACCEPTED.values(), ids=ACCEPTED)
def test_what_is_only_untidy_is_accepted(behaviour: Behaviour) -> None:
    """A right completion is worth more than its wrapping."""
    with fault_server(behaviour) as server:
        ending = ask(server.url)

    assert ("ok", 1) == (ending.kind, len(server.requests))


def test_a_server_that_is_not_there_costs_nothing() -> None:
    """No request leaves where no connection stands, so the cost is known: none."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    ending = ask(f"http://127.0.0.1:{port}/v1")

    assert ("unreachable", Usage()) == (ending.kind, ending.usage)


def test_a_server_that_does_not_pick_up_costs_nothing() -> None:
    """Waiting for a connection has a limit of its own, and nothing has left before it stands."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as busy:
        address = busy.getsockname()
        waiting = [socket.socket() for _ in range(8)]  # more than its queue holds
        for client in waiting:
            client.setblocking(False)
            client.connect_ex(address)
        ending = ask(f"http://127.0.0.1:{address[1]}/v1", replace(QUICK, connect_seconds=0.1, attempts=2))
        for client in waiting:
            client.close()

    assert ("unreachable", Usage()) == (ending.kind, ending.usage)


def test_a_host_without_an_address_is_unreachable() -> None:
    """A mistyped host is no crash. (The name is reserved: RFC 6761.)"""
    assert "unreachable" == ask("http://nowhere.invalid/v1").kind


@pytest.mark.parametrize("behaviour", [hangs, drips], ids=["hangs", "drips"])
def test_an_attempt_has_a_deadline_of_its_own(behaviour: Behaviour) -> None:
    """Neither silence nor a byte now and then holds an attempt beyond it; each attempt may have been charged."""
    with fault_server(behaviour) as server:
        ending = ask(server.url, replace(QUICK, attempt_seconds=0.2))

    assert ("timed_out", 3) == (ending.kind, len(server.requests))
    assert Usage(requests=3, unmetered=3) == ending.usage


@pytest.mark.parametrize("behaviour", [hangs, drips], ids=["hangs", "drips"])
def test_a_question_has_a_deadline_over_all_attempts(behaviour: Behaviour) -> None:
    """It ends the attempt that is under way."""
    with fault_server(behaviour) as server:
        ending = ask(server.url, replace(QUICK, question_seconds=0.2))

    assert ("timed_out", 1) == (ending.kind, len(server.requests))
    assert UNMETERED == ending.usage


def _packer() -> bytes:
    """Return a gzip stream that holds a thousand times its size."""
    pack = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(pack.compress(b" " * 2**20) for _ in range(64)) + pack.flush()


def test_a_compressed_bomb_is_not_unpacked() -> None:
    """It is refused by its header, unread."""
    with fault_server(responds(_packer(), headers=["Content-Encoding: gzip"])) as server:
        ending = ask(server.url, replace(QUICK, response_bytes=1000))

    assert ("malformed_response", 2) == (ending.kind, len(server.requests))


@pytest.mark.parametrize("status", ["200 OK", "500 Internal Server Error"])
def test_a_body_without_end_is_cut_off(status: str) -> None:
    """Bytes are counted while they arrive, of error messages too; one such request is enough."""
    endless = floods(f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n", b" " * 65536)
    with fault_server(endless) as server:
        ending = ask(server.url, replace(QUICK, response_bytes=1_000_000))

    assert ("too_large", 1) == (ending.kind, len(server.requests))


def test_a_long_answer_within_the_limit_is_taken() -> None:
    """The limit is on bytes beyond it, not on bytes."""
    body = completion_body(GOOD + " " * 100_000)
    with fault_server(responds(body)) as server:
        assert "ok" == ask(server.url, replace(QUICK, response_bytes=len(body))).kind
        assert "too_large" == ask(server.url, replace(QUICK, response_bytes=len(body) - 1)).kind


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_a_redirect_is_not_followed(status: str) -> None:
    """The article goes to the host that was chosen and to no other."""
    with fault_server(OK) as elsewhere:
        away = responds("", status, [f"Location: {elsewhere.url}/chat/completions"])
        with fault_server(away) as server:
            ending = ask(server.url)

    assert ("request_refused", 1, 0) == (ending.kind, len(server.requests), len(elsewhere.requests))


def test_a_deep_question_of_our_own_is_no_fault() -> None:
    """What is asked may look like anything: it is a string in a message."""
    with fault_server(OK) as server:
        ending = ask(server.url, messages=(Message("user", "[" * 100_000 + "{% raw %}{{ unclosed"),))

    assert "ok" == ending.kind
    assert "[" * 100_000 + "{% raw %}{{ unclosed" == server.requests[0].json["messages"][0]["content"]
