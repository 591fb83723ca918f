"""Summarizing one article: mentions, a draft that points to them, and the proof of the draft."""

import asyncio
import logging
import os
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from summarizer.drafters import drafter_for
from summarizer.drafting.drafter import Drafter
from summarizer.errors import FaultKind, ModelFault, UnreadableInput
from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.summaries import Summary
from summarizer.models.usage import Meter
from summarizer.reading.text import check_published, read_text
from summarizer.settings import RULES, Settings

_LOG = logging.getLogger(__name__)
_Value = TypeVar("_Value")


class Summarized(NamedTuple):
    """A Summary, and what it lacks."""

    summary: Summary
    missing: str | None
    """Which parts of the article, or which question about it, got no answer and why, in one line; None where all did."""
    fault: FaultKind | None = None
    """Why, as a kind: the last fault where there were several."""


def summarize(
    article: Article | str,
    *,
    published: str | None = None,
    model: str = RULES,
    base_url: str | None = None,
    cache: str | Path | None = None,
) -> Summary:
    """Return the Summary of one article; the same as `asummarize`, for code that is not asynchronous.

    Works inside a running event loop too, where it blocks until the Summary is there.
    """
    return _run(asummarize(article, published=published, model=model, base_url=base_url, cache=cache))


async def asummarize(
    article: Article | str,
    *,
    published: str | None = None,
    model: str = RULES,
    base_url: str | None = None,
    cache: str | Path | None = None,
) -> Summary:
    """Return the Summary of one article.

    `article` may be plain text: title, date and page furniture are then read from it. `published` (EDTF) is when it was
    published and wins over what the text says. `model` is `rules`, `PROVIDER/NAME` or `replay:PATH`; `base_url` is that of
    any OpenAI-compatible server; the key is in the provider's own environment variable. `cache` is a file that keeps the
    model's completions, words of articles in them, and answers from them the same question at no cost; rules need none.
    Raises UnreadableInput for a text without words, InputError for a `published` that is no date, UnknownModel for a model
    that is not there, SettingsError where its key or package is missing or recordings are given a cache, OutputError for a
    cache that cannot be used, ModelFault where the model gives no answer. What a Summary lacks is logged.
    """
    checked = as_article(article, published)
    drafter = drafter_for(Settings(model=model, base_url=base_url, cache=str(cache) if cache else None), os.environ)
    try:
        found = await summarize_with(drafter, checked, Meter())
    finally:
        await drafter.close()
    if found.missing:
        _LOG.warning("%s: %s", checked.id, found.missing)
    return found.summary


async def summarize_with(drafter: Drafter, article: Article, meter: Meter) -> Summarized:
    """Return the Summary of the article as that drafter drafts it; what it takes is added to the meter."""
    mentions = find_mentions(article)
    drafted = await drafter.draft(article, mentions, meter)
    summary = ground(article, mentions, drafted.draft, drafter.name)
    try:
        more = await drafter.reconsider(article, mentions, summary, meter)
    except ModelFault as fault:
        missing = (drafted.missing, f"the question about what was left open got no answer: {fault}")
        return Summarized(summary, "; ".join(filter(None, missing)), fault.kind)
    if more is not None:
        draft = drafted.draft.with_more(more, summary.coverage.open_numbers)
        summary = ground(article, mentions, draft, drafter.name)
    return Summarized(summary, drafted.missing, drafted.fault)


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
