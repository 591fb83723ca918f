"""Promises about providers asked through their own SDKs: one wire test per promise, at a server that counts requests."""

import asyncio
import logging
from dataclasses import replace
from typing import Literal

import pytest
from pydantic import Field

from summarizer.completions import providers
from summarizer.completions.asking import InvalidAnswer, Message, Reply
from summarizer.completions.endpoint import Limits, Parameters
from summarizer.completions.providers import open_model
from summarizer.completions.strict_schema import strict_schema
from summarizer.errors import ModelFault, ModelUnusable
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Meter, Usage
from tests.completions.asked import KEY, QUESTION, QUICK, Count, Ending
from tests.completions.fault_server import Behaviour, FaultServer, cuts, fault_server, hangs, resets, responds
from tests.completions.provider_formats import FORMATS, Format

GOOD = '{"boats": 4, "ratio": 1.5}'
METERED = Usage(requests=1, prompt_tokens=120, cached_tokens=64, completion_tokens=30, answered_characters=len(GOOD))
ASKED = replace(
    QUESTION,
    messages=(
        Message("system", "Count the {{ boats }}."),
        Message("user", "  Four boats {{ 6*7 }} lay\n    moored."),
        Message("assistant", '{"boats": "four"}'),
        Message("user", "A number, please."),
    ),
)
VARIABLES = {"anthropic": "ANTHROPIC_API_KEY", "google": "GOOGLE_API_KEY", "mistral": "MISTRAL_API_KEY"}


@pytest.fixture(params=sorted(FORMATS))
def provider(request: pytest.FixtureRequest) -> str:
    """Each provider in turn."""
    name: str = request.param
    return name


@pytest.fixture
def wire(provider: str) -> Format:
    """What the provider sends and expects."""
    return FORMATS[provider]


