"""What a number's own words state, where a mention has it in our terms: cents, quotients and magnitudes.

A mention has money in the major unit, a share in hundredths to two decimals and a magnitude as its lower bound, as the
annotation guide wants it. A benchmark has what stands there: 40 cents, a third, hundreds.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from summarizer.models.mentions import NumberMention

CENTS = {
    **dict.fromkeys(("cent", "cents", "¢", "eurocent", "eurocents"), "cent"),
    **dict.fromkeys(("p", "pence", "penny"), "penny"),
    **dict.fromkeys(("kopeck", "kopecks", "kopek", "kopeks"), "kopeck"),
    "sen": "sen",
}
"""Words for the hundredth of a currency, and one of it."""
_WORD = re.compile(r"[^\W\d_]+|¢")
_HUNDRED = 100
_LARGEST_DENOMINATOR = 1000
_MAGNITUDE = 10
"""Between a magnitude and the next: hundreds are from 100 to 1,000."""


class Stated(NamedTuple):
    """The bounds as they are worded."""

    low: Decimal
    high: Decimal
    hundredth: str | None
    """`cent`, `penny`, ... where the bounds count hundredths of the mention's currency."""


def stated(mention: NumberMention) -> Stated:
    """Return the bounds of the number as its words have them; those of a magnitude are it and the next."""
    low, high = mention.low, mention.high
    hundredth = _hundredth(mention)
    if hundredth:
        return Stated(low * _HUNDRED, high * _HUNDRED, hundredth)
    if mention.kind == "fraction":
        return Stated(quotient(low, _HUNDRED), quotient(high, _HUNDRED), None)
    if _is_rounded(mention):
        return Stated(quotient(low, 1), quotient(high, 1), None)
    if mention.qualifier == "magnitude" and low == high:
        return Stated(low, high * _MAGNITUDE, None)
    return Stated(low, high, None)


def quotient(rounded: Decimal, scale: int) -> Decimal:
    """Return the simplest fraction that rounds to the value in units of 1/scale: 33.33 hundredths are a third."""
    for denominator in range(1, _LARGEST_DENOMINATOR):
        numerator = round(rounded * denominator / scale)
        value = Decimal(numerator) / denominator
        if round(value * scale, _decimals(rounded)) == rounded:
            return value
    return rounded / scale


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(2, -exponent if isinstance(exponent, int) else 0)


def _hundredth(mention: NumberMention) -> str | None:
    """Return what counts hundredths behind the number: "40 cents", "118.5p"."""
    if mention.kind != "money":
        return None
    behind = mention.phrase.text[mention.number.end - mention.phrase.start :]
    words = _WORD.findall(behind.lower())[:2]
    return next((CENTS[word] for word in words if word in CENTS), None)


def _is_rounded(mention: NumberMention) -> bool:
    """Whether a value that is not whole comes from a fraction: its words have no decimals."""
    whole = mention.low == mention.low.to_integral_value() and mention.high == mention.high.to_integral_value()
    return not whole and not re.search(r"\d[.,]\d|[.,]\d|\bpoint\b", mention.number.text.lower())
