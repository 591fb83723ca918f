"""Free words: the words of a clause up to the first number, date or mark, so that a measure holds none of them."""

from collections.abc import Sequence

from summarizer.drafting.rules.lexicon.function_words import ADVERBS, BE, CALENDAR, DETERMINERS, HAVE, PREPOSITIONS
from summarizer.drafting.rules.word_classes import SYMBOL
from summarizer.drafting.rules.words import Words
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

    def between(self, words: Words, start: int, end: int) -> str:
        """The words from start up to the first number, date or mark, nothing left hanging."""
        texts, norms = words.texts, words.norms
        stop = start
        while stop < end and texts[stop] not in _ENDS and not self.blocks(words, stop):
            stop += 1
        while stop > start and (norms[stop - 1] in HANGING or words.classes[stop - 1] & SYMBOL):
            stop -= 1
        while start < stop and norms[start] in ("and", "or"):
            start += 1
        return self._text[words.starts[start] : words.ends[stop - 1]] if stop > start else ""

    def blocks(self, words: Words, i: int) -> bool:
        """Whether a word is part of a number or date."""
        text = words.texts[i]
        return (
            words.starts[i] in self._blocked
            or words.norms[i] in CALENDAR
            or (not text.isalpha() and any(c.isdigit() for c in text))
        )


def behind_article(words: Words, i: int) -> int:
    """Return the index behind the determiners and adverbs that begin at word i."""
    while i < words.size - 1 and (words.norms[i] in DETERMINERS or words.norms[i] in ADVERBS):
        i += 1
    return i


def group_start(words: Words, verb: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    while verb and words.norms[verb - 1] in _GROUP:
        verb -= 1
    return verb
