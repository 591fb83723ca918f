"""`run`: articles in, a folder of findings out."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summarizer.cli.model_options import BaseUrl, CachePath, Model, PromptsFolder, RecordFolder
from summarizer.cli.printing import as_page, put, say
from summarizer.cli.run_options import (
    Concurrency,
    DryRun,
    Format,
    Fresh,
    Inputs,
    MaxArticles,
    MaxCost,
    Out,
    Published,
    Quiet,
    RequestsPerMinute,
    TokensPerMinute,
    Verbose,
)
from summarizer.errors import SummarizerError
from summarizer.settings import TOML_NAME, load

if TYPE_CHECKING:
    from summarizer.cli.running import Ended
    from summarizer.runs.run_record import RunRecord

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
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
    requests_per_minute: RequestsPerMinute = None,
    tokens_per_minute: TokensPerMinute = None,
    max_cost: MaxCost = None,
    max_articles: MaxArticles = None,
    fresh: Fresh = False,
    format_: Format = "csv",
    dry_run: DryRun = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Summarize articles into a folder.

    The folder gets summaries.jsonl (everything found, with the words it was found in), figures.csv, events.csv,
    statements.csv, summaries.md and run.json (what the run was made with and what came of it). Its store keeps every
    finished article: the same command goes on where it was stopped, and what is finished costs nothing.

    Each option but --out, --fresh, --format and --dry-run is also read from the environment (SUMMARIZER_MODEL) and from summarizer.toml
    (model = "..."), as are temperature, max_tokens, seed, timeout, article_timeout, run_timeout, drain, part_tokens,
    cache_megabytes, price_prompt, price_cached and price_completion. A model's key is in its provider's own variable, such as
    OPENAI_API_KEY.
    """
    flags = {
        "model": model,
        "base_url": base_url,
        "prompts": prompts,
        "record": record,
        "cache": cache,
        "published": published,
        "concurrency": concurrency,
        "max_articles": max_articles,
        "max_cost": max_cost,
        "requests_per_minute": requests_per_minute,
        "tokens_per_minute": tokens_per_minute,
    }
    settings = load(flags, os.environ, Path(TOML_NAME))
    from summarizer.cli.logged import say_of_level  # here, so that --help does not wait for it

    say_of_level(verbose=verbose, quiet=quiet)
    from summarizer.cli.running import Run, carry_out, estimated  # the grammars
    from summarizer.reports import estimate_page
    from summarizer.reports.overview import Overview

    asked = Run(inputs, out, settings, format_, fresh=fresh, quiet=quiet)
    if dry_run:
        put(as_page(estimate_page.page, estimated(asked)))
        return
    overview = Overview()
    ended = carry_out(asked, overview)
    if ended.reason is None and not ended.record.outcomes.keys() - {"unreadable"}:
        say("summarizer: no readable input; nothing was written")
        raise typer.Exit(ended.status)
    if not quiet:
        written = f"written to {out}\n" if ended.is_written else ""
        put(as_page(overview.render) + ended.outcomes + _in_short(ended.record) + written)
    if ended.reason is not None:
        say(f"summarizer: {_how_to_go_on(ended, out)}")
    elif ended.halted:
        say(f"summarizer: {ended.halted}; the same command goes on from there")
    if isinstance(ended.reason, SummarizerError):
        raise ended.reason
    raise typer.Exit(ended.status)


def _how_to_go_on(ended: "Ended", out: Path) -> str:
    kept = f"what was finished is kept in {out}"
    if not ended.is_written:
        kept = f"the files in {out} are still those of the finished run, its store has what this one finished"
    stopped = "" if isinstance(ended.reason, SummarizerError) else f"stopped by {ended.reason}; "
    return f"{stopped}{kept}; the same command goes on from there"


def _in_short(record: "RunRecord") -> str:
    from summarizer.reports.wording import counted, numbers_in_words, usage_in_words

    found = record.found
    counts = (
        *(counted(found.figures, "figure"), counted(found.events, "event")),
        *(counted(found.statements, "statement"), counted(found.rejections, "rejection")),
    )
    was_summarized = not record.outcomes.keys().isdisjoint(("ok", "partial"))
    numbers = [numbers_in_words(record.numbers.in_figures, record.numbers.no_figure)] if was_summarized else []
    lines = (
        ", ".join(counts),
        *numbers,
        *usage_in_words(record.usage, record.cost),
    )
    return "".join(f"{line}\n" for line in lines)
