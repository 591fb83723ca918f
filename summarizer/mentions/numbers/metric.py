"""Metric units: a base unit and the prefixes that it is used with, from which their symbols and words are built."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.unit import Unit
from summarizer.models.mentions import NumberKind


class Prefix(NamedTuple):
    """A power of ten in front of a unit."""

    word: str
    power: int


PREFIXES = {
    "p": Prefix("pico", -12),
    "n": Prefix("nano", -9),
    "µ": Prefix("micro", -6),
    "m": Prefix("milli", -3),
    "c": Prefix("centi", -2),
    "d": Prefix("deci", -1),
    "h": Prefix("hecto", 2),
    "k": Prefix("kilo", 3),
    "M": Prefix("mega", 6),
    "G": Prefix("giga", 9),
    "T": Prefix("tera", 12),
}
"""By symbol; those in use in news. SI Brochure, 9th edition, table 7."""


class Metric(NamedTuple):
    """A unit that takes prefixes."""

    symbol: str
    words: str
    """Forms in the singular, split by "|"."""
    prefixes: str
    """In the order of their likelihood: where two symbols differ in capitals alone, text without capitals means the first."""
    example: str
    """A text whose one number has this unit, `{}` where its symbol stands."""
    in_words: bool = False
    """Whether a mention states it in words: lengths of time, as "minute" and "hour" are."""
    kind: NumberKind = "measure"
    alone: bool = True
    """Whether it is used without a prefix too."""


METRIC = (
    Metric("m", "metre|meter", "k c m µ n p d", "a wall of 14 {}"),
    Metric("g", "gram|gramme", "k m µ", "14 {} of gold"),
    Metric("l", "litre|liter", "m c d h", "14 {} of milk"),
    Metric("second", "second", "m µ n p", "a flash of 14 {}", in_words=True, kind="duration", alone=False),
    Metric("W", "watt", "k M G T m µ", "a lamp of 14 {}"),
    Metric("Wh", "watt hour", "k M G T", "a battery of 14 {}"),
    Metric("Ah", "ampere hour|amp hour", "m k", "a battery of 14 {}"),
    Metric("V", "volt", "k m M", "a shock of 14 {}"),
    Metric("A", "ampere|amp", "k m µ", "a fuse of 14 {}."),
    Metric("F", "farad", "p n µ m", "a coil and 14 {}"),
    Metric("J", "joule", "k M G m", "a blow of 14 {}."),
    Metric("N", "newton", "k", "a push of 14 {}."),
    Metric("Pa", "pascal", "k h M G", "a pressure of 14 {}"),
    Metric("Hz", "hertz", "k M G T", "a hum of 14 {}"),
    Metric("bit", "bit", "k M G T", "a key of 14 {}"),
    Metric("B", "byte", "M G T k", "a file of 14 {}"),
    Metric("bar", "bar", "m", "a pressure of 14 {}", alone=False),
    Metric("Sv", "sievert", "m µ", "a dose of 14 {}"),
    Metric("Bq", "becquerel", "k M G T", "a dose of 14 {}"),
    Metric("mol", "mole", "m µ n p", "a dose of 14 {}", alone=False),
)
"""Units that are used with prefixes."""

_SHORT = {"bit": ("bit", "b"), "second": ("s",)}
"""How a unit is written behind a prefix where not by its symbol."""
_ONLY_WORDS = frozenset({"B", "F", "bit"})
"""Units without a prefix that no symbol stands for: "14 B" is a house, "14 F" a temperature."""


def metric_units() -> Iterator[Unit]:
    """Yield every unit with each of its prefixes, the bare one first."""
    for metric in METRIC:
        if metric.alone:
            symbols = "" if metric.symbol in _ONLY_WORDS else metric.symbol
            example = metric.example.format(symbols or f"{metric.words}s")
            yield Unit(metric.symbol, metric.kind, metric.words, example, symbols=symbols)
        for sign in metric.prefixes.split():
            yield _prefixed(metric, sign)


def factors(symbol: str) -> dict[str, Decimal]:
    """Return what each multiple of this unit is in the unit itself, which is one of `METRIC`."""
    metric = next(each for each in METRIC if each.symbol == symbol)
    return {_name(metric, sign): Decimal(1).scaleb(PREFIXES[sign].power) for sign in metric.prefixes.split()}


def _prefixed(metric: Metric, sign: str) -> Unit:
    symbols = "|".join(sign + short for short in _SHORT.get(metric.symbol, (metric.symbol,)))
    words = "|".join(PREFIXES[sign].word + word for word in metric.words.split("|"))
    shown = words if sign == "p" else symbols  # 14 pm is a time of day
    example = metric.example.format(shown.split("|")[0])
    return Unit(_name(metric, sign), metric.kind, words, example, symbols=symbols)


def _name(metric: Metric, sign: str) -> str:
    return PREFIXES[sign].word + metric.symbol if metric.in_words else sign + metric.symbol
