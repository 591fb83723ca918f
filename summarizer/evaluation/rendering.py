"""Rendering: sections as plain text for a terminal and as Markdown for a page. Their JSON is the models' own."""

from collections.abc import Callable, Sequence
from textwrap import wrap

from summarizer.evaluation.sections import Section

_GAP = "  "
_LEAST_WORDS = 12
"""Of an article that a table keeps, however narrow the page."""
_MARKDOWN_SPECIAL = str.maketrans({character: "\\" + character for character in "\\`*_[]<>|#"})


def as_text(sections: Sequence[Section], width: int | None = None) -> str:
    """Return the sections as aligned columns, ended by a line break; empty ones are left out.

    A table that is wider than `width` goes on below, its first column repeated; words at its end are cut short.
    """
    return _joined(sections, lambda section: _text_section(section, width))


def as_markdown(sections: Sequence[Section]) -> str:
    """Return the sections as Markdown tables, ended by a line break; empty ones are left out."""
    return _joined(sections, _markdown_section)


def _joined(sections: Sequence[Section], render: Callable[[Section], list[str]]) -> str:
    return "\n".join("\n".join(render(each)) + "\n" for each in sections if each.rows or each.notes)


def _text_section(section: Section, width: int | None) -> list[str]:
    table = [section.headers, *section.rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(section.headers))]
    if width and section.words_last:
        widths[-1] = min(widths[-1], max(_LEAST_WORDS, width - sum(widths[:-1]) - len(_GAP) * (len(widths) - 1)))
    blocks = _blocks(widths, width) if section.rows else []
    lines = [_text_row(row, widths, columns) for columns in blocks for row in table]
    notes = (line for note in section.notes for line in (wrap(note, width) if width else [note]))
    return [section.title, *lines, *notes]


def _blocks(widths: Sequence[int], width: int | None) -> list[list[int]]:
    """Return which columns stand beside each other, the first one in every block."""
    blocks = [[0]]
    for column in range(1, len(widths)):
        beside = sum(widths[each] + len(_GAP) for each in blocks[-1]) + widths[column]
        if width and beside > width and len(blocks[-1]) > 1:
            blocks.append([0])
        blocks[-1].append(column)
    return blocks


def _text_row(row: Sequence[str], widths: Sequence[int], columns: Sequence[int]) -> str:
    return _GAP.join(_cut(row[column], widths[column]).ljust(widths[column]) for column in columns).rstrip()


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"


def _markdown_section(section: Section) -> list[str]:
    lines = [f"### {_escaped(section.title)}", ""]
    if section.rows:
        lines += [_markdown_row(section.headers), "|" + " --- |" * len(section.headers)]
        lines += [*(_markdown_row(row) for row in section.rows), ""]
    return lines + [f"{_escaped(note)}  " for note in section.notes]


def _markdown_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_escaped(cell) for cell in cells) + " |"


def _escaped(words: str) -> str:
    """Return the words with what Markdown would read as marks escaped, on one line."""
    return " ".join(words.split()).translate(_MARKDOWN_SPECIAL)
