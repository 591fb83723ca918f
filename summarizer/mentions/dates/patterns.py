"""Patterns: sequences of words and slots, and whether the tokens at a place fit one.

A pattern's items stand between spaces: `ago`, alternatives `last|next`, a slot `<month>`. A trailing `?` makes an item
optional, a trailing `=name` binds its value under a name of its own (a word's value is the word itself).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from summarizer.mentions.tokens import Token

SHORT, THREE_DIGITS, FOUR_DIGITS, OTHER_NUMERAL = "9", "999", "9999", "9.9"
"""Stand for numerals by their shape among the words that something may start with; short ones have one or two digits."""
NUMERALS = frozenset((SHORT, THREE_DIGITS, FOUR_DIGITS, OTHER_NUMERAL))
_BY_LENGTH = {1: SHORT, 2: SHORT, 3: THREE_DIGITS, 4: FOUR_DIGITS}


class Slot(NamedTuple):
    """A piece of an expression that has a value."""

    starts: frozenset[str]
    """The words it may start with, and of `NUMERALS` the shapes."""
    read: Callable[[Sequence[Token], int], tuple[Any, int] | None]
    """Returns the value and the position after it, for tokens and a position; None if they do not fit."""
    needs: frozenset[str] = frozenset()
    """Words of which it holds one besides its first token; empty where it may have that alone."""


class _Item(NamedTuple):
    slot: Slot
    name: str
    optional: bool


class Pattern(NamedTuple):
    """A compiled pattern."""

    the: bool | None
    """Whether it begins with `the`: None where it may. The word is too common to look at every form that does."""
    items: tuple[_Item, ...]
    needs: tuple[frozenset[str], ...]
    """Sets of words, one of each of which the tokens must hold. In most sentences most forms lack one."""

    @property
    def starts(self) -> frozenset[str]:
        """The words it may start with, a leading `the` passed over."""
        found: frozenset[str] = frozenset()
        for item in self.items:
            found |= item.slot.starts
            if not item.optional:
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
            return values | {"the": "the"}, place - 1, end
        return values, place, end


def compiled(pattern: str, slots: Mapping[str, Slot]) -> Pattern:
    """Return the pattern, ready to match; an unknown slot raises KeyError."""
    first, _, rest = pattern.partition(" ")
    the = {"the": True, "the?": None}.get(first, False)
    items = pattern if the is False else rest
    found = tuple(_item(text, slots) for text in items.split())
    return Pattern(the, found, _needs(found))


def start_of(token: Token, word: str) -> str:
    """Return what stands for the token, whose word is given, among the words that something may start with."""
    if token.kind != "numeral":
        return word
    return _BY_LENGTH.get(len(word), OTHER_NUMERAL) if word.isdigit() else OTHER_NUMERAL


def word_of(token: Token) -> str:
    """Return the token's norm without a possessive ending."""
    return token.norm.removesuffix("'s")


def _needs(items: Sequence[_Item]) -> tuple[frozenset[str], ...]:
    """Return what the items insist on: the words of those behind the first, unless a numeral may stand there instead."""
    words = [item.slot.starts for item in items[1:] if not item.optional and item.slot.starts.isdisjoint(NUMERALS)]
    return (*words, *(item.slot.needs for item in items if item.slot.needs and not item.optional))


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
            return {name: value} | rest[0], rest[1]
    return _match(items, tokens, place, first + 1) if optional else None
