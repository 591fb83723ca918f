"""Includes: which template includes which, what running one takes at most, and which names they read."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from jinja2 import TemplateAssertionError, nodes
from jinja2.meta import find_undeclared_variables

from summarizer.prompts.filters import MOST_STEPS

_MOST_DEPTH = 16  # of includes; each is one more generator that every chunk passes through
_INCLUDE_STEPS = 10  # beside what the included one takes: it gets a copy of all names

Trees = Mapping[str, nodes.Template]
"""Parsed and checked templates by file name."""


class Names(NamedTuple):
    """What a template has to do with others by name."""

    read: Mapping[str, int]
    """The names that it reads and does not set, and the line where each is first read."""
    set: frozenset[str]
    """The names that it sets; what it includes sees them."""
    included: frozenset[str]


def names_of(tree: nodes.Template) -> Names:
    """Return the names that the template reads, sets and includes."""
    undeclared = find_undeclared_variables(tree)
    read: dict[str, int] = {}
    stored = set()
    for name in tree.find_all(nodes.Name):
        if name.ctx == "store":
            stored.add(name.name)
        elif name.name in undeclared:
            read[name.name] = min(name.lineno, read.get(name.name, name.lineno))
    return Names(read, frozenset(stored), frozenset(name for name, _ in _includes(tree)))


def unknown_names(names: Mapping[str, Names], file: str, offered: Collection[str]) -> Iterator[tuple[str, str, int]]:
    """Yield what the template or one that it includes reads and nobody hands over: the file, the name, the line."""
    waiting = [(file, frozenset(offered))]
    seen = set(waiting)
    while waiting:
        file, known = waiting.pop()
        yield from ((file, name, line) for name, line in names[file].read.items() if name not in known)
        inner = {(one, known | names[file].set) for one in names[file].included if one in names} - seen
        seen |= inner
        waiting += sorted(inner)


def reached(names: Mapping[str, Names], files: Iterable[str]) -> set[str]:
    """Return these files and those that they include, directly or not."""
    found = set(files)
    waiting = list(found)
    while waiting:
        new = {one for one in names[waiting.pop()].included if one in names} - found
        found |= new
        waiting += new
    return found


@dataclass
class Costs:
    """What templates take at most for one run, loops counted once: each round of a loop is paid for as it runs.

    The unit is the step of a Budget: one expression or statement.
    """

    trees: Trees
    _known: dict[str, int] = field(default_factory=dict)
    _heights: dict[str, int] = field(default_factory=dict)
    _path: list[str] = field(default_factory=list)

    def of_template(self, file: str) -> int:
        """Return what the template takes, with what it includes.

        Raises TemplateAssertionError, naming file and line, for an include that is not there or leads back to its own
        template, and for includes that multiply.
        """
        if file not in self._known:
            self._path.append(file)
            self._known[file] = self.of([self.trees[file]])
            self._heights[file] = 1 + max(
                (self._heights.get(one, 0) for one, _ in _includes(self.trees[file])), default=0
            )
            self._path.pop()
        return self._known[file]

    def of(self, parts: Iterable[nodes.Node]) -> int:
        """Return what these parts of one template take; raises as `of_template` does."""
        steps = 0
        for part in parts:
            steps += 1 + sum(1 for _ in part.find_all(nodes.Node))
            for file, place in _includes(part):
                if file in self.trees or not place.ignore_missing:
                    steps += _INCLUDE_STEPS + self._of_include(file, place)
                if steps > MOST_STEPS:
                    raise self._fault(f"this takes more than {MOST_STEPS:,} steps", place)
        return steps

    def _of_include(self, file: str, place: nodes.Include) -> int:
        if file not in self.trees:
            raise self._fault(f"no template {file!r}; there are: {', '.join(self.trees)}", place)
        if file in self._path:
            raise self._fault(f"the template includes itself: {' > '.join([*self._path, file])}", place)
        if len(self._path) + self._heights.get(file, 0) > _MOST_DEPTH:
            raise self._fault(f"more than {_MOST_DEPTH} includes in one another", place)
        return self.of_template(file)

    def _fault(self, fault: str, place: nodes.Include) -> TemplateAssertionError:
        return TemplateAssertionError(fault, place.lineno, name=self._path[-1] if self._path else None)


def _includes(part: nodes.Node) -> Iterator[tuple[str, nodes.Include]]:
    for node in [part] if isinstance(part, nodes.Include) else part.find_all(nodes.Include):
        if isinstance(node.template, nodes.Const):  # as `check_language` sees to
            yield node.template.value, node
