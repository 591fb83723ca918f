"""Intervals, tests and their corrections agree with what is known, and with scipy."""

from itertools import product
from math import inf, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from summarizer.evaluation.counts import Tally
from summarizer.evaluation.intervals import (
    bootstrap_interval,
    difference_error,
    difference_interval,
    interval,
    smallest_difference,
    standard_error,
    total,
)
from summarizer.evaluation.permutation import EXACT_UP_TO, holm, permutation_p
from summarizer.evaluation.student import quantile, two_sided_p


def _random_units(count: int, seed: int, mean: float = 0.8) -> list[Tally]:
    """Articles of differing size and difficulty."""
    draw = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        items = int(draw.integers(5, 25))
        hits = int(draw.binomial(items, draw.beta(10 * mean, 10 * (1 - mean))))
        found.append(Tally(hits, items, items))
    return found


@given(st.floats(-40, 40), st.integers(1, 200))
def test_p_of_t_agrees_with_scipy(t: float, degrees: int) -> None:
    """For whole degrees of freedom, odd and even."""
    assert pytest.approx(2 * stats.t.sf(abs(t), degrees), abs=1e-7) == two_sided_p(t, degrees)


@given(st.floats(0.5, 0.9999), st.integers(1, 200))
def test_quantiles_of_t_agree_with_scipy(probability: float, degrees: int) -> None:
    """From one degree of freedom, where it is 12.7 at 97.5 %, to many."""
    assert pytest.approx(stats.t.ppf(probability, degrees), rel=1e-6, abs=1e-6) == quantile(probability, degrees)


def test_an_infinite_t_is_certain_and_a_probability_out_of_range_is_refused() -> None:
    """A drop that is the same in every article has no error."""
    assert 0 == two_sided_p(-inf, 4)
    with pytest.raises(ValueError, match="probability"):
        quantile(1.0, 4)


def test_the_standard_error_is_that_of_a_ratio() -> None:
    """Two units with F1 1 and 0 and as many items: residuals 1 and -1 over 4 items, SE = sqrt(2 · 2/16)."""
    units = [Tally(1, 1, 1), Tally(0, 1, 1)]
    assert pytest.approx(sqrt(2 * (1 / 16 + 1 / 16))) == standard_error(units)


def test_a_few_units_have_a_wide_interval() -> None:
    """Half its width is t of three degrees of freedom, 3.18 rather than 1.96, times the standard error."""
    units = [Tally(5, 10, 10), Tally(6, 10, 10), Tally(5, 10, 10), Tally(4, 10, 10)]
    error, found = standard_error(units), interval(units)
    assert error is not None
    assert found is not None
    assert pytest.approx(2 * stats.t.ppf(0.975, 3) * error) == found.high - found.low
    assert pytest.approx(0.5) == (found.high + found.low) / 2


def test_units_without_items_say_nothing() -> None:
    """Empty articles neither move the score nor make an F1 where there is none."""
    assert interval([Tally(), Tally()]) is None
    assert interval([Tally(1, 1, 1)]) is None
    assert bootstrap_interval([Tally(1, 1, 1)]) is None
    assert permutation_p([Tally()], [Tally()]) is None
    assert difference_interval([Tally(), Tally()], [Tally(1, 1, 1), Tally()]) is None


def test_an_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    """Twenty articles of clustered items: 95 % within the error of 300 trials, where items taken as independent fail."""
    truth = total(_random_units(20_000, seed=1)).f1 or 0
    covered = naive = 0
    for seed in range(300):
        units = _random_units(20, seed=seed + 10)
        found = interval(units)
        assert found is not None
        covered += found.low <= truth <= found.high
        pooled = total(units)
        half = 1.96 * sqrt((pooled.f1 or 0) * (1 - (pooled.f1 or 0)) / pooled.gold)
        naive += abs((pooled.f1 or 0) - truth) <= half
    assert 0.90 <= covered / 300 <= 0.99
    assert naive / 300 < 0.90


