"""Complements: where what is said begins after a cue, and where the handing over ends."""

from collections.abc import Sequence

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
from summarizer.drafting.rules.words import is_capital
from summarizer.mentions.numbers.words import NUMBER_WORDS
from summarizer.mentions.tokens import Token

_FURTHEST_THAT = 12
_OBJECT_MARKS = {"describe": "as", "estimate": "at", "put": "at"}
_OBJECTS = frozenset("him her them us me it".split())
_WHEN = CALENDAR | ADVERBS
_BEFORE_VIA = DETERMINERS | {"televised", "written", "joint", "radio", "telephone"}
_NO_START = ADVERBS | PREPOSITIONS | AUXILIARIES | NEGATIONS | frozenset({"and", "or", "but", "to", "so"})
_NO_NOUN_START = _NO_START - ADVERBS


def content_start(items: Sequence[Token], cue: Cue) -> int | None:
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


def after_adverbials(items: Sequence[Token], i: int) -> int:
    """Return the index behind "on Wednesday", "in a statement", "later" and the like."""
    while i < len(items):
        norm = items[i].norm
        if norm in CALENDAR or norm in ADVERBS:
            i += 1
        elif items[i].text == "," and i + 1 < len(items) and items[i + 1].norm == "according":
            i = next((k + 1 for k in range(i + 1, len(items)) if items[k].text == ","), len(items))
        elif norm in PREPOSITIONS and (stop := _behind_phrase(items, i)) is not None:
            i = stop
        else:
            break
    return i


def says_more(items: Sequence[Token], i: int, end: int) -> bool:
    """Whether anything but when, where and to whom it was said stands between a cue and the end."""
    i = after_adverbials(items, i)
    while i < end and (items[i].text in ",." or items[i].norm in _WHEN or items[i].kind == "numeral"):
        i += 1
    return i < end


def sentence_end(items: Sequence[Token]) -> int:
    """Return the index of the closing full stop, or the number of items where there is none."""
    end = len(items)
    while end and items[end - 1].text in ".!?":
        end -= 1
    return end


def _behind_phrase(items: Sequence[Token], i: int) -> int | None:
    """Return the index behind a preposition's phrase if it says when, where or in what something was said."""
    j = i + 1
    while j < len(items) and items[j].norm in _BEFORE_VIA:
        j += 1
    if j >= len(items):
        return None
    if items[j].norm in VIA_NOUNS or items[j].norm in CALENDAR or items[j].kind == "numeral":
        j += 1
        while j < len(items) and (items[j].norm in CALENDAR or items[j].kind == "numeral"):
            j += 1
        return j
    if is_capital(items[j]) and items[i].norm in ("in", "at", "to", "on", "from"):
        while j < len(items) and is_capital(items[j]):
            j += 1
        return j
    return None


def _after_that(items: Sequence[Token], cue: Cue) -> int | None:
    i = after_adverbials(items, cue.end)
    if i + 1 < len(items) and items[i].norm == "that":
        return i if items[i + 1].norm in AUXILIARIES else i + 1
    if cue.verb.base not in ADDRESSED:
        return None
    for j in range(i, min(i + _FURTHEST_THAT, len(items) - 1)):
        if items[j].norm == "that":
            return j + 1
        if items[j].text in ",.;:" or not items[j].norm or items[j].norm in AUXILIARIES:
            return None
    return None


def _after_addressee(items: Sequence[Token], i: int) -> int | None:
    if i < len(items) and items[i].norm in _OBJECTS:
        return i + 1 if _opens_clause(items, i + 1) else None
    while i < len(items) and items[i].norm in DETERMINERS:
        i += 1
    stop = i
    while stop < len(items) and is_capital(items[stop]):
        stop += 1
    if stop == i and stop < len(items):
        stop += 1  # "told reporters the bridge was closed"
    stop = after_adverbials(items, stop)
    opens = _opens_clause(items, stop) and (items[stop].norm in DETERMINERS or items[stop].norm in PRONOUNS)
    return stop if opens else None


def _opens_clause(items: Sequence[Token], i: int) -> bool:
    if i + 2 >= len(items):
        return False
    item = items[i]
    if not item.norm:  # a quotation
        return True
    return item.kind != "symbol" and item.norm not in _NO_START


def _opens_noun_phrase(items: Sequence[Token], i: int) -> bool:
    return i + 1 < len(items) and items[i].kind == "word" and items[i].norm not in _NO_NOUN_START


def _is_number(item: Token) -> bool:
    return item.kind == "numeral" or item.norm in NUMBER_WORDS


def _says_of_object(items: Sequence[Token], cue: Cue) -> bool:
    """As in "called the ruling “a disgrace”", "described the ruling as historic", "put the damage at two million"."""
    mark = _OBJECT_MARKS.get(cue.verb.base, "")
    for i in range(cue.end + 1, min(cue.end + _FURTHEST_THAT, len(items))):
        if items[i].text in ",.;:":
            return False
        if (not items[i].norm and not mark) or (mark and items[i].norm == mark):
            return mark != "at" or any(_is_number(item) for item in items[i : i + 5])
    return False
