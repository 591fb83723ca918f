"""Alignment finds the greatest sum, whatever way it is looked for."""

from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from summarizer.evaluation.alignment import Pair, align

_WEIGHTS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 9), max_size=25)
_MANY_WEIGHTS = st.dictionaries(st.tuples(st.integers(0, 20), st.integers(0, 12)), st.integers(1, 10**15), max_size=80)


def _sum_of(pairs: list[Pair], weights: dict[Pair, int]) -> int:
    return sum(weights[pair] for pair in pairs)


@given(_WEIGHTS)
def test_no_other_pairing_of_a_small_case_has_a_greater_sum(weights: dict[Pair, int]) -> None:
    """Trying every permutation finds nothing better."""
    best = max(
        sum(weights.get((row, column), 0) for row, column in enumerate(columns)) for columns in permutations(range(5))
    )
    assert best == _sum_of(align(weights, lambda i, j: weights[i, j]), weights)


@given(_MANY_WEIGHTS)
def test_larger_cases_agree_with_scipy(weights: dict[Pair, int]) -> None:
    """An independent solver reaches the same sum."""
    dense = np.zeros((21, 13))
    for (row, column), weight in weights.items():
        dense[row, column] = weight
    rows, columns = linear_sum_assignment(dense, maximize=True)
    expected = sum(weights.get((int(row), int(column)), 0) for row, column in zip(rows, columns, strict=True))
    assert expected == _sum_of(align(weights, lambda i, j: weights[i, j]), weights)


@given(_WEIGHTS)
def test_every_row_and_column_is_used_once_and_only_possible_pairs_are(weights: dict[Pair, int]) -> None:
    """A pairing is one to one and invents no pair."""
    pairs = align(weights, lambda i, j: weights[i, j])
    assert set(pairs) <= set(weights)
    assert len(pairs) == len({row for row, _ in pairs}) == len({column for _, column in pairs})


def test_weights_are_asked_for_only_where_there_is_a_choice() -> None:
    """A pair that competes with no other is aligned without looking at it."""
    asked: list[Pair] = []

    def weigh(row: int, column: int) -> int:
        asked.append((row, column))
        return 1

    assert [(0, 0), (1, 1)] == align([(0, 0), (1, 1), (1, 2)], weigh)
    assert {(1, 1), (1, 2)} == set(asked)
