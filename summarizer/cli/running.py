"""One run from its settings to its status: the folder, the drafter, signals, progress, and what is written in the end."""

from collections.abc import Generator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from summarizer.cli.model_options import chosen_drafter
from summarizer.cli.printing import say
from summarizer.cli.progress import progress_for
from summarizer.cli.stopping import Stopped, StopSignals
from summarizer.errors import FaultKind, ModelFault, OutputError, SummarizerError
from summarizer.models.outcomes import Outcome
from summarizer.reading.inputs import name_inputs, read_inputs
from summarizer.reading.sources import STANDARD_INPUT
from summarizer.reports import csv_tables, markdown
from summarizer.reports.overview import Overview
from summarizer.runs.engine import Engine
from summarizer.runs.folder import RunFolder
from summarizer.runs.reader_thread import Arrival
from summarizer.runs.run_record import Ending, RunRecord, Session
from summarizer.runs.terms import terms_of
from summarizer.settings import Settings

SOME_NOT_OK = 1
UNUSABLE = 2
NO_MODEL = 3

_REPORTS = (csv_tables.FIGURES, csv_tables.EVENTS, csv_tables.STATEMENTS, markdown.PAGES)


@dataclass(frozen=True)
class Run:
    """What a command line asks for."""

    inputs: Sequence[str]
    out: Path
    settings: Settings
    fresh: bool
    quiet: bool


@dataclass(frozen=True)
class Ended:
    """How a run has ended."""

    record: RunRecord
    is_written: bool
    """Whether the folder's files are those of this run."""
    reason: Stopped | SummarizerError | None
    """What broke it off; None where it came to its end."""
    status: int
    """The exit status."""


def carry_out(run: Run, overview: Overview) -> Ended:
    """Do the run and return how it ended, with all that was finished kept; `overview` gets the summaries.

    Raises OutputError where the folder cannot be used or its disk takes no more, and as `drafter_for` does.
    """
    arrivals: SimpleQueue[Arrival] = SimpleQueue()
    readings = read_inputs(run.inputs, run.settings.published)
    folder = RunFolder(run.out, run.settings, _REPORTS)
    drafter = chosen_drafter(run.settings, quiet=run.quiet, kept=folder.completions)
    folder.open(fresh=run.fresh)
    with closing(folder), StopSignals(arrivals.put):
        session = Session(run.settings)
        engine = Engine(drafter, terms_of(run.settings, folder.store, None), run.settings.concurrency, arrivals)
        reason = _work(run, engine.outcomes(readings), session, overview)
        session.reused = engine.reused
        if engine.halted:
            folder.name_unread(name_inputs(run.inputs), engine.halted)
        record, is_written = folder.finish(session, _ending(engine, reason))
        return Ended(record, is_written, reason, _status(record, folder.accounts.faults(), reason))


def _work(
    run: Run, outcomes: Generator[Outcome, None, None], session: Session, overview: Overview
) -> Stopped | SummarizerError | None:
    """Take in the outcomes as they come; return what broke them off."""
    try:
        with closing(outcomes), progress_for(_known_number(run.inputs), quiet=run.quiet) as progress:
            for outcome in outcomes:
                session.usage += outcome.usage
                progress.show(outcome)
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
    return SOME_NOT_OK if faults else 0


def _known_number(inputs: Sequence[str]) -> int | None:
    """Return how many articles there will be; None where standard input has some."""
    return None if STANDARD_INPUT in inputs else sum(1 for _ in name_inputs(inputs))
