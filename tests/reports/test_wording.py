"""Promises about how values and counts read in words."""

from decimal import Decimal
from typing import get_args

import pytest

from summarizer.models.mentions import NoFigure, Qualifier
from summarizer.models.summaries import Coverage, NumberAccount
from summarizer.models.usage import Usage
from summarizer.reports.wording import (
    counted,
    coverage_in_words,
    numbers_in_words,
    unit_in_words,
    usage_in_words,
    value_in_words,
)
from tests.reports.invented import span, strike


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "words"),
    [
        ("exact", "1200", "1200", "1,200"),
        ("about", "0.5", "0.5", "about 0.5"),
        ("more_than", "1200", "1200", "more than 1,200"),
        ("at_least", "3", "3", "at least 3"),
        ("almost", "4300000", "4300000", "almost 4,300,000"),
        ("less_than", "-2.5", "-2.5", "less than -2.5"),
        ("at_most", "90", "90", "at most 90"),
        ("between", "5000", "6000", "5,000 to 6,000"),
        ("magnitude", "1000", "1000", "1,200"),  # as it stands in the text
    ],
)
def test_a_value_says_what_its_qualifier_says(qualifier: Qualifier, low: str, high: str, words: str) -> None:
    """Value and qualifier read as they would in a sentence."""
    figure = (
        strike()
        .figures[0]
        .model_copy(
            update={"qualifier": qualifier, "low": Decimal(low), "high": Decimal(high)},
        )
    )

    assert words == value_in_words(figure)


def test_what_was_used_again_is_told_beside_what_was_paid() -> None:
    """Requests, kept completions and recordings have a line each; nothing has none."""
    usage = Usage(requests=2, prompt_tokens=1200, completion_tokens=30, reused=1, replayed=3)

    assert [
        "2 requests, 1,200 tokens read, 30 written, cost unknown",
        "1 completion used again, at no cost",
        "3 recorded completions replayed; handles: 0 renumbered, 0 lost",
    ] == usage_in_words(usage, None)
    assert [] == usage_in_words(Usage(), Decimal(0))


def test_a_rate_names_both_units() -> None:
    """The denominator is part of the unit."""
    figure = strike().figures[0]

    assert "people" == unit_in_words(figure)
    assert "people per day" == unit_in_words(figure.model_copy(update={"per": "day"}))


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("house", "houses"),
        ("residence permit", "residence permits"),
        ("country", "countries"),
        ("day", "days"),
        ("bus", "buses"),
        ("child", "children"),
        ("%", "%"),
        ("EUR", "EUR"),
        ("km", "km"),
        ("times", "times"),
    ],
)
def test_a_unit_is_worded_as_its_number_wants_it(unit: str, words: str) -> None:
    """Nouns take their plural, symbols and codes stay, one is one."""
    figure = strike().figures[0].model_copy(update={"unit": unit})
    one = {"low": Decimal(1), "high": Decimal(1), "qualifier": "exact"}

    assert words == unit_in_words(figure)
    assert unit == unit_in_words(figure.model_copy(update=one))


@pytest.mark.parametrize(("count", "words"), [(0, "0 events"), (1, "1 event"), (1200, "1,200 events")])
def test_a_count_agrees_with_its_noun(count: int, words: str) -> None:
    """One is singular, all else plural."""
    assert words == counted(count, "event")


def test_the_account_names_the_commonest_reason_first() -> None:
    """How many numbers are figures, and why the others are not."""
    assert "14 of 17 numbers are figures; 3 are not: 2 dates, 1 ordinal" == numbers_in_words(
        14, {"ordinal": 1, "date": 2}
    )


def test_an_account_without_numbers_says_so() -> None:
    """Nothing to account for is no division by zero."""
    assert "no number in the text" == coverage_in_words(Coverage(numbers=()))


@pytest.mark.parametrize("reason", [*get_args(NoFigure), "rejected", "not_drafted"])
def test_every_reason_has_words(reason: NoFigure) -> None:
    """A reason that is added to the models gets its words here."""
    number = span("7th", "7")
    account = NumberAccount(id="n1", number=number, low=Decimal(7), high=Decimal(7), figure=None, reason=reason)

    assert coverage_in_words(Coverage(numbers=(account,))).startswith("0 of 1 number is a figure; 1 is not: 1 ")
