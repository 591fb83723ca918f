"""What a model answers: a compact form of a Draft, whose schema goes with every question.

Handles and pointers are strings of a fixed pattern; what is rarely said stands in a full form beside a short one, so that
it costs nothing where it is not said. What a model leaves out although the schema wants it is taken as not said.
`translating` turns an answer into a Draft. The descriptions below are read by models.
"""

from typing import Annotated, get_args

from pydantic import Field, StringConstraints

from summarizer.models.findings import EventStatus, EventType, FigureStatus
from summarizer.models.mentions import NoFigure
from summarizer.models.strict import StrictModel

_POINTER = r"[0-9]+(\|[^|]+(\|([0-9]+\|)?[^|]+)?)?"

Pointer = Annotated[str, StringConstraints(pattern=rf"^{_POINTER}$")]
"""Words of the article: `5` (sentence 5), `5|broke out`, `5|The council|the budget`, `5|The bridge|6|next year`."""

Said = Annotated[str, StringConstraints(pattern=rf"^(q[0-9]+|{_POINTER})$")]
"""Words that somebody says: the handle of a quotation, or a pointer."""

Numbers = Annotated[str, StringConstraints(pattern=r"^(n[0-9]+( n[0-9]+)*|[0-9]+\|[^|]+)$")]
"""The handles of a number and of its repetitions, or a number without a handle as it stands in a sentence: `5|two dozen`."""

Letters = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]*$")]
"""Names, by their letters."""

Named = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]=[^=]+(=[^=]+)?$")]
"""A name and, after a second `=`, its role."""

Citation = Annotated[str, StringConstraints(pattern=r"^(n|e|s)[0-9]+$")]
"""A figure by its number's handle, an event or a statement by its own number."""

NotFigures = Annotated[str, StringConstraints(pattern=rf"^(n[0-9]+ )+({'|'.join(get_args(NoFigure))})$")]
"""Handles of numbers and why they are no figures."""

_WHAT = Field(description="what is measured: a noun phrase that can be read alone, without the number")
_WHEN = Field(default=None, description="d handle, d1/d2, d1/.., or EDTF; null if the text does not settle it")
_WHERE = Field(default=None, description="the most specific place it applies to, as named in the text")
_BY = Field(
    default="", description="letters of who says so, originator first, then each relay; empty: the article itself"
)
_NAMES: list[str] = Field(default=[], description="other names that the wording uses")


class ShortFigure(StrictModel):
    """A reported figure whose unit and words code reads right."""

    n: Numbers
    what: str = _WHAT
    when: str | None = _WHEN
    where: str | None = _WHERE
    by: Letters = _BY


class FigureOfStatus(ShortFigure):
    """A figure that is not simply reported."""

    status: FigureStatus = "reported"


class FigureOfUnit(FigureOfStatus):
    """A figure whose unit the words beside its number do not say."""

    unit: str | None = Field(default=None, description="what one of it is")


class FullFigure(FigureOfUnit):
    """A figure of which more has to be said."""

    per: str | None = Field(default=None, description="the denominator of a rate: day, person")
    words: Pointer | None = Field(
        default=None, description="the phrase with qualifier, number and noun, if not the words around it"
    )
    names: list[str] = _NAMES


class ShortEvent(StrictModel):
    """An event that occurred; its first clause describes it."""

    e: int = Field(description="1, 2, … in text order")
    at: list[Pointer] = Field(
        min_length=1, description="each clause that states it or phrase that mentions it, in text order"
    )
    do: str = Field(description="the word or two in the first of these that name the happening")
    type: EventType
    who: list[str] = Field(
        default=[], description="who takes part: +doer, -undergoer, or neither; a letter or the name"
    )
    when: str | None = _WHEN
    where: str | None = _WHERE
    by: Letters = _BY


class EventOfStatus(ShortEvent):
    """An event that did not simply occur."""

    status: EventStatus = "occurred"


class DescribedEvent(EventOfStatus):
    """An event whose first clause does not say who or what it is about."""

    say: str | None = Field(default=None, description="one short self-contained sentence")


class FullEvent(DescribedEvent):
    """An event of which more has to be said."""

    numbers: list[str] | None = Field(default=None, description="n handles of its figures, if not those in its words")
    names: list[str] = _NAMES


# the first form that fits is the one meant: each longer one allows what the shorter ones refuse
AnyFigure = Annotated[ShortFigure | FigureOfStatus | FigureOfUnit | FullFigure, Field(union_mode="left_to_right")]
AnyEvent = Annotated[ShortEvent | EventOfStatus | DescribedEvent | FullEvent, Field(union_mode="left_to_right")]


class ShortStatement(StrictModel):
    """A statement: who says what."""

    s: int = Field(description="1, 2, … in text order")
    said: list[Said] = Field(min_length=1, description="what is said; two where the cue interrupts it")
    cue: str | None = Field(default=None, description="the verb of saying or 'according to'")
    who: str = Field(description="the letter of the speaker")


class RelayedStatement(ShortStatement):
    """A statement that others relay, or whose speaker has another role here."""

    via: Letters = Field(default="", description="letters of those who relay it")
    role: str | None = Field(default=None, description="the role as worded here, if other than declared")


AnyStatement = Annotated[ShortStatement | RelayedStatement, Field(union_mode="left_to_right")]


class CitedSentence(StrictModel):
    """A sentence of the summary."""

    text: str
    cites: list[Citation]


class FollowUpAnswer(StrictModel):
    """What a model says to the questions that its answer left open."""

    names: list[Named] = Field(
        default=[], description="every source and speaker, and names used twice: letter=name=role"
    )
    figures: list[AnyFigure] = Field(default=[])
    no_figures: list[NotFigures] = Field(default=[], description="every other marked number")
    events: list[AnyEvent] = Field(default=[])
    statements: list[AnyStatement] = Field(default=[])


class ArticleAnswer(FollowUpAnswer):
    """Everything a model says of an article or a part of one."""

    headline: CitedSentence | None = None
    summary: list[CitedSentence] = Field(default=[], description="three to five sentences")
