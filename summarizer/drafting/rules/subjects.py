"""Subjects: the noun phrase that speaks, before a verb or after it, with its apposition."""

from typing import NamedTuple

from summarizer.drafting.rules.lexicon.function_words import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
)
from summarizer.drafting.rules.word_classes import CAPITAL, NUMERAL
from summarizer.drafting.rules.words import Words

_STOPS = frozenset(
    "but that while as when because although though which who whom after before if whether where since until so or than".split()
)
_HARD_STOPS = frozenset(';:—–-()[]•|…“”"')
_ASIDE_STOPS = _HARD_STOPS | {",", "."}
_BEFORE_NUMBERS = frozenset("over about around nearly almost some roughly approximately".split())
_DASHES = frozenset("—–-")
_TIME_PREPOSITIONS = frozenset({"on", "in", "since", "until"})


class Phrase(NamedTuple):
    """A noun phrase `items[start:end]` and the apposition beside it, empty where there is none."""

    start: int
    end: int
    aside_start: int
    aside_end: int


def subject_before(items: Words, verb: int, floor: int = 0) -> Phrase | None:
    """Return the subject that ends before the verb, no further left than `floor`; None where none can be told.

    In "Ana Lund, the harbour master, said" the name is the phrase and the rest its aside.
    """
    end = verb
    while end > floor and (items.norms[end - 1] in ADVERBS or items.norms[end - 1] in HAVE):
        end -= 1
    end = _before_time(items, end, floor)
    if end <= floor:
        return None
    aside = (end, end)
    if items.texts[end - 1] == ",":
        opening = _previous(items, end - 1, floor, frozenset(","))
        if opening is not None and end - 1 - opening <= 1:
            return None
        if opening is not None:
            if items.classes[opening + 1] & NUMERAL and opening + 3 >= end:
                return subject_before(items, opening + 1, floor)
            aside, end = (opening + 1, end - 1), opening
        else:
            end -= 1
    elif items.texts[end - 1] in _DASHES:
        opening = _previous(items, end - 1, floor, _DASHES)
        if opening is None:
            return None
        aside, end = (opening + 1, end - 1), opening
    if items.norms[end - 1] in ("who", "which"):  # "the guard who said", "Lund, who said"
        end -= 1
        while end > floor and items.texts[end - 1] in ",—–":
            end -= 1
    start = _phrase_start(items, end, floor)
    if start - 1 > floor and items.norms[start - 1] == "who" and items.norms[start] in AUXILIARIES:
        end = start - 1  # "a guard who is also a baker said"
        start = _phrase_start(items, end, floor)
    start = _after_adverbial(items, start, end)
    return Phrase(start, end, *aside) if start < end else None


def _before_time(items: Words, end: int, floor: int) -> int:
    """Leave out when it was at the end: "the agency on Friday", "Mayor Lund on May 4"."""
    start = end
    while start > floor and (items.norms[start - 1] in CALENDAR or items.classes[start - 1] & NUMERAL):
        start -= 1
    dated = not CALENDAR.isdisjoint(items.norms[start:end])
    return start - 1 if dated and start - 1 > floor and items.norms[start - 1] in _TIME_PREPOSITIONS else end


def subject_after(items: Words, start: int) -> Phrase | None:
    """Return the phrase that begins at an index and follows a verb or "according to", with an aside after a comma."""
    end = start
    while end < items.size and not _closes(items, start, end):
        end += 1
    if end == start:
        return None
    if end + 1 < items.size and items.texts[end] == "," and not _opens_clause(items, end + 1):
        stop = end + 1
        while stop < items.size and items.norms[stop] and items.texts[stop] not in _ASIDE_STOPS:
            stop += 1
        return Phrase(start, end, end + 1, stop)
    return Phrase(start, end, end, end)


def _closes(items: Words, start: int, i: int) -> bool:
    norm, text = items.norms[i], items.texts[i]
    if not norm or text in _HARD_STOPS or text in ",.?!" or norm in _STOPS or norm in AUXILIARIES:
        return True
    if norm in _BEFORE_NUMBERS:
        return True
    if i > start and (norm in CALENDAR or items.classes[i] & NUMERAL or (norm.endswith("ed") and text.islower())):
        return True
    if norm == "and":
        return not (i + 1 < items.size and items.classes[i - 1] & CAPITAL and items.classes[i + 1] & CAPITAL)
    if norm in ("on", "in", "at", "during", "to", "by", "through", "via"):
        # "the agency in a statement" ends before "in"; "an official in the government" goes on
        follows = min(i + 1, items.size - 1)
        return norm != "in" or items.norms[follows] in ("a", "an") or items.classes[follows] & CAPITAL > 0
    return norm in ADVERBS and norm not in ("then", "here", "back", "first")


def _opens_clause(items: Words, i: int) -> bool:
    return items.norms[i] in _STOPS or items.norms[i] in ("and", "adding", "citing") or not items.norms[i]


def _previous(items: Words, before: int, floor: int, marks: frozenset[str]) -> int | None:
    for i in range(before - 1, floor - 1, -1):
        if items.texts[i] in marks:
            return i
        if not items.norms[i] and marks is not _DASHES:
            return None
    return None


def _phrase_start(items: Words, end: int, floor: int) -> int:
    start = end
    while start > floor:
        norm, text = items.norms[start - 1], items.texts[start - 1]
        if text == ")":
            start = _previous(items, start - 1, floor, frozenset("(")) or floor
            continue
        if not norm or text in _HARD_STOPS or text in ",?!." or _stops(items, start - 1, floor):
            break
        if norm == "and" and not _joins(items, start - 1, end):
            break
        start -= 1
    return start


def _stops(items: Words, i: int, floor: int) -> bool:
    of_that = items.norms[i] == "that" and i > floor and items.norms[i - 1] in PREPOSITIONS
    return items.norms[i] in _STOPS and not of_that


def _joins(items: Words, i: int, end: int) -> bool:
    return i > 0 and i + 1 < end and items.classes[i - 1] & items.classes[i + 1] & CAPITAL > 0


def _after_adverbial(items: Words, start: int, end: int) -> int:
    """Leave out what leads in: "At the same time Mayor Lund", "On Friday the firm", "Meanwhile officials"."""
    while start < end and (
        items.norms[start] in ADVERBS or items.norms[start] in CALENDAR or items.norms[start] == "and"
    ):
        start += 1
    if start >= end or items.norms[start] not in PREPOSITIONS:
        return start
    for i in range(start + 2, end):
        if items.norms[i - 1] in PREPOSITIONS or items.norms[i - 1] in DETERMINERS:
            continue
        if items.norms[i] in DETERMINERS or (items.classes[i] & CAPITAL and not items.classes[i - 1] & CAPITAL):
            return i if items.norms[i] not in CALENDAR else i + 1
    return end
