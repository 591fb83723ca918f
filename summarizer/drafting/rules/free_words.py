"""Free words: the words of a clause up to the first number, date or mark, so that a measure holds none of them."""

from collections.abc import Sequence

from summarizer.drafting.rules.lexicon.function_words import ADVERBS, BE, CALENDAR, DETERMINERS, HAVE, PREPOSITIONS
from summarizer.mentions.tokens import Token
from summarizer.models.mentions import DateMention, NumberMention

_ENDS = frozenset(',;:—–()[]•|“”"/=')
HANGING = PREPOSITIONS | DETERMINERS | ADVERBS | BE | frozenset("and or than that which who to".split())
"""Words that no phrase begins or ends with."""
_GROUP = ADVERBS | BE | HAVE | {"to", "will", "would"}


class FreeWords:
    """The words of one article that are part of no number and no date."""

    def __init__(self, text: str, numbers: Sequence[NumberMention], dates: Sequence[DateMention]) -> None:
        self._text = text
        spans = [*(number.number for number in numbers), *(date.span for date in dates)]
        self._blocked = {offset for span in spans for offset in range(span.start, span.end)}

    def between(self, words: Sequence[Token], start: int, end: int) -> str:
        """The words from start up to the first number, date or mark, nothing left hanging."""
        stop = start
        while stop < end and words[stop].text not in _ENDS and not self.blocks(words[stop]):
            stop += 1
        while stop > start and (words[stop - 1].norm in HANGING or words[stop - 1].kind == "symbol"):
            stop -= 1
        while start < stop and words[start].norm in ("and", "or"):
            start += 1
        return self._text[words[start].start : words[stop - 1].end] if stop > start else ""

    def blocks(self, word: Token) -> bool:
        """Whether a word is part of a number or date."""
        return (
            word.norm in CALENDAR
            or word.start in self._blocked
            or (not word.text.isalpha() and any(c.isdigit() for c in word.text))
        )


def behind_article(words: Sequence[Token], i: int) -> int:
    """Return the index behind the determiners and adverbs that begin at word i."""
    while i < len(words) - 1 and (words[i].norm in DETERMINERS or words[i].norm in ADVERBS):
        i += 1
    return i


def group_start(words: Sequence[Token], verb: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    while verb and words[verb - 1].norm in _GROUP:
        verb -= 1
    return verb