class Desk:
    """Puts the question to a server in the provider's place."""

    def __init__(self, provider: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.provider = provider
        self.monkeypatch = monkeypatch

    def ask(self, *script: Behaviour, limits: Limits = QUICK) -> tuple[Ending, FaultServer]:
        """Return how the question ended, and the server that was asked."""
        with fault_server(*script) as server:
            return asyncio.run(self._ask(server.port, limits)), server

    def place(self, port: int) -> None:
        """Let the provider be on loopback."""
        there = providers._PROVIDERS[self.provider]._replace(address=f"http://127.0.0.1:{port}")
        self.monkeypatch.setitem(providers._PROVIDERS, self.provider, there)

    async def _ask(self, port: int, limits: Limits) -> Ending:
        self.place(port)
        meter = Meter()
        environ = {VARIABLES[self.provider]: KEY}
        answerer = open_model(f"{self.provider}/m", None, environ, Parameters(max_tokens=500), limits)
        try:
            return Ending(await answerer.ask(ASKED, meter), None, None, meter.usage)
        except InvalidAnswer as invalid:
            return Ending(None, invalid, None, meter.usage)
        except ModelFault as fault:
            return Ending(None, None, fault, meter.usage)
        finally:
            await answerer.close()


@pytest.fixture
def desk(provider: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Asks the provider, which is on loopback."""
    return Desk(provider, monkeypatch)


def test_a_good_answer_takes_one_request_and_is_metered(desk: Desk, wire: Format) -> None:
    """The reply is the parsed answer with its text; the tokens are those that the response counts."""
    ending, server = desk.ask(wire.says(GOOD))

    assert Reply(Count(boats=4, ratio=1.5), GOOD) == ending.reply
    assert METERED == ending.usage
    assert 1 == len(server.requests)


def test_the_model_reads_our_words_and_the_strict_schema_and_nothing_else(desk: Desk, wire: Format) -> None:
    """The whole body: no instruction, tool or description of a library's; braces and indentation arrive as they are."""
    _, server = desk.ask(wire.says(GOOD))
    request = server.requests[0]

    assert wire.request == request.json
    assert wire.path == request.path
    name, key = wire.key_header
    assert (key, "identity") == (request.headers[name], request.headers["accept-encoding"])


def test_a_refused_key_ends_the_run_after_one_request(desk: Desk, wire: Format) -> None:
    """401 is the same for every article; the message shows no key, also where the provider echoes it."""
    ending, server = desk.ask(wire.fails("401 Unauthorized", f"no such key: {KEY}"))

    assert isinstance(ending.fault, ModelUnusable)
    assert ("key_refused", 1) == (ending.kind, len(server.requests))
    assert KEY not in str(ending.fault)


def test_a_rate_limit_is_waited_out(desk: Desk, wire: Format) -> None:
    """429, then an answer: two requests, the first of which costs nothing."""
    ending, server = desk.ask(wire.fails("429 Too Many Requests", "slow down"), wire.says(GOOD))

    assert ("ok", 2) == (ending.kind, len(server.requests))
    assert METERED + Usage(requests=1) == ending.usage


def test_a_server_error_is_asked_three_times_and_no_more(desk: Desk, wire: Format) -> None:
    """Our retries are the only ones: the SDK's own would multiply them."""
    ending, server = desk.ask(wire.fails("500 Internal Server Error", "later"))

    assert ("server_error", 3) == (ending.kind, len(server.requests))
    assert Usage(requests=3, unmetered=3) == ending.usage


def test_what_ends_without_a_whole_answer_takes_one_request(provider: str, wire: Format, desk: Desk) -> None:
    """Cut at a limit, refused or filtered: a typed fault each, also where the text could be read; its tokens count."""
    for kind, response in wire.ends.items():
        ending, server = desk.ask(response)

        assert (kind.split()[0], 1) == (ending.kind, len(server.requests)), (provider, kind)
        assert 120 == ending.usage.prompt_tokens


def test_a_request_too_long_for_the_model_says_so(desk: Desk, wire: Format) -> None:
    """Each provider's wording of it, with status 400."""
    ending, server = desk.ask(wire.fails("400 Bad Request", wire.too_long))

    assert ("context_length", 1) == (ending.kind, len(server.requests))


@pytest.mark.parametrize(
    ("behaviour", "kind", "requests"),
    [
        (responds("<html>Sign in</html>", kind="text/html"), "malformed_response", 2),
        (responds('{"id": "1", "conte'), "malformed_response", 3),
        (responds(""), "malformed_response", 3),
        (responds("{}"), "malformed_response", 2),
        (cuts, "malformed_response", 3),
        (resets, "unreachable", 3),
        (responds("moved", "307 Temporary Redirect", ["Location: http://127.0.0.1:9/"]), "request_refused", 1),
        (responds("x" * 5000), "too_large", 1),
    ],
    ids="html cut-json empty empty-object cut-body reset redirect too-large".split(),
)
def test_what_is_no_completion_becomes_one_fault(desk: Desk, behaviour: Behaviour, kind: str, requests: int) -> None:
    """Whatever the SDK makes of it, the fault and the number of requests are those of every other provider."""
    ending, server = desk.ask(behaviour, limits=replace(QUICK, response_bytes=4000))

    assert (kind, requests) == (ending.kind, len(server.requests))


def test_a_server_that_is_not_there_is_unreachable(desk: Desk) -> None:
    """No connection, no charge: nothing is metered."""
    with fault_server(resets) as server:
        port = server.port
    ending = asyncio.run(desk._ask(port, QUICK))

    assert ("unreachable", Usage()) == (ending.kind, ending.usage)


def test_a_server_that_says_nothing_runs_into_the_deadline(desk: Desk) -> None:
    """The deadline is ours: the SDKs wait ten minutes, or for ever."""
    ending, server = desk.ask(hangs, limits=replace(QUICK, attempts=1, attempt_seconds=2.0))

    assert ("timed_out", 1) == (ending.kind, len(server.requests))


def test_an_answer_that_does_not_fit_goes_back_to_the_drafter(desk: Desk, wire: Format) -> None:
    """One request: the drafter owns the repair, and no library asks again in words of its own."""
    ending, server = desk.ask(wire.says('{"boats": "four", "ratio": 1.5}'))

    assert ending.invalid is not None
    assert ('{"boats": "four", "ratio": 1.5}', 1) == (ending.invalid.text, len(server.requests))


def test_many_questions_at_a_time_get_each_their_own_answer(desk: Desk, wire: Format, provider: str) -> None:
    """Twenty at once over one answerer: every response reaches exactly one of them."""
    texts = [f'{{"boats": {number}, "ratio": 1.0}}' for number in range(20)]

    async def ask_all(port: int) -> list[str]:
        desk.place(port)
        answerer = open_model(f"{provider}/m", None, {VARIABLES[provider]: KEY}, limits=QUICK)
        replies = await asyncio.gather(*(answerer.ask(ASKED, Meter()) for _ in texts))
        await answerer.close()
        return sorted(reply.text for reply in replies)

    with fault_server(*(wire.says(text) for text in texts)) as server:
        assert sorted(texts) == asyncio.run(ask_all(server.port))


def test_no_article_and_no_key_reaches_a_log(desk: Desk, wire: Format, caplog: pytest.LogCaptureFixture) -> None:
    """Not at DEBUG either, where SDKs write whole requests; after a failure and after an answer."""
    caplog.set_level(logging.DEBUG)
    desk.ask(wire.fails("500 Internal Server Error", f"moored {KEY}"), wire.says(GOOD))

    assert "moored" not in caplog.text
    assert KEY not in caplog.text


def test_what_else_the_environment_names_changes_nothing(
    desk: Desk, wire: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The SDKs would take addresses, keys and whole platforms from it: the host that was shown is the one that is asked."""
    for name in ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "GOOGLE_API_KEY", "GEMINI_API_KEY", "MISTRAL_API_KEY"):
        monkeypatch.setenv(name, "of-the-environment")
    for name in ("ANTHROPIC_BASE_URL", "GOOGLE_GEMINI_BASE_URL", "OPENAI_BASE_URL"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("GOOGLE_GENAI_USE_VERTEXAI", "GOOGLE_GENAI_USE_ENTERPRISE"):
        monkeypatch.setenv(name, "true")
    _, server = desk.ask(wire.says(GOOD))
    request = server.requests[0]

    name, key = wire.key_header
    assert (wire.path, key) == (request.path, request.headers[name])


def test_a_key_that_google_calls_invalid_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Google says so with status 400, which is otherwise a fault of one request."""
    refusal = FORMATS["google"].fails("400 Bad Request", "API key not valid. Please pass a valid API key.")
    ending, server = Desk("google", monkeypatch).ask(refusal)

    assert isinstance(ending.fault, ModelUnusable)
    assert ("key_refused", 1) == (ending.kind, len(server.requests))


def test_a_wait_that_google_asks_for_in_words_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """It sends no Retry-After; a wait longer than an article is worth is not waited for, and not asked again."""
    told = FORMATS["google"].fails("429 Too Many Requests", "Quota exceeded. Please retry in 3594.25s.")
    ending, server = Desk("google", monkeypatch).ask(told)

    assert ("rate_limited", 1) == (ending.kind, len(server.requests))
    assert "asks to wait 3594 s" in str(ending.fault)


class Inner(StrictModel):
    """A part."""

    minimum: Literal["low", "high"]
    share: float = Field(ge=0, le=1)


class Outer(StrictModel):
    """An answer with what this API's schemas cannot say."""

    parts: list[Inner] = Field(min_length=2, max_length=9)
    either: Inner | None
    code: str = Field(pattern="^n[0-9]$", max_length=3)


def test_anthropic_is_sent_no_keyword_that_it_refuses() -> None:
    """Bounds are dropped at every depth, words and patterns stay, and a property may bear a keyword's name."""
    from summarizer.completions.anthropic_wire import known_keywords

    schema = known_keywords(strict_schema(Outer))

    assert {"type": "number"} == schema["$defs"]["Inner"]["properties"]["share"]
    assert ["minimum", "share"] == schema["$defs"]["Inner"]["required"]
    assert {"enum": ["low", "high"], "type": "string"} == schema["$defs"]["Inner"]["properties"]["minimum"]
    assert {"type": "array", "items": {"$ref": "#/$defs/Inner"}, "minItems": 1} == schema["properties"]["parts"]
    assert {"type": "string", "pattern": "^n[0-9]$"} == schema["properties"]["code"]
