"""Pointers: from a stretch of the article to the draft's way of naming it, by sentence and boundary words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.models.drafts import Words
from summarizer.models.mentions import Sentence

_REST = re.compile(r"\S*")
_NEXT = re.compile(r"\s*\S+")
_TWO = re.compile(r"\s*\S+\s+\S+")


class Stretch(NamedTuple):
    """Code points `[start, end)` of the article."""

    start: int
    end: int

    def contains(self, other: tuple[int, int]) -> bool:
        """Whether the other lies within this one, ends included."""
        return self.start <= other[0] and other[1] <= self.end


class Pointers:
    """Makes pointers into one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        spans = [sentence.span for sentence in sentences]
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]
        self._indices = [sentence.index for sentence in sentences]

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that holds the code point, or of the last one that begins before it."""
        return self._indices[self._at(offset)]

    def reach(self, start: int, end: int) -> int:
        """Return where the words end that `words` points to for `[start, end)`, which lies in one sentence."""
        at = self._at(start)
        return self._told_apart(start, end, (self._starts[at], self._ends[at]))

    def words(self, start: int, end: int) -> Words:
        """Return the pointer to `[start, end)`: boundary words long enough to find this stretch and no other.

        Words that stand in the sentence before are pointed to together with the words behind them that tell them apart.
        """
        at, to = self._at(start), self._at(end - 1)
        if at == to:
            end = self._told_apart(start, end, (self._starts[at], self._ends[at]))
        first = None if start == self._starts[at] else self._first(start, end, self._starts[at])
        search_from = start if at == to else self._starts[to]
        last = None if end == self._ends[to] else self._last(search_from, end, self._ends[to])
        if at == to and first and last and len(first) + len(last) >= end - start:
            first = last = self._text[start:end]
        return Words.trusted(
            sentence=self._indices[at], first=first, last=last, end_sentence=None if at == to else self._indices[to]
        )

    def _at(self, offset: int) -> int:
        return bisect_right(self._starts, offset, lo=1) - 1

    def _told_apart(self, start: int, end: int, bounds: tuple[int, int]) -> int:
        """Return the end of the shortest stretch from `start`, at least to `end`, that stands nowhere before within bounds.

        What is told apart stays so as it grows, so its length is found by halving: a sentence may repeat itself at length.
        """
        text, (low, high) = self._text, bounds

        def is_told(stop: int) -> bool:
            return stop >= high or text.find(text[start:stop], low) == start

        if is_told(end):
            return end
        least = end + 1 + bisect_left(range(end + 1, high), True, key=is_told)
        rest = _REST if not text[least - 1].isspace() else _NEXT
        found = rest.match(text, least, high)
        return found.end() if found else high

    def _first(self, start: int, end: int, sentence_start: int) -> str:
        """The fewest words from `start` on that stand there for the first time in the sentence."""
        two = _TWO.match(self._text, start, end)  # one word is too few, unless it is all
        stop = self._told_apart(start, two.end(), (sentence_start, end)) if two else end
        return self._text[start:stop]

    def _last(self, search_from: int, end: int, sentence_end: int) -> str:
        """The fewest words up to `end`, at least two, that end there for the first time after the stretch begins."""
        text = self._text

        def is_told(length: int) -> bool:
            return text.find(text[end - length : end], search_from, sentence_end) + length == end

        told = text[search_from:end]
        before = told.rsplit(maxsplit=2)
        if len(before) < 3:
            return told
        words = told[len(before[0]) :].lstrip()
        if is_told(len(words)):
            return words
        least = len(words) + 1 + bisect_left(range(len(words) + 1, len(told)), True, key=is_told)
        head = told[: len(told) - least + 1].rstrip()
        return told[len(head) - len(head.rsplit(maxsplit=1)[-1]) :] if head else told
