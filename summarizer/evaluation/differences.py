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
    on it: with a handful of stories no permutation is rare enough to show even a collapse. It holds, if anything
    cautiously, for independent units of unlike variance too (Ibragimov & Müller 2010)."""
    p_drop: float | None
    """That it is no drop: the same test, corrected alike, in one direction, for a gate asks nothing else."""
    detectable: float | None
    """The smallest difference that these two runs could have shown, as one of all metrics decided on together."""
    units: int
    identical: bool
    """Whether every unit has the same tally in both runs."""

    @property
    def shown(self) -> bool:
        """Whether the difference is real at ALPHA."""
        return self.p is not None and self.p < ALPHA

    @property
    def drop_shown(self) -> bool:
        """Whether the drop is real at ALPHA."""
        return self.p_drop is not None and self.p_drop < ALPHA


def differences(before: UnitsByMetric, after: UnitsByMetric) -> tuple[Difference, ...]:
    """Return the difference in each metric of the first run, to be decided on together.

    Both runs have the same metrics, each with the same units.
    """
    found = [_alone(metric, old, after[metric]) for metric, old in before.items()]
    p = holm({each.metric: each.p for each in found if each.p is not None})
    p_drop = holm({each.metric: each.p_drop for each in found if each.p_drop is not None})
    return tuple(_together(each, p, p_drop) for each in found)


def _together(found: Difference, p: Mapping[str, float], p_drop: Mapping[str, float]) -> Difference:
    """Return the difference with the p values that are corrected for all that have one."""
    if not found.uncertainty:
        return found
    return found.model_copy(
        update={
            "p": p[found.metric],
            "p_drop": p_drop[found.metric],
            "detectable": smallest_difference(found.uncertainty, len(p)),
        }
    )


def _alone(metric: Metric, before: Mapping[str, Tally], after: Mapping[str, Tally]) -> Difference:
    old, new = list(before.values()), [after[unit] for unit in before]
    f1_before, f1_after = total(old).f1, total(new).f1
    uncertainty = difference_uncertainty(old, new)
    change = None if f1_before is None or f1_after is None else f1_after - f1_before
    p = None if change is None or not uncertainty else two_sided_p(change / uncertainty.error, uncertainty.degrees)
    return Difference(
        metric=metric,
        before=f1_before,
        after=f1_after,
        difference=change,
        uncertainty=uncertainty,
        interval=difference_interval(old, new),
        permutation_p=permutation_p(old, new),
        p=p,
        p_drop=None if change is None or p is None else p / 2 if change < 0 else 1 - p / 2,
        detectable=smallest_difference(uncertainty) if uncertainty else None,
        units=len(old),
        identical=old == new,
    )
