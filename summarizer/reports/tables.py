"""Plain tables for a terminal or a pipe: no lines, columns that share the width, words that cannot steer the terminal."""

import io
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from summarizer.reports.visible import one_line

_DATE_WIDTH = len("2022-09-21/")
_NARROWEST = 40


def printed(blocks: Sequence[RenderableType], width: int, *, colour: bool) -> str:
    """Return the blocks as lines of at most `width` columns, with escape codes for bold and dim only if `colour`.

    Words that have no place to break are broken anywhere.
    """
    lines = io.StringIO()
    console = Console(
        file=lines,
        width=max(width, _NARROWEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        _environ={},  # the width is given, and the caller knows whether colour is wanted
    )
    console.print(Group(*blocks))
    return "\n".join(line.rstrip() for line in lines.getvalue().splitlines()) + "\n"


def table(*columns: tuple[str, int]) -> Table:
    """Return a table without lines; a column of weight 0 takes what a date needs, the others share the rest by weight."""
    grid = Table(box=None, pad_edge=False, expand=True, padding=(0, 1, 0, 0), header_style="dim")
    for name, weight in columns:
        grid.add_column(name, ratio=weight or None, max_width=None if weight else _DATE_WIDTH, overflow="fold")
    return grid


def add_row(grid: Table, cells: Iterable[str | None]) -> None:
    """Add a row; an interval may break after its slash, so that it takes no more room than a date."""
    grid.add_row(*(text(_breakable(cell or "")) for cell in cells))


def text(words: str, style: str = "") -> Text:
    """Return the words as they are: never read as markup, control characters spelled out."""
    return Text(one_line(words), style=style, overflow="fold")


def _breakable(cell: str) -> str:
    start, slash, end = cell.partition("/")
    return f"{start}/ {end}" if slash and start[:4].replace("X", "0").isdigit() and " " not in cell else cell
