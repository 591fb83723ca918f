"""Findings as CSV, one row a finding, safe to open in a spreadsheet."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.models.findings import Event, Figure
from summarizer.models.spans import Span
from summarizer.models.summaries import Summary
from summarizer.reports.text_file import TextFile

Row = dict[str, str]
"""The cells of one finding under the names of their columns."""

_AROUND = 120  # code points on each side: about a line of news
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), full-width forms included.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class CsvTable:
    """One CSV file of a run's folder: a header, then the rows that each summary adds."""

    file_name: str
    columns: tuple[str, ...]
    rows: Callable[[Summary], Iterable[Row]]

    def open(self, path: Path) -> TextFile:
        """Begin the file."""
        return TextFile(path, self.head(), self.part)

    def head(self) -> str:
        """Return the header line."""
        return _lines([self.columns])

    def part(self, summary: Summary) -> str:
        """Return the lines of one summary; empty if it has no such finding."""
        marked = summary.marked
        rows = (row | {"flags": "instruction_like" if row["id"] in marked else ""} for row in self.rows(summary))
        return _lines([safe_cell(row[column]) for column in self.columns] for row in rows)


def safe_cell(text: str) -> str:
    """Return the text such that no spreadsheet runs it: a formula gets `'` before it, a plain number stays one."""
    if text.startswith(_FORMULA_STARTS) and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text


def _lines(rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)  # lines end in CR LF as RFC 4180 has it; only then is a lone CR quoted too
    return text.getvalue()


def _figure_rows(summary: Summary) -> Iterator[Row]:
    for figure in summary.figures:
        yield (
            _article_cells(summary)
            | {"id": figure.id, "context": context_around(summary.article.text, figure.evidence[0])}
            | _span_cells("number", [figure.number])
            | _span_cells("evidence", figure.evidence)
            | {
                "low": format(figure.low, "f"),
                "high": format(figure.high, "f"),
                "qualifier": figure.qualifier,
                "unit": figure.unit,
                "per": figure.per or "",
                "measure": figure.measure,
            }
            | _circumstances(figure)
        )


def _event_rows(summary: Summary) -> Iterator[Row]:
    for event in summary.events:
        yield (
            _article_cells(summary)
            | {"id": event.id}
            | _span_cells("trigger", [event.trigger])
            | _span_cells("evidence", event.evidence)
            | {
                "type": event.type,
                "description": event.description,
                "participants": _joined(f"{one.name} ({one.role})" for one in event.participants),
                "figures": _joined(event.figures),
            }
            | _circumstances(event)
        )


def _statement_rows(summary: Summary) -> Iterator[Row]:
    for statement in summary.statements:
        yield (
            _article_cells(summary)
            | {"id": statement.id, "kind": statement.kind}
            | _span_cells("content", statement.content)
            | _span_cells("cue", [statement.cue] if statement.cue else [])
            | {
                "speaker": statement.speaker,
                "speaker_role": statement.speaker_role or "",
                "via": _joined(statement.via),
            }
        )


def _article_cells(summary: Summary) -> Row:
    article = summary.article
    return {"article": article.id, "title": article.title or "", "published": article.published or ""}


def context_around(text: str, span: Span) -> str:
    """Return the words around the span, in one line: a row is read without the article beside it."""
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    line_start = text.rfind("\n", start, span.start) + 1 or start
    line_end = text.find("\n", span.end, end)
    words = text[line_start : end if line_end < 0 else line_end]
    cut_before = "…" if line_start and text[line_start - 1] != "\n" else ""
    cut_after = "…" if line_end < 0 and end < len(text) else ""
    return cut_before + " ".join(words.split()) + cut_after


def _circumstances(finding: Figure | Event) -> Row:
    return {
        "time": finding.time or "",
        "place": finding.place or "",
        "attribution": _joined(finding.attribution),
        "status": finding.status,
    }


def _span_cells(name: str, spans: Sequence[Span]) -> Row:
    return {
        name: _joined(span.text for span in spans),
        f"{name}_start": _joined(str(span.start) for span in spans),
        f"{name}_end": _joined(str(span.end) for span in spans),
    }


def _joined(values: Iterable[str]) -> str:
    return " | ".join(values)


_CIRCUMSTANCES = ("time", "place", "attribution", "status")

FIGURES = CsvTable(
    "figures.csv",
    (
        *("article", "title", "published", "id", "low", "high", "qualifier", "unit", "per", "measure", *_CIRCUMSTANCES),
        *("number", "number_start", "number_end", "evidence", "evidence_start", "evidence_end", "context", "flags"),
    ),
    _figure_rows,
)
EVENTS = CsvTable(
    "events.csv",
    (
        *("article", "title", "published", "id", "type", "description", "participants", "figures", *_CIRCUMSTANCES),
        *("trigger", "trigger_start", "trigger_end", "evidence", "evidence_start", "evidence_end", "flags"),
    ),
    _event_rows,
)
STATEMENTS = CsvTable(
    "statements.csv",
    (
        *("article", "title", "published", "id", "kind", "speaker", "speaker_role", "via"),
        *("content", "content_start", "content_end", "cue", "cue_start", "cue_end", "flags"),
    ),
    _statement_rows,
)
