"""Rates: the denominator of a number, which "a day", "per person", "each year" or "/day" states."""

from summarizer.mentions.numbers.counted import unit_of
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.units import DURATION_WORDS, unit_at

_REACH = 9
"""How many tokens behind its number "every day" may stand."""
_ENDS = frozenset('.;:!?()"“”')
_EACH = frozenset({"each", "every"})
_RATING = _EACH | {"per"}
_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
    "hourly": "hour",
}
_NOUNS = frozenset(
    "share head barrel ounce tonne ton litre gallon kilo kg piece unit person household night ticket mile".split()
)
"""Nouns behind "a" that make a rate besides the lengths of time: "$2 a share"."""


def rate_behind(line: Line, at: int) -> tuple[int, str] | None:
    """Return the end and the unit of the denominator that stands at this token or a few tokens on."""
    direct = _direct(line, at)
    if direct:
        return direct
    if _RATING.isdisjoint(line.words[at : at + _REACH]):
        return None
    for later in range(at, min(line.size, at + _REACH)):
        word = line.words[later]
        if word in _ENDS or line.is_numeral(later):
            return None
        if word in _EACH and line.words[later + 1] in DURATION_WORDS:
            return at, _denominator(line, later + 1)[1]
        if word == "per" and line.is_word(later + 1):
            return at, _denominator(line, later + 1)[1]
    return None


def _direct(line: Line, at: int) -> tuple[int, str] | None:
    word, next_word = line.words[at], line.words[at + 1]
    if word in _ADVERBS:
        return at + 1, _ADVERBS[word]
    if word == "apiece":
        return at + 1, "piece"
    if word == "per" and line.is_word(at + 1):
        return _denominator(line, at + 1)
    if word in ("a", "an") and ((next_word in DURATION_WORDS and not next_word.endswith("s")) or next_word in _NOUNS):
        return (
            None if line.words[at + 2] in ("ago", "later", "earlier", "before", "after") else _denominator(line, at + 1)
        )
    if word == "/" and line.is_word(at + 1):
        return _denominator(line, at + 1)
    return None


def _denominator(line: Line, at: int) -> tuple[int, str]:
    if line.words[at] in ("capita", "head"):
        return at + 1, "person"
    unit = unit_at(line, at)
    return (unit[0], unit[1].symbol) if unit else (at + 1, unit_of(line, at))
