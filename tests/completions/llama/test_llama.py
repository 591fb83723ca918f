"""Promises kept with a real llama.cpp server: the wire, the schema as a grammar, and typed outcomes."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field, StringConstraints

from summarizer.completions.asking import Message, Question, Reply
from summarizer.completions.endpoint import Endpoint, Limits, Parameters
from summarizer.completions.online import open_online
from summarizer.errors import ModelFault
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Meter
from tests.completions.llama.random_model import write_random_model

MOST_TOKENS = 600
"""More than the longest answer has bytes, whitespace of llama.cpp's grammar included, so that each answer closes."""

Handle = Annotated[str, StringConstraints(pattern=r"^n[1-9][0-9]?$")]


class Short(StrictModel):
    """A sighting in few words."""

    bird: Literal["heron", "stork"]


class Long(StrictModel):
    """A sighting with what it points to."""

    bird: Literal["heron", "stork"]
    seen: Handle
    ringed: bool | None


class Sightings(StrictModel):
    """An answer of every kind of part that a draft has: pattern strings, words to choose from, unions, lists, null."""

    first: Short | Long
    handles: list[Handle] = Field(max_length=3)
    sure: bool


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A llama.cpp server with random weights, in a process of its own that ends with its standard input."""
    model = tmp_path_factory.mktemp("llama") / "random.gguf"
    write_random_model(model)
    command = [sys.executable, str(Path(__file__).with_name("serving.py")), str(model)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip() + "/v1"
        server.communicate()
    assert 0 == server.returncode


def asked(address: str, meter: Meter, max_tokens: int = MOST_TOKENS, seed: int = 7) -> Reply[Sightings]:
    """Return the model's reply to one seeded question."""

    async def ask() -> Reply[Sightings]:
        parameters = Parameters(temperature=1.0, max_tokens=max_tokens, seed=seed)
        answerer = open_online(Endpoint("random", address, parameters=parameters), Limits(attempts=1))
        try:
            return await answerer.ask(QUESTION, meter)
        finally:
            await answerer.close()

    return asyncio.run(ask())


QUESTION = Question(
    kind="answer",
    part=1,
    messages=(Message("system", "Name birds."), Message("user", "A heron stood by the weir.")),
    answer_type=Sightings,
    article="weir",
    digest="0" * 64,
    handles={},
)


def test_a_model_that_knows_nothing_still_answers_by_the_schema(address: str) -> None:
    """The schema reaches llama.cpp as a grammar: random weights could not write one valid answer without it."""
    meter = Meter()
    reply = asked(address, meter)

    assert reply.answer == Sightings.from_json(reply.text)
    assert (1, 0) == (meter.usage.requests, meter.usage.unmetered)
    assert 0 < meter.usage.completion_tokens <= MOST_TOKENS


def test_the_same_seed_gives_the_same_answer(address: str) -> None:
    """The seed reaches the server: sampled at temperature 1, answers repeat themselves by seed and differ across seeds."""
    first, second = ([asked(address, Meter(), seed=seed).text for seed in range(3)] for _ in range(2))

    assert first == second
    assert len(set(first)) > 1


def test_an_answer_cut_at_the_token_limit_is_truncated(address: str) -> None:
    """Eight tokens close no answer: a typed fault, never half an answer, and its one request is metered."""
    meter = Meter()
    with pytest.raises(ModelFault) as raised:
        asked(address, meter, max_tokens=8)

    assert "truncated" == raised.value.kind
    assert (1, 8) == (meter.usage.requests, meter.usage.completion_tokens)
