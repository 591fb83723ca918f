"""Promises about findings as Parquet."""

import csv
import io
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.strict import StrictModel
from summarizer.models.summaries import SCHEMA_VERSION, Summary
from summarizer.reports import csv_tables, parquet_tables
from summarizer.reports.csv_tables import CsvTable
from summarizer.reports.parquet_tables import EVENTS, FIGURES, ROWS_A_GROUP, STATEMENTS, ParquetTable
from tests.reports.invented import TEXT, flagged, strike

PAIRS = [(FIGURES, csv_tables.FIGURES), (EVENTS, csv_tables.EVENTS), (STATEMENTS, csv_tables.STATEMENTS)]


def written(table: ParquetTable, path: Path, *summaries: Summary) -> Path:
    """Write the summaries' rows and return the path."""
    file = table.open(path)
    for summary in summaries:
        file.add(summary)
    file.close()
    return path


def rows(table: ParquetTable, folder: Path, *summaries: Summary) -> list[dict[str, Any]]:
    """Return the table's rows as a reader of Parquet gets them."""
    read = pyarrow.parquet.read_table(written(table, folder / table.file_name, *summaries))
    return list(read.to_pylist())


@pytest.mark.parametrize(("table", "model"), [(FIGURES, Figure), (EVENTS, Event), (STATEMENTS, Statement)])
def test_every_field_of_a_finding_has_a_column(table: ParquetTable, model: type[StrictModel], tmp_path: Path) -> None:
    """A field that is added to a finding is added to its table, and the declared columns are those of the rows."""
    (row,) = rows(table, tmp_path, strike())

    assert set(model.model_fields) <= set(table.columns)
    assert list(table.columns) == list(row)
    assert set(next(iter(table.rows(strike())))) | {"flags"} == set(table.columns)


@pytest.mark.parametrize(("table", "as_csv"), PAIRS)
def test_the_columns_are_those_of_the_csv_table(table: ParquetTable, as_csv: CsvTable) -> None:
    """Who changes from one to the other finds every name again; offsets moved into their spans, floats were added."""
    names = [name for name in as_csv.columns if not name.endswith(("_start", "_end"))]

    assert names == [name for name in table.columns if not name.endswith("_float")]
    assert table.file_name == as_csv.file_name.replace(".csv", ".parquet")


@pytest.mark.parametrize(("table", "as_csv"), PAIRS)
def test_plain_cells_are_the_same_as_in_csv(table: ParquetTable, as_csv: CsvTable, tmp_path: Path) -> None:
    """What is one text in both says the same in both; what is not stated is null here and empty there."""
    (row,) = rows(table, tmp_path, strike())
    (cells,) = csv.DictReader(io.StringIO(as_csv.head() + as_csv.part(strike()), newline=""))
    texts = {name for name, kind in table.columns.items() if kind == "string"}

    assert {name: cells[name] for name in texts} == {name: row[name] or "" for name in texts}


def test_a_figure_is_a_row_with_its_proof(tmp_path: Path) -> None:
    """Value, meaning and spans stand in one row, and the spans lead to the words."""
    (row,) = rows(FIGURES, tmp_path, strike())
    number, (evidence,) = row["number"], row["evidence"]

    assert ("1200", 1200.0, "2031-05-03", None) == (row["low"], row["low_float"], row["time"], row["per"])
    assert ["harbour office"] == row["attribution"]
    assert "1,200" == number["text"] == TEXT[number["start"] : number["end"]]
    assert "More than 1,200 dockers" == evidence["text"] == TEXT[evidence["start"] : evidence["end"]]


@pytest.mark.parametrize("value", ["0.1", "4300000000000", "12345678901234567890.123456789", "0." + "0" * 38 + "7"])
def test_a_value_is_exact_as_text_and_near_as_a_float(value: str, tmp_path: Path) -> None:
    """No digit of what the article states is lost, whatever a float can hold of it."""
    (figure,) = strike().figures
    exact = figure.model_copy(update={"low": Decimal(value), "high": Decimal(value)})
    (row,) = rows(FIGURES, tmp_path, strike().model_copy(update={"figures": (exact,)}))

    assert (value, value) == (row["low"], row["high"])
    assert float(value) == row["low_float"] == row["high_float"]


