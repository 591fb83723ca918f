"""Promises about the model server of the benchmarks: the same answers always, counts, and faults that are what they are called."""

import asyncio
import gzip
import json
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from http.client import HTTPConnection
from itertools import count
from typing import Any, NamedTuple

import pytest

from evals.benchmarks.model_server.asked import message_digest
from evals.benchmarks.model_server.faults import FAULTS
from evals.benchmarks.model_server.model import Behaviour
from evals.benchmarks.model_server.plan import Plan, Planned, Times, fault_of
from evals.benchmarks.model_server.server import ModelServer, counts_at, model_server
from summarizer.completions.asking import InvalidAnswer, Question
from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.online import open_online
from summarizer.drafting.model.answers import ArticleAnswer, FollowUpAnswer
from summarizer.drafting.model.left_open import left_open
from summarizer.drafting.model.page import shown_sentences
from summarizer.drafting.model.questions import Questions
from summarizer.drafting.model.translating import to_draft
from summarizer.errors import ModelFault
from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.usage import Meter
from summarizer.prompts.templates import Prompts
from summarizer.reading.text import read_text

TEXT = (
    "The port of Vellmar took in 412 trawlers on Friday, harbour master Ilse Brandt said.\n\n"
    "She counted 37 crews without papers and 1,250 tonnes of herring. “We have never had so many,” Brandt said. "
    "The index of the exchange stood at 88."
)
QUICK = Limits(attempt_seconds=0.5, question_seconds=30, longest_wait=2, first_wait=0.001, longest_backoff=0.002)


def article(number: int, text: str = TEXT) -> Article:
    """Return an article that the server knows by its number."""
    return read_text(text, f"a{number}", "2024-03-15").model_copy(update={"title": f"Article {number:06d}"})


@pytest.fixture(scope="module")
def questions() -> Questions:
    return Questions(Prompts.load(), 4_000)


def asked(questions: Questions, number: int = 1, text: str = TEXT) -> Question[ArticleAnswer]:
    """Return the first question about an article."""
    read = article(number, text)
    mentions = find_mentions(read)
    return questions.about_part(read, mentions, shown_sentences(read, mentions), 1)


class Ending(NamedTuple):
    """How a question ended."""

    kind: str
    answer: ArticleAnswer | None = None


async def _ask(url: str, question: Question[ArticleAnswer], questions: Questions) -> Ending:
    """Put the question, and where its answer does not fit the repair, as a drafter does."""
    answerer = open_online(Endpoint("m", url, "k"), QUICK)
    try:
        try:
            return Ending("ok", (await answerer.ask(question, Meter())).answer)
        except InvalidAnswer as invalid:
            repair = questions.repairing(question, invalid.fault)
        return Ending("ok", (await answerer.ask(repair, Meter())).answer)
    except InvalidAnswer:
        return Ending("invalid_answer")
    except ModelFault as fault:
        return Ending(fault.kind)
    finally:
        await answerer.close()


class Received(NamedTuple):
    """A response as it came over the wire."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The completion in it."""
        return str(json.loads(self.body)["choices"][0]["message"]["content"])


def post(server: ModelServer, *messages: tuple[str, str], **fields: Any) -> Received:
    """Send one chat request on a connection of its own; `fields` stand beside the messages."""
    body = {"model": "m", "messages": [{"role": role, "content": content} for role, content in messages], **fields}
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.request("POST", "/v1/chat/completions", json.dumps(body))
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Received(response.status, headers, response.read())


def plain(number: int) -> tuple[str, str]:
    """Return a user's message about an article."""
    return "user", f"Article {number:06d}: of 412 trawlers 37 were new."


@pytest.fixture(scope="module")
def server() -> Iterator[ModelServer]:
    with model_server() as running:
        yield running


EVERY = Plan(tuple(Planned(name, times) for name in FAULTS for times in ("once", "always")), share=1.0)
"""Each article meets some fault, once or always."""


@pytest.fixture(scope="module")
def faulty() -> Iterator[ModelServer]:
    with model_server(Behaviour(plan=EVERY, wait="0.01", drip_seconds=0.01)) as running:
        yield running


