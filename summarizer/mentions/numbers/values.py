"""Expression: a number as it is worded, and what it says; and the reading of numerals."""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from summarizer.mentions.numbers.line import Line

FormName = Literal[
    "clock", "part", "share", "range", "ratio", "multiple", "magnitude", "ordinal", "decade", "length", "amount", "cardinal",
    "code",
]  # fmt: skip

_MOST_DIGITS = 18
"""A longer row of digits is an identifier; up to here every product with a scale word is exact in 28 digits."""
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_DOT_GROUPED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d{1,2})")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")
_COMMA_DECIMAL = re.compile(r"\d+,\d{1,2}")
_GROUP_SPACES = ("\u00a0", "\u2009", "\u202f", " ")
_MOST_GROUPS = 6
_GREATEST_POWER = 36
"""Of ten: more than any quantity in news has, and little enough for any scale and factor besides."""
_EXPONENT_SIGNS = frozenset("+-\u2010–\u2212")
_VULGAR = re.compile(r"(\d{1,3})[⁄/](\d{1,3})")


class Expression(NamedTuple):
    """A number expression: tokens `[first, end)` of a line, its bounds, and what its own words tell of it."""

    form: FormName
    first: int
    end: int
    low: Decimal
    high: Decimal
    unit: str | None = None
    """The unit where the wording itself fixes it: `%` in "a third", `times` in "double"."""
    noun_at: int = -1
    """Where the counted noun may begin; -1 for right behind the expression."""
    low_included: bool = True
    high_included: bool = True
    """Whether the bounds themselves are among what a range means: not in "more than 10 but fewer than 20"."""

    @property
    def after(self) -> int:
        """Where the counted noun may begin."""
        return self.end if self.noun_at < 0 else self.noun_at

    def is_exactly(self, value: int) -> bool:
        """Whether both bounds are this value."""
        return self.low == value == self.high


def numeral_value(digits: str) -> Decimal | None:
    """Return the value of a normalised numeral (`1,300`, `3.25`, `1.300.000`, `2,5`, `1.300,50`); None if it is none.

    A single dot alone is always the decimal point; a comma is one only before one or two last digits. Indian grouping
    (`12,50,000.75`) counts. Rows of more than 18 digits and ones like `192.168.1.2` are no quantities.
    """
    if digits.isdigit():
        return Decimal(digits) if len(digits) <= _MOST_DIGITS else None
    if len(digits) - digits.count(",") - digits.count(".") > _MOST_DIGITS:
        return None
    if _DECIMAL.fullmatch(digits):
        return Decimal(digits)
    if _GROUPED.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    if _DOT_GROUPED.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _COMMA_DECIMAL.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    return None


def read_numeral(line: Line, at: int) -> tuple[int, Decimal] | None:
    """Return the end and value of the numeral at this token, with groups set apart by narrow spaces and a fraction."""
    if not line.is_numeral(at):
        return None
    end = _past_groups(line, at)
    digits = "".join(line.words[at:end])
    value = numeral_value(digits)
    if value is None:
        return None
    fraction = read_vulgar(line, end) if value == int(value) else None
    return (fraction[0], value + fraction[1]) if fraction else (end, value)


def read_power(line: Line, at: int) -> tuple[int, Decimal] | None:
    """Return the end and value of scientific notation at this token: `1.99×10−30`, `1.3 x 10^6`, `5e9`, `10⁶`, `2.5^3`."""
    base = numeral_value(line.words[at])
    if base is None:
        return None
    sign = line.words[at + 1]
    if sign == "e" and line.is_glued(at + 1):
        power = _exponent(line, at + 2)
        return _raised(power[0], base, Decimal(10), power[1]) if power else None
    if sign in ("x", "×", "*", "·") and line.words[at + 2] == "10":
        power = _exponent(line, at + 3 + (line.words[at + 3] == "^"))
        return _raised(power[0], base, Decimal(10), power[1]) if power else None
    power = _exponent(line, at + 2) if sign == "^" and line.is_glued(at + 1) else None
    if power is None and line.words[at] == "10" and not line.is_numeral(at + 1):
        power = _exponent(line, at + 1) if sign.isdecimal() or line.text(at + 1) == "⁻" else None
    return _raised(power[0], Decimal(1), base, power[1]) if power else None


def _exponent(line: Line, at: int) -> tuple[int, int] | None:
    """Return the end and value of the exponent at this token, which touches what it raises."""
    begin, sign = at, 1
    while line.words[at] in _EXPONENT_SIGNS and line.is_glued(at) and at < begin + 2:
        sign, at = -sign if line.words[at] != "+" else sign, at + 1
    digits = line.words[at]
    whole = digits.isdecimal() and len(digits) < 4 and line.is_glued(at)
    return (at + 1, sign * int(digits)) if whole else None


def _raised(end: int, factor: Decimal, base: Decimal, power: int) -> tuple[int, Decimal] | None:
    if base == 0 or abs(base.adjusted() * power) > _GREATEST_POWER:
        return None
    value = factor * base**power
    return (end, value.normalize()) if abs(value.adjusted()) <= _GREATEST_POWER else None


def _past_groups(line: Line, at: int) -> int:
    """Return the end of a numeral whose groups stand apart; plain spaces part groups only where no other reading is left."""
    space = line.gap(at + 1)
    if space not in _GROUP_SPACES or not _FIRST_GROUP.fullmatch(line.words[at]):
        return at + 1
    end = at + 1
    while end - at < _MOST_GROUPS and line.gap(end) == space and _GROUP.fullmatch(line.words[end]):
        end += 1
    certain = space != " " or end - at > 2 or line.words[at + 1] == "000"
    return end if certain else at + 1


def read_vulgar(line: Line, at: int) -> tuple[int, Decimal] | None:
    """Return the end and value of a fraction in digits at this token: `½`, `3/4`."""
    match = _VULGAR.fullmatch(line.words[at])
    if match:
        end, upper, lower = at + 1, int(match[1]), int(match[2])
    elif line.is_numeral(at) and line.words[at + 1] in ("/", "⁄") and line.is_glued(at + 1) and line.is_glued(at + 2):
        upper_digits, lower_digits = line.words[at], line.words[at + 2]
        if line.words[at + 3] == "/" or line.words[at - 1] == "/":
            return None  # a date: 5/17/2019
        if not (upper_digits.isdigit() and lower_digits.isdigit() and len(upper_digits + lower_digits) <= 5):
            return None
        end, upper, lower = at + 3, int(upper_digits), int(lower_digits)
    else:
        return None
    return (end, to_hundredths(Decimal(upper) / lower)) if 0 < upper < lower else None


def to_hundredths(value: Decimal) -> Decimal:
    """Return a quotient to two decimals, as the annotation guide writes fractions; to three digits below 0.01."""
    return round(value, 2) if value >= Decimal("0.01") else round(value, 2 - value.adjusted())