def test_the_bootstrap_agrees_with_the_t_interval_on_many_articles() -> None:
    """And is the same for the same seed."""
    units = _random_units(200, seed=5)
    by_t, by_bootstrap = interval(units), bootstrap_interval(units)
    assert by_t is not None
    assert by_bootstrap is not None
    assert pytest.approx(by_t.low, abs=0.005) == by_bootstrap.low
    assert pytest.approx(by_t.high, abs=0.005) == by_bootstrap.high
    assert by_bootstrap == bootstrap_interval(units)


def test_a_paired_difference_is_narrower_than_two_intervals() -> None:
    """Two runs that err on the same articles differ by little, and that is seen."""
    before = _random_units(40, seed=3)
    after = [Tally(max(0, unit.hits - 1), unit.gold, unit.predicted) for unit in before]
    paired, alone = difference_error(before, after), standard_error(before)
    assert paired is not None
    assert alone is not None
    assert paired < alone / 2
    found = difference_interval(before, after)
    assert found is not None
    assert found.high < 0


def test_the_smallest_difference_is_shown_with_the_power_promised() -> None:
    """Four in five of simulated differences of that size are significant."""
    error, units = 0.01, 30
    size = smallest_difference(error, units)
    draw = np.random.default_rng(4)
    samples = draw.normal(size, error * sqrt(units), (4000, units))
    significant = stats.ttest_1samp(samples, 0, axis=1).pvalue < 0.05
    assert pytest.approx(0.8, abs=0.03) == float(np.mean(significant))


_TALLIES = st.builds(Tally, st.integers(0, 3), st.integers(3, 5), st.integers(3, 5))


@given(st.lists(st.tuples(_TALLIES, _TALLIES), min_size=1, max_size=6))
def test_a_small_permutation_test_is_exact(pairs: list[tuple[Tally, Tally]]) -> None:
    """It is the share of all swaps that differ at least as much."""

    def difference(swaps: tuple[int, ...]) -> float:
        before = total([pair[swap] for pair, swap in zip(pairs, swaps, strict=True)])
        after = total([pair[1 - swap] for pair, swap in zip(pairs, swaps, strict=True)])
        return abs((after.f1 or 0) - (before.f1 or 0))

    observed = difference((0,) * len(pairs))
    swaps = list(product((0, 1), repeat=len(pairs)))
    expected = sum(difference(each) >= observed - 1e-12 for each in swaps) / len(swaps)
    assert pytest.approx(expected) == permutation_p([old for old, _ in pairs], [new for _, new in pairs])


def test_random_swaps_agree_with_all_of_them() -> None:
    """Where there are too many to try, the p is close to the exact one, and never 0."""
    before = [Tally(8, 10, 10)] * (EXACT_UP_TO + 4)
    after = [Tally(8 + (-1 if number % 4 else 1), 10, 10) for number in range(EXACT_UP_TO + 4)]
    exact = 2 * stats.binom.cdf(5, EXACT_UP_TO + 4, 0.5)
    assert pytest.approx(exact, abs=0.01) == permutation_p(before, after)
    assert 0 < (permutation_p(before, [Tally(0, 10, 10)] * len(before)) or 0) < 0.001


def test_runs_that_do_not_differ_have_p_one() -> None:
    """There is nothing to swap."""
    assert 1 == permutation_p([Tally(8, 10, 10)] * 3, [Tally(8, 10, 10)] * 3)


def test_holm_multiplies_by_the_tests_that_are_left_and_never_falls() -> None:
    """The textbook steps: the smallest by 4, then 3, 2, 1; each at least the one before, and at most 1."""
    assert {"a": 0.04, "b": 0.06, "c": 0.06, "d": 0.8} == pytest.approx(
        holm({"a": 0.01, "b": 0.02, "c": 0.03, "d": 0.8})
    )
    assert {"a": 1.0, "b": 1.0} == holm({"a": 0.9, "b": 0.8})
    assert {} == holm({})
