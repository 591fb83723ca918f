"""Money: its signs, codes and names in every position, and what only looks like them."""

from decimal import Decimal

import pytest

from summarizer.mentions.numbers.currencies import LETTERS, Currency
from tests.mentions.numbers_in import number_in, numbers_in


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.example)
def test_letters_are_money_in_front_of_what_is_plainly_an_amount(letter: Currency) -> None:
    """Each row's letters name the currency in its example."""
    mention = number_in(letter.example)
    assert ("money", letter.code) == (mention.kind, mention.unit)


@pytest.mark.parametrize("text", ["the R40 road", "She plays on a PS5.", "an N95 mask", "on the P2 lane"])
def test_letters_of_a_name_are_no_money(text: str) -> None:
    """A number that is no plain amount does not make money of the letter in front of it."""
    assert number_in(text).kind != "money"


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("a fine of mxn$40", "40", "MXN"),
        ("a fine of 40 usd", "40", "USD"),
        ("it paid c $ 40 million", "40000000", "CAD"),
        ("It paid 75 USD million.", "75000000", "USD"),
        ("It paid 40 MEUR.", "40000000", "EUR"),
        ("It paid MSEK 40.", "40000000", "SEK"),
        ("It paid rupees 40 lakh.", "4000000", "INR"),
        ("Orrin shares rose to 68 p at noon.", "0.68", "GBP"),
        ("The copper price is 41c.", "0.41", "USD"),
        ("It is worth 40 Sri Lankan rupees.", "40", "LKR"),
        ("It is worth 40 U.S. dollars.", "40", "USD"),
        ("It cost Y=4,000.", "4000", "JPY"),
        ("Power is at $40/MWh.", "40", "USD"),
        ("It cost 100元!", "100", "CNY"),
        ("He got 12,34,567.89 rupees.", "1234567.89", "INR"),
    ],
)
def test_money_is_read_where_and_as_it_is_written(text: str, low: str, unit: str) -> None:
    """Codes without capitals, behind a scale or with one, names before an amount and small coins are money."""
    mention = number_in(text)
    assert (Decimal(low), "money", unit, None) == (mention.low, mention.kind, mention.unit, mention.reason)


def test_sign_belongs_to_one_number() -> None:
    """A sign between two numbers is that of the one before if the one behind has its own."""
    assert [("10", "CNY"), ("20", "USD")] == [(m.number.text, m.unit) for m in numbers_in("10 RMB 20 USD")]
    assert [("10", "USD"), ("30", "USD")] == [(m.number.text, m.unit) for m in numbers_in("10 $ 30 $")]
    assert [("10", "CNY"), ("20", "USD")] == [(m.number.text, m.unit) for m in numbers_in("RMB 10 USD 20")]
    assert [("2019", None), ("4 million", "USD")] == [
        (m.number.text, m.unit) for m in numbers_in("In 2019 USD 4 million was paid.")
    ]


@pytest.mark.parametrize("text", ["a high of 41C", "won a $40 million deal", "orrin ' s $40 million barge"])
def test_letters_beside_money_or_heat_are_read_for_what_they_are(text: str) -> None:
    """Neither a capital C nor an article nor the end of a possessive makes another currency."""
    assert number_in(text).unit in ("°C", "USD")
