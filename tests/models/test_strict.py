"""What every model promises about the JSON it reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import InvalidData
from summarizer.models.articles import Article
from summarizer.models.findings import Figure
from summarizer.models.spans import Span, slice_span

FIGURE = """{
  "id": "f1", "number": {"start": 10, "end": 12, "text": "40"},
  "evidence": [{"start": 10, "end": 19, "text": "40 houses"}], "low": "40", "high": %s, "qualifier": "exact",
  "unit": "house", "per": null, "measure": "houses without power", "time": "2024-03", "place": null,
  "attribution": ["the mayor"], "status": "reported"}"""


def test_a_figure_reads_from_json_with_exact_decimals() -> None:
    """A decimal string is the number it says, without float rounding."""
    figure = Figure.from_json(FIGURE % '"40.10"')

    assert "40.1" == format(figure.high, "f")


@pytest.mark.parametrize(
    "high", ["NaN", "Infinity", "1e999", "40.0", '"1e3"', '"NaN"', '"forty"', "null", '"039"', '"' + "9" * 5000 + '"']
)
def test_no_number_enters_that_is_not_a_plain_decimal_string(high: str) -> None:
    """NaN, infinity, floats, exponents and words are refused, not coerced."""
    with pytest.raises(InvalidData):
        Figure.from_json(FIGURE % high)


def test_a_repeated_key_is_refused_and_named() -> None:
    """JSON parsers keep the last of two; a reader would never know."""
    with pytest.raises(InvalidData, match="'text' stands twice"):
        Article.from_json('{"id": "a", "text": "one", "text": "two"}')


def test_an_unknown_field_is_refused_and_named() -> None:
    """A misspelt field is a fault, not an extra."""
    with pytest.raises(InvalidData, match="titel"):
        Article.from_json('{"id": "a", "text": "one", "titel": "two"}')


def test_models_are_frozen() -> None:
    """A value that was proven cannot be changed afterwards."""
    span = Span(start=0, end=3, text="one")

    with pytest.raises(ValueError, match="frozen"):
        span.end = 5  # type: ignore[misc]


def test_a_span_whose_length_differs_from_its_words_is_refused() -> None:
    """Offsets and words cannot drift apart."""
    with pytest.raises(ValueError, match="code points"):
        Span(start=0, end=2, text="one")


def test_a_figure_whose_evidence_does_not_hold_its_number_is_refused() -> None:
    """Evidence without the number proves nothing."""
    with pytest.raises(InvalidData, match="does not hold the number"):
        Figure.from_json((FIGURE % '"40"').replace('"start": 10, "end": 12', '"start": 30, "end": 32'))


def test_a_figure_whose_bounds_are_crossed_is_refused() -> None:
    """low is never above high."""
    with pytest.raises(InvalidData, match="low is above high"):
        Figure.from_json(FIGURE % '"39"')


def test_a_trusted_value_equals_the_checked_one_and_shares_nothing_with_its_copies() -> None:
    """What is set on a copy is not set on others."""
    span = Span.trusted(start=3, end=8, text="goats")
    span.model_copy(update={"more": 1})

    assert Span(start=3, end=8, text="goats") == span
    assert {"start", "end", "text"} == Span.trusted(start=0, end=5, text="sheep").model_fields_set


@given(st.text(min_size=1), st.data())
def test_offsets_count_code_points(text: str, data: st.DataObject) -> None:
    """A slice of any text makes a span that repeats its words."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    assert text[start:end] == slice_span(text, start, end).text


def test_the_digest_covers_everything_the_article_states() -> None:
    """Another title is another article, though the text is the same."""
    assert Article(id="a", text="one").digest != Article(id="a", text="one", title="One").digest
