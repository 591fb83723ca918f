"""Complements: where what is said begins after a cue, and where the handing over ends."""

from summarizer.drafting.rules.cue_finding import Cue
from summarizer.drafting.rules.lexicon.cues import ADDRESSED, VIA_NOUNS
from summarizer.drafting.rules.lexicon.function_words import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
)
from summarizer.drafting.rules.word_classes import CAPITAL, NUMERAL, SYMBOL, WORD
from summarizer.drafting.rules.words import Words
from summarizer.mentions.numbers.words import NUMBER_WORDS

_FURTHEST_THAT = 12
_OBJECT_MARKS = {"describe": "as", "estimate": "at", "put": "at"}
_OBJECTS = frozenset("him her them us me it".split())
_WHEN = CALENDAR | ADVERBS
_BEFORE_VIA = DETERMINERS | {"televised", "written", "joint", "radio", "telephone"}
_NO_START = ADVERBS | PREPOSITIONS | AUXILIARIES | NEGATIONS | frozenset({"and", "or", "but", "to", "so"})
_NO_NOUN_START = _NO_START - ADVERBS


def content_start(items: Words, cue: Cue) -> int | None:
    """Return the index at which the words that a cue hands over begin; None where it hands over no clause."""
    takes = cue.verb.takes
    if takes == "quote":
        return None
    after_that = _after_that(items, cue)
    if after_that is not None:
        return after_that
    if takes == "object":
        return cue.end if _says_of_object(items, cue) else None
    if takes == "addressee":
        return _after_addressee(items, cue.end)
    if takes == "noun" and (cue.form == "present" or cue.end - cue.start > 1):
        return cue.end if _opens_noun_phrase(items, cue.end) else None
    if takes != "clause":
        return None
    start = after_adverbials(items, cue.end)
    return start if _opens_clause(items, start) else None


def after_adverbials(items: Words, i: int) -> int:
    """Return the index behind "on Wednesday", "in a statement", "later" and the like."""
    while i < items.size:
        norm = items.norms[i]
        if norm in CALENDAR or norm in ADVERBS:
            i += 1
        elif items.texts[i] == "," and i + 1 < items.size and items.norms[i + 1] == "according":
            i = next((k + 1 for k in range(i + 1, items.size) if items.texts[k] == ","), items.size)
        elif norm in PREPOSITIONS and (stop := _behind_phrase(items, i)) is not None:
            i = stop
        else:
            break
    return i


def says_more(items: Words, i: int, end: int) -> bool:
    """Whether anything but when, where and to whom it was said stands between a cue and the end."""
    i = after_adverbials(items, i)
    while i < end and (items.texts[i] in ",." or items.norms[i] in _WHEN or items.classes[i] & NUMERAL):
        i += 1
    return i < end


def sentence_end(items: Words) -> int:
    """Return the index of the closing full stop, or the number of items where there is none."""
    end = items.size
    while end and items.texts[end - 1] in ".!?":
        end -= 1
    return end


def _behind_phrase(items: Words, i: int) -> int | None:
    """Return the index behind a preposition's phrase if it says when, where or in what something was said."""
    j = i + 1
    while j < items.size and items.norms[j] in _BEFORE_VIA:
        j += 1
    if j >= items.size:
        return None
    if items.norms[j] in VIA_NOUNS or items.norms[j] in CALENDAR or items.classes[j] & NUMERAL:
        j += 1
        while j < items.size and (items.norms[j] in CALENDAR or items.classes[j] & NUMERAL):
            j += 1
        return j
    if items.classes[j] & CAPITAL and items.norms[i] in ("in", "at", "to", "on", "from"):
        while j < items.size and items.classes[j] & CAPITAL:
            j += 1
        return j
    return None


def _after_that(items: Words, cue: Cue) -> int | None:
    i = after_adverbials(items, cue.end)
    if i + 1 < items.size and items.norms[i] == "that":
        return i if items.norms[i + 1] in AUXILIARIES else i + 1
    if cue.verb.base not in ADDRESSED:
        return None
    for j in range(i, min(i + _FURTHEST_THAT, items.size - 1)):
        if items.norms[j] == "that":
            return j + 1
        if items.texts[j] in ",.;:" or not items.norms[j] or items.norms[j] in AUXILIARIES:
            return None
    return None


def _after_addressee(items: Words, i: int) -> int | None:
    if i < items.size and items.norms[i] in _OBJECTS:
        return i + 1 if _opens_clause(items, i + 1) else None
    while i < items.size and items.norms[i] in DETERMINERS:
        i += 1
    stop = i
    while stop < items.size and items.classes[stop] & CAPITAL:
        stop += 1
    if stop == i and stop < items.size:
        stop += 1  # "told reporters the bridge was closed"
    stop = after_adverbials(items, stop)
    opens = _opens_clause(items, stop) and (items.norms[stop] in DETERMINERS or items.norms[stop] in PRONOUNS)
    return stop if opens else None


def _opens_clause(items: Words, i: int) -> bool:
    if i + 2 >= items.size:
        return False
    if not items.norms[i]:  # a quotation
        return True
    return not items.classes[i] & SYMBOL and items.norms[i] not in _NO_START


def _opens_noun_phrase(items: Words, i: int) -> bool:
    return i + 1 < items.size and items.classes[i] & WORD > 0 and items.norms[i] not in _NO_NOUN_START


def _is_number(items: Words, i: int) -> bool:
    return items.classes[i] & NUMERAL > 0 or items.norms[i] in NUMBER_WORDS


def _says_of_object(items: Words, cue: Cue) -> bool:
    """As in "called the ruling “a disgrace”", "described the ruling as historic", "put the damage at two million"."""
    mark = _OBJECT_MARKS.get(cue.verb.base, "")
    for i in range(cue.end + 1, min(cue.end + _FURTHEST_THAT, items.size)):
        if items.texts[i] in ",.;:":
            return False
        if (not items.norms[i] and not mark) or (mark and items.norms[i] == mark):
            return mark != "at" or any(_is_number(items, k) for k in range(i, min(i + 5, items.size)))
    return False
