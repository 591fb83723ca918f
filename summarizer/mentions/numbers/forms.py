"""The table of forms: every way of wording a number, in the order in which they are tried, with invented examples."""

from summarizer.mentions.numbers.added_lengths import BEHIND_A_PART as BEHIND_A_LENGTH
from summarizer.mentions.numbers.added_lengths import read_added_lengths
from summarizer.mentions.numbers.added_money import BEHIND_DIGITS as BEHIND_AN_AMOUNT
from summarizer.mentions.numbers.added_money import read_added_money
from summarizer.mentions.numbers.bands import read_band
from summarizer.mentions.numbers.form import Example, Form
from summarizer.mentions.numbers.limits import BEHIND_THE_LOWER, read_limits
from summarizer.mentions.numbers.multiples import BEHIND_A_MULTIPLE, MULTIPLE_WORDS, read_multiple
from summarizer.mentions.numbers.ordinals import ORDINAL_WORDS, SUFFIXES, read_ordinal
from summarizer.mentions.numbers.plain_forms import PLAIN_FORMS
from summarizer.mentions.numbers.ranges import read_change_start, read_range
from summarizer.mentions.numbers.shares import BEHIND_A_PART, read_share
from summarizer.mentions.numbers.times import (
    BEHIND_A_DECADE,
    BEHIND_AN_HOUR,
    read_clock,
    read_decade,
)
from summarizer.mentions.numbers.words import NUMBER_WORDS, SMALL, TENS

__all__ = ["BEGINNING_WORDS", "FORMS", "Example", "Form"]

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
            Example("a 6-foot-4 goatherd", "6-foot-4", "76"),
            Example("He is 5ft 11in tall.", "5ft 11in", "71"),
            Example("a post of 4 feet and 7 inches", "4 feet and 7 inches", "55"),
            Example("He stands 5'9\".", "5'9\"", "69"),
            Example("a boar of 12 stone 4", "12 stone 4", "172"),
            Example("a calf of 8 pounds, 3 ounces", "8 pounds, 3 ounces", "131"),
        ),
        BEHIND_A_LENGTH,
    ),
    Form(
        "amounts of money that add up",
        NUMBER_WORDS,
        True,
        read_added_money,
        (
            Example("It cost 3 dollars 40 cents.", "3 dollars 40 cents", "3.4"),
            Example("a fine of twelve pounds and fifty pence", "twelve pounds and fifty pence", "12.5"),
            Example("Bread is €3 and 40 cents.", "3 and 40 cents", "3.4"),
            Example("The fare rose to 15 euros 40.", "15 euros 40", "15.4"),
            Example("He paid twelve dollars and fifty.", "twelve dollars and fifty", "12.5"),
        ),
        BEHIND_AN_AMOUNT,
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
        NUMBER_WORDS | {"a", "an", "half"},
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
            Example("seven fifths of the toll", "seven fifths", "140"),
            Example("three twenty-fifths of the fleet", "three twenty-fifths", "12"),
            Example("a twenty-fifth of the fleet", "a twenty-fifth", "4"),
            Example("one over eight", "one over eight", "12.5"),
            Example("minus two fifths", "minus two fifths", "-40"),
            Example("Nearly half Orrin's boats sank.", "half", "50"),
            Example("a millionth of it", "a millionth", "0.0001"),
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
        BEHIND_THE_LOWER,
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
    *PLAIN_FORMS,
)
"""Forms in the order in which they are tried: what begins alike, the longer wording first."""

BEGINNING_WORDS = frozenset().union(*(form.begins for form in FORMS))
"""Words with which a number expression may begin; digits begin one too."""
