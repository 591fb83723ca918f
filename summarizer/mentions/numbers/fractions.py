"""Parts of one in words: `half`, `a third`, `three-quarters`. Whether they are shares is decided elsewhere."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.words import (
    MULTIPLYING,
    NUMBER_WORDS,
    PARTS,
    TENS,
    denominator_at,
    past_hyphen,
    read_words,
)

_GREATEST = 10**12
_LONGEST = 12
"""Tokens among which the denominator of a fraction stands: asked first, as behind few numbers one does."""
_BEGINNING = NUMBER_WORDS | {"a", "an"}
_IMPROPER_NEVER = frozenset({2, 4})


class Part(NamedTuple):
    """A fraction, its last token at `end - 1`."""

    end: int
    upper: int
    lower: int

    @property
    def value(self) -> Decimal:
        """The quotient, to 28 digits."""
        return Decimal(self.upper) / self.lower


def read_part(line: Line, at: int) -> Part | None:
    """Return the fraction in words that begins at this token; `half` needs no numerator.

    Above one it is a number in the plural ("seven fifths"); quarters are lengths of time then.
    """
    if line.words[at] == "half":
        return Part(at + 1, 1, 2)
    upper = _numerator(line, at) if line.words[at] in _BEGINNING else None
    if upper is None:
        return None
    end, value = upper
    noun_at = past_hyphen(line, end)
    if line.words[end - 1] in TENS and value > TENS[line.words[end - 1]] and line.words[end - 2] != "and":
        compound = denominator_at(line, end - 1, plural=True)  # a hundred thirty-fifths
        if compound and compound[0] > end:
            return Part(compound[0], value - TENS[line.words[end - 1]], compound[1])
    lower = denominator_at(line, noun_at, plural=value != 1)
    if lower is None or not 0 < value < _GREATEST or (value >= lower[1] and lower[1] in _IMPROPER_NEVER):
        return None
    return Part(lower[0], value, lower[1])


def _numerator(line: Line, at: int) -> tuple[int, int] | None:
    if PARTS.isdisjoint(line.words[at + 1 : at + _LONGEST]):
        return None
    if line.words[at] in ("a", "an") and line.words[at + 1] not in MULTIPLYING:
        return at + 1, 1
    number = read_words(line, at)
    return (number.end, int(number.value)) if number else None


def read_added_part(line: Line, at: int) -> Part | None:
    """Return the fraction that "and" adds to the number in front of this token: "and a half", "and three-quarters"."""
    and_at = at + (line.words[at] in HYPHENS)
    if line.words[and_at] != "and":
        return None
    part_at = and_at + 1 + (line.words[and_at + 1] in HYPHENS)
    if line.follows(part_at, ("a", "-", "half")):
        return Part(part_at + 3, 1, 2)
    part = read_part(line, part_at)
    return part if part and line.words[part.end] != "of" else None
