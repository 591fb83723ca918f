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
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds the code point, or the last one that begins before it."""
        return self._sentences[bisect_right(self._starts, offset, lo=1) - 1]

    def reach(self, start: int, end: int) -> int:
        """Return where the words end that `words` points to for `[start, end)`, which lies in one sentence."""
        return self._told_apart(start, end, self.sentence_at(start))

    def words(self, start: int, end: int) -> Words:
        """Return the pointer to `[start, end)`: boundary words long enough to find this stretch and no other.

        Words that stand in the sentence before are pointed to together with the words behind them that tell them apart.
        """
        first_sentence, last_sentence = self.sentence_at(start), self.sentence_at(end - 1)
        if first_sentence is last_sentence:
            end = self._told_apart(start, end, first_sentence)
        one = first_sentence is last_sentence
        first = None if start == first_sentence.span.start else self._first(start, end, first_sentence.span.start)
        search_from = start if one else last_sentence.span.start
        last = None if end == last_sentence.span.end else self._last(search_from, end, last_sentence.span.end)
        if one and first and last and len(first) + len(last) >= end - start:
            first = last = self._text[start:end]
        return Words(
            sentence=first_sentence.index, first=first, last=last, end_sentence=None if one else last_sentence.index
        )

    def _told_apart(self, start: int, end: int, sentence: Sentence) -> int:
        """Return the end of the shortest stretch from `start`, at least to `end`, that stands nowhere before."""
        ends = (match.end() for match in _WORD.finditer(self._text, end, sentence.span.end))
        while end < sentence.span.end and self._text.find(self._text[start:end], sentence.span.start) < start:
            end = next(ends, sentence.span.end)
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
        """The fewest words up to `end` that end there for the first time after the stretch begins."""
        pieces = list(_WORD.finditer(self._text, search_from, end))
        for piece in reversed(pieces[: max(1, len(pieces) - 1)]):
            words = self._text[piece.start() : end]
            if self._text.find(words, search_from, sentence_end) + len(words) == end:
                return words
        return self._text[search_from:end]
