"""Ranges told by both of their limits: `more than 10 but fewer than 20`, `at least two and at most four`."""

from summarizer.mentions.numbers.cardinals import read_cardinal
from summarizer.mentions.numbers.currencies import money_before
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.qualifiers import qualifier_before
from summarizer.mentions.numbers.values import Expression

_LOWER = frozenset({"more_than", "at_least"})
_UPPER = frozenset({"less_than", "at_most"})
BEHIND_THE_LOWER = frozenset({"but", "and"})
"""Words that join the limits."""
_LONGEST_LIMIT = 5
"""Tokens from what joins the limits to the second number, its qualifier and currency sign between."""


def read_limits(line: Line, at: int) -> Expression | None:
    """Return the range whose lower limit begins at this token; it knows whether its ends are in."""
    left = read_cardinal(line, at)
    if left is None or line.words[left.end] not in BEHIND_THE_LOWER:
        return None
    lower = qualifier_before(line, _with_sign(line, at))
    if lower is None or lower[1] not in _LOWER:
        return None
    for right_at in range(left.end + 2, left.end + _LONGEST_LIMIT):
        right = read_cardinal(line, right_at)
        upper = qualifier_before(line, _with_sign(line, right_at)) if right else None
        if right and upper and upper[1] in _UPPER and upper[0] == left.end + 1 and left.value < right.value:
            opens, closes = lower[1] == "at_least", upper[1] == "at_most"
            return Expression("range", at, right.end, left.value, right.value, low_included=opens, high_included=closes)
    return None


def _with_sign(line: Line, at: int) -> int:
    money = money_before(line, at)
    return money[0] if money else at
