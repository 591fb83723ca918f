"""One run from its settings to its status: the folder, the drafter, signals, progress, and what is written in the end."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path
from queue import SimpleQueue

from summarizer.cli.model_options import chosen_drafter
from summarizer.cli.printing import as_page, say
from summarizer.cli.progress import progress_for
from summarizer.cli.run_options import TableFormat
from summarizer.cli.stopping import Stopped, StopSignals
from summarizer.errors import FaultKind, ModelFault, OutputError, SummarizerError
from summarizer.models.estimates import Estimate
from summarizer.reading.inputs import Reading, name_inputs, read_inputs
from summarizer.reading.sources import is_read_but_once
from summarizer.reports import csv_tables, markdown, outcome_table
from summarizer.reports.overview import Overview
from summarizer.reports.parquet_tables import parquet_tables
from summarizer.runs.digests import work_digest
from summarizer.runs.engine import Engine
from summarizer.runs.estimates import estimate
from summarizer.runs.folder import RunFolder
from summarizer.runs.reader_thread import Arrival
from summarizer.runs.run_record import Ending, RunRecord, Session, prices
from summarizer.runs.store import STORE, open_store
from summarizer.runs.terms import terms_of
from summarizer.settings import Settings

SOME_NOT_OK = 1
UNUSABLE = 2
NO_MODEL = 3

_CSV = (csv_tables.FIGURES, csv_tables.EVENTS, csv_tables.STATEMENTS)
_COLLECTED_AFTER = 20_000
"""New values until Python looks for cycles among them: articles have thousands of values each and next to no cycles, and
to look after every 700, as it does by default, took 5 % of the time of a run by rules."""
_LOOKED_AT = 20
"""Articles that say what one may cost, before any was paid for."""


@dataclass(frozen=True)
class Run:
    """What a command line asks for."""

    inputs: Sequence[str]
    out: Path
    settings: Settings
    format: TableFormat
    """Of the tables."""
    fresh: bool
    quiet: bool


@dataclass(frozen=True)
class Ended:
    """How a run has ended."""

    record: RunRecord
    outcomes: str
    """How inputs came out and why, for a reader of standard output."""
    is_written: bool
    """Whether the folder's files are those of this run."""
    reason: Stopped | SummarizerError | None
    """What broke it off; None where it came to its end."""
    halted: str | None
    """Why it began no more articles; None where it began all."""
    status: int
    """The exit status."""


def carry_out(run: Run, overview: Overview) -> Ended:
    """Do the run and return how it ended, with all that was finished kept; `overview` gets the summaries.

    Raises OutputError where the folder cannot be used or its disk takes no more, and as `drafter_for` does.
    """
    arrivals: SimpleQueue[Arrival] = SimpleQueue()
    readings = read_inputs(run.inputs, run.settings.published)
    tables = parquet_tables() if run.format == "parquet" else _CSV
    folder = RunFolder(run.out, run.settings, (*tables, markdown.PAGES))
    drafter = chosen_drafter(run.settings, quiet=run.quiet, kept=folder.completions)
    expected = _expected_cost(run)
    folder.open(fresh=run.fresh)
    with closing(folder), StopSignals(arrivals.put), _collecting_seldom():
        session = Session(run.settings)
        engine = Engine(drafter, terms_of(run.settings, folder.store, expected), run.settings.concurrency, arrivals)
        reason = _work(run, engine, readings, session, overview)
        if engine.halted:
            folder.name_unread(name_inputs(run.inputs), engine.halted)
        record, is_written = folder.finish(session, _ending(engine, reason))
        outcomes = as_page(outcome_table.render, record.outcomes, folder.accounts.reasons())
        return Ended(
            record, outcomes, is_written, reason, engine.halted, _status(record, folder.accounts.faults(), reason)
        )


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Let Python look for cycles less often, for a while."""
    before = gc.get_threshold()
    gc.set_threshold(_COLLECTED_AFTER, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def estimated(run: Run) -> Estimate:
    """Return what the run would take, as far as can be known before anything is sent."""
    readings = read_inputs(run.inputs, run.settings.published)
    if run.fresh or not (run.out / STORE).exists():
        return estimate(readings, run.settings, lambda _: False)
    with closing(open_store(run.out, work_digest(run.settings))) as store:
        return estimate(readings, run.settings, store.has_finished)


def _expected_cost(run: Run) -> Decimal | None:
    """Return what an article may cost, USD, by the first ones; None where that is not asked, or cannot be known."""
    files = [name for name in run.inputs if not is_read_but_once(name)]
    if run.settings.max_cost is None or not files:
        return None
    first = islice(read_inputs(files, run.settings.published), _LOOKED_AT)
    return estimate(first, run.settings, lambda _: False).cost_ahead


def _work(
    run: Run, engine: Engine, readings: Iterable[Reading], session: Session, overview: Overview
) -> Stopped | SummarizerError | None:
    """Take in the outcomes as they come; return what broke them off."""
    progress = progress_for(_known_number(run.inputs), quiet=run.quiet, prices=prices(run.settings))
    try:
        with closing(engine.outcomes(readings)) as outcomes, progress as shown:
            for outcome in outcomes:
                shown.show(outcome, reused=engine.reused > session.reused)
                session.reused = engine.reused
                session.usage += outcome.usage
                if outcome.summary:
                    overview.add(outcome.summary)
    except OutputError:
        say(f"summarizer: what was finished is kept in {run.out}; the same command goes on from there")
        raise
    except (Stopped, SummarizerError) as reason:
        return reason
    return None


def _ending(engine: Engine, reason: Stopped | SummarizerError | None) -> Ending:
    if isinstance(reason, Stopped):
        return "interrupted"
    if reason is not None:
        return "failed"
    return "capped" if engine.halted else "completed"


def _status(record: RunRecord, faults: AbstractSet[FaultKind | None], reason: Stopped | SummarizerError | None) -> int:
    if isinstance(reason, Stopped):
        return reason.exit_status
    if not record.outcomes.keys() - {"unreadable"}:
        return UNUSABLE
    nobody_answered = not record.outcomes.get("ok") and faults == {"unreachable"}
    if isinstance(reason, ModelFault) or "recording_missing" in faults or nobody_answered:
        return NO_MODEL
    return SOME_NOT_OK if faults or record.ended == "capped" else 0


def _known_number(inputs: Sequence[str]) -> int | None:
    """Return how many articles there will be; None where some come through a stream."""
    return None if any(map(is_read_but_once, inputs)) else sum(1 for _ in name_inputs(inputs))
