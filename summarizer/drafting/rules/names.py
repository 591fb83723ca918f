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
    capitals = _capitals(words)
    return [] if not capitals or _is_title_case(words) else _runs(words, capitals, text)


def capital_runs(words: Sequence[Token], text: str) -> list[Name]:
    """Return the runs of capitalised words, in order, whatever the share of capitals is."""
    return _runs(words, _capitals(words), text)


def _capitals(words: Sequence[Token]) -> list[int]:
    """The indices of the words with an initial capital; most words have none, and need no closer look."""
    return [
        i for i, word in enumerate(words)
        if word.norm != word.text and word.text[0].isupper() and word.kind == "word"
    ]  # fmt: skip


def _runs(words: Sequence[Token], capitals: Sequence[int], text: str) -> list[Name]:
    found: list[Name] = []
    stop = 0
    for i in capitals:
        if i < stop or not _opens_name(words[i]):
            continue
        stop = _name_end(words, i)
        end = words[stop - 1].end
        if not text[end : end + 1].isdigit():  # "Room B12" is cut in two: not half of it
            found.append(Name(i, stop, without_possessive(text[words[i].start : end])))
    return found


def _is_title_case(words: Sequence[Token]) -> bool:
    if _has_stop(words):
        return False
    content = [word for word in words if word.kind == "word" and len(word.text) > 3]
    return len(content) > 3 and sum(map(is_capital, content)) > _HEADLINE_SHARE * len(content)


def _has_stop(words: Sequence[Token]) -> bool:
    return any(word.text in ".!?" for word in words[-2:])


def _opens_name(word: Token) -> bool:
    """Whether a word with an initial capital begins a name."""
    if word.norm in CALENDAR or word.norm == "i":
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
