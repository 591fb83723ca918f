"""What a form of date expression is: a pattern of words, how it is read, and invented examples that the tests run."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from summarizer.mentions.dates.article_date import ArticleDate, day_edtf, last_day, month_edtf, year_edtf
from summarizer.mentions.dates.patterns import word_of
from summarizer.mentions.dates.tense import leaning, looks_ahead
from summarizer.mentions.tokens import Token
from summarizer.models.mentions import DateRelation, Unresolved

Values = dict[str, Any]
"""What each slot of a pattern read, by the slot's name."""


class Stated(NamedTuple):
    """A date as far as its own words state it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Reading(NamedTuple):
    """What an expression names: EDTF, or why it cannot be known."""

    edtf: str | None
    unresolved: Unresolved | None
    stated: Stated | None = None
    """Kept where a range may still lend the date its year."""


class Place(NamedTuple):
    """The tokens `[start, end)` of a sentence that fit a pattern, among all of its tokens."""

    tokens: Sequence[Token]
    start: int
    end: int
    article: ArticleDate

    def before(self, distance: int = 1) -> str:
        """Return the word so many tokens before the place, empty beyond the sentence."""
        return word_of(self.tokens[self.start - distance]) if self.start >= distance else ""

    def after(self, distance: int = 1) -> str:
        """Return the word so many tokens after the place, empty beyond the sentence."""
        place = self.end + distance - 1
        return word_of(self.tokens[place]) if place < len(self.tokens) else ""

    @property
    def ahead(self) -> bool:
        """Whether the sentence looks ahead at this place."""
        return looks_ahead(self.tokens, self.start, self.end)

    @property
    def behind(self) -> bool:
        """Whether a cue tells that the sentence looks back at this place."""
        return leaning(self.tokens, self.start, self.end) is False


class Example(NamedTuple):
    """An invented sentence that holds one date expression, and its reading."""

    text: str
    published: str | None
    span: str
    edtf: str | None
    relation: DateRelation = "at"
    unresolved: Unresolved | None = None


class Form(NamedTuple):
    """One way to word a date or period."""

    pattern: str
    """Words and slots as `patterns.compiled` reads them."""
    read: Callable[[Values, Place], Reading | None]
    """Returns None where the words fit and yet are no date, which their neighbours tell."""
    examples: tuple[Example, ...]


VAGUE = Reading(None, "vague")
AMBIGUOUS = Reading(None, "ambiguous")


def from_article(edtf: str | None) -> Reading:
    """Return the reading of what was counted from the article's date: unresolved where that is not known enough."""
    return Reading(edtf, None if edtf else "no_article_date")


def from_statement(stated: Stated, place: Place) -> Reading:
    """Return the reading of a stated date; the article's date and the tense lend it a year that it lacks.

    A day that its year does not have (29 February, in most) is ambiguous.
    """
    year, month, day = stated
    if month is None:
        edtf = year_edtf(year)
        return Reading(edtf, None if edtf else "no_article_date", stated)
    if year is None:
        year = place.article.year_of(month, day, ahead=place.ahead)
    if year is not None and not year_edtf(year):
        return from_article(None)
    if day is None:
        return Reading(month_edtf(year, month), None, stated)
    lacking = day > (last_day(year, month) or 29)
    return AMBIGUOUS if lacking else Reading(day_edtf(year, month, day), None, stated)
