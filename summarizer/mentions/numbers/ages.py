"""Ages without a unit: asides behind names ("Ana Holt, 26,"), behind "aged", and limits ("children under 5")."""

from typing import NamedTuple

from summarizer.mentions.numbers.counted import counted_at
from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.nouns import is_plural, singular
from summarizer.mentions.numbers.people import PEOPLE, is_person
from summarizer.mentions.numbers.values import Expression
from summarizer.models.mentions import Qualifier

_TOO_OLD = 120
_TELLING = frozenset({"aged", "age", "ages"})
_LIMITING = frozenset({"under", "over", "above", "below"})
_PRONOUNS = frozenset({"those", "anyone", "everyone", "someone"})
_LIMITS_OF_CLASS = frozenset({"older", "over", "younger", "under"})
_IN_FRONT = _TELLING | _LIMITING | HYPHENS | {",", "(", "of", "between"}
"""Words of which one stands in front of every age that no class of people limits."""


class AgeExample(NamedTuple):
    """An invented text and the one age in it."""

    text: str
    age: int
    """The lower one of two."""
    qualifier: Qualifier
    phrase: str


EXAMPLES = (
    AgeExample("Ana Holt, 26, won.", 26, "exact", "26"),
    AgeExample("a goatherd aged 61", 61, "exact", "61"),
    AgeExample("Toddlers under 3 ride free.", 3, "less_than", "under 3"),
    AgeExample("Widows over 70 may stay.", 70, "more_than", "over 70"),
    AgeExample("a home for boys below 12", 12, "less_than", "below 12"),
    AgeExample("It is closed to the under-16s.", 16, "less_than", "under-16s"),
    AgeExample("Most over-80s voted.", 80, "more_than", "over-80s"),
    AgeExample("a prize for under 30s", 30, "less_than", "under 30s"),
    AgeExample("a clinic for those under the age of 21", 21, "less_than", "under the age of 21"),
    AgeExample("girls aged under 14", 14, "less_than", "under 14"),
    AgeExample("pupils aged 12 to 14", 12, "between", "12 to 14"),
    AgeExample("Pensioners 75 and older were asked.", 75, "at_least", "75 and older"),
)
"""Each with the unit `year`."""
COUNTS = ("The teachers need under 5 buses.", "It lent farmers over 40 goats.", "They met rivals under 5 flags.")
"""Invented texts whose one number is no age."""


class Age(NamedTuple):
    """The tokens of an age: from the hyphen that may join it to what limits it, to the plural -s of a class of ages."""

    first: int
    end: int


def age_of(line: Line, number: Expression) -> Age | None:
    """Return the age in years that the words beside the number make of it, None if they make none."""
    first, end = number.first, number.end
    if line.words[first - 1] not in _IN_FRONT and line.words[end + 1] not in _LIMITS_OF_CLASS:
        return None
    if not (0 < number.low <= number.high < _TOO_OLD and number.high == int(number.high)):
        return None
    limit_at = first - 1 - line.is_hyphen(first - 1)
    if line.words[limit_at] in _LIMITING:
        if line.words[end] == "s" and line.is_glued(end):
            return Age(limit_at + 1, end + 1)
        limits = limit_at == first - 1 and (line.words[limit_at - 1] in _TELLING or _limits_people(line, limit_at, end))
        return Age(first, end) if limits else None
    aged = _is_told(line, first) or _is_aside(line, first, end) or _is_class(line, first, end)
    return Age(first, end) if aged else None


def _limits_people(line: Line, limit_at: int, end: int) -> bool:
    """Whether people stand in front of the limit and nothing countable behind the number: "farmers over 60 may"."""
    one_roof = line.words[end - 1] == "one"
    return _is_people(line, limit_at - 1) and not one_roof and counted_at(line, end, single=False).unit is None


def _is_people(line: Line, at: int) -> bool:
    word = line.words[at]
    return word in _PRONOUNS or (
        line.is_word(at) and (word in PEOPLE or (is_plural(word) and is_person(singular(word))))
    )


def _is_told(line: Line, first: int) -> bool:
    before = first - 2 if line.words[first - 1] in ("of", "between") else first - 1
    return line.words[before] in _TELLING


def _is_aside(line: Line, first: int, end: int) -> bool:
    """Whether a numeral stands behind a name between commas or in brackets."""
    if not (line.is_numeral(first) and line.is_capitalised(first - 2)):
        return False
    if line.words[first - 1] == ",":
        return line.words[end] in (",", ".", ";", "and", "")
    return line.words[first - 1] == "(" and line.words[end] == ")"


def _is_class(line: Line, first: int, end: int) -> bool:
    """Whether it limits a class of people from one side: "pensioners 75 and older"."""
    return _is_people(line, first - 1) and line.words[end] in ("and", "or") and line.words[end + 1] in _LIMITS_OF_CLASS
