"""The score of NewsQuant: one-to-one by value, first those whose units, then those whose changes agree; and what is wrong."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer.evaluation.benchmarks.newsquant.predicting import quantities_in
from summarizer.evaluation.benchmarks.newsquant.quantities import NO_UNIT, Quantity, Sentence
from summarizer.evaluation.benchmarks.results import BenchmarkResult, Fault, benchmark_score
from summarizer.evaluation.counts import Tally

SCORES = ("value", "value+unit", "value+change")


class Matched(NamedTuple):
    """Who is whom in one sentence."""

    pairs: tuple[tuple[Quantity, Quantity], ...]
    """Gold and found, of equal value."""
    missed: tuple[Quantity, ...]
    spurious: tuple[Quantity, ...]

    def tally(self, score: str) -> Tally:
        """Return what the sentence adds to the score of that name."""
        hits = sum(_is_hit(score, gold, found) for gold, found in self.pairs)
        return Tally(hits, len(self.pairs) + len(self.missed), len(self.pairs) + len(self.spurious))


def predict(sentences: Sequence[Sentence]) -> list[list[Quantity]]:
    """Return what we find in each sentence."""
    return [quantities_in(sentence.text) for sentence in sentences]


def score(sentences: Sequence[Sentence], predicted: Sequence[Sequence[Quantity]], data: Path) -> BenchmarkResult:
    """Return the scores of what was found in each sentence, and its faults."""
    matched = [match(sentence.quantities, found) for sentence, found in zip(sentences, predicted, strict=True)]
    return BenchmarkResult(
        benchmark="NewsQuant",
        data=str(data),
        scores=tuple(benchmark_score(name, [each.tally(name) for each in matched]) for name in SCORES),
        faults=tuple(
            fault for sentence, each in zip(sentences, matched, strict=True) for fault in _faults(sentence, each)
        ),
    )


def match(gold: Sequence[Quantity], found: Sequence[Quantity]) -> Matched:
    """Return the pairs of equal value, one to one, in the order of the benchmark's score script."""
    possible = sorted(
        (one.unit != other.unit, one.change != other.change, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if one.same_value(other)
    )
    taken: dict[int, int] = {}
    for _, _, i, j in possible:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return Matched(
        tuple((gold[i], found[j]) for i, j in taken.items()),
        tuple(one for i, one in enumerate(gold) if i not in taken),
        tuple(other for j, other in enumerate(found) if j not in taken.values()),
    )


def _is_hit(name: str, gold: Quantity, found: Quantity) -> bool:
    return (name != "value+unit" or gold.unit == found.unit) and (name != "value+change" or gold.change == found.change)


def _faults(sentence: Sentence, matched: Matched) -> Iterator[Fault]:
    spurious = list(matched.spurious)
    for gold in matched.missed:
        near = next((found for found in spurious if _shares_an_end(gold, found)), None) or next(
            (found for found in spurious if found.unit == gold.unit != NO_UNIT), None
        )
        if near:
            spurious.remove(near)
        yield _fault(sentence, "value", _kind_of_miss(gold, near), (gold, near))
    for found in spurious:
        yield _fault(sentence, "value", "spurious, one" if found.values == (1.0,) else "spurious", (None, found))
    for gold, found in matched.pairs:
        if gold.unit != found.unit:
            yield _fault(sentence, "value+unit", _kind_of_unit(gold.unit, found.unit), (gold, found))
        if gold.change != found.change:
            yield _fault(sentence, "value+change", f"{found.change} for {gold.change}", (gold, found))


def _fault(sentence: Sentence, name: str, kind: str, pair: tuple[Quantity | None, Quantity | None]) -> Fault:
    gold, found = pair
    return Fault(
        score=name,
        kind=kind,
        case=sentence.id,
        text=sentence.text,
        gold=gold.in_words if gold else None,
        found=found.in_words if found else None,
    )


def _shares_an_end(gold: Quantity, found: Quantity) -> bool:
    return len(gold.values) + len(found.values) > 2 and not set(gold.values).isdisjoint(found.values)


def _kind_of_miss(gold: Quantity, near: Quantity | None) -> str:
    if near:
        return "range ends" if len(gold.values) + len(near.values) > 2 else "another value"
    if len(gold.values) > 1:
        return "missed, range"
    return "missed, one" if gold.values == (1.0,) else "missed"


def _kind_of_unit(gold: str, found: str) -> str:
    if found == NO_UNIT:
        return "no unit"
    if gold == NO_UNIT:
        return "unit where none is"
    (gold_one, _, gold_per), (found_one, _, found_per) = gold.partition(" per "), found.partition(" per ")
    if gold_per or found_per:
        return "denominator" if gold_one == found_one else "another rate"
    same_head = gold.rpartition(" ")[2] == found.rpartition(" ")[2]
    return "another noun phrase" if same_head else "another unit"
