"""Parts of one in words: `half`, `a third`, `three-quarters`. Whether they are shares is decided elsewhere."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.words import DENOMINATOR_PLURALS, DENOMINATORS, read_small


class Part(NamedTuple):
    """A fraction, its last token at `end - 1`."""

    end: int
    upper: int
    lower: int

    @property
    def value(self) -> Decimal:
        """The quotient, to 28 digits."""
        return Decimal(self.upper) / self.lower


def read_part(line: Line, at: int) -> Part | None:
    """Return the proper fraction in words that begins at this token; `half` needs no numerator."""
    if line.words[at] == "half":
        return Part(at + 1, 1, 2)
    upper = (at + 1, 1) if line.words[at] in ("a", "an") else read_small(line, at)
    if upper is None:
        return None
    noun_at = upper[0] + line.is_hyphen(upper[0])
    lower = (DENOMINATORS if upper[1] == 1 else DENOMINATOR_PLURALS).get(line.words[noun_at], 0)
    return Part(noun_at + 1, upper[1], lower) if 0 < upper[1] < lower else None


def read_added_part(line: Line, at: int) -> Part | None:
    """Return the fraction that "and" adds to the number in front of this token: "and a half", "and three-quarters"."""
    and_at = at + (line.words[at] in HYPHENS)
    if line.words[and_at] != "and":
        return None
    part_at = and_at + 1 + (line.words[and_at + 1] in HYPHENS)
    if line.follows(part_at, ("a", "-", "half")):
        return Part(part_at + 3, 1, 2)
    part = read_part(line, part_at)
    return part if part and line.words[part.end] != "of" else None
