"""Ranges: `5,000 to 6,000`, `between 10 and 20`, `$3-4bn`, `four or five`, `10-15 years`; and scores, which are none."""

from summarizer.mentions.numbers.cardinals import read_cardinal, read_signed
from summarizer.mentions.numbers.currencies import money_after, money_before
from summarizer.mentions.numbers.line import DASHES, Line
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
_CONTESTS = frozenset(
    "win wins won winning beat beats beaten lose loses lost loss draw drew drawn defeat defeats defeated victory lead led "
    "leads score scores scored goal goals match game vote votes voted aggregate equaliser set sets tie tied trailing "
    "trailed ahead thrashed edged routed decision scoreline halftime".split()
)
"""Words near which `1-3` is a score."""
_CONNECTING = DASHES | {"and", "to", "or", "through"}
_LONGEST_MARK = 8
"""Tokens that a unit between a number and what connects it may have, hyphens counted."""
_HIGHEST_SCORE = 250
_NEAR = 15
"""How many tokens on either side tell whether a contest is told."""


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
    if right is None or _is_longer_row(line, first, right.end) or is_score_at(line, connector):
        return None
    if connector > left.end and not line.follows(right.end, line.words[left.end : connector]):
        return None
    low = left.value
    if left.scale == 1 < right.scale and abs(low) < 1000 and low * right.scale <= right.value:
        low *= right.scale
    return Expression("range", first, right.end, low, right.value) if low < right.value else None


def _past_mark(line: Line, at: int) -> int:
    """Return the token behind a unit that the left end has of its own: "4% to 6%", "5 km to 6 km"."""
    mark = unit_at(line, at) or money_after(line, at)
    return mark[0] if mark else at


def _past_connector(line: Line, first: int, at: int) -> int | None:
    """Return the token where the right end begins, past a currency sign; None if nothing connects."""
    money = money_before(line, first)
    if not _connects(line, at, (money[0] if money else first) - 1):
        return None
    for right_at in (at + 2, at + 3) if line.is_numeral(at + 2) or line.is_numeral(at + 3) else ():
        sign = money_before(line, right_at)
        if sign and sign[0] == at + 1:
            return right_at if money and money[1] == sign[1] else None
    return at + 1


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
        return line.words[before] not in _CHANGES and not (
            line.words[before] == "by" and money_before(line, before + 2)
        )
    return word in ("or", "through") or (word in DASHES and line.is_glued(at) == line.is_glued(at + 1))


def _is_longer_row(line: Line, first: int, end: int) -> bool:
    """Whether more digits hang on either end, as in telephone numbers and numeric dates."""
    behind = line.words[end] in DASHES and line.is_glued(end) and line.is_glued(end + 1) and line.is_numeral(end + 1)
    in_front = line.words[first - 1] in DASHES and line.is_glued(first) and line.is_numeral(first - 2)
    return behind or in_front


def is_score_at(line: Line, at: int) -> bool:
    """Whether the dash at this token stands between the two sides of a score."""
    if line.words[at] not in DASHES or not (line.is_glued(at) and line.is_glued(at + 1)):
        return False
    left, right = line.words[at - 1], line.words[at + 1]
    if not (left.isdecimal() and right.isdecimal() and len(left) <= 3 and len(right) <= 3):
        return False
    if max(int(left), int(right)) > _HIGHEST_SCORE or unit_at(line, at + 2) or line.is_hyphen(at + 2):
        return False
    return int(left) >= int(right) or not _CONTESTS.isdisjoint(line.words[max(0, at - _NEAR) : at + _NEAR])
