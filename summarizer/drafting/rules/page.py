"""Page: one article as the rules read it, its sentences cut into words and names, its quotations found by place."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from summarizer.drafting.rules.doubts import Doubted, doubted
from summarizer.drafting.rules.joints import breaks, verbs
from summarizer.drafting.rules.names import Name, names
from summarizer.drafting.rules.pointers import Pointers, Stretch
from summarizer.drafting.rules.words import words
from summarizer.mentions.tokens import Token
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, Mentions, NumberMention, Quotation, Sentence


@dataclass(frozen=True)
class Line:
    """One sentence with its words and names."""

    sentence: Sentence
    words: list[Token]
    names: list[Name]

    def index_at(self, offset: int) -> int:
        """Return the index of the first word that ends after the code point; the number of words if none does."""
        return bisect_right(self._ends, offset)

    def verbs_in(self, start: int, end: int) -> list[int]:
        """Return the indices in `words[start:end]` of what looks like a finite verb or its auxiliary."""
        return self._verbs[bisect_left(self._verbs, start) : bisect_left(self._verbs, end)]

    def has_verb(self, start: int, end: int) -> bool:
        """Whether `words[start:end]` looks like holding a finite verb."""
        return bisect_left(self._verbs, start) < bisect_left(self._verbs, end)

    # Every number and every trigger asks for these, so a sentence is searched for them once.

    @cached_property
    def breaks(self) -> list[int]:
        """The indices of the marks and conjunctions at which a clause may begin or end."""
        return breaks(self.words)

    @cached_property
    def doubted(self) -> list[Doubted]:
        """The words that are not told as true."""
        return doubted(self.words)

    @cached_property
    def _verbs(self) -> list[int]:
        return verbs(self.words)

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]


@dataclass(frozen=True)
class Passage:
    """One sentence, or several that a quotation holds together, with each quotation as a single item."""

    lines: list[Line]
    items: list[Token]
    quotations: dict[int, Quotation]
    """The quotations by their index among the items."""

    @property
    def paragraph(self) -> int:
        """The number of the paragraph in which it begins."""
        return self.lines[0].sentence.paragraph

    @property
    def stretch(self) -> Stretch:
        """All of it."""
        return Stretch(self.lines[0].sentence.span.start, self.lines[-1].sentence.span.end)


class Page:
    """One article with its mentions, read once for all rules."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self.article = article
        self.text = article.text
        self.mentions = mentions
        self.pointers = Pointers(article.text, mentions.sentences)
        self.lines = [self._line(s) for s in mentions.sentences if s.kind != "furniture"]

    def _line(self, sentence: Sentence) -> Line:
        found = words(self.text, sentence.span.start, sentence.span.end)
        return Line(sentence, found, names(found, self.text))

    @cached_property
    def line_by_sentence(self) -> dict[int, Line]:
        """The lines by the number of their sentence."""
        return {line.sentence.index: line for line in self.lines}

    @cached_property
    def numbers_by_sentence(self) -> dict[int, list[NumberMention]]:
        """The number mentions by the number of their sentence."""
        found: dict[int, list[NumberMention]] = {}
        for mention in self.mentions.numbers:
            found.setdefault(mention.sentence, []).append(mention)
        return found

    @cached_property
    def dates_by_sentence(self) -> dict[int, list[DateMention]]:
        """The date mentions by the number of their sentence."""
        found: dict[int, list[DateMention]] = {}
        for mention in self.mentions.dates:
            found.setdefault(mention.sentence, []).append(mention)
        return found

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
            until = max(until, runs_to.get(line.sentence.index, 0))
            if line.sentence.index >= until:
                found.append(self._passage(group))
                group = []
        return [*found, self._passage(group)] if group else found

    def _passage(self, lines: list[Line]) -> Passage:
        last = lines[-1].sentence.index
        begun = (q for line in lines for q in self._quotations_by_sentence.get(line.sentence.index, ()))
        waiting = [quotation for quotation in begun if quotation.end_sentence <= last]
        words = lines[0].words if len(lines) == 1 else [word for line in lines for word in line.words]
        if not waiting:
            return Passage(lines, words, {})
        items: list[Token] = []
        places: dict[int, Quotation] = {}
        for word in words:
            if waiting and word.start >= waiting[0].outer.start:
                quotation = waiting.pop(0)
                places[len(items)] = quotation
                span = quotation.outer
                items.append(Token("symbol", span.text, "", span.start, span.end))
            if not items or word.start >= items[-1].end:
                items.append(word)
        return Passage(lines, items, places)
