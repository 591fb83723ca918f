"""Intervals, tests and their corrections agree with what is known, and with scipy."""

from itertools import product
from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from summarizer.evaluation.counts import Tally
from summarizer.evaluation.intervals import (
    Uncertainty,
    bootstrap_interval,
    difference_interval,
    difference_uncertainty,
    interval,
    smallest_difference,
    total,
    uncertainty,
    units_needed,
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


def _known(found: Uncertainty | None) -> Uncertainty:
    assert found is not None
    return found


@given(st.floats(-40, 40), st.floats(0.5, 500))
def test_p_of_t_agrees_with_scipy(t: float, degrees: float) -> None:
    """For any degrees of freedom, whole or not, far into the tail."""
    assert pytest.approx(2 * stats.t.sf(abs(t), degrees), rel=1e-7) == two_sided_p(t, degrees)


@given(st.floats(0.5, 0.9999), st.floats(0.5, 500))
def test_quantiles_of_t_agree_with_scipy(probability: float, degrees: float) -> None:
    """From half a degree of freedom to many."""
    assert pytest.approx(stats.t.ppf(probability, degrees), rel=1e-6, abs=1e-6) == quantile(probability, degrees)


@pytest.mark.parametrize(("probability", "degrees"), [(1.0, 4), (0.4, 4), (0.9, 0)])
def test_a_quantile_that_is_none_is_refused(probability: float, degrees: float) -> None:
    """Certainty, the lower half, and no degree of freedom."""
    with pytest.raises(ValueError, match="probability"):
        quantile(probability, degrees)


def test_the_standard_error_is_that_of_a_ratio() -> None:
    """Two units with F1 1 and 0 and as many items: residuals 1 and -1 over 4 items, SE = sqrt(2 · 2/16)."""
    found = _known(uncertainty([Tally(1, 1, 1), Tally(0, 1, 1)]))
    assert [sqrt(2 * (1 / 16 + 1 / 16)), 1] == pytest.approx([found.error, found.degrees])


def test_a_few_units_have_a_wide_interval() -> None:
    """Half its width is t of three degrees of freedom, 3.18 rather than 1.96, times the standard error."""
    units = [Tally(5, 10, 10), Tally(6, 10, 10), Tally(5, 10, 10), Tally(4, 10, 10)]
    error, found = _known(uncertainty(units)).error, interval(units)
    assert found is not None
    assert pytest.approx(2 * stats.t.ppf(0.975, 3) * error) == found.high - found.low
    assert pytest.approx(0.5) == (found.high + found.low) / 2


_SIZED = st.lists(st.tuples(st.integers(0, 30), st.integers(30, 200)), min_size=2, max_size=8)


@given(_SIZED)
def test_units_of_differing_size_are_weighed_as_bell_and_mccaffrey_do(sizes: list[tuple[int, int]]) -> None:
    """Variance and degrees of freedom are those of their matrices, which we do not use."""
    units = [Tally(hits, items, items) for hits, items in sizes]
    weights = np.array([unit.gold for unit in units]) / total(units).gold
    residual_maker = np.eye(len(units)) - np.outer(weights, np.ones(len(units)))
    covariance = residual_maker @ np.diag(weights) @ residual_maker.T
    adjusted = np.diag(1 / (1 - weights)) @ covariance
    shares = np.array([unit.hits for unit in units]) / total(units).gold - weights * (total(units).f1 or 0)
    found = _known(uncertainty(units))
    assert pytest.approx(np.trace(adjusted) ** 2 / np.trace(adjusted @ adjusted)) == found.degrees
    error = sqrt(np.sum(shares**2 / (1 - weights)))
    assert pytest.approx(max(error, 1 / total(units).gold)) == found.error


def test_units_without_items_change_nothing() -> None:
    """Three articles with statements among forty are three, not forty."""
    some = [Tally(5, 10, 10), Tally(6, 12, 10), Tally(9, 10, 10)]
    assert uncertainty(some) == uncertainty([*some, *[Tally()] * 37])
    assert interval(some) == interval([*some, *[Tally()] * 37])


def test_no_error_is_below_one_hit() -> None:
    """A perfect score, or the same loss everywhere, is not certain: counts come in whole items."""
    perfect = [Tally(10, 10, 10)] * 4
    assert pytest.approx(1 / 40) == _known(uncertainty(perfect)).error
    less = [Tally(9, 10, 10)] * 4
    assert pytest.approx(1 / 40) == _known(difference_uncertainty(perfect, less)).error


def test_units_without_items_say_nothing() -> None:
    """Empty articles make no F1 where there is none, and one unit no interval."""
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


def _stories(seed: int) -> list[Tally]:
    """Five stories, two of them of several articles."""
    draw = np.random.default_rng(seed)
    sizes = draw.poisson(40 * np.array([3, 4, 1, 1, 1]))
    return [Tally(int(draw.binomial(size, draw.beta(16, 4))), int(size), int(size)) for size in sizes]


def test_an_interval_over_a_few_stories_of_differing_size_covers_as_often_as_it_says() -> None:
    """Where n/(n-1) and n-1 degrees of freedom fall short by several points."""
    covered = usual = 0
    for seed in range(1000):
        units = _stories(seed)
        found, score = interval(units), total(units).f1 or 0
        assert found is not None
        covered += found.low <= 0.8 <= found.high
        shares = [(unit.hits - score * unit.gold) / total(units).gold for unit in units]
        usual += abs(score - 0.8) <= stats.t.ppf(0.975, 4) * sqrt(5 / 4 * sum(share**2 for share in shares))
    assert 0.93 <= covered / 1000 <= 0.97
    assert usual / 1000 < 0.92


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
    assert _known(difference_uncertainty(before, after)).error < _known(uncertainty(before)).error / 2
    found = difference_interval(before, after)
    assert found is not None
    assert found.high < 0


@pytest.mark.parametrize(("degrees", "tests"), [(3, 6), (4, 1), (4, 6), (29, 1), (29, 6)])
def test_the_smallest_difference_is_shown_with_the_power_promised(degrees: int, tests: int) -> None:
    """Four in five of simulated differences of that size are significant, alone or as the first of several by Holm."""
    size = smallest_difference(Uncertainty(error=0.01, degrees=degrees), tests)
    draw = np.random.default_rng(4)
    found = draw.normal(size, 0.01, 20_000) / (0.01 * np.sqrt(draw.chisquare(degrees, 20_000) / degrees))
    significant = 2 * stats.t.sf(np.abs(found), degrees) < 0.05 / tests
    assert pytest.approx(0.8, abs=0.015) == float(np.mean(significant))


def test_so_many_units_as_are_said_to_be_needed_show_the_difference() -> None:
    """With the error of that many units, and their degrees of freedom, the smallest difference is the one asked for."""
    found = Uncertainty(error=0.02, degrees=4)
    needed = units_needed(found, 5, 0.02, 6)
    there = Uncertainty(error=0.02 * sqrt(5 / needed), degrees=4 * needed / 5)
    assert pytest.approx(0.02, rel=0.03) == smallest_difference(there, 6)


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
