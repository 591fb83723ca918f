"""An estimate for a reader: what a run would take, from least to most, and what that rests on."""

from collections.abc import Callable
from decimal import Decimal

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table

from summarizer.models.estimates import Estimate, Expected
from summarizer.reports.amounts import money_in_words
from summarizer.reports.tables import printed, table, text
from summarizer.reports.wording import counted

_ROWS: tuple[tuple[str, int, Callable[[Expected], int]], ...] = (
    ("requests", 0, lambda expected: expected.requests),
    ("tokens read", 0, lambda expected: expected.prompt_tokens),
    ("the same each time", 2, lambda expected: expected.static_tokens),
    ("tokens written", 0, lambda expected: expected.completion_tokens),
)
"""Name, indent in columns, value."""

_RESTS_ON = (
    "The questions are measured; tokens, answers and second questions are guessed from other articles, in English. From low "
    "to high: how a provider counts tokens and whether the answer's schema is among them, how often it is asked again, how "
    "long the answers are."
)
_NOT_IN_IT = "Not in it: what a model thinks before it answers, and requests that are repeated after a fault."
_FULL_PRICE = (
    "What is the same each time is at full price here: state price_cached if the provider takes less for what it has "
    "read before."
)
_NO_PRICES = (
    "The cost is not known: state price_prompt and price_completion (USD for a million tokens; also price_cached, if there "
    "is one) in summarizer.toml, or as SUMMARIZER_PRICE_PROMPT and so on."
)


def page(estimate: Estimate, width: int, *, colour: bool) -> str:
    """Return the estimate in lines of at most `width` columns, with escape codes for bold and dim only if `colour`."""
    blocks: list[RenderableType] = [text(_articles(estimate), "bold")]
    named = [f"{unread.source}: {unread.reason}" for unread in estimate.first_unread]
    if estimate.unreadable > len(named):
        named.append(f"… and {estimate.unreadable - len(named):,} more")
    blocks += [_indented(line, 2) for line in named]
    if not estimate.asks:
        blocks.append(text(f"{estimate.model}: asks no model; it costs nothing."))
    elif estimate.ahead:
        blocks.append(Padding(_amounts(estimate), (1, 0, 1, 0)))
        blocks += [text(note, "dim") for note in _notes(estimate)]
    blocks.append(text("Nothing was sent."))
    return printed(blocks, width, colour=colour)


def _articles(estimate: Estimate) -> str:
    others = (
        (estimate.finished, "finished already"),
        (estimate.beyond, "beyond the limit of articles"),
        (estimate.unreadable, "unreadable"),
    )
    ahead = f"{counted(estimate.ahead, 'article')} to summarize"
    return ", ".join([ahead, *(f"{count:,} {what}" for count, what in others if count)])


def _amounts(estimate: Estimate) -> Table:
    grid = table(("", 1), ("low", 1), ("likely", 1), ("high", 1))
    grid.expand, grid.padding = False, (0, 2, 0, 0)
    for column in grid.columns:
        column.ratio = None
    for column in grid.columns[1:]:
        column.justify, column.no_wrap = "right", True
    cases = (estimate.low, estimate.likely, estimate.high)
    for name, indent, value in _ROWS:
        grid.add_row(_indented(name, indent), *(text(f"{value(case):,}") for case in cases))
    if estimate.prices:
        costs = [case.cost or Decimal(0) for case in cases]
        grid.add_row(text("cost", "bold"), *(text(money_in_words(cost), "bold") for cost in costs))
        grid.add_row(_indented("for an article", 2), *(text(money_in_words(cost / estimate.ahead)) for cost in costs))
    return grid


def _notes(estimate: Estimate) -> list[str]:
    notes = [_RESTS_ON, _NOT_IN_IT]
    if estimate.prices is None:
        notes.append(_NO_PRICES)
    elif estimate.prices.cached == estimate.prices.prompt:
        notes.append(_FULL_PRICE)
    limit, each = estimate.max_cost, estimate.cost_ahead
    if limit is not None and each and limit < each * estimate.ahead:
        reached = counted(int(limit / each), "article")
        notes.append(f"The limit of {money_in_words(limit)} is likely to be reached after {reached}.")
    return notes


def _indented(line: str, columns: int) -> Padding:
    return Padding(text(line), (0, 0, 0, columns))
