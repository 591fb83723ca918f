"""Lines that date an article: `Published: 4 October 2022, 10:23`, `22 September, 10:06 PM`, `2022-09-22`."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from summarizer.models.edtf import is_edtf

DateRole = Literal["published", "stated", "updated"]
"""What the line calls its date; `stated` where it only gives one. In the order in which they are believed."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_DATE = (
    r"(?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<a>\d{1,2})(?P<s2>[-/.])(?P<b>\d{1,2})(?P=s2)(?P<y2>\d{4})(?!\d)"
    rf"|(?<!\d)(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<n3>{_MONTH})\b\.?(?:,?[\s-]+(?P<y3>\d{{4}})(?!\d))?"
    rf"|\b(?P<n4>{_MONTH})\b\.?\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<y4>\d{{4}})(?!\d))?"
)
_ZONE = (
    r"(?:\s*\(?(?:GMT|UTC|[CE]E?S?T|[CMP][SD]?T|EDT|BST|MSK|IST|JST|local time|Z\b)\)?)?(?:\s?[+-]\d{1,2}(?::?\d\d)?)?"
)
_CLOCK = (
    rf"(?P<clock>T?(?:at\s)?\d{{1,2}}(?:[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?){_ZONE})"
)
_UPDATED = r"(?P<updated>\b(?:last\s)?(?:updated|modified|changed)(?:\son|\sat)?)"
_PUBLISHED = (
    r"(?P<published>\b(?:(?:first|originally)\s)?(?:published|posted|issued|released|status|stand)"
    r"(?:\son|\sat)?)"
)
_WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_BESIDE = r"\b\d+[\s-]min(?:ute)?s?\sread\b|\b\d+\s(?:minute|hour|day)s?\sago\b|\bno\.\s?\d+|\bvol\.\s?\w+|\bdate\b|\bprice\s\S+\s\w+"
_PART = re.compile(f"{_UPDATED}|{_PUBLISHED}|{_DATE}|{_CLOCK}|{_WEEKDAY}|{_BESIDE}", re.IGNORECASE)
_LONGEST = 120  # code points
_A_DIGIT = re.compile(r"\d")
_A_WORD = re.compile(r"\w")


class StatedDate(NamedTuple):
    """A date that a line gives."""

    role: DateRole
    edtf: str
    """Year `XXXX` where the line has none."""


class DateLine(NamedTuple):
    """A line of nothing but dates, times of day and their labels."""

    dates: tuple[StatedDate, ...]
    """Those that can be read; `09/10/2022` cannot: its day may be its month."""
    is_labelled: bool
    """Whether it says what its date is (`Updated`)."""
    has_clock: bool
    """Whether it gives a time of day, which the headings of a timeline seldom do."""


def read_date_line(words: str) -> DateLine | None:
    """Return what the line says if it holds nothing but dates and what goes with them, else None."""
    first = _A_WORD.search(words)
    if not first or len(words) > _LONGEST or not _A_DIGIT.search(words) or not _PART.match(words, first.start()):
        return None  # at little cost for the many lines that begin otherwise
    if _A_WORD.search(_PART.sub("", words)):
        return None
    parts = list(_PART.finditer(words))
    if not any(part.lastgroup != "clock" for part in parts):
        return None  # a score, a result, a price
    is_labelled = any(part["updated"] or part["published"] for part in parts)
    return DateLine(tuple(_stated(parts)), is_labelled, any(part["clock"] for part in parts))


def dates_within(words: str) -> list[StatedDate]:
    """Return the dates that stand among other words, in a byline or a dateline."""
    return _stated(_PART.finditer(words)) if _A_DIGIT.search(words) else []


def _stated(parts: Iterable[re.Match[str]]) -> list[StatedDate]:
    found = []
    role: DateRole = "stated"
    for part in parts:
        if part["updated"]:
            role = "updated"
        elif part["published"]:
            role = "published"
        elif (edtf := _edtf(part)) is not None:
            found.append(StatedDate(role, edtf))
            role = "stated"
    return found


def _edtf(part: re.Match[str]) -> str | None:
    if part["y1"]:
        year, month, day = part["y1"], part["m1"], part["d1"]
    elif part["y2"]:
        year, (day, month) = part["y2"], _day_and_month(part["a"], part["b"], part["s2"])
    elif name := part["n3"] or part["n4"]:
        year, day = part["y3"] or part["y4"] or "XXXX", part["d3"] or part["d4"]
        month = str(_MONTHS.index(name[:3].lower()) + 1)
    else:
        return None
    edtf = f"{year}-{month:0>2}-{day:0>2}"
    return edtf if is_edtf(edtf) else None


def _day_and_month(first: str, second: str, separator: str) -> tuple[str, str]:
    """Return day and month of a numeric date: dotted ones are day first, others only where the numbers decide."""
    if separator == "." or int(first) > 12 or first == second:
        return first, second
    if int(second) > 12:
        return second, first
    return "", ""
