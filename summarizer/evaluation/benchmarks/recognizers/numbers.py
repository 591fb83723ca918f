"""Numbers in the terms of Recognizers-Text: which mentions are its numbers, percentages, currencies, dimensions, ages,
temperatures, ordinals and ranges.

A file's gold holds its own type alone, and every number of a text is a number there: of dates and names too.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from summarizer.evaluation.benchmarks.recognizers.cases import Resolved
from summarizer.evaluation.benchmarks.recognizers.meanings import Expression, number_of, number_words
from summarizer.evaluation.benchmarks.recognizers.units import our_currencies, our_units
from summarizer.evaluation.benchmarks.stated import Stated, stated
from summarizer.mentions.numbers.dimensions import convert
from summarizer.models.mentions import NumberMention

OPEN = ".."
_TEMPERATURES = frozenset({"°C", "°F", "degree"})
_TOLD_IN_TWO = {"inch": "foot", "ounce": "lb"}
"""Units of "5 ft 2 in" with us, the smaller, and there, the greater."""
_DECIMALS = re.compile(r"\d[.,]\d|point")
_RANGE = re.compile(r"[\[(](?P<low>[^,]*),(?P<high>[^\])]*)[\])]")


def plain_gold(gold: Resolved) -> tuple[str, ...]:
    """Return the value of a number or ordinal; nothing for `last` and `next`, which state no number.

    A fraction counts as the annotation guide writes it too: to two decimals, of hundredths where it is a share.
    """
    value = number_of(gold.resolution.get("value"))
    if value is None:
        return ()
    rounded = () if _DECIMALS.search(gold.words) else (round(value, 2), round(value, 4))
    return tuple(dict.fromkeys(map(number_words, (value, *rounded))))


def percent_gold(gold: Resolved) -> tuple[str, ...]:
    """Return the value of a percentage."""
    value = number_of(str(gold.resolution.get("value")).removesuffix("%"))
    return () if value is None else (f"{number_words(value)} %",)


def unit_gold(gold: Resolved) -> tuple[str, ...]:
    """Return value and unit of a measure, age or temperature; nothing where a unit stands alone."""
    return _with_units(gold.resolution, our_units(str(gold.resolution.get("unit"))))


def currency_gold(gold: Resolved) -> tuple[str, ...]:
    """Return value and currency; nothing where a currency stands alone."""
    found: Mapping[str, Any] = gold.resolution
    return _with_units(found, our_currencies(str(found.get("unit")), found.get("isoCurrency")))


def range_gold(gold: Resolved) -> tuple[str, ...]:
    """Return the bounds of a range without the sides to which they belong."""
    match = _RANGE.fullmatch(str(gold.resolution.get("value")))
    return (f"{match['low'] or OPEN} to {match['high'] or OPEN}",) if match else ()


def found_numbers(mention: NumberMention) -> Iterator[Expression]:
    """Yield the values of any number but an ordinal; a range has two."""
    if mention.kind != "ordinal":
        yield from _values(mention)


def found_percent(mention: NumberMention) -> Iterator[Expression]:
    """Yield percentages; a share in words ("a third") is none here."""
    if mention.kind == "percent":
        yield from _values(mention, "%")


def found_currency(mention: NumberMention) -> Iterator[Expression]:
    """Yield amounts of money, hundredths in both ways: "40 cents" is 40 cent and 0.4 USD."""
    if mention.kind != "money":
        return
    hundredth = stated(mention).hundredth
    for in_major, as_worded in zip(_bounds(mention), _values(mention, hundredth or str(mention.unit)), strict=True):
        yield as_worded._replace(meanings=(f"{in_major} {mention.unit}", *as_worded.meanings, *_pence(as_worded)))


def found_dimension(mention: NumberMention) -> Iterator[Expression]:
    """Yield measures, with their rate and without it, "5 ft 2 in" in both its units; degrees may be angles."""
    if mention.kind == "measure" and mention.unit not in ("°C", "°F", None):
        units = [f"{mention.unit} per {mention.per}"] if mention.per else []
        for each in _values(mention, *units, str(mention.unit)):
            yield each._replace(meanings=(*each.meanings, *_in_greater_unit(mention)))


def _in_greater_unit(mention: NumberMention) -> Iterator[str]:
    greater = _TOLD_IN_TWO.get(str(mention.unit))
    value = convert(mention.low, str(mention.unit), greater) if greater else None
    if value is not None:
        yield f"{number_words(value)} {greater}"


def found_age(mention: NumberMention) -> Iterator[Expression]:
    """Yield ages."""
    if mention.kind == "age":
        yield from _values(mention, str(mention.unit))


def found_temperature(mention: NumberMention) -> Iterator[Expression]:
    """Yield degrees of either scale or of none."""
    if mention.unit in _TEMPERATURES:
        yield from _values(mention, str(mention.unit))


def found_ordinal(mention: NumberMention) -> Iterator[Expression]:
    """Yield ordinals."""
    if mention.kind == "ordinal":
        yield from _values(mention)


def found_range(mention: NumberMention) -> Iterator[Expression]:
    """Yield numbers with two ends, or with one that a qualifier leaves open."""
    low, high = (number_words(value) for value in stated(mention)[:2])
    if mention.qualifier in ("more_than", "at_least"):
        yield _expression(mention, f"{low} to {OPEN}")
    elif mention.qualifier in ("less_than", "at_most"):
        yield _expression(mention, f"{OPEN} to {high}")
    elif low != high and mention.qualifier != "magnitude":
        yield _expression(mention, f"{low} to {high}")


def _values(mention: NumberMention, *units: str) -> Iterator[Expression]:
    """Yield each bound with its units: as it is worded, and as the mention rounds it where it is a quotient."""
    words = stated(mention)
    bounds = dict.fromkeys(zip(words[:2], _as_rounded(mention, words), strict=True))
    for readings in list(bounds)[: 1 if mention.qualifier == "magnitude" else 2]:
        numbers = dict.fromkeys(map(number_words, readings))
        yield _expression(mention, *(f"{number} {unit}" for number in numbers for unit in units or ("",)))


def _as_rounded(mention: NumberMention, words: Stated) -> tuple[Decimal, Decimal]:
    if words.hundredth:
        return words[:2]
    scale = 100 if mention.kind == "fraction" else 1
    return mention.low / scale, mention.high / scale


def _bounds(mention: NumberMention) -> list[str]:
    bounds = (mention.low,) if mention.qualifier == "magnitude" else dict.fromkeys((mention.low, mention.high))
    return [number_words(value) for value in bounds]


def _expression(mention: NumberMention, *meanings: str) -> Expression:
    """Return the mention with its meanings; it extends over its phrase, which holds the unit."""
    return Expression(
        mention.phrase.start, mention.phrase.end, mention.phrase.text, tuple(each.strip(" ") for each in meanings)
    )


def _with_units(resolution: Mapping[str, Any], units: tuple[str, ...]) -> tuple[str, ...]:
    value = number_of(resolution.get("value"))
    return () if value is None else tuple(f"{number_words(value)} {unit}" for unit in units)


def _pence(found: Expression) -> list[str]:
    return [each.replace("penny", "pence") for each in found.meanings if each.endswith("penny")]
