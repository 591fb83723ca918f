"""Dates in numerals alone: `2022-09-27`, `27.09.2022`, `09/27/2022`."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.mentions.dates.forms import Stated
from summarizer.mentions.dates.lexicon import YEARS
from summarizer.mentions.tokens import Token
from summarizer.models.edtf import is_edtf

_MARKS = frozenset("-–/")


def numeric_date(tokens: Sequence[Token], place: int) -> tuple[Stated | None, int] | None:
    """Return the date and the position after it; the date is None where day and month cannot be told apart."""
    parts, end = _parts(tokens, place)
    if not parts or not all(part.isascii() and part.isdigit() for part in parts):
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


def _parts(tokens: Sequence[Token], place: int) -> tuple[list[str], int]:
    """Return the three numerals that stand together at the place, and the position after them."""
    dotted = tokens[place].norm.split(".")
    if len(dotted) == 3:
        return dotted, place + 1
    if place + 1 >= len(tokens) or tokens[place + 1].norm not in _MARKS:
        return [], place
    joined = tokens[place : place + 5]
    marks = {token.norm for token in joined[1::2]}
    unbroken = all(left.end == right.start for left, right in pairwise(joined))
    if len(joined) < 5 or len(marks) > 1 or not marks <= _MARKS or not unbroken:
        return [], place
    return [token.norm for token in joined[::2]], place + 5
