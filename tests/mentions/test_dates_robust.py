"""Finding dates takes work in proportion to the text, whatever the text is, and sees through its odd characters."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.dates.finding import find_dates
from summarizer.mentions.tokens import TokenizedSentence, tokenized
from summarizer.models.articles import Article
from summarizer.models.edtf import is_edtf
from summarizer.models.mentions import DateMention, Sentence
from summarizer.models.spans import slice_span
from tests.counting import calls_in
from tests.mentions.dates_in import dates_in

PUBLISHED = "2022-09-27"


def in_one_sentence(text: str) -> Sequence[TokenizedSentence]:
    """The text as a single sentence: the most that a rule could look at from one place."""
    sentence = Sentence(index=1, span=slice_span(text, 0, len(text)), paragraph=1, kind="body")
    return tokenized(text, [sentence])


def calls(text: str) -> int:
    """Return how many functions are called to find the text's dates."""
    article, sentences = Article(id="a", text=text, published=PUBLISHED), in_one_sentence(text)
    return calls_in(lambda: find_dates(article, sentences))


@pytest.mark.parametrize(
    "unit",
    [
        "7", " ", "1.", "1/", "2022-", "May ", "Monday, ", "the ", "twenty ", "two to ", "a year and ", "two thousand and ",
        "the last week of ", "3 May 2021 to ", "in the early ", "They met on Friday. ", "since ", "nineteen ", "’9", "now to ",
    ],
)  # fmt: skip
def test_twice_the_text_is_at_most_twice_the_work(unit: str) -> None:
    """No row of the same words, digits or spaces makes the work grow faster than the text."""
    short, long = calls(unit * 200), calls(unit * 400)
    assert long <= 2.1 * short + 100


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on 21 Sep\u00adtem\u00adber 2021.", "2021-09-21"),
        ("They met on ２１ September ２０２１.", "2021-09-21"),
        ("They met on ٢١ September ٢٠٢١.", "2021-09-21"),
        ("They met on 21\u00a0September\u202f2021.", "2021-09-21"),
        ("They met on 21  September\u2009 2021.", "2021-09-21"),
        ("They met on 21SEPTEMBER 2021.", None),
        ("They met last\u00a0Wed\u200bnesday.", "2022-09-21"),
        ("They met on\u300021.9.2021.", "2021-09-21"),
        ("They met on ⁰⁹/²¹/²⁰²¹.", None),
        ("They met in the early ’９０s.", "1990/1993~"),
        ("They met four\u2007days\u00a0ago.", "2022-09-23"),
    ],
)
def test_odd_spaces_digits_and_hyphens_change_nothing(text: str, expected: str | None) -> None:
    """Unicode digits and spaces and invisible hyphens are read as plain ones; what is no digit dates nothing wrongly."""
    readings = [mention.edtf for mention in dates_in(text, PUBLISHED)]
    assert expected in readings if expected else not any(reading and len(reading) == 10 for reading in readings)


PIECES = st.sampled_from(
    "7 77 2022 1.1.1 1/2 / - – . , ’ ' \u00ad \u200b \u00a0 \u0660 Ⅻ ² ½ May may the of first twenty nineteen two thousand "
    "and Monday the-21st last next week year quarter Q3 h1 ago from now in half a to until between summer 1990s".split(
        " "
    )
)


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01"])
def test_no_reading_leaves_the_calendar(published: str) -> None:
    """At the calendar's ends, what would lie beyond them has no reading, and nothing is raised."""
    text = "last May, next December, last Monday, next week, in a decade's time, 3 March last year, 3 March next year, "
    text += "two years ago, two years from now, the last week of this year, the first week of the year, the 31st Friday of this month, the week of 1 January, Monday to Friday next week"
    for mention in dates_in(text, published):
        assert mention.edtf is None or is_edtf(mention.edtf)


@given(st.lists(PIECES, min_size=1, max_size=40).map("".join) | st.lists(PIECES, min_size=1, max_size=40).map(" ".join))
def test_glitches_raise_nothing(text: str) -> None:
    """However words, marks and digits run together, each date is a slice of the text, and its reading is EDTF."""
    found: tuple[DateMention, ...] = find_dates(Article(id="a", text=text, published=PUBLISHED), in_one_sentence(text))
    for mention in found:
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.edtf is None or is_edtf(mention.edtf)
