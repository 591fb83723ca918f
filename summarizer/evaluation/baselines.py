"""Baselines: the committed result that a gate compares with, bound to the gold it was made on."""

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from summarizer.errors import InputError, InvalidData, OutputError
from summarizer.evaluation.counts import Tally
from summarizer.evaluation.evaluations import SCORER, Evaluation
from summarizer.evaluation.intervals import total
from summarizer.evaluation.metrics import GATED, Metric, units
from summarizer.models.strict import StrictModel

MARGIN = 0.02
"""The drop in F1 that a gate lets pass, unless a baseline states another."""

_ROUNDING = 1e-9


class Lowering(StrictModel):
    """A baseline that was lowered on purpose."""

    metric: Metric
    before: float
    after: float | None
    reason: str


class GatedMetric(StrictModel):
    """What a baseline holds of one metric."""

    f1: float | None
    """For readers; it follows from the tallies."""
    margin: float = Field(default=MARGIN, ge=0, le=1)
    """The drop that the gate lets pass."""
    units: dict[str, Tally]
    """By story or article."""

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        pooled = total(list(self.units.values())).f1
        if (self.f1 is None) != (pooled is None) or abs((self.f1 or 0) - (pooled or 0)) > _ROUNDING:
            raise ValueError(f"f1 is {self.f1}, but {pooled} by the tallies of its units")
        return self


class Baseline(StrictModel):
    """The result to hold."""

    schema_version: Literal["1"] = "1"
    scorer: str
    suite: str
    gold: str
    """The digest of the suite it was made on."""
    model: str
    metrics: dict[Metric, GatedMetric]
    lowered: tuple[Lowering, ...] = ()
    """Oldest first."""


def pin(evaluation: Evaluation, previous: Baseline | None, reason: str | None = None) -> Baseline:
    """Return the evaluation as the new baseline, with the margins and the history of the previous one.

    Raises InputError where a metric would fall below the previous baseline and no reason is given, and where the
    previous baseline belongs to another suite.
    """
    if previous:
        check_suite(previous, evaluation.suite)
    metrics = {metric: _gated(evaluation, metric, previous) for metric in GATED}
    lowered = _lowered(metrics, previous, reason) if previous else []
    return Baseline(
        scorer=evaluation.scorer,
        suite=evaluation.suite,
        gold=evaluation.gold,
        model=evaluation.model,
        metrics=metrics,
        lowered=(*(previous.lowered if previous else ()), *lowered),
    )


def why_outdated(baseline: Baseline, gold: str) -> str | None:
    """Return why the baseline must be pinned anew before a run over the gold of this digest can be held to it."""
    if baseline.gold != gold:
        return "the gold has changed since it was pinned; look at the change"
    if baseline.scorer != SCORER:
        return f"it was made by scorer {baseline.scorer}, this is {SCORER}"
    missing = [metric for metric in GATED if metric not in baseline.metrics]
    return f"it does not hold {', '.join(missing)}" if missing else None


def check_suite(baseline: Baseline, suite: str) -> None:
    """Raise InputError where the baseline is of another suite."""
    if baseline.suite != suite:
        raise InputError(f"baseline of suite {baseline.suite!r}: this is suite {suite!r}")


def check_comparable(evaluation: Evaluation, baseline: Baseline) -> None:
    """Raise InputError where the evaluation cannot be held to the baseline."""
    check_suite(baseline, evaluation.suite)
    why = why_outdated(baseline, evaluation.gold)
    if why:
        raise InputError(f"baseline of suite {baseline.suite!r}: {why}, then pin it anew")
    for metric, held in baseline.metrics.items():
        if held.units.keys() != units(evaluation.score, metric).keys():
            raise InputError(f"baseline of suite {baseline.suite!r}: {metric}: its units are not those of the suite")


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in the file; raises InputError where there is none, InvalidData where it does not fit."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: no baseline can be read: {error.strerror}") from error
    try:
        return Baseline.from_json(content)
    except InvalidData as error:
        raise InvalidData(f"{path}: {error}") from error


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Write the baseline for people to read in a diff; raises OutputError where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(baseline.model_dump_json(indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{path}: the baseline cannot be written: {error.strerror}") from error


def _gated(evaluation: Evaluation, metric: Metric, previous: Baseline | None) -> GatedMetric:
    known = previous.metrics.get(metric) if previous else None
    return GatedMetric(
        f1=evaluation.estimate(metric).f1,
        margin=known.margin if known else MARGIN,
        units=units(evaluation.score, metric),
    )


def _lowered(metrics: dict[Metric, GatedMetric], previous: Baseline, reason: str | None) -> list[Lowering]:
    lowered = []
    for metric, before in previous.metrics.items():
        after = metrics[metric].f1 if metric in metrics else None
        if before.f1 is None or (after is not None and after >= before.f1):
            continue
        if not reason or not reason.strip():
            shown = "undefined" if after is None else f"{after:.3f}"
            raise InputError(
                f"baseline of suite {previous.suite!r}: {metric} would fall from {before.f1:.3f} to {shown}; "
                "to lower it on purpose, say so with --lower and give --reason"
            )
        lowered.append(Lowering(metric=metric, before=before.f1, after=after, reason=reason.strip()))
    return lowered
