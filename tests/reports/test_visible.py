"""Promises about text that comes from outside and is shown on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reports.visible import one_line, without_controls


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a plain line", "a plain line"),
        ("two\r\nlines\tand  a tab", "two lines and a tab"),
        ("red \x1b[31m text", "red \\x1b[31m text"),
        ("link \x1b]8;;http://x.test\x07", "link \\x1b]8;;http://x.test\\x07"),
        ("one-byte escape \x9b31m", "one-byte escape \\x9b31m"),
        ("turned \u202etxt.exe", "turned \\u202etxt.exe"),
        ("half a pair \ud83d", "half a pair \\ud83d"),
        ("Füße, 東京, ‘quoted’", "Füße, 東京, ‘quoted’"),
    ],
)
def test_controls_are_spelled_out_and_words_stay(text: str, shown: str) -> None:
    """Nothing that steers a terminal or turns the reading direction is left, and nothing else changes."""
    assert shown == one_line(text)


@given(st.text(alphabet=st.characters()))
def test_every_text_becomes_one_printable_line(text: str) -> None:
    """Whatever comes in, one line comes out, and a terminal finds nothing to obey in it."""
    shown = one_line(text)

    assert len(shown.splitlines()) <= 1
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in shown)
    assert shown == shown.encode("utf-8").decode("utf-8")


def test_lines_and_tabs_can_stay() -> None:
    """A text of several lines keeps them; all else is spelled out."""
    assert "one\n\ttwo\\x1b\\x0d" == without_controls("one\n\ttwo\x1b\r")
