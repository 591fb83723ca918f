"""Vague numbers: magnitudes (`dozens`, `hundreds of thousands`, `several hundred`) and `a couple`."""

from decimal import Decimal

from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.values import Expression
from summarizer.mentions.numbers.words import MULTIPLYING

PLURALS = {"tens": 10, **{word + "s": value for word, value in MULTIPLYING.items()}}
"""Words that name a magnitude by themselves."""
VAGUE_COUNTS = frozenset({"several", "few", "many", "countless"})
"""Words that leave a scale word open: "several hundred"."""


def read_magnitude(line: Line, at: int) -> Expression | None:
    """Return the magnitude at this token: `hundreds of thousands` is at least 100000, below ten times that."""
    word_at = at + 1 if line.words[at] == "a" and line.words[at + 1] == "few" else at
    if line.words[word_at] in VAGUE_COUNTS:
        return _read_open_scale(line, at, word_at + 1)
    value = PLURALS.get(line.words[at])
    if value is None or line.is_numeral(at - 1):
        return None
    return _magnitude(line, at, at + 1, value)


def _read_open_scale(line: Line, at: int, scale_at: int) -> Expression | None:
    scale = MULTIPLYING.get(line.words[scale_at]) or PLURALS.get(line.words[scale_at])
    return _magnitude(line, at, scale_at + 1, scale) if scale else None


def _magnitude(line: Line, first: int, end: int, value: int) -> Expression:
    while True:
        scale_at = end + 1 if line.words[end] == "of" else end
        scale = PLURALS.get(line.words[scale_at], 0) or MULTIPLYING.get(line.words[scale_at], 0)
        if not scale or value * scale > 10**15:
            return Expression("magnitude", first, end, Decimal(value), Decimal(value))
        value, end = value * scale, scale_at + 1


def read_couple(line: Line, at: int) -> Expression | None:
    """Return the two that "a couple of" or "a pair of" names; a couple that is two people alone is none."""
    word_at = at + 1 if line.words[at] in ("a", "another") else at
    word = line.words[word_at]
    if word not in ("couple", "pair") or (word_at == at and line.words[at - 1] in ("the", "this", "that", "every")):
        return None
    end = word_at + 1
    if line.words[end] == "of":
        scale = MULTIPLYING.get(line.words[end + 1], 1)
        return Expression("cardinal", at, end + (2 if scale > 1 else 0), Decimal(2 * scale), Decimal(2 * scale))
    scale = MULTIPLYING.get(line.words[end], 0)
    if scale and word == "couple":
        return Expression("cardinal", at, end + 1, Decimal(2 * scale), Decimal(2 * scale))
    return None