def meeting(name: str, times: Times = "always", begin: int = 0) -> int:
    """Return the number of an article, the first from `begin` on, that meets this fault."""
    return next(each for each in count(begin) if fault_of(f"{each:06d}", EVERY) == (name, times))


def test_any_article_of_ours_gets_an_answer_that_grounding_accepts(server: ModelServer, questions: Questions) -> None:
    """Its figures stand for what the article counts, with an event, a statement and a summary; marks may be longer ones."""
    for text in (TEXT, TEXT + " A sign read {1} in paint."):
        question = asked(questions, text=text)
        ending = asyncio.run(_ask(server.url, question, questions))
        assert ending.answer
        read = article(1, text)
        summary = ground(read, find_mentions(read), to_draft(ending.answer), "parrot")

        assert {"412", "37", "1,250"} <= {figure.number.text for figure in summary.figures}
        assert (1, 1) == (len(summary.events), len(summary.statements))
        assert summary.headline
        assert summary.sentences


def test_what_an_answer_leaves_open_is_settled_when_asked_about(server: ModelServer, questions: Questions) -> None:
    """A bare number, which has no unit, makes a second question; its answer fits and dismisses the number."""
    read = article(1)
    mentions = find_mentions(read)
    first = asyncio.run(_ask(server.url, asked(questions), questions)).answer
    assert first
    rest = left_open(ground(read, mentions, to_draft(first), "parrot"), mentions, 4_000)
    assert not rest.is_empty

    async def settled() -> FollowUpAnswer:
        answerer = open_online(Endpoint("m", server.url, "k"), QUICK)
        try:
            return (await answerer.ask(questions.about_the_rest(read, mentions, rest), Meter())).answer
        finally:
            await answerer.close()

    assert [f"{' '.join(rest.numbers)} name"] == asyncio.run(settled()).no_figures


def test_the_same_question_gets_the_same_response_byte_for_byte(server: ModelServer) -> None:
    """From this server and from the next; the article's number has no part in the answer."""
    with model_server() as other:
        responses = [post(each, plain(7)).body for each in (server, server, other)]

    assert 1 == len(set(responses))
    assert post(server, plain(7)).text == post(server, plain(8)).text


def test_others_get_figures_in_their_own_forms(server: ModelServer) -> None:
    """A message's content, a function's arguments, and langextract's extractions hold the same figures."""
    content = json.loads(post(server, plain(1)).text)
    tools = [{"type": "function", "function": {"name": "Figures"}}]
    called = json.loads(post(server, plain(1), tools=tools).body)["choices"][0]["message"]["tool_calls"][0]["function"]
    prompt = f"Give extractions.\nQ: There were 5 boats.\nA: {{}}\n\nQ: {plain(1)[1]}\nA: "
    extracted = json.loads(post(server, ("system", "JSON"), ("user", prompt)).text)["extractions"]

    assert [("412", "trawlers"), ("37", "were")] == [(each["number"], each["unit"]) for each in content["figures"]]
    assert ("Figures", content) == (called["name"], json.loads(called["arguments"]))
    assert ["412 trawlers", "37 were"] == [each["figure"] for each in extracted]


def test_requests_are_counted_by_article_and_by_their_messages() -> None:
    """Any process may ask for the counts; a request without a marker is counted by its messages alone."""
    with model_server() as counting:
        for message in (plain(3), plain(3), plain(4), ("user", "Nothing known.")):
            post(counting, message)
        counts = counts_at(counting.url)

    assert (4, 0) == (counts.requests, counts.open)
    assert {"000003": 2, "000004": 1} == counts.articles
    assert 2 == counts.digests[message_digest([plain(3)])]
    assert 3 == len(counts.digests)


def test_the_marker_is_found_behind_a_mark_of_ours(server: ModelServer) -> None:
    """In a sentence the number is one that code finds and numbers."""
    post(server, ("user", "Marks begin with {. Published 2024-03-15 = d0.\n\n{1} Article {-n1}000099 tells of it.\n"))

    assert 1 == server.counts().articles["000099"]


