"""Promises about asking a server: what is sent, what a good answer costs, and many questions at a time."""

import asyncio
import json
import socket
import subprocess
import sys
from dataclasses import replace

import pytest

from summarizer.completions.asking import Message
from summarizer.completions.endpoint import OPENAI_URL, Endpoint, Parameters
from summarizer.completions.online import open_online, stated_parameters
from summarizer.completions.strict_schema import strict_schema
from summarizer.errors import SettingsError
from summarizer.models.usage import Meter, Usage
from tests.completions.asked import KEY, QUESTION, QUICK, Count, ask
from tests.completions.fault_server import Request, completes, fails, fault_server, hangs

GOOD = '{"boats": 4, "ratio": 0.5}'


def counted(text: str) -> Usage:
    """Return what the server counts for one request, and how long the completion is that it brought."""
    return Usage(requests=1, prompt_tokens=120, cached_tokens=64, completion_tokens=30, answered_characters=len(text))


def test_a_good_answer_takes_one_request() -> None:
    """The answer is parsed, its text kept as it came, and the provider's own count of tokens metered."""
    with fault_server(completes(GOOD)) as server:
        ending = ask(server.url)

    assert ending.reply
    assert (Count(boats=4, ratio=0.5), GOOD) == (ending.reply.answer, ending.reply.text)
    assert counted(GOOD) == ending.usage
    assert ["/v1/chat/completions"] == [request.path for request in server.requests]


def test_the_request_holds_what_was_asked_and_nothing_more() -> None:
    """The messages are in order and letter for letter, template marks included; no word of instructor's is among them."""
    with fault_server(completes(GOOD)) as server:
        ask(server.url, parameters=Parameters(temperature=0.0, max_tokens=900, seed=7))

    schema = {"name": "Count", "strict": True, "schema": strict_schema(Count)}
    assert {
        "model": "m",
        "messages": [{"role": role, "content": content} for role, content in QUESTION.messages],
        "response_format": {"type": "json_schema", "json_schema": schema},
        "temperature": 0.0,
        "max_tokens": 900,
        "seed": 7,
    } == server.requests[0].json


def test_the_same_question_is_sent_byte_for_byte_the_same() -> None:
    """What stands first in a request is what providers cache."""
    with fault_server(completes(GOOD)) as server:
        ask(server.url)
        ask(server.url)

    assert server.requests[0].body == server.requests[1].body


def test_parameters_that_are_not_set_are_not_sent() -> None:
    """Some models refuse a temperature: the provider's own holds where none is given."""
    with fault_server(completes(GOOD)) as server:
        ask(server.url)

    assert {"model", "messages", "response_format"} == server.requests[0].json.keys()


def test_openai_gets_the_token_limit_by_its_newer_name() -> None:
    """Its reasoning models refuse `max_tokens`, which is what other servers know."""
    limit = Parameters(max_tokens=900)

    assert {"max_completion_tokens": 900} == stated_parameters(Endpoint("m", OPENAI_URL + "/", parameters=limit))
    assert {"max_tokens": 900} == stated_parameters(Endpoint("m", "http://127.0.0.1:1/v1", parameters=limit))


def test_an_answer_that_does_not_fit_is_not_asked_for_again() -> None:
    """Repair is the drafter's: it gets the text as it came, what is wrong with it, and what it cost."""
    with fault_server(completes('{"boats": "four"}')) as server:
        ending = ask(server.url)

    assert ending.invalid
    assert '{"boats": "four"}' == ending.invalid.text
    assert "boats" in ending.invalid.fault
    assert (1, counted(ending.invalid.text)) == (len(server.requests), ending.usage)


