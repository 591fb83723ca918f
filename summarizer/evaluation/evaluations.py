"""Evaluations: one run of one model over one suite, scored, with intervals and references; written and read as JSON."""

from collections.abc import Mapping
from math import sqrt
from pathlib import Path
from typing import Literal

from pydantic import Field

from summarizer.errors import InputError, InvalidData
from summarizer.evaluation.annotations import Findings
from summarizer.evaluation.effort import Effort
from summarizer.evaluation.gold import Suite
from summarizer.evaluation.intervals import (
    Interval,
    Uncertainty,
    bootstrap_interval,
    interval,
    smallest_difference,
    total,
    uncertainty,
)
from summarizer.evaluation.metrics import GATED, METRICS, Metric, macro, units
from summarizer.evaluation.references import ceiling, chance
from summarizer.evaluation.scores import Score
from summarizer.evaluation.scoring import score
from summarizer.models.strict import StrictModel

SCORER = "2"
"""The version of the rules by which items are matched and counted; scores of different versions do not compare."""


class Estimate(StrictModel):
    """One metric over a suite. Every value is in [0, 1], or None where it is undefined."""

    metric: Metric
    f1: float | None
    """Pooled over all items (micro)."""
    precision: float | None
    recall: float | None
    macro: float | None
    """Mean over articles."""
    uncertainty: Uncertainty | None
    """Over independent units; None with fewer than two."""
    interval: Interval | None
    """By Student's t."""
    bootstrap: Interval | None
    """By percentiles of resampled units."""
    chance: float | None
    """What predictions get against other articles' gold."""
    ceiling: float | None
    """What a second annotator gets."""
    of_ceiling: float | None
    """How far the score is from chance (0) to the ceiling (1)."""
    detectable: float | None
    """The smallest difference to a second run that could be shown, as one of the gated metrics, if the runs had nothing
    in common; runs that have show less."""


class Evaluation(StrictModel):
    """One run over one suite."""

    schema_version: Literal["1"] = "1"
    scorer: str = SCORER
    suite: str
    source: str
    """The suite's folder or file as it was named."""
    gold: str
    """The digest of the suite."""
    model: str
    """Who made the predictions."""
    units: int
    """Independent units: stories, and articles that belong to none."""
    second_annotations: int
    """Articles on which the ceiling rests."""
    estimates: tuple[Estimate, ...]
    score: Score
    effort: dict[str, Effort] = Field(default_factory=dict)
    """What was asked of a model, by article id; nothing of an article for which none was, or of which that is not known."""

    def estimate(self, metric: Metric) -> Estimate:
        """Return the estimate of the metric."""
        return next(each for each in self.estimates if each.metric == metric)


def evaluate(suite: Suite, predictions: Mapping[str, Findings | None], model: str) -> Evaluation:
    """Return the evaluation of predictions, by article id; None or nothing for an article that failed.

    Raises InputError for predictions that do not belong to the suite.
    """
    scored = score(suite.cases, predictions)
    by_chance, by_annotator = chance(suite.cases, predictions), ceiling(suite.cases)
    return Evaluation(
        suite=suite.name,
        source=suite.source,
        gold=suite.digest,
        model=model,
        units=len(units(scored, METRICS[0])),
        second_annotations=len(by_annotator.articles),
        estimates=tuple(_estimate(metric, scored, by_chance, by_annotator) for metric in METRICS),
        score=scored,
    )


def read_evaluation(path: Path) -> Evaluation:
    """Return the evaluation in the JSON file; raises InputError, naming it, where it cannot be read or does not fit."""
    try:
        return Evaluation.from_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: no evaluation can be read: {error.strerror}") from error
    except InvalidData as error:
        raise InvalidData(f"{path}: {error}") from error


def _estimate(metric: Metric, scored: Score, by_chance: Score, by_annotator: Score) -> Estimate:
    independent = list(units(scored, metric).values())
    pooled = total(independent)
    found = uncertainty(independent)
    unpaired = found.model_copy(update={"error": sqrt(2) * found.error}) if found else None
    low, high = _pooled_f1(by_chance, metric), _pooled_f1(by_annotator, metric)
    return Estimate(
        metric=metric,
        f1=pooled.f1,
        precision=pooled.precision,
        recall=pooled.recall,
        macro=macro(scored, metric),
        uncertainty=found,
        interval=interval(independent),
        bootstrap=bootstrap_interval(independent),
        chance=low,
        ceiling=high,
        of_ceiling=_between(pooled.f1, low, high),
        detectable=smallest_difference(unpaired, len(GATED)) if unpaired else None,
    )


def _pooled_f1(scored: Score, metric: Metric) -> float | None:
    return total(list(units(scored, metric).values())).f1


def _between(value: float | None, low: float | None, high: float | None) -> float | None:
    if value is None or low is None or high is None or high <= low:
        return None
    return (value - low) / (high - low)
