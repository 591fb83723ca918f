"""Many articles, each with its Outcome: streamed, so many at once, and no article's fault is another's."""

import asyncio
import logging
import os
import traceback
from collections.abc import Generator, Iterable
from pathlib import Path, PurePath
from queue import SimpleQueue

from summarizer.drafters import drafter_for
from summarizer.drafting.drafter import Drafter
from summarizer.errors import (
    FATAL_FAULTS,
    FaultKind,
    InvalidData,
    ModelFault,
    ModelUnusable,
    OutputError,
    SummarizerError,
    UnreadableInput,
)
from summarizer.models.articles import Article
from summarizer.models.outcomes import Outcome
from summarizer.models.usage import Meter
from summarizer.reading.inputs import Reading
from summarizer.reading.text import check_published, dated
from summarizer.runs.loop_thread import loop_thread
from summarizer.runs.reader_thread import Arrival, reader_thread
from summarizer.settings import RULES, Settings
from summarizer.summarizing import as_article, summarize_with

_LOG = logging.getLogger(__name__)


def summarize_many(
    articles: Iterable[Article | str | UnreadableInput],
    *,
    model: str = RULES,
    base_url: str | None = None,
    concurrency: int = 8,
    published: str | None = None,
    cache: str | Path | None = None,
) -> Generator[Outcome, None, None]:
    """Return the Outcome of each article as it finishes, as `summarize_readings` does.

    A plain text becomes an Article named `text-1`, `text-2`, … by its place among the articles; an UnreadableInput
    becomes its Outcome. `published` (EDTF) is the date of articles that state none, or none with a year; `model`,
    `base_url` and `cache` are as for `asummarize`. Raises at once: UnknownModel, SettingsError where a key or package is
    missing, OutputError for a cache that cannot be used, and InvalidData for a `published` that is no date.
    """
    check_published(published)
    readings = (_reading(item, position, published) for position, item in enumerate(articles, start=1))
    settings = Settings(model=model, base_url=base_url, cache=str(cache) if cache else None)
    drafter = drafter_for(settings, os.environ)
    return summarize_readings(readings, drafter, concurrency=concurrency)


def summarize_readings(
    readings: Iterable[Reading],
    drafter: Drafter,
    *,
    concurrency: int = 8,
    arrivals: "SimpleQueue[Arrival] | None" = None,
) -> Generator[Outcome, None, None]:
    """Return the Outcome of each reading as it finishes; with the rules, in the order of the readings.

    At most `concurrency` articles are held at a time. `readings` is iterated in a thread of its own, so that a source
    that is slow holds back no outcome. Works inside a running event loop too, which it blocks between outcomes.
    If `readings` itself raises, what is under way is finished and returned first. An interruption (a BaseException
    that is no Exception) put into `arrivals`, as from a signal's handler, is raised after what had finished before it.
    A key or quota that is refused ends all at once: the outcome it was noticed with is followed by ModelUnusable, and
    articles under way have none. The drafter is closed at the end. Raises InvalidData for a concurrency below 1, at once.
    """
    if concurrency < 1:
        raise InvalidData(f"concurrency: {concurrency} is below 1")
    return _outcomes(readings, drafter, concurrency, SimpleQueue() if arrivals is None else arrivals)


def _outcomes(
    readings: Iterable[Reading], drafter: Drafter, concurrency: int, arrivals: "SimpleQueue[Arrival]"
) -> Generator[Outcome, None, None]:
    under_way, all_taken = 0, False
    fault: Exception | None = None
    with loop_thread(drafter.close) as loop, reader_thread(readings, concurrency, arrivals) as room:
        while under_way or not all_taken:
            arrival = arrivals.get()
            if isinstance(arrival, Reading):
                under_way += 1
                asyncio.run_coroutine_threadsafe(_work_on(arrival, drafter, arrivals), loop)
            elif isinstance(arrival, Outcome):
                yield arrival
                if arrival.fault in FATAL_FAULTS:
                    raise ModelUnusable(arrival.fault, arrival.reason or "")
                under_way -= 1
                room.release()
            elif isinstance(arrival, OutputError):
                raise arrival  # a recording that cannot be written: what is asked from now on would be lost
            elif arrival is None or isinstance(arrival, Exception):
                fault, all_taken = arrival, True
            else:
                raise arrival
    if fault is not None:
        raise fault


async def _work_on(reading: Reading, drafter: Drafter, arrivals: "SimpleQueue[Arrival]") -> None:
    """Put the outcome into `arrivals` by itself: a callback of the task would wait until the loop is free again."""
    try:
        arrivals.put(await _outcome_of(reading, drafter))
    except BaseException as fault:
        arrivals.put(fault)
        raise


async def _outcome_of(reading: Reading, drafter: Drafter) -> Outcome:
    source, article = reading
    if isinstance(article, UnreadableInput):
        return Outcome(source=source, article=None, status="unreadable", reason=article.reason, summary=None)
    meter = Meter()
    try:
        summary, missing, fault_kind = await summarize_with(drafter, article, meter)
    except OutputError:
        raise
    except SummarizerError as fault:
        kind = fault.kind if isinstance(fault, ModelFault) else None
        return _failed(reading, str(fault), meter, kind)
    except Exception as fault:  # noqa: BLE001  # whatever a single article brings about, its neighbours go on
        return _failed(reading, _told(fault, source), meter)
    return Outcome(
        source=source,
        article=article.id,
        status="partial" if missing else "ok",
        reason=missing,
        summary=summary,
        fault=fault_kind,
        usage=meter.usage,
    )


def _failed(reading: Reading, reason: str, meter: Meter, fault: FaultKind | None = None) -> Outcome:
    article = reading.article.id if isinstance(reading.article, Article) else None
    return Outcome(
        source=reading.source,
        article=article,
        status="failed",
        reason=reason,
        summary=None,
        fault=fault,
        usage=meter.usage,
    )


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
