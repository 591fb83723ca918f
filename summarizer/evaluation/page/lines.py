"""Lines: an article's text line by line, each cut into pieces where marks begin and end."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.evaluation.kinds import KINDS, KindName
from summarizer.models.spans import Span
from summarizer.reports.visible import without_controls

_OUTERMOST_FIRST = tuple(kind.name for kind in reversed(KINDS))  # a statement holds events, an event holds figures


class Mark(NamedTuple):
    """Words of an item: code points `[start, end)` of the text."""

    start: int
    end: int
    kind: KindName
    item: int
    """Its number on the page, among those of the article."""
    named: bool
    """Whether the item's name is to stand behind these words: behind its first ones."""


class Marked(NamedTuple):
    """What a piece belongs to of one kind."""

    kind: KindName
    items: tuple[int, ...]


class Piece(NamedTuple):
    """Words of a line that the same marks cover from end to end."""

    text: str
    """Controls are spelled out."""
    within: tuple[Marked, ...]
    """Outermost first; no kind twice."""
    named: tuple[int, ...]
    """The items whose names stand behind it."""


def marks_of(spans: Sequence[Span], kind: KindName, item: int) -> list[Mark]:
    """Return the spans of one item as marks, the first of them named."""
    return [Mark(span.start, span.end, kind, item, named=place == 0) for place, span in enumerate(spans)]


def cut_lines(text: str, marks: Sequence[Mark]) -> list[tuple[Piece, ...]]:
    """Return the pieces of every line that is not blank; cut with other marks the same text has as many lines."""
    lines = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line.rstrip())
        if end > start:
            here = [mark for mark in marks if mark.start < end and mark.end > start]
            lines.append(tuple(_pieces(text, start, end, here)))
        start += len(line) + 1
    return lines


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    names = {mark: mark.start + len(text[mark.start : mark.end].rstrip()) for mark in marks if mark.named}
    edges = {start, end, *(edge for mark in marks for edge in mark[:2]), *names.values()}
    inside = sorted(edge for edge in edges if start <= edge <= end)
    for left, right in pairwise(inside):
        covering = [mark for mark in marks if mark.start <= left and right <= mark.end]
        yield Piece(
            text=without_controls(text[left:right]),
            within=tuple(
                Marked(kind, items)
                for kind in _OUTERMOST_FIRST
                if (items := tuple(mark.item for mark in covering if mark.kind == kind))
            ),
            named=tuple(mark.item for mark, place in names.items() if place == right),
        )
