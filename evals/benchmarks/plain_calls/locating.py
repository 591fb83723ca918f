"""Where a quote stands in an article: by exact find, else with other white space, case, quotation marks and dashes."""

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.models.spans import Span, slice_span

_ALIKE = ("'‘’‚‛`´", '"“”„‟«»', "-‐‑‒–—―")
"""What models write for one another."""
_CLASS = {character: f"[{re.escape(alike)}]" for alike in _ALIKE for character in alike}
_WHOLE = re.compile(r"(?<=\w)(?=\w)")
"""A place within a word."""


def locate(quote: str, text: str, *, near: int = 0, taken: Iterable[Span] = ()) -> Span | None:
    """Return where the quote stands: whole words before parts of words, the place nearest to `near` among those.

    An exact copy anywhere comes before any that differs; places that overlap with what is taken do not count. None where
    it does not stand in the text.
    """
    words = quote.split()
    if not words:
        return None
    exact, alike = re.escape(quote.strip()), r"\s+".join(map(_tolerant, words))
    occupied = tuple(taken)
    for pattern in (re.compile(exact), re.compile(alike, re.IGNORECASE)):
        found = [span for span in _spans(pattern, text) if not any(span.overlaps(other) for other in occupied)]
        if found:
            return min(found, key=lambda span: (_cuts_a_word(span, text), abs(span.start - near)))
    return None


def locate_all(quotes: Sequence[str], text: str, *, near: int = 0) -> tuple[tuple[Span, ...], int]:
    """Return where the quotes stand, the first near there, and how many do not stand in the text.

    A quote that comes again stands at its next place, or is left out where it has none.
    """
    spans: list[Span] = []
    lost = 0
    for at, quote in enumerate(quotes):
        span = locate(quote, text, near=0 if at else near, taken=spans)
        if span:
            spans.append(span)
        elif not locate(quote, text):
            lost += 1
    return tuple(spans), lost


def locate_within(quote: str, span: Span) -> Span | None:
    """Return where the quote stands inside the span, in the offsets of the article."""
    found = locate(quote, span.text)
    if not found:
        return None
    return Span(start=span.start + found.start, end=span.start + found.end, text=found.text)


def _tolerant(word: str) -> str:
    return "".join(_CLASS.get(character, re.escape(character)) for character in word)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (slice_span(text, *match.span()) for match in pattern.finditer(text))


def _cuts_a_word(span: Span, text: str) -> bool:
    return any(_WHOLE.match(text, place) for place in (span.start, span.end))
