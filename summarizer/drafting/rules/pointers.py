"""Pointers: from a stretch of the article to the draft's way of naming it, by sentence and boundary words."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.models.drafts import Words
from summarizer.models.mentions import Sentence

_WORD = re.compile(r"\S+")


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
        return self._told_apart(start, end, self._at(start))

    def words(self, start: int, end: int) -> Words:
        """Return the pointer to `[start, end)`: boundary words long enough to find this stretch and no other.

        Words that stand in the sentence before are pointed to together with the words behind them that tell them apart.
        """
        at, to = self._at(start), self._at(end - 1)
        if at == to:
            end = self._told_apart(start, end, at)
        first = None if start == self._starts[at] else self._first(start, end, self._starts[at])
        search_from = start if at == to else self._starts[to]
        last = None if end == self._ends[to] else self._last(search_from, end, self._ends[to])
        if at == to and first and last and len(first) + len(last) >= end - start:
            first = last = self._text[start:end]
        return Words(
            sentence=self._indices[at], first=first, last=last, end_sentence=None if at == to else self._indices[to]
        )

    def _at(self, offset: int) -> int:
        return bisect_right(self._starts, offset, lo=1) - 1

    def _told_apart(self, start: int, end: int, at: int) -> int:
        """Return the end of the shortest stretch from `start`, at least to `end`, that stands nowhere before."""
        text, sentence_start, sentence_end = self._text, self._starts[at], self._ends[at]
        pieces = None
        while end < sentence_end and text.find(text[start:end], sentence_start) < start:
            pieces = pieces or _WORD.finditer(text, end, sentence_end)
            piece = next(pieces, None)
            end = piece.end() if piece else sentence_end
        return end

    def _first(self, start: int, end: int, sentence_start: int) -> str:
        """The fewest words from `start` on that stand there for the first time in the sentence."""
        pieces = _WORD.finditer(self._text, start, end)
        next(pieces, None)  # one word is too few, unless it is all
        for piece in pieces:
            words = self._text[start : piece.end()]
            if self._text.find(words, sentence_start) == start:
                return words
        return self._text[start:end]

    def _last(self, search_from: int, end: int, sentence_end: int) -> str:
        """The fewest words up to `end`, at least two, that end there for the first time after the stretch begins."""
        told = self._text[search_from:end]
        count = 2
        while len(before := told.rsplit(maxsplit=count)) > count:
            words = told[len(before[0]) :].lstrip()
            if self._text.find(words, search_from, sentence_end) + len(words) == end:
                return words
            count += 1
        return told
