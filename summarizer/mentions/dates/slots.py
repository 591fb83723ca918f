"""Slots: the pieces of date expressions that have values, such as months, days, years and counts."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from summarizer.mentions.dates.forms import Stated
from summarizer.mentions.dates.lexicon import (
    COUNTS,
    EDGES,
    MONTHS,
    ORDINAL_SUFFIXES,
    ORDINALS,
    PARTS_OF_DAY,
    SEASONS,
    UNITS,
    VAGUE_COUNTS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
    YEARS,
)
from summarizer.mentions.dates.numeric import MARKS, dotted_date, marked_date
from summarizer.mentions.dates.patterns import (
    DOTTED,
    FOUR_DIGITS,
    SHORT,
    THREE_DIGITS,
    Slot,
    word_of,
)
from summarizer.mentions.tokens import Token

Tokens = Sequence[Token]

_OF = frozenset((",", "of"))
_APOSTROPHES = frozenset("'’‘")
_RANGE = frozenset(("or", "to", "-", "–"))


def _text(tokens: Tokens, place: int) -> str:
    return word_of(tokens[place]) if place < len(tokens) else ""


def _glued(tokens: Tokens, place: int) -> bool:
    """Whether the token follows the one before it without a space."""
    return 0 < place < len(tokens) and tokens[place - 1].end == tokens[place].start


def _plain(tokens: Tokens, place: int, digits: Collection[int]) -> int | None:
    """Return the value of a numeral with so many digits and nothing else in it."""
    if place >= len(tokens) or tokens[place].kind != "numeral":
        return None
    norm = tokens[place].norm
    return int(norm) if len(norm) in digits and norm.isascii() and norm.isdigit() else None


def _lexicon(words: Mapping[str, Any], *, capital: bool = False) -> Slot:
    def read(tokens: Tokens, place: int) -> tuple[Any, int] | None:
        word = word_of(tokens[place])
        if word not in words or (capital and not tokens[place].text[0].isupper()):
            return None
        return words[word], place + 1

    return Slot(frozenset(words), read)


def _month(tokens: Tokens, place: int) -> tuple[int, int] | None:
    number = MONTHS.get(_text(tokens, place))
    if number is None or not tokens[place].text[0].isupper():
        return None
    abbreviated = _text(tokens, place + 1) == "." and _glued(tokens, place + 1)
    more = place + 2 < len(tokens) and (
        tokens[place + 2].kind == "numeral" or tokens[place + 2].norm in (",", "-", "–")
    )
    return number, place + 2 if abbreviated and more else place + 1


def _day(tokens: Tokens, place: int) -> tuple[int, int] | None:
    number = _plain(tokens, place, (1, 2))
    if number is None or not 1 <= number <= 31 or _text(tokens, place + 1) in ("%", ":"):
        return None
    suffixed = _glued(tokens, place + 1) and _text(tokens, place + 1) in ORDINAL_SUFFIXES
    if not suffixed and _glued(tokens, place + 1) and tokens[place + 1].kind == "word":
        return None
    return number, place + 2 if suffixed else place + 1


def _ordinal_day(tokens: Tokens, place: int) -> tuple[int, int] | None:
    found = _day(tokens, place)
    return found if found and found[1] == place + 2 else None


def _ordinal(tokens: Tokens, place: int) -> tuple[int, int] | None:
    number = ORDINALS.get(_text(tokens, place))
    if number is not None:
        return number, place + 1
    found = _ordinal_day(tokens, place)
    return found if found and found[0] <= max(ORDINALS.values()) else None


def _year(tokens: Tokens, place: int) -> tuple[int, int] | None:
    number = _plain(tokens, place, (4,))
    if number is None or number not in YEARS or (_glued(tokens, place + 1) and tokens[place + 1].kind == "word"):
        return None
    return number, place + 1


def _year_tail(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The year after a month or day: `2022`, `, 2022`, `of 2022`."""
    return _year(tokens, place + 1 if _text(tokens, place) in _OF else place)


