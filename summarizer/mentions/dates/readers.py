"""Reads the pieces of date expressions that have values, such as months, days, years and counts.

A reader is given the tokens and a position; it returns the value and the position after it, or None if they do not fit.
"""

from collections.abc import Collection, Sequence

from summarizer.mentions.dates.forms import Stated
from summarizer.mentions.dates.lexicon import (
    COUNTS,
    MONTHS,
    MONTHS_IN_CAPITALS,
    MONTHS_IN_DOUBT_WITHOUT,
    ORDINAL_SUFFIXES,
    ORDINALS,
    PLACES,
    STEPS,
    UNITS,
    VAGUE_COUNTS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
    YEARS,
)
from summarizer.mentions.dates.numeric import whole_year
from summarizer.mentions.dates.patterns import word_of
from summarizer.mentions.dates.spelled import STARTS_OF_YEARS, spelled_cardinal, spelled_year
from summarizer.mentions.tokens import Token

Tokens = Sequence[Token]

OF = frozenset((",", "of"))
APOSTROPHES = frozenset("'’‘")
RANGE = frozenset(("or", "to", "-", "–"))


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


def read_month(tokens: Tokens, place: int) -> tuple[int, int] | None:
    word = _text(tokens, place)
    number = MONTHS.get(word)
    if number is None or not (tokens[place].text[0].isupper() or _is_month_without_capital(tokens, place, word)):
        return None
    abbreviated = _text(tokens, place + 1) == "." and _glued(tokens, place + 1)
    more = place + 2 < len(tokens) and (
        tokens[place + 2].kind == "numeral" or tokens[place + 2].norm in (",", "-", "–")
    )
    return number, place + 2 if abbreviated and more else place + 1


def _is_month_without_capital(tokens: Tokens, place: int, word: str) -> bool:
    if word in MONTHS_IN_CAPITALS:
        return False
    beside = tokens[max(0, place - 2) : place + 3]
    return word not in MONTHS_IN_DOUBT_WITHOUT or any(
        token.kind == "numeral" or token.norm in STEPS or token.norm in STARTS_OF_YEARS for token in beside
    )


def read_day(tokens: Tokens, place: int) -> tuple[int, int] | None:
    number = _plain(tokens, place, (1, 2))
    if number is None or not 1 <= number <= 31 or _text(tokens, place + 1) in ("%", ":"):
        return None
    suffixed = _glued(tokens, place + 1) and _text(tokens, place + 1) in ORDINAL_SUFFIXES
    if not suffixed and _glued(tokens, place + 1) and tokens[place + 1].kind == "word":
        return None
    return number, place + 2 if suffixed else place + 1


def read_ordinal_day(tokens: Tokens, place: int) -> tuple[int, int] | None:
    found = read_day(tokens, place)
    return found if found and found[1] == place + 2 else None


