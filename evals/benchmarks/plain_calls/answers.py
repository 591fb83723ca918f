"""The answer that a plain call asks for: quotes, numbers and dates written by the model, with short field descriptions."""

from pydantic import BaseModel, Field

from summarizer.models.findings import EventStatus, EventType, FigureStatus, Role, StatementKind
from summarizer.models.mentions import Qualifier


class PlainFigure(BaseModel):
    """A number in the article that measures something."""

    id: str = Field("", description="f1, f2, … in text order")
    number: str = Field(description="the numeric expression alone, word for word")
    evidence: list[str] = Field(
        description="the phrase with qualifier, number and counted noun, word for word; one for each time it is stated"
    )
    low: float = Field(description="the value, or the lower end of a range; scale words applied")
    high: float = Field(description="equal to low unless it is a range")
    qualifier: Qualifier = Field("exact", description="what the words around the number say")
    unit: str = Field(description="what one of it is: person, a singular noun, or a symbol such as %, km, EUR")
    per: str | None = Field(None, description="unit of the denominator of a rate")
    measure: str = Field(description="what is measured, as a self-contained noun phrase without the number")
    time: str | None = Field(None, description="EDTF: the period it covers or the date it holds at")
    place: str | None = Field(None, description="the most specific place it applies to, as named in the text")
    attribution: list[str] = Field([], description="who says so, originator first, then each relay")
    status: FigureStatus = "reported"


class PlainParticipant(BaseModel):
    """Who takes part in an event."""

    name: str = Field(description="as in the text, longest form")
    role: Role = Field(description="agent does it, patient undergoes it, other")


class PlainEvent(BaseModel):
    """A specific happening that the article reports."""

    trigger: str = Field(description="the word or short phrase that names the happening, word for word")
    evidence: list[str] = Field(description="each clause that states it, word for word; the first holds the trigger")
    type: EventType
    description: str = Field(description="one self-contained sentence")
    participants: list[PlainParticipant] = []
    place: str | None = Field(None, description="as named in the text")
    time: str | None = Field(None, description="EDTF")
    attribution: list[str] = Field([], description="who says so, originator first, then each relay")
    status: EventStatus = "occurred"
    figures: list[str] = Field([], description="ids of the figures that are part of it")


class PlainStatement(BaseModel):
    """Who said what."""

    kind: StatementKind = Field(description="direct: all inside quotation marks; mixed: a clause with quoted parts")
    content: list[str] = Field(
        description="what is said, word for word, without outer quotation marks; two where the cue interrupts"
    )
    cue: str | None = Field(None, description="the verb of saying or 'according to', word for word")
    speaker: str = Field(description="the longest name the text gives the speaker")
    speaker_role: str | None = Field(None, description="role or affiliation as worded in the text")
    via: list[str] = Field([], description="those who relay it")


class PlainAnswer(BaseModel):
    """What a news article reports."""

    figures: list[PlainFigure]
    events: list[PlainEvent]
    statements: list[PlainStatement]
