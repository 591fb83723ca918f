"""Ranges: `5,000 to 6,000`, `between 10 and 20`, `$3-4bn`, `four or five`, `10-15 years`; scores and changes are none."""

from decimal import Decimal

from summarizer.mentions.numbers.cardinals import read_cardinal, read_signed
from summarizer.mentions.numbers.currencies import money_after, money_before
from summarizer.mentions.numbers.line import DASHES, Cardinal, Line
from summarizer.mentions.numbers.scores import is_score_at
from summarizer.mentions.numbers.units import unit_at
from summarizer.mentions.numbers.values import Expression

_SPANNING = frozenset(
    "range ranges ranged ranging vary varies varied varying anywhere anything aged ages between".split()
)
"""Words before "from" that make a range of what is else a change: "ranging from 4 to 6"."""
_CHANGES = frozenset(
    "rose rise rises lost loses rising fell fall falls falling climbed climbs gained gains added dropped drops slipped slips jumped "
    "jumps surged eased grew up down".split()
)
"""Words right before a number that changes to another: "rose 2 to 41" has no range."""
_HEDGES = frozenset({"about", "almost", "around", "just", "more", "nearly", "over", "some", "than"})
_CONNECTING = DASHES | {"and", "to", "or", "through"}
_CLOSE_ENDS = 2
"""Behind "by", numbers further apart than so many times are a step and what it leads to: "rose by 3 to 12 percent"."""
_LEAST_SHARED = 10**6
_CLOSE = 10
"""A change is read as one within a scale only if it starts below so many times its end: not "from 900 to 1.2 million"."""
_LONGEST_MARK = 8
"""Tokens that a unit between a number and what connects it may have, hyphens counted."""


def read_range(line: Line, at: int) -> Expression | None:
    """Return the range that begins at this token; a scale word at its end holds for both ends ("3-4 billion")."""
    signed = read_signed(line, at)
    if signed is None:
        return None
    first, left = signed
    if _CONNECTING.isdisjoint(line.words[left.end : left.end + _LONGEST_MARK + 1]):
        return None
    connector = _past_mark(line, left.end)
    right_at = _past_connector(line, first, connector)
    right = read_cardinal(line, right_at) if right_at else None
    if right_at is None or right is None or _is_longer_row(line, first, right.end) or is_score_at(line, connector):
        return None
    if connector > left.end and not line.follows(right.end, line.words[left.end : connector]):
        return None
    low = _with_shared_scale(left, right)
    own_units = connector > left.end or (right_at > connector + 1 and low == left.value)
    if _follows_by(line, first, connector) and (own_units or right.value > _CLOSE_ENDS * low):
        return None
    return Expression("range", first, right.end, low, right.value) if low < right.value else None


def _with_shared_scale(left: Cardinal, right: Cardinal) -> Decimal:
    """Return the value of the left end, with the scale word of the right one if it has none: "3-4 billion"."""
    low = left.value * right.scale
    shared = left.scale == 1 < right.scale and abs(left.value) < 1000 and low <= right.value
    return low if shared else left.value


def _follows_by(line: Line, first: int, connector: int) -> bool:
    """Whether the ends may be a step and what it leads to: "rose by 2 cents to 41 cents"."""
    money = money_before(line, first)
    return line.words[connector] == "to" and line.words[(money[0] if money else first) - 1] == "by"


def read_change_start(line: Line, at: int) -> Expression | None:
    """Return the number at this token whose scale word stands behind what it changes to: "from two to nine million"."""
    left = read_cardinal(line, at)
    if left is None or left.scale != 1 or line.words[left.end] != "to":
        return None
    money = money_before(line, at)
    if line.words[(money[0] if money else at) - 1] not in ("from", "by"):
        return None
    right_at = _past_sign(line, left.end + 1, money)
    right = read_cardinal(line, right_at) if right_at else None
    if right_at is None or right is None or line.is_numeral(at) != line.is_numeral(right_at):
        return None
    if right.scale < _LEAST_SHARED or left.value >= _CLOSE * right.value / right.scale:
        return None
    return Expression("cardinal", at, left.end, left.value * right.scale, left.value * right.scale)


def _past_mark(line: Line, at: int) -> int:
    """Return the token behind a unit that the left end has of its own: "4% to 6%", "5 km to 6 km"."""
    mark = unit_at(line, at) or money_after(line, at)
    return mark[0] if mark else at


def _past_connector(line: Line, first: int, at: int) -> int | None:
    """Return the token where the right end begins, past a currency sign; None if nothing connects."""
    money = money_before(line, first)
    if not _connects(line, at, (money[0] if money else first) - 1):
        return None
    return _past_sign(line, at + 1, money)


def _past_sign(line: Line, at: int, money: tuple[int, str] | None) -> int | None:
    """Return where the number at this token begins, past its currency sign; None if the sign is not that of `money`."""
    for right_at in (at + 1, at + 2) if line.is_numeral(at + 1) or line.is_numeral(at + 2) else ():
        sign = money_before(line, right_at)
        if sign and sign[0] == at:
            return right_at if money and money[1] == sign[1] else None
    return at


def _connects(line: Line, at: int, before: int) -> bool:
    """Whether the token at `at` connects two ends, given where the token before the whole range stands."""
    word = line.words[at]
    if word == "and":
        return line.words[before] == "between"
    if word == "to":
        if line.words[before] == "from":
            return line.words[before - 1] in _SPANNING
        while line.words[before] in _HEDGES:
            before -= 1
        return line.words[before] not in _CHANGES
    return word in ("or", "through") or (word in DASHES and line.is_glued(at) == line.is_glued(at + 1))


def _is_longer_row(line: Line, first: int, end: int) -> bool:
    """Whether more digits hang on either end, as in telephone numbers and numeric dates."""
    behind = line.words[end] in DASHES and line.is_glued(end) and line.is_glued(end + 1) and line.is_numeral(end + 1)
    in_front = line.words[first - 1] in DASHES and line.is_glued(first) and line.is_numeral(first - 2)
    return behind or in_front