def _weekday_lead(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The weekday before a full date: `Tuesday, `, `Tue. `."""
    word = _text(tokens, place)
    number = WEEKDAYS.get(word, WEEKDAY_ABBREVIATIONS.get(word))
    if number is None:
        return None
    end = place + 1
    while _text(tokens, end) in (".", ",") and end < place + 3:
        end += 1
    return number, end


def _stated(tokens: Tokens, place: int) -> tuple[Stated, int] | None:
    """A month with or without its year, or a year."""
    month = _month(tokens, place)
    if not month:
        year = _year(tokens, place)
        return (Stated(year[0]), year[1]) if year else None
    tail = _year_tail(tokens, month[1])
    return (Stated(tail[0], month[0]), tail[1]) if tail else (Stated(None, month[0]), month[1])


def _decade(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """`1990s`, `’90s`, `90s`; the value is the first year."""
    start = place + 1 if _text(tokens, place) in _APOSTROPHES else place
    number = _plain(tokens, start, (2, 4))
    if number is None or number % 10 or (number > 100 and number not in YEARS):
        return None
    end = start + 2 if _text(tokens, start + 1) in ("'", "’") else start + 1
    if _text(tokens, end) != "s" or not _glued(tokens, end):
        return None
    return (number if number > 100 else 1900 + number if number >= 20 else 2000 + number), end + 1


def _count(tokens: Tokens, place: int) -> tuple[tuple[int, int] | None, int] | None:
    """`three`, `a`, `4-5`, `four or five`, as least and most; the value is None where the words leave it open."""
    word, following = _text(tokens, place), _text(tokens, place + 1)
    if word == "a" and following == "couple":
        return (2, 2), place + (3 if _text(tokens, place + 2) == "of" else 2)
    if word == "a" and following == "few":
        return None, place + 2
    if word in VAGUE_COUNTS:
        return None, place + (2 if following == "of" else 1)
    low = _cardinal(tokens, place)
    if low is None:
        return None
    high = _cardinal(tokens, place + 2) if following in _RANGE else None
    return ((low, high), place + 3) if high is not None and high > low else ((low, low), place + 1)


def _cardinal(tokens: Tokens, place: int) -> int | None:
    number = _plain(tokens, place, (1, 2, 3, 4))
    return COUNTS.get(_text(tokens, place)) if number is None else number


def _unit(tokens: Tokens, place: int) -> tuple[str, int] | None:
    unit = UNITS.get(tokens[place].norm.removesuffix("'s").removesuffix("'"))
    return (unit, place + 1) if unit else None


SLOTS: Mapping[str, Slot] = {
    "month": Slot(frozenset(MONTHS), _month, frozenset(".")),
    "day": Slot(frozenset((SHORT,)), _day, ORDINAL_SUFFIXES),
    "ordinal_day": Slot(frozenset((SHORT,)), _ordinal_day, ORDINAL_SUFFIXES, alone=False),
    "year": Slot(frozenset((FOUR_DIGITS,)), _year),
    "year_tail": Slot(frozenset((FOUR_DIGITS, *_OF)), _year_tail, frozenset((FOUR_DIGITS,))),
    "stated": Slot(frozenset((FOUR_DIGITS, *MONTHS)), _stated, frozenset((".", FOUR_DIGITS, *_OF))),
    "dotted": Slot(frozenset((DOTTED,)), dotted_date),
    "numeric": Slot(frozenset((SHORT, FOUR_DIGITS)), marked_date, MARKS, alone=False),
    "decade": Slot(
        frozenset((SHORT, FOUR_DIGITS)) | _APOSTROPHES,
        _decade,
        frozenset(("s", SHORT)) | _APOSTROPHES,
        alone=False,
    ),
    "weekday": _lexicon(WEEKDAYS, capital=True),
    "weekday_lead": Slot(frozenset(WEEKDAYS) | frozenset(WEEKDAY_ABBREVIATIONS), _weekday_lead, frozenset(".,")),
    "part": _lexicon(dict.fromkeys(PARTS_OF_DAY, True)),
    "season": _lexicon(SEASONS),
    "edge": _lexicon(EDGES),
    "ordinal": Slot(frozenset((SHORT, *ORDINALS)), _ordinal, ORDINAL_SUFFIXES),
    "count": Slot(
        frozenset((SHORT, THREE_DIGITS, FOUR_DIGITS, *COUNTS, *VAGUE_COUNTS)),
        _count,
        _RANGE | {"couple", "few", "of"},
    ),
    "unit": Slot(frozenset(UNITS), _unit),
}
"""Every slot that a pattern may name."""
