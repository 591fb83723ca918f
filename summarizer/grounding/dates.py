"""Dates that an article states, and whether a date given as EDTF says no more than they do."""

import re
from bisect import bisect_left
from datetime import date, timedelta

from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MARKS = "~?%"


def agrees(said: str, known: str) -> bool:
    """Whether `XXXX-03` or `2024-03` says no more than `2024-03-12`: equal digit by digit as far as it goes."""
    if "X" not in said:
        return known.startswith(said)
    return len(said) <= len(known) and all(s in ("X", k) for s, k in zip(said, known, strict=False))


class StatedDates:
    """The dates of an article's mentions, its own one, and the days beside each of them."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        readings = {mention.edtf for mention in mentions.dates if mention.edtf} | {article.published or ""}
        ends = {end for reading in readings for end in reading.split("/")}
        self._sorted = sorted(ends.union(*map(_days_beside, ends)))

    def hold(self, said: str) -> bool:
        """Whether a date given as EDTF says no more than one of them."""
        plain = said.rstrip(_MARKS)
        if "X" in plain:
            return any(agrees(plain, each) for each in self._sorted)
        first = bisect_left(self._sorted, plain)  # what begins with it follows it at once
        return first < len(self._sorted) and self._sorted[first].startswith(plain)


def _days_beside(day: str) -> tuple[str, ...]:
    """The days before and after: "overnight" and "the next day" are told from a date, not stated as one."""
    if not _DAY.fullmatch(day):
        return ()
    try:
        stated = date.fromisoformat(day)
        return str(stated - timedelta(days=1)), str(stated + timedelta(days=1))
    except (ValueError, OverflowError):  # the year 0, or the first or last day that can be counted from
        return ()
