"""Student's t distribution for any degrees of freedom, whole or not, without scipy."""

from functools import lru_cache
from math import exp, lgamma, log, log1p, pi
from statistics import NormalDist

_TERMS = 30
"""Of the continued fraction: enough for nine digits, up to ten thousand degrees of freedom and beyond."""

_STEPS = 200
"""At most; a handful suffices, and only next to the median, where they are lost in rounding, is none small enough."""


def two_sided_p(t: float, degrees: float) -> float:
    """Return how often |T| is at least |t| by chance, with `degrees` of freedom (above 0)."""
    return _beta_share(degrees / (degrees + t * t), degrees / 2, 0.5)


@lru_cache(maxsize=256)
def quantile(probability: float, degrees: float) -> float:
    """Return the t below which T lies with the probability, which is between .5 and 1 (exclusive)."""
    if not 0.5 <= probability < 1 or degrees <= 0:
        raise ValueError("a probability in [.5, 1) and degrees of freedom above 0 are needed")
    t = NormalDist().inv_cdf(probability)
    for _ in range(_STEPS):  # Newton's, from the left: the normal quantile is below, and the tail is convex
        step = (two_sided_p(t, degrees) / 2 - (1 - probability)) / _density(t, degrees)
        t += step
        if step < 1e-12 * (1 + t):
            break
    return t


def _density(t: float, degrees: float) -> float:
    scale = lgamma((degrees + 1) / 2) - lgamma(degrees / 2) - log(degrees * pi) / 2
    return exp(scale - (degrees + 1) / 2 * log1p(t * t / degrees))


def _beta_share(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function by its continued fraction, from its far end (DLMF 8.17.22)."""
    if x <= 0:
        return 0.0
    if x > (a + 1) / (a + b + 2):  # where the fraction converges slowly, the other side converges fast
        return 1 - _beta_share(1 - x, b, a)
    fraction = 1.0
    for m in range(_TERMS, 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = (a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        fraction = 1 + even / (1 - odd / fraction)
    fraction = 1 - (a + b) * x / (a + 1) / fraction
    return exp(a * log(x) + b * log(1 - x) + lgamma(a + b) - lgamma(a) - lgamma(b)) / a / fraction
