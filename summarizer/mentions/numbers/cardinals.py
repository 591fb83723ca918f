"""Plain numbers: a numeral or number words with sign, scale word and half (`-3.5`, `two and a half million`)."""

from decimal import Decimal

from summarizer.mentions.numbers.currencies import money_before
from summarizer.mentions.numbers.fractions import Part, read_added_part, read_part
from summarizer.mentions.numbers.line import DASHES, HYPHENS, Cardinal, Line
from summarizer.mentions.numbers.values import numeral_value, read_numeral, read_power, read_vulgar
from summarizer.mentions.numbers.words import (
    RAISING,
    SMALL,
    is_whole_numeral,
    is_whole_word,
    read_scale,
    read_small,
    read_words,
)

_MOST_DECIMALS = 6
_HUNDRED = 100
_MOST = Decimal(10) ** 26
"""Greater values cannot be written out exactly in 28 digits; no news states one."""


def read_cardinal(line: Line, at: int) -> Cardinal | None:
    """Return the plain number that begins at this token; a sign in front of it is not looked at."""
    if at not in line.cardinals:
        line.cardinals[at] = _read_cardinal(line, at)
    return line.cardinals[at]


def _read_cardinal(line: Line, at: int) -> Cardinal | None:
    if is_whole_numeral(line, at):
        value = numeral_value(line.words[at])
        return None if value is None else Cardinal(at + 1, value)
    if is_whole_word(line, at):
        return Cardinal(at + 1, Decimal(SMALL[line.words[at]]))
    raised = line.words[at + 1] in RAISING or line.words[at] == "10"
    power = read_power(line, at) if raised and line.is_numeral(at) else None
    if power:
        return Cardinal(*power)
    number = read_part_of_scale(line, at) or _read_unscaled(line, at)
    if number is None:
        return None
    if number.scale == 1:
        scaled = read_scale(line, number.end, of_money=money_before(line, at) is not None)
        if scaled:
            number = Cardinal(scaled[0], number.value * scaled[1], scaled[1])
            number = _with_lower_groups(line, number)
    added = read_added_part(line, number.end)
    if added:
        scale = read_scale(line, added.end) if number.scale > 1 else None
        of_whole = number.scale if number.scale > _HUNDRED else Decimal(1)  # "a hundred and a half" has a half of one
        below = scale if scale and scale[1] < number.scale else (added.end, of_whole)
        number = Cardinal(below[0], number.value + round(added.value * below[1], 2), number.scale)
    return number if abs(number.value) < _MOST else None


def _with_lower_groups(line: Line, number: Cardinal) -> Cardinal:
    """Return the number with the smaller ones told behind it: `7 thousand 2 hundred and 46`, `6 crore and two hundred`."""
    scale = number.scale
    while scale >= _HUNDRED:
        joined = line.words[number.end] == "and"
        begin = number.end + joined
        digits = read_numeral(line, begin) if line.is_numeral(begin) else None
        group = Cardinal(*digits) if digits else read_words(line, begin) if joined else None
        if group is None or group.value <= 0:
            break
        scaled = read_scale(line, group.end) if digits else None
        own = scaled[1] if scaled else group.scale
        end, value = (scaled[0], group.value * own) if scaled else (group.end, group.value)
        if value >= scale or (own < _HUNDRED and not (joined and scale == _HUNDRED)):
            break
        number, scale = Cardinal(end, number.value + value, number.scale), own
    return number


def _read_unscaled(line: Line, at: int) -> Cardinal | None:
    """Return the number with what stands between it and a scale word behind it: `two and a half million`."""
    digits = read_vulgar(line, at) or read_numeral(line, at)
    number = Cardinal(*digits) if digits else _with_point(line, read_words(line, at))
    if number is None or number.scale != 1:
        return number
    added = read_added_part(line, number.end)
    scaled = read_scale(line, added.end) if added else None
    if added and scaled:
        return Cardinal(scaled[0], round((number.value + added.value) * scaled[1], 2), scaled[1])
    return number


def _with_point(line: Line, number: Cardinal | None) -> Cardinal | None:
    """Return the number with its spoken decimals: `four point seven`, `two point zero five`."""
    if number is None or line.words[number.end] != "point":
        return number
    digits, end = "", number.end + 1
    while len(digits) < _MOST_DECIMALS and (spoken := read_small(line, end)):
        digits, end = digits + str(spoken[1]), spoken[0]
    return Cardinal(end, number.value + Decimal(f"0.{digits}")) if digits else number


def read_part_of_scale(line: Line, at: int) -> Cardinal | None:
    """Return the number that names a part of a scale word: `half a million`, `three quarters of a million`."""
    part = Part(at + 1, 1, 4) if line.words[at] == "quarter" else read_part(line, at)
    if part is None:
        return None
    scale_at = part.end
    scale_at += line.is_hyphen(scale_at) or line.words[scale_at] == "of"
    scale_at += line.words[scale_at] in ("a", "an")
    scaled = read_scale(line, scale_at)
    return Cardinal(scaled[0], round(part.value * scaled[1], 2), scaled[1]) if scaled else None


def read_signed(line: Line, at: int) -> tuple[int, Cardinal] | None:
    """Return the first token of the number that begins at this token, sign included, and the number."""
    number = read_cardinal(line, at)
    if number is None:
        return None
    before = line.words[at - 1]
    if before == "." and _opens(line, at - 1) and line.words[at].isdecimal():
        point = number.value.scaleb(-len(line.words[at]))
        return at - 1, Cardinal(number.end, point, number.scale)
    if before in DASHES and (_opens(line, at - 1) or (at == 1 and number.end == line.size)):
        return at - 1, Cardinal(number.end, -number.value, number.scale)
    sign_at = at - 1 - (before in HYPHENS and line.is_hyphen(at - 1))
    if line.words[sign_at] in ("minus", "negative") and not line.follows(sign_at - 2, ("plus", "or")):
        return sign_at, Cardinal(number.end, -number.value, number.scale)
    return at, number


def _opens(line: Line, at: int) -> bool:
    """Whether the sign at this token belongs to the numeral behind it and to no word before it."""
    if not line.is_numeral(at + 1) or not line.is_glued(at + 1):
        return False
    return not line.is_numeral(at - 1) if not line.is_glued(at) else line.words[at - 1] in "($€£¥~"
