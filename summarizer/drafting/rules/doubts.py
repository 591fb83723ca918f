"""Doubts: which words of a sentence are told as unconfirmed or untrue."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from summarizer.drafting.rules.lexicon.doubt_words import DOUBTS, Reach
from summarizer.mentions.tokens import Token

_PATTERNS = [(row.status, row.reach, re.compile(row.pattern)) for row in DOUBTS]
_SIGNS = frozenset(
    "not never cannot nobody unclear unknown uncertain unconfirmed unverified whether no little without rumour rumours rumor "
    "rumors allegation allegations accusation accusations speculation suspicion suspicions claim claims wrong false untrue "
    "incorrect inaccurate unfounded baseless fabricated withdrawn retracted deny denies denied denying".split()
)
_SIGN_STEMS = ("reject", "dismiss", "refut", "disput", "contradict", "n't ")
"""What a sentence holds if any of the patterns fits it: most hold none of these and are passed over."""
_TURN = re.compile(r" (?:;|but|although|though|while) ")


class Doubted(NamedTuple):
    """Words of a sentence, `words[start:end]`, that are not told as true."""

    start: int
    end: int
    status: Literal["alleged", "denied"]


def doubted(words: Sequence[Token]) -> list[Doubted]:
    """Return the stretches of a sentence that are in doubt, in no order; they may overlap."""
    norms = [word.norm for word in words]
    text = " ".join(norms)
    if _SIGNS.isdisjoint(norms) and not any(stem in text for stem in _SIGN_STEMS):
        return []
    starts = list(accumulate((len(norm) + 1 for norm in norms), initial=0))
    return [
        Doubted(bisect_right(starts, low) - 1, bisect_right(starts, high - 1), status)
        for status, reach, pattern in _PATTERNS
        for match in pattern.finditer(text)
        for low, high in [_reached(text, match, reach)]
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
