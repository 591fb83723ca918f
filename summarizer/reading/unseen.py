"""What of a page a reader does not see: elements taken out, words without size or colour, by markup and by style."""

import re
from typing import Any, NamedTuple

from summarizer.reading.colours import Colour, colour_of, same_to_the_eye
from summarizer.reading.style_sheets import Cascade, Styles, on_screen

_UNSEEN_TAGS = frozenset(
    "script style noscript template iframe object svg math canvas select textarea audio video datalist noembed noframes rp".split()  # what shows no running text: it runs, waits, draws, or stands in for what a browser can show
)
_EM = 16  # CSS pixels of the text of a page that says nothing else, in every browser
_FEWEST_PIXELS = 2  # lower letters are a line of dust
_OFF_SCREEN = -500  # CSS pixels to the left or above: wider than a column of a page
_FAR = 2000  # CSS pixels to the right: beyond the width of a page
_UNITS = {"px": 1, "": 1, "pt": 4 / 3, "pc": 16, "em": _EM, "rem": _EM, "ex": 8, "ch": 8, "in": 96, "cm": 38, "mm": 3.8}
_UNITS |= {"vw": 12.8, "vh": 7.2, "vmin": 7.2, "vmax": 12.8, "%": 12.8}
_LENGTH = re.compile(r"(?:calc\()?\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]+|%|)")
_CLIPPED = re.compile(
    r"rect\(\s*(?P<top>[\d.]+)[a-z]*[\s,]+(?P<right>[\d.]+)[a-z]*[\s,]+(?P<bottom>[\d.]+)[a-z]*[\s,]+(?P<left>[\d.]+)"
)
_CLIP_PATH = re.compile(
    r"inset\(\s*(?:[5-9]\d|\d{3,})(?:\.\d+)?%|(?:circle|ellipse)\(\s*0(?:px|%)?[\s)]|polygon\([0\s,px%]*\)"
)
_TRANSFORMED = re.compile(
    r"scale[xyz3d]*\(\s*0(?:\.0+)?\s*[,)]|translate[xy3d]*\([^)]*-(?:\d{3,}(?:px|%|v[wh])|\d{2,}r?em)|rotate[xy]\(\s*-?90deg"
)
_SIZES = {"xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32}
_NO_COLOUR = frozenset({"inherit", "currentcolor", "unset", ""})


class _Look(NamedTuple):
    """How the words of an element are drawn, as its children inherit it."""

    hidden: bool
    size: float
    """CSS pixels."""
    colour: Colour
    ground: Colour
    """The colour behind the words; None where it is not known."""


def drop_unseen(tree: Any) -> None:
    """Take out of the page what a browser does not show; the words after an element stay.

    Raises TooMuchStyle where the page has more style rules than any article is laid out with.
    """
    sheets = [element.text or "" for element in tree.iter("style") if on_screen(element.get("media") or "all")]
    cascade = Cascade(sheets)
    linked = any("stylesheet" in (link.get("rel") or "").lower().split() for link in tree.iter("link"))
    waiting = [(tree, _Look(False, _EM, colour_of("black"), None if linked else colour_of("white")))]
    while waiting:
        element, look = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        styles = cascade.styles(element)
        whole_page = element.tag in ("html", "body")  # a script shows it again, or there would be no page
        if _marked_unseen(element) or (not whole_page and _taken_out(element, styles)):
            if element.getparent() is not None:
                element.drop_tree()
            continue
        look = _inherited(look, element, styles, whole_page=whole_page)
        if _is_blank(look):
            _blank(element)
        for judged in ("style", "aria-hidden"):  # else the page reader judges them again, by what they contain
            element.attrib.pop(judged, None)
        waiting += [(child, look) for child in element]


def _marked_unseen(element: Any) -> bool:
    return (
        element.tag in _UNSEEN_TAGS
        or "hidden" in element.attrib
        or "popover" in element.attrib
        or (element.tag == "dialog" and "open" not in element.attrib)
    )


def _taken_out(element: Any, styles: Styles) -> bool:
    """Whether the styles hide an element with all that is in it, whatever the styles of its children."""
    return bool(styles) and (
        styles.get("display") == "none"
        or styles.get("content-visibility") == "hidden"
        or _is_transparent(styles)
        or _is_clipped(element, styles)
        or bool(_TRANSFORMED.search(styles.get("transform", "")))
        or _is_off_screen(styles)
    )


def _is_transparent(styles: Styles) -> bool:
    filtered = re.search(r"opacity\(([^)]*)\)", styles.get("filter", ""))
    stated = [styles.get("opacity", ""), filtered[1] if filtered else ""]
    lengths = [_LENGTH.match(value) for value in stated]
    return any(float(one[1]) / (100 if one[2] == "%" else 1) < 0.05 for one in lengths if one)


def _is_clipped(element: Any, styles: Styles) -> bool:
    clip = _CLIPPED.search(styles.get("clip", ""))
    if clip and (float(clip["right"]) <= float(clip["left"]) or float(clip["bottom"]) <= float(clip["top"])):
        return True
    if _CLIP_PATH.search(styles.get("clip-path", "")):
        return True
    if all(styles.get(name, "visible").startswith("visible") for name in ("overflow", "overflow-x", "overflow-y")):
        return False
    sides = ("height", "max-height", *(() if element.tag in ("td", "th") else ("width", "max-width")))  # cells grow
    lengths = [_pixels(styles.get(side)) for side in sides]
    return any(length is not None and length < _FEWEST_PIXELS for length in lengths)


def _is_off_screen(styles: Styles) -> bool:
    sides = {name: _pixels(styles.get(name)) or 0 for name in ("left", "top", "right", "margin-left", "margin-top")}
    indent = _pixels(styles.get("text-indent")) or 0
    return min(*sides.values(), indent) <= _OFF_SCREEN or max(sides["left"], sides["margin-left"], indent) >= _FAR


def _inherited(look: _Look, element: Any, styles: Styles, *, whole_page: bool) -> _Look:
    hidden, visibility = look.hidden, styles.get("visibility")
    if visibility in ("hidden", "collapse"):
        hidden = not whole_page
    elif visibility in ("visible", "initial"):
        hidden = False
    colour = styles.get("color") or (element.get("color", "") if element.tag == "font" else "")
    ground = styles.get("background-color") or element.get("bgcolor", "")
    pictured = styles.get("background-image", "none") != "none" or "url(" in ground or "gradient(" in ground
    return _Look(
        hidden,
        _font_size(styles.get("font-size"), look.size),
        look.colour if colour in _NO_COLOUR else colour_of(colour),
        None if pictured else _ground(ground, look.ground),
    )


def _ground(stated: str, behind: Colour) -> Colour:
    """Return the colour behind the words: that of the element, or what shows through."""
    if stated in _NO_COLOUR or stated in ("none", "transparent", "initial"):
        return behind
    colours = [colour_of(word) for word in re.findall(r"[a-z]+\([^)]*\)|[^\s]+", stated)]
    known = next((colour for colour in colours if isinstance(colour, tuple)), colours[0])
    return behind if isinstance(known, tuple) and known[3] == 0 else known


def _font_size(stated: str | None, around: float) -> float:
    if stated in _SIZES:
        return _SIZES[stated]
    length = _LENGTH.match(stated or "")
    if not length:
        return around
    number, unit = float(length[1]), length[2]
    if unit in ("em", "%"):
        return around * number / (100 if unit == "%" else 1)
    return number * _UNITS.get(unit, 1)


def _pixels(stated: str | None) -> float | None:
    length = _LENGTH.match(stated or "")
    return float(length[1]) * _UNITS[length[2]] if length and length[2] in _UNITS else None


def _is_blank(look: _Look) -> bool:
    return look.hidden or look.size < _FEWEST_PIXELS or same_to_the_eye(look.colour, look.ground)


def _blank(element: Any) -> None:
    """Take out the words that stand directly in the element; its children may be drawn otherwise."""
    element.text = None
    for child in element:
        child.tail = None
