"""Overlap: how much two sets of spans share, counted in letters and digits of the article.

A set of positions is one integer whose bit i stands for code point i, which makes overlaps single operations.
"""

from collections.abc import Iterable

from summarizer.models.spans import Span

Positions = int
"""A set of code points of one article, bit i for code point i."""


def letter_positions(text: str) -> Positions:
    """Return where the text has letters and digits."""
    return int("0" + "".join("1" if character.isalnum() else "0" for character in reversed(text)), 2)


def positions(spans: Iterable[Span], letters: Positions) -> Positions:
    """Return the letters and digits that the spans cover together; what lies beyond the article covers nothing."""
    length = letters.bit_length()
    covered = 0
    for span in spans:
        end = min(span.end, length)  # an offset of any size must not become an integer of that many bits
        if span.start < end:
            covered |= ((1 << (end - span.start)) - 1) << span.start
    return covered & letters


def jaccard(one: Positions, other: Positions) -> float:
    """Return the shared part of what both cover together; 0 where neither covers anything."""
    union = (one | other).bit_count()
    return (one & other).bit_count() / union if union else 0.0


def character_f1(one: Positions, other: Positions) -> float:
    """Return twice the shared letters and digits over those of both sides; 0 where neither covers anything."""
    total = one.bit_count() + other.bit_count()
    return 2 * (one & other).bit_count() / total if total else 0.0
