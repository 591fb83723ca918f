"""Joints: the words of a sentence that tell its clauses apart, its finite verbs and what stands between clauses."""

from collections.abc import Sequence

from summarizer.drafting.rules.lexicon.function_words import AUXILIARIES, DETERMINERS
from summarizer.mentions.tokens import Token

MARKS = frozenset(";:—–-•|")
_BREAKS = frozenset(
    "while as when because although though after before which who whom that but and until if since where whereas".split()
)
_VERBS = AUXILIARIES | frozenset("said says left came went fled took became led fell died".split())
_NEVER_VERBS = frozenset("hundred indeed need seed speed feed breed greed red bed shed embed united".split())


def verbs(words: Sequence[Token]) -> list[int]:
    """Return the indices of what looks like a finite verb or its auxiliary, in order."""
    return [i for i, word in enumerate(words) if word.norm in _VERBS or (word.norm[-2:] == "ed" and _is_past(words, i))]


def breaks(words: Sequence[Token]) -> list[int]:
    """Return the indices of the marks and conjunctions at which a clause may begin or end, in order."""
    return [i for i, word in enumerate(words) if word.norm in _BREAKS or word.text in MARKS]


def _is_past(words: Sequence[Token], i: int) -> bool:
    word = words[i]
    if word.norm in _NEVER_VERBS or len(word.norm) < 5 or "-" in word.text:
        return False
    return i > 0 and words[i - 1].norm not in DETERMINERS
