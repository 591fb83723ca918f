"""What a number measures where only the words around it tell."""

from decimal import Decimal

import pytest

from tests.mentions.numbers_in import number_in, numbers_in


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The calf is over ninety pounds, heavy for its age.", "lb"),
        ("He went on a diet and lost 25 pounds.", "lb"),
        ("a sack of 44 pounds, or 20 kg", "lb"),
        ("The fine is 44 pounds.", "GBP"),
        ("The raid cost it 2,500 pounds.", "GBP"),
    ],
)
def test_pounds_are_a_weight_near_words_of_weight(text: str, unit: str) -> None:
    """Pounds are money unless the words near them weigh something or somebody loses a few."""
    assert unit == numbers_in(text)[0].unit


@pytest.mark.parametrize(
    ("text", "low"),
    [("He won with a percentage of 54.6.", "54.6"), ("at a percentage of twelve", "12"), ("per cent of 30", "30")],
)
def test_percentage_of_a_number_is_a_share(text: str, low: str) -> None:
    """A noun for a percentage in front of a number without a noun says what it is."""
    mention = number_in(text)
    assert (Decimal(low), "percent", "%") == (mention.low, mention.kind, mention.unit)


@pytest.mark.parametrize("text", ["20 percent of 40 goats", "a percentage of 40 goats"])
def test_percentage_of_a_count_leaves_it_one(text: str) -> None:
    """What a share is taken of is a count."""
    assert "count" == numbers_in(text)[-1].kind


@pytest.mark.parametrize(
    ("text", "unit"), [('a 40" screen', "inch"), ('a pipe 12 " wide', "inch"), ('"We saw 12" he said', None)]
)
def test_quotation_mark_is_inches_before_a_size(text: str, unit: str | None) -> None:
    """A straight quotation mark behind a number is inches only where a word for a size follows."""
    assert unit == number_in(text).unit


@pytest.mark.parametrize("text", ["It is 3 feet 4 goats saw.", "the ruling in 6 feet, 40 inches of mud"])
def test_lengths_that_only_stand_together_do_not_add_up(text: str) -> None:
    """A number that counts something else, or more than there is of the smaller unit, is a number of its own."""
    assert 2 == len(numbers_in(text))


def test_end_of_a_range_is_not_negative() -> None:
    """A dash between two numerals is no sign, though a space stands before it."""
    assert Decimal(300) == numbers_in("a lens of 75 -300mm")[1].low
