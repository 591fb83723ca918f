"""Dates and periods in EDTF (ISO 8601-2), the part of it that news needs.

A date is `2022`, `2022-09`, `2022-09-21`, or one with unknown digits (`XXXX-09-22`), optionally marked `~`
(approximate), `?` (uncertain) or `%` (both), optionally with a time of day. An interval is two of them with `/`
between; `..` is an open end.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator

_DATE = re.compile(
    r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?P<mark>[~?%])?(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:Z|[+-]\d\d:\d\d)?)?"
)
_OPEN = ".."
_LEAP_YEAR = 2000  # stands in for a year with unknown digits, so that 29 February stays possible


@lru_cache(maxsize=1024)  # an article repeats its few dates, each in a mention, a draft and a finding
def checked(text: str) -> str:
    """Return the text if it is an EDTF date or interval of the kind above; raise ValueError if not."""
    start, slash, end = text.partition("/")
    if not slash:
        _check_date(text)
        return text
    if {start, end} <= {"", _OPEN}:
        raise ValueError(f"{text!r} is open at both ends")
    for part in (start, end):
        if part not in ("", _OPEN):
            _check_date(part)
    if _ordered(start) and _ordered(end) and start[: len(end)] > end[: len(start)]:
        raise ValueError(f"{text!r} ends before it starts")
    return text


def is_edtf(text: str) -> bool:
    """Whether the text is an EDTF date or interval that this module reads."""
    try:
        checked(text)
    except ValueError:
        return False
    return True


def _ordered(text: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text))


def _check_date(text: str) -> None:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no EDTF date")
    year, month, day = match["year"], match["month"], match["day"]
    if month and "X" not in month and not 1 <= int(month) <= 12:
        raise ValueError(f"{text!r} has no such month")
    if day and "X" not in day:
        _check_day(text, year, month, int(day))
    if match["hour"] and not (int(match["hour"]) <= 24 and int(match["minute"]) < 60):
        raise ValueError(f"{text!r} has no such time of day")


def _check_day(text: str, year: str, month: str, day: int) -> None:
    known_year = _LEAP_YEAR if "X" in year else max(1, int(year))
    known_month = 1 if "X" in month else int(month)
    try:
        date(known_year, known_month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} has no such day") from error


Edtf = Annotated[str, AfterValidator(checked)]
"""An EDTF date or interval."""
