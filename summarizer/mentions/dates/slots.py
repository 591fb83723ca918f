"""Slots: what each name in a pattern may start with, what may come second in it, and how it is read."""

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.mentions.dates import readers
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
from summarizer.mentions.dates.patterns import DOTTED, FOUR_DIGITS, SHORT, THREE_DIGITS, Slot, word_of
from summarizer.mentions.dates.spelled import (
    STARTS_OF_DECADES,
    STARTS_OF_ORDINALS,
    STARTS_OF_YEARS,
    WITHIN,
    compound_ordinal,
    spelled_day,
    spelled_decade,
    spelled_ordinal,
    spelled_year,
)
from summarizer.mentions.tokens import Token


def _lexicon(words: Mapping[str, Any]) -> Slot:
    def read(tokens: Sequence[Token], place: int) -> tuple[Any, int] | None:
        word = word_of(tokens[place])
        return (words[word], place + 1) if word in words else None

    return Slot(frozenset(words), read)


_YEAR_TAIL = frozenset((FOUR_DIGITS, *readers.OF)) | STARTS_OF_YEARS
_SUFFIXED_DAY = Slot(frozenset((SHORT,)), readers.read_ordinal_day, ORDINAL_SUFFIXES, alone=False)

SLOTS: Mapping[str, Slot] = {
    "month": Slot(frozenset(MONTHS), readers.read_month, frozenset(".")),
    "day": Slot(frozenset((SHORT,)), readers.read_day, ORDINAL_SUFFIXES),
    "ordinal_day": _SUFFIXED_DAY,
    "compound_ordinal": Slot(STARTS_OF_ORDINALS, compound_ordinal, WITHIN),
    "spelled_ordinal": Slot(STARTS_OF_ORDINALS, spelled_ordinal, WITHIN),
    "spelled_day": Slot(STARTS_OF_ORDINALS, spelled_day, WITHIN),
    "day_of_month": Slot(
        frozenset((SHORT, *MONTHS)),
        readers.read_day_of_month,
        frozenset((".", "the", "of", SHORT, *MONTHS)) | ORDINAL_SUFFIXES,
        alone=False,
    ),
    "year": Slot(frozenset((FOUR_DIGITS,)), readers.read_year),
    "any_year": Slot(frozenset((FOUR_DIGITS,)), readers.read_any_year),
    "early_year": Slot(frozenset((THREE_DIGITS,)), readers.read_early_year),
    "short_year": Slot(readers.APOSTROPHES, readers.read_short_year, frozenset((SHORT,)), alone=False),
    "spelled_year": Slot(STARTS_OF_YEARS, spelled_year, WITHIN, alone=False),
    "year_tail": Slot(_YEAR_TAIL, readers.read_year_tail, frozenset((FOUR_DIGITS,)) | STARTS_OF_YEARS | WITHIN),
    "which_year": Slot(frozenset(("of", *STEPS)), readers.read_which_year, frozenset(("year", *STEPS)), alone=False),
    "stated": Slot(
        frozenset((FOUR_DIGITS, *MONTHS)) | STARTS_OF_YEARS,
        readers.read_stated,
        frozenset((".", FOUR_DIGITS, *readers.OF)) | STARTS_OF_YEARS | WITHIN,
    ),
    "dotted": Slot(frozenset((DOTTED,)), dotted_date),
    "numeric": Slot(frozenset((SHORT, FOUR_DIGITS)), marked_date, MARKS, alone=False),
    "slashed": Slot(frozenset((SHORT,)), slashed_day, frozenset("/"), alone=False),
    "numeric_month": Slot(frozenset((SHORT, FOUR_DIGITS)), numeric_month, MARKS, alone=False),
    "decade": Slot(
        frozenset((SHORT, FOUR_DIGITS)) | readers.APOSTROPHES,
        readers.read_decade,
        frozenset(("s", SHORT)) | readers.APOSTROPHES,
        alone=False,
    ),
    "spelled_decade": Slot(STARTS_OF_DECADES, spelled_decade, WITHIN),
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
    "side_day": _lexicon({"now": 0} | DAYS_FROM_ARTICLE),
}
"""Every slot that a pattern may name."""
