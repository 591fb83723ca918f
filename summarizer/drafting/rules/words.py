"""Words of a sentence as the rules see them: hyphenated compounds and abbreviations are one word each.

They are kept in columns and classified once, since every rule asks about one property of a few words at a time.
"""

from collections.abc import Sequence
from functools import reduce
from itertools import chain
from operator import or_
from typing import Any

from summarizer.drafting.rules.lexicon.function_words import ABBREVIATIONS
from summarizer.drafting.rules.word_classes import CAPITAL, classified
from summarizer.mentions.tokens import Columns, columns

_HYPHENS = frozenset("-‐‑")
_JOINTS = _HYPHENS | {"."}
_APOSTROPHES = ("'", "’")
_POSSESSIVES = ("'s", "’s", *_APOSTROPHES)


class Words:
    """Words and symbols in text order, column by column: `norms[i]` and `classes[i]` are of word i."""

    __slots__ = ("capitals", "classes", "columns", "ends", "norms", "present", "size", "starts", "texts")

    def __init__(self, found: Columns, read: Sequence[int] | None = None) -> None:
        self.columns = found
        self.norms = tuple(found.norms)
        self.texts, self.starts, self.ends = found.texts, found.starts, found.ends
        self.classes: Sequence[int] = classified(found.kinds, found.texts, found.norms) if read is None else read
        """The bits of `word_classes`, word by word."""
        self.present = reduce(or_, self.classes, 0)
        """The classes of which there is a word."""
        self.size = len(self.norms)
        self.capitals = self.where(CAPITAL)
        """The indices of the words with an initial capital."""

    def where(self, classes: int) -> list[int]:
        """Return the indices of the words that are of any of the classes, in order."""
        return [i for i, found in enumerate(self.classes) if found & classes] if self.present & classes else []

    def pick(self, indices: Sequence[int]) -> "Words":
        """Return some of the words, as if they stood one behind the other."""
        picked: list[list[Any]] = [[column[i] for i in indices] for column in self.columns]
        return Words(Columns(*picked), [self.classes[i] for i in indices])


def words(text: str, start: int, end: int) -> Words:
    """Return the words and symbols of `text[start:end]`: "Anne-Marie", "U.S." and "Mr." are one each."""
    raw = columns(text, start, end)
    for first, stop in reversed(_compounds(raw)):
        _join(raw, first, stop, text)
    return Words(raw)


def joined(parts: Sequence[Words]) -> Words:
    """Return the words of several sentences one behind the other."""
    found: list[list[Any]] = [
        list(chain.from_iterable(column)) for column in zip(*(part.columns for part in parts), strict=True)
    ]
    return Words(Columns(*found), [bits for part in parts for bits in part.classes])


def without_possessive(text: str) -> str:
    """Return the word without "'s" or a closing apostrophe."""
    if not text.endswith(_POSSESSIVES):
        return text
    return text[:-1] if text.endswith(_APOSTROPHES) else text[:-2]


def _compounds(raw: Columns) -> list[tuple[int, int]]:
    """Return the index ranges of the tokens that are one word each."""
    texts, norms = raw.texts, raw.norms
    found: list[tuple[int, int]] = []
    done = 0
    for mark in [i for i, text in enumerate(texts) if text in _JOINTS]:
        if mark <= done:
            continue
        before = mark - 1
        closes = (
            texts[mark] == "." and len(texts[before]) > 1 and norms[before] not in ABBREVIATIONS
        )  # as most full stops do
        if not closes and (stop := _compound_end(raw, before)) > mark:
            found.append((before, stop))
            done = stop
    return found


def _compound_end(raw: Columns, i: int) -> int:
    kinds, texts, _, starts, ends = raw
    if kinds[i] == "symbol":
        return i + 1
    i += 1
    while i < len(texts) and kinds[i] == "symbol" and starts[i] == ends[i - 1]:
        follows = i + 1 < len(texts) and kinds[i + 1] != "symbol" and starts[i + 1] == ends[i]
        if texts[i] in _HYPHENS and follows:
            i += 2
        elif texts[i] == "." and kinds[i - 1] == "word" and _abbreviates(texts[i - 1], raw.norms[i - 1]):
            i += 2 if follows and len(texts[i + 1]) == 1 else 1
        else:
            break
    return i


def _abbreviates(text: str, norm: str) -> bool:
    return (len(text) == 1 and text.isupper()) or norm in ABBREVIATIONS


def _join(raw: Columns, first: int, stop: int, text: str) -> None:
    """Put one word in the place of the tokens `[first, stop)`."""
    start, end = raw.starts[first], raw.ends[stop - 1]
    raw.norms[first:stop] = ["".join(raw.norms[first:stop])]
    raw.kinds[first:stop] = ["word" if "word" in raw.kinds[first:stop] else "numeral"]
    raw.texts[first:stop] = [text[start:end]]
    raw.starts[first:stop], raw.ends[first:stop] = [start], [end]
