"""What a benchmark says of us: scores with intervals over its sentences, and every item that is not right."""

from collections import Counter
from collections.abc import Iterable, Sequence

from summarizer.evaluation.counts import Tally
from summarizer.evaluation.intervals import Interval, interval, total
from summarizer.models.strict import StrictModel


class Rate(StrictModel):
    """A share in [0, 1] with its interval over sentences."""

    value: float | None
    """None where there is nothing to take a share of."""
    interval: Interval | None
    """None where fewer than two sentences were scored."""


class BenchmarkScore(StrictModel):
    """How one thing that is asked for was met."""

    name: str
    """What is asked for: `value+unit`, `currency`."""
    cases: int
    """Sentences that are scored, those without anything to find included."""
    gold: int
    found: int
    hits: int
    precision: Rate
    recall: Rate
    f1: Rate


class Fault(StrictModel):
    """One thing that is not as the benchmark has it."""

    score: str
    """The name of the score that it lowers."""
    kind: str
    """What kind of error it is."""
    case: str
    """Which sentence of the benchmark."""
    text: str
    """The sentence."""
    gold: str | None
    """What the benchmark has; None where it has nothing."""
    found: str | None
    """What we have; None where we have nothing."""


class BenchmarkResult(StrictModel):
    """All that one run of a benchmark found."""

    benchmark: str
    data: str
    """The file or folder that was read."""
    scores: tuple[BenchmarkScore, ...]
    faults: tuple[Fault, ...]

    def kinds_of_fault(self) -> list[tuple[str, str, int]]:
        """Return score, kind and count, the scores in their order, of each the most frequent kind first."""
        counted = Counter((fault.score, fault.kind) for fault in self.faults)
        order = {name: at for at, name in enumerate(dict.fromkeys(fault.score for fault in self.faults))}
        ranked = sorted(counted.items(), key=lambda item: (order[item[0][0]], -item[1], item[0][1]))
        return [(score, kind, count) for (score, kind), count in ranked]


def benchmark_score(name: str, sentences: Sequence[Tally]) -> BenchmarkScore:
    """Return the micro score over the sentences, each of which is one independent unit of its intervals."""
    pooled = total(sentences)
    return BenchmarkScore(
        name=name,
        cases=len(sentences),
        gold=pooled.gold,
        found=pooled.predicted,
        hits=round(pooled.hits),
        precision=_rate(Tally(each.hits, each.predicted, each.predicted) for each in sentences),
        recall=_rate(Tally(each.hits, each.gold, each.gold) for each in sentences),
        f1=_rate(sentences),
    )


def _rate(units: Iterable[Tally]) -> Rate:
    """Return the pooled F1 of the tallies; where both sides of each are alike, it is hits over that side."""
    listed = list(units)
    return Rate(value=total(listed).f1, interval=interval(listed))
