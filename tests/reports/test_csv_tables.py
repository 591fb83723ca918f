"""Promises about findings as CSV."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.strict import StrictModel
from summarizer.models.summaries import Summary
from summarizer.reports.csv_tables import EVENTS, FIGURES, STATEMENTS, CsvTable, safe_cell
from tests.reports.invented import TEXT, flagged, strike


def rows(table: CsvTable, summary: Summary) -> list[dict[str, str]]:
    """Return the table's rows as a reader of CSV gets them."""
    return list(csv.DictReader(io.StringIO(table.head() + table.part(summary), newline="")))


@pytest.mark.parametrize(("table", "model"), [(FIGURES, Figure), (EVENTS, Event), (STATEMENTS, Statement)])
def test_every_field_of_a_finding_has_a_column(table: CsvTable, model: type[StrictModel]) -> None:
    """A field that is added to a finding is added to its table."""
    assert set(model.model_fields) <= set(table.columns)


def test_a_figure_is_a_row_with_its_proof() -> None:
    """Value, meaning and offsets stand in one row, and the offsets lead to the words."""
    (row,) = rows(FIGURES, strike())

    assert ("strike", "f1", "1200", "more_than", "person") == tuple(
        row[name] for name in ("article", "id", "low", "qualifier", "unit")
    )
    assert "1,200" == row["number"] == TEXT[int(row["number_start"]) : int(row["number_end"])]
    assert "More than 1,200 dockers" == TEXT[int(row["evidence_start"]) : int(row["evidence_end"])]


def test_several_values_share_a_cell_in_order() -> None:
    """Evidence, its offsets and the participants are joined by a bar, each in the same order."""
    (row,) = rows(EVENTS, strike())
    starts, ends = row["evidence_start"].split(" | "), row["evidence_end"].split(" | ")

    assert "dockers (agent) | harbour office (other)" == row["participants"]
    assert row["evidence"].split(" | ") == [TEXT[int(a) : int(b)] for a, b in zip(starts, ends, strict=True)]


def test_what_a_finding_does_not_state_is_an_empty_cell() -> None:
    """No `None` in a table."""
    (row,) = rows(STATEMENTS, strike())

    assert "" == row["speaker_role"]
    assert "Vell Courier" == row["via"]


@pytest.mark.parametrize(
    ("table", "cell"), [(FIGURES, "instruction_like"), (EVENTS, "instruction_like"), (STATEMENTS, "")]
)
def test_the_last_column_says_which_findings_are_marked(table: CsvTable, cell: str) -> None:
    """The columns before it stand where they stood."""
    (row,) = rows(table, flagged())
    (clean,) = rows(table, strike())

    assert "flags" == table.columns[-1]
    assert (cell, "") == (row["flags"], clean["flags"])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    """What a spreadsheet would run is shown instead."""
    (row,) = rows(FIGURES, strike(measure=f"{start}HYPERLINK(1)"))

    assert f"'{start}HYPERLINK(1)" == row["measure"]


@pytest.mark.parametrize("number", ["-5", "-0.25", "1200"])
def test_a_number_stays_a_number(number: str) -> None:
    """A negative value is no formula."""
    assert number == safe_cell(number)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_come_back_from_the_table(words: str) -> None:
    """Quotation marks, commas and line ends in an article break no row; only the mark against formulas is added."""
    summary = strike(measure=words)

    (row,) = rows(FIGURES, summary)

    assert safe_cell(words) == row["measure"]
