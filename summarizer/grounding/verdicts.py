"""Unproven: how a check says that a draft item fails, and becomes a Rejection."""

from summarizer.models.summaries import FindingKind, Rejection, RejectionReason


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
