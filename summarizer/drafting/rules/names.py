"""Names in a sentence: runs of capitalised words, as index ranges into its words."""

from bisect import bisect_left
from typing import NamedTuple

from summarizer.drafting.rules.lexicon.function_words import CALENDAR, OPENERS
from summarizer.drafting.rules.lexicon.name_words import OF_HEADS
from summarizer.drafting.rules.word_classes import CAPITAL, WORD
from summarizer.drafting.rules.words import Words, without_possessive

_PARTICLES = frozenset("de da di del della der den van von al el bin ibn la le ter ten".split())
_CONNECTORS = _PARTICLES | {"of", "for", "and"}
_NEVER_OPEN = CALENDAR | {"i"}
_HEADLINE_SHARE = 0.6


class Name(NamedTuple):
    """A run of capitalised words: `words[start:end]` of one sentence."""

    start: int
    end: int
    text: str
    """As written, without a possessive ending."""


def names(words: Words, text: str) -> list[Name]:
    """Return the names among the words of one sentence, in order; none where every word has a capital, as in titles."""
    return [] if not words.present & CAPITAL or _is_title_case(words) else capital_runs(words, (0, words.size), text)


def capital_runs(words: Words, bounds: tuple[int, int], text: str) -> list[Name]:
    """Return the runs of capitalised words within bounds, in order, whatever the share of capitals is."""
    found: list[Name] = []
    low, high = bounds
    stop = low
    for i in words.capitals[bisect_left(words.capitals, low) : bisect_left(words.capitals, high)]:
        if i < stop or not _opens_name(words.texts[i], words.norms[i]):
            continue
        stop = _name_end(words, i, high)
        end = words.ends[stop - 1]
        if not text[end : end + 1].isdigit():  # "Room B12" is cut in two: not half of it
            found.append(Name(i, stop, without_possessive(text[words.starts[i] : end])))
    return found


def _is_title_case(words: Words) -> bool:
    if any(text in ".!?" for text in words.texts[-2:]):
        return False
    content = [found for found, text in zip(words.classes, words.texts, strict=True) if found & WORD and len(text) > 3]
    return len(content) > 3 and sum(found & CAPITAL > 0 for found in content) > _HEADLINE_SHARE * len(content)


def _opens_name(text: str, norm: str) -> bool:
    """Whether a word with an initial capital begins a name."""
    if norm in _NEVER_OPEN:
        return False
    return norm not in OPENERS or (text.isupper() and len(text) > 1)


def _name_end(words: Words, i: int, end: int) -> int:
    joined_of = False
    texts, norms, classes = words.texts, words.norms, words.classes
    while True:
        text = texts[i]
        i += 1
        if i >= end or text.endswith(("'s", "’s")):
            return i
        if classes[i] & CAPITAL and norms[i] not in CALENDAR:
            continue
        step = _connector(words, i, end, joined_of) if norms[i] in _CONNECTORS else 0
        if not step:
            return i
        joined_of = joined_of or norms[i] == "of"
        i += step


def _connector(words: Words, i: int, end: int, joined_of: bool) -> int:
    """Return how many lower-case words from i on join two parts of one name, 0 if none do."""
    norm = words.norms[i]
    if norm in _PARTICLES and _capital_at(words, i + 1, end):
        return 1
    if norm in ("of", "for") and words.norms[i - 1] in OF_HEADS:
        if _capital_at(words, i + 1, end):
            return 1
        if i + 1 < end and words.norms[i + 1] == "the" and _capital_at(words, i + 2, end):
            return 2
    if joined_of and norm == "of" and _capital_at(words, i + 1, end):
        return 1
    if joined_of and norm == "of" and i + 1 < end and words.norms[i + 1] == "the" and _capital_at(words, i + 2, end):
        return 2
    return 1 if joined_of and norm == "and" and _capital_at(words, i + 1, end) else 0


def _capital_at(words: Words, i: int, end: int) -> bool:
    return i < end and words.classes[i] & CAPITAL > 0 and words.norms[i] not in CALENDAR
