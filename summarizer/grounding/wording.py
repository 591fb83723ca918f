"""Wording: no free wording holds a number or a name that is not among the item's own words.

What stands word for word in a sentence that the item's evidence touches is its own. Else a number in the wording must
have the value and not another number's unit of one that its evidence or figures state, be part of one of its dates, or
stand in such a sentence with the same neighbour ("Road 204", "24 hours"). An ordinal must stand so ("in third") in such
a sentence, in the one before or after it, or in a headline. A name must stand in one of these, or be one that the item
points to. The short phrase around a number would be too narrow a measure of "own words": annotators' own wording of what
is measured goes beyond it in three cases of ten.
"""

import re
from collections.abc import Container, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.grounding.dates import agrees
from summarizer.grounding.folding import folded
from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.mentions.finder import find_mentions
from summarizer.mentions.numbers.forms import BEGINNING_WORDS
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, NumberMention
from summarizer.models.spans import Span

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[A-Za-z0-9]{2}")
"""What no folding takes away: a wording that holds it has a word."""
_LAST_WORD = re.compile(r"\w+[\W_]{0,3}$")
_NEXT_WORD = re.compile(r"[\W_]{0,3}\w+")
_NUMERIC_WORDS = BEGINNING_WORDS - {"a", "an", "the"}
_CONTRACTED = frozenset({"s", "t", "d", "m", "ll", "re", "ve"})
"""What follows an apostrophe without being a word."""
_FIXED_KINDS = frozenset({"percent", "money", "measure", "duration"})
_FUNCTION_WORDS = frozenset(
    "a about according after all almost an and another any are around as at because before both but by during each "
    "following for from had has have he her his how if in including into is it its later less many more most much "
    "nearly no not of on one only or other over several she since so some such than that the their them then there "
    "these they this those though through to under until up was were what when where which while who whose why will "
    "with within without would".split()
)
"""Words that open a sentence without being a name."""


class Amount(NamedTuple):
    """A number that an item states: bounds and unit."""

    low: Decimal
    high: Decimal
    unit: str | None


class OwnWords(NamedTuple):
    """What an item may say: the spans it rests on, and the names, dates and figures it points to."""

    evidence: tuple[Span, ...]
    names: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    """EDTF."""
    amounts: tuple[Amount, ...] = ()
    """Those of the figures it points to."""


def check_wording(source: Source, field: str, wording: str, own: OwnWords) -> None:
    """Raise Unproven where the wording is empty, or holds a number or name beyond the item's own words."""
    if not _LETTERS.search(wording) and not source.folded(wording):
        raise Unproven("empty_wording", field, wording)
    if wording.islower() and not _may_hold_a_number(source, wording):  # nor a name
        return
    touched = source.sentences_of(own.evidence)
    sentences = [sentence.span for sentence in touched]
    if source.extract(wording.strip().removesuffix("."), sentences):
        return
    own_words = frozenset[str]().union(
        *map(source.words_of, touched), *[source.folded(name).split() for name in own.names]
    )
    near_words = own_words.union(*map(source.words_of, source.beside(touched)))
    foreign = list(_foreign_names(source, wording, near_words))
    if not foreign and not _may_hold_a_number(source, wording):
        return
    # Read as if printed on the article's day, so that "on Tuesday" means the same there and here.
    found = find_mentions(Article(id="wording", text=wording, published=source.article.published))
    dates = [date.span for date in found.dates if _is_own_date(source, date, own)]
    numbers = [mention for mention in found.numbers if not _within(mention.number.start, dates)]
    for mention in numbers:
        within = sentences
        if mention.reason == "ordinal":
            within = [*sentences, *[sentence.span for sentence in source.beside(touched)]]
        if mention.reason != "pronoun" and not _is_own_number(source, mention, own, within, wording):
            raise Unproven("number_not_in_words", field, mention.number.text)
    read = [*dates, *(mention.number for mention in numbers)]
    for word in _WORD.finditer(wording):
        if not word.group().isalpha() and folded(word.group()) not in own_words and not _within(word.start(), read):
            raise Unproven("number_not_in_words", field, word.group())
    for name in foreign:
        if not _within(name.start(), dates):
            raise Unproven("name_not_in_words", field, name.group())


def _may_hold_a_number(source: Source, wording: str) -> bool:
    words = source.folded(wording).split()
    return not (_NUMERIC_WORDS.isdisjoint(words) and "".join(words).isalpha())


def _is_own_number(source: Source, mention: NumberMention, own: OwnWords, sentences: list[Span], wording: str) -> bool:
    stated = [
        Amount(n.low, n.high, n.unit) for span in own.evidence for n in source.numbers_within(span.start, span.end)
    ]
    stated += own.amounts
    same = [amount for amount in stated if (amount.low, amount.high) == (mention.low, mention.high)]
    if any(_may_be_unit_of(mention, amount, stated) for amount in same):
        return True
    start, end = mention.number.start, mention.number.end
    before, after = _LAST_WORD.search(wording[:start]), _NEXT_WORD.match(wording[end:])
    phrases = [wording[before.start() : end]] if before else []
    phrases += [wording[start : end + after.end()]] if after else []
    return any(source.extract(phrase, sentences) for phrase in phrases)


def _may_be_unit_of(mention: NumberMention, amount: Amount, stated: list[Amount]) -> bool:
    """Whether the wording's unit for a value fits: the stated one, or a word for it that is no other number's."""
    if mention.unit is None or amount.unit is None or mention.unit == amount.unit:
        return True
    others = {other.unit for other in stated if (other.low, other.high) != (amount.low, amount.high)}
    return mention.kind not in _FIXED_KINDS and mention.unit not in others


def _is_own_date(source: Source, date: DateMention, own: OwnWords) -> bool:
    """Whether a date in the wording says no more than one of the item's times, or stands in its evidence."""
    if source.extract(date.span.text, own.evidence):
        return True
    ends = [end for time in own.times for end in time.split("/")]
    return date.edtf is not None and all(any(agrees(part, end) for end in ends) for part in date.edtf.split("/"))


def _foreign_names(source: Source, wording: str, own_words: Container[str]) -> Iterator[re.Match[str]]:
    """Yield the words of the wording with a capital in them that are not among the item's own."""
    opens = True
    for match in _WORD.finditer(wording):
        first, opens = opens, False
        if match.group().islower():
            continue
        word = folded(match.group())
        if not word or word in own_words:
            continue
        if wording[match.start() - 1 : match.start()] in ("'", "’") and word in _CONTRACTED:
            continue
        has_one_capital = not any(map(str.isupper, match.group()[1:]))
        common = first and has_one_capital and (word in _FUNCTION_WORDS or word in source.lower_words)
        if not common and any(character.isupper() for character in match.group()):
            yield match


def _within(place: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)
