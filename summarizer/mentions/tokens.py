"""Tokens: the words, numerals and symbols of one sentence, with their offsets in the article.

Number and date grammars read tokens, not characters, so that any space, any Unicode digit and an invisible character
within a word look the same to them.
"""

import re
import unicodedata
from collections.abc import Iterable
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


def tokenized(text: str, sentences: Iterable[Sentence]) -> list[TokenizedSentence]:
    """Return the article's sentences with their tokens, in the same order."""
    return [TokenizedSentence(sentence, tokens(text, sentence.span.start, sentence.span.end)) for sentence in sentences]


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]` in order, with offsets into the whole text."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        words = match.group()
        norm = words.lower() if words.isascii() else _normalised(words)
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]
        found.append(Token(kind, words, norm, *match.span()))
    return found


def _normalised(words: str) -> str:
    plain = unicodedata.normalize("NFKC", words.translate(_DROP_INVISIBLE)).lower().replace("’", "'")
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in plain)
