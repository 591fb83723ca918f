"""Colours of a page: whether words can be told from what is behind them."""

import re

Colour = tuple[float, float, float, float] | str | None
"""Red, green and blue of 255 with the opacity of 1; a name that we have no values for; or nothing known."""

# The names of CSS level 2.1 (section 4.3.6), and what else news pages paint in.
_NAMED = {
    "aqua": "00ffff",
    "black": "000000",
    "blue": "0000ff",
    "cyan": "00ffff",
    "fuchsia": "ff00ff",
    "gray": "808080",
    "green": "008000",
    "grey": "808080",
    "lightgray": "d3d3d3",
    "lightgrey": "d3d3d3",
    "lime": "00ff00",
    "magenta": "ff00ff",
    "maroon": "800000",
    "navy": "000080",
    "olive": "808000",
    "orange": "ffa500",
    "purple": "800080",
    "red": "ff0000",
    "silver": "c0c0c0",
    "snow": "fffafa",
    "teal": "008080",
    "white": "ffffff",
    "whitesmoke": "f5f5f5",
    "yellow": "ffff00",
}
_HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^)]*)\)")
_NUMBER = re.compile(r"(-?[\d.]+)(%?)")
_CLOSEST = 12  # of 255 in each of red, green and blue: no eye tells them apart


def colour_of(words: str) -> Colour:
    """Return the colour that CSS or an attribute of HTML names."""
    words = words.strip().lower()
    if words == "transparent":
        return (0, 0, 0, 0)
    digits = _HEX.match(_NAMED.get(words, words))
    if digits:
        return _from_digits(digits[1])
    function = _FUNCTION.match(words)
    numbers = [float(n) / (100 if percent else 1) for n, percent in _NUMBER.findall(function[2])] if function else []
    if function and len(numbers) in (3, 4):
        return _from_numbers(function[1], numbers, function[2])
    return words


def _from_digits(digits: str) -> Colour:
    if len(digits) < 6:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue, alpha = (int(f"{digits}ff"[at : at + 2], 16) for at in (0, 2, 4, 6))
    return (red, green, blue, alpha / 255)


def _from_numbers(kind: str, numbers: list[float], words: str) -> Colour:
    alpha = numbers[3] if len(numbers) == 4 else 1.0
    if kind == "hsl":
        import colorsys  # only pages that paint in hues need it

        red, green, blue = colorsys.hls_to_rgb(numbers[0] / 360 % 1, min(numbers[2], 1), min(numbers[1], 1))
        return (255 * red, 255 * green, 255 * blue, alpha)
    scale = 255 if "%" in words.rsplit("/", 1)[0] else 1
    return (numbers[0] * scale, numbers[1] * scale, numbers[2] * scale, alpha)


def same_to_the_eye(words: Colour, ground: Colour) -> bool:
    """Whether words of that colour cannot be seen on that ground."""
    if isinstance(words, tuple) and words[3] < 0.05:
        return True
    if isinstance(words, tuple) and isinstance(ground, tuple):
        return all(abs(a - b) <= _CLOSEST for a, b in zip(words[:3], ground[:3], strict=True))
    return words is not None and words == ground
