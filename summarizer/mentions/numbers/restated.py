"""Conversions in brackets: the same quantity in another unit, with the qualifier and the change of the one in front."""

from typing import NamedTuple

from summarizer.mentions.numbers.changes import change_at
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.measured import Measured
from summarizer.mentions.numbers.qualifiers import Qualified
from summarizer.models.mentions import Change, NumberKind

_CONVERTED = frozenset({"money", "measure"})
CONVERSIONS = (
    ("almost 40 miles (64 km)", "almost"),
    ("over €40 million ($44 million)", "more_than"),
    ("just under 40 hp (30 kW / 40.6 bhp)", "less_than"),
)
"""Invented texts, all of whose numbers have the qualifier."""


class Told(NamedTuple):
    """A number as it was told, for what stands behind it in the sentence."""

    words: Qualified
    change: Change | None
    kind: NumberKind


def told_at(line: Line, words: Qualified, found: Measured, before: Told | None) -> Told:
    """Return what is told of a number with this qualifier and unit, given the number before it in the sentence."""
    change = change_at(line, words.first, found)
    if before is None:
        return Told(words, change, found.kind)
    if found.kind == before.kind and found.kind in _CONVERTED and _is_conversion(line, words.first, before.words.end):
        qualifier = before.words.qualifier if words.qualifier == "exact" else words.qualifier
        return Told(words._replace(qualifier=qualifier), change or before.change, found.kind)
    return Told(words, change, found.kind)


def _is_conversion(line: Line, first: int, end_before: int) -> bool:
    return first - 1 == end_before and line.words[first - 1] in ("(", "/")
