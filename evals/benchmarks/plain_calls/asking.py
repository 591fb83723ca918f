"""The plain call: one structured-output request an article with openai and instructor, all articles at once."""

import asyncio
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any, NamedTuple

import instructor
import openai
from instructor.core.exceptions import InstructorError

from evals.benchmarks.plain_calls.answers import PlainAnswer
from evals.benchmarks.plain_calls.questions import messages
from summarizer.evaluation.gold import Case

TWO_HOURS = 7200.0
"""Seconds that a request may take: a model may be somebody who writes its answers by hand."""


class Server(NamedTuple):
    """Who answers."""

    base_url: str
    model: str
    key: str
    timeout: float = TWO_HOURS
    """Seconds for one request."""


class Heard(NamedTuple):
    """What came back about one article."""

    answers: tuple[str, ...]
    """As they came, one for each call; instructor asks again, three times at most, where one does not fit."""
    extractions: list[Any] | None = None
    """What langextract made of them; None of a plain call."""
    fault: str | None = None
    """Why nothing came, in one line."""


def library() -> str:
    """Return what asks, with its version."""
    return f"instructor {version('instructor')}"


def ask(drafter: str, cases: Sequence[Case], server: Server) -> dict[str, Heard]:
    """Return what came back about each article, by its id; a fault of one does not end the others."""
    return asyncio.run(_ask_all(drafter, cases, server))


async def _ask_all(drafter: str, cases: Sequence[Case], server: Server) -> dict[str, Heard]:
    async with openai.AsyncOpenAI(
        base_url=server.base_url, api_key=server.key, timeout=server.timeout, max_retries=0
    ) as client:
        heard = await asyncio.gather(*(_ask(client, drafter, case, server.model) for case in cases))
    return {case.id: each for case, each in zip(cases, heard, strict=True)}


async def _ask(client: openai.AsyncOpenAI, drafter: str, case: Case, model: str) -> Heard:
    answers: list[str] = []
    structured = instructor.from_openai(client)
    structured.on("completion:response", lambda completion: answers.append(_raw(completion)))
    fault = None
    try:
        await structured.chat.completions.create(
            model=model,
            messages=messages(drafter, case.text),  # type: ignore[arg-type]  # the SDK's type has a class for each role
            response_model=PlainAnswer,
        )
    except (InstructorError, openai.OpenAIError) as error:
        fault = f"{type(error).__name__}: {error}".partition("\n")[0]
    return Heard(tuple(answers), fault=None if answers else fault)


def _raw(completion: Any) -> str:
    """Return the answer as the model wrote it: the arguments of the tool, or the content; empty where there is neither."""
    message = completion.choices[0].message if completion.choices else None
    calls = message.tool_calls if message else None
    return str(calls[0].function.arguments if calls else (message and message.content) or "")
