"""Draft: a drafter's unverified answer, which points into the article and never copies from it.

A number is a handle (`n7`), a date is a handle (`d2`), a quotation is a handle (`q1`); longer words are pointed to by
their first and last words within numbered sentences. Grounding is the only door from here to findings.
"""

from collections.abc import Collection
from typing import Literal

from pydantic import Field

from summarizer.models.findings import EventStatus, EventType, FigureStatus, Name, Role, StatementKind
from summarizer.models.mentions import NoFigure
from summarizer.models.strict import StrictModel


class Words(StrictModel):
    """Words of the article: from `first` to `last`, both included, within a sentence or up to `end_sentence`."""

    sentence: int
    """The number of the sentence in which they begin."""
    first: str | None = None
    """The first two or three words; None from the sentence's start."""
    last: str | None = None
    """The last two or three words; None to the sentence's end."""
    end_sentence: int | None = None
    """The sentence in which they end, if it is another one."""


class UnlistedNumber(StrictModel):
    """A number that code did not list, as it stands in a sentence; accepted only if it stands there and can be read."""

    sentence: int
    text: str = Field(min_length=1)


class FigureDraft(StrictModel):
    """A figure: which number it is, and what it means."""

    number: str | UnlistedNumber
    """The handle of the number mention."""
    repeats: tuple[str, ...] = ()
    """Handles of other mentions that state the same quantity again."""
    evidence: Words | None = None
    """The phrase around the number; None for the one that code read."""
    measure: str
    unit: str | None = None
    """None for the unit that code read."""
    per: str | None = None
    time: str | None = None
    """A date handle (`d1`; `d0` is the article's own date), an interval of them (`d1/d2`, `d1/..`), or EDTF."""
    place: Name | None = None
    attribution: tuple[Name, ...] = ()
    status: FigureStatus = "reported"
    names: tuple[Name, ...] = ()
    """Names that the measure uses beyond those of the number's own sentence; what the article does not have is no use."""


class ParticipantDraft(StrictModel):
    """Who takes part, and how."""

    name: Name
    role: Role


class EventDraft(StrictModel):
    """An event: the words that name it, the clauses that state it."""

    trigger: Words
    """Looked for within the first clause, then within its sentence."""
    evidence: tuple[Words, ...] = Field(min_length=1)
    type: EventType
    description: str | None = None
    """None for the first clause as it stands."""
    participants: tuple[ParticipantDraft, ...] = ()
    place: Name | None = None
    time: str | None = None
    attribution: tuple[Name, ...] = ()
    status: EventStatus = "occurred"
    numbers: tuple[str, ...] | None = None
    """Handles of the numbers whose figures are part of it; None for those in its clauses."""
    names: tuple[Name, ...] = ()
    """Names that the description uses beyond those of its sentences and participants; as for figures."""


class StatementDraft(StrictModel):
    """A statement: its words, or the handle of the quotation that holds them."""

    kind: StatementKind | None = None
    """None for what the quotation marks say."""
    content: tuple[str | Words, ...] = Field(min_length=1)
    cue: str | Words | None = None
    """Words alone are looked for in the sentences of what is said and beside them, but not within what is said."""
    speaker: Name
    speaker_role: str | None = None
    via: tuple[Name, ...] = ()


class CitationDraft(StrictModel):
    """Which draft item a summary sentence rests on: its list and its position there, from 0."""

    kind: Literal["figure", "event", "statement"]
    position: int = Field(ge=0)


class SentenceDraft(StrictModel):
    """One sentence of the summary, with the draft's own items that it rests on."""

    text: str
    cites: tuple[CitationDraft, ...]


class Dismissal(StrictModel):
    """A number that the drafter calls no figure, and why."""

    number: str
    reason: NoFigure


class Draft(StrictModel):
    """Everything a drafter says of one article."""

    figures: tuple[FigureDraft, ...] = ()
    events: tuple[EventDraft, ...] = ()
    statements: tuple[StatementDraft, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    headline: SentenceDraft | None = None
    sentences: tuple[SentenceDraft, ...] = ()

    def with_more(self, more: "Draft", open_numbers: Collection[str]) -> "Draft":
        """Return the draft with the other one's findings and dismissals after its own.

        A figure for one of the open numbers takes the place of the one that was drafted for it, and what cites that.
        """
        places = {figure.number: place for place, figure in enumerate(self.figures) if figure.number in open_numbers}
        mended = {places[figure.number]: figure for figure in more.figures if figure.number in places}
        figures = [mended.get(place, figure) for place, figure in enumerate(self.figures)]
        figures += [figure for figure in more.figures if figure.number not in places]
        return self.model_copy(
            update={
                "figures": tuple(figures),
                "events": self.events + more.events,
                "statements": self.statements + more.statements,
                "dismissals": self.dismissals + more.dismissals,
            }
        )


DraftItem = FigureDraft | EventDraft | StatementDraft | SentenceDraft | Dismissal
"""What becomes a finding, a summary sentence or an account of a number, or is rejected."""