def test_many_connections_are_answered_at_once() -> None:
    """Each after the latency, none refused, and the most that were open together is told."""

    async def all_at_once(port: int, connections: int) -> list[bytes]:
        async def one(number: int) -> bytes:
            body = json.dumps({"messages": [{"role": "user", "content": plain(number)[1]}]}).encode()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"POST /v1/chat/completions HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            status = await reader.readline()
            writer.close()
            await writer.wait_closed()
            return status

        return await asyncio.gather(*(one(number) for number in range(connections)))

    with model_server(Behaviour(latency=1.0)) as slow:
        statuses = asyncio.run(all_at_once(slow.port, 256))
        counts = slow.counts()

    assert {b"HTTP/1.1 200 OK\r\n"} == set(statuses)
    assert (256, 256) == (counts.requests, counts.most_open)


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_ends_for_our_client_as_the_table_says(name: str, faulty: ModelServer, questions: Questions) -> None:
    """Met once it costs one more request, where that helps; met always it ends in the fault that the table names."""
    fault = FAULTS[name]
    once, always = meeting(name, "once", 100_000), meeting(name, "always", 100_000)  # no other test asks about these

    first = asyncio.run(_ask(faulty.url, asked(questions, once), questions))
    ending = asyncio.run(_ask(faulty.url, asked(questions, always), questions))
    counts = faulty.counts()

    helped = fault.kind is None or fault.helps != "never"
    assert ("ok" if helped else fault.kind) == first.kind
    assert (1 if fault.helps == "never" else 2) == counts.articles[f"{once:06d}"]
    assert (fault.kind or "ok") == ending.kind
    slowed = fault.kind == "rate_limited"  # that is free, and has a bound of its own
    assert counts.articles[f"{always:06d}"] <= (QUICK.turned_away if slowed else QUICK.attempts)
    assert 0 == counts.elsewhere


STATUSES = {
    "429-wait": 429, "429": 429, "429-negative": 429, "500": 500, "502": 502, "503": 503, "529": 529, "401": 401,
    "403": 403, "402": 402, "quota": 429, "context": 400, "redirect": 307,
}  # fmt: skip


@pytest.mark.parametrize(("name", "status"), STATUSES.items(), ids=STATUSES)
def test_an_error_has_its_status(name: str, status: int, faulty: ModelServer) -> None:
    """And the header or the code that tells it from others of the same status."""
    response = post(faulty, plain(meeting(name)))

    assert status == response.status
    assert {"429-wait": "0.01", "429-negative": "-5"}.get(name) == response.headers.get("retry-after")
    code = {"quota": "insufficient_quota", "context": "context_length_exceeded"}.get(name)
    assert code == json.loads(response.body)["error"]["code"]


TEXTS = {
    "schema": '{"figures": "none"}',
    "fenced": "```json\n",
    "double": '{"figures":[',
    "repeated-key": '{"figures":[],"figures":[{"number":"412"',
    "nan": '"value":NaN,',
    "text-number": '"value":"4.1",',
    "long-number": '"value":9999',
    "deep": '"value":[[[[',
    "surrogate": '{"\ud800":[],',
}


@pytest.mark.parametrize(("name", "holds"), TEXTS.items(), ids=TEXTS)
def test_a_fault_of_the_words_is_in_the_completion(name: str, holds: str, faulty: ModelServer) -> None:
    """The response around it is a good one, so that nothing but the answer is at fault."""
    response = post(faulty, plain(meeting(name)))

    assert 200 == response.status
    assert holds in response.text
    if name == "double":
        assert 2 == len(response.text.splitlines())


@pytest.mark.parametrize(
    ("name", "reason"), [("length-broken", "length"), ("length-valid", "length"), ("filter", "content_filter")]
)
def test_a_completion_that_was_ended_says_so(name: str, reason: str, faulty: ModelServer) -> None:
    """One cut by the length is whole JSON or half of it, as it is called."""
    choice = json.loads(post(faulty, plain(meeting(name))).body)["choices"][0]

    assert reason == choice["finish_reason"]
    assert {"length-broken": False, "length-valid": True}.get(name) == (
        None if choice["message"]["content"] is None else choice["message"]["content"].endswith("}]}")
    )


