"""Counts and Tally: how many were right, wrong, missing and spurious, and the F1 that follows.

Every item is counted once. A matched item with a wrong field is `incorrect` and hurts precision and recall alike.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Hits among so many gold and so many predicted items: all that precision, recall and F1 need.

    Tallies add up, so a score over many articles is that of the sum (micro). Hits are whole numbers, or sums of
    similarities in [0, 1] for a soft score.
    """

    hits: float = 0.0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hits + other.hits, self.gold + other.gold, self.predicted + other.predicted)

    @property
    def precision(self) -> float | None:
        """Hits among the predicted items; None where nothing was predicted."""
        return self.hits / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Hits among the gold items; None where there are none."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Twice the hits over all items of both sides; None, not 1, where both sides are empty."""
        items = self.gold + self.predicted
        return 2 * self.hits / items if items else None


@dataclass(frozen=True, slots=True)
class Counts:
    """The four counts of items (or of one field's values)."""

    correct: int = 0
    """Matched, and right in every field that is asked for."""
    incorrect: int = 0
    """Matched, with something wrong."""
    missing: int = 0
    """In the gold alone."""
    spurious: int = 0
    """Predicted alone."""

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.correct + other.correct,
            self.incorrect + other.incorrect,
            self.missing + other.missing,
            self.spurious + other.spurious,
        )

    @property
    def gold(self) -> int:
        """How many the gold has."""
        return self.correct + self.incorrect + self.missing

    @property
    def predicted(self) -> int:
        """How many were predicted."""
        return self.correct + self.incorrect + self.spurious

    @property
    def found(self) -> Tally:
        """The tally in which every matched item is a hit."""
        return Tally(self.correct + self.incorrect, self.gold, self.predicted)

    @property
    def strict(self) -> Tally:
        """The tally in which only correct items are hits."""
        return Tally(self.correct, self.gold, self.predicted)

    @property
    def error_rate(self) -> float | None:
        """Slot error rate: everything wrong, missing or spurious per gold item; may exceed 1, None without gold."""
        return (self.incorrect + self.missing + self.spurious) / self.gold if self.gold else None
