"""A Summary as text for a terminal or a pipe: what a reader wants to know first, in tables that fit the width."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table

from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.summaries import Summary
from summarizer.reports.tables import add_row, printed, table, text
from summarizer.reports.wording import amount_in_words, counted, coverage_in_words


def page(summary: Summary, width: int, *, colour: bool) -> str:
    """Return the summary in lines of at most `width` columns, with escape codes for bold and dim only if `colour`."""
    return printed(_page(summary), width, colour=colour)


def _page(summary: Summary) -> list[RenderableType]:
    article = summary.article
    parts = (article.title and article.id, article.publisher, article.published)  # without a title the id stands in
    source = ", ".join(part for part in parts if part)
    blocks: list[RenderableType] = [text(article.title or article.id, "bold")]
    if source:
        blocks.append(text(source, "dim"))
    said = [sentence.text for sentence in (summary.headline, *summary.sentences) if sentence]
    if said[:1] == [article.title]:
        said = said[1:]  # a headline taken from the title is already there
    blocks += [Padding(text(sentence), (1, 0, 0, 0)) for sentence in said]
    blocks += _titled("Figures", _figures(summary.figures))
    blocks += _titled("Events", _events(summary.events))
    blocks += _titled("Statements", _statements(summary.statements))
    account = f"{coverage_in_words(summary.coverage)}. {counted(len(summary.rejections), 'rejection')}."
    blocks.append(Padding(text(account), (1, 0, 0, 0)))
    return blocks


def _titled(title: str, grid: Table) -> list[RenderableType]:
    return [Padding(text(title, "bold"), (1, 0, 0, 0)), grid] if grid.row_count else []


def _figures(figures: Sequence[Figure]) -> Table:
    grid = table(("", 0), ("value", 5), ("what", 7), ("where", 4), ("when", 0), ("who says so", 5))
    for figure in figures:
        value = amount_in_words(figure)
        what = figure.measure if figure.status == "reported" else f"{figure.measure} ({figure.status})"
        sources = ", ".join(figure.attribution)
        add_row(grid, (figure.id, value, what, figure.place, figure.time, sources))
    return grid


def _events(events: Sequence[Event]) -> Table:
    grid = table(("", 0), ("when", 0), ("what", 5), ("where", 2), ("status", 0))
    for event in events:
        add_row(grid, (event.id, event.time, event.description, event.place, event.status))
    return grid


def _statements(statements: Sequence[Statement]) -> Table:
    grid = table(("", 0), ("who", 2), ("what", 5))
    for statement in statements:
        who = statement.speaker + "".join(f", by {relay}" for relay in statement.via)
        add_row(grid, (statement.id, who, " … ".join(span.text for span in statement.content)))
    return grid
