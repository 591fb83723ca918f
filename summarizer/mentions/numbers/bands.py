"""Bands: what digits with an -s bound: `in her mid-20s`, `in the low 30s`, `in the 1,200s`; decades are dates."""

from decimal import Decimal

from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.values import Expression, numeral_value

_PARTS = {
    "early": (0, 3), "low": (0, 3), "lower": (0, 3),
    "mid": (4, 6), "middle": (4, 6),
    "late": (7, 9), "high": (7, 9), "upper": (7, 9),
}  # fmt: skip
"""Words for a part of a band, with its first and last tenth: "mid-20s" is 24 to 26."""
_NEVER_OF_DECADES = frozenset({"low", "lower", "high", "upper"})
_OWNERS = frozenset({"his", "her", "their", "my", "your", "our", "its", "whose"})
_DECADES = range(1000, 2100)


def read_band(line: Line, at: int) -> Expression | None:
    """Return the band whose digits stand at this token; ages where somebody owns it."""
    value = numeral_value(line.words[at]) if line.is_numeral(at) else None
    end = at + 1 + (line.words[at + 1] in ("'", "’"))
    if value is None or value == 0 or line.words[end] != "s" or not line.is_glued(end):
        return None
    part_at = at - 1 - line.is_hyphen(at - 1)
    part = _PARTS.get(line.words[part_at])
    first = part_at if part else at
    owned = line.words[first - 1] in _OWNERS
    width = _width(value)
    if not width or not (owned or _is_no_decade(line, at, line.words[part_at])):
        return None
    low, high = (part[0] * width // 10, part[1] * width // 10) if part else (0, width - 1)
    return Expression("range", first, end + 1, value + low, value + high, unit="year" if owned else None)


def _is_no_decade(line: Line, at: int, part: str) -> bool:
    digits = line.words[at]
    if digits.isdecimal() and (len(digits) == 2 or int(digits) in _DECADES):
        return part in _NEVER_OF_DECADES
    return line.words[at - 1] == "the" or part in _PARTS


def _width(value: Decimal) -> int:
    """Return how many numbers the digits stand for: 10 for 20, 100 for 1200, 0 where no round number stands there."""
    whole = str(int(value))
    zeros = len(whole) - len(whole.rstrip("0"))
    return 10**zeros if value == int(value) and zeros else 0
