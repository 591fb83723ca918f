"""Tokens: the words, numerals and symbols of one sentence, with their offsets in the article.

Number and date grammars read tokens, not characters, so that any space, any Unicode digit and an invisible character
within a word look the same to them.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import accumulate
from operator import itemgetter
from typing import Literal, NamedTuple, cast

from summarizer.mentions.invisible import UNSEEN
from summarizer.models.mentions import Sentence

TokenKind = Literal["numeral", "word", "symbol"]

_WORD = rf"[^\W\d_]+(?:[{UNSEEN}\u0300-\u036f]+[^\W\d_]*)*(?:['’][^\W\d_]+)*"
_NUMERAL = rf"\d+(?:[{UNSEEN}]+\d+|[{UNSEEN}]*[.,][{UNSEEN}]*\d+)*"
_TOKEN = re.compile(rf"({_WORD}|{_NUMERAL}|[^\s{UNSEEN}])")
_INVISIBLE = re.compile(f"[{UNSEEN}]+")


class Token(NamedTuple):
    """A word (`months`, `Kazakhstan’s`), a numeral (`1,300`, `3.25`) or one other visible character."""

    kind: TokenKind
    text: str
    """As it stands in the article."""
    norm: str
    """For comparing: compatibility characters and Unicode digits made plain, lower-case, invisible characters gone."""
    start: int
    end: int
    """Code points of `Article.text`, half-open."""


class Columns(NamedTuple):
    """Tokens in text order, column by column: `kinds[i]` and `norms[i]` are of token i.

    Most rules ask about the norms alone, so that a Token is made only where one is read.
    """

    kinds: list[TokenKind]
    texts: list[str]
    norms: list[str]
    starts: list[int]
    ends: list[int]

    def tokens(self) -> list[Token]:
        """Return the tokens one by one."""
        return list(map(_new, zip(*self, strict=True)))


class TokenizedSentence(NamedTuple):
    """A sentence and its tokens, found once and read by every grammar."""

    sentence: Sentence
    columns: Columns


def tokenized(text: str, sentences: Iterable[Sentence]) -> list[TokenizedSentence]:
    """Return the article's sentences with their tokens, in the same order."""
    return [
        TokenizedSentence(sentence, columns(text, sentence.span.start, sentence.span.end)) for sentence in sentences
    ]


def columns(text: str, start: int, end: int) -> Columns:
    """Return the tokens of `text[start:end]` in order, with offsets into the whole text, as lists of the caller's own.

    They are the whole text's, which is tokenized once, unless a token runs over one of the edges.
    """
    kinds, texts, norms, starts, ends = _of_whole(text)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if (first and ends[first - 1] > start) or (last and ends[last - 1] > end):
        return _found(text, start, end)
    return Columns(kinds[first:last], texts[first:last], norms[first:last], starts[first:last], ends[first:last])


@lru_cache(maxsize=2)  # the article at hand, which every part asks for sentence by sentence, and the one before
def _of_whole(text: str) -> Columns:
    return _found(text, 0, len(text))


def _found(text: str, start: int, end: int) -> Columns:
    pieces = _TOKEN.split(text[start:end])  # what lies between tokens and the tokens, in turn
    edges = list(accumulate(map(len, pieces), initial=start))
    texts = pieces[1::2]
    kinds = list(map(_KINDS.__getitem__, map(_first, texts)))
    norms = [word.lower() if word.isascii() else _normalised(word) for word in texts]
    return Columns(kinds, texts, norms, edges[1:-1:2], edges[2::2])


class _Kinds(dict[str, TokenKind]):
    """The kind of token that begins with a character, found when it is first asked for."""

    def __missing__(self, first: str) -> TokenKind:
        kind: TokenKind = "numeral" if first.isdecimal() else "word" if first.isalnum() else "symbol"
        self[first] = kind
        return kind


_KINDS = _Kinds()
_first = itemgetter(0)
_new = cast("Callable[[tuple[object, ...]], Token]", partial(tuple.__new__, Token))
"""A third of the time of Token(...), which for each of the many tokens would call a Python function."""


def _normalised(words: str) -> str:
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", words)).lower().replace("’", "'")
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in plain)
