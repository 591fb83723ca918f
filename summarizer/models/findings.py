"""Figure, Event, Statement: what an article yields, field by field as the annotation guide defines it.

Gold annotations and a Summary hold the same models, so a Summary can be corrected into gold.
"""

from typing import Literal

from pydantic import Field

from summarizer.models.edtf import Edtf
from summarizer.models.mentions import Qualifier
from summarizer.models.spans import Span
from summarizer.models.strict import Quantity, StrictModel

FigureStatus = Literal["reported", "estimated", "planned", "alleged", "denied", "conditional"]
EventStatus = Literal["occurred", "ongoing", "planned", "alleged", "denied", "conditional"]
EventType = Literal[
    "conflict", "protest", "justice", "decision", "diplomacy", "election", "movement", "disaster",
    "economy", "science", "culture", "person", "other",
]  # fmt: skip
Role = Literal["agent", "patient", "other"]
StatementKind = Literal["direct", "indirect", "mixed"]
Name = str
"""A person, body or place as named in the text."""


class Figure(StrictModel):
    """A number in the article that measures something."""

    id: str = Field(pattern=r"^f[1-9][0-9]*$")
    """`f1`, `f2`, … in text order."""
    number: Span
    """The numeric expression alone."""
    evidence: tuple[Span, ...] = Field(min_length=1)
    """The phrase with qualifier, number and counted noun, once for each time it is stated; the first holds `number`."""
    low: Quantity
    """What the number amounts to, or the lower end of a range; scale words applied."""
    high: Quantity
    """Equal to `low` unless it is a range."""
    qualifier: Qualifier
    """What the words around the number say of it, `exact` where they say nothing."""
    unit: str = Field(min_length=1)
    """What one of it is: a singular lower-case noun, or a symbol (`%`, `km`, an ISO 4217 code)."""
    per: str | None = None
    """The unit of the denominator for rates."""
    measure: str = Field(min_length=1)
    """What is measured, as a self-contained noun phrase without the number."""
    time: Edtf | None = None
    """The period it covers, or the date it holds at."""
    place: Name | None = None
    """The most specific place it applies to."""
    attribution: tuple[Name, ...] = ()
    """Who says so, originator first, then each relay; empty where the article says it in its own voice."""
    status: FigureStatus = "reported"
    """How the article holds it: as a report, an estimate, a plan, a claim in doubt, denied, or under a condition."""

    def spans(self) -> tuple[Span, ...]:
        """Return every span of it."""
        return (self.number, *self.evidence)

    def model_post_init(self, _context: object, /) -> None:
        """Check that the fields fit one another."""
        if self.low > self.high:
            raise ValueError("low is above high")
        if not self.evidence[0].contains(self.number):
            raise ValueError("the first evidence span does not hold the number")


class Participant(StrictModel):
    """Someone or something that takes part in an event."""

    name: Name = Field(min_length=1)
    """The longest name that the article gives."""
    role: Role
    """`agent` does it, `patient` undergoes it."""


class Event(StrictModel):
    """A specific happening that the article reports."""

    id: str = Field(pattern=r"^e[1-9][0-9]*$")
    """`e1`, `e2`, … in text order."""
    trigger: Span
    """The word or short phrase that names the happening."""
    evidence: tuple[Span, ...] = Field(min_length=1)
    """Each clause that states it, or noun phrase that mentions it; the first holds `trigger`."""
    type: EventType
    """The kind of happening."""
    description: str = Field(min_length=1)
    """One self-contained sentence."""
    participants: tuple[Participant, ...] = ()
    """Who and what takes part."""
    place: Name | None = None
    """The most specific place it happens at."""
    time: Edtf | None = None
    """When it happens."""
    attribution: tuple[Name, ...] = ()
    """As for figures."""
    status: EventStatus = "occurred"
    """How the article holds it: as done, going on, planned, claimed in doubt, denied, or under a condition."""
    figures: tuple[str, ...] = ()
    """The ids of the figures that are part of it."""

    def spans(self) -> tuple[Span, ...]:
        """Return every span of it."""
        return (self.trigger, *self.evidence)

    def model_post_init(self, _context: object, /) -> None:
        """Check that the fields fit one another."""
        if not self.evidence[0].contains(self.trigger):
            raise ValueError("the first evidence span does not hold the trigger")


class Statement(StrictModel):
    """Who said what."""

    id: str = Field(pattern=r"^s[1-9][0-9]*$")
    """`s1`, `s2`, … in text order."""
    kind: StatementKind
    """`direct` where all of it stands in quotation marks, `mixed` where a part of it does."""
    content: tuple[Span, ...] = Field(min_length=1)
    """What is said, without the outer quotation marks; two spans where the cue interrupts it."""
    cue: Span | None = None
    """The verb or "according to"."""
    speaker: Name = Field(min_length=1)
    """The longest name the text gives the speaker; in relayed speech, who said it first."""
    speaker_role: str | None = None
    """The speaker's role or affiliation as worded in the text."""
    via: tuple[Name, ...] = ()
    """Those who relay it, as named."""

    def spans(self) -> tuple[Span, ...]:
        """Return every span of it."""
        return (*self.content, *((self.cue,) if self.cue else ()))
