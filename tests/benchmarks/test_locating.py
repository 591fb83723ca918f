"""A quote is found where it stands, in whole words, and in other spellings only where no copy stands."""

import pytest

from evals.benchmarks.plain_calls.locating import locate, locate_all, locate_within
from summarizer.models.spans import slice_span

_TEXT = "In 1985 five ships came. The “Five\nShips” left; 5 came – five ships – again."


@pytest.mark.parametrize(
    ("quote", "start"),
    [
        pytest.param("five ships", 8, id="the first exact copy"),
        pytest.param("5", _TEXT.index("5 came"), id="whole words before parts of words"),
        pytest.param("98", 4, id="a part of a word where there is nothing else"),
        pytest.param('the "five ships" left', 25, id="other case, white space and quotation marks"),
        pytest.param("came - five", _TEXT.index("came –"), id="another dash"),
        pytest.param(" five ships ", 8, id="space around it"),
        pytest.param("six ships", None, id="not in the text"),
        pytest.param(" ", None, id="nothing"),
        pytest.param("f.ve", None, id="no pattern"),
    ],
)
def test_a_quote_is_found(quote: str, start: int | None) -> None:
    """Its first code point, or nothing."""
    found = locate(quote, _TEXT)

    assert start == (found.start if found else None)


def test_the_nearest_of_equal_places_is_taken() -> None:
    """A cue that comes often belongs to what stands beside it."""
    found = locate("came", _TEXT, near=50)

    assert found is not None
    assert _TEXT.index("came –") == found.start


def test_a_quote_that_comes_twice_stands_at_two_places() -> None:
    """The third time it has none left, which is no loss; what is invented is one."""
    spans, lost = locate_all(["five ships", "five ships", "six ships"], _TEXT)

    assert [8, _TEXT.rindex("five")] == [span.start for span in spans]
    assert 1 == lost


def test_a_quote_within_a_span_has_the_offsets_of_the_article() -> None:
    """And is looked for nowhere else."""
    span = slice_span(_TEXT, 3, 18)

    found = locate_within("ships", span)

    assert found is not None
    assert (13, 18) == (found.start, found.end)
    assert locate_within("left", span) is None
