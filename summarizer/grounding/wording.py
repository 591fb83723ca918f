"""Wording: no free wording holds a number or a name that is not among the item's own words.

A number in the wording must have one of the values that the item's evidence and figures state, be part of one of its dates,
or stand in a sentence that the evidence touches with the same neighbour ("Road 204", "24 hours"). A name must stand in such
a sentence, or be one that the item points to. The short phrase around a number would be too narrow a measure of
"own words": annotators' own wording of what is measured goes beyond it in one case of five.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.grounding.folding import folded, is_extract
from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.mentions.finder import find_mentions
from summarizer.mentions.numbers.words import NUMBER_WORDS
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, NumberMention
from summarizer.models.spans import Span

_CAPITALISED = re.compile(r"(?<![\w’'])[^\W\d_a-z][\w]*")
_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"\w+[\W_]{0,3}$")
_NEXT_WORD = re.compile(r"[\W_]{0,3}\w+")
_FUNCTION_WORDS = frozenset(
    "a about according after all almost an and another any are around as at because before both but by during each "
    "following for from had has have he her his how if in including into is it its later less many more most much "
    "nearly no not of on one only or other over several she since so some such than that the their them then there "
    "these they this those though through to under until up was were what when where which while who whose why will "
    "with within without would".split()
)
"""Words that open a sentence without being a name."""


class OwnWords(NamedTuple):
    """What an item may say: the spans it rests on, and the names, dates and figures it points to."""

    evidence: tuple[Span, ...]
    names: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    """EDTF."""
    values: tuple[tuple[Decimal, Decimal], ...] = ()
    """Low and high of the figures it points to."""


def check_wording(source: Source, field: str, wording: str, own: OwnWords) -> None:
    """Raise Unproven where the wording is empty, or holds a number or name beyond the item's own words."""
    if not folded(wording):
        raise Unproven("empty_wording", field, wording)
    if any(is_extract(wording, span.text) for span in own.evidence):
        return
    sentences = [sentence.span.text for sentence in source.sentences_of(own.evidence)]
    names = list(_foreign_names(source, wording, (*sentences, *own.names)))
    if not names and not any(word in NUMBER_WORDS or word[0].isdigit() for word in folded(wording).split()):
        return
    numbers, dates = _read(source, wording, own)
    own_dates = [(start, end) for date, start, end in dates if _is_own_date(date, own)]
    known = {(n.low, n.high) for span in own.evidence for n in source.numbers_within(span)} | {*own.values}
    for number, start in numbers:
        if number.reason == "pronoun" or (number.low, number.high) in known or _within(start, own_dates):
            continue
        if not _stands_with_a_neighbour(wording, start, len(number.number.text), (*sentences, *own.names)):
            raise Unproven("number_not_in_words", field, number.number.text)
    for name in names:
        if not _within(name.start(), own_dates):
            raise Unproven("name_not_in_words", field, name.group())


def _stands_with_a_neighbour(wording: str, start: int, length: int, texts: Sequence[str]) -> bool:
    """Whether the number stands in one of the texts together with the word before or after it in the wording."""
    before = _LAST_WORD.search(wording[:start])
    after = _NEXT_WORD.match(wording[start + length :])
    phrases = [wording[before.start() : start + length]] if before else []
    phrases += [wording[start : start + length + after.end()]] if after else []
    return any(is_extract(phrase, text) for phrase in phrases for text in texts)


def _read(
    source: Source, wording: str, own: OwnWords
) -> tuple[list[tuple[NumberMention, int]], list[tuple[DateMention, int, int]]]:
    """Return the numbers and dates of the wording with their places in it.

    An extract says what its words say in the article; other wording is read as if printed on the article's day, so
    that "on Tuesday" means the same there and here.
    """
    for sentence in source.sentences_of(own.evidence):
        at = sentence.span.text.find(wording.strip())
        if at >= 0:
            start = sentence.span.start + at
            place = source.span(start, start + len(wording.strip()))
            dates = [d for d in source.mentions.dates if place.contains(d.span)]
            return (
                [(n, n.number.start - start) for n in source.numbers_within(place)],
                [(d, d.span.start - start, d.span.end - start) for d in dates],
            )
    found = find_mentions(Article(id="wording", text=wording, published=source.article.published))
    return [(n, n.number.start) for n in found.numbers], [(d, d.span.start, d.span.end) for d in found.dates]


def _is_own_date(date: DateMention, own: OwnWords) -> bool:
    """Whether a date in the wording says no more than one of the item's times, or stands in its evidence."""
    if any(is_extract(date.span.text, span.text) for span in own.evidence):
        return True
    ends = [end for time in own.times for end in time.split("/")]
    return date.edtf is not None and all(any(_agrees(part, end) for end in ends) for part in date.edtf.split("/"))


def _agrees(said: str, known: str) -> bool:
    """Whether `XXXX-03` or `2024-03` agrees with `2024-03-12`: equal digit by digit as far as both go."""
    return len(said) <= len(known) and all(s in ("X", k) for s, k in zip(said, known, strict=False))


def _foreign_names(source: Source, wording: str, texts: Sequence[str]) -> Iterator[re.Match[str]]:
    """Yield the capitalised words of the wording that none of the texts holds."""
    allowed = {word for text in texts for word in folded(text).split()}
    first = _WORD.search(wording)
    for match in _CAPITALISED.finditer(wording):
        word = folded(match.group())
        opens = first is not None and match.start() == first.start()
        if word not in allowed and not (opens and (word in _FUNCTION_WORDS or word in source.lower_words)):
            yield match


def _within(place: int, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)
