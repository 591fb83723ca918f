"""Unit: a unit of measure with the forms in which a text may write it."""

from typing import NamedTuple

from summarizer.models.mentions import NumberKind


class Unit(NamedTuple):
    """A unit of measure. Metric units have their symbol, others their English name."""

    symbol: str
    """What a mention states as its unit."""
    kind: NumberKind
    words: str
    """Forms in the singular, split by "|"; a form may have several tokens, split by spaces. Words of three letters or
    more are read with a plural -s too."""
    example: str
    """A text whose one number has this unit."""
    per: str | None = None
    """The denominator that the unit holds in itself."""
    symbols: str = ""
    """Forms without a plural, split by "|", in the capitals in which they are written."""
