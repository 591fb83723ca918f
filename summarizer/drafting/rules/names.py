"""Names in a sentence: runs of capitalised words, as index ranges into its words."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.drafting.rules.lexicon.function_words import CALENDAR, OPENERS
from summarizer.drafting.rules.lexicon.name_words import OF_HEADS
from summarizer.drafting.rules.words import is_capital, without_possessive
from summarizer.mentions.tokens import Token

_PARTICLES = frozenset("de da di del della der den van von al el bin ibn la le ter ten".split())
_HEADLINE_SHARE = 0.6


class Name(NamedTuple):
    """A run of capitalised words: `words[start:end]` of one sentence."""

    start: int
    end: int
    text: str
    """As written, without a possessive ending."""


def names(words: Sequence[Token], text: str) -> list[Name]:
    """Return the names among the words of one sentence, in order; none where every word has a capital, as in titles."""
    return [] if _is_title_case(words) else capital_runs(words, text)


def capital_runs(words: Sequence[Token], text: str) -> list[Name]:
    """Return the runs of capitalised words, in order, whatever the share of capitals is."""
    found: list[Name] = []
    i = 0
    while i < len(words):
        if not _opens_name(words, i):
            i += 1
            continue
        stop = _name_end(words, i)
        end = words[stop - 1].end
        if not text[end : end + 1].isdigit():  # "Room B12" is cut in two: not half of it
            found.append(Name(i, stop, without_possessive(text[words[i].start : end])))
        i = stop
    return found


def _is_title_case(words: Sequence[Token]) -> bool:
    content = [word for word in words if word.kind == "word" and len(word.text) > 3]
    return len(content) > 3 and sum(map(is_capital, content)) > _HEADLINE_SHARE * len(content) and not _has_stop(words)


def _has_stop(words: Sequence[Token]) -> bool:
    return any(word.text in ".!?" for word in words[-2:])


def _opens_name(words: Sequence[Token], i: int) -> bool:
    word = words[i]
    if not is_capital(word) or word.norm in CALENDAR or word.norm == "i":
        return False
    if word.norm not in OPENERS:
        return True
    return word.text.isupper() and len(word.text) > 1 and word.text != "A"


def _name_end(words: Sequence[Token], i: int) -> int:
    joined_of = False
    while True:
        word = words[i]
        i += 1
        if word.text.endswith(("'s", "’s")) or i >= len(words):
            return i
        if is_capital(words[i]) and words[i].norm not in CALENDAR:
            continue
        step = _connector(words, i, joined_of)
        if not step:
            return i
        joined_of = joined_of or words[i].norm == "of"
        i += step


def _connector(words: Sequence[Token], i: int, joined_of: bool) -> int:
    """Return how many lower-case words from i on join two parts of one name, 0 if none do."""
    norm = words[i].norm
    if norm in _PARTICLES and _capital_at(words, i + 1):
        return 1
    if norm in ("of", "for") and words[i - 1].norm in OF_HEADS:
        if _capital_at(words, i + 1):
            return 1
        if i + 1 < len(words) and words[i + 1].norm == "the" and _capital_at(words, i + 2):
            return 2
    if joined_of and norm == "of" and _capital_at(words, i + 1):
        return 1
    if joined_of and norm == "of" and i + 1 < len(words) and words[i + 1].norm == "the" and _capital_at(words, i + 2):
        return 2
    return 1 if joined_of and norm == "and" and _capital_at(words, i + 1) else 0


def _capital_at(words: Sequence[Token], i: int) -> bool:
    return i < len(words) and is_capital(words[i]) and words[i].norm not in CALENDAR
