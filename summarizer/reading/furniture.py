"""Recognises page furniture in a text, line by line: bylines, share counts, boxes, related links, comments."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from summarizer.models.articles import Furniture, FurnitureKind
from summarizer.models.spans import slice_span
from summarizer.reading.date_lines import read_date_line
from summarizer.reading.furniture_patterns import PATTERNS, FurniturePattern
from summarizer.reading.lines import Line

_LONGEST = 200  # code points: furniture is worded shortly; what is longer is a paragraph
_TOLD = 400  # code points of prose: a story of which less has been told is not over
_BOX = 6  # lines: a sign-up box has no more
_GROUP = 40  # lines under a heading that are looked at
_BOX_LINE = 20  # words
_DASH = re.compile(r"\s[|•·—–]\s")
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*\s?){2,5}")
_ENTRY = re.compile(r"[•·*»>–-]\s|\d{1,2}[.)]\s")  # how an entry of a list begins
_TAIL_REACH = 120  # code points from the line's end

_WHOLE = re.compile("|".join(f"(?P<p{i}>{row.words})" for i, row in enumerate(PATTERNS) if row.extent != "tail"))
_TAILS = [(row.kind, re.compile(f"(?:{row.words})$")) for row in PATTERNS if row.extent == "tail"]


class Stretch(NamedTuple):
    """Lines of furniture, `first` to `last` (indices, both included)."""

    first: int
    last: int
    kind: FurnitureKind


def matching_pattern(words: str) -> FurniturePattern | None:
    """Return the first row of the table that fits the whole line, or None."""
    match = _WHOLE.fullmatch(words) if len(words) <= _LONGEST else None
    return PATTERNS[int(match.lastgroup[1:])] if match and match.lastgroup else None


def matching_tail(words: str) -> tuple[FurnitureKind, int] | None:
    """Return the kind of furniture that the line ends in and where in the line it begins, or None."""
    if ":" in words[-_TAIL_REACH:]:
        for kind, pattern in _TAILS:
            match = pattern.search(words, max(0, len(words) - _TAIL_REACH))
            if match:
                return kind, match.start()
    return None


def furniture_lines(lines: Sequence[Line]) -> list[Stretch]:
    """Return the lines that are furniture as a whole, in order, none twice."""
    return list(_Page(lines).stretches())


def furniture_spans(text: str, lines: Sequence[Line], stretches: Sequence[Stretch]) -> tuple[Furniture, ...]:
    """Return the furniture of the text with its spans: whole lines, and the ends of lines that are not."""
    found = [(lines[first].start, lines[last].end, kind) for first, last, kind in stretches]
    marked = {index for stretch in stretches for index in range(stretch.first, stretch.last + 1)}
    for index, line in enumerate(lines):
        tail = matching_tail(line.text) if index not in marked else None
        if tail:
            found.append((line.start + tail[1], line.end, tail[0]))
    return tuple(Furniture(span=slice_span(text, start, end), kind=kind) for start, end, kind in sorted(found))


class _Page:
    """The lines of one text, with what is known of each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._patterns = [matching_pattern(line.text) for line in lines]
        self._prose = [i for i, line in enumerate(lines) if line.is_prose and self._patterns[i] is None]
        self._first_prose = self._prose[0] if self._prose else len(lines)
        self._last_prose = self._prose[-1] if self._prose else -1
        told = accumulate(len(lines[i].text) for i in self._prose)
        self._told = next((i for i, length in zip(self._prose, told, strict=True) if length >= _TOLD), len(lines))

    def stretches(self) -> Iterator[Stretch]:
        index = 0
        while index < len(self._lines):
            stretch = self._stretch_from(index)
            if stretch:
                yield stretch
            index = stretch.last + 1 if stretch else index + 1

    def _stretch_from(self, index: int) -> Stretch | None:
        pattern = self._patterns[index]
        if pattern is None:
            return self._dated(index)
        last = index
        match pattern.extent:
            case "edge":
                if self._first_prose < index < self._last_prose:
                    return None
            case "rest":
                last = self._rest_from(index)
            case "block":
                last = self._box_from(index) if pattern.kind == "newsletter" else self._links_from(index)
        return Stretch(index, last, pattern.kind)

    def _dated(self, index: int) -> Stretch | None:
        words = self._lines[index].text
        told = index > self._first_prose
        date_line = read_date_line(words)
        if date_line:
            after_standfirst = date_line.has_clock and self._prose[1:2] > [index]
            dates_article = date_line.is_labelled or not told or after_standfirst
            return Stretch(index, index, "date_line") if dates_article else None
        if index == 0 or told:
            return None
        *names, date = _DASH.split(words)
        is_byline = names and all(map(_NAME.fullmatch, names)) and read_date_line(date)
        return Stretch(index, index, "byline") if is_byline else None

    def _rest_from(self, index: int) -> int:
        over = index > min(self._told, self._last_prose)
        return len(self._lines) - 1 if over else index

    def _box_from(self, index: int) -> int:
        """Return the last line of a box: it ends at a gap, and soon."""
        group = self._group_after(index)
        fits = len(group) <= _BOX and all(self._lines[i].words <= _BOX_LINE for i in group)
        return group[-1] if group and fits and not self._lines[group[0]].after_gap else index

    def _links_from(self, index: int) -> int:
        """Return the last line of the links under a heading.

        A single line after a gap may be a subheading of the story, so it counts only where no story follows.
        """
        if index > self._last_prose:
            return self._while_unmarked(range(index + 1, len(self._lines)), index)
        group = self._group_after(index)
        links = self._while_unmarked(group, index) - index
        alone = links == 1 and self._lines[group[0]].after_gap and not _ENTRY.match(self._lines[group[0]].text)
        return index if alone else index + links

    def _group_after(self, index: int) -> range:
        """Return the indices of the lines after this one, up to the next gap or to more than a box or list has."""
        first = index + 1
        end = min(first + _GROUP, len(self._lines))
        return range(first, next((i for i in range(first + 1, end) if self._lines[i].after_gap), end))

    def _while_unmarked(self, indices: range, before: int) -> int:
        """Return the last of the leading links among these lines; `before` if there is none."""
        for index in indices:
            if self._patterns[index] is not None or not self._lines[index].is_link:
                return before
            before = index
        return before
