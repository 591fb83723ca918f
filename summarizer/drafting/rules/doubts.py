"""Doubts: which words of a sentence are told as unconfirmed or untrue."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import Literal, NamedTuple

from summarizer.drafting.rules.lexicon.doubt_words import DOUBTS, Reach
from summarizer.drafting.rules.word_classes import DOUBT
from summarizer.drafting.rules.words import Words

_PATTERNS = [(row, re.compile(row.pattern)) for row in DOUBTS]
_TURN = re.compile(r" (?:;|but|although|though|while) ")


class Doubted(NamedTuple):
    """Words of a sentence, `words[start:end]`, that are not told as true."""

    start: int
    end: int
    status: Literal["alleged", "denied"]


def doubted(words: Words) -> list[Doubted]:
    """Return the stretches of a sentence that are in doubt, in no order; they may overlap."""
    if not words.present & DOUBT:
        return []
    text = " ".join(words.norms)
    starts = list(accumulate((len(norm) + 1 for norm in words.norms), initial=0))
    return [
        Doubted(bisect_right(starts, low) - 1, bisect_right(starts, high - 1), row.status)
        for row, pattern in _PATTERNS
        if any(sign in text for sign in row.signs)
        for match in pattern.finditer(text)
        for low, high in [_reached(text, match, row.reach)]
        if low < high
    ]


def _reached(text: str, match: re.Match[str], reach: Reach) -> tuple[int, int]:
    """Return the code points of the words in doubt."""
    if reach == "within":
        return match.span()
    if reach == "before":
        return 0, match.start()
    turn = _TURN.search(text, match.end())
    return match.end() + 1, turn.start() if turn else len(text)
