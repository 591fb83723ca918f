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


class TokenizedSentence(NamedTuple):
    """A sentence and its tokens, found once and read by every grammar."""

    sentence: Sentence
    tokens: list[Token]
    norms: list[str]
    """The `norm` of each token."""


class _TokenizedText(NamedTuple):
    tokens: list[Token]
    norms: list[str]
    starts: list[int]
    ends: list[int]


def tokenized(text: str, sentences: Iterable[Sentence]) -> list[TokenizedSentence]:
    """Return the article's sentences with their tokens, in the same order."""
    found = []
    for sentence in sentences:
        stretch, first, last = _stretch(text, sentence.span.start, sentence.span.end)
        found.append(TokenizedSentence(sentence, stretch.tokens[first:last], stretch.norms[first:last]))
    return found


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]` in order, with offsets into the whole text."""
    stretch, first, last = _stretch(text, start, end)
    return stretch.tokens[first:last]


def _stretch(text: str, start: int, end: int) -> tuple[_TokenizedText, int, int]:
    """Return tokens, and which of them are those of `text[start:end]`.

    They are the whole text's, which is tokenized once, unless a token runs over one of the edges.
    """
    whole = _of_whole(text)
    first, last = bisect_left(whole.starts, start), bisect_left(whole.starts, end)
    if (first and whole.ends[first - 1] > start) or (last and whole.ends[last - 1] > end):
        alone = _found(text, start, end)
        return alone, 0, len(alone.tokens)
    return whole, first, last


@lru_cache(maxsize=2)  # the article at hand, which every part asks for sentence by sentence, and the one before
def _of_whole(text: str) -> _TokenizedText:
    return _found(text, 0, len(text))


def _found(text: str, start: int, end: int) -> _TokenizedText:
    pieces = _TOKEN.split(text[start:end])  # what lies between tokens and the tokens, in turn
    edges = list(accumulate(map(len, pieces), initial=start))
    words, starts, ends = pieces[1::2], edges[1:-1:2], edges[2::2]
    norms = [word.lower() if word.isascii() else _normalised(word) for word in words]
    found = list(map(_new, zip(map(_kind, words), words, norms, starts, ends, strict=True)))
    return _TokenizedText(found, norms, starts, ends)


_new = cast("Callable[[tuple[object, ...]], Token]", partial(tuple.__new__, Token))
"""A third of the time of Token(...), which for each of the many tokens would call a Python function."""


def _kind(word: str) -> TokenKind:
    first = word[0]
    return "word" if first.isalpha() else "numeral" if first.isdecimal() else "word" if first.isalnum() else "symbol"


def _normalised(words: str) -> str:
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", words)).lower().replace("’", "'")
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in plain)
