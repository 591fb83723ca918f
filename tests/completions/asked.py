"""What the tests ask: one small question, put to a server, and how it ended."""

import asyncio
from dataclasses import replace
from typing import Any, NamedTuple

from summarizer.completions.asking import InvalidAnswer, Message, Question, Reply
from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.online import open_online
from summarizer.errors import ModelFault
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Meter, Usage

KEY = "canary-key-5f1d"
QUICK = Limits(
    turned_away=5,
    attempt_seconds=30,
    question_seconds=60,
    longest_wait=2,
    first_wait=0.001,
    longest_backoff=0.002,
    longest_pause=0.002,
)


class Count(StrictModel):
    """How many boats there were."""

    boats: int
    ratio: float = 0.0
    note: str = ""


QUESTION: Question[Count] = Question(
    kind="answer",
    part=1,
    messages=(
        Message("system", "Count the boats."),
        Message("user", "Four boats lay moored at Ostrava quay {{ 6*7 }}."),
    ),
    answer_type=Count,
    article="boats",
    digest="0" * 64,
    handles={},
)


class Ending(NamedTuple):
    """How one question ended: exactly one of the first three is there."""

    reply: Reply[Count] | None
    invalid: InvalidAnswer | None
    fault: ModelFault | None
    usage: Usage

    @property
    def kind(self) -> str:
        """The fault's kind, `invalid`, or `ok`."""
        if self.fault:
            return self.fault.kind
        return "invalid" if self.invalid else "ok"


def ask(url: str, limits: Limits = QUICK, messages: tuple[Message, ...] | None = None, **endpoint: Any) -> Ending:
    """Put the question to the server, in a loop of its own."""
    question = replace(QUESTION, messages=messages) if messages else QUESTION
    return asyncio.run(_ask(Endpoint(**{"model": "m", "base_url": url, "key": KEY} | endpoint), limits, question))


async def _ask(endpoint: Endpoint, limits: Limits, question: Question[Count]) -> Ending:
    meter = Meter()
    answerer = open_online(endpoint, limits)
    try:
        return Ending(await answerer.ask(question, meter), None, None, meter.usage)
    except InvalidAnswer as invalid:
        return Ending(None, invalid, None, meter.usage)
    except ModelFault as fault:
        return Ending(None, None, fault, meter.usage)
    finally:
        await answerer.close()