def test_several_values_are_lists(tmp_path: Path) -> None:
    """Participants keep their roles, evidence its places; nothing has to be split."""
    (event,), (statement,) = rows(EVENTS, tmp_path, strike()), rows(STATEMENTS, tmp_path, strike())

    assert [("dockers", "agent"), ("harbour office", "other")] == [
        (one["name"], one["role"]) for one in event["participants"]
    ]
    assert 2 == len(event["evidence"])
    assert ["f1"] == event["figures"]
    assert [] == event["attribution"]
    assert ["Vell Courier"] == statement["via"]


def test_a_formula_stays_as_it_was_worded(tmp_path: Path) -> None:
    """No program runs a cell of Parquet, so nothing is put before it."""
    (row,) = rows(FIGURES, tmp_path, strike(title="=1+1", measure="-3 degrees"))

    assert ("=1+1", "-3 degrees") == (row["title"], row["measure"])


def test_findings_that_speak_to_a_machine_are_flagged(tmp_path: Path) -> None:
    """The last column says so, as a list that has room for more."""
    (marked, clean) = rows(FIGURES, tmp_path, flagged(), strike())

    assert (["instruction_like"], []) == (marked["flags"], clean["flags"])
    assert "flags" == list(marked)[-1]


@pytest.mark.parametrize("table", [FIGURES, EVENTS, STATEMENTS])
def test_a_run_without_findings_has_an_empty_table(table: ParquetTable, tmp_path: Path) -> None:
    """A query over it finds the columns, in their types, and no row."""
    read = pyarrow.parquet.read_table(written(table, tmp_path / "empty"))

    assert (0, list(table.columns)) == (read.num_rows, read.column_names)


def test_the_file_says_which_version_of_the_schema_it_has(tmp_path: Path) -> None:
    """As every output does."""
    metadata = pyarrow.parquet.read_metadata(written(FIGURES, tmp_path / "figures", strike())).metadata

    assert SCHEMA_VERSION == metadata[b"schema_version"].decode()


def test_rows_are_written_in_groups_and_not_held_until_the_end(tmp_path: Path) -> None:
    """However many articles there are, the file has their rows in order, and no more than a group is in memory."""
    (figure,) = strike().figures
    each = ROWS_A_GROUP // 10
    many = strike().model_copy(update={"figures": (figure,) * each})
    file = FIGURES.open(tmp_path / "figures")
    for _ in range(11):
        file.add(many)
    on_disk = (tmp_path / "figures").stat().st_size
    file.close()
    metadata = pyarrow.parquet.read_metadata(tmp_path / "figures")

    assert on_disk > 1_000
    assert [ROWS_A_GROUP, each] == [metadata.row_group(group).num_rows for group in range(metadata.num_row_groups)]


def test_the_same_summaries_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the day or the machine is in what was found."""
    once = written(FIGURES, tmp_path / "once", strike("a"), strike("b")).read_bytes()

    assert once == written(FIGURES, tmp_path / "again", strike("a"), strike("b")).read_bytes()


def test_a_place_that_takes_no_file_is_told_by_the_system_error(tmp_path: Path) -> None:
    """Who exports knows what to make of it, and which place it was."""
    with pytest.raises(OSError, match="No such file") as caught:
        FIGURES.open(tmp_path / "missing" / "figures")

    assert str(tmp_path / "missing" / "figures") == caught.value.filename


def test_the_three_tables_are_there_where_pyarrow_is() -> None:
    """In the order of the other reports."""
    assert (FIGURES, EVENTS, STATEMENTS) == parquet_tables.parquet_tables()


def test_without_pyarrow_the_message_says_what_to_install() -> None:
    """It comes before any work, as an error of the settings, and nothing else of the reports needs the package."""
    code = """
import sys
sys.modules["pyarrow"] = None
from summarizer.errors import SettingsError
from summarizer.reports.parquet_tables import parquet_tables
try:
    parquet_tables()
except SettingsError as error:
    print(error)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "Parquet needs one more package: pip install 'pyarrow>=21'\n" == told.stdout
