"""Findings as Parquet, one row a finding, with the columns of the CSV tables in their own types.

Times stay EDTF text: a month, an interval or "about 1990" is no timestamp. A value is given twice, exactly as text and as a
float for arithmetic: a decimal128 column has 38 digits and one scale for all rows, and one column of figures holds both
"0.000004" and "1.9 billion", so that no scale is right. What a finding does not state is null; several values are a list.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.errors import SettingsError
from summarizer.extras import install_command
from summarizer.models.findings import Event, Figure
from summarizer.models.spans import Span
from summarizer.models.summaries import SCHEMA_VERSION, Summary
from summarizer.reports.csv_tables import context_around

if TYPE_CHECKING:
    import pyarrow as pa

ROWS_A_GROUP = 50_000
"""Held as Arrow's columns, some 25 MB, before they are written together: a reader takes one group at a time, and long
columns compress well."""

_ROWS_A_BATCH = 1_000  # held as Python's values, five times as large, before they become columns

Row = dict[str, Any]
"""The values of one finding under the names of their columns."""

Columns = dict[str, Any]
"""The type under each name: an Arrow type by its name, a list of one (`["string"]`), or the fields of a struct."""

_SPAN: Columns = {"start": "int32", "end": "int32", "text": "string"}
_ARTICLE: Columns = {"article": "string", "title": "string", "published": "string", "id": "string"}
_CIRCUMSTANCES: Columns = {"time": "string", "place": "string", "attribution": ["string"], "status": "string"}


@dataclass(frozen=True)
class ParquetTable:
    """One Parquet file of a run's folder: the rows that each summary adds."""

    file_name: str
    columns: Columns
    rows: Callable[[Summary], Iterable[Row]]

    def open(self, path: Path) -> "ParquetFile":
        """Begin the file; raise OSError where the place takes none."""
        return ParquetFile(path, self)


class ParquetFile:
    """An open file; `close` it in the end. What the disk refuses is raised as OSError."""

    def __init__(self, path: Path, table: ParquetTable) -> None:
        """Begin the file."""
        import pyarrow as pa  # here: only who wants Parquet has it, and waits for it
        from pyarrow import parquet

        metadata = {"schema_version": SCHEMA_VERSION}
        self._schema = pa.schema([_field(*each) for each in table.columns.items()], metadata=metadata)
        self._rows = table.rows
        self._held: list[Row] = []
        self._batches: list[pa.RecordBatch] = []
        self._file = path.open("wb")  # ours, so that what the disk refuses is raised as Python says it
        self._writer = parquet.ParquetWriter(self._file, self._schema, compression="zstd")

    def add(self, summary: Summary) -> None:
        """Take in the rows of one summary; many summaries' are written together."""
        marked = summary.marked
        for row in self._rows(summary):
            self._held.append(row | {"flags": ["instruction_like"] if row["id"] in marked else []})
            if len(self._held) == _ROWS_A_BATCH:
                self._into_columns()

    def close(self) -> None:
        """Have all of it written, and after it what tells a reader where everything is."""
        with self._file, self._writer:
            if self._held:
                self._into_columns()
            if self._batches:
                self._write()

    def _into_columns(self) -> None:
        import pyarrow as pa

        self._batches.append(pa.RecordBatch.from_pylist(self._held, schema=self._schema))
        self._held.clear()
        if len(self._batches) * _ROWS_A_BATCH >= ROWS_A_GROUP:
            self._write()

    def _write(self) -> None:
        import pyarrow as pa

        self._writer.write_table(pa.Table.from_batches(self._batches, schema=self._schema))
        self._batches.clear()


def _field(name: str, kind: Any) -> "pa.Field[Any]":
    import pyarrow as pa

    return pa.field(name, _type(kind))


def _type(kind: Any) -> "pa.DataType":
    import pyarrow as pa

    if isinstance(kind, list):
        return pa.list_(_type(kind[0]))
    if isinstance(kind, dict):
        return pa.struct([_field(*each) for each in kind.items()])
    return pa.type_for_alias(kind)


def _figure_rows(summary: Summary) -> Iterator[Row]:
    for figure in summary.figures:
        yield _article(summary) | {
            "id": figure.id,
            "low": format(figure.low, "f"),
            "high": format(figure.high, "f"),
            "low_float": float(figure.low),
            "high_float": float(figure.high),
            "qualifier": figure.qualifier,
            "unit": figure.unit,
            "per": figure.per,
            "measure": figure.measure,
            **_circumstances(figure),
            "number": _span(figure.number),
            "evidence": [_span(span) for span in figure.evidence],
            "context": context_around(summary.article.text, figure.evidence[0]),
        }


def _event_rows(summary: Summary) -> Iterator[Row]:
    for event in summary.events:
        yield _article(summary) | {
            "id": event.id,
            "type": event.type,
            "description": event.description,
            "participants": [{"name": one.name, "role": one.role} for one in event.participants],
            "figures": list(event.figures),
            **_circumstances(event),
            "trigger": _span(event.trigger),
            "evidence": [_span(span) for span in event.evidence],
        }


def _statement_rows(summary: Summary) -> Iterator[Row]:
    for statement in summary.statements:
        yield _article(summary) | {
            "id": statement.id,
            "kind": statement.kind,
            "speaker": statement.speaker,
            "speaker_role": statement.speaker_role,
            "via": list(statement.via),
            "content": [_span(span) for span in statement.content],
            "cue": _span(statement.cue) if statement.cue else None,
        }


def _article(summary: Summary) -> Row:
    article = summary.article
    return {"article": article.id, "title": article.title, "published": article.published}


def _circumstances(finding: Figure | Event) -> Row:
    return {
        "time": finding.time,
        "place": finding.place,
        "attribution": list(finding.attribution),
        "status": finding.status,
    }


def _span(span: Span) -> Row:
    return {"start": span.start, "end": span.end, "text": span.text}


FIGURES = ParquetTable(
    "figures.parquet",
    {
        **_ARTICLE,
        "low": "string",
        "high": "string",
        "low_float": "float64",
        "high_float": "float64",
        "qualifier": "string",
        "unit": "string",
        "per": "string",
        "measure": "string",
        **_CIRCUMSTANCES,
        "number": _SPAN,
        "evidence": [_SPAN],
        "context": "string",
        "flags": ["string"],
    },
    _figure_rows,
)
EVENTS = ParquetTable(
    "events.parquet",
    {
        **_ARTICLE,
        "type": "string",
        "description": "string",
        "participants": [{"name": "string", "role": "string"}],
        "figures": ["string"],
        **_CIRCUMSTANCES,
        "trigger": _SPAN,
        "evidence": [_SPAN],
        "flags": ["string"],
    },
    _event_rows,
)
STATEMENTS = ParquetTable(
    "statements.parquet",
    {
        **_ARTICLE,
        "kind": "string",
        "speaker": "string",
        "speaker_role": "string",
        "via": ["string"],
        "content": [_SPAN],
        "cue": _SPAN,
        "flags": ["string"],
    },
    _statement_rows,
)


def parquet_tables() -> tuple[ParquetTable, ...]:
    """Return the tables of figures, events and statements.

    Raises SettingsError, saying how to get it, where the package that writes Parquet is missing.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise SettingsError(f"Parquet needs one more package: {install_command('parquet')}") from error
    return FIGURES, EVENTS, STATEMENTS
