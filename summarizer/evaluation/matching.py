"""Matching: which predicted item is which gold one, and how alike the two are.

One to one. The sum of overlaps is greatest; among pairings with that sum the one with most pairs, and among those the
one whose fields agree best, the first field of the kind's table before the rest (the guide breaks ties between events
by type). So the outcome never depends on the order of the items.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from summarizer.evaluation.alignment import Pair, align
from summarizer.evaluation.fields import Comparison, Field
from summarizer.evaluation.kinds import Kind, Placed, extent_overlap, point_overlap, touch
from summarizer.evaluation.overlap import character_f1
from summarizer.models.findings import Event, Figure, Statement

F = TypeVar("F", Figure, Event, Statement)

_PAIR_UNIT = 10**11
"""One integer packs overlap (in steps of 1e-9), above the pair itself, above agreement (in millionths) …"""
_OVERLAP_UNIT = 10**16
"""… with room for the sums of ten thousand pairs, so that no lower part can outweigh a higher one."""


@dataclass(frozen=True)
class Matching(Generic[F]):
    """Who is whom in one article."""

    matched: tuple[tuple[Placed[F], Placed[F]], ...]
    """Gold and predicted, of one thing."""
    missing: tuple[Placed[F], ...]
    """Gold items that nothing matches."""
    spurious: tuple[Placed[F], ...]
    """Predicted items that match nothing."""
    near: tuple[tuple[Placed[F], Placed[F]], ...]
    """Pairs among missing and spurious that share words: what was probably meant. For diagnosis; they match nothing."""


def match(kind: Kind[F], gold: Iterable[Placed[F]], predicted: Iterable[Placed[F]]) -> Matching[F]:
    """Return which predicted item is which gold one, by the guide's rule for the kind."""
    gold, predicted = _in_fixed_order(gold), _in_fixed_order(predicted)
    pairs = _aligned(kind, gold, predicted, kind.may_match)
    taken, used = {i for i, _ in pairs}, {j for _, j in pairs}
    missing = [item for i, item in enumerate(gold) if i not in taken]
    spurious = [item for j, item in enumerate(predicted) if j not in used]
    near = _aligned(kind, missing, spurious, touch)
    return Matching(
        tuple((gold[i], predicted[j]) for i, j in pairs),
        tuple(missing),
        tuple(spurious),
        tuple((missing[i], spurious[j]) for i, j in near),
    )


def best_comparison(field: Field, gold: Placed[F], predicted: Placed[F]) -> Comparison:
    """Return how the field compares with the accepted reading that suits the prediction best."""
    if len(gold.readings) == 1:
        return field.compare(gold.finding, predicted.finding)
    found = (field.compare(reading, predicted.finding) for reading in gold.readings)
    return max(found, key=lambda each: (each.right, each.similarity))


def compare_fields(kind: Kind[F], gold: Placed[F], predicted: Placed[F]) -> list[Comparison]:
    """Return how each field of the kind's table compares, in its order."""
    return [best_comparison(field, gold, predicted) for field in kind.fields]


def similarity(kind: Kind[F], evidence: float, comparisons: Sequence[Comparison]) -> float:
    """Return the weighted mean, in [0, 1], over the character F1 of the words and every field that either side has."""
    total, weight = evidence, 1.0
    for field, comparison in zip(kind.fields, comparisons, strict=True):
        if not comparison.absent:
            total += field.weight * comparison.similarity
            weight += field.weight
    return total / weight


def evidence_f1(gold: Placed[F], predicted: Placed[F]) -> float:
    """Return the character F1 of evidence or content, by the accepted reading that suits best."""
    return max(character_f1(extent, predicted.extents[0]) for extent in gold.extents)


def _aligned(
    kind: Kind[F],
    gold: Sequence[Placed[F]],
    predicted: Sequence[Placed[F]],
    possible: Callable[[Placed[F], Placed[F]], bool],
) -> list[Pair]:
    pairs = [(i, j) for i, one in enumerate(gold) for j, other in enumerate(predicted) if possible(one, other)]
    return align(pairs, lambda i, j: _weight(kind, gold[i], predicted[j]))


def _weight(kind: Kind[F], gold: Placed[F], predicted: Placed[F]) -> int:
    overlap = (point_overlap(gold, predicted) + extent_overlap(gold, predicted)) / 2
    comparisons = compare_fields(kind, gold, predicted)
    agreement = 2 * comparisons[0].similarity + similarity(kind, evidence_f1(gold, predicted), comparisons)
    return round(overlap * 1e9) * _OVERLAP_UNIT + _PAIR_UNIT + round(agreement * 1e6)


def _in_fixed_order(items: Iterable[Placed[F]]) -> list[Placed[F]]:
    return sorted(items, key=lambda item: (len(item.finding.id), item.finding.id))
