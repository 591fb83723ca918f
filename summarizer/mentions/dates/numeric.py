"""Dates in numerals alone: `2022-09-27`, `27.09.2022`, `09/27/22`, `4/22`, `2022-09`."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.mentions.dates.forms import Stated
from summarizer.mentions.dates.lexicon import YEARS
from summarizer.mentions.tokens import Token

MARKS = frozenset("-–/")
"""May stand between the numerals."""
Date = tuple[Stated | None, int]
"""A date, None where day and month cannot be told apart, and the position after it."""


def whole_year(short: int) -> int:
    """Return the year that two digits stand for: up to 49 in this century, as SQL Server's `two digit year cutoff` has it."""
    return (1900 if short >= 50 else 2000) + short


def dotted_date(tokens: Sequence[Token], place: int) -> Date | None:
    """Return the date of a numeral with dots in it: `27.9.2022`, `27.09.22`; other short years number versions."""
    parts = tokens[place].norm.split(".")
    if len(parts) != 3 or ([len(part) for part in parts] != [2, 2, 2] and 4 not in map(len, parts)):
        return None
    return _read(parts, place + 1) if len(parts[2]) == 4 or not parts[0] < "13" else None


def marked_date(tokens: Sequence[Token], place: int) -> Date | None:
    """Return the date of three numerals that stand together with the same mark between them."""
    joined = tokens[place : place + 5]
    marks = {token.norm for token in joined[1::2]}
    if len(joined) < 5 or len(marks) > 1 or not marks <= MARKS or not _unbroken(joined):
        return None
    parts = [token.norm for token in joined[::2]]
    return _read(parts, place + 5) if "/" in marks or 4 in map(len, parts) else None  # 22-18-5 is a score


def slashed_day(tokens: Sequence[Token], place: int) -> tuple[Stated, int] | None:
    """Return month and day of `4/22`, `22/4` or `4-22`, where one of them is no month."""
    parts = _pair(tokens, place, "/", "-")
    if not parts or any(len(part) > 2 for part in parts):
        return None
    month, day = sorted(map(int, parts))
    return (Stated(None, month, day), place + 3) if 1 <= month <= 12 < day <= 31 else None


def numeric_month(tokens: Sequence[Token], place: int) -> tuple[Stated, int] | None:
    """Return year and month of `2022-09`, `09/2022`, `9 - 2022`."""
    parts = _pair(tokens, place, *MARKS, apart=True)
    if not parts or sorted(map(len, parts)) not in ([1, 4], [2, 4]):
        return None
    month, year = sorted(map(int, parts))
    return (Stated(year, month), place + 3) if 1 <= month <= 12 and year in YEARS else None


def _pair(tokens: Sequence[Token], place: int, *marks: str, apart: bool = False) -> list[str] | None:
    """Return two numerals with one of the marks between them, no longer row of them, together or around a slash.

    They may stand apart around any mark where `apart` says so.
    """
    joined = tokens[place : place + 3]
    if len(joined) < 3 or joined[1].norm not in marks or not (_unbroken(joined) or apart or joined[1].norm == "/"):
        return None
    beside = (*tokens[max(0, place - 1) : place], *tokens[place + 3 : place + 4])
    parts = [joined[0].norm, joined[2].norm]
    plain = all(part.isascii() and part.isdigit() for part in parts)
    return parts if plain and all(token.norm not in MARKS for token in beside) else None


def _unbroken(tokens: Sequence[Token]) -> bool:
    return all(left.end == right.start for left, right in pairwise(tokens))


def _read(parts: Sequence[str], end: int) -> Date | None:
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    match [len(part) for part in parts]:
        case [4, 1 | 2, 1 | 2]:
            year, month, day = (int(part) for part in parts)
        case [1 | 2, 1 | 2, 4] | [1 | 2, 1 | 2, 2]:
            first, second, year = (int(part) for part in parts)
            year = year if len(parts[2]) == 4 else whole_year(year)
            month, day = sorted((first, second))
            if first != second and day <= 12:
                return (None, end) if month and year in YEARS else None
        case _:
            return None
    return (Stated(year, month, day), end) if year in YEARS and 1 <= month <= 12 and 1 <= day <= 31 else None
