"""What a number says of the next one: a conversion in brackets is the same quantity, "and by 5%" goes on with a change."""

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
GOING_ON = (
    ("Rents fell by 5% in Orrin and by 3% in Ostby.", "down"),
    ("Wages rose by €40 in spring, pensions by €30.", "up"),
    ("Orrin Mills slid 5%, Ostby Foods by 3%.", "down"),
)
"""Invented texts, all of whose numbers tell of the change."""


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
    if change is None and line.words[words.first - 1] == "by" and found.kind == before.kind:
        change = before.change
    return Told(words, change, found.kind)


def _is_conversion(line: Line, first: int, end_before: int) -> bool:
    return first - 1 == end_before and line.words[first - 1] in ("(", "/")
