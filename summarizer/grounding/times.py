"""Times: from date handles to one EDTF date or interval."""

import re
from datetime import date, timedelta

from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.models.edtf import is_edtf

PUBLISHED = "d0"
"""The handle of the article's own date."""

_HANDLE = re.compile(r"d[0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def resolve_time(source: Source, expression: str | None) -> str | None:
    """Return the EDTF that `d2`, `d1/d2`, `d1/..` or plain EDTF stands for; None stays None.

    An interval between two handles runs from the start of the first to the end of the second. An unknown article date
    leaves an interval open. Plain EDTF must agree with a date of the article, or the day before or after one. Raises
    Unproven for an unknown handle, a date without a reading, a date that the article does not have, or no EDTF.
    """
    if expression is None:
        return None
    start, slash, end = expression.partition("/")
    value = f"{_endpoint(source, start, 0)}/{_endpoint(source, end, 1)}" if slash else _reading(source, start)
    if not is_edtf(value):
        raise Unproven("invalid_time", "time", expression)
    return value


def agrees(said: str, known: str) -> bool:
    """Whether `XXXX-03` or `2024-03` says no more than `2024-03-12`: equal digit by digit as far as it goes."""
    return len(said) <= len(known) and all(s in ("X", k) for s, k in zip(said, known, strict=False))


def _is_stated(source: Source, said: str) -> bool:
    """Whether a date given as EDTF says no more than a date of the article, its own one or a day beside one of them."""
    readings = [mention.edtf for mention in source.mentions.dates if mention.edtf]
    ends = [end for reading in (*readings, source.article.published or "") for end in reading.split("/")]
    plain = said.rstrip("~?%")
    return any(agrees(plain, each) for end in ends for each in (end, *_days_beside(end)))


def _days_beside(day: str) -> tuple[str, ...]:
    """The days before and after: "overnight" and "the next day" are told from a date, not stated as one."""
    if not _DAY.fullmatch(day):
        return ()
    stated = date.fromisoformat(day)
    return str(stated - timedelta(days=1)), str(stated + timedelta(days=1))


def _endpoint(source: Source, part: str, side: int) -> str:
    if part == PUBLISHED and source.article.published is None:
        return ".."
    value = _reading(source, part) if part not in ("", "..") else ".."
    ends = value.split("/")
    return ends[side] if len(ends) == 2 else value


def _reading(source: Source, part: str) -> str:
    if not _HANDLE.fullmatch(part):
        if part != ".." and not _is_stated(source, part):
            raise Unproven("invalid_time", "time", part)
        return part
    value = source.article.published if part == PUBLISHED else source.date(part).edtf
    if value is None:
        raise Unproven("invalid_time", "time", part)
    return value
