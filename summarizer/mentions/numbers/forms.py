"""The table of forms: every way of wording a number, in the order in which they are tried, with invented examples."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.added_lengths import BEHIND_A_PART as BEHIND_A_LENGTH
from summarizer.mentions.numbers.added_lengths import read_added_lengths
from summarizer.mentions.numbers.bands import read_band
from summarizer.mentions.numbers.cardinals import read_signed
from summarizer.mentions.numbers.limits import read_limits
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.multiples import BEHIND_A_MULTIPLE, MULTIPLE_WORDS, read_multiple
from summarizer.mentions.numbers.ordinals import ORDINAL_WORDS, SUFFIXES, read_ordinal
from summarizer.mentions.numbers.ranges import read_change_start, read_range
from summarizer.mentions.numbers.shares import BEHIND_A_PART, read_share
from summarizer.mentions.numbers.times import (
    BEHIND_A_DECADE,
    BEHIND_AN_HOUR,
    read_clock,
    read_decade,
    read_length,
)
from summarizer.mentions.numbers.vague import PLURALS, VAGUE_COUNTS, read_couple, read_magnitude
from summarizer.mentions.numbers.values import Expression
from summarizer.mentions.numbers.words import NUMBER_WORDS, SMALL, TENS


class Example(NamedTuple):
    """An invented text with one number in it."""

    text: str
    number: str
    """The words of the number expression."""
    low: str
    high: str | None = None
    """None where it equals `low`."""


class Form(NamedTuple):
    """One way of wording a number."""

    name: str
    begins: frozenset[str]
    """The words with which it may begin."""
    with_digits: bool
    """Whether it may begin with a numeral or a fraction in digits."""
    read: Callable[[Line, int], Expression | None]
    """Returns the expression that begins at a token, None if this form does not."""
    examples: tuple[Example, ...]
    behind_number: frozenset[str] | None = None
    """The words of which one stands behind a numeral or small number with which it begins; None where any may."""


def _read_plain(line: Line, at: int) -> Expression | None:
    signed = read_signed(line, at)
    if signed is None:
        return None
    first, number = signed
    return Expression("cardinal", first, number.end, number.value, number.value)


def _read_code(line: Line, at: int) -> Expression | None:
    """Return the digits that state no quantity: too long a row, or groups of no known kind (`192.168.0.4`)."""
    if not line.is_numeral(at):
        return None
    start = Decimal("".join(c for c in line.words[at][:18] if c.isdecimal()))
    return Expression("code", at, at + 1, start, start)


_NONE: frozenset[str] = frozenset()
_SMALL = frozenset(SMALL) | frozenset(TENS)

FORMS = (
    Form(
        "clock time",
        _NONE,
        True,
        read_clock,
        (Example("It closed at 10:06 PM.", "10:06", "10"), Example("Doors open at 9am.", "9", "9")),
        BEHIND_AN_HOUR,
    ),
    Form(
        "band",
        _NONE,
        True,
        read_band,
        (
            Example("a woman in her mid-20s", "mid-20s", "24", "26"),
            Example("men in their 40s", "40s", "40", "49"),
            Example("It stayed in the low 30s.", "low 30s", "30", "33"),
            Example("The herd is in the 1,200s.", "1,200s", "1200", "1299"),
            Example("The herd is in the high 300s.", "high 300s", "370", "390"),
        ),
        BEHIND_A_DECADE,
    ),
    Form(
        "decade", _NONE, True, read_decade, (Example("a song of the 1990s", "1990s", "1990", "1999"),), BEHIND_A_DECADE
    ),
    Form(
        "length of time in several units",
        NUMBER_WORDS | {"a", "an"},
        True,
        read_added_lengths,
        (
            Example(
                "It took three hours, ten minutes and 20 seconds.", "three hours, ten minutes and 20 seconds", "11420"
            ),
            Example("a term of two years and four months", "two years and four months", "28"),
            Example("It flew for an hour and 20 minutes.", "an hour and 20 minutes", "80"),
            Example("She came home in 3h 5m 9s.", "3h 5m 9s", "11109"),
        ),
        BEHIND_A_LENGTH,
    ),
    Form(
        "multiple",
        frozenset(MULTIPLE_WORDS) | _SMALL,
        True,
        read_multiple,
        (
            Example("Output doubled.", "doubled", "2"),
            Example("a threefold rise", "threefold", "3"),
            Example("a 10-fold rise", "10", "10"),
            Example("It costs four times as much.", "four", "4"),
            Example("a 2x gain", "2", "2"),
        ),
        BEHIND_A_MULTIPLE,
    ),
    Form(
        "share",
        _SMALL | {"a", "an", "half"},
        True,
        read_share,
        (
            Example("a third of the fleet", "a third", "33.33"),
            Example("two-thirds of the fleet", "two-thirds", "66.67"),
            Example("Three quarters of the fleet", "Three quarters", "75"),
            Example("half of the fleet", "half", "50"),
            Example("one in five farmers", "one in five", "20"),
            Example("nine out of 10 farmers", "nine out of 10", "90"),
            Example("3/4 of the fleet", "3/4", "75"),
            Example("It lasted half an hour.", "half", "0.5"),
            Example("a cut of a quarter of a point", "a quarter", "0.25"),
            Example("three quarters of an hour", "three quarters", "0.75"),
            Example("two thirds of a mile", "two thirds", "0.67"),
        ),
        BEHIND_A_PART,
    ),
    Form(
        "ordinal",
        frozenset(ORDINAL_WORDS) | frozenset(TENS),
        True,
        read_ordinal,
        (Example("the 7th paragraph", "7th", "7"), Example("her twenty-first win", "twenty-first", "21")),
        SUFFIXES,
    ),
    Form(
        "range between limits",
        NUMBER_WORDS | {"a", "an", "half"},
        True,
        read_limits,
        (
            Example("more than 10 but fewer than 20 sheep", "10 but fewer than 20", "10", "20"),
            Example("at least two and at most four sheep", "two and at most four", "2", "4"),
            Example("over €3bn but under €4bn", "3bn but under €4bn", "3000000000", "4000000000"),
        ),
    ),
    Form(
        "range",
        NUMBER_WORDS | {"a", "an", "half"},
        True,
        read_range,
        (
            Example("5,000 to 6,000 sheep", "5,000 to 6,000", "5000", "6000"),
            Example("between 10 and 20 sheep", "10 and 20", "10", "20"),
            Example("It cost $3-4bn.", "3-4bn", "3000000000", "4000000000"),
            Example("It cost $3 to $4 billion.", "3 to $4 billion", "3000000000", "4000000000"),
            Example("two to three hundred sheep", "two to three hundred", "200", "300"),
            Example("a rise of 4% to 6%", "4% to 6", "4", "6"),
            Example("four or five sheep", "four or five", "4", "5"),
            Example("10–15 sheep", "10–15", "10", "15"),
        ),
    ),
    Form(
        "start of a change",
        NUMBER_WORDS,
        True,
        read_change_start,
        (
            Example("Sales grew from two to nine million.", "two", "2000000"),
            Example("It fell from 8 to 3.5 billion.", "8", "8000000000"),
            Example("It was cut from $4 to $3 million.", "4", "4000000"),
        ),
        frozenset({"to"}),
    ),
    Form(
        "couple",
        frozenset({"a", "another", "couple", "pair"}),
        False,
        read_couple,
        (
            Example("a couple of sheep", "a couple", "2"),
            Example("a couple of hundred sheep", "a couple of hundred", "200"),
        ),
    ),
    Form(
        "magnitude",
        frozenset(PLURALS) | VAGUE_COUNTS | {"a"},
        False,
        read_magnitude,
        (
            Example("dozens of sheep", "dozens", "12"),
            Example("Tens of thousands of sheep", "Tens of thousands", "10000"),
            Example("hundreds of thousands of sheep", "hundreds of thousands", "100000"),
            Example("several hundred sheep", "several hundred", "100"),
            Example("a few thousand sheep", "a few thousand", "1000"),
            Example("millions of sheep", "millions", "1000000"),
        ),
    ),
    Form(
        "length of time",
        frozenset({"a", "an", "another"}),
        False,
        read_length,
        (
            Example("He stayed for a year.", "a", "1"),
            Example("a week ago", "a", "1"),
            Example("They kept a minute's silence.", "a", "1"),
            Example("It lies an hour's drive away.", "an", "1"),
            Example("at a week's notice", "a", "1"),
            Example("They searched another hour.", "another", "1"),
            Example("The mill closes for another month.", "another", "1"),
            Example("It needs another year.", "another", "1"),
        ),
    ),
    Form(
        "cardinal",
        NUMBER_WORDS | {"a", "an", "half", "quarter"},
        True,
        _read_plain,
        (
            Example("200,000 sheep", "200,000", "200000"),
            Example("1.300.000 sheep", "1.300.000", "1300000"),
            Example("1\u00a0300 sheep", "1\u00a0300", "1300"),
            Example("1 300 000 sheep", "1 300 000", "1300000"),
            Example("three and a quarter litres", "three and a quarter", "3.25"),
            Example("four point seven litres", "four point seven", "4.7"),
            Example("two thirds of a million sheep", "two thirds of a million", "666666.67"),
            Example(".5 litres", ".5", "0.5"),
            Example("3.25 litres", "3.25", "3.25"),
            Example("2,5 litres", "2,5", "2.5"),
            Example("4.3 million sheep", "4.3 million", "4300000"),
            Example("€4.5m", "4.5m", "4500000"),
            Example("12k sheep", "12k", "12000"),
            Example("4 1/2 litres", "4 1/2", "4.5"),
            Example("3½ litres", "3½", "3.5"),
            Example("It was -5 at dawn.", "-5", "-5"),
            Example("minus 5 degrees", "minus 5", "-5"),
            Example("twenty-five sheep", "twenty-five", "25"),
            Example("one hundred and ten thousand sheep", "one hundred and ten thousand", "110000"),
            Example("two million three hundred thousand sheep", "two million three hundred thousand", "2300000"),
            Example("a hundred sheep", "a hundred", "100"),
            Example("two dozen sheep", "two dozen", "24"),
            Example("half a million sheep", "half a million", "500000"),
            Example("a quarter of a million sheep", "a quarter of a million", "250000"),
            Example("two and a half million sheep", "two and a half million", "2500000"),
            Example("three and a half litres", "three and a half", "3.5"),
        ),
    ),
    Form("code", _NONE, True, _read_code, (Example("a server at 192.168.0.4", "192.168.0.4", "19216804"),)),
)
"""Forms in the order in which they are tried: what begins alike, the longer wording first."""

BEGINNING_WORDS = frozenset().union(*(form.begins for form in FORMS))
"""Words with which a number expression may begin; digits begin one too."""
