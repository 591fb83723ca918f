"""Patterns: sequences of words and slots, and whether the tokens at a place fit one.

A pattern's items stand between spaces: `ago`, alternatives `last|next`, a slot `<month>`. A trailing `?` makes an item
optional, a trailing `=name` binds its value under a name of its own (a word's value is the word itself).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from summarizer.mentions.tokens import Token

SHORT, THREE_DIGITS, FOUR_DIGITS, DOTTED = "9", "999", "9999", "9.9.9"
"""Stand for numerals by their shape among the words that something may start with; short ones have one or two digits."""
_BY_LENGTH = {1: SHORT, 2: SHORT, 3: THREE_DIGITS, 4: FOUR_DIGITS}
ANYTHING = ""
"""Stands for any word, and for the end of the sentence, among the words that may come second."""


class Slot(NamedTuple):
    """A piece of an expression that has a value."""

    starts: frozenset[str]
    """The words it may start with, and of `NUMERALS` the shapes."""
    read: Callable[[Sequence[Token], int], tuple[Any, int] | None]
    """Returns the value and the position after it, for tokens and a position; None if they do not fit."""
    within: frozenset[str] = frozenset()
    """The words that may come second in it; empty where it is always one token."""
    alone: bool = True
    """Whether it may be one token."""


class _Item(NamedTuple):
    slot: Slot
    name: str
    optional: bool


class Pattern(NamedTuple):
    """A compiled pattern."""

    the: bool | None
    """Whether it begins with `the`: None where it may. The word is too common to look at every form that does."""
    items: tuple[_Item, ...]

    def openings(self) -> dict[str, frozenset[str]]:
        """Return each word it may start with, a leading `the` passed over, and the words that may come second then."""
        found: dict[str, frozenset[str]] = {}
        for at, (slot, _, optional) in enumerate(self.items):
            seconds = slot.within | _starts(self.items[at + 1 :]) if slot.alone else slot.within
            for word in slot.starts:
                found[word] = found.get(word, frozenset()) | seconds
            if not optional:
                break
        return found

    def match(self, tokens: Sequence[Token], place: int) -> tuple[dict[str, Any], int, int] | None:
        """Return the values, the first position and the one after the last; None if the tokens do not fit.

        The place is that of the first word but a leading `the`.
        """
        led = place > 0 and tokens[place - 1].norm == "the"
        found = _match(self.items, tokens, place) if led or not self.the else None
        if not found:
            return None
        values, end = found
        if led and self.the is not False:
            values["the"] = "the"
            return values, place - 1, end
        return values, place, end


def compiled(pattern: str, slots: Mapping[str, Slot]) -> Pattern:
    """Return the pattern, ready to match; an unknown slot raises KeyError."""
    first, _, rest = pattern.partition(" ")
    the = {"the": True, "the?": None}.get(first, False)
    items = pattern if the is False else rest
    return Pattern(the, tuple(_item(text, slots) for text in items.split()))


def start_of(token: Token) -> str:
    """Return what stands for the token among the words that something may start with: a word's norm, a numeral's shape."""
    norm = token.norm
    if token.kind != "numeral":
        return norm
    if norm.isdigit():
        return _BY_LENGTH.get(len(norm), norm)
    return DOTTED if norm.count(".") == 2 else norm


def word_of(token: Token) -> str:
    """Return the token's norm without a possessive ending."""
    return token.norm.removesuffix("'s")


def _starts(items: Sequence[_Item]) -> frozenset[str]:
    """Return the words that the items may start with, `ANYTHING` where none of them needs to be there."""
    found: frozenset[str] = frozenset()
    for slot, _, optional in items:
        found |= slot.starts
        if not optional:
            return found
    return found | {ANYTHING}


def _item(text: str, slots: Mapping[str, Slot]) -> _Item:
    text, optional = text.removesuffix("?"), text.endswith("?")
    if text.startswith("<"):
        slot, _, name = text.strip("<>").partition("=")
        return _Item(slots[slot], name or slot, optional)
    text, _, name = text.partition("=")
    return _Item(_words(frozenset(text.split("|"))), name or text, optional)


def _words(words: frozenset[str]) -> Slot:
    def read(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
        word = word_of(tokens[place])
        return (word, place + 1) if word in words else None

    return Slot(words, read)


def _match(
    items: Sequence[_Item], tokens: Sequence[Token], place: int, first: int = 0
) -> tuple[dict[str, Any], int] | None:
    """Match the items from position `first` on; an optional one is left out only where the rest fits no other way."""
    if first == len(items):
        return {}, place
    slot, name, optional = items[first]
    found = slot.read(tokens, place) if place < len(tokens) else None
    if found:
        value, end = found
        rest = _match(items, tokens, end, first + 1)
        if rest:
            rest[0][name] = value
            return rest
    return _match(items, tokens, place, first + 1) if optional else None
