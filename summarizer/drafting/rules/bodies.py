"""Bodies: where an article names those that speak and act, so that "the agency" finds its name in constant time."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.drafting.rules.lexicon.function_words import ARTICLES
from summarizer.drafting.rules.lexicon.name_words import SUBSTITUTES
from summarizer.drafting.rules.words import without_possessive

_STEM = 5


class _Run(NamedTuple):
    """Mentions of one name taken in one after another that do not go back in the text."""

    starts: list[int]
    orders: list[int]
    """Which mention of all bodies each is, by when it was taken in."""


class _Body(NamedTuple):
    named: frozenset[str]
    """The words of the name, lower-case, without articles."""
    runs: list[_Run]

    def last_order(self, offset: int) -> int:
        """The order of the mention before an offset that was taken in last; -1 where there is none."""
        for starts, orders in reversed(self.runs):
            if before := bisect_left(starts, offset):
                return orders[before - 1]
        return -1

    def fits(self, phrase: Sequence[str]) -> bool:
        """Whether the modifiers of a phrase may be said of it: "Kazakh" of "Kazakhstan's border agency"."""
        stems = {part[:_STEM] for part in self.named}
        return len(self.named) >= len(phrase) and all(word[:_STEM] in stems for word in phrase[:-1])


class Bodies:
    """The bodies of one article under the words of their names, the one taken in last at the end."""

    def __init__(self) -> None:
        self._bodies: dict[str, _Body] = {}
        self._by_word: dict[str, dict[str, _Body]] = {}
        self._count = 0

    def add(self, name: str, start: int) -> None:
        """Take in a body as named at a place of the text."""
        body = self._bodies.get(name)
        if body is None:
            named = frozenset(without_possessive(part).lower() for part in name.split()) - ARTICLES
            body = self._bodies[name] = _Body(named, [])
        if not body.runs or body.runs[-1].starts[-1] > start:
            body.runs.append(_Run([], []))
        body.runs[-1].starts.append(start)
        body.runs[-1].orders.append(self._count)
        self._count += 1
        for word in body.named:
            names = self._by_word.setdefault(word, {})
            names.pop(name, None)
            names[name] = body

    def before(self, phrase: Sequence[str], offset: int) -> str | None:
        """Return the body taken in last of those named before the offset that a phrase (its lower-case words) may mean."""
        head = phrase[-1]
        best, found = -1, None
        for word in SUBSTITUTES.get(head, (head,)):
            for name, body in reversed(self._by_word.get(word, {}).items()):
                if body.runs[-1].orders[-1] < best:
                    break
                order = body.last_order(offset)
                if order > best and body.fits(phrase):
                    best, found = order, name
        return found
