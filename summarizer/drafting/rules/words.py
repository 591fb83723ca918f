"""Words of a sentence as the rules see them: hyphenated compounds and abbreviations are one word each.

They are kept in columns and classified once, since every rule asks about one property of a few words at a time.
"""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from summarizer.drafting.rules.lexicon.function_words import ABBREVIATIONS
from summarizer.drafting.rules.word_classes import CAPITAL, classified
from summarizer.mentions.tokens import Token, tokens

_HYPHENS = frozenset("-‐‑")
_JOINTS = _HYPHENS | {"."}
_APOSTROPHES = ("'", "’")
_POSSESSIVES = ("'s", "’s", *_APOSTROPHES)


class Words:
    """Words and symbols in text order, column by column: `norms[i]` and `classes[i]` are of word i."""

    __slots__ = ("capitals", "classes", "ends", "norms", "present", "size", "starts", "texts", "tokens")

    def __init__(self, found: Sequence[Token], read: Sequence[int] | None = None) -> None:
        self.tokens = found
        columns = list(zip(*found, strict=True)) or [()] * 5
        self.texts: tuple[str, ...] = columns[1]
        self.norms: tuple[str, ...] = columns[2]
        self.starts: tuple[int, ...] = columns[3]
        self.ends: tuple[int, ...] = columns[4]
        self.classes: Sequence[int] = classified(*columns[:3]) if read is None else read
        """The bits of `word_classes`, word by word."""
        self.present = reduce(or_, self.classes, 0)
        """The classes of which there is a word."""
        self.size = len(found)
        self.capitals = self.where(CAPITAL)
        """The indices of the words with an initial capital."""

    def where(self, classes: int) -> list[int]:
        """Return the indices of the words that are of any of the classes, in order."""
        return [i for i, found in enumerate(self.classes) if found & classes] if self.present & classes else []

    def pick(self, indices: Sequence[int]) -> "Words":
        """Return some of the words, as if they stood one behind the other."""
        return Words([self.tokens[i] for i in indices], [self.classes[i] for i in indices])


def words(text: str, start: int, end: int) -> Words:
    """Return the words and symbols of `text[start:end]`: "Anne-Marie", "U.S." and "Mr." are one each."""
    raw = tokens(text, start, end)
    for first, stop in reversed(_compounds(raw)):
        raw[first:stop] = [_joined(text, raw[first:stop])]
    return Words(raw)


def joined(parts: Sequence[Words]) -> Words:
    """Return the words of several sentences one behind the other."""
    return Words([word for part in parts for word in part.tokens], [bits for part in parts for bits in part.classes])


def without_possessive(text: str) -> str:
    """Return the word without "'s" or a closing apostrophe."""
    if not text.endswith(_POSSESSIVES):
        return text
    return text[:-1] if text.endswith(_APOSTROPHES) else text[:-2]


def _compounds(raw: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the index ranges of the tokens that are one word each."""
    found: list[tuple[int, int]] = []
    done = 0
    for mark in [i for i, (_, text, _, _, _) in enumerate(raw) if text in _JOINTS]:
        if mark <= done:
            continue
        _, before, norm, _, _ = raw[mark - 1]
        closes = raw[mark].text == "." and len(before) > 1 and norm not in ABBREVIATIONS  # as most full stops do
        if not closes and (stop := _compound_end(raw, mark - 1)) > mark:
            found.append((mark - 1, stop))
            done = stop
    return found


def _compound_end(raw: Sequence[Token], i: int) -> int:
    if raw[i].kind == "symbol":
        return i + 1
    i += 1
    while i < len(raw) and raw[i].kind == "symbol" and raw[i].start == raw[i - 1].end:
        follows = i + 1 < len(raw) and raw[i + 1].kind != "symbol" and raw[i + 1].start == raw[i].end
        if raw[i].text in _HYPHENS and follows:
            i += 2
        elif raw[i].text == "." and raw[i - 1].kind == "word" and _abbreviates(raw[i - 1]):
            i += 2 if follows and len(raw[i + 1].text) == 1 else 1
        else:
            break
    return i


def _abbreviates(word: Token) -> bool:
    return (len(word.text) == 1 and word.text.isupper()) or word.norm in ABBREVIATIONS


def _joined(text: str, parts: Sequence[Token]) -> Token:
    start, end = parts[0].start, parts[-1].end
    kind = "word" if any(part.kind == "word" for part in parts) else "numeral"
    return Token(kind, text[start:end], "".join(part.norm for part in parts), start, end)  # type: ignore[arg-type]
