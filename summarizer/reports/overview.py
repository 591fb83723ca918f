"""A run at a glance: the figures that the summaries of its first articles rest on, in lines that fit the width."""

from rich.console import RenderableType
from rich.padding import Padding

from summarizer.models.findings import Figure
from summarizer.models.summaries import Summary
from summarizer.reports.tables import add_row, printed, table, text
from summarizer.reports.wording import amount_in_words

ARTICLES = 12
"""How many articles it shows: what a screen or two can show."""
FIGURES = 4
"""How many figures of each."""


class Overview:
    """Collects what is shown of the first summaries of a run, and holds on to nothing else."""

    def __init__(self) -> None:
        self._articles = 0
        self._blocks: list[tuple[str, list[tuple[str | None, ...]]]] = []

    def add(self, summary: Summary) -> None:
        """Take in one summary."""
        self._articles += 1
        if self._articles <= ARTICLES:
            self._blocks.append((_heading(summary), [_row(figure) for figure in _leading(summary)]))

    def render(self, width: int, *, colour: bool) -> str:
        """Return each article's line and its leading figures, in lines of at most `width` columns."""
        blocks: list[RenderableType] = []
        for heading, rows in self._blocks:
            blocks.append(Padding(text(heading, "bold"), (1, 0, 0, 0)))
            grid = table(("value", 3), ("what", 6), ("when", 0), ("who says so", 3))
            grid.show_header = False
            for row in rows:
                add_row(grid, row)
            blocks.append(Padding(grid, (0, 0, 0, 2)))
        if self._articles > ARTICLES:
            blocks.append(text(f"… and {self._articles - ARTICLES:,} more articles", "dim"))
        return printed([*blocks, ""], width, colour=colour) if blocks else ""


def _heading(summary: Summary) -> str:
    article = summary.article
    said = article.title or (summary.headline.text if summary.headline else "no finding")
    return "  ".join(part for part in (article.id, article.published, said) if part)


def _leading(summary: Summary) -> list[Figure]:
    """Return the figures that the summary text cites, in its order, then the others, as many as there is room for."""
    said = [sentence for sentence in (summary.headline, *summary.sentences) if sentence]
    order = {cited: place for place, cited in enumerate(cited for sentence in said for cited in sentence.cites)}
    return sorted(summary.figures, key=lambda figure: order.get(figure.id, len(order)))[:FIGURES]


def _row(figure: Figure) -> tuple[str | None, ...]:
    return amount_in_words(figure), figure.measure, figure.time, ", ".join(figure.attribution)
