"""Times: from date handles to one EDTF date or interval."""

import re

from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.models.edtf import is_edtf

PUBLISHED = "d0"
"""The handle of the article's own date."""

_HANDLE = re.compile(r"d[0-9]+")


def resolve_time(source: Source, expression: str | None) -> str | None:
    """Return the EDTF that `d2`, `d1/d2`, `d1/..` or plain EDTF stands for; None stays None.

    An interval between two handles runs from the start of the first to the end of the second. A date that the text does
    not settle is no time: None, and an unknown end of an interval leaves it open. Plain EDTF must agree with a date of the
    article, the day before or after one, or a day that the article counts from one. Raises Unproven for an unknown
    handle, a date that the article does not have, or no EDTF.
    """
    if expression is None:
        return None
    start, slash, end = expression.partition("/")
    if not slash:
        return _checked(_reading(source, start), expression)
    ends = _endpoint(source, start, 0), _endpoint(source, end, 1)
    if set(ends) == {".."} and expression.strip("./"):
        return None  # neither end is settled
    return _checked("/".join(ends), expression)


def _checked(value: str | None, expression: str) -> str | None:
    if value is not None and not is_edtf(value):
        raise Unproven("invalid_time", "time", expression)
    return value


def _endpoint(source: Source, part: str, side: int) -> str:
    value = _reading(source, part) if part not in ("", "..") else None
    ends = (value or "..").split("/")
    return ends[side] if len(ends) == 2 else ends[0]


def _reading(source: Source, part: str) -> str | None:
    if _HANDLE.fullmatch(part):
        return source.article.published if part == PUBLISHED else source.date(part).edtf
    if part != ".." and not source.stated_dates.hold(part):
        raise Unproven("invalid_time", "time", part)
    return part
