"""Dates and periods in the terms of Recognizers-Text: first day and the day after the last.

A date of the specs resolves to one day in the past and one in the future, a period to `startDate` and `endDate`; either
reading is right. A season has no resolution there and does not count, nor has anything a time of day: the two files
hold dates and periods of whole days alone.

`endDate` is exclusive: this week ends on next Monday. Where an expression names both ends ("from 4 to 22 March"; its
TIMEX is `(start,end,duration)`), `endDate` is the first day of what is named last ("2014 to 2018" ends on 2018-01-01);
there our period is right if it ends with it or begins its last part with it.

Of what lies ahead the day that it is counted from is left out as well: "the next 3 days" begin on the day after, where ours
end on the same day and begin with the article's own. What comes more than two weeks after a day begins with the last day of
these weeks, where ours begins on the day after. The 15th century is 1400 to 1499, where ours is 1401 to 1500.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from summarizer.evaluation.benchmarks.recognizers.cases import Resolved
from summarizer.evaluation.benchmarks.recognizers.meanings import Expression
from summarizer.evaluation.periods import period
from summarizer.models.mentions import DateMention

OPEN = ".."
_AHEAD = ("next ", "coming ", "upcoming ")
_NO_DAY = "0001-01-01"
"""What stands for a day that no calendar has: 30 February."""


def date_gold(gold: Resolved) -> tuple[str, ...]:
    """Return the day in the past and the one in the future; nothing for a day that no calendar has."""
    return _distinct(reading.get("date", "") for reading in _readings(gold))


def period_gold(gold: Resolved) -> tuple[str, ...]:
    """Return the period in the past and the one in the future, with both ways to end it where both ends are named."""
    both_named = str(gold.resolution.get("Timex", "")).startswith("(")
    ends = [(reading.get("startDate", OPEN), reading.get("endDate", OPEN)) for reading in _readings(gold) if reading]
    exclusive = [f"{start}/{end}" for start, end in ends]
    return _distinct([*exclusive, *(_to_named(*each) for each in ends if both_named)])


def found_day(mention: DateMention) -> Iterator[Expression]:
    """Yield dates of a single day."""
    stretch = _stretch(mention)
    if stretch and stretch[1] == _next(stretch[0]):
        yield _expression(mention, stretch[0])


def found_period(mention: DateMention) -> Iterator[Expression]:
    """Yield periods, of one day too if both ends are named, and days that bound an open period ("since Friday")."""
    stretch = _stretch(mention)
    if stretch is None:
        return
    start, end = stretch
    one_day = end == _next(start) and "/" not in str(mention.edtf)
    meanings = [] if one_day else [f"{start}/{end}", *_named_last(mention, start)]
    meanings += _open(mention, start, end) + _begun_otherwise(mention, start, end)
    if meanings:
        yield _expression(mention, *meanings)


def _open(mention: DateMention, start: str, end: str) -> list[str]:
    if mention.relation == "since":
        return [f"{start}/{OPEN}"]
    if mention.relation == "after":
        return [f"{start}/{OPEN}", f"{end}/{OPEN}"]
    if mention.relation in ("before", "until"):
        return [f"{OPEN}/{start}"] + ([f"{OPEN}/{end}"] if mention.relation == "until" else [])
    return []


def _begun_otherwise(mention: DateMention, start: str, end: str) -> list[str]:
    """Return the period with the beginning that the specs give it, where that is another than ours by convention."""
    words = mention.span.text.casefold().removeprefix("the ")
    first = str(mention.edtf).partition("/")[0]
    if words.startswith(_AHEAD) and first == start:
        return [f"{_next(start)}/{end}"]
    if words.startswith("more than") and end == OPEN:
        return [f"{_next(start, -1)}/{OPEN}"]
    if words.endswith("century") and "/" in str(mention.edtf):
        return ["/".join(f"{int(day[:4]) - 1:04}{day[4:]}" for day in (start, end))]
    return []


def _stretch(mention: DateMention) -> tuple[str, str] | None:
    """Return the first day and the day after the last; `..` for an open end, None where digits are unknown."""
    if mention.edtf is None or "X" in mention.edtf:
        return None
    found = period(mention.edtf)
    return found.start[:10], _next(found.end[:10])


def _next(day: str, days: int = 1) -> str:
    """Return the day so many days on; an open end, and what the calendar ends with, stay as they are."""
    if day == OPEN or day == (date.max if days > 0 else date.min).isoformat():
        return day
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def _named_last(mention: DateMention, start: str) -> list[str]:
    """Return the period to the first day of its last part, where its EDTF names two."""
    first, slash, last = str(mention.edtf).partition("/")
    if not slash or OPEN in (first, last) or not last:
        return []
    return [_to_named(start, period(last).start[:10])]


def _to_named(start: str, end: str) -> str:
    """Return the words for a period that ends with the day, or the part that begins with the day, which is named last."""
    return f"{start} to {end}"


def _readings(gold: Resolved) -> list[dict[str, str]]:
    readings = [dict(gold.resolution.get(name) or {}) for name in ("PastResolution", "FutureResolution")]
    return [reading for reading in readings if _NO_DAY not in reading.values()]


def _distinct(meanings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in meanings if each))


def _expression(mention: DateMention, *meanings: str) -> Expression:
    return Expression(mention.span.start, mention.span.end, mention.span.text, meanings)
