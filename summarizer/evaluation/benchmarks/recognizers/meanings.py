"""Meanings: what an expression amounts to, as words that are equal where it amounts to the same.

A gold expression has the meanings that are accepted for it, one of ours those that it can be said to have; it is right
where they share one.
"""

from decimal import Decimal, InvalidOperation
from typing import NamedTuple

_DIGITS = 12
"""Digits to which numbers are compared: the specs have fifteen, rounded by a machine."""


class Expression(NamedTuple):
    """An expression in a text with its meanings."""

    start: int
    end: int
    words: str
    meanings: tuple[str, ...]
    """The first is shown."""

    def agrees(self, other: "Expression") -> bool:
        """Whether the two share a meaning."""
        return not set(self.meanings).isdisjoint(other.meanings)

    def overlaps(self, other: "Expression") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


def number_words(value: Decimal) -> str:
    """Return the number as it is compared: `20`, `0.333333333333`."""
    return f"{float(value):.{_DIGITS}g}"


def number_of(text: object) -> Decimal | None:
    """Return the number that a resolution states; None where it states none (`null`)."""
    try:
        value = Decimal(str(text))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
