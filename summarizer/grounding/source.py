"""Source: one article as grounding looks at it: its text, its mentions, and both folded for comparing."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from summarizer.grounding.folding import cuts_a_word, folded, holds
from summarizer.grounding.verdicts import Unproven
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, Mentions, NumberMention, Quotation, Sentence
from summarizer.models.spans import Span, slice_span

_WORD = re.compile(r"[^\W\d_]\w*")


class Source:
    """An article and its mentions, with the look-ups that proofs need."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self.article = article
        self.mentions = mentions

    @cached_property
    def _folded_text(self) -> str:
        return folded(self.article.text)

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Every word that the article writes in lower case somewhere: not a name there."""
        return frozenset(folded(word) for word in _WORD.findall(self.article.text) if word[0].islower())

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

    def names(self, name: str) -> bool:
        """Whether the article names it, case, accents and punctuation folded."""
        return holds(self._folded_text, folded(name))

    def check_names(self, field: str, *names: str | None) -> None:
        """Raise Unproven unless the article names each of them; None is nobody and passes."""
        for name in names:
            if name is not None and not self.names(name):
                raise Unproven("name_not_in_text", field, name)

    def check_own_names(self, *names: str) -> None:
        """Raise Unproven unless each is a name of the article: with a capital, and without a number that may be a figure."""
        for name in names:
            self.check_names("names", name)
            place = self.extract(name, (sentence.span for sentence in self.mentions.sentences))
            figures = [n for n in self.numbers_within(place) if n.reason is None] if place else []
            if figures or not any(character.isupper() for character in name):
                raise Unproven("name_not_in_text", "names", name)

    def sentences_of(self, spans: Iterable[Span]) -> list[Sentence]:
        """Return the sentences that the spans touch, in text order."""
        touched: set[int] = set()
        for span in spans:
            first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
            touched.update(range(first, bisect_left(self._sentence_starts, span.end)))
        return [self.mentions.sentences[position] for position in sorted(touched)]

    def numbers_within(self, span: Span) -> Sequence[NumberMention]:
        """Return the number mentions whose numbers lie within the span, in text order."""
        first = bisect_left(self._number_starts, span.start)
        last = bisect_left(self._number_starts, span.end)
        return [mention for mention in self.mentions.numbers[first:last] if mention.number.end <= span.end]

    def check_uncut(self, field: str, span: Span) -> None:
        """Raise Unproven if the span holds a part of a number and not all of it."""
        if self.cuts_a_number(span.start, span.end):
            raise Unproven("number_cut", field, span.text)

    def cuts_a_number(self, start: int, end: int) -> bool:
        """Whether `[start, end)` begins or ends within the number of a mention."""
        first = max(0, bisect_right(self._number_starts, start) - 1)
        last = bisect_left(self._number_starts, end)
        near = (mention.number for mention in self.mentions.numbers[first:last])
        return any(n.start < start < n.end or n.start < end < n.end for n in near)

    def extract(self, words: str, within: Iterable[Span]) -> Span | None:
        """Return where the words stand in one of the spans: whole words, no number cut, case aside; None if nowhere."""
        wanted = words.strip().casefold()
        for span in within:
            text = span.text.casefold()
            at = text.find(wanted) if wanted and len(text) == len(span.text) else -1
            while at >= 0:
                start, end = span.start + at, span.start + at + len(wanted)
                if not cuts_a_word(self.article.text, start, end) and not self.cuts_a_number(start, end):
                    return self.span(start, end)
                at = text.find(wanted, at + 1)
        return None

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.mentions.sentences]

    @cached_property
    def _number_starts(self) -> list[int]:
        return [mention.number.start for mention in self.mentions.numbers]