def read_lone_day(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """A number of days that a month has, in digits or words, without an ordinal's ending."""
    found = read_day(tokens, place)
    return found if found and found[1] == place + 1 else spelled_cardinal(tokens, place)


def read_ordinal(tokens: Tokens, place: int) -> tuple[int, int] | None:
    number = ORDINALS.get(_text(tokens, place))
    if number is not None:
        return number, place + 1
    found = read_ordinal_day(tokens, place)
    return found if found and found[0] <= max(ORDINALS.values()) else None


def read_year(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """A numeral of four digits to which no word is glued."""
    glued = _glued(tokens, place + 1) and tokens[place + 1].kind == "word"
    return None if glued else read_any_year(tokens, place)


def read_any_year(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The same, though a word may be: `2021H2`."""
    number = _plain(tokens, place, (4,))
    return None if number is None or number not in YEARS else (number, place + 1)


def read_early_year(tokens: Tokens, place: int) -> tuple[int, int] | None:
    number = _plain(tokens, place, (3,))
    return (number, place + 1) if number and number >= 100 else None


def read_late_year(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The last two digits of a year of the last century, from its second half: no day of a month."""
    number = _plain(tokens, place, (2,))
    glued = _glued(tokens, place + 1) and tokens[place + 1].kind == "word"
    return None if number is None or number < 50 or glued else (whole_year(number), place + 1)


def read_week_number(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """A number of one or two digits; ISO 8601 has up to 53 weeks in a year."""
    number = _plain(tokens, place, (1, 2))
    return (number, place + 1) if number and number <= 53 else None


def read_year_tail(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The year after a month or day: `2022`, `, 2022`, `of 2022`, `nineteen ninety`."""
    start = place + 1 if _text(tokens, place) in OF else place
    return read_year(tokens, start) or spelled_year(tokens, start)


def read_weekday_lead(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The weekday before a full date: `Tuesday, `, `Tue. `."""
    word = _text(tokens, place)
    number = WEEKDAYS.get(word, WEEKDAY_ABBREVIATIONS.get(word))
    if number is None:
        return None
    end = place + 1
    while _text(tokens, end) in (".", ",") and end < place + 3:
        end += 1
    return number, end


def read_stated(tokens: Tokens, place: int) -> tuple[Stated, int] | None:
    """A month with or without its year, or a year."""
    month = read_month(tokens, place)
    if not month:
        year = read_year(tokens, place) or spelled_year(tokens, place)
        return (Stated(year[0]), year[1]) if year else None
    tail = read_year_tail(tokens, month[1])
    return (Stated(tail[0], month[0]), tail[1]) if tail else (Stated(None, month[0]), month[1])


def read_which_year(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The year after a month or day that is told from the article's: `last year`, `of this year`; the value is the step."""
    start = place + 1 if _text(tokens, place) == "of" else place
    if _text(tokens, start + 1) != "year":
        return None
    step = STEPS.get(_text(tokens, start))
    return None if step is None else (step, start + 2)


def read_place_in_period(tokens: Tokens, place: int) -> tuple[int, int] | None:
    number = PLACES.get(_text(tokens, place))
    return (number, place + 1) if number else read_ordinal_day(tokens, place)


def read_short_year(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """`’68`, `'04`."""
    number = _plain(tokens, place + 1, (2,)) if _glued(tokens, place + 1) else None
    if number is None or _text(tokens, place) not in APOSTROPHES or tokens[place + 1].norm.startswith("00"):
        return None
    return whole_year(number), place + 2


def read_day_of_month(tokens: Tokens, place: int) -> tuple[Stated, int] | None:
    """A day and its month in either order, with or without the year."""
    first = read_month(tokens, place)
    day = read_day(tokens, first[1] + (_text(tokens, first[1]) == "the") if first else place)
    month = first or (read_month(tokens, day[1] + (_text(tokens, day[1]) == "of")) if day else None)
    if not day or not month:
        return None
    end = max(day[1], month[1])
    tail = read_year_tail(tokens, end)
    return (Stated(tail[0], month[0], day[0]), tail[1]) if tail else (Stated(None, month[0], day[0]), end)


def read_decade(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """`1990s`, `’90s`, `90s`; the value is the first year."""
    start = place + 1 if _text(tokens, place) in APOSTROPHES else place
    number = _plain(tokens, start, (2, 4))
    if number is None or number % 10 or (number > 100 and number not in YEARS):
        return None
    end = start + 2 if _text(tokens, start + 1) in ("'", "’") else start + 1
    if _text(tokens, end) != "s" or not _glued(tokens, end):
        return None
    return (number if number > 100 else 1900 + number if number >= 20 else 2000 + number), end + 1


def read_count(tokens: Tokens, place: int) -> tuple[tuple[int, int] | None, int] | None:
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
    high = _cardinal(tokens, place + 2) if following in RANGE else None
    return ((low, high), place + 3) if high is not None and high > low else ((low, low), place + 1)


def _cardinal(tokens: Tokens, place: int) -> int | None:
    number = _plain(tokens, place, (1, 2, 3, 4))
    return COUNTS.get(_text(tokens, place)) if number is None else number


def read_unit(tokens: Tokens, place: int) -> tuple[str, int] | None:
    unit = UNITS.get(tokens[place].norm.removesuffix("'s").removesuffix("'"))
    return (unit, place + 1) if unit else None
