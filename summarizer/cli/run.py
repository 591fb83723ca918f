"""`run`: articles in, a folder of findings out."""

import os
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.model_options import BaseUrl, CachePath, Model, PromptsFolder, RecordFolder, chosen_drafter
from summarizer.cli.printing import as_page, put, say
from summarizer.errors import SummarizerError
from summarizer.settings import TOML_NAME, Settings, load

if TYPE_CHECKING:
    from collections.abc import Generator

    from summarizer.cli.progress import ProblemsOnly
    from summarizer.models.outcomes import Outcome
    from summarizer.reports.overview import Overview
    from summarizer.runs.folder import RunFolder
    from summarizer.runs.reader_thread import Arrival
    from summarizer.runs.run_record import Ending, RunRecord

SOME_NOT_OK = 1
NONE_READABLE = 2
NO_MODEL = 3


def _folder(name: str) -> Path:
    if not name:
        raise typer.BadParameter("the name is empty")
    return Path(name)


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files (text, Markdown, HTML, JSON, JSON Lines), folders, globs, or - for standard input.",
    ),
]
Out = Annotated[
    Path, typer.Option("--out", metavar="DIR", parser=_folder, help="Folder for the results; made if need be.")
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", help="When articles that do not say so were published, such as 2022-09-27."
    ),
]
Concurrency = Annotated[
    int | None, typer.Option("--concurrency", metavar="N", help="How many articles at once. [default: 8]")
]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Tell what broke inside, too.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Tell of problems only.")]


def run(
    inputs: Inputs,
    *,
    out: Out,
    model: Model = None,
    base_url: BaseUrl = None,
    prompts: PromptsFolder = None,
    record: RecordFolder = None,
    cache: CachePath = None,
    published: Published = None,
    concurrency: Concurrency = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Summarize articles into a folder.

    The folder gets summaries.jsonl (everything found, with the words it was found in), figures.csv, events.csv,
    statements.csv, summaries.md and run.json (what the run was made with and what came of it).

    Each option but --out is also read from the environment (SUMMARIZER_MODEL) and from summarizer.toml (model = "..."),
    as are temperature, max_tokens, seed, timeout, part_tokens, cache_megabytes, price_prompt, price_cached and price_completion. A model's key is
    in its provider's own variable, such as OPENAI_API_KEY.
    """
    from summarizer.reports.overview import Overview  # rich: --help must not wait for it

    flags = {"model": model, "base_url": base_url, "prompts": prompts, "record": record, "cache": cache}
    settings = load({**flags, "published": published, "concurrency": concurrency}, os.environ, Path(TOML_NAME))
    from summarizer.cli.logged import say_of_level  # here, so that --help does not wait for it

    say_of_level(verbose=verbose, quiet=quiet)
    overview = Overview()
    ended = _run(inputs, out, settings, overview, quiet=quiet)
    status = _status(ended)
    if not quiet and status != NONE_READABLE:
        put(as_page(overview.render) + _in_short(ended, out))
    raise typer.Exit(status)


def _run(inputs: list[str], out: Path, settings: Settings, overview: "Overview", *, quiet: bool) -> "RunRecord":
    # imported here, so that --help does not wait for the grammars
    from summarizer.cli.progress import progress_for
    from summarizer.cli.stopping import Stopped, StopSignals
    from summarizer.reading.inputs import read_inputs
    from summarizer.reports import csv_tables, markdown
    from summarizer.runs.folder import RunFolder
    from summarizer.runs.many import summarize_readings

    drafter = chosen_drafter(settings, quiet=quiet)
    readings = read_inputs(inputs, settings.published)
    reports = (csv_tables.FIGURES, csv_tables.EVENTS, csv_tables.STATEMENTS, markdown.PAGES)
    folder = RunFolder(out, settings, reports)
    if folder.moved_aside:
        say(f"summarizer: what an unfinished run left in {out} is kept there in files ending in {folder.moved_aside}")
    arrivals: SimpleQueue[Arrival] = SimpleQueue()
    outcomes = summarize_readings(readings, drafter, concurrency=settings.concurrency, arrivals=arrivals)
    try:
        with StopSignals(arrivals.put):
            return _keep(outcomes, folder, progress_for(_known_number(inputs), quiet=quiet), overview)
    except Stopped as stop:
        say(f"summarizer: stopped by {stop}; {_where_kept(folder, out)}")
        raise typer.Exit(stop.exit_status) from stop
    except SummarizerError:
        if folder.left_partial:
            say(f"summarizer: {_where_kept(folder, out)}")
        raise


def _where_kept(folder: "RunFolder", out: Path) -> str:
    if folder.left_partial:
        return f"the finished run in {out} stays; what this one finished is in {out}/*.partial"
    return f"what was finished is kept in {out}"


def _known_number(inputs: list[str]) -> int | None:
    """Return how many articles there will be; None where that takes reading them: streams, and files of many."""
    from summarizer.reading.sources import LINES_SUFFIXES, Source, find_sources

    sources = find_sources(inputs)
    streams = any(isinstance(one, Source) and (one.path is None or one.suffix in LINES_SUFFIXES) for one in sources)
    return None if streams else len(sources)


def _keep(
    outcomes: "Generator[Outcome]", folder: "RunFolder", progress: "ProblemsOnly", overview: "Overview"
) -> "RunRecord":
    """Keep each outcome as it comes; whatever ends the run, the folder is closed with what has been finished."""
    from summarizer.cli.stopping import Stopped

    ended: Ending = "failed"
    with closing(outcomes), progress:
        try:
            for outcome in outcomes:
                folder.add(outcome)
                progress.show(outcome)
                if outcome.summary:
                    overview.add(outcome.summary)
            ended = "completed"
        except Stopped:
            ended = "interrupted"
            raise
        finally:
            record = folder.close(ended)
    return record


def _status(record: "RunRecord") -> int:
    if not record.outcomes.keys() - {"unreadable"}:
        say("summarizer: no readable input; nothing was written")
        return NONE_READABLE
    faults = [problem.fault for problem in record.problems]
    if "recording_missing" in faults or (faults and not record.outcomes.get("ok") and set(faults) == {"unreachable"}):
        return NO_MODEL
    return SOME_NOT_OK if record.problems else 0


def _in_short(record: "RunRecord", out: Path) -> str:
    from summarizer.reports.wording import counted, numbers_in_words, usage_in_words

    found = record.found
    counts = (
        *(counted(found.figures, "figure"), counted(found.events, "event")),
        *(counted(found.statements, "statement"), counted(found.rejections, "rejection")),
    )
    lines = (
        ", ".join(f"{count:,} {status}" for status, count in record.outcomes.items()),
        ", ".join(counts),
        numbers_in_words(record.numbers.in_figures, record.numbers.no_figure),
        *usage_in_words(record.usage, record.cost),
        f"written to {out}",
    )
    return "".join(f"{line}\n" for line in lines)
