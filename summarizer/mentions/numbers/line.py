"""Line: the tokens of one sentence, which rules may look at a little beyond either end without care."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from summarizer.mentions.tokens import Columns

HYPHENS = frozenset("-\u2010\u2011")
"""Signs that join the parts of one word; U+2011 normalises to U+2010."""
DASHES = HYPHENS | frozenset("–\u2012\u2212")
"""Signs that may stand between the ends of a range, or before a negative number."""
_TELLING_LENGTH = 5
"""A word so long begins with a capital in a headline that has capitals throughout."""
_MARGIN = ("",) * 32
"""Far more than any rule looks beyond an end at once."""


class Cardinal(NamedTuple):
    """One plain number, its last token at `end - 1`."""

    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    """The scale word that stands behind it: 1000000 in "4.3 million"."""


class Line:
    """The tokens of one sentence, by position from 0; a position shortly outside it reads as an empty word."""

    __slots__ = ("__dict__", "_ends", "_kinds", "_starts", "_text", "_texts", "cardinals", "size", "words")

    def __init__(self, text: str, columns: Columns, norms: Sequence[str]) -> None:
        self._text = text
        _, self._texts, _, self._starts, self._ends = columns
        self._kinds = (*columns.kinds, *_MARGIN)
        self.size = len(norms)
        self.words = (*norms, *_MARGIN)
        """The normalised tokens, then empty words, which positions before the first reach as well: indexing a tuple is
        much cheaper than asking a method, and rules look at words all the time."""
        self.cardinals: dict[int, Cardinal | None] = {}
        """Plain numbers by their first token, as far as asked for: several forms begin with one."""

    @cached_property
    def tells_names(self) -> bool:
        """Whether a capital tells a name: not in a headline that has capitals throughout."""
        return any(len(word) >= _TELLING_LENGTH and self.text(at).islower() for at, word in enumerate(self.words))

    def text(self, at: int) -> str:
        """Return the token as it stands in the article, "" outside the sentence."""
        return self._texts[at] if 0 <= at < self.size else ""

    def is_numeral(self, at: int) -> bool:
        """Whether the token is written in digits."""
        return self._kinds[at] == "numeral"

    def is_word(self, at: int) -> bool:
        """Whether the token is written in letters."""
        return self._kinds[at] == "word"

    def is_capitalised(self, at: int) -> bool:
        """Whether the token is a word that begins with a capital letter."""
        return self._kinds[at] == "word" and self._texts[at][0].isupper()

    def is_glued(self, at: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < at < self.size and self._ends[at - 1] == self._starts[at]

    def is_hyphen(self, at: int) -> bool:
        """Whether the token joins its two neighbours into one word."""
        return self.words[at] in HYPHENS and self.is_glued(at) and self.is_glued(at + 1)

    def gap(self, at: int) -> str:
        """Return what stands between the token and the one before it, "" at either end."""
        return self._text[self._ends[at - 1] : self._starts[at]] if 0 < at < self.size else ""

    def start(self, at: int) -> int:
        """Return where the token begins, in code points of the article."""
        return self._starts[at]

    def end(self, at: int) -> int:
        """Return where the token ends, in code points of the article."""
        return self._ends[at]

    def follows(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether the words stand at this position, in this order."""
        return at >= 0 and self.words[at : at + len(words)] == words


def longest_first(phrases: Iterable[tuple[str, ...]], key: int) -> dict[str, list[tuple[str, ...]]]:
    """Return the phrases under their word at position `key` (0 or -1), the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase[key], []).append(phrase)
    return found
