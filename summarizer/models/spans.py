"""Span: a stretch of an article that repeats its own words."""

from pydantic import Field

from summarizer.models.strict import StrictModel


class Span(StrictModel):
    """Code points `[start, end)` of `Article.text`, with the words that stand there."""

    start: int = Field(ge=0)
    """First code point, counted from 0."""
    end: int = Field(ge=1)
    """One past the last code point."""
    text: str = Field(min_length=1)
    """The words themselves; always equal to the slice."""

    def model_post_init(self, _context: object, /) -> None:
        """Check that the offsets fit the words."""
        if self.end - self.start != len(self.text):
            raise ValueError(f"[{self.start}, {self.end}) does not hold {len(self.text)} code points")

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies within this one, ends included."""
        return self.start <= other.start and other.end <= self.end


def slice_span(text: str, start: int, end: int) -> Span:
    """Return the span `[start, end)` of the text; raise ValueError where the text has no such stretch."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"[{start}, {end}) is no stretch of a text of {len(text)} code points")
    return Span.trusted(start=start, end=end, text=text[start:end])
