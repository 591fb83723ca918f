"""Outcome: how it went for one input. Every input has one."""

from typing import Literal, Self

from pydantic import model_validator

from summarizer.errors import FaultKind
from summarizer.models.strict import StrictModel
from summarizer.models.summaries import SCHEMA_VERSION, Summary
from summarizer.models.usage import Usage

OutcomeStatus = Literal["ok", "partial", "failed", "unreadable", "pending"]


class Outcome(StrictModel):
    """One input and what came of it."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    source: str
    """The input as named: a path, `-`, or a line of a JSON Lines file."""
    article: str | None
    """The article's id; None where the input could not be read."""
    status: OutcomeStatus
    reason: str | None
    """Why it is not `ok`, in one line."""
    summary: Summary | None
    fault: FaultKind | None = None
    """Why the model gave no answer, or not all of them, where that is the reason."""
    usage: Usage = Usage()
    """What was asked of a model."""

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if (self.status == "ok") != (self.reason is None):
            raise ValueError("an outcome that is not ok states its reason, and no other does")
        if self.status in ("ok", "partial") and self.summary is None:
            raise ValueError(f"an outcome that is {self.status} has a summary")
        return self
