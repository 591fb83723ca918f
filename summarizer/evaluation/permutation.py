"""Paired permutation: how often chance alone makes two runs differ as much; and Holm's correction for many tests.

If two runs do not differ, swapping their tallies within a unit changes nothing but the sign of that unit's part. The
statistic is the one that is reported, the difference of pooled F1 (Zmigrod et al. 2022).
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from summarizer.evaluation.counts import Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EXACT_UP_TO = 16
"""Units that differ, up to which all 2**n swaps are tried."""
DRAWS = 10_000
"""Random swaps beyond that."""
_ROUNDING = 1e-12


def permutation_p(before: Sequence[Tally], after: Sequence[Tally], draws: int = DRAWS, seed: int = 0) -> float | None:
    """Return the two-sided p of the difference in pooled F1, unit by unit the same; None where a run has no F1.

    Exact for few units; else (1 + swaps at least as extreme) / (1 + draws).
    """
    old, new = sum(before, Tally()), sum(after, Tally())
    if old.f1 is None or new.f1 is None:
        return None
    import numpy as np  # takes longer to load than most of the package

    changes = [
        (2 * (b.hits - a.hits), b.gold + b.predicted - a.gold - a.predicted)
        for a, b in zip(before, after, strict=True)
        if a != b
    ]
    if not changes:
        return 1.0
    exact = len(changes) <= EXACT_UP_TO
    swaps = _all_swaps(len(changes)) if exact else np.random.default_rng(seed).integers(0, 2, (draws, len(changes)))
    moved = swaps @ np.array(changes, dtype=float)
    f1_before = (2 * old.hits + moved[:, 0]) / np.maximum(old.gold + old.predicted + moved[:, 1], 1)
    f1_after = (2 * new.hits - moved[:, 0]) / np.maximum(new.gold + new.predicted - moved[:, 1], 1)
    extreme = int(np.sum(np.abs(f1_after - f1_before) >= abs(new.f1 - old.f1) - _ROUNDING))
    return extreme / len(swaps) if exact else (1 + extreme) / (1 + draws)


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Return the p values corrected for their number (Holm 1979): any below α holds at α for all of them together."""
    adjusted: dict[str, float] = {}
    greatest = 0.0
    for place, name in enumerate(sorted(p_values, key=lambda name: p_values[name])):
        greatest = max(greatest, min(1.0, (len(p_values) - place) * p_values[name]))
        adjusted[name] = greatest
    return {name: adjusted[name] for name in p_values}


def _all_swaps(units: int) -> "NDArray[np.int64]":
    import numpy as np  # see above

    return (np.arange(2**units)[:, None] >> np.arange(units)) & 1
