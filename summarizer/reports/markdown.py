"""A Summary as a Markdown page, in which no word of the article can become markup."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.models.summaries import Summary, SummarySentence
from summarizer.reports.text_file import TextFile
from summarizer.reports.visible import one_line
from summarizer.reports.wording import (
    counted,
    coverage_in_words,
    flags_in_words,
    marked_id,
    unit_in_words,
    value_in_words,
)

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_INLINE = re.compile(r"[\\`*_\[\]|~#$!^&<>]")
_BLOCK_START = re.compile(r"^([-+=]|\d+(?=[.)]))")
_BARE_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|www)(?=[:.])")


def escaped(text: str) -> str:
    """Return the text on one line such that Markdown shows it as it is: no markup, no HTML, no link, no image."""
    line = _INLINE.sub(lambda match: _ENTITIES.get(match.group(), "\\" + match.group()), one_line(text))
    line = _BARE_LINK.sub(r"\1&#8203;", line)
    return _BLOCK_START.sub(_without_block, line)


def _without_block(match: re.Match[str]) -> str:
    start = match.group()
    return f"{start}\\" if start[0].isdigit() else f"\\{start}"


def page(summary: Summary) -> str:
    """Return the summary as Markdown, from a level-1 heading to a blank last line."""
    article = summary.article
    source = [article.publisher or "", article.published or "", article.url or "", f"article {article.id}"]
    blocks = [
        f"# {escaped(article.title or article.id)}",
        escaped(", ".join(part for part in source if part)),
        *_summary_text(summary),
        *_figures(summary),
        *_events(summary),
        *_statements(summary),
        "## Account",
        escaped(f"{coverage_in_words(summary.coverage)}.")
        + f"\n{counted(len(summary.rejections), 'rejection')}. Drafted by {escaped(summary.model)}.",
        *([escaped(flagged)] if (flagged := flags_in_words(summary)) else []),
    ]
    return "\n\n".join(blocks) + "\n\n"


@dataclass(frozen=True)
class MarkdownPages:
    """One Markdown file of a run's folder: a page for each summary."""

    file_name: str = "summaries.md"

    def open(self, path: Path) -> TextFile:
        """Begin the file: nothing stands before the first page."""
        return TextFile(path, "", page)


PAGES = MarkdownPages()


def _summary_text(summary: Summary) -> list[str]:
    said = [f"**{_cited(summary.headline)}**"] if summary.headline else []
    if summary.sentences:
        said.append(" ".join(_cited(sentence) for sentence in summary.sentences))
    return said


def _cited(sentence: SummarySentence) -> str:
    return f"{escaped(sentence.text)} ({', '.join(sentence.cites)})"


def _figures(summary: Summary) -> list[str]:
    rows = [
        [
            *(
                marked_id(summary, figure.id),
                value_in_words(figure),
                unit_in_words(figure),
                figure.measure,
                figure.place or "",
            ),
            *(figure.time or "", ", ".join(figure.attribution), figure.status, figure.evidence[0].text),
        ]
        for figure in summary.figures
    ]
    return _table("Figures", ["", "value", "unit", "what", "where", "when", "who says so", "status", "words"], rows)


def _events(summary: Summary) -> list[str]:
    rows = [
        [
            *(marked_id(summary, event.id), event.time or "", event.description, event.place or ""),
            *(event.type, event.status, ", ".join(event.attribution), event.evidence[0].text),
        ]
        for event in summary.events
    ]
    return _table("Events", ["", "when", "what", "where", "type", "status", "who says so", "words"], rows)


def _statements(summary: Summary) -> list[str]:
    rows = [
        [
            *(
                marked_id(summary, statement.id),
                statement.speaker,
                statement.speaker_role or "",
                ", ".join(statement.via),
            ),
            *(statement.kind, " … ".join(span.text for span in statement.content)),
        ]
        for statement in summary.statements
    ]
    return _table("Statements", ["", "who", "role", "relayed by", "kind", "what"], rows)


def _table(title: str, columns: Sequence[str], rows: Sequence[Iterable[str]]) -> list[str]:
    if not rows:
        return []
    lines = [
        _row(columns),
        _row(["---"] * len(columns)),
        *(_row(escaped(cell) for cell in row) for row in rows),
    ]
    return [f"## {title}", "\n".join(lines)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
