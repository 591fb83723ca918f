"""How far a run has come: a bar on a terminal, one plain line an article otherwise, problems always."""

import sys
from typing import Self

from summarizer.cli.printing import say
from summarizer.models.outcomes import Outcome
from summarizer.reports.visible import one_line
from summarizer.reports.wording import counted


class ProblemsOnly:
    """Names what did not go well, and nothing else."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def show(self, outcome: Outcome) -> None:
        """Say what went wrong, if anything did."""
        if outcome.reason is not None:
            say(in_one_line(outcome))


class PlainLines(ProblemsOnly):
    """One numbered line an article."""

    def __init__(self, total: int | None) -> None:
        self._finished = 0
        self._of_total = f"/{total:,}" if total else ""

    def show(self, outcome: Outcome) -> None:
        """Say what came of it."""
        self._finished += 1
        say(f"{self._finished:,}{self._of_total} {in_one_line(outcome)}")


class Bar(ProblemsOnly):
    """A bar that moves while articles come in; what went wrong stands above it."""

    def __init__(self, total: int | None) -> None:
        # rich.progress costs more to import than the rest of the command line
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            BarColumn(bar_width=20),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}", markup=False),
        )
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task("", total=total)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def show(self, outcome: Outcome) -> None:
        """Move on, with the article's findings beside the bar."""
        super().show(outcome)
        self._progress.update(self._task, advance=1, description=one_line(in_one_line(outcome)))


def progress_for(total: int | None, *, quiet: bool) -> ProblemsOnly:
    """Return what suits standard error; `total` is None where the number of inputs is not known beforehand."""
    if quiet:
        return ProblemsOnly()
    return Bar(total) if sys.stderr.isatty() else PlainLines(total)


def in_one_line(outcome: Outcome) -> str:
    """Return the input's name and what came of it: `port-strike: 12 figures, 9 events, 1 statement`."""
    if outcome.summary is None or outcome.reason is not None:
        return f"{outcome.source}: {outcome.status}: {outcome.reason}"
    found = outcome.summary
    counts = [counted(len(found.figures), "figure"), counted(len(found.events), "event")]
    return f"{outcome.article}: {', '.join([*counts, counted(len(found.statements), 'statement')])}"
