"""The number grammar on text that nobody would write: every row of signs, units and words is read without harm."""

from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.counting import calls_in
from tests.mentions.numbers_in import numbers_in

PIECES = (
    "- – − ' \" ″ ′ . , : / ( ) [ ] < > $ € £ % ° ^ × x e E ⁶ ⁻ ² = one two twenty ninety nought hundred thousand million "
    "trillion crore dozen half a an the third thirds fifths twenty-firsts hundredth trillionths of to and or over percent cents "
    "dollars pounds USD usd MUSD PS R c p 1 10 22 9999999999999 1,674,200.5 1.300,50 ½ 3/4 km m 2 C F W degrees ft in foot inch "
    "stone lb ounces bn k M MM yo minus negative per more than 10^6 10^-30 sheep"
).split()


@settings(deadline=None)
@given(st.lists(st.sampled_from([*PIECES, " ", " "]), max_size=25).map("".join))
def test_any_row_of_pieces_is_read(text: str) -> None:
    """Numbers do not overlap, lie in their phrase and have ordered bounds, whatever stands beside them."""
    found = numbers_in(text) if text.strip() else ()
    assert all(mention.phrase.contains(mention.number) and mention.low <= mention.high for mention in found)
    assert all(a.number.end <= b.number.start for a, b in pairwise(found))


@pytest.mark.parametrize("filler", ["\u115f", "\u1160", "\u3164", "\uffa0"])
def test_a_filler_that_stands_for_no_letter_is_no_number(filler: str) -> None:
    """Letters of which nothing is left when they are made plain do no harm to the numbers beside them."""
    assert ["30"] == [mention.number.text for mention in numbers_in(f"Rain {filler} fell on 30 farms.")]


LONG = (
    "10^6 ", "one hundred thirty fifths ", "3 hundred and ", "m 2 ", "1 $ ", "one over ", "5 ft 2 ", "per 1 ", "1 Monday, ",
    "9", " ", "1,", "1-", "rose by 5% to 6%, ", "more than 10 but fewer than 20, ", "two of the 3 goats and ",
)  # fmt: skip


@pytest.mark.parametrize("piece", LONG)
def test_twice_the_row_is_twice_the_work(piece: str) -> None:
    """Rows of like beginnings in one sentence are read in work that grows as they do, and with ordered bounds."""
    once, twice = (calls_in(partial(numbers_in, "It was " + piece * repeats)) for repeats in (400, 800))
    assert twice < 2.2 * once
    assert all(mention.low <= mention.high for mention in numbers_in("It was " + piece * 800))
