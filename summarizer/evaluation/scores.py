"""Scores as values: per article and kind, item by item, with everything that a comparison of two runs needs."""

from dataclasses import dataclass
from functools import cached_property

from summarizer.evaluation.counts import Counts, Tally
from summarizer.evaluation.diagnosis import Code
from summarizer.evaluation.kinds import KindName
from summarizer.models.strict import StrictModel

_NONE = Counts()


@dataclass(frozen=True, slots=True)
class FieldCounts:
    """How often one field was right: in matched items, and in all of them."""

    matched: Counts = _NONE
    """Given a match."""
    unmatched: Counts = _NONE
    """Values of items that the other side lacks: missing or spurious all."""
    absent: int = 0
    """Matched items in which neither side has a value; in no score."""

    def __add__(self, other: "FieldCounts") -> "FieldCounts":
        return FieldCounts(self.matched + other.matched, self.unmatched + other.unmatched, self.absent + other.absent)

    @property
    def end_to_end(self) -> Counts:
        """The counts over all items, found or not."""
        return self.matched + self.unmatched


class Pairing(StrictModel):
    """One item of an article: matched, missing (no `predicted`) or spurious (no `gold`)."""

    gold: str | None
    predicted: str | None
    start: int
    """Where it stands: the first code point of its number, trigger or content."""
    words: str
    """How it begins there, for a reader."""
    wrong: tuple[str, ...] = ()
    """The fields that are wrong though it is matched."""
    correct: bool = False
    """Whether it is matched and right in every strict field."""
    similarity: float = 0.0
    """Over all fields, in [0, 1]; 0 unless matched."""
    evidence: float = 0.0
    """Character F1 of evidence or content; 0 unless matched."""
    wording: float | None = None
    """Shared words of the free wording, in [0, 1]; None where nothing can be compared."""
    codes: tuple[Code, ...] = ()
    near: str | None = None
    """The id of the item on the other side that was probably meant; None for matched items."""
    unproven: tuple[str, ...] = ()
    """Fields of the predicted item that the article does not bear out."""


class KindScore(StrictModel):
    """One kind of finding in one article."""

    pairings: tuple[Pairing, ...]
    """In the order matched, missing, spurious."""
    fields: dict[str, FieldCounts]

    @cached_property
    def counts(self) -> Counts:
        """The four counts; correct ones are right in every strict field."""
        matched = [each for each in self.pairings if each.gold and each.predicted]
        correct = sum(each.correct for each in matched)
        return Counts(
            correct=correct,
            incorrect=len(matched) - correct,
            missing=sum(each.predicted is None for each in self.pairings),
            spurious=sum(each.gold is None for each in self.pairings),
        )

    @property
    def found(self) -> Tally:
        """Every matched item is a hit."""
        return self.counts.found

    @property
    def strict(self) -> Tally:
        """Only items that are right in every strict field are hits."""
        return self.counts.strict

    @property
    def soft(self) -> Tally:
        """Every matched item is a hit to the degree of its similarity."""
        counts = self.counts
        return Tally(sum(each.similarity for each in self.pairings), counts.gold, counts.predicted)

    @property
    def proven(self) -> Tally:
        """Matched items that the article bears out are hits."""
        counts = self.counts
        hits = sum(bool(each.gold and each.predicted and not each.unproven) for each in self.pairings)
        return Tally(hits, counts.gold, counts.predicted)

    @property
    def unproven(self) -> int:
        """How many predicted items the article does not bear out."""
        return sum(bool(each.unproven) for each in self.pairings)


@dataclass(frozen=True, slots=True)
class NumbersAccount:
    """What became of the numbers of an article, by the drafter's own account."""

    numbers: int = 0
    """Number mentions that were found."""
    in_figures: int = 0
    open: int = 0
    """Mentions that nobody disposed of."""
    gold_figures: int = 0
    gold_listed: int = 0
    """Gold figures whose number is among the mentions: the most that pointing at mentions can find."""

    def __add__(self, other: "NumbersAccount") -> "NumbersAccount":
        return NumbersAccount(
            self.numbers + other.numbers,
            self.in_figures + other.in_figures,
            self.open + other.open,
            self.gold_figures + other.gold_figures,
            self.gold_listed + other.gold_listed,
        )


class ArticleScore(StrictModel):
    """One article."""

    article: str
    cluster: str
    """Its story, or itself alone."""
    failed: bool
    """Whether there was no output; it counts as an empty one."""
    kinds: dict[KindName, KindScore]
    account: NumbersAccount | None
    """None where the prediction has no coverage account."""


class Score(StrictModel):
    """All articles, in the order of the cases."""

    articles: tuple[ArticleScore, ...]

    def counts(self, kind: KindName) -> Counts:
        """Return the four counts over all articles."""
        return sum((article.kinds[kind].counts for article in self.articles), Counts())

    def found(self, kind: KindName) -> Tally:
        """Return the tally in which every matched item is a hit: the headline."""
        return sum((article.kinds[kind].found for article in self.articles), Tally())

    def strict(self, kind: KindName) -> Tally:
        """Return the tally in which only items right in every strict field are hits."""
        return sum((article.kinds[kind].strict for article in self.articles), Tally())

    def soft(self, kind: KindName) -> Tally:
        """Return the tally in which matched items are hits to the degree of their similarity."""
        return sum((article.kinds[kind].soft for article in self.articles), Tally())

    def fields(self, kind: KindName) -> dict[str, FieldCounts]:
        """Return the counts of each field over all articles, in the order of the kind's table."""
        total: dict[str, FieldCounts] = {}
        for article in self.articles:
            for name, counts in article.kinds[kind].fields.items():
                total[name] = total.get(name, FieldCounts()) + counts
        return total

    @property
    def failed(self) -> tuple[str, ...]:
        """The articles without output."""
        return tuple(article.article for article in self.articles if article.failed)
