"""Tokens: the words, numerals and symbols of one sentence, with their offsets in the article.

Number and date grammars read tokens, not characters, so that any space, any Unicode digit and an invisible character
within a word look the same to them.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.models.mentions import Sentence

TokenKind = Literal["numeral", "word", "symbol"]

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, zero-width spaces and joiners, byte-order mark
_TOKEN = re.compile(
    rf"(?P<word>[^\W\d_]+(?:[{_INVISIBLE}\u0300-\u036f]+[^\W\d_]*)*(?:['’][^\W\d_]+)*)"
    rf"|(?P<numeral>\d+(?:[.,]\d+)*)"
    rf"|(?P<symbol>[^\s{_INVISIBLE}])"
)
_DROP_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))


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


class _TokenizedText(NamedTuple):
    tokens: list[Token]
    starts: list[int]
    ends: list[int]


def tokenized(text: str, sentences: Iterable[Sentence]) -> list[TokenizedSentence]:
    """Return the article's sentences with their tokens, in the same order."""
    return [TokenizedSentence(sentence, tokens(text, sentence.span.start, sentence.span.end)) for sentence in sentences]


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]` in order, with offsets into the whole text.

    They are a slice of the whole text's, which is tokenized once, unless a token runs over one of the edges.
    """
    whole = _of_whole(text)
    first, last = bisect_left(whole.starts, start), bisect_left(whole.starts, end)
    cut = (first and whole.ends[first - 1] > start) or (last and whole.ends[last - 1] > end)
    return _found(text, start, end) if cut else whole.tokens[first:last]


@lru_cache(maxsize=2)  # the article at hand, which every part asks for sentence by sentence, and the one before
def _of_whole(text: str) -> _TokenizedText:
    found = _found(text, 0, len(text))
    return _TokenizedText(found, [token.start for token in found], [token.end for token in found])


def _found(text: str, start: int, end: int) -> list[Token]:
    found = []
    new = tuple.__new__  # half the time of Token(...), which for each of the many tokens would call a Python function
    for match in _TOKEN.finditer(text, start, end):
        words = match.group()
        norm = words.lower() if words.isascii() else _normalised(words)
        found.append(new(Token, (match.lastgroup, words, norm, *match.span())))
    return found


def _normalised(words: str) -> str:
    plain = unicodedata.normalize("NFKC", words.translate(_DROP_INVISIBLE)).lower().replace("’", "'")
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in plain)
