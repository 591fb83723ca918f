"""The tree of forms: patterns that begin alike are matched together, and a word that none goes on with ends the search.

Most words begin no date, and most of those that may (`a`, `this`, a numeral) are followed by a word that no pattern has
there: two look-ups leave the few places that are worth a walk.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from summarizer.mentions.dates.forms import Form, Values
from summarizer.mentions.dates.patterns import ANYTHING, Item, Pattern, Slot, compiled, start_of
from summarizer.mentions.dates.slots import SLOTS
from summarizer.mentions.tokens import Columns, Token

_Path = tuple[tuple[str, Any], ...]
"""The names and values of the slots that were read on the way."""


class Fit(NamedTuple):
    """A form that fits the tokens `[start, end)`, a leading `the` among them where the form has one."""

    form: Form
    values: Values
    start: int
    end: int


class Edge(NamedTuple):
    """A slot that some patterns go on with, its name there, and what comes behind it."""

    slot: Slot
    name: str
    node: "_Node"


class _Node:
    """What has been read so far: the patterns that end here, and the slots that others go on with."""

    def __init__(self) -> None:
        self.ends: list[tuple[int, int]] = []
        """A form's place in the table, and that of the variant of its pattern: the less is left out, the earlier."""
        self.edges: list[Edge] = []

    def child(self, item: Item) -> "_Node":
        """Return the node behind the item, which patterns that are the same up to there share."""
        for slot, name, node in self.edges:
            if slot.read is item.slot.read and name == item.name:
                return node
        node = _Node()
        self.edges.append(Edge(item.slot, item.name, node))
        return node


class Tree:
    """The forms of a table, ready to be matched."""

    def __init__(self, forms: Sequence[Form]) -> None:
        """Compile the forms' patterns; an unknown slot raises KeyError."""
        self._forms = forms
        self._patterns = [compiled(form.pattern, SLOTS) for form in forms]
        root = _Node()
        for number, pattern in enumerate(self._patterns):
            for variant, items in enumerate(pattern.variants()):
                node = root
                for item in items:
                    node = node.child(item)
                node.ends.append((number, variant))
        self._openings = _openings(root.edges)

    @property
    def patterns(self) -> Sequence[Pattern]:
        """The patterns of the forms, in their order."""
        return self._patterns

    def places(self, columns: Columns) -> list[tuple[int, Sequence[Edge]]]:
        """Return the positions at which a form may begin, a leading `the` passed over, each with the edges there."""
        first = self._openings
        words = [at for at, norm in enumerate(columns.norms) if norm in first or columns.kinds[at] == "numeral"]
        return [(at, edges) for at in words if (edges := self.edges(columns, at))]

    def fits(self, edges: Sequence[Edge], tokens: Sequence[Token], place: int) -> Iterator[Fit]:
        """Yield the forms that fit at the position, whose edges are given, in the order of their table."""
        led = place > 0 and tokens[place - 1].norm == "the"
        found: dict[int, tuple[int, _Path, int]] = {}
        _walk(edges, tokens, place, (), found)
        for number in sorted(found):
            _, path, end = found[number]
            the = self._patterns[number].the
            if led and the is not False:
                yield Fit(self._forms[number], dict((*path, ("the", "the"))), place - 1, end)
            elif not the:
                yield Fit(self._forms[number], dict(path), place, end)

    def edges(self, columns: Columns, place: int) -> Sequence[Edge]:
        """Return the slots that a form may begin with at the position, going by its word and the next."""
        kinds, norms = columns.kinds, columns.norms
        by_second_word = self._openings.get(start_of(kinds[place], norms[place]))
        if by_second_word is None:
            return ()
        second = start_of(kinds[place + 1], norms[place + 1]) if place + 1 < len(norms) else ANYTHING
        return by_second_word.get(second) or by_second_word.get(ANYTHING, ())


def _walk(
    edges: Sequence[Edge], tokens: Sequence[Token], place: int, path: _Path, found: dict[int, tuple[int, _Path, int]]
) -> None:
    """Note each form that ends somewhere behind the edges: its earliest variant, what was read, and where it ends."""
    kind, _, norm, _, _ = tokens[place]
    start = start_of(kind, norm)
    for slot, name, node in edges:
        read = slot.read(tokens, place) if start in slot.starts else None
        if not read:
            continue
        value, end = read
        longer = (*path, (name, value))
        for number, variant in node.ends:
            if number not in found or variant < found[number][0]:
                found[number] = variant, longer, end
        if node.edges and end < len(tokens):
            _walk(node.edges, tokens, end, longer, found)


def _openings(edges: Sequence[Edge]) -> Mapping[str, Mapping[str, Sequence[Edge]]]:
    """Return the edges by their first word, possessive or not, and the one after it."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, edge in enumerate(edges):
        for word in edge.slot.starts:
            by_word[word].append(number)
    shared: dict[tuple[int, ...], Mapping[str, Sequence[Edge]]] = {}  # most words begin what many others begin
    found: dict[str, Mapping[str, Sequence[Edge]]] = {}
    for word, numbers in by_word.items():
        key = tuple(-n - 1 if word in edges[n].slot.never_alone else n for n in numbers)
        if key not in shared:
            shared[key] = _by_second_word([(edges[number], _seconds(edges[number], word)) for number in numbers])
        found[word] = found[f"{word}'s"] = shared[key]
    return found


def _by_second_word(edges: Sequence[tuple[Edge, frozenset[str]]]) -> Mapping[str, Sequence[Edge]]:
    words = frozenset[str]().union(*(seconds for _, seconds in edges))
    return {word: [edge for edge, seconds in edges if word in seconds or ANYTHING in seconds] for word in words}


def _seconds(edge: Edge, word: str) -> frozenset[str]:
    """Return the words that may come second behind the word, which the edge's slot starts with."""
    slot, _, node = edge
    if word in slot.never_alone:
        return slot.within
    return slot.within.union(*(following.slot.starts for following in node.edges), (ANYTHING,) if node.ends else ())
