"""A line that dates an article is read as its words say, and no further."""

import pytest

from summarizer.models.edtf import is_edtf
from summarizer.reading.date_lines import dates_within, read_date_line


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2021-05-03", "2021-05-03"),
        ("2021-05-03T10:23:00+02:00", "2021-05-03"),
        ("2021/05/03 10:23", "2021-05-03"),
        ("Monday, 3 May 2021, 10:23", "2021-05-03"),
        ("Monday, May 3rd, 2021 at 9 p.m. CEST", "2021-05-03"),
        ("10:06 PM EDT, Mon May 3, 2021", "2021-05-03"),
        ("Status: 03.05.2021", "2021-05-03"),
        ("Status: 05/23/2021 2:29 p.m", "2021-05-23"),
        ("Posted on 23/05/2021", "2021-05-23"),
        ("05/05/2021", "2021-05-05"),
        ("22 September, 10:06 PM", "XXXX-09-22"),
        ("Sept. 22", "XXXX-09-22"),
        ("29 February", "XXXX-02-29"),
        ("Thursday, May 6, 2021 · No. 118 · Price 1.20 leva", "2021-05-06"),
        ("3 May 2021 | 4 min read", "2021-05-03"),
    ],
)
def test_the_date_is_read(words: str, edtf: str) -> None:
    """Dotted dates are day first; others only where the numbers decide; no year means unknown digits."""
    line = read_date_line(words)

    assert line is not None
    assert edtf == line.dates[0].edtf
    assert is_edtf(edtf)


@pytest.mark.parametrize("words", ["05/06/2021", "31 February 2021", "Updated: 2 hours ago", "4 min read"])
def test_a_date_that_cannot_be_known_is_left_out(words: str) -> None:
    """The line is a date line, but no date is guessed."""
    line = read_date_line(words)

    assert line is not None
    assert line.dates == ()


@pytest.mark.parametrize(
    "words", ["3 May 2021 was cold", "May 2021", "300 people", "Monday", "2:08:33", "9.45", "12 to 9", "Terminal 3", ""]
)
def test_a_line_with_other_words_dates_nothing(words: str) -> None:
    """A date in a sentence, a result or a price is no date line."""
    assert read_date_line(words) is None


def test_labels_say_what_each_date_is() -> None:
    """Publication and update on one line are told apart."""
    line = read_date_line("Published 3 May 2021 | Last updated 4 May 2021, 10:23")

    assert line is not None
    assert [("published", "2021-05-03"), ("updated", "2021-05-04")] == list(line.dates)


def test_dates_among_other_words_are_found() -> None:
    """Bylines and datelines carry dates beside names."""
    assert ["2021-05-03"] == [date.edtf for date in dates_within("ANA EK — MONDAY, 3 MAY 2021, 10:23")]
    assert [] == dates_within("By Ana Ek")
