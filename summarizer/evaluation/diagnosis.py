"""Diagnosis: in which way a figure, an event or a statement went wrong, as error codes.

Codes explain; they change no score. The pairs that share words but do not match are diagnosed too.
"""

from decimal import Decimal
from typing import Literal

from summarizer.evaluation.periods import one_holds_other, same_period
from summarizer.models.findings import Event, Figure, Statement

Finding = Figure | Event | Statement
Bounds = tuple[Decimal, Decimal]

Code = Literal[
    "sign",  # the same number with the other sign
    "scale",  # off by a power of ten
    "range",  # a range for a single number or the other way round, or a range with one wrong end
    "rounding",  # the same number to fewer digits
    "value",  # another number
    "unit",
    "qualifier",
    "date_precision",  # the right date, too coarse, too fine, or differently marked
    "date",  # another date, one too many, or none
    "boundary",  # the right place with too few or too many words to match
]


def codes_of_match(gold: Finding, predicted: Finding, wrong: frozenset[str]) -> tuple[Code, ...]:
    """Return what is wrong with a matched item, given the names of its wrong fields."""
    codes: list[Code] = []
    if "unit" in wrong or "per" in wrong:
        codes.append("unit")
    if "qualifier" in wrong:
        codes.append("qualifier")
    if "time" in wrong:
        codes.append(_date_code(getattr(gold, "time", None), getattr(predicted, "time", None)))
    return tuple(codes)


def code_of_near_miss(gold: Finding, predicted: Finding) -> Code:
    """Return why two items that share words do not match."""
    if isinstance(gold, Figure) and isinstance(predicted, Figure):
        return number_code((gold.low, gold.high), (predicted.low, predicted.high))
    return "boundary"


def number_code(gold: Bounds, predicted: Bounds) -> Code:
    """Return how the predicted bounds differ from the gold ones; `boundary` where they do not."""
    if gold == predicted:
        return "boundary"
    if predicted in ((-gold[0], -gold[1]), (-gold[1], -gold[0])):
        return "sign"
    if _power_of_ten_apart(gold, predicted):
        return "scale"
    if _range_differs(gold, predicted):
        return "range"
    if all(_one_rounds_to_other(a, b) for a, b in zip(gold, predicted, strict=True)):
        return "rounding"
    return "value"


def _date_code(gold: str | None, predicted: str | None) -> Code:
    if gold is None or predicted is None or same_period(gold, predicted):
        return "date"
    return "date_precision" if one_holds_other(gold, predicted) else "date"


def _power_of_ten_apart(gold: Bounds, predicted: Bounds) -> bool:
    if not all(gold) or not all(predicted):
        return False
    low, high = (_digits(value) for value in gold)
    shift = predicted[0].adjusted() - gold[0].adjusted()
    same_digits = (low, high) == tuple(_digits(value) for value in predicted)
    return same_digits and shift != 0 and predicted[1].adjusted() - gold[1].adjusted() == shift


def _digits(value: Decimal) -> tuple[int, tuple[int, ...]]:
    """Return sign and significant digits: alike for numbers that differ by a power of ten."""
    sign, digits, _ = value.normalize().as_tuple()
    return sign, digits


def _range_differs(gold: Bounds, predicted: Bounds) -> bool:
    was_range, is_range = gold[0] != gold[1], predicted[0] != predicted[1]
    if was_range != is_range:
        (low, high), (single, _) = (gold, predicted) if was_range else (predicted, gold)
        return low <= single <= high
    return was_range and (gold[0] == predicted[0] or gold[1] == predicted[1])


def _one_rounds_to_other(one: Decimal, other: Decimal) -> bool:
    """Whether the number with fewer significant digits is the other one rounded to its last such digit."""
    coarse, fine = sorted((one.normalize(), other.normalize()), key=lambda value: len(value.as_tuple().digits))
    if len(coarse.as_tuple().digits) == len(fine.as_tuple().digits):
        return one == other
    last_digit = Decimal(1).scaleb(int(coarse.as_tuple().exponent))
    return abs(coarse - fine) * 2 <= last_digit
