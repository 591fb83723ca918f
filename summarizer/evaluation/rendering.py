"""Rendering: sections as plain text for a terminal and as Markdown for a page. Their JSON is the models' own."""

from collections.abc import Callable, Sequence

from summarizer.evaluation.sections import Section

_MARKDOWN_SPECIAL = str.maketrans({character: "\\" + character for character in "\\`*_[]<>|#"})


def as_text(sections: Sequence[Section]) -> str:
    """Return the sections as aligned columns, ended by a line break; empty ones are left out."""
    return _joined(sections, _text_section)


def as_markdown(sections: Sequence[Section]) -> str:
    """Return the sections as Markdown tables, ended by a line break; empty ones are left out."""
    return _joined(sections, _markdown_section)


def _joined(sections: Sequence[Section], render: Callable[[Section], list[str]]) -> str:
    return "\n".join("\n".join(render(each)) + "\n" for each in sections if each.rows or each.notes)


def _text_section(section: Section) -> list[str]:
    table = [section.headers, *section.rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(section.headers))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table]
    return [section.title, *(lines if section.rows else []), *section.notes]


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
