"""Patterns: sequences of words and slots, and whether the tokens at a place fit one.

A pattern's items stand between spaces: `ago`, alternatives `last|next`, a slot `<month>`. A trailing `?` makes an item
optional, a trailing `=name` binds its value under a name of its own (a word's value is the word itself).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from summarizer.mentions.tokens import Token, TokenKind

SHORT, THREE_DIGITS, FOUR_DIGITS, DOTTED = "9", "999", "9999", "9.9.9"
"""Stand for numerals by their shape among the words that something may start with; short ones have one or two digits."""
_BY_LENGTH = {1: SHORT, 2: SHORT, 3: THREE_DIGITS, 4: FOUR_DIGITS}
ANYTHING = ""
"""Stands for any word, and for the end of the sentence, among the words that may come second."""


Reader = Callable[[Sequence[Token], int], tuple[Any, int] | None]
"""Returns the value and the position after it, for tokens and a position; None if they do not fit."""


class Slot(NamedTuple):
    """A piece of an expression that has a value."""

    starts: frozenset[str]
    """The words it may start with, and of `NUMERALS` the shapes."""
    read: Reader
    within: frozenset[str] = frozenset()
    """The words that may come second in it; empty where it is always one token."""
    never_alone: frozenset[str] = frozenset()
    """Those of `starts` that are never all of it."""


class Item(NamedTuple):
    """A slot in a pattern, and the name that its value has there."""

    slot: Slot
    name: str
    optional: bool


class Pattern(NamedTuple):
    """A compiled pattern."""

    the: bool | None
    """Whether it begins with `the`: None where it may. The word is too common to look at every form that does."""
    items: tuple[Item, ...]

    def variants(self) -> Iterator[tuple[Item, ...]]:
        """Yield the items that may be there together: first all of them, then with ever more optional ones left out."""
        choices = [(True, False) if item.optional else (True,) for item in self.items]
        for kept in product(*choices):
            yield tuple(item for item, keep in zip(self.items, kept, strict=True) if keep)

    def match(self, tokens: Sequence[Token], place: int) -> tuple[dict[str, Any], int, int] | None:
        """Return the values, the first position and the one after the last; None if the tokens do not fit.

        The place is that of the first word but a leading `the`. What fits is defined here; `tree` finds the same faster.
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


def start_of(kind: TokenKind, norm: str) -> str:
    """Return what stands for the token among the words that something may start with: its word, or a numeral's shape."""
    if kind != "numeral":
        return norm.removesuffix("'s")
    if norm.isdigit():
        return _BY_LENGTH.get(len(norm), norm)
    return DOTTED if norm.count(".") == 2 else norm


def word_of(token: Token) -> str:
    """Return the token's norm without a possessive ending."""
    return token.norm.removesuffix("'s")


def _item(text: str, slots: Mapping[str, Slot]) -> Item:
    text, optional = text.removesuffix("?"), text.endswith("?")
    if text.startswith("<"):
        slot, _, name = text.strip("<>").partition("=")
        return Item(slots[slot], name or slot, optional)
    text, _, name = text.partition("=")
    return Item(_words(frozenset(text.split("|"))), name or text, optional)


@cache
def _words(words: frozenset[str]) -> Slot:
    def read(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
        word = word_of(tokens[place])
        return (word, place + 1) if word in words else None

    return Slot(words, read)


def _match(
    items: Sequence[Item], tokens: Sequence[Token], place: int, first: int = 0
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
