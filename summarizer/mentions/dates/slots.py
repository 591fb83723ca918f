"""Slots: what each name in a pattern may start with, what may come second in it, and how it is read."""

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.mentions.dates import anchors, readers
from summarizer.mentions.dates.lexicon import (
    COUNTS,
    DAYS_FROM_ARTICLE,
    EDGES,
    MONTHS,
    ORDINAL_SUFFIXES,
    ORDINALS,
    PARTS_OF_DAY,
    PLACES,
    SEASONS,
    STEPS,
    UNITS,
    VAGUE_COUNTS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from summarizer.mentions.dates.numeric import MARKS, dotted_date, marked_date, numeric_month, slashed_day
from summarizer.mentions.dates.patterns import DOTTED, FOUR_DIGITS, SHORT, THREE_DIGITS, Reader, Slot, word_of
from summarizer.mentions.dates.spelled import (
    LOW_ORDINALS,
    STARTS_OF_CARDINALS,
    STARTS_OF_DECADES,
    STARTS_OF_HUNDREDS,
    STARTS_OF_ORDINALS,
    STARTS_OF_YEARS,
    TENS_OF_ORDINALS,
    WITHIN,
    compound_ordinal,
    spelled_day,
    spelled_decade,
    spelled_hundreds,
    spelled_ordinal,
    spelled_year,
)
from summarizer.mentions.tokens import Token


def _lexicon(words: Mapping[str, Any]) -> Slot:
    def read(tokens: Sequence[Token], place: int) -> tuple[Any, int] | None:
        word = word_of(tokens[place])
        return (words[word], place + 1) if word in words else None

    return Slot(frozenset(words), read)


def _never_one(starts: frozenset[str], read: Reader, within: frozenset[str]) -> Slot:
    """Return a slot that always takes more than one token."""
    return Slot(starts, read, within, never_alone=starts)


_YEAR_TAIL = frozenset((FOUR_DIGITS, *readers.OF)) | STARTS_OF_YEARS
_SUFFIXED_DAY = _never_one(frozenset((SHORT,)), readers.read_ordinal_day, ORDINAL_SUFFIXES)

SLOTS: Mapping[str, Slot] = {
    "month": Slot(frozenset(MONTHS), readers.read_month, frozenset(".")),
    "day": Slot(frozenset((SHORT,)), readers.read_day, ORDINAL_SUFFIXES),
    "ordinal_day": _SUFFIXED_DAY,
    "compound_ordinal": Slot(STARTS_OF_ORDINALS, compound_ordinal, WITHIN, TENS_OF_ORDINALS | LOW_ORDINALS),
    "spelled_ordinal": Slot(STARTS_OF_ORDINALS, spelled_ordinal, WITHIN, TENS_OF_ORDINALS),
    "spelled_day": Slot(STARTS_OF_ORDINALS, spelled_day, WITHIN),
    "lone_day": Slot(frozenset((SHORT,)) | STARTS_OF_CARDINALS, readers.read_lone_day, WITHIN),
    "day_of_month": _never_one(
        frozenset((SHORT, *MONTHS)),
        readers.read_day_of_month,
        frozenset((".", "the", "of", SHORT, *MONTHS)) | ORDINAL_SUFFIXES,
    ),
    "year": Slot(frozenset((FOUR_DIGITS,)), readers.read_year),
    "any_year": Slot(frozenset((FOUR_DIGITS,)), readers.read_any_year),
    "early_year": Slot(frozenset((THREE_DIGITS,)), readers.read_early_year),
    "week_number": Slot(frozenset((SHORT,)), readers.read_week_number),
    "late_year": Slot(frozenset((SHORT,)), readers.read_late_year),
    "spelled_hundreds": Slot(STARTS_OF_HUNDREDS, spelled_hundreds, WITHIN),
    "short_year": _never_one(readers.APOSTROPHES, readers.read_short_year, frozenset((SHORT,))),
    "spelled_year": _never_one(STARTS_OF_YEARS, spelled_year, WITHIN),
    "year_tail": Slot(_YEAR_TAIL, readers.read_year_tail, frozenset((FOUR_DIGITS,)) | STARTS_OF_YEARS | WITHIN),
    "which_year": _never_one(frozenset(("of", *STEPS)), readers.read_which_year, frozenset(("year", *STEPS))),
    "stated": Slot(
        frozenset((FOUR_DIGITS, *MONTHS)) | STARTS_OF_YEARS,
        readers.read_stated,
        frozenset((".", FOUR_DIGITS, *readers.OF)) | STARTS_OF_YEARS | WITHIN,
    ),
    "dotted": Slot(frozenset((DOTTED,)), dotted_date),
    "numeric": _never_one(frozenset((SHORT, FOUR_DIGITS)), marked_date, MARKS),
    "slashed": _never_one(frozenset((SHORT,)), slashed_day, frozenset("/-")),
    "numeric_month": _never_one(frozenset((SHORT, FOUR_DIGITS)), numeric_month, MARKS),
    "decade": _never_one(
        frozenset((SHORT, FOUR_DIGITS)) | readers.APOSTROPHES,
        readers.read_decade,
        frozenset(("s", SHORT)) | readers.APOSTROPHES,
    ),
    "spelled_decade": Slot(STARTS_OF_DECADES, spelled_decade, WITHIN, STARTS_OF_YEARS),
    "weekday": _lexicon(WEEKDAYS),
    "weekdays": _lexicon({f"{name}s": number for name, number in WEEKDAYS.items()}),
    "day_name": _lexicon(WEEKDAYS | WEEKDAY_ABBREVIATIONS),
    "weekday_lead": Slot(
        frozenset(WEEKDAYS) | frozenset(WEEKDAY_ABBREVIATIONS), readers.read_weekday_lead, frozenset(".,")
    ),
    "part": _lexicon(dict.fromkeys(PARTS_OF_DAY, True)),
    "season": _lexicon(SEASONS),
    "edge": _lexicon(EDGES),
    "ordinal": Slot(frozenset((SHORT, *ORDINALS)), readers.read_ordinal, ORDINAL_SUFFIXES),
    "place_in_period": Slot(frozenset((SHORT, *PLACES)), readers.read_place_in_period, ORDINAL_SUFFIXES),
    "count": Slot(
        frozenset((SHORT, THREE_DIGITS, FOUR_DIGITS, *COUNTS, *VAGUE_COUNTS)),
        readers.read_count,
        readers.RANGE | {"couple", "few", "of"},
    ),
    "unit": Slot(frozenset(UNITS), readers.read_unit),
    "anchor": Slot(anchors.STARTS, anchors.read_anchor),
    "side_day": _lexicon({"now": 0} | DAYS_FROM_ARTICLE),
}
"""Every slot that a pattern may name."""
