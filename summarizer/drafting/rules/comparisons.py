"""Comparisons: the dates and numbers of a sentence that only say what something is compared with, or how old it is."""

from summarizer.drafting.rules.lexicon.comparison_words import AGAINST, CHANGING, EITHER, EXTREMES, MADE
from summarizer.drafting.rules.lexicon.function_words import ADVERBS, ARTICLES, BE, HAVE, PREPOSITIONS
from summarizer.drafting.rules.page import Line, Number
from summarizer.drafting.rules.words import Words
from summarizer.models.mentions import DateMention

_REACH = 12  # how far behind a word of change "from" may stand
_EXTREME_REACH = 5  # "the lowest monthly rate since"
_BESIDE = frozenset("in on at during of for late early".split()) | ARTICLES


def is_compared(line: Line, number: Number) -> bool:
    """Whether a number is what another is compared with: "up from 40", "compared with 40", "than the 40"."""
    return _stands_against(line.words, number.before)


def is_beside(line: Line, number: Number, date: DateMention) -> bool:
    """Whether a date stands right behind a number's phrase: "40 boats in 2019"."""
    between = line.words.norms[line.index_at(number.phrase_end - 1) + 1 : line.index_at(date.span.start)]
    return number.phrase_end <= date.span.start and _BESIDE.issuperset(between)


def is_reference(line: Line, date: DateMention, anchor: int) -> bool:
    """Whether a date is not when something took place, but what it is compared with, or when a thing came to be.

    `anchor` is where the verb stands that is dated, which may itself be "elected" or "built".
    """
    words, i = line.words, line.index_at(date.span.start)
    if date.relation == "since" and not EXTREMES.isdisjoint(words.norms[max(0, i - 1 - _EXTREME_REACH) : i]):
        return True
    return _stands_against(words, i) or _dates_a_thing(words, i, anchor)


def _stands_against(words: Words, i: int) -> bool:
    """Whether what begins at word i follows "than", "compared with", or "from" behind a word of change."""
    back = i - 1
    while back >= 0 and words.norms[back] in ARTICLES:
        back -= 1
    before = words.norms[max(0, back - 1) : back + 1]
    if not before:
        return False
    if before[-1] in AGAINST or (before[0] in AGAINST and before[-1] in PREPOSITIONS):
        return True
    return before[-1] == "from" and not CHANGING.isdisjoint(words.norms[max(0, back - _REACH) : back])


def _dates_a_thing(words: Words, i: int, anchor: int) -> bool:
    """As in "the bridge, built in 1987, collapsed": a participle without an auxiliary, right before the date."""
    made = i - 1 - (i > 0 and words.norms[i - 1] in PREPOSITIONS)
    if made < 1 or words.norms[made] not in MADE or words.starts[made] == anchor:
        return False
    back = made - 1
    while back and words.norms[back] in ADVERBS:
        back -= 1
    if words.norms[back] in BE or words.norms[back] in HAVE:
        return False
    return words.norms[made] not in EITHER or words.texts[back] == ","
