"""Numbers without a noun of their own, which count what a number near them counts: "200 came and 40 left"."""

from collections.abc import Sequence

from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.measured import Measured
from summarizer.mentions.numbers.values import Expression
from summarizer.models.mentions import NumberKind

_JOINING = frozenset({"and", "or", ",", "to", "±", "+", "/"})
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "those", "these"})
_LONGEST_PARTITIVE = 4
"""Tokens from "of" to the number of the whole: "of the more than 9 million"."""
_HANDED_ON = frozenset({"count", "percent"})
"""Kinds that a later number may share over some distance; a length or an amount of money is named anew."""
_PREDICATES = frozenset(
    "per is are was were be been have has had do did will would can could may might must of who whom left crossed arrived "
    "entered fled came went died survived stayed returned remain remained followed said voted got received".split()
)
"""Words behind a number that stands for what the sentence before counts: "147,000 have left"."""
_NO_COUNT_BEHIND = frozenset({"at", "on", "no", "by", "in", "#"})
_NEAR = 30
_OPENING = 3

SharedUnit = tuple[NumberKind, str]


def is_open(found: Measured) -> bool:
    """Whether the number has no unit of its own and may share one."""
    return found.kind == "count" and found.unit is None


def with_joined_units(line: Line, numbers: Sequence[tuple[Expression, Measured]]) -> list[tuple[Expression, Measured]]:
    """Return the numbers of a line, those joined to a later or an earlier one with its unit: "aged 19 and 23"."""
    known = list(numbers)
    for at in reversed(range(len(known) - 1)):
        known[at] = _sharing(line, known[at], known[at + 1], known[at][0].end, known[at + 1][1].first)
    for at in range(1, len(known)):
        earlier = known[at - 1]
        if earlier[1].kind in ("age", "percent"):
            known[at] = _sharing(line, known[at], earlier, earlier[1].end, known[at][1].first)
    return known


def _sharing(
    line: Line, number: tuple[Expression, Measured], other: tuple[Expression, Measured], begin: int, end: int
) -> tuple[Expression, Measured]:
    expression, found = number
    joined = _is_joined(line, begin, end)
    if not (is_open(found) and joined and other[1].unit) or other[1].kind in ("fraction", "multiplier"):
        return number
    return expression, found._replace(kind=other[1].kind, unit=other[1].unit)


def _is_joined(line: Line, begin: int, end: int) -> bool:
    """Whether what stands between two numbers joins them: "19 and 23", "four-, five- and six-seat", "4 of the 9 million"."""
    words = line.words
    if words[begin] in HYPHENS and line.is_glued(begin):
        begin += 1
    if end - begin == 1:
        return words[begin] in _JOINING
    return 1 < end - begin <= _LONGEST_PARTITIVE and words[begin] == "of" and words[begin + 1] in _DETERMINERS


class UnitsBefore:
    """The units that numbers before have in the running text, for those that leave theirs out."""

    def __init__(self) -> None:
        self._in_sentence: tuple[int, SharedUnit] | None = None
        self._counted: tuple[int, str] | None = None

    def next_sentence(self) -> None:
        """Forget what only holds within a sentence."""
        self._in_sentence = None

    def note(self, paragraph: int, number: Expression, found: Measured) -> None:
        """Keep the unit of a number that measures something."""
        if found.kind in _HANDED_ON and found.unit:
            self._in_sentence = number.end, (found.kind, found.unit)
            if found.kind == "count":
                self._counted = paragraph, found.unit

    def unit_for(self, line: Line, paragraph: int, number: Expression) -> SharedUnit | None:
        """Return kind and unit that the words before hand on to a number without a noun."""
        if line.words[number.first - 1] in _NO_COUNT_BEHIND:
            return None
        whole = number.low == int(number.low)
        if self._in_sentence and number.first - self._in_sentence[0] < _NEAR:
            unit = self._in_sentence[1]
            level = unit[0] == "percent" and line.words[number.first - 1] == "to"  # "rose 0.5% to 7,512.30"
            return unit if (whole or unit[0] == "percent") and not level else None
        stands_for = number.first < _OPENING or line.words[number.end] in _PREDICATES
        if whole and stands_for and self._counted and paragraph - self._counted[0] in (0, 1):
            return "count", self._counted[1]
        return None
