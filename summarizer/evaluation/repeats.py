"""Repeats: several runs of one model over one suite, and how much of the spread lies in the articles, how much in runs.

More articles usually buy more certainty than more repeats: the error of the mean is sqrt(articles/n + runs/(n·R)).
"""

from collections.abc import Sequence
from math import sqrt

from summarizer.errors import InputError
from summarizer.evaluation.counts import Tally
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.intervals import total
from summarizer.evaluation.metrics import Metric, units
from summarizer.models.strict import StrictModel


class Spread(StrictModel):
    """Where the variance of one metric comes from."""

    metric: Metric
    runs: int
    units: int
    """Articles or stories."""
    f1: float
    """Over all runs together."""
    between_units: float
    """Variance of the score from one article or story to another."""
    between_runs: float
    """Variance of one article's or story's score from run to run."""
    standard_error: float
    """Of `f1`, for so many units and runs."""


def spread(evaluations: Sequence[Evaluation], metric: Metric) -> Spread | None:
    """Return how the metric spreads over repeated runs; None where it is undefined.

    Raises InputError for fewer than two runs, fewer than two units, and runs over different gold or of different models.
    """
    if len(evaluations) < 2 or len({(each.gold, each.scorer) for each in evaluations}) > 1:
        raise InputError("repeats: at least two runs over the same gold are needed")
    models = sorted({each.model for each in evaluations})
    if len(models) > 1:
        raise InputError(f"repeats: runs of one model are needed, these are of {', '.join(models)}")
    runs = [list(units(each.score, metric).values()) for each in evaluations]
    if len(runs[0]) < 2:
        raise InputError("repeats: at least two independent articles or stories are needed")
    pooled = total([unit for run in runs for unit in run])
    if pooled.f1 is None:
        return None
    return _spread(metric, _unit_scores(runs, pooled), pooled.f1)


def _unit_scores(runs: Sequence[Sequence[Tally]], pooled: Tally) -> list[list[float]]:
    """Return a score for each unit (row) and run, scaled so that their mean is the pooled F1 (linearised ratio)."""
    score = pooled.f1 or 0.0
    items_per_unit = (pooled.gold + pooled.predicted) / (len(runs) * len(runs[0]))
    return [
        [score + (2 * unit.hits - score * (unit.gold + unit.predicted)) / items_per_unit for unit in of_unit]
        for of_unit in zip(*runs, strict=True)
    ]


def _spread(metric: Metric, scores: Sequence[Sequence[float]], pooled: float) -> Spread:
    """Return the variance components of a one-way layout with random units, by mean squares (never below 0)."""
    n, repeats = len(scores), len(scores[0])
    means = [sum(of_unit) / repeats for of_unit in scores]
    grand = sum(means) / n
    within = sum((value - mean) ** 2 for of_unit, mean in zip(scores, means, strict=True) for value in of_unit)
    between_runs = within / (n * (repeats - 1))
    mean_square = repeats * sum((mean - grand) ** 2 for mean in means) / (n - 1)
    between_units = max(0.0, (mean_square - between_runs) / repeats)
    return Spread(
        metric=metric,
        runs=repeats,
        units=n,
        f1=pooled,
        between_units=between_units,
        between_runs=between_runs,
        standard_error=sqrt(between_units / n + between_runs / (n * repeats)),
    )
