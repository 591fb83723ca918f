"""Verdicts: what a proof says of a draft item, Proven or Unproven."""

from collections.abc import Hashable
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.summaries import FindingKind, Rejection, RejectionReason

_Finding = TypeVar("_Finding", Figure, Event, Statement)


class Proven(NamedTuple, Generic[_Finding]):
    """A finding that lacks nothing but its id, which tells its place among the others."""

    key: Hashable
    """Of two findings with the same key, the second is a duplicate."""
    start: int
    """Where it stands, in code points."""
    build: partial[_Finding]
    """Makes the finding; takes its `id`."""
    handles: tuple[str, ...] = ()
    """Of a figure: the handles of the mentions that state it."""


class Unproven(Exception):
    """A draft item that fails a check. Never leaves this package: it becomes a Rejection."""

    def __init__(self, reason: RejectionReason, field: str | None = None, value: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field
        self.value = value

    def as_rejection(self, kind: FindingKind, sentence: int | None) -> Rejection:
        """Return what the Summary keeps of it; `sentence` is the one the item points to."""
        return Rejection(kind=kind, reason=self.reason, field=self.field, value=self.value, sentence=sentence)
