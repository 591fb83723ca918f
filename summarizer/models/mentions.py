"""What code finds in an article before anybody interprets it: sentences, numbers, dates, quotations.

Each has a handle (`n7`, `d2`, `q1`; a sentence has its number) that a draft points to.
"""

from functools import cached_property
from typing import Literal

from pydantic import Field

from summarizer.models.edtf import Edtf
from summarizer.models.spans import Span
from summarizer.models.strict import Quantity, StrictModel

Qualifier = Literal["exact", "about", "more_than", "at_least", "almost", "less_than", "at_most", "between", "magnitude"]
"""What the words around a number say of it (the annotation guide's list)."""

NumberKind = Literal[
    "count", "percent", "money", "measure", "duration", "age", "fraction", "multiplier", "score", "ordinal", "other"
]

NoFigure = Literal[
    "date",
    "time_of_day",
    "ordinal",
    "name",
    "identifier",
    "furniture",
    "bounds_period",
    "places_in_time",
    "pronoun",
    "zero",
    "ambiguous",
]
"""Why a number measures nothing, by rule."""

Change = Literal["up", "down"]
"""Which way a quantity went by the number: "rose 5 %", "a fall of 300"; a level ("rose to 300") is no change."""

DateRelation = Literal["at", "since", "until", "before", "after"]
Unresolved = Literal["no_article_date", "ambiguous", "vague"]


class Sentence(StrictModel):
    """One sentence, headline or line of page furniture."""

    index: int = Field(ge=1)
    """Its number in the article, from 1: its handle."""
    span: Span
    paragraph: int = Field(ge=1)
    """The number of its paragraph, from 1; a headline is a paragraph of its own."""
    kind: Literal["headline", "body", "furniture"]


class NumberMention(StrictModel):
    """A number expression, read: what it says, what it counts, or why it measures nothing."""

    id: str
    """`n1`, `n2`, … in text order."""
    number: Span
    """The numeric expression alone: `200,000`, `5,000 to 6,000`, `a` (in "a year")."""
    phrase: Span
    """The same with its qualifier and the noun it counts: `more than 200,000 Russian citizens`."""
    sentence: int
    low: Quantity
    high: Quantity
    """Equal to `low` unless the number is a range; scale words applied."""
    low_included: bool
    """Whether `low` itself is meant: not by "more than 300", nor by "more than 10 but at most 20"."""
    high_included: bool
    """Whether `high` itself is meant: not by "fewer than 300", nor by "at least 10 but under 20"."""
    qualifier: Qualifier
    change: Change | None
    """Which way the quantity went; None where no change is told."""
    kind: NumberKind
    unit: str | None
    """What one of it is, singular and lower-case (`person`, `vehicle`), or a symbol (`%`, `km`, `USD`); None if unread."""
    per: str | None
    """The unit of the denominator for rates (`day`, `person`)."""
    reason: NoFigure | None
    """Why it measures nothing; None where it may be a figure."""


class DateMention(StrictModel):
    """A date or period expression and its reading against the article's own date."""

    id: str
    """`d1`, `d2`, … in text order."""
    span: Span
    """The expression without a preposition: `last Wednesday`, `the beginning of the year`."""
    sentence: int
    edtf: Edtf | None
    """The date or period it names; None where it cannot be known from the text."""
    relation: DateRelation
    """`since` in "since Wednesday", and so on; `at` where it stands alone."""
    unresolved: Unresolved | None
    """Why `edtf` is None."""


class Quotation(StrictModel):
    """Words within quotation marks."""

    id: str
    """`q1`, `q2`, … in text order."""
    content: Span
    """The words without the marks and without a comma before the closing one."""
    outer: Span
    """The same with the marks."""
    sentence: int
    """The sentence in which it begins."""
    end_sentence: int
    """The sentence in which it ends."""


class Mentions(StrictModel):
    """All that code found in one article, in text order."""

    sentences: tuple[Sentence, ...]
    numbers: tuple[NumberMention, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]

    @cached_property
    def number_by_id(self) -> dict[str, NumberMention]:
        """The number mentions under their handles."""
        return {mention.id: mention for mention in self.numbers}

    @cached_property
    def date_by_id(self) -> dict[str, DateMention]:
        """The date mentions under their handles."""
        return {mention.id: mention for mention in self.dates}

    @cached_property
    def quotation_by_id(self) -> dict[str, Quotation]:
        """The quotations under their handles."""
        return {mention.id: mention for mention in self.quotations}
