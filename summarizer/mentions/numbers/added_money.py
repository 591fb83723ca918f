"""Amounts of money told in the major unit and its hundredths: `3 dollars and 50 cents`, `15 euros 40`."""

from decimal import Decimal

from summarizer.mentions.numbers.cardinals import read_cardinal
from summarizer.mentions.numbers.currencies import BEHIND_AN_AMOUNT, money_after, money_before
from summarizer.mentions.numbers.line import Cardinal, Line
from summarizer.mentions.numbers.values import Expression

_HUNDREDTHS = range(1, 100)
_TWO_DIGITS = range(10, 100)
_CLOSING = frozenset(", . ; : ! ? ) ” and but more each apiece less".split()) | {"", '"'}
"""What may stand behind hundredths without a name: else what follows is what they count."""
BEHIND_DIGITS = BEHIND_AN_AMOUNT | {"and"}
"""Words of which one stands behind the first number."""


def read_added_money(line: Line, at: int) -> Expression | None:
    """Return the amount at this token if two numbers tell it, in the major unit."""
    whole = read_cardinal(line, at)
    if whole is None or whole.scale != 1 or whole.value != int(whole.value):
        return None
    before = money_before(line, at)
    named = None if before else money_after(line, whole.end)
    if before:
        code, end = before[1], whole.end
    elif named and named[2] == 1:
        code, end = named[1], named[0]
    else:
        return None
    joined = line.words[end] == "and"
    part = read_cardinal(line, end + joined)
    if part is None or part.value not in _HUNDREDTHS or part.scale != 1 or (before and not joined):
        return None
    part_end = _end_of_hundredths(line, end + joined, part, code, bare=before is None)
    if part_end is None:
        return None
    value = whole.value + part.value / Decimal(100)
    return Expression("amount", at, part_end, value, value, unit=code)


def _end_of_hundredths(line: Line, at: int, part: Cardinal, code: str, *, bare: bool) -> int | None:
    """Return where the hundredths end, with their name or, where that is allowed, without one."""
    named = money_after(line, part.end)
    if named:
        return named[0] if named[2] < 1 and (named[1] == code or line.words[part.end].startswith("cent")) else None
    closes = bare and line.words[part.end] in _CLOSING and part.value in _TWO_DIGITS
    return part.end if closes and not line.is_numeral(part.end + 1) and line.words[at - 1] != "," else None