def test_the_key_is_sent_and_a_server_without_one_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key there is no `Authorization` header, whatever keys the environment holds."""
    monkeypatch.setenv("OPENAI_API_KEY", "of-somebody-else")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "of-somebody-else")
    with fault_server(completes(GOOD)) as server:
        ask(server.url)
        ask(server.url, key=None)

    assert [f"Bearer {KEY}", None] == [request.headers.get("authorization") for request in server.requests]
    assert all(b"of-somebody-else" not in repr(request).encode() for request in server.requests)


def test_no_compressed_body_is_asked_for() -> None:
    """A body that is small on the wire stays small in memory."""
    with fault_server(completes(GOOD)) as server:
        ask(server.url)

    assert "identity" == server.requests[0].headers["accept-encoding"]


@pytest.mark.parametrize("key", ["two\nlines", "", "  ", "schlüssel"])
def test_a_key_that_no_header_can_carry_is_refused_unseen(key: str) -> None:
    """The message does not show it."""
    with pytest.raises(SettingsError) as raised:
        Endpoint("m", key=key)

    assert not key.strip() or key not in str(raised.value)


def test_an_endpoint_shows_its_host_and_never_its_key() -> None:
    """Neither its text nor its host holds a secret."""
    endpoint = Endpoint("m", "https://user:secret@models.example:8080/v1", KEY)

    assert "models.example:8080" == endpoint.host
    assert KEY not in repr(endpoint)


def test_usage_is_summed_over_failed_attempts_too() -> None:
    """A request whose tokens nobody counted is counted as unmetered, so that its cost is not called known."""
    with fault_server(fails("503 Service Unavailable"), completes(GOOD)) as server:
        ending = ask(server.url)

    assert counted(GOOD) + Usage(requests=1, unmetered=1) == ending.usage


def test_a_question_that_is_given_up_is_metered() -> None:
    """A run that is stopped while the server works knows that this request may be charged."""

    async def given_up(url: str) -> Usage:
        answerer, meter = open_online(Endpoint("m", url), QUICK), Meter()
        asking = asyncio.ensure_future(answerer.ask(QUESTION, meter))
        await asyncio.to_thread(server.arrived.wait, 30)
        asking.cancel()
        await asyncio.wait([asking])
        await answerer.close()
        return meter.usage

    with fault_server(hangs) as server:
        assert Usage(requests=1, unmetered=1) == asyncio.run(given_up(server.url))


@pytest.mark.parametrize(
    "usage",
    [..., None, [], {"prompt_tokens": "12", "completion_tokens": 1}, {"prompt_tokens": -1, "completion_tokens": 1}],
)
def test_usage_that_is_not_counted_is_unmetered(usage: object) -> None:
    """A missing, broken or negative count is not taken for nothing."""
    with fault_server(completes(GOOD, usage=usage)) as server:
        ending = ask(server.url)

    uncounted = Usage(requests=1, unmetered=1, answered_characters=len(GOOD))
    assert ("ok", uncounted) == (ending.kind, ending.usage)


def test_cached_tokens_are_never_more_than_those_sent() -> None:
    """A server that counts so does not make a cost negative."""
    told = {"prompt_tokens": 5, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 9}}
    with fault_server(completes(GOOD, usage=told)) as server:
        ending = ask(server.url)

    assert (5, 5, 2) == (ending.usage.prompt_tokens, ending.usage.cached_tokens, ending.usage.completion_tokens)


def test_half_a_surrogate_pair_in_a_question_is_sent_as_a_question_mark() -> None:
    """An article with broken text is asked about all the same."""
    with fault_server(completes(GOOD)) as server:
        ending = ask(server.url, messages=(Message("system", "Count."), Message("user", "Four \ud800 boats 🚤")))

    assert "ok" == ending.kind
    assert "Four ? boats 🚤" == server.requests[0].json["messages"][1]["content"]


def _echoes(connection: socket.socket, request: Request) -> None:
    """Answer with the number that the last message holds."""
    number = request.json["messages"][-1]["content"].split()[-1]
    completes(json.dumps({"boats": int(number)}))(connection, request)


def test_fifty_questions_at_a_time_get_their_own_answers() -> None:
    """One answerer serves many articles at once over its one client, and mixes up neither answers nor usage."""

    async def all_asked(url: str) -> list[int]:
        answerer = open_online(Endpoint("m", url, KEY), QUICK)

        async def one(number: int) -> int:
            meter = Meter()
            question = replace(QUESTION, messages=(Message("user", f"This is number {number}"),))
            reply = await answerer.ask(question, meter)
            assert counted(reply.text) == meter.usage
            return reply.answer.boats

        try:
            return await asyncio.gather(*(one(number) for number in range(50)))
        finally:
            await answerer.close()

    with fault_server(_echoes) as server:
        endings = asyncio.run(all_asked(server.url))

    assert list(range(50)) == endings
    assert 50 == len(server.requests)


def test_a_closed_answerer_can_be_asked_in_another_loop() -> None:
    """A synchronous caller runs a loop for each call."""

    async def asked() -> int:
        try:
            return (await answerer.ask(QUESTION, Meter())).answer.boats
        finally:
            await answerer.close()

    with fault_server(completes(GOOD)) as server:
        answerer = open_online(Endpoint("m", server.url), QUICK)
        assert [4, 4] == [asyncio.run(asked()), asyncio.run(asked())]


def test_opening_an_endpoint_loads_no_sdk() -> None:
    """The SDKs take over a second to import: whoever only opens an endpoint does not wait for them."""
    code = (
        "import sys; from summarizer.completions.online import open_online; "
        "from summarizer.completions.endpoint import Endpoint; open_online(Endpoint('m')); "
        "print([name for name in ('openai', 'instructor', 'tenacity', 'httpx2', 'aiohttp') if name in sys.modules])"
    )

    assert b"[]" == subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip()
