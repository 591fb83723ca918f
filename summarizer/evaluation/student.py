"""Student's t distribution for whole degrees of freedom, exact and without scipy."""

from functools import lru_cache
from math import atan, cos, inf, pi, sin, sqrt


def two_sided_p(t: float, degrees: int) -> float:
    """Return how often |T| is at least |t| by chance, with `degrees` of freedom (1 or more)."""
    return 1.0 if t == 0 else 0.0 if abs(t) == inf else max(0.0, 1 - _within(abs(t), degrees))


@lru_cache(maxsize=256)
def quantile(probability: float, degrees: int) -> float:
    """Return the t below which T lies with the probability, which is between .5 and 1 (exclusive)."""
    if not 0.5 <= probability < 1 or degrees < 1:
        raise ValueError("a probability in [.5, 1) and at least one degree of freedom are needed")
    low, high = 0.0, 1.0
    while _within(high, degrees) < 2 * probability - 1:
        low, high = high, 2 * high
    for _ in range(80):  # halves the bracket to the last bit of a float
        middle = (low + high) / 2
        if _within(middle, degrees) < 2 * probability - 1:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _within(t: float, degrees: int) -> float:
    """Return the probability of |T| ≤ t by the finite series of Abramowitz & Stegun 26.7.3 and 26.7.4."""
    angle = atan(t / sqrt(degrees))
    odd = degrees % 2
    term = cos(angle) if odd else 1.0
    total = term if degrees > 1 else 0.0
    for step in range(3 if odd else 2, degrees - 1, 2):
        term *= cos(angle) ** 2 * (step - 1) / step
        total += term
    return 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total
