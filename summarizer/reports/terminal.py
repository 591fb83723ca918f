"""A Summary as text for a terminal or a pipe: what a reader wants to know first, in tables that fit the width."""

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table

from summarizer.models.summaries import Summary
from summarizer.reports.tables import add_row, printed, table, text
from summarizer.reports.wording import amount_in_words, counted, coverage_in_words, flags_in_words, marked_id


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
    blocks += _titled("Figures", _figures(summary))
    blocks += _titled("Events", _events(summary))
    blocks += _titled("Statements", _statements(summary))
    flagged = flags_in_words(summary)
    account = f"{coverage_in_words(summary.coverage)}. {counted(len(summary.rejections), 'rejection')}."
    blocks += [Padding(text(line), (1, 0, 0, 0)) for line in (account, flagged) if line]
    return blocks


def _titled(title: str, grid: Table) -> list[RenderableType]:
    return [Padding(text(title, "bold"), (1, 0, 0, 0)), grid] if grid.row_count else []


def _figures(summary: Summary) -> Table:
    grid = table(("", 0), ("value", 5), ("what", 7), ("where", 4), ("when", 0), ("who says so", 5))
    for figure in summary.figures:
        value = amount_in_words(figure)
        what = figure.measure if figure.status == "reported" else f"{figure.measure} ({figure.status})"
        sources = ", ".join(figure.attribution)
        add_row(grid, (marked_id(summary, figure.id), value, what, figure.place, figure.time, sources))
    return grid


def _events(summary: Summary) -> Table:
    grid = table(("", 0), ("when", 0), ("what", 5), ("where", 2), ("status", 0))
    for event in summary.events:
        add_row(grid, (marked_id(summary, event.id), event.time, event.description, event.place, event.status))
    return grid


def _statements(summary: Summary) -> Table:
    grid = table(("", 0), ("who", 2), ("what", 5))
    for statement in summary.statements:
        who = statement.speaker + "".join(f", by {relay}" for relay in statement.via)
        add_row(grid, (marked_id(summary, statement.id), who, " … ".join(span.text for span in statement.content)))
    return grid
