"""Proof: whether a predicted finding stands in the article it cites, checked without any model and without the gold.

What cannot be checked by a simple rule counts as proven: this finds inventions, it does not read numbers again.
"""

import re
from collections.abc import Iterator

from summarizer.evaluation.annotations import Finding, spans_of
from summarizer.evaluation.comparators import folded_words
from summarizer.evaluation.gold import Case
from summarizer.models.findings import Event, Figure, Statement

_NUMERAL = re.compile(r"[0-9]+(?:[., \u00a0\u2009\u202f]?[0-9]+)*")
_WORD = re.compile(r"[^\W\d_]+")

PLAIN_NUMBER_WORDS = frozenset({
    "and", "b", "between", "billion", "bn", "from", "hundred", "k", "m", "million", "mn", "thousand", "to", "trillion",
})  # fmt: skip
"""Words beside numerals that leave the significant digits as they are; with any other word nothing is checked."""


def unproven_fields(case: Case, finding: Finding) -> tuple[str, ...]:
    """Return the fields that the article does not bear out, in the model's order; empty for a proven finding.

    A span is borne out by standing at its place, a value by the digits of its number, a name by its words standing in
    the article in that order.
    """
    unproven = {name for name, span in spans_of(finding) if case.text[span.start : span.end] != span.text}
    if isinstance(finding, Figure) and not _digits_stand_there(finding):
        unproven |= {"low", "high"}
    unproven |= {field for field, name in _names(finding) if not _stands_in(name, case.folded)}
    return tuple(field for field in type(finding).model_fields if field in unproven)


def _stands_in(name: str, folded_text: str) -> bool:
    words = folded_words(name)
    return not words or f" {' '.join(words)} " in folded_text


def _names(finding: Finding) -> Iterator[tuple[str, str]]:
    if isinstance(finding, Statement):
        yield "speaker", finding.speaker
        yield from (("via", name) for name in finding.via)
        return
    if isinstance(finding, Event):
        yield from (("participants", each.name) for each in finding.participants)
    if finding.place:
        yield "place", finding.place
    yield from (("attribution", name) for name in finding.attribution)


def _digits_stand_there(figure: Figure) -> bool:
    """Whether the value has the significant digits of its numerals; True where words or fractions make the number."""
    text = figure.number.text.casefold()
    numerals = [_significant(numeral) for numeral in _NUMERAL.findall(text)]
    bounds = [_significant(format(bound, "f")) for bound in dict.fromkeys((figure.low, figure.high))]
    fraction = "/" in text or any(character.isnumeric() and not character.isdecimal() for character in text)
    plain = not fraction and set(_WORD.findall(text)) <= PLAIN_NUMBER_WORDS
    return not plain or len(numerals) != len(bounds) or numerals == bounds


def _significant(numeral: str) -> str:
    return re.sub(r"[^0-9]", "", numeral).strip("0")
