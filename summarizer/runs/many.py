"""Many articles, each with its Outcome: streamed, so many at once, and no article's fault is another's."""

import os
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue

from summarizer.completions.endpoint import RUN_LIMITS
from summarizer.drafters import drafter_for
from summarizer.drafting.drafter import Drafter
from summarizer.errors import InvalidData, UnreadableInput
from summarizer.models.articles import Article
from summarizer.models.outcomes import Outcome
from summarizer.reading.inputs import Reading
from summarizer.reading.text import check_published, dated
from summarizer.runs.engine import Engine
from summarizer.runs.folder import RunFolder
from summarizer.runs.reader_thread import Arrival
from summarizer.runs.store import RunStore
from summarizer.runs.terms import Terms, terms_of
from summarizer.settings import RULES, Settings
from summarizer.summarizing import as_article


def summarize_many(
    articles: Iterable[Article | str | UnreadableInput],
    *,
    model: str = RULES,
    base_url: str | None = None,
    concurrency: int = 8,
    published: str | None = None,
    cache: str | Path | None = None,
    store: str | Path | None = None,
) -> Generator[Outcome, None, None]:
    """Return the Outcome of each article as it finishes, as `Engine.outcomes` does.

    A plain text becomes an Article named `text-1`, `text-2`, … by its place among the articles; an UnreadableInput
    becomes its Outcome. `published` (EDTF) is the date of articles that state none, or none with a year; `model`,
    `base_url` and `cache` are as for `asummarize`. `store` names a folder that keeps each Outcome before it is returned: what
    is finished there is not done again, by whichever call or command; raises OutputError at the first Outcome where it
    cannot be used, as where another process works in it. Raises at once: UnknownModel, SettingsError where a key or package is
    missing, OutputError for a cache that cannot be used, and InvalidData for a `published` that is no date or a single text.
    """
    check_published(published)
    if isinstance(articles, str):
        raise InvalidData("articles: is one text; for one article call summarize, for many give a list")
    readings = (_reading(item, position, published) for position, item in enumerate(articles, start=1))
    settings = Settings(model=model, base_url=base_url, cache=str(cache) if cache else None)
    if concurrency < 1:
        raise InvalidData(f"concurrency: {concurrency} is below 1")
    if store is None:
        return _engine(settings, drafter_for(settings, os.environ, RUN_LIMITS), concurrency, None).outcomes(readings)
    folder = RunFolder(Path(store), settings, ())
    drafter = drafter_for(settings, os.environ, RUN_LIMITS, folder.completions)
    return _kept_in(folder, lambda: _engine(settings, drafter, concurrency, folder.store).outcomes(readings))


def _engine(settings: Settings, drafter: Drafter, concurrency: int, store: RunStore | None) -> Engine:
    return Engine(drafter, terms_of(settings, store, None), concurrency, SimpleQueue())


def _kept_in(
    folder: RunFolder, outcomes: Callable[[], Generator[Outcome, None, None]]
) -> Generator[Outcome, None, None]:
    folder.open(fresh=False)
    with closing(folder):
        yield from outcomes()


def summarize_readings(
    readings: Iterable[Reading],
    drafter: Drafter,
    *,
    concurrency: int = 8,
    arrivals: "SimpleQueue[Arrival] | None" = None,
) -> Generator[Outcome, None, None]:
    """Return the Outcome of each reading as it finishes, as `Engine.outcomes` does, on no terms but the drafter's own.

    Raises InvalidData for a concurrency below 1, at once.
    """
    engine = Engine(drafter, Terms(), concurrency, SimpleQueue() if arrivals is None else arrivals)
    return engine.outcomes(readings)


def _reading(item: Article | str | UnreadableInput, position: int, published: str | None) -> Reading:
    if isinstance(item, UnreadableInput):
        return Reading(item.source, item)
    name = item.id if isinstance(item, Article) else f"text-{position}"
    try:
        return Reading(name, dated(as_article(item, None, name), published))
    except UnreadableInput as fault:
        return Reading(name, fault)
