"""Openings: which forms may stand at a word, told by the word and the one after it.

Most words begin no date, and most of those that may (`a`, `this`, a numeral) are followed by a word that no form has
there. Two look-ups leave the few places that are worth matching.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from summarizer.mentions.dates.forms import Form, Place, Reading, Values
from summarizer.mentions.dates.patterns import ANYTHING, Pattern, compiled, start_of
from summarizer.mentions.dates.slots import SLOTS
from summarizer.mentions.tokens import Token

_Found = TypeVar("_Found")


class CompiledForm(NamedTuple):
    """A form, ready to match and read."""

    pattern: Pattern
    read: Callable[[Values, Place], Reading | None]


class Openings:
    """The forms of a table by their first two words, a leading `the` passed over."""

    def __init__(self, forms: Sequence[Form]) -> None:
        """Compile the forms; of those that may stand at a place, an earlier one stays before a later one."""
        found: dict[str, list[tuple[CompiledForm, frozenset[str]]]] = defaultdict(list)
        self.forms = [CompiledForm(compiled(form.pattern, SLOTS), form.read) for form in forms]
        for ready in self.forms:
            for word, seconds in ready.pattern.openings().items():
                found[word].append((ready, seconds))
        self._forms = _with_possessives({word: _by_second_word(those) for word, those in found.items()})

    def places(self, tokens: Sequence[Token]) -> list[tuple[int, Sequence[CompiledForm]]]:
        """Return the positions at which forms may begin, and those forms."""
        forms = self._forms
        words = [at for at, (kind, _, norm, _, _) in enumerate(tokens) if norm in forms or kind == "numeral"]
        return [(place, found) for place in words if (found := self.at(tokens, place))]

    def at(self, tokens: Sequence[Token], place: int) -> Sequence[CompiledForm]:
        """Return the forms that may begin at the position."""
        by_second_word = self._forms.get(start_of(tokens[place]))
        if by_second_word is None:
            return ()
        second = start_of(tokens[place + 1]) if place + 1 < len(tokens) else ANYTHING
        return by_second_word.get(second) or by_second_word.get(ANYTHING, ())


def _by_second_word(
    forms: Sequence[tuple[CompiledForm, frozenset[str]]],
) -> Mapping[str, Sequence[CompiledForm]]:
    words = frozenset[str]().union(*(seconds for _, seconds in forms))
    return _with_possessives(
        {word: tuple(form for form, seconds in forms if word in seconds or ANYTHING in seconds) for word in words}
    )


def _with_possessives(found: dict[str, _Found]) -> Mapping[str, _Found]:
    """Return the same under the possessives of the words too: `year's`."""
    return {f"{word}'s": value for word, value in found.items()} | found
