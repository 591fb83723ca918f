"""Lengths and weights told in several units, in the smallest: `two hours, seven minutes and 41 seconds`, `6-foot-4`."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.cardinals import read_cardinal
from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.units import DURATION_WORDS, unit_at
from summarizer.mentions.numbers.values import Expression, numeral_value


class _Smaller(NamedTuple):
    unit: str
    """The next smaller unit."""
    times: int
    """How many of it there are in the greater one."""
    letter: str = ""
    """What stands for it behind the greater one, and for something else in other places: "2h 7m 41s"."""
    bare_behind: frozenset[str] = frozenset()
    """Words for the greater one behind which it may have no name: "6-foot-4"."""


_SMALLER = {
    "year": _Smaller("month", 12),
    "week": _Smaller("day", 7),
    "day": _Smaller("hour", 24, "h"),
    "hour": _Smaller("minute", 60, "m"),
    "minute": _Smaller("second", 60, "s"),
    "foot": _Smaller("inch", 12, "in", frozenset({"foot", "ft", "'", "’", "′"})),
    "stone": _Smaller("lb", 14, "", frozenset({"stone"})),
    "lb": _Smaller("ounce", 16),
}
"""By the greater unit; a month has no fixed number of days."""
_NAMED_HERE = {"pound": "lb", "pounds": "lb", "'": "foot", "’": "foot"}
"""What names a unit only where a smaller one follows; elsewhere pounds are money and an apostrophe is none."""
BEHIND_A_PART = (
    DURATION_WORDS | _NAMED_HERE.keys() | HYPHENS | {"h", "hr", "yr", "foot", "feet", "ft", "′", "stone", "lb", "lbs"}
)
"""Words of which one stands behind the first number."""
_UNIT_WORDS = BEHIND_A_PART | {"inch", "inches", "in", "ounce", "ounces", "oz", "h", "s", "m"}
_CLOSING_INCHES = frozenset({'"', "”", "″", "′′", "''"})
_CLOSING = frozenset(", . ; : ! ? ) ( and but tall high long who in".split()) | {""}
"""What may stand behind a smaller number without a name: else what follows is what it counts."""


class _Part(NamedTuple):
    """A number and its unit, their last token at `end - 1`."""

    end: int
    value: Decimal
    unit: str


def read_added_lengths(line: Line, at: int) -> Expression | None:
    """Return the length or weight at this token if two or more units tell it, each the next smaller one."""
    whole = first = _read_first(line, at)
    while whole and (smaller := _SMALLER.get(whole.unit)):
        part = _read_next(line, _past_joining(line, whole.end), smaller) or _read_bare(line, whole.end, smaller)
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
    if number is None or number.scale != 1:
        return None
    unit_begins = number.end + line.is_hyphen(number.end)
    named = _NAMED_HERE.get(line.words[unit_begins])
    if named:
        return _Part(unit_begins + 1, number.value, named)
    return _with_unit(line, unit_begins, number.value)


def _read_next(line: Line, at: int, due: _Smaller) -> _Part | None:
    if line.words[at + 1] == due.letter and line.is_numeral(at) and (line.is_glued(at + 1) or due.letter == "in"):
        value = numeral_value(line.words[at])
        part = _Part(at + 2, value, due.unit) if value is not None else None
    else:
        number = read_cardinal(line, at)
        part = _with_unit(line, number.end, number.value) if number else None
        if number and due.unit == "lb" and line.words[number.end] in ("pound", "pounds"):
            part = _Part(number.end + 1, number.value, "lb")
    return part if part and part.unit == due.unit and part.value < due.times else None


def _read_bare(line: Line, at: int, due: _Smaller) -> _Part | None:
    """Return a smaller number without its name: "6-foot-4", "5ft 11", `6'2"`."""
    if line.words[at - 1] not in due.bare_behind:
        return None
    joined = line.is_hyphen(at)
    digits = line.words[at + joined]
    if not (line.is_numeral(at + joined) and digits.isdecimal() and len(digits) < 3 and int(digits) < due.times):
        return None
    end = at + joined + 1
    if line.words[end] in _CLOSING_INCHES and line.is_glued(end):
        return _Part(end + 1, Decimal(digits), due.unit)
    told = joined or line.words[end] in _CLOSING
    return _Part(end, Decimal(digits), due.unit) if told else None


def _with_unit(line: Line, at: int, value: Decimal) -> _Part | None:
    found = unit_at(line, at) if line.words[at] in _UNIT_WORDS else None
    return _Part(found[0], value, found[1].symbol) if found and found[1].per is None else None


def _past_joining(line: Line, at: int) -> int:
    at += line.words[at] == "," or line.is_hyphen(at)
    return at + (line.words[at] == "and")
