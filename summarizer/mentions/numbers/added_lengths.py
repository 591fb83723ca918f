"""Lengths of time told in several units: `two hours, seven minutes and 41 seconds`, in the smallest of them."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.cardinals import read_cardinal
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.units import DURATION_WORDS, unit_at
from summarizer.mentions.numbers.values import Expression, numeral_value


class _Smaller(NamedTuple):
    unit: str
    """The next smaller unit."""
    times: int
    """How many of it there are in the greater one."""
    letter: str = ""
    """What stands for it behind the greater one, and for something else in other places: "2h 7m 41s"."""


_SMALLER = {
    "year": _Smaller("month", 12),
    "week": _Smaller("day", 7),
    "day": _Smaller("hour", 24, "h"),
    "hour": _Smaller("minute", 60, "m"),
    "minute": _Smaller("second", 60, "s"),
}
"""By the greater unit; a month has no fixed number of days."""
BEHIND_A_PART = DURATION_WORDS | {"h", "hr", "yr"}
"""Words of which one stands behind the first number."""


class _Part(NamedTuple):
    """A number and its unit, their last token at `end - 1`."""

    end: int
    value: Decimal
    unit: str


def read_added_lengths(line: Line, at: int) -> Expression | None:
    """Return the length of time at this token if two or more units tell it, each the next smaller one."""
    whole = first = _read_first(line, at)
    while whole and (smaller := _SMALLER.get(whole.unit)):
        part = _read_next(line, _past_joining(line, whole.end), smaller)
        if part is None:
            break
        whole = part._replace(value=whole.value * smaller.times + part.value)
    if whole is None or whole == first:
        return None
    return Expression("length", at, whole.end, whole.value, whole.value, unit=whole.unit)


def _read_first(line: Line, at: int) -> _Part | None:
    """Return the number and unit at this token; "an hour" only before "and", as elsewhere it is a rate's denominator."""
    if line.words[at] in ("a", "an"):
        return _with_unit(line, at + 1, Decimal(1)) if line.words[at + 2] == "and" else None
    number = read_cardinal(line, at)
    return _with_unit(line, number.end, number.value) if number else None


def _read_next(line: Line, at: int, due: _Smaller) -> _Part | None:
    if line.words[at + 1] == due.letter and line.is_numeral(at) and line.is_glued(at + 1):
        value = numeral_value(line.words[at])
        part = _Part(at + 2, value, due.unit) if value is not None else None
    else:
        number = read_cardinal(line, at)
        part = _with_unit(line, number.end, number.value) if number else None
    return part if part and part.unit == due.unit and part.value < due.times else None


def _with_unit(line: Line, at: int, value: Decimal) -> _Part | None:
    found = unit_at(line, at) if line.words[at] in BEHIND_A_PART else None
    return _Part(found[0], value, found[1].symbol) if found and found[1].kind == "duration" else None


def _past_joining(line: Line, at: int) -> int:
    at += line.words[at] == ","
    return at + (line.words[at] == "and")
