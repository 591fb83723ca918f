"""Mentions made by hand, so that an adapter is tested whatever the grammar reads."""

from decimal import Decimal
from typing import Any

from summarizer.models.mentions import DateMention, Mentions, NumberMention
from summarizer.models.spans import Span, slice_span


def span_of(text: str, words: str) -> Span:
    """Return the span of the words where they stand first in the text."""
    start = text.index(words)
    return slice_span(text, start, start + len(words))


def number(text: str, words: str, low: str, phrase: str | None = None, **fields: Any) -> NumberMention:
    """Return a count of nothing in particular at these words; `fields` say what else it is."""
    span = span_of(text, words)
    given: dict[str, Any] = {
        "qualifier": "exact",
        "low_included": True,
        "high_included": True,
        "change": None,
        "kind": "count",
        "unit": None,
        "per": None,
        "reason": None,
    }
    bounds = {"low": Decimal(low), "high": Decimal(fields.pop("high", low))}
    return NumberMention(
        id="n1", number=span, phrase=span_of(text, phrase or words), sentence=1, **{**given, **fields, **bounds}
    )


def date(text: str, words: str, edtf: str, relation: str = "at") -> DateMention:
    """Return a date mention at these words."""
    return DateMention(
        id="d1",
        span=span_of(text, words),
        sentence=1,
        edtf=edtf,
        relation=relation,  # type: ignore[arg-type]  # checked by the model
        unresolved=None,
    )


def mentions(*found: NumberMention | DateMention) -> Mentions:
    """Return these mentions as those of an article."""
    return Mentions(
        sentences=(),
        numbers=tuple(each for each in found if isinstance(each, NumberMention)),
        dates=tuple(each for each in found if isinstance(each, DateMention)),
        quotations=(),
    )
