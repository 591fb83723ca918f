"""Reads the numbers of a text that is one sentence, for the tests of the number grammar."""

from collections.abc import Sequence

from summarizer.mentions.numbers.finding import find_numbers
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.tokens import columns, tokenized
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, NumberMention, Sentence
from summarizer.models.spans import slice_span


def line_of(text: str) -> Line:
    """Return the text as one line of tokens."""
    found = columns(text, 0, len(text))
    return Line(text, found, found.norms)


def numbers_in(text: str, dates: Sequence[DateMention] = ()) -> tuple[NumberMention, ...]:
    """Return the number mentions of the text, taken as one sentence."""
    sentence = Sentence(index=1, span=slice_span(text, 0, len(text)), paragraph=1, kind="body")
    return find_numbers(Article(id="a", text=text), tokenized(text, [sentence]), dates)


def number_in(text: str) -> NumberMention:
    """Return the only number mention of the text."""
    found = numbers_in(text)
    assert [m.number.text for m in found] == [m.number.text for m in found[:1]], f"more than one number in {text!r}"
    assert found, f"no number in {text!r}"
    return found[0]
