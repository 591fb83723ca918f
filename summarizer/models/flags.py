"""Flag: a stretch of an article that a person should look at before anybody relies on it."""

from typing import Literal

from summarizer.models.spans import Span
from summarizer.models.strict import StrictModel

FlagKind = Literal[
    "instruction_like",  # a sentence that addresses a machine, or holds marks that only machines read: a guess by code
    "invisible_characters",  # from the first to the last character of a sentence that nobody sees
]


class Flag(StrictModel):
    """What lies in wait in a text. Nothing is dropped for it."""

    kind: FlagKind
    span: Span
    findings: tuple[str, ...] = ()
    """Ids of the findings whose whole evidence lies in sentences that are `instruction_like`, some of it in this one."""
