"""Periods: EDTF dates and intervals compared as stretches of the calendar, with their marks.

`2022-09` and `2022-09-01/2022-09-30` are the same stretch; `2022-09~` is not, for it is marked approximate.
"""

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

_DATE = re.compile(
    r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2}))?(?:-(?P<day>[0-9X]{2}))?(?P<mark>[~?%])?(?:T(?P<clock>.+))?"
)
_LEAP_YEAR = 2000  # stands in for a year with unknown digits, as it does where EDTF is checked


class Period(NamedTuple):
    """First and last moment as sortable text (`2022-09-01T00:00`), each with its mark."""

    start: str
    start_mark: str
    end: str
    end_mark: str


@lru_cache(maxsize=4096)
def period(edtf: str) -> Period:
    """Return the stretch that a checked EDTF date or interval covers; an open end stays `..`, unknown digits stay X."""
    start, slash, end = edtf.partition("/")
    first, first_mark = _moment(start, last=False)
    final, final_mark = _moment(end if slash else start, last=True)
    return Period(first, first_mark, final, final_mark)


def same_period(one: str, other: str) -> bool:
    """Whether both cover the same stretch with the same marks."""
    return one == other or period(one) == period(other)


def one_holds_other(one: str, other: str) -> bool:
    """Whether one stretch lies within the other, marks left aside: the date is right, its precision is not."""
    first, second = period(one), period(other)
    return _holds(first, second) or _holds(second, first)


def _holds(outer: Period, inner: Period) -> bool:
    starts_before = outer.start == ".." or _not_after(outer.start, inner.start)
    return starts_before and (outer.end == ".." or _not_after(inner.end, outer.end))


def _not_after(one: str, other: str) -> bool:
    """Whether one moment is known to be no later than the other: unknown digits must stand in both alike."""
    known_alike = all((a == "X") == (b == "X") for a, b in zip(one, other, strict=False))
    return ".." not in (one, other) and known_alike and one <= other


def _moment(text: str, *, last: bool) -> tuple[str, str]:
    match = _DATE.fullmatch(text)
    if not match:  # an open end
        return "..", ""
    year, month, day, clock = match["year"], match["month"], match["day"], match["clock"]
    month = month or ("12" if last else "01")
    day = day or (_last_day(year, month) if last else "01")
    return f"{year}-{month}-{day}T{clock or ('24:00' if last else '00:00')}", match["mark"] or ""


def _last_day(year: str, month: str) -> str:
    if "X" in month:
        return "31"
    known_year = _LEAP_YEAR if "X" in year else max(1, int(year))
    return str(monthrange(known_year, int(month))[1])
