"""`show`: a summary for a reader, from what a run saved."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from summarizer.cli.printing import as_page, put, put_json
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.models.summaries import Summary

Format = Literal["text", "markdown", "json"]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def show(
    file: Annotated[Path, typer.Argument(help="A run's folder, its summaries.jsonl, or one summary as JSON.")],
    format_: Annotated[
        Format, typer.Option("--format", help="Tables for reading, Markdown, or JSON with one summary a line.")
    ] = "text",
    article: Annotated[str | None, typer.Option("--article", metavar="ID", help="Only this article.")] = None,
) -> None:
    """Show what was found in each article.

    Its figures, events and statements, and the account of its numbers.
    """
    if format_ == "json":
        for summary in _chosen(file, article):
            put_json(summary.model_dump_json() + "\n")
        return
    page = _page_as(format_)
    for position, summary in enumerate(_chosen(file, article)):
        put(("\n\n" if position and format_ == "text" else "") + page(summary))


def _chosen(file: Path, article: str | None) -> "Iterator[Summary]":
    from summarizer.runs.saved import read_summaries

    others = []
    for summary in read_summaries(file):
        if article in (None, summary.article.id):
            yield summary
            if article is not None:
                return
        else:
            others.append(summary.article.id)
    if article is not None:
        named = ", ".join(others[:10]) + (", …" if len(others) > 10 else "")
        raise InputError(f"{file}: no article is named {article!r}; there are: {named}")


def _page_as(format_: Format) -> "Callable[[Summary], str]":
    """Return what makes a page of a summary; rich and the models are imported here, where they are needed."""
    if format_ == "markdown":
        from summarizer.reports import markdown

        return markdown.page
    from summarizer.reports import terminal

    return lambda summary: as_page(terminal.page, summary)
