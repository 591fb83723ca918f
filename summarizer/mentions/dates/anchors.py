"""Days that a length of time is counted from, as far as words name them: `today`, `next Monday`, `3 May 2021`."""

from typing import NamedTuple

from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import Place, Stated, from_statement
from summarizer.mentions.dates.lexicon import DAYS_FROM_ARTICLE, MONTHS, STEPS, WEEKDAYS
from summarizer.mentions.dates.patterns import SHORT, word_of
from summarizer.mentions.dates.readers import Tokens, read_day_of_month

_FROM_NOW = {"now": 0} | DAYS_FROM_ARTICLE
_WHICH = frozenset("last next this coming".split())
STARTS = frozenset((*_FROM_NOW, *WEEKDAYS, *_WHICH, *MONTHS, SHORT, "the"))
"""The words that a day may start with."""


class Anchor(NamedTuple):
    """A day as its words name it: by its distance from the article, as a weekday, or by month and day."""

    days: int | None = None
    weekday: int | None = None
    which: str = ""
    """`last`, `next` and the like before the weekday; empty where it is alone."""
    stated: Stated | None = None


def read_anchor(tokens: Tokens, place: int) -> tuple[Anchor, int] | None:
    """Return the day and the position after it; a possessive makes it a thing's and no day."""
    found = _anchor(tokens, place)
    return None if found and tokens[found[1] - 1].norm.endswith("'s") else found


def _anchor(tokens: Tokens, place: int) -> tuple[Anchor, int] | None:
    word = word_of(tokens[place])
    if word in _FROM_NOW:
        return Anchor(days=_FROM_NOW[word]), place + 1
    which = word if word in _WHICH else ""
    weekday = place + bool(which)
    if weekday < len(tokens) and word_of(tokens[weekday]) in WEEKDAYS:
        return Anchor(weekday=WEEKDAYS[word_of(tokens[weekday])], which=which), weekday + 1
    day = place + (word == "the")
    stated = read_day_of_month(tokens, day) if day < len(tokens) else None
    return (Anchor(stated=stated[0]), stated[1]) if stated else None


def anchored(anchor: Anchor, place: Place) -> ArticleDate:
    """Return the day that the words name in an article of this date; of its fields None is what cannot be known."""
    article = place.article
    if anchor.days is not None:
        return ArticleDate.of(article.day_after(anchor.days))
    if anchor.stated:
        return ArticleDate.of(from_statement(anchor.stated, place).edtf)
    weekday, step = anchor.weekday or 0, STEPS.get(anchor.which, 0)
    if step > 0:
        return ArticleDate.of(ArticleDate.of(article.day_after(1)).weekday_from(weekday))
    if step < 0:
        return ArticleDate.of(ArticleDate.of(article.day_after(-1)).weekday_until(weekday))
    ahead = anchor.which or place.ahead
    return ArticleDate.of(article.weekday_from(weekday) if ahead else article.weekday_until(weekday))
