"""The score on Recognizers-Text: one-to-one by resolved value, recall first, and what is wrong by kind of error."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer.errors import InputError
from summarizer.evaluation.benchmarks.recognizers.cases import Spec, read_specs
from summarizer.evaluation.benchmarks.recognizers.kinds import KINDS, Kind
from summarizer.evaluation.benchmarks.recognizers.meanings import Expression
from summarizer.evaluation.benchmarks.results import BenchmarkResult, Fault, benchmark_score
from summarizer.evaluation.counts import Tally
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions

_TOGETHER = ("date", "period")
"""Kinds that have a score in common besides their own."""


class _Compared(NamedTuple):
    spec: Spec
    mentions: Mentions
    hits: int
    missed: tuple[Expression, ...]
    spurious: tuple[Expression, ...]

    @property
    def tally(self) -> Tally:
        return Tally(self.hits, self.hits + len(self.missed), self.hits + len(self.spurious))


def score(folder: Path, names: Sequence[str] = ()) -> BenchmarkResult:
    """Return the scores of the kinds with these names, of all if there are none, and their faults.

    Raises InputError or InvalidData where the specs cannot be read or no kind has the name.
    """
    unknown = set(names) - {kind.name for kind in KINDS}
    if unknown:
        raise InputError(
            f"{', '.join(sorted(unknown))}: no such kind; there are {', '.join(kind.name for kind in KINDS)}"
        )
    compared = {
        kind.name: [_compare(kind, spec) for spec in read_specs(folder, kind.file)]
        for kind in KINDS
        if not names or kind.name in names
    }
    tallies = {name: [each.tally for each in cases] for name, cases in compared.items()}
    if tallies.keys() >= set(_TOGETHER):
        tallies[" and ".join(_TOGETHER)] = [tally for name in _TOGETHER for tally in tallies[name]]
    return BenchmarkResult(
        benchmark="Recognizers-Text",
        data=str(folder),
        scores=tuple(benchmark_score(name, each) for name, each in tallies.items()),
        faults=tuple(fault for name, cases in compared.items() for each in cases for fault in _faults(name, each)),
    )


def _compare(kind: Kind, spec: Spec) -> _Compared:
    """Return how the case compares: each gold value takes one of ours that shares a meaning, an overlapping one first."""
    mentions = find_mentions(Article(id=spec.id, text=spec.text, published=spec.today))
    gold = [Expression(each.start, each.end, each.words, kind.meanings(each)) for each in spec.resolved]
    expected = [each for each in gold if each.meanings]
    left = list(kind.found(mentions))
    missed = []
    for each in expected:
        agreeing = [found for found in left if found.agrees(each)]
        if not agreeing:
            missed.append(each)
            continue
        left.remove(next((found for found in agreeing if found.overlaps(each)), agreeing[0]))
    return _Compared(spec, mentions, len(expected) - len(missed), tuple(missed), tuple(left))


def _faults(name: str, compared: _Compared) -> Iterator[Fault]:
    left = list(compared.spurious)
    for gold in compared.missed:
        near = next((found for found in left if found.overlaps(gold)), None)
        if near:
            left.remove(near)
        yield _fault(name, compared, _kind_of_miss(gold, near, compared), (gold, near))
    for found in left:
        yield _fault(name, compared, "spurious", (None, found))


def _fault(name: str, compared: _Compared, kind: str, pair: tuple[Expression | None, Expression | None]) -> Fault:
    gold, found = pair
    return Fault(
        score=name,
        kind=kind,
        case=compared.spec.id,
        text=compared.spec.text,
        gold=f"{gold.words} = {' or '.join(gold.meanings)}" if gold else None,
        found=f"{found.words} = {found.meanings[0]}" if found else _instead(gold, compared.mentions),
    )


def _kind_of_miss(gold: Expression, near: Expression | None, compared: _Compared) -> str:
    if near:
        same_number = gold.meanings[0].split()[0] == near.meanings[0].split()[0]
        return "another unit" if same_number and len(gold.meanings[0].split()) > 1 else "another value"
    return "found as another kind" if _instead(gold, compared.mentions) else "missed"


def _instead(gold: Expression | None, mentions: Mentions) -> str | None:
    """Return what else stands there, if anything does."""
    if gold is None:
        return None
    for number in mentions.numbers:
        if number.number.start < gold.end and gold.start < number.number.end:
            return f"{number.number.text} = {number.low} {number.unit or ''} ({number.reason or number.kind})"
    for found in mentions.dates:
        if found.span.start < gold.end and gold.start < found.span.end:
            return f"{found.span.text} = {found.edtf or found.unresolved}"
    return None
