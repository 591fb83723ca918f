"""Numbers of time that measure nothing: dates and years, clock times, "four days ago", "in the first four months"."""

from summarizer.mentions.numbers.currencies import money_before
from summarizer.mentions.numbers.line import DASHES, Line
from summarizer.mentions.numbers.measured import Measured
from summarizer.mentions.numbers.nouns import is_plural
from summarizer.mentions.numbers.times import day_half_at
from summarizer.mentions.numbers.values import Expression

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_PLACING_BEHIND = frozenset("ago later earlier before after since prior hence".split())
_PLACING_IN_FRONT = frozenset("past last next previous coming following preceding recent upcoming".split())
_PART_OF_TIME = frozenset("first final opening last closing initial".split())
_TO = DASHES | {"to", "and", "or"}
_YEARS = range(1500, 2201)
_BEFORE_COUNT = frozenset("about around some nearly almost over than least under approximately roughly all".split())
_BEFORE_YEAR = MONTHS | frozenset(
    "in since by the of from until till to and before after during early mid late for this a an year years their its".split()
)
"""Words in front of a year even if a noun follows it: "the 1991 flood", "in 2014 farmers left"."""


def is_clock_time(line: Line, number: Expression) -> bool:
    """Whether it is a time of day."""
    if number.form == "clock":
        return number.unit is None
    end = number.end
    if line.words[end] in _TO and line.is_numeral(end + 1) and day_half_at(line, end + 2):
        return True
    return number.form == "range" and day_half_at(line, end)


def is_year(line: Line, number: Expression, found: Measured) -> bool:
    """Whether a numeral of four digits is a year: nothing it could count follows, or a word for time stands in front."""
    first = number.first
    digits = line.words[first]
    if not (digits.isdecimal() and len(digits) == 4 and int(digits) in _YEARS):
        return False
    if number.form not in ("cardinal", "range") or money_before(line, first):
        return False
    before = line.words[first - 1]
    spans_years = before == "between" and number.form == "range" and not is_plural(line.words[number.end])
    if found.unit and not spans_years and before not in _BEFORE_YEAR and first > 0 and not before.endswith("'s"):
        return False
    if before == "to" and not line.is_numeral(first - 2):
        return False
    return before not in _BEFORE_COUNT


def is_day_of_month(line: Line, number: Expression) -> bool:
    """Whether a month stands beside the number, as in "21 September" or "Sept. 21-23"."""
    first, end = number.first, number.end
    before = first - 2 if line.words[first - 1] == "." else first - 1
    behind = end + 1 if line.words[end] == "of" else end
    return (_is_month(line, before) or _is_month(line, behind)) and line.is_numeral(first) and number.low <= 31


def _is_month(line: Line, at: int) -> bool:
    return line.words[at] in MONTHS and line.is_capitalised(at)


def is_decade(number: Expression) -> bool:
    """Whether it names a decade."""
    return number.form == "decade"


def bounds_a_period(line: Line, number: Expression, found: Measured) -> bool:
    """Whether a duration is the time of something else: "in the first four months", "in the space of one week"."""
    if number.unit == "second":
        return False  # told to the second, it is a result: "home in 2:08:33"
    before, second, third = (line.words[number.first - back] for back in (1, 2, 3))
    if before in _PART_OF_TIME - _PLACING_IN_FRONT and second in ("the", "its", "his", "her", "their"):
        return True
    if before == "of" and second in ("space", "course", "matter", "span") and third in ("the", "a"):
        return True
    if before == "in" and line.words[found.end] not in ("jail", "prison", "a", "custody"):
        return True
    return before == "within" and line.words[found.end] == "of"


def places_in_time(line: Line, number: Expression, found: Measured) -> bool:
    """Whether a duration only says when: "four days ago", "two weeks later", "in the past week"."""
    if line.words[found.end] in _PLACING_BEHIND or line.follows(found.end, ("from", "now")):
        return True
    if line.follows(found.end, ("and", "a", "half", "ago")):
        return True
    before = line.words[number.first - 1]
    return before in _PLACING_IN_FRONT and line.words[number.first - 2] in (
        "the",
        "these",
        "his",
        "her",
        "its",
        "in",
        "over",
    )
