"""Intervals around a pooled F1 and around the difference of two, and the smallest difference that can be shown.

The unit is what is independent: an article, or a story with all its articles. Items of one article share its
difficulty; taking them for independent makes a "95 %" interval cover 72 to 80 % (our simulation). F = 2T/(G+P) is a
ratio of sums, so its error is linearised: each unit u has the residual 2t - F(g+p), and
SE = sqrt(n/(n-1) Σ residual²)/(G+P), with Student's t on n-1 degrees (Cochran 1977, section 2.11; Miller 2024).
"""

from collections.abc import Sequence
from math import sqrt

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


def total(units: Sequence[Tally]) -> Tally:
    """Return the tally over all units."""
    return sum(units, Tally())


def standard_error(units: Sequence[Tally]) -> float | None:
    """Return the standard error of the pooled F1; None for fewer than two units or where there is no F1."""
    shares = _shares(units)
    return None if shares is None or len(units) < 2 else _error_of_sum(shares)


def interval(units: Sequence[Tally]) -> Interval | None:
    """Return the t interval of the pooled F1 within [0, 1]; None where there is no standard error."""
    return _t_interval(total(units).f1, standard_error(units), len(units), floor=0.0)


def bootstrap_interval(units: Sequence[Tally], draws: int = DRAWS, seed: int = 0) -> Interval | None:
    """Return the percentile interval of the pooled F1 over resampled units; None as for `interval`.

    A little short below some 50 units; shown beside the t interval, never instead of it.
    """
    if standard_error(units) is None:
        return None
    import numpy as np  # takes longer to load than most of the package

    doubled_hits = np.array([2 * unit.hits for unit in units])
    items = np.array([unit.gold + unit.predicted for unit in units], dtype=float)
    times_drawn = np.random.default_rng(seed).multinomial(len(units), [1 / len(units)] * len(units), size=draws)
    hits, sizes = times_drawn @ doubled_hits, times_drawn @ items
    low, high = np.quantile(hits[sizes > 0] / sizes[sizes > 0], [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Interval(low=float(low), high=float(high))


def difference_error(before: Sequence[Tally], after: Sequence[Tally]) -> float | None:
    """Return the standard error of F1 after minus before, unit by unit the same; None as for `standard_error`."""
    shares_before, shares_after = _shares(before), _shares(after)
    if shares_before is None or shares_after is None or len(before) < 2:
        return None
    return _error_of_sum([new - old for old, new in zip(shares_before, shares_after, strict=True)])


def difference_interval(before: Sequence[Tally], after: Sequence[Tally]) -> Interval | None:
    """Return the paired t interval of F1 after minus before, within [-1, 1]; None where there is no standard error."""
    old, new = total(before).f1, total(after).f1
    difference = None if old is None or new is None else new - old
    return _t_interval(difference, difference_error(before, after), len(before), floor=-1.0)


def smallest_difference(error: float, units: int) -> float:
    """Return the difference that a test at LEVEL shows with POWER, given the standard error of a difference."""
    return (quantile((1 + LEVEL) / 2, units - 1) + quantile(POWER, units - 1)) * error


def _shares(units: Sequence[Tally]) -> list[float] | None:
    """Return each unit's residual over all items: what it pulls the pooled F1 up or down by; they add up to 0."""
    pooled = total(units)
    score, items = pooled.f1, pooled.gold + pooled.predicted
    if score is None:
        return None
    return [(2 * unit.hits - score * (unit.gold + unit.predicted)) / items for unit in units]


def _error_of_sum(shares: Sequence[float]) -> float:
    return sqrt(len(shares) / (len(shares) - 1) * sum(share**2 for share in shares))


def _t_interval(value: float | None, error: float | None, units: int, floor: float) -> Interval | None:
    if value is None or error is None:
        return None
    half = quantile((1 + LEVEL) / 2, units - 1) * error
    return Interval(low=max(floor, value - half), high=min(1.0, value + half))