def test_bodies_are_wrong_in_the_way_they_are_called(faulty: ModelServer) -> None:
    """Empty, HTML, cut, undecodable, packed, without choices or a count of tokens."""
    wrong = ("empty-body", "html", "cut-json", "not-utf8", "gzip", "bad-gzip", "no-choices", "null-choices")
    bodies = {name: post(faulty, plain(meeting(name))) for name in wrong}
    unmetered = post(faulty, plain(meeting("no-usage")))
    typed = post(faulty, plain(meeting("content-type")))

    assert b"" == bodies["empty-body"].body
    assert "text/html" == bodies["html"].headers["content-type"]
    with pytest.raises(json.JSONDecodeError):
        json.loads(bodies["cut-json"].body)
    with pytest.raises(UnicodeDecodeError):
        bodies["not-utf8"].body.decode()
    assert "gzip" == bodies["gzip"].headers["content-encoding"] == bodies["bad-gzip"].headers["content-encoding"]
    assert "choices" in json.loads(gzip.decompress(bodies["gzip"].body))
    with pytest.raises(gzip.BadGzipFile):
        gzip.decompress(b"\x1f\x8b" + bodies["bad-gzip"].body)
    assert [] == json.loads(bodies["no-choices"].body)["choices"]
    assert None is json.loads(bodies["null-choices"].body)["choices"]
    assert "usage" not in json.loads(unmetered.body)
    assert ("text/plain", "figures") == (typed.headers["content-type"], next(iter(json.loads(typed.text))))


def _raw(server: ModelServer, name: str, until: int) -> bytes:
    """Return what comes on a connection after a request: so many bytes, or fewer where it ends; raises what breaks it."""
    body = json.dumps({"messages": [{"role": "user", "content": plain(meeting(name))[1]}]}).encode()
    with socket.create_connection(("127.0.0.1", server.port), timeout=0.5) as connection:
        connection.sendall(b"POST /v1/chat/completions HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        received = b""
        while len(received) < until and (more := connection.recv(65_536)):
            received += more
        return received


def test_connections_break_hang_and_drip_as_they_are_called(faulty: ModelServer) -> None:
    """Reset before an answer, closed in the middle of a body, silent, and a body that never ends."""
    with pytest.raises(ConnectionResetError):
        _raw(faulty, "reset", 1)
    with pytest.raises(TimeoutError):
        _raw(faulty, "hang", 1)
    head, _, body = _raw(faulty, "cut-body", 1_000_000).partition(b"\r\n\r\n")
    dripped = _raw(faulty, "drip", 200).partition(b"\r\n\r\n")[2]

    assert 0 < len(body) < int(head.rpartition(b"Content-Length: ")[2])
    assert dripped
    assert b"" == dripped.strip()


def test_who_meets_which_fault_is_known_beforehand() -> None:
    """By the article's number and the seed alone: about the share that was asked for, all faults among them."""
    plan = Plan((Planned("500", "once"), Planned("refusal", "always")), share=0.3, seed=5)
    met = [fault_of(f"{number:06d}", plan) for number in range(2_000)]

    assert 540 < sum(each is not None for each in met) < 660
    assert {None, *plan.faults} == set(met)
    assert met != [fault_of(f"{number:06d}", replace(plan, seed=6)) for number in range(2_000)]
    assert plan == Plan.from_json(plan.as_json())
    assert fault_of(None, plan) is None


def test_the_server_does_what_its_plan_says() -> None:
    """An article meets its fault the first time or every time, the others never; which is counted."""
    plan = Plan((Planned("500", "once"), Planned("503", "always")), share=0.5)
    with model_server(Behaviour(plan=plan)) as server:
        for number in range(24):
            met = fault_of(f"{number:06d}", plan)
            statuses = [post(server, plain(number)).status for _ in range(2)]
            assert {None: [200, 200], "500": [500, 200], "503": [503, 503]}[met and met.name] == statuses
        counts = server.counts()

    assert counts.faults["500"] + counts.faults["503"] // 2 == sum(
        fault_of(f"{number:06d}", plan) is not None for number in range(24)
    )


def test_the_server_ends_with_whoever_started_it() -> None:
    """It watches their end of a pipe, which no kill leaves open; nobody answers on its port afterwards."""
    with model_server() as server:
        post(server, plain(1))

    with pytest.raises(ConnectionRefusedError):
        post(server, plain(1))
