"""The clients that are measured, each as its users would have it, behind one small interface."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evals.benchmarks.client_speed.article import FIGURES, TEXT, PlainFigures, messages, titled

Ask = Callable[[int], Awaitable[int]]
"""Asks about the article of that number; returns how many figures the valid answer has."""

Open = Callable[[str, int], AbstractAsyncContextManager[Ask]]
"""Makes a client for a base URL, ready for so many articles."""


@asynccontextmanager
async def ours(url: str, _: int) -> AsyncIterator[Ask]:
    """Ask as a run does, which goes on when the completion is durable in its store.

    The mentions are found beforehand: what code finds in an article is no part of asking.
    """
    from summarizer.completions.completion_cache import TABLES, CompletionCache
    from summarizer.completions.endpoint import Endpoint
    from summarizer.completions.keeping import Keeping
    from summarizer.completions.online import open_online
    from summarizer.database.opening import Layout, open_database
    from summarizer.drafting.model.page import shown_sentences
    from summarizer.drafting.model.questions import Questions
    from summarizer.mentions.finder import find_mentions
    from summarizer.models.usage import Meter
    from summarizer.prompts.templates import Prompts
    from summarizer.reading.text import read_text

    article = read_text(TEXT, "article", "2024-10-10")
    mentions = find_mentions(article)
    asking, sentences = Questions(Prompts.load(), 4_000), shown_sentences(article, mentions)
    endpoint = Endpoint("parrot", url, "none")
    with TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "store.sqlite", Layout(kind=0x42454E43, version=1, tables=TABLES))
        answerer = Keeping(open_online(endpoint), endpoint, [CompletionCache(database)])

        async def ask(number: int) -> int:
            one = article.model_copy(update={"title": titled(number)})
            question = asking.about_part(one, mentions, sentences, 1)
            return len((await answerer.ask(question, Meter())).answer.figures)

        try:
            yield ask
        finally:
            await answerer.close()
            database.close()


@asynccontextmanager
async def instructor_tools(url: str, _: int) -> AsyncIterator[Ask]:
    """instructor's own client in its default mode."""
    async with _instructor(url, "TOOLS") as ask:
        yield ask


@asynccontextmanager
async def instructor_json_schema(url: str, _: int) -> AsyncIterator[Ask]:
    """instructor's own client in the mode that uses the provider's structured outputs."""
    async with _instructor(url, "JSON_SCHEMA") as ask:
        yield ask


@asynccontextmanager
async def _instructor(url: str, mode: str) -> AsyncIterator[Ask]:
    import instructor
    import openai

    async with openai.AsyncOpenAI(base_url=url, api_key="none") as client:
        structured = instructor.from_openai(client, mode=instructor.Mode[mode])

        async def ask(number: int) -> int:
            told: Any = messages(number)
            found = await structured.chat.completions.create(model="parrot", messages=told, response_model=PlainFigures)
            return len(found.figures)

        yield ask


@asynccontextmanager
async def bare_aiohttp(url: str, _: int) -> AsyncIterator[Ask]:
    """The least that has to be done: send, read, validate."""
    import aiohttp

    wanted = {"name": "PlainFigures", "strict": True, "schema": PlainFigures.model_json_schema()}
    fixed = {"model": "parrot", "response_format": {"type": "json_schema", "json_schema": wanted}}
    headers = {"Authorization": "Bearer none"}
    async with aiohttp.ClientSession(headers=headers, connector=aiohttp.TCPConnector(limit=0)) as session:

        async def ask(number: int) -> int:
            body = {**fixed, "messages": messages(number)}
            async with session.post(f"{url}/chat/completions", json=body) as response:
                text = json.loads(await response.read())["choices"][0]["message"]["content"]
            return len(PlainFigures.model_validate_json(text).figures)

        yield ask


ASYNCHRONOUS: Mapping[str, Open] = {
    "ours": ours,
    "instructor TOOLS": instructor_tools,
    "instructor JSON_SCHEMA": instructor_json_schema,
    "bare aiohttp": bare_aiohttp,
}
"""Those that ask any number of questions at a time in one event loop, by the names of the table."""


def check(figures: int) -> None:
    """Raise ValueError for an answer without its figures: a client that is fast at failing would look good."""
    if figures != FIGURES:
        raise ValueError(f"{figures} figures in place of {FIGURES}")
