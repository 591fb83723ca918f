"""Many articles, each with its Outcome: streamed, so many at once, and no article's fault is another's."""

import asyncio
import logging
import traceback
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from pathlib import PurePath

from summarizer.drafting.drafter import Drafter
from summarizer.errors import InvalidData, SummarizerError, UnreadableInput
from summarizer.models.articles import Article
from summarizer.models.outcomes import Outcome
from summarizer.reading.inputs import Reading
from summarizer.reading.text import check_published, dated
from summarizer.runs.loop_thread import loop_thread
from summarizer.summarizing import RULES, as_article, drafter_for, summarize_with

_LOG = logging.getLogger(__name__)


def summarize_many(
    articles: Iterable[Article | str | UnreadableInput],
    *,
    model: str = RULES,
    concurrency: int = 8,
    published: str | None = None,
) -> Generator[Outcome, None, None]:
    """Return the Outcome of each article as it finishes, as `summarize_readings` does.

    A plain text becomes an Article named `text-1`, `text-2`, … by its place among the articles; an UnreadableInput
    becomes its Outcome. `published` (EDTF) is the date of articles that state none, or none with a year. Raises at once: UnknownModel, and InvalidData
    for a `published` that is no date.
    """
    check_published(published)
    readings = (_reading(item, position, published) for position, item in enumerate(articles, start=1))
    return summarize_readings(readings, drafter_for(model), concurrency=concurrency)


def summarize_readings(
    readings: Iterable[Reading], drafter: Drafter, *, concurrency: int = 8
) -> Generator[Outcome, None, None]:
    """Return the Outcome of each reading as it finishes; with the rules, in the order of the readings.

    At most `concurrency` articles are held at a time. Works inside a running event loop too, which it blocks between
    outcomes. If `readings` itself raises, what is under way is finished and returned first.
    Raises InvalidData for a concurrency below 1, at once.
    """
    if concurrency < 1:
        raise InvalidData(f"concurrency: {concurrency} is below 1")
    return _outcomes(readings, drafter, concurrency)


def _outcomes(readings: Iterable[Reading], drafter: Drafter, concurrency: int) -> Generator[Outcome, None, None]:
    under_way: deque[Future[Outcome]] = deque()
    with loop_thread() as loop:
        try:
            for reading in readings:
                under_way.append(asyncio.run_coroutine_threadsafe(_outcome_of(reading, drafter), loop))
                yield from _finished(under_way, leave=concurrency - 1)
        except Exception:
            yield from _finished(under_way, leave=0)
            raise
        yield from _finished(under_way, leave=0)


def _finished(under_way: deque[Future[Outcome]], leave: int) -> Iterator[Outcome]:
    """Take out and yield what has finished, in the order of its start, and wait until no more than `leave` are left."""
    while True:
        for future in [future for future in under_way if future.done()]:
            under_way.remove(future)
            yield future.result()
        if len(under_way) <= leave:
            return
        wait(under_way, return_when=FIRST_COMPLETED)


async def _outcome_of(reading: Reading, drafter: Drafter) -> Outcome:
    source, article = reading
    if isinstance(article, UnreadableInput):
        return Outcome(source=source, article=None, status="unreadable", reason=article.reason, summary=None)
    try:
        summary = await summarize_with(drafter, article)
    except SummarizerError as fault:
        return Outcome(source=source, article=article.id, status="failed", reason=str(fault), summary=None)
    except Exception as fault:  # noqa: BLE001  # whatever a single article brings about, its neighbours go on
        return Outcome(source=source, article=article.id, status="failed", reason=_told(fault, source), summary=None)
    return Outcome(source=source, article=article.id, status="ok", reason=None, summary=summary)


def _reading(item: Article | str | UnreadableInput, position: int, published: str | None) -> Reading:
    if isinstance(item, UnreadableInput):
        return Reading(item.source, item)
    name = item.id if isinstance(item, Article) else f"text-{position}"
    try:
        return Reading(name, dated(as_article(item, None, name), published))
    except UnreadableInput as fault:
        return Reading(name, fault)


def _told(fault: Exception, source: str) -> str:
    """Say in one line what broke and where, and log the way there; a message may quote the article and is left out."""
    frames = traceback.extract_tb(fault.__traceback__)
    kind, last = type(fault).__name__, frames[-1]
    _LOG.debug("%r: %s\n%s", source, kind, "".join(traceback.format_list(frames)))
    return f"internal fault, please report it: {kind} in {PurePath(last.filename).name}, line {last.lineno}"
