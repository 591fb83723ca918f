"""Utterances: statements while they are being put together."""

from dataclasses import dataclass, field

from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.speakers import Speaker
from summarizer.models.findings import StatementKind


@dataclass
class Utterance:
    """One statement: where its words are, who says them, who relays them."""

    kind: StatementKind
    content: list[Stretch]
    cue: Stretch | None
    speaker: Speaker
    subject_start: int
    """Where the speaker's phrase begins."""
    via: list[str] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where what is said begins."""
        return self.content[0].start

    def holds(self, offset: int) -> bool:
        """Whether a code point lies in what is said."""
        return any(part.start <= offset < part.end for part in self.content)
