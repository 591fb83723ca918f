"""Source: one article as grounding looks at it: its text, its mentions, and where words stand in it.

What is asked of one article again and again (its words folded, where its sentences and numbers stand) is worked out once,
so that proving an item costs the same in a long article as in a short one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from summarizer.grounding.caseless import Caseless
from summarizer.grounding.dates import StatedDates
from summarizer.grounding.folding import folded
from summarizer.grounding.stretches import Stretches
from summarizer.grounding.verdicts import Unproven
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, Mentions, NumberMention, Quotation, Sentence
from summarizer.models.spans import Span, slice_span

_WORD = re.compile(r"[^\W\d_]\w*")
_APART = frozenset(' \n,.;:!?()"“”')
"""Marks beside which words fold as they fold alone; an apostrophe is none of them, and no sign that has a combining form."""


class Source:
    """An article and its mentions, with the look-ups that proofs need."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self.article = article
        self.mentions = mentions
        self.numbers_at = Stretches([mention.number for mention in mentions.numbers])
        """Where the numbers stand."""
        self.within_numbers = self.numbers_at.inner_offsets()
        """The offsets at which words cut a number if they begin or end there."""
        self._folded: dict[str, str] = {}
        self._named: dict[str, bool] = {}
        self._own_names: dict[str, bool] = {}
        self._sentence_words: dict[int, frozenset[str]] = {}

    def span(self, start: int, end: int) -> Span:
        """Return the span `[start, end)` of the article."""
        return slice_span(self.article.text, start, end)

    def sentence(self, index: int) -> Sentence:
        """Return the sentence with that number; raise Unproven if there is none."""
        if not 1 <= index <= len(self.mentions.sentences):
            raise Unproven("unknown_handle", "sentence", str(index))
        return self.mentions.sentences[index - 1]

    def number(self, handle: str) -> NumberMention:
        """Return the number mention with that handle; raise Unproven if there is none."""
        mention = self.mentions.number_by_id.get(handle)
        if mention is None:
            raise Unproven("unknown_handle", "number", handle)
        return mention

    def date(self, handle: str) -> DateMention:
        """Return the date mention with that handle; raise Unproven if there is none."""
        mention = self.mentions.date_by_id.get(handle)
        if mention is None:
            raise Unproven("unknown_handle", "time", handle)
        return mention

    def quotation(self, handle: str) -> Quotation:
        """Return the quotation with that handle; raise Unproven if there is none."""
        mention = self.mentions.quotation_by_id.get(handle)
        if mention is None:
            raise Unproven("unknown_handle", "content", handle)
        return mention

    def folded(self, text: str) -> str:
        """Return the text folded; what is drafted of one article repeats its names and phrases."""
        known = self._folded.get(text)
        if known is None:
            known = self._folded[text] = folded(text)
        return known

    def names(self, name: str) -> bool:
        """Whether the article names it, case, accents and punctuation folded."""
        known = self._named.get(name)
        if known is None:
            words = self.folded(name)
            known = bool(words) and (self._stands_plainly(name) or f" {words} " in self._spaced_text)
            self._named[name] = known
        return known

    def check_names(self, field: str, names: Iterable[str]) -> None:
        """Raise Unproven unless the article names each of them."""
        for name in names:
            if not self.names(name):
                raise Unproven("name_not_in_text", field, name)

    def own_names(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return those that are names of the article: with a capital, and without a number that may be a figure."""
        return tuple([name for name in names if self._is_named(name)])

    def sentences_of(self, spans: Iterable[Span]) -> list[Sentence]:
        """Return the sentences that the spans touch, in text order."""
        touched: set[int] = set()
        for span in spans:
            first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
            touched.update(range(first, bisect_left(self._sentence_starts, span.end)))
        return [self.mentions.sentences[position] for position in sorted(touched)]

    def beside(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """Return the sentences before and after these, and the headlines: what a reader has in view with them."""
        near = {sentence.index + step for sentence in sentences for step in (-1, 1)}
        return [
            *self._headlines,
            *[each for index in near for each in self.mentions.sentences[index - 1 : index] if index],
        ]

    def words_of(self, sentence: Sentence) -> frozenset[str]:
        """Return the folded words of the sentence."""
        known = self._sentence_words.get(sentence.index)
        if known is None:
            known = self._sentence_words[sentence.index] = frozenset(folded(sentence.span.text).split())
        return known

    def numbers_within(self, start: int, end: int) -> Sequence[NumberMention]:
        """Return the number mentions whose numbers lie within `[start, end)`, in text order."""
        beginning = self.mentions.numbers[self.numbers_at.beginning(start, end)]
        return [mention for mention in beginning if mention.number.end <= end]

    def extract(self, words: str, within: Iterable[Span]) -> bool:
        """Whether the words stand in one of the spans: whole words, no number cut, case aside."""
        for span in within:
            if self._caseless.can_search(span.start, span.end):
                for place in self._caseless.places(words, span.start, span.end):
                    if self.within_numbers.isdisjoint(place):
                        return True
        return False

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Every word that the article writes in lower case somewhere: not a name there."""
        return frozenset(folded(word) for word in set(_WORD.findall(self.article.text)) if word[0].islower())

    @cached_property
    def quoted(self) -> Stretches:
        """Where the quotations stand, with their marks."""
        return Stretches(quotation.outer for quotation in self.mentions.quotations)

    @cached_property
    def stated_dates(self) -> StatedDates:
        """The dates that the article states."""
        return StatedDates(self.article, self.mentions)

    def _stands_plainly(self, name: str) -> bool:
        """Whether the name stands letter by letter between marks that fold to a space: no need then to fold the text."""
        text = self.article.text
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if (at == 0 or text[at - 1] in _APART) and (end == len(text) or text[end] in _APART):
                return True
            at = text.find(name, at + 1)
        return False

    def _is_named(self, name: str) -> bool:
        known = self._own_names.get(name)
        if known is None:
            known = self._own_names[name] = self.names(name) and self._is_own_name(name)
        return known

    def _is_own_name(self, name: str) -> bool:
        place = self._first_place(name)
        figures = [n for n in self.numbers_within(*place) if n.reason is None] if place else []
        return not figures and any(character.isupper() for character in name)

    def _first_place(self, name: str) -> tuple[int, int] | None:
        """Return where the name first stands within a sentence, as `extract` looks for words; None if nowhere."""
        for start, end in self._caseless.places(name, 0, len(self.article.text)):
            before = bisect_right(self._sentence_starts, start)
            sentence = self.mentions.sentences[before - 1].span if before else None
            if sentence is None or end > sentence.end or not self.within_numbers.isdisjoint((start, end)):
                continue
            if self._caseless.can_search(sentence.start, sentence.end):
                return start, end
        return None

    @cached_property
    def _headlines(self) -> list[Sentence]:
        return [sentence for sentence in self.mentions.sentences if sentence.kind == "headline"]

    @cached_property
    def _spaced_text(self) -> str:
        return f" {folded(self.article.text)} "

    @cached_property
    def _caseless(self) -> Caseless:
        return Caseless(self.article.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.mentions.sentences]
