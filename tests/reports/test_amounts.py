"""Promises about how amounts read."""

from decimal import Decimal

import pytest

from summarizer.reports.amounts import duration_in_words, money_in_words, rate_in_words, tokens_in_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.4, "0 s"),
        (89, "89 s"),
        (90, "2 min"),
        (89 * 60, "89 min"),
        (90 * 60, "1 h 30 min"),
        (3 * 3_600 + 17 * 60 + 29, "3 h 17 min"),
        (7_199, "2 h 0 min"),
        (47.9 * 3_600, "47 h 54 min"),
        (53 * 3_600, "2 d 5 h"),
    ],
)
def test_time_is_told_in_units_of_its_size(seconds: float, words: str) -> None:
    """Nobody has to divide by sixty, and a unit never holds more than the next larger one is."""
    assert words == duration_in_words(seconds)


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (250.0, "250 articles/s"),
        (8.31, "8.3 articles/s"),
        (1.0, "1.0 articles/s"),
        (0.42, "25 articles/min"),
        (0.02, "1.2 articles/min"),
    ],
)
def test_a_rate_is_told_in_the_unit_that_has_whole_articles_in_it(rate: float, words: str) -> None:
    """A second for a fast run, a minute for a slow one."""
    assert words == rate_in_words(rate)


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        (0, "0 tokens"),
        (9_999, "9,999 tokens"),
        (209_870, "210 k tokens"),
        (999_700, "1.0 M tokens"),
        (2_140_000, "2.1 M tokens"),
        (1_234_000_000, "1,234 M tokens"),
    ],
)
def test_tokens_are_rounded_where_they_are_many(tokens: int, words: str) -> None:
    """Two or three digits are what a glance takes in."""
    assert words == tokens_in_words(tokens)


@pytest.mark.parametrize(
    ("usd", "words"), [("0", "USD 0.00"), ("0.0042", "USD 0.0042"), ("1.2", "USD 1.20"), ("1204.5", "USD 1,204.50")]
)
def test_money_is_told_to_the_cent_and_finer_below_a_dollar(usd: str, words: str) -> None:
    """One article costs less than a cent."""
    assert words == money_in_words(Decimal(usd))
