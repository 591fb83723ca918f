"""Intervals around a pooled F1 and around the difference of two, and the smallest difference that can be shown.

The unit is what is independent: an article, or a story with all its articles. Items of one article share its
difficulty; taking them for independent makes a "95 %" interval cover 72 to 80 % (our simulation). F = 2T/(G+P) is a
ratio of sums, so its error is linearised (Cochran 1977, section 2.11): each unit has the residual r = (2t - F(g+p))/(G+P)
and the weight w = (g+p)/(G+P).

Units differ in size, and there are few of them, so the usual n/(n-1) and n-1 degrees of freedom claim too much. In
their place stand the bias-reduced variance Σ r²/(1-w) and Satterthwaite's degrees of freedom for it, both exact if a
unit's variance goes with its size (Bell & McCaffrey 2002; Imbens & Kolesár 2016). With units of one size they are the
usual ones; units without items drop out. A count is known no finer than one item, so no error is below one hit.
"""

from collections.abc import Sequence
from math import ceil, sqrt
from statistics import NormalDist

from summarizer.evaluation.counts import Tally
from summarizer.evaluation.student import quantile
from summarizer.models.strict import StrictModel

LEVEL = 0.95
"""Of every interval."""
POWER = 0.8
"""With which a smallest difference would be shown."""
DRAWS = 10_000
"""Resamples of a bootstrap; their Monte Carlo error is well below the interval's own."""


class Interval(StrictModel):
    """From `low` to `high`, at LEVEL."""

    low: float
    high: float


class Uncertainty(StrictModel):
    """How far an F1, or a difference of two, may be off."""

    error: float
    """The standard error."""
    degrees: float
    """Degrees of freedom of its t distribution: units - 1 where all are of one size, else fewer."""


def total(units: Sequence[Tally]) -> Tally:
    """Return the tally over all units."""
    return sum(units, Tally())


def uncertainty(units: Sequence[Tally]) -> Uncertainty | None:
    """Return that of the pooled F1; None where fewer than two units have items."""
    return _uncertainty(_shares(units), [unit.gold + unit.predicted for unit in units])


def interval(units: Sequence[Tally]) -> Interval | None:
    """Return the t interval of the pooled F1 within [0, 1]; None where there is no standard error."""
    return _t_interval(total(units).f1, uncertainty(units), floor=0.0)


def bootstrap_interval(units: Sequence[Tally], draws: int = DRAWS, seed: int = 0) -> Interval | None:
    """Return the percentile interval of the pooled F1 over resampled units; None as for `interval`.

    A little short below some 50 units; shown beside the t interval, never instead of it.
    """
    if uncertainty(units) is None:
        return None
    import numpy as np  # takes longer to load than most of the package

    doubled_hits = np.array([2 * unit.hits for unit in units])
    items = np.array([unit.gold + unit.predicted for unit in units], dtype=float)
    times_drawn = np.random.default_rng(seed).multinomial(len(units), [1 / len(units)] * len(units), size=draws)
    hits, sizes = times_drawn @ doubled_hits, times_drawn @ items
    low, high = np.quantile(hits[sizes > 0] / sizes[sizes > 0], [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Interval(low=float(low), high=float(high))


def difference_uncertainty(before: Sequence[Tally], after: Sequence[Tally]) -> Uncertainty | None:
    """Return that of F1 after minus before, unit by unit the same; None where a run has no F1, or one unit the items."""
    if total(before).f1 is None or total(after).f1 is None:
        return None
    changes = [new - old for old, new in zip(_shares(before), _shares(after), strict=True)]
    sizes = [(a.gold + a.predicted + b.gold + b.predicted) / 2 for a, b in zip(before, after, strict=True)]
    return _uncertainty(changes, sizes)


def difference_interval(before: Sequence[Tally], after: Sequence[Tally]) -> Interval | None:
    """Return the paired t interval of F1 after minus before, within [-1, 1]; None where there is no standard error."""
    old, new = total(before).f1, total(after).f1
    difference = None if old is None or new is None else new - old
    return _t_interval(difference, difference_uncertainty(before, after), floor=-1.0)


def smallest_difference(found: Uncertainty, tests: int = 1) -> float:
    """Return the difference that is shown at LEVEL with POWER, as the first of so many tests by Holm's correction.

    By the normal approximation to the noncentral t (Abramowitz & Stegun 26.7.10).
    """
    critical = quantile(1 - (1 - LEVEL) / 2 / tests, found.degrees)
    spread = sqrt(1 + critical**2 / (2 * found.degrees))
    return (critical * (1 - 1 / (4 * found.degrees)) + NormalDist().inv_cdf(POWER) * spread) * found.error


def units_needed(found: Uncertainty, units: int, difference: float, tests: int = 1) -> int:
    """Return about how many units of the same kind would show the difference, as `smallest_difference` has it."""
    needed = float(units)
    for _ in range(8):  # more units mean more degrees of freedom too: a fixed point, which is soon reached
        degrees = found.degrees * needed / units
        needed = units * (smallest_difference(found.model_copy(update={"degrees": degrees}), tests) / difference) ** 2
    return ceil(needed)


def _shares(units: Sequence[Tally]) -> list[float]:
    """Return each unit's residual over all items: what it pulls the pooled F1 up or down by; they add up to 0."""
    pooled = total(units)
    score, items = pooled.f1 or 0.0, pooled.gold + pooled.predicted
    return [(2 * unit.hits - score * (unit.gold + unit.predicted)) / items if items else 0.0 for unit in units]


def _uncertainty(shares: Sequence[float], sizes: Sequence[float]) -> Uncertainty | None:
    """Return that of a sum of residuals, by the formulas above; `sizes` are the items of each unit in one run."""
    items = sum(sizes)
    weights = [size / items for size in sizes if size]
    if len(weights) < 2:
        return None
    residuals = [share for share, size in zip(shares, sizes, strict=True) if size]
    variance = sum(share**2 / (1 - weight) for share, weight in zip(residuals, weights, strict=True))
    crossed = [weight**2 / (1 - weight) for weight in weights]
    spread = sum(weight**2 for weight in weights) + sum(crossed) ** 2 - sum(each**2 for each in crossed)
    return Uncertainty(error=max(sqrt(variance), 2 / items), degrees=1 / spread)


def _t_interval(value: float | None, found: Uncertainty | None, floor: float) -> Interval | None:
    if value is None or found is None:
        return None
    half = quantile((1 + LEVEL) / 2, found.degrees) * found.error
    return Interval(low=max(floor, value - half), high=min(1.0, value + half))
