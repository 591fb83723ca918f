"""Ordinals: `first`, `7th`, `twenty-first`. They rank and measure nothing, but they are accounted for."""

from decimal import Decimal

from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.values import Expression, numeral_value
from summarizer.mentions.numbers.words import SMALL, TENS

SUFFIXES = frozenset({"st", "nd", "rd", "th"})
"""What makes an ordinal of the numeral that it touches."""
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_REGULAR = {f"{word}th": value for word, value in SMALL.items() if 3 < value < 20 and value not in (5, 8, 9, 12)}
_TENTHS = {f"{word[:-1]}ieth": value for word, value in TENS.items()}
ORDINAL_WORDS = {**_IRREGULAR, **_REGULAR, **_TENTHS, "hundredth": 100, "thousandth": 1000, "millionth": 10**6}
"""Ordinals of one word."""


def read_ordinal(line: Line, at: int) -> Expression | None:
    """Return the ordinal at this token."""
    word = line.words[at]
    if word in ORDINAL_WORDS:
        return _ordinal(at, at + 1, ORDINAL_WORDS[word])
    if line.is_numeral(at) and line.words[at + 1] in SUFFIXES and line.is_glued(at + 1):
        value = numeral_value(word)
        return _ordinal(at, at + 2, value) if value is not None else None
    last = at + 1 + line.is_hyphen(at + 1)
    rank = ORDINAL_WORDS.get(line.words[last], 0)
    if word in TENS and 0 < rank < 10 and line.is_hyphen(at + 1):
        return _ordinal(at, last + 1, TENS[word] + rank)
    return None


def _ordinal(first: int, end: int, value: Decimal | int) -> Expression:
    return Expression("ordinal", first, end, Decimal(value), Decimal(value))
