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


def _endpoint(source: Source, part: str, side: int) -> str:
    if part == PUBLISHED and source.article.published is None:
        return ".."
    value = _reading(source, part) if part not in ("", "..") else ".."
    ends = value.split("/")
    return ends[side] if len(ends) == 2 else value


def _reading(source: Source, part: str) -> str:
    if not _HANDLE.fullmatch(part):
        if part != ".." and not source.stated_dates.hold(part):
            raise Unproven("invalid_time", "time", part)
        return part
    value = source.article.published if part == PUBLISHED else source.date(part).edtf
    if value is None:
        raise Unproven("invalid_time", "time", part)
    return value
