"""Shares of a whole, read as percentages: `a third`, `two-thirds`, `half of the voters`, `one in five`."""

from decimal import Decimal

from summarizer.mentions.numbers.cardinals import read_cardinal, read_part_of_scale
from summarizer.mentions.numbers.fractions import read_part
from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.nouns import is_plural
from summarizer.mentions.numbers.units import unit_at
from summarizer.mentions.numbers.values import Expression, read_vulgar, to_hundredths

_BEHIND_A_SHARE = frozenset(
    "of above below the its their his her our as in to are is was were have has had would will said who and or but from by than "
    "less more larger lower higher smaller since on at for this that these those voted think believe".split()
)
"""Words that may stand behind a share where a noun behind it would make an ordinal: "a third of", "a third term"."""
_CHANGED = frozenset("by up down rose fell grew won lost preferred chose picked".split())
"""Words in front of a number that "over" compares instead: "preferred two over three"."""
_PERIOD_BEFORE_HALF = frozenset("first second latter other opening final better this each either 1st 2nd".split())
_PERIODS_BEFORE_QUARTERS = frozenset({"first", "last", "past", "next", "previous", "consecutive", "coming"})
BEHIND_A_PART = HYPHENS | {"out", "in", "of", "over", "/", "⁄"}
"""Words that may stand behind a numeral that is a part of a whole."""
_LARGEST_WHOLE = 100_000
_COMMON = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20}) | {10**power for power in range(2, 16)}
"""Denominators of fractions in everyday use; a single other one may be a rank: "a thirteenth was found"."""
_LARGEST_SPOKEN = 10**12
_ABOVE_ONE = 30
"""The least whole that "120 over 80" has as a blood pressure."""
_CLOSING = frozenset(", . ; : ! ? ) ” is are was or and".split()) | {"", '"'}
_MEASURING_HALF = frozenset("almost nearly about over around roughly approximately under".split())
"""Words, besides "more than" and "less than", behind which half is a share though a noun follows: "nearly half Orrin's goats"."""


def read_share(line: Line, at: int) -> Expression | None:
    """Return the share of a whole at this token, in hundredths to two decimals (`%`)."""
    if read_part_of_scale(line, at):
        return None
    found = _read_ratio(line, at) or _read_fraction(line, at) or _read_half(line, at)
    if found and line.words[at - 1] in ("minus", "negative"):
        return found._replace(first=at - 1, low=-found.low, high=-found.high)
    return found


def _percent(first: int, end: int, part: Decimal) -> Expression:
    share = to_hundredths(part * 100)
    return Expression("share", first, end, share, share, unit="%")


def _read_over(line: Line, at: int) -> Expression | None:
    """Return a spoken fraction: "one over three"; nothing that it could count stands behind it."""
    part = read_cardinal(line, at)
    if part is None or line.words[part.end] != "over":
        return None
    whole = read_cardinal(line, part.end + 1)
    if whole is None or line.words[whole.end] not in _CLOSING or line.words[at - 1] in _CHANGED:
        return None
    if not 0 < part.value < _LARGEST_SPOKEN or not 1 < whole.value <= _LARGEST_WHOLE:
        return None
    if whole.value < part.value and whole.value >= _ABOVE_ONE:
        return None
    return _percent(at, whole.end, part.value / whole.value)


def _read_ratio(line: Line, at: int) -> Expression | None:
    """`one in five`, `nine out of 10`, `1-in-5`: not where what follows is a time ("two in three days")."""
    part = _whole_number(line, at)
    if part is None:
        return None
    if line.words[part[0]] == "over":
        return _read_over(line, at)
    between = part[0] + line.is_hyphen(part[0])
    if line.follows(between, ("out", "of")):
        whole_at = between + 2
    elif line.words[between] == "in" or line.follows(between, ("of", "every")):
        whole_at = between + 1 + (line.words[between] == "of")
    else:
        return None
    whole_at += line.is_hyphen(whole_at)
    whole_at += line.words[whole_at] == "every"
    whole = _whole_number(line, whole_at)
    if whole is None or not 0 < part[1] < whole[1] <= _LARGEST_WHOLE or unit_at(line, whole[0]):
        return None
    if line.is_numeral(whole_at) and len(line.words[whole_at]) == 4 and line.words[between] == "in":
        return None  # a year: "one in 2019"
    return _percent(at, whole[0], Decimal(part[1]) / whole[1])


def _whole_number(line: Line, at: int) -> tuple[int, int] | None:
    number = read_cardinal(line, at)
    return (number.end, int(number.value)) if number and number.value == int(number.value) else None


def _read_fraction(line: Line, at: int) -> Expression | None:
    vulgar = read_vulgar(line, at)
    if vulgar:
        return _percent(at, *vulgar) if line.words[vulgar[0]] == "of" else None
    part = read_part(line, at)
    if part is None or part.end == at + 1:
        return None
    if line.words[part.end] == "of" and line.words[part.end + 1] in ("a", "an") and _is_unit(line, part.end + 2):
        value = to_hundredths(part.value)
        return Expression("part", at, part.end, value, value, noun_at=part.end + 2)
    single_before_noun = part.upper == 1 and not _ends_a_share(line, part.end)
    ranks = part.upper == 1 and part.lower not in _COMMON and line.words[part.end] not in ("of", "")
    if single_before_noun or ranks or line.words[at - 1] in _PERIODS_BEFORE_QUARTERS:
        return None
    return _percent(at, part.end, part.value)


def _is_unit(line: Line, at: int) -> bool:
    return line.words[at] == "point" or unit_at(line, at) is not None


def _ends_a_share(line: Line, at: int) -> bool:
    return line.words[at] in _BEHIND_A_SHARE or not (line.is_word(at) or line.is_numeral(at) or line.is_hyphen(at))


def _read_half(line: Line, at: int) -> Expression | None:
    if line.words[at] != "half" or line.words[at - 1] in _PERIOD_BEFORE_HALF:
        return None
    article_at = at + 1 + line.follows(at + 1, ("of", "a"))
    noun_at = article_at + (line.words[article_at] in ("a", "an") or line.is_hyphen(article_at))
    if _is_unit(line, noun_at):
        return Expression("part", at, at + 1, Decimal("0.5"), Decimal("0.5"), noun_at=noun_at)
    ends = _ends_a_share(line, at + 1) or _is_half_of_what_follows(line, at)
    return _percent(at, at + 1, Decimal("0.5")) if ends else None


def _is_half_of_what_follows(line: Line, at: int) -> bool:
    before, behind = line.words[at - 1], line.words[at + 1]
    measured = before in _MEASURING_HALF or (before == "than" and line.words[at - 2] in ("more", "less"))
    return measured and line.is_word(at + 1) and (is_plural(behind) or behind.endswith(("'s", "s'")))
