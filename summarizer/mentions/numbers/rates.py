"""Rates: the denominator of a number, which "a day", "per person", "per 100,000", "each year" or "/day" states."""

from summarizer.mentions.numbers.cardinals import read_cardinal
from summarizer.mentions.numbers.counted import unit_of
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.nouns import is_plural
from summarizer.mentions.numbers.units import DURATION_WORDS, unit_at

DIVIDING = frozenset({"/", "per"})
"""What stands right in front of a denominator."""
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
_SYMBOLS = {"s": "second", "s2": "s2", "s²": "s2", "h": "hour", "d": "day", "y": "year", "yr": "year", "wk": "week"}
"""What stands for a length of time behind a slash alone: "14 ft/s"."""


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
    if word in DIVIDING:
        return divided_at(line, at)
    if line.is_hyphen(at) and next_word in ("a", "per") and line.is_hyphen(at + 2):
        return _denominator(line, at + 3)  # "a 300-litre-a-day well"
    if word in ("a", "an") and ((next_word in DURATION_WORDS and not next_word.endswith("s")) or next_word in _NOUNS):
        return (
            None if line.words[at + 2] in ("ago", "later", "earlier", "before", "after") else _denominator(line, at + 1)
        )
    return None


def divided_at(line: Line, at: int) -> tuple[int, str] | None:
    """Return the end and the unit of the denominator behind "per" or a slash at this token: "/km2", "per 100,000 people"."""
    if line.words[at] not in DIVIDING:
        return None
    if line.is_word(at + 1):
        symbol = _SYMBOLS.get(line.words[at + 1]) if line.words[at] == "/" else None
        return (at + 2, symbol) if symbol else _denominator(line, at + 1)
    number = read_cardinal(line, at + 1)
    if number is None or (line.words[at] == "/" and not _is_round(line, at)):
        return None
    value = f"{number.value.normalize():f}"
    unit = unit_at(line, number.end)
    if unit:
        return unit[0], f"{value} {unit[1].symbol}"
    noun_at = number.end
    counted = line.is_word(noun_at) and is_plural(line.words[noun_at])
    return (noun_at + 1, f"{value} {unit_of(line, noun_at)}") if counted else (noun_at, value)


def _is_round(line: Line, at: int) -> bool:
    """Whether a unit and a power of ten touch the slash at this token: "8 l/100 km", but not "300 kW / 400 PS" or "3/4"."""
    touches = line.is_glued(at) and line.is_glued(at + 1) and not line.is_numeral(at - 1)
    return touches and line.words[at + 1].replace(",", "").rstrip("0") == "1"


def _denominator(line: Line, at: int) -> tuple[int, str]:
    if line.words[at] in ("capita", "head"):
        return at + 1, "person"
    unit = unit_at(line, at)
    return (unit[0], unit[1].symbol) if unit else (at + 1, unit_of(line, at))
