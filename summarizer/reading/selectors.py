"""CSS selectors, as far as the page itself decides them: which elements a rule of a style sheet is about.

Selectors level 3 without namespaces, and `:is`, `:where`, `:not` (level 4). What depends on the reader (`:hover`) or stands
for no element (`::before`) matches nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any, NamedTuple


class TooMuchStyle(ValueError):
    """More style rules than any article is laid out with."""


class Effort:
    """How many elements the selectors of one page may look at, so that no page takes minutes."""

    def __init__(self, most: int) -> None:
        self._left = most

    def spend(self, elements: int) -> None:
        """Count these elements; raise TooMuchStyle where they are too many."""
        self._left -= elements
        if self._left < 0:
            raise TooMuchStyle


Test = Callable[[Any, Effort], bool]
"""Whether one element is such a one."""

IDENTIFIER = r"(?:[\w\x80-\U0010ffff-]|\\.)+"
_PIECE = re.compile(
    rf"\s*(?P<combinator>[>+~])\s*|(?P<space>\s+)|(?P<any>\*)|(?P<tag>{IDENTIFIER})|\#(?P<id>{IDENTIFIER})"
    rf"|\.(?P<class>{IDENTIFIER})|\[\s*(?P<attribute>{IDENTIFIER})\s*(?:(?P<sign>[~|^$*]?=)\s*"
    rf"(?P<value>\"[^\"]*\"|'[^']*'|{IDENTIFIER})\s*[iIsS]?\s*)?\]"
    rf"|:(?P<pseudo>{IDENTIFIER})(?:\((?P<argument>(?:[^()]|\([^()]*\))*)\))?",
)
_ONE_OF_LIST = re.compile(r"((?:[^,(\[]|\((?:[^()]|\([^()]*\))*\)?|\[[^\]]*\]?)*)(?:,|$)")
_NTH = re.compile(r"\s*(?:(?P<step>[+-]?\d*)n)?\s*(?P<first>[+-]?\s*\d+)?\s*$")
_ESCAPE = re.compile(r"\\(.)")

_BY_SIGN: dict[str, Callable[[str, str], bool]] = {
    "=": lambda held, value: held == value,
    "~=": lambda held, value: value in held.split(),
    "|=": lambda held, value: held == value or held.startswith(f"{value}-"),
    "^=": lambda held, value: bool(value) and held.startswith(value),
    "$=": lambda held, value: bool(value) and held.endswith(value),
    "*=": lambda held, value: bool(value) and value in held,
}


class Selector(NamedTuple):
    """One selector without commas."""

    key: str
    """What the element itself must have: `#id`, `.class`, a tag, or `*` for any element."""
    weight: tuple[int, int, int]
    """Its specificity: ids, classes and the like, tags."""
    parts: tuple[tuple[str, tuple[Test, ...]], ...]
    """From the element outwards: the combinator that leads there (empty for the element itself), and what must hold."""

    def matches(self, element: Any, effort: Effort) -> bool:
        """Whether the element is one of those that the selector is about. Raises TooMuchStyle."""
        candidates = [element]
        for combinator, tests in self.parts:
            reached = dict.fromkeys(_counted(_reached(combinator, candidates), effort))
            candidates = [one for one in reached if all(test(one, effort) for test in tests)]
            if not candidates:
                return False
        return True


def read_selectors(words: str) -> list[Selector]:
    """Return the selectors of a list; those that cannot be decided from the page are left out."""
    found = [_selector(one[1].strip()) for one in _ONE_OF_LIST.finditer(words)]
    return [selector for selector in found if selector]


def _selector(words: str) -> Selector | None:
    parts: list[tuple[str, list[Test]]] = [("", [])]
    weight, keys, at = [0, 0, 0], [""], 0
    while at < len(words):
        piece = _PIECE.match(words, at)
        if not piece:
            return None
        at, kind = piece.end(), piece.lastgroup
        if kind in ("combinator", "space"):
            parts.append((piece["combinator"] or " ", []))
            keys.append("")
            continue
        test, rank, key = _simple(piece)
        if test is None:
            return None
        parts[-1][1].append(test)
        weight[rank] += rank < 2 or kind == "tag"
        keys[-1] = max(keys[-1], key, key=_rank)
    if not all(tests for _, tests in parts):
        return None
    combinators = ["", *(combinator for combinator, _ in reversed(parts[1:]))]
    outwards = tuple(zip(combinators, (tuple(tests) for _, tests in reversed(parts)), strict=True))
    return Selector(keys[-1] or "*", (weight[0], weight[1], weight[2]), outwards)


def _rank(key: str) -> int:
    """Which keys fewer elements have: ids, then classes, then tags."""
    return 3 if key.startswith("#") else 2 if key.startswith(".") else 1 if key else 0


def _simple(piece: re.Match[str]) -> tuple[Test | None, int, str]:
    """Return the test that the piece states (None if it cannot be decided), its place in the weight, and its key."""
    if piece["any"]:
        return (lambda _element, _effort: True), 2, ""
    if piece["tag"]:
        tag = _plain(piece["tag"]).lower()
        return (lambda element, _: element.tag == tag), 2, tag
    if piece["id"]:
        name = _plain(piece["id"])
        return (lambda element, _: element.get("id") == name), 0, f"#{name}"
    if piece["class"]:
        word = _plain(piece["class"])
        return (lambda element, _: word in (element.get("class") or "").split()), 1, f".{word}"
    if piece["attribute"]:
        return _attribute(piece), 1, ""
    return _pseudo(piece["pseudo"].lower(), piece["argument"]), 1, ""


def _attribute(piece: re.Match[str]) -> Test:
    name, sign = _plain(piece["attribute"]).lower(), piece["sign"]
    if not sign:
        return lambda element, _: name in element.attrib
    value, holds = _plain(piece["value"].strip("\"'")), _BY_SIGN[sign]
    return lambda element, _: holds(element.get(name) or "", value) and name in element.attrib


def _pseudo(name: str, argument: str | None) -> Test | None:
    if argument is None:
        return _PSEUDO.get(name)
    if name in ("is", "where", "not", "matches", "-webkit-any"):
        inner = read_selectors(argument)
        wanted = name != "not"
        return lambda element, effort: any(one.matches(element, effort) for one in inner) == wanted
    if name in _PLACES:
        nth, place = _nth(argument), _PLACES[name]
        return None if nth is None else lambda element, effort: nth(place(element, effort))
    return None


def _nth(words: str) -> Callable[[int], bool] | None:
    words = {"odd": "2n+1", "even": "2n"}.get(words.strip().lower(), words.lower())
    form = _NTH.match(words)
    if not form or not (form["first"] or form["step"] is not None):
        return None
    first = int((form["first"] or "0").replace(" ", ""))
    if form["step"] is None:
        return lambda place: place == first
    step = int(form["step"] + "1") if form["step"] in ("", "+", "-") else int(form["step"])
    return lambda place: place == first if not step else (place - first) % step == 0 and (place - first) // step >= 0


def _place(element: Any, effort: Effort, *, backwards: bool = False, same_tag: bool = False) -> int:
    beside = element.itersiblings(*([element.tag] if same_tag else []), preceding=not backwards)
    place = 1 + sum(1 for _ in _elements(beside))
    effort.spend(place)
    return place


_PLACES: dict[str, Callable[[Any, Effort], int]] = {
    "nth-child": _place,
    "nth-last-child": lambda element, effort: _place(element, effort, backwards=True),
    "nth-of-type": lambda element, effort: _place(element, effort, same_tag=True),
    "nth-last-of-type": lambda element, effort: _place(element, effort, backwards=True, same_tag=True),
}
_PSEUDO: dict[str, Test] = {
    "root": lambda element, _: element.getparent() is None,
    "first-child": lambda element, effort: _place(element, effort) == 1,
    "last-child": lambda element, effort: _place(element, effort, backwards=True) == 1,
    "only-child": lambda element, effort: _place(element, effort) == 1 == _place(element, effort, backwards=True),
    "first-of-type": lambda element, effort: _place(element, effort, same_tag=True) == 1,
    "last-of-type": lambda element, effort: _place(element, effort, backwards=True, same_tag=True) == 1,
}


def _reached(combinator: str, elements: list[Any]) -> Iterable[Any]:
    """Return the elements that the combinator leads to from any of these."""
    if not combinator:
        return elements
    if combinator == ">":
        return (parent for one in elements if (parent := one.getparent()) is not None)
    if combinator == " ":  # the first is the nearest: its ancestors are those of the others too
        ancestors: Iterator[Any] = elements[0].iterancestors()
        return ancestors
    most = 1 if combinator == "+" else None
    return chain.from_iterable(islice(_elements(one.itersiblings(preceding=True)), most) for one in elements)


def _counted(elements: Iterable[Any], effort: Effort) -> Iterator[Any]:
    for element in elements:
        effort.spend(1)
        yield element


def _elements(nodes: Iterable[Any]) -> Iterator[Any]:
    return (node for node in nodes if isinstance(node.tag, str))


def _plain(identifier: str) -> str:
    return _ESCAPE.sub(r"\1", identifier)
