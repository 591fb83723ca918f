"""Dates in numerals alone: `2022-09-27`, `27.09.2022`, `09/27/2022`."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.mentions.dates.forms import Stated
from summarizer.mentions.dates.lexicon import YEARS
from summarizer.mentions.tokens import Token
from summarizer.models.edtf import is_edtf

MARKS = frozenset("-–/")
"""May stand between the numerals."""


Date = tuple[Stated | None, int]
"""A date, None where day and month cannot be told apart, and the position after it."""


def dotted_date(tokens: Sequence[Token], place: int) -> Date | None:
    """Return the date of a numeral with dots in it."""
    parts = tokens[place].norm.split(".")
    return _read(parts, place + 1) if len(parts) == 3 else None


def marked_date(tokens: Sequence[Token], place: int) -> Date | None:
    """Return the date of three numerals that stand together with the same mark between them."""
    joined = tokens[place : place + 5]
    marks = {token.norm for token in joined[1::2]}
    if len(joined) < 5 or len(marks) > 1 or not marks <= MARKS:
        return None
    unbroken = all(left.end == right.start for left, right in pairwise(joined))
    return _read([token.norm for token in joined[::2]], place + 5) if unbroken else None


def _read(parts: Sequence[str], end: int) -> Date | None:
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    match [len(part) for part in parts]:
        case [4, 2, 2]:
            year, month, day = (int(part) for part in parts)
        case [1 | 2, 1 | 2, 4]:
            first, second, year = (int(part) for part in parts)
            if first != second and max(first, second) <= 12:
                return (None, end) if min(first, second) and year in YEARS else None
            month, day = sorted((first, second))
        case _:
            return None
    if year not in YEARS or not is_edtf(f"{year}-{month:02}-{day:02}"):
        return None
    return Stated(year, month, day), end
