"""Dates that an article states, and whether a date given as EDTF says no more than they do."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions, NumberMention

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MARKS = "~?%"
_DAYS_OF = {"day": 1, "week": 7}
_LONGEST = 60
"""Days; a length that is longer is no step from one day of a story to another."""
_LATER = frozenset({"after", "later"})
_WAY = re.compile(r"\s+(?:after|later|before|earlier)\b", re.IGNORECASE)
"""Which way a length of time leads that stands in front of it."""


def agrees(said: str, known: str) -> bool:
    """Whether `XXXX-03` or `2024-03` says no more than `2024-03-12`: equal digit by digit as far as it goes."""
    if "X" not in said:
        return known.startswith(said)
    return len(said) <= len(known) and all(s in ("X", k) for s, k in zip(said, known, strict=False))


class StatedDates:
    """The dates of an article's mentions, its own one, the days beside each, and the days that it counts from them.

    "Overnight", "the next day" and "three days after the vote" are told from a date, not stated as one.
    """

    def __init__(self, article: Article, mentions: Mentions) -> None:
        readings = {mention.edtf for mention in mentions.dates if mention.edtf} | {article.published or ""}
        ends = {end for reading in readings for end in reading.split("/")}
        self._sorted = sorted(ends.union(*[_days_away(end, (-1, 1)) for end in ends]))
        steps = frozenset(_steps(article.text, mentions.numbers))
        self._counted = frozenset[str]().union(*[_days_away(end, steps) for end in ends])

    def hold(self, said: str) -> bool:
        """Whether a date given as EDTF says no more than one of them; what is counted is a day, and no month or year."""
        plain = said.rstrip(_MARKS)
        if plain in self._counted:
            return True
        if "X" in plain:
            return any(agrees(plain, each) for each in self._sorted)
        first = bisect_left(self._sorted, plain)  # what begins with it follows it at once
        return first < len(self._sorted) and self._sorted[first].startswith(plain)


def _steps(text: str, numbers: Iterable[NumberMention]) -> Iterator[int]:
    """Yield how many days lie between a day and what is told from it, as in "ten days after", "two weeks earlier"."""
    for number in numbers:
        way = _WAY.match(text, number.phrase.end)
        days = number.low * _DAYS_OF.get(number.unit or "", 0)
        if way and number.qualifier == "exact" and number.low == number.high and days <= _LONGEST and days == int(days):
            yield int(days) if way.group().strip().lower() in _LATER else -int(days)


def _days_away(day: str, steps: Iterable[int]) -> list[str]:
    """The days that lie so many days after a day, or before it where the step is negative."""
    if not _DAY.fullmatch(day):
        return []
    try:
        stated = date.fromisoformat(day)
        return [str(stated + timedelta(days=step)) for step in steps]
    except (ValueError, OverflowError):  # the year 0, or the first or last day that can be counted from
        return []
