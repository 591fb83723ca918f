"""The scorer gets right what catches other scorers out."""

import pytest

from evals.benchmarks.adversarial import ROWS, Row


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_row_of_the_adversarial_table_is_right(row: Row) -> None:
    """Precision, recall and F1 are those that a person works out."""
    tally = row.tally()
    assert (row.precision, row.recall, row.f1) == (
        pytest.approx(tally.precision) if tally.precision is not None else None,
        pytest.approx(tally.recall) if tally.recall is not None else None,
        pytest.approx(tally.f1) if tally.f1 is not None else None,
    )
