"""Summary: everything one article yields, with the proof's leftovers (rejections) and the account of its numbers."""

from itertools import chain
from typing import Literal, Self

from pydantic import Field, model_validator

from summarizer.models.articles import Article
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.flags import Flag
from summarizer.models.mentions import NoFigure
from summarizer.models.spans import Span
from summarizer.models.strict import Quantity, StrictModel

SCHEMA_VERSION: Literal["1"] = "1"

FindingKind = Literal["figure", "event", "statement", "summary"]

RejectionReason = Literal[
    "unknown_handle",  # a handle that the article does not have
    "words_not_found",  # the words pointed to do not stand in that sentence
    "number_not_found",  # an unlisted number that does not stand in that sentence
    "number_unreadable",  # it stands there, but code cannot read one value from it
    "number_cut",  # words that hold only a part of a number: "5" of "5 million"
    "no_figure_by_rule",  # a number that code knows to be a date, a time of day, an identifier or page furniture
    "number_listed",  # it is (part of) a number that has a handle
    "number_outside_evidence",  # the evidence does not hold the number
    "trigger_outside_evidence",  # the evidence does not hold the trigger
    "unit_mismatch",  # the unit contradicts the words beside the number
    "wording_of_other_number",  # the measure or unit is that of another number in the same sentence
    "repeat_differs",  # a repetition that states another value
    "unit_missing",  # neither the draft nor the text names one
    "not_quoted",  # direct speech that does not stand in quotation marks
    "name_not_in_text",  # a speaker, participant, source or place that the article does not name
    "number_not_in_words",  # a number in free wording that is not among the item's own words
    "name_not_in_words",  # a name in free wording that is not among the item's own words
    "invalid_time",  # no EDTF, or a date that the article does not have
    "duplicate",  # the same words are already the same finding
    "citation_missing",  # a summary sentence that cites nothing, or nothing that was accepted
    "empty_wording",  # free wording without a word
]


class Rejection(StrictModel):
    """A draft item that could not be proven, and why. Nothing vanishes."""

    kind: FindingKind
    reason: RejectionReason
    field: str | None
    """The field that failed."""
    value: str | None
    """What stood there."""
    sentence: int | None
    """The sentence the item points to."""


WhyNoFigure = NoFigure | Literal["rejected", "not_drafted"]
"""Why a number mention has no figure: it measures nothing, its draft was rejected, or nobody drafted it."""


class NumberAccount(StrictModel):
    """One number mention of the article: the figure that has it, or why none does."""

    id: str
    """The mention's handle."""
    number: Span
    low: Quantity
    high: Quantity
    figure: str | None
    reason: WhyNoFigure | None


class Coverage(StrictModel):
    """The account of every number mention, in text order: each has a figure or a reason."""

    numbers: tuple[NumberAccount, ...]

    @property
    def in_figures(self) -> int:
        """How many number mentions a figure has."""
        return sum(account.figure is not None for account in self.numbers)

    @property
    def open(self) -> int:
        """How many number mentions nobody disposed of: rejected, or not drafted at all."""
        return len(self.open_numbers)

    @property
    def open_numbers(self) -> frozenset[str]:
        """Their handles."""
        return frozenset(each.id for each in self.numbers if each.reason in ("rejected", "not_drafted"))


class SummarySentence(StrictModel):
    """One sentence of the summary text and the findings it rests on."""

    text: str = Field(min_length=1)
    cites: tuple[str, ...] = Field(min_length=1)
    """Ids of figures, events and statements of the same Summary."""


class Summary(StrictModel):
    """What one article yields. Every span lies in `article.text`."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: Article
    model: str
    """Who drafted it: `rules`, or the model's name."""
    headline: SummarySentence | None
    """None where the article yields no finding."""
    sentences: tuple[SummarySentence, ...]
    """Three to five sentences where the findings suffice."""
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    rejections: tuple[Rejection, ...]
    coverage: Coverage
    flags: tuple[Flag, ...] = ()
    """What of the text a person should look at, in text order."""

    @property
    def marked(self) -> frozenset[str]:
        """The ids of the findings that rest on sentences alone that address a machine."""
        return frozenset(finding for flag in self.flags for finding in flag.findings)

    @model_validator(mode="after")
    def _is_of_its_article(self) -> Self:
        findings: tuple[Figure | Event | Statement, ...] = (*self.figures, *self.events, *self.statements)
        text = self.article.text
        for span in chain(*(finding.spans() for finding in findings), (flag.span for flag in self.flags)):
            if text[span.start : span.end] != span.text:
                raise ValueError(f"{span.text!r} does not stand at [{span.start}, {span.end}) of the article")
        ids = {finding.id for finding in findings}
        if len(ids) < len(findings):
            raise ValueError("two findings have one id")
        said = (*((self.headline,) if self.headline else ()), *self.sentences)
        pointed = {cited for sentence in said for cited in sentence.cites}
        pointed |= {figure for event in self.events for figure in event.figures}
        pointed |= self.marked
        pointed |= {account.figure for account in self.coverage.numbers if account.figure}
        if pointed - ids:
            raise ValueError(f"there is no finding {min(pointed - ids)}")
        return self
