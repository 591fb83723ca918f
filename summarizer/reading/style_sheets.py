"""Style sheets within a page: what they declare for each of its elements, by the cascade.

Sheets that a page links are not fetched, so what only they hide is taken for visible.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from summarizer.reading.selectors import Effort, Selector, read_selectors

Styles = dict[str, str]
"""The declared values of one element, in lower case, under their properties."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|$)|<!--|-->", re.DOTALL)
_HEX_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_PIECE = re.compile(r"([^{}]*)([{}]|$)")
_AT_RULE = re.compile(r"@([\w-]+)(.*)", re.DOTALL)
_WIDTH = re.compile(r"\b(min|max)-(width|height)\s*:\s*(\d+(?:\.\d+)?)\s*(px|r?em)?")
_SCREEN = {"width": 1280, "height": 720}  # CSS pixels: a small desktop
_EM = 16  # CSS pixels of 1em where nothing else is set, in every browser
_CAN_HIDE = frozenset(
    "display visibility content-visibility opacity filter font-size color background-color background-image clip clip-path "
    "overflow overflow-x overflow-y height max-height width max-width left top right margin-left margin-top text-indent "
    "transform".split()
)
_NO_STYLE_RULES = frozenset({"font-face", "keyframes", "-webkit-keyframes", "-moz-keyframes", "page", "property"})
_MOST_LOOKS = 300_000  # elements that all selectors together look at: a news page needs some ten thousand
_MOST_NESTED = 64  # selectors that a nested rule may stand for; they multiply with depth
_LONGEST = 500  # code points of a value: what is longer is a picture within the page
_DEEPEST = 32  # rules within rules: nobody writes more


class _Rule(NamedTuple):
    selector: Selector
    order: int
    declared: list[tuple[str, str, bool]]
    """Property, value, and whether it is `!important`."""


class Cascade:
    """The style rules of one page, and what they and the `style` attributes declare for an element."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[str, list[_Rule]] = {}
        self._effort = Effort(_MOST_LOOKS)
        order = 0
        for sheet in sheets:
            for selectors, declared in _read(sheet):
                order += 1
                for selector in read_selectors(selectors):
                    self._rules.setdefault(selector.key, []).append(_Rule(selector, order, declared))

    def styles(self, element: Any) -> Styles:
        """Return what is declared for the element itself; nothing is inherited. Raises TooMuchStyle."""
        found = [
            (important, False, rule.selector.weight, rule.order, place, name, value)
            for rule in self._matching(element)
            for place, (name, value, important) in enumerate(rule.declared)
        ]
        inline = element.get("style")
        if inline:
            found += [
                (important, True, (0, 0, 0), 0, place, name, value)
                for place, (name, value, important) in enumerate(declarations(_cleaned(inline)))
            ]
        return {name: value for *_, name, value in sorted(found)}

    def _matching(self, element: Any) -> Iterator[_Rule]:
        if not self._rules:
            return
        classes = dict.fromkeys((element.get("class") or "").split())
        for key in (f"#{element.get('id')}", *(f".{word}" for word in classes), element.tag, "*"):
            rules = self._rules.get(key, ())
            yield from (rule for rule in rules if rule.selector.matches(element, self._effort))


def declarations(words: str) -> list[tuple[str, str, bool]]:
    """Return property, value and importance of each declaration that can hide words, in order.

    Shorthands stand as what they stand for.
    """
    found = []
    for declaration in words.split(";"):
        name, colon, value = declaration.partition(":")
        if not colon:
            continue
        value = value.lower()
        important = value.rstrip().endswith("important")
        plain = value.rpartition("!")[0] if important else value
        written_out = _written_out(name.strip().lower(), plain.strip()[:_LONGEST])
        found += [(one, held, important) for one, held in written_out if one in _CAN_HIDE]
    return found


_FONT_SIZE = re.compile(r"(?:^|\s)(\d*\.?\d+(?:[a-z]+|%)?)(?=\s*/|\s|$)(?!\s*$)")


def _written_out(name: str, value: str) -> list[tuple[str, str]]:
    if name == "font":
        size = _FONT_SIZE.search(value)
        return [("font-size", size[1])] if size else []
    if name == "background":
        return [("background-color", value)]
    if name == "inset":
        sides = ("top", "right", "bottom", "left")
        held = (value.split() * 4)[:4] if len(value.split()) != 3 else [*value.split(), value.split()[1]]
        return list(zip(sides, held, strict=True)) if held else []
    if name == "-webkit-text-fill-color":
        return [("color", value)]
    return [(name, value)]


def _cleaned(css: str) -> str:
    """Return the words without comments and hexadecimal escapes, and with no brace or semicolon within a string."""
    plain = _HEX_ESCAPE.sub(_character, _COMMENT.sub(" ", css))
    return _STRING.sub(lambda string: re.sub(r"[{};]", "", string.group()), plain)


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1], 16)
    character = chr(code) if 0 < code < 0x110000 else "\ufffd"
    return character if character.isalnum() or character in "-_" else f"\\{character}"


def _read(sheet: str) -> Iterator[tuple[str, list[tuple[str, str, bool]]]]:
    """Yield each rule that applies on a screen: its selectors and what it declares; nested rules with their parents'."""
    open_rules: list[str | None] = [""]  # the selectors of the rules that we are in; None where nothing applies
    for piece in _PIECE.finditer(_cleaned(sheet)):
        words, end = piece[1], piece[2]
        before, _, prelude = words.rpartition(";") if end == "{" else (words, "", "")
        around = open_rules[-1]
        if around and (declared := declarations(before)):
            yield around, declared
        if end == "{":
            nested = None if around is None or len(open_rules) > _DEEPEST else _within(around, prelude.strip())
            open_rules.append(nested)
        elif end == "}" and len(open_rules) > 1:
            open_rules.pop()


def _within(around: str, prelude: str) -> str | None:
    """Return the selectors of a rule that begins within others; None where nothing of it applies."""
    at_rule = _AT_RULE.match(prelude)
    if at_rule:
        name = at_rule[1].lower()
        return around if name not in _NO_STYLE_RULES and (name != "media" or on_screen(at_rule[2])) else None
    if not around:
        return prelude
    pairs = (
        inner.replace("&", outer, 1) if "&" in inner else f"{outer} {inner}"
        for outer in around.split(",")
        for inner in prelude.split(",")
    )
    return ",".join(islice(pairs, _MOST_NESTED))


def on_screen(media: str) -> bool:
    """Whether a sheet for these media counts on a desktop's screen; conditions that we do not know count as met."""
    return any(_met(query.strip().lower()) for query in media.split(","))


def _met(query: str) -> bool:
    kind = re.match(r"(?:only\s+)?(not\s+)?(print|speech|screen|all)?\b", query)
    shown = not (kind and kind[2] in ("print", "speech"))
    for bound, side, number, unit in _WIDTH.findall(query):
        length = float(number) * (_EM if unit in ("em", "rem") else 1)
        shown &= length <= _SCREEN[side] if bound == "min" else length >= _SCREEN[side]
    return shown != bool(kind and kind[1])
