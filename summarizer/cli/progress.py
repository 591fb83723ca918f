"""How far a run has come: a bar on a terminal, plain lines otherwise, problems always."""

import sys
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Self

from summarizer.cli.pace import Pace
from summarizer.cli.printing import say
from summarizer.models.outcomes import Outcome
from summarizer.models.usage import Prices
from summarizer.reports.amounts import duration_in_words
from summarizer.reports.visible import one_line
from summarizer.reports.wording import counted

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

STATUS_SECONDS = 30.0
"""A line about the whole run comes no more often, where there is a line for each article."""

_BAR_COLUMNS = 20


class ProblemsOnly:
    """Names what did not go well, and nothing else."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def show(self, outcome: Outcome, *, reused: bool = False) -> None:
        """Say what went wrong, if anything did; `reused` where an earlier run had finished it."""
        del reused
        if outcome.reason is not None:
            say(in_one_line(outcome))


class PlainLines(ProblemsOnly):
    """One numbered line an article, and now and then one about the run; those finished earlier are told all in one."""

    def __init__(self, pace: Pace, clock: Callable[[], float]) -> None:
        self._pace = pace
        self._clock = clock
        self._last_status = clock()
        self._untold = 0

    def __exit__(self, *_: object) -> None:
        self._tell_reused()

    def show(self, outcome: Outcome, *, reused: bool = False) -> None:
        """Say what came of it."""
        well_before = reused and outcome.reason is None
        if not well_before:
            self._tell_reused()
        pace = self._pace
        pace.add(outcome, reused=reused)
        if well_before:
            self._untold += 1
        else:
            say(f"{pace.of_total} {in_one_line(outcome)}")
        if self._clock() - self._last_status >= STATUS_SECONDS:
            self._last_status = self._clock()
            say(_in_a_row(f"{pace.of_total} done", *pace.counts(), *pace.spent(), *pace.speed()))

    def _tell_reused(self) -> None:
        if self._untold:
            say(f"{self._pace.of_total} {counted(self._untold, 'article')} finished in an earlier run")
            self._untold = 0


class Bar(ProblemsOnly):
    """A bar that moves while articles come in, and what they took; what went wrong stands above."""

    def __init__(self, pace: Pace, total: int | None, clock: Callable[[], float]) -> None:
        from rich.console import Console  # here: rich costs more to import than the rest of the command line
        from rich.live import Live

        self._pace = pace
        self._total = total
        self._clock = clock
        self._last = ""
        self._live = Live(get_renderable=self._view, console=Console(stderr=True), transient=True)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()

    def show(self, outcome: Outcome, *, reused: bool = False) -> None:
        """Move on, with the article's findings below the bar."""
        super().show(outcome)
        self._pace.add(outcome, reused=reused)
        self._last = "" if reused else one_line(in_one_line(outcome))

    def _view(self) -> "Table":
        """Return what stands on the terminal now, three lines; of what is wider the end is cut off."""
        from rich.progress_bar import ProgressBar
        from rich.table import Table

        pace, now = self._pace, self._clock()
        moving = Table.grid(padding=(0, 1))
        moving.add_row(
            ProgressBar(self._total, pace.done, width=_BAR_COLUMNS, animation_time=now),
            _cut(_in_a_row(f"{pace.of_total} done", *reversed(pace.speed()))),
        )
        view = Table.grid()
        view.add_row(moving)
        view.add_row(_cut(_in_a_row(f"{duration_in_words(now - pace.began)} so far", *pace.counts(), *pace.spent())))
        view.add_row(_cut(self._last, "dim"))
        return view


def progress_for(
    total: int | None, *, quiet: bool, prices: Prices | None = None, clock: Callable[[], float] = monotonic
) -> ProblemsOnly:
    """Return what suits standard error; `total` is None where the number of inputs is not known beforehand.

    Without prices no cost is told; the clock tells seconds.
    """
    if quiet:
        return ProblemsOnly()
    pace = Pace(total, prices, clock)
    return Bar(pace, total, clock) if sys.stderr.isatty() else PlainLines(pace, clock)


def _in_a_row(*parts: str) -> str:
    return ", ".join(parts)


def _cut(words: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(words, style=style, no_wrap=True, overflow="ellipsis")


def in_one_line(outcome: Outcome) -> str:
    """Return the input's name and what came of it: `port-strike: 12 figures, 9 events, 1 statement`."""
    if outcome.summary is None or outcome.reason is not None:
        return f"{outcome.source}: {outcome.status}: {outcome.reason}"
    found = outcome.summary
    counts = [counted(len(found.figures), "figure"), counted(len(found.events), "event")]
    return f"{outcome.article}: {', '.join([*counts, counted(len(found.statements), 'statement')])}"
