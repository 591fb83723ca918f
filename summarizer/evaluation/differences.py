"""Differences: one metric in two runs over the same gold, with everything needed to judge whether it is real."""

from collections.abc import Mapping

from summarizer.evaluation.counts import Tally
from summarizer.evaluation.intervals import (
    Interval,
    Uncertainty,
    difference_interval,
    difference_uncertainty,
    smallest_difference,
    total,
)
from summarizer.evaluation.metrics import Metric
from summarizer.evaluation.permutation import holm, permutation_p
from summarizer.evaluation.student import two_sided_p
from summarizer.models.strict import StrictModel

ALPHA = 0.05
"""The risk, over all metrics that are decided on together, of calling a difference real that is not."""

UnitsByMetric = Mapping[Metric, Mapping[str, Tally]]
"""The tally of each independent unit, by metric and unit."""


class Difference(StrictModel):
    """One metric before and after."""

    metric: Metric
    before: float | None
    after: float | None
    difference: float | None
    """F1 after minus before; None where either is undefined."""
    uncertainty: Uncertainty | None
    """Of the difference; None with fewer than two independent units."""
    interval: Interval | None
    permutation_p: float | None
    """By paired permutation, which assumes nothing but cannot fall below 2/2**n with n units that differ."""
    p: float | None
    """By the t test that belongs to the interval, corrected for all metrics decided on together (Holm). Verdicts rest
    on it: with a handful of stories no permutation is rare enough to show even a collapse."""
    detectable: float | None
    """The smallest difference that these two runs could have shown, as one of all metrics decided on together."""
    units: int
    identical: bool
    """Whether every unit has the same tally in both runs."""

    @property
    def shown(self) -> bool:
        """Whether the difference is real at ALPHA."""
        return self.p is not None and self.p < ALPHA


def differences(before: UnitsByMetric, after: UnitsByMetric) -> tuple[Difference, ...]:
    """Return the difference in each metric of the first run, to be decided on together.

    Both runs have the same metrics, each with the same units.
    """
    found = [_alone(metric, old, after[metric]) for metric, old in before.items()]
    corrected = holm({each.metric: each.p for each in found if each.p is not None})
    return tuple(_together(each, corrected) for each in found)


def _together(found: Difference, corrected: Mapping[str, float]) -> Difference:
    """Return the difference as one of those that have a p."""
    if not found.uncertainty:
        return found
    detectable = smallest_difference(found.uncertainty, len(corrected))
    return found.model_copy(update={"p": corrected[found.metric], "detectable": detectable})


def _alone(metric: Metric, before: Mapping[str, Tally], after: Mapping[str, Tally]) -> Difference:
    old, new = list(before.values()), [after[unit] for unit in before]
    f1_before, f1_after = total(old).f1, total(new).f1
    uncertainty = difference_uncertainty(old, new)
    change = None if f1_before is None or f1_after is None else f1_after - f1_before
    return Difference(
        metric=metric,
        before=f1_before,
        after=f1_after,
        difference=change,
        uncertainty=uncertainty,
        interval=difference_interval(old, new),
        permutation_p=permutation_p(old, new),
        p=None if change is None or not uncertainty else two_sided_p(change / uncertainty.error, uncertainty.degrees),
        detectable=smallest_difference(uncertainty) if uncertainty else None,
        units=len(old),
        identical=old == new,
    )
