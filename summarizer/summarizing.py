"""Summarizing one article: mentions, a draft that points to them, and the proof of the draft."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from summarizer.drafting.drafter import Drafter
from summarizer.drafting.rules.rule_drafter import RuleDrafter
from summarizer.errors import UnknownModel, UnreadableInput
from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.summaries import Summary
from summarizer.reading.text import check_published, read_text

RULES = "rules"
"""The built-in model: no network, the same answer every time."""

_Value = TypeVar("_Value")


def summarize(article: Article | str, *, published: str | None = None, model: str = RULES) -> Summary:
    """Return the Summary of one article; the same as `asummarize`, for code that is not asynchronous.

    Works inside a running event loop too, where it blocks until the Summary is there.
    """
    return _run(asummarize(article, published=published, model=model))


async def asummarize(article: Article | str, *, published: str | None = None, model: str = RULES) -> Summary:
    """Return the Summary of one article.

    `article` may be plain text: title, date and page furniture are then read from it. `published` (EDTF) is when it was
    published and wins over what the text says. Raises UnreadableInput for a text without words, InputError for a
    `published` that is no date, UnknownModel for a model that is not there.
    """
    drafter = drafter_for(model)
    return await summarize_with(drafter, as_article(article, published))


async def summarize_with(drafter: Drafter, article: Article) -> Summary:
    """Return the Summary of the article as that drafter drafts it."""
    mentions = find_mentions(article)
    draft = await drafter.draft(article, mentions)
    return ground(article, mentions, draft, drafter.name)


def drafter_for(model: str) -> Drafter:
    """Return the drafter that answers to the model name; raise UnknownModel if none does."""
    if model == RULES:
        return RuleDrafter()
    raise UnknownModel(f"unknown model {model!r}: this version has the built-in {RULES!r} only")


def as_article(article: Article | str, published: str | None, article_id: str = "text") -> Article:
    """Return the article, read from plain text if need be; `published` (EDTF) wins over what it says."""
    if isinstance(article, str):
        return read_text(article, article_id, published)
    if not isinstance(article, Article):
        raise UnreadableInput(article_id, f"an article is text or an Article, not {type(article).__name__}")
    check_published(published)
    return article if published is None else article.model_copy(update={"published": published})


def _run(work: Coroutine[Any, Any, _Value]) -> _Value:
    results: list[_Value] = []

    async def keep() -> None:
        # asyncio.run puts the task's result into words (`signal.signal` reprs its handler): let that be None.
        results.append(await work)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(keep())
    else:
        with ThreadPoolExecutor(max_workers=1) as pool:  # a running loop cannot be entered twice: use one of our own
            pool.submit(asyncio.run, keep()).result()
    return results[0]
