"""Subjects: the noun phrase that speaks, before a verb or after it, with its apposition."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.drafting.rules.lexicon.function_words import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
)
from summarizer.drafting.rules.words import is_capital
from summarizer.mentions.tokens import Token

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


def subject_before(items: Sequence[Token], verb: int, floor: int = 0) -> Phrase | None:
    """Return the subject that ends before the verb, no further left than `floor`; None where none can be told.

    In "Ana Lund, the harbour master, said" the name is the phrase and the rest its aside.
    """
    end = verb
    while end > floor and (items[end - 1].norm in ADVERBS or items[end - 1].norm in HAVE):
        end -= 1
    end = _before_time(items, end, floor)
    if end <= floor:
        return None
    aside = (end, end)
    if items[end - 1].text == ",":
        opening = _previous(items, end - 1, floor, frozenset(","))
        if opening is not None and end - 1 - opening <= 1:
            return None
        if opening is not None:
            if items[opening + 1].kind == "numeral" and opening + 3 >= end:
                return subject_before(items, opening + 1, floor)
            aside, end = (opening + 1, end - 1), opening
        else:
            end -= 1
    elif items[end - 1].text in _DASHES:
        opening = _previous(items, end - 1, floor, _DASHES)
        if opening is None:
            return None
        aside, end = (opening + 1, end - 1), opening
    if items[end - 1].norm in ("who", "which"):  # "the guard who said", "Lund, who said"
        end -= 1
        while end > floor and items[end - 1].text in ",—–":
            end -= 1
    start = _phrase_start(items, end, floor)
    if start - 1 > floor and items[start - 1].norm == "who" and items[start].norm in AUXILIARIES:
        end = start - 1  # "a guard who is also a baker said"
        start = _phrase_start(items, end, floor)
    start = _after_adverbial(items, start, end)
    return Phrase(start, end, *aside) if start < end else None


def _before_time(items: Sequence[Token], end: int, floor: int) -> int:
    """Leave out when it was at the end: "the agency on Friday", "Mayor Lund on May 4"."""
    start = end
    while start > floor and (items[start - 1].norm in CALENDAR or items[start - 1].kind == "numeral"):
        start -= 1
    dated = any(item.norm in CALENDAR for item in items[start:end])
    return start - 1 if dated and start - 1 > floor and items[start - 1].norm in _TIME_PREPOSITIONS else end


def subject_after(items: Sequence[Token], start: int) -> Phrase | None:
    """Return the phrase that begins at an index and follows a verb or "according to", with an aside after a comma."""
    end = start
    while end < len(items) and not _closes(items, start, end):
        end += 1
    if end == start:
        return None
    if end + 1 < len(items) and items[end].text == "," and not _opens_clause(items, end + 1):
        stop = end + 1
        while stop < len(items) and items[stop].norm and items[stop].text not in _ASIDE_STOPS:
            stop += 1
        return Phrase(start, end, end + 1, stop)
    return Phrase(start, end, end, end)


def _closes(items: Sequence[Token], start: int, i: int) -> bool:
    item = items[i]
    if not item.norm or item.text in _HARD_STOPS or item.text in ",.?!":
        return True
    if item.norm in _STOPS or (item.norm in CALENDAR and i > start):
        return True
    described = i > start and item.norm.endswith("ed") and item.text.islower()
    if described or item.norm in AUXILIARIES or (item.kind == "numeral" and i > start) or item.norm in _BEFORE_NUMBERS:
        return True
    if item.norm == "and":
        return not (i + 1 < len(items) and is_capital(items[i - 1]) and is_capital(items[i + 1]))
    if item.norm in ("on", "in", "at", "during", "to", "by", "through", "via"):
        # "the agency in a statement" ends before "in"; "an official in the government" goes on
        follows = items[i + 1] if i + 1 < len(items) else item
        return item.norm != "in" or follows.norm in ("a", "an") or is_capital(follows)
    return item.norm in ADVERBS and item.norm not in ("then", "here", "back", "first")


def _opens_clause(items: Sequence[Token], i: int) -> bool:
    return items[i].norm in _STOPS or items[i].norm in ("and", "adding", "citing") or not items[i].norm


def _previous(items: Sequence[Token], before: int, floor: int, marks: frozenset[str]) -> int | None:
    for i in range(before - 1, floor - 1, -1):
        if items[i].text in marks:
            return i
        if not items[i].norm and marks is not _DASHES:
            return None
    return None


def _phrase_start(items: Sequence[Token], end: int, floor: int) -> int:
    start = end
    while start > floor:
        item = items[start - 1]
        if item.text == ")":
            start = _previous(items, start - 1, floor, frozenset("(")) or floor
            continue
        if not item.norm or item.text in _HARD_STOPS or item.text in ",?!" or _stops(items, start - 1, floor):
            break
        if item.text == "." or (item.norm == "and" and not _joins(items, start - 1, end)):
            break
        start -= 1
    return start


def _stops(items: Sequence[Token], i: int, floor: int) -> bool:
    of_that = items[i].norm == "that" and i > floor and items[i - 1].norm in PREPOSITIONS
    return items[i].norm in _STOPS and not of_that


def _joins(items: Sequence[Token], i: int, end: int) -> bool:
    return i > 0 and i + 1 < end and is_capital(items[i - 1]) and is_capital(items[i + 1])


def _after_adverbial(items: Sequence[Token], start: int, end: int) -> int:
    """Leave out what leads in: "At the same time Mayor Lund", "On Friday the firm", "Meanwhile officials"."""
    while start < end and (items[start].norm in ADVERBS or items[start].norm in CALENDAR or items[start].norm == "and"):
        start += 1
    if start >= end or items[start].norm not in PREPOSITIONS:
        return start
    for i in range(start + 2, end):
        before = items[i - 1]
        if before.norm in PREPOSITIONS or before.norm in DETERMINERS:
            continue
        if items[i].norm in DETERMINERS or (is_capital(items[i]) and not is_capital(before)):
            return i if items[i].norm not in CALENDAR else i + 1
    return end
