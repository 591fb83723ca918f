"""What counts as an EDTF time."""

import pytest

from summarizer.models.edtf import is_edtf


@pytest.mark.parametrize(
    "text",
    ["2022", "2022-09", "2022-09-21", "2022-09~", "XXXX-09-22", "199X", "2024-02-29/2024-03-01",
     "2022-09-21/..", "../2022", "XXXX-01-01/..", "2022-09-21T10:06", "XXXX-02-29", "2022-09/2022-09-21", "2022-09-21/2022"],
)  # fmt: skip
def test_dates_intervals_and_unknown_digits_are_times(text: str) -> None:
    """Each form that the annotation guide uses is accepted."""
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2022-13", "2022-00", "2022-02-30", "2023-02-29", "2022-9-1", "../..", "/", "2022/2021", "22-09-2022",
     "2022-09-21/2022-09-20", "2022-09-21T25:00", "2022-09-21/2022-09-22/2022-09-23", " 2022"],
)  # fmt: skip
def test_what_no_calendar_has_is_no_time(text: str) -> None:
    """Impossible days, wrong notations and intervals that run backwards are refused."""
    assert not is_edtf(text)
