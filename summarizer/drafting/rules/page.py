"""Page: one article as the rules read it, its sentences cut into words and names, its quotations found by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

from summarizer.drafting.rules.doubts import Doubted, doubted
from summarizer.drafting.rules.joints import verbs
from summarizer.drafting.rules.names import Name, names
from summarizer.drafting.rules.places import Location, places
from summarizer.drafting.rules.pointers import Pointers, Stretch
from summarizer.drafting.rules.prospects import looking_ahead
from summarizer.drafting.rules.word_classes import BREAK, SYMBOL, UNSETTLED
from summarizer.drafting.rules.words import Words, joined, words
from summarizer.mentions.tokens import Columns
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, Mentions, NumberMention, Quotation, Sentence


class Number:
    """A number mention with its place: code points of the article, and indices of the words of its sentence."""

    __slots__ = ("after", "at", "before", "end", "kind", "mention", "phrase_end", "reason", "start")

    def __init__(self, mention: NumberMention, line: "Line") -> None:
        self.mention = mention
        self.kind, self.reason = mention.kind, mention.reason
        self.start, self.end = mention.number.start, mention.number.end
        self.phrase_end = mention.phrase.end
        self.at = line.index_at(self.start)
        """The first word of the number."""
        self.before = line.index_at(mention.phrase.start)
        """The first word of its phrase."""
        self.after = line.index_at(self.phrase_end)
        """The first word behind its phrase."""


class Line:
    """One sentence with its words, and what every rule asks of them."""

    __slots__ = (
        "ahead", "breaks", "dates", "doubted", "end", "index", "kind", "names", "numbers", "paragraph", "places", "sentence", "start",
        "unsettled", "verbs", "words",
    )  # fmt: skip

    def __init__(self, sentence: Sentence, text: str) -> None:
        self.sentence = sentence
        self.index = sentence.index
        """The number of the sentence."""
        self.kind, self.paragraph = sentence.kind, sentence.paragraph
        span = sentence.span
        self.start, self.end = span.start, span.end
        self.words: Words = words(text, self.start, self.end)
        self.names: list[Name] = names(self.words, text)
        self.places: list[Location] = places(self.words, self.names)
        self.verbs: list[int] = verbs(self.words)
        """The indices of what looks like a finite verb or its auxiliary."""
        self.breaks: list[int] = self.words.where(BREAK)
        """The indices of the marks and conjunctions at which a clause may begin or end."""
        self.doubted: list[Doubted] = doubted(self.words)
        """The words that are not told as true."""
        self.ahead: list[int] = looking_ahead(self.words)
        """The indices of the words that look ahead."""
        self.unsettled = bool(self.words.present & UNSETTLED or self.ahead or self.doubted)
        """Whether anything of it may be told as planned, possible, alleged or estimated."""
        self.numbers: list[Number] = []
        self.dates: list[DateMention] = []
        """The dates that may be when something took place."""

    def index_at(self, offset: int) -> int:
        """Return the index of the first word that ends after the code point; the number of words if none does."""
        return bisect_right(self.words.ends, offset)

    def numbers_in(self, start: int, end: int) -> list[Number]:
        """Return the numbers that lie in `[start, end)` of the article."""
        first = bisect_left(self.numbers, start, key=_start)
        last = bisect_left(self.numbers, end, lo=first, key=_start)
        return [number for number in self.numbers[first:last] if number.end <= end]

    def verbs_in(self, start: int, end: int) -> list[int]:
        """Return the indices in `words[start:end]` of what looks like a finite verb or its auxiliary."""
        return self.verbs[bisect_left(self.verbs, start) : bisect_left(self.verbs, end)]

    def has_verb(self, start: int, end: int) -> bool:
        """Whether `words[start:end]` looks like holding a finite verb."""
        return bisect_left(self.verbs, start) < bisect_left(self.verbs, end)


def _start(number: Number) -> int:
    return number.start


class Passage(NamedTuple):
    """One sentence, or several that a quotation holds together, with each quotation as a single item."""

    lines: list[Line]
    items: Words
    quotations: dict[int, Quotation]
    """The quotations by their index among the items."""

    @property
    def paragraph(self) -> int:
        """The number of the paragraph in which it begins."""
        return self.lines[0].paragraph

    @property
    def stretch(self) -> Stretch:
        """All of it."""
        return Stretch(self.lines[0].start, self.lines[-1].end)


class Page:
    """One article with its mentions, read once for all rules."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self.article = article
        self.text = article.text
        self.mentions = mentions
        self.pointers = Pointers(article.text, mentions.sentences)
        self.lines = [Line(s, article.text) for s in mentions.sentences if s.kind != "furniture"]
        self.line_by_sentence = {line.index: line for line in self.lines}
        """The lines by the number of their sentence."""
        for number in mentions.numbers:
            if line := self.line_by_sentence.get(number.sentence):
                line.numbers.append(Number(number, line))
        for date in mentions.dates:
            dated = date.edtf and date.relation not in ("before", "after")
            if dated and (line := self.line_by_sentence.get(date.sentence)):
                line.dates.append(date)

    @cached_property
    def _quotations_by_sentence(self) -> dict[int, list[Quotation]]:
        found: dict[int, list[Quotation]] = {}
        for quotation in self.mentions.quotations:
            found.setdefault(quotation.sentence, []).append(quotation)
        return found

    @cached_property
    def quotation_by_content(self) -> dict[Stretch, Quotation]:
        """The quotations by where their words stand."""
        return {Stretch(q.content.start, q.content.end): q for q in self.mentions.quotations}

    @cached_property
    def shared_sentences(self) -> frozenset[int]:
        """The numbers of the sentences through which a quotation of several sentences runs."""
        runs = ((q.sentence, q.end_sentence) for q in self.mentions.quotations if q.sentence < q.end_sentence)
        return frozenset(number for first, last in runs for number in range(first, last + 1))

    @cached_property
    def passages(self) -> list[Passage]:
        """The sentences, those joined that one quotation runs through, in text order."""
        runs_to: dict[int, int] = {}
        for quotation in self.mentions.quotations:
            runs_to[quotation.sentence] = max(quotation.end_sentence, runs_to.get(quotation.sentence, 0))
        found: list[Passage] = []
        group: list[Line] = []
        until = 0
        for line in self.lines:
            group.append(line)
            until = max(until, runs_to.get(line.index, 0))
            if line.index >= until:
                found.append(self._passage(group))
                group = []
        return [*found, self._passage(group)] if group else found

    def _passage(self, lines: list[Line]) -> Passage:
        by_sentence, last = self._quotations_by_sentence, lines[-1].index
        if len(lines) == 1 and last not in by_sentence:
            return Passage(lines, lines[0].words, {})
        begun = [q for line in lines for q in by_sentence.get(line.index, ())]
        waiting = [quotation for quotation in begun if quotation.end_sentence <= last]
        words = lines[0].words if len(lines) == 1 else joined([line.words for line in lines])
        return _with_quotations(lines, words, waiting) if waiting else Passage(lines, words, {})


def _with_quotations(lines: list[Line], words: Words, waiting: list[Quotation]) -> Passage:
    columns: Sequence[list[Any]] = words.columns
    found: list[list[Any]] = [[] for _ in columns]
    classes: list[int] = []
    places: dict[int, Quotation] = {}
    done = 0
    for quotation in waiting:
        span = quotation.outer
        at = bisect_left(words.starts, span.start)
        item = ("symbol", span.text, "", span.start, span.end)
        for column, former, value in zip(found, columns, item, strict=True):
            column.extend((*former[done:at], value))
        classes += [*words.classes[done:at], SYMBOL]
        places[len(classes) - 1] = quotation
        done = bisect_left(words.starts, span.end)
    for column, former in zip(found, columns, strict=True):
        column.extend(former[done:])
    return Passage(lines, Words(Columns(*found), [*classes, *words.classes[done:]]), places)
