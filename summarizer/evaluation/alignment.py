"""Alignment: the one-to-one pairing with the greatest sum of weights.

The Hungarian method with potentials (Kuhn 1955; the O(n²m) form after Jonker and Volgenant 1987), run on each connected
part by itself, since hardly any item of an article can be paired with more than one other. Weights are integers, so
sums are exact and ties are ties.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from math import inf

Pair = tuple[int, int]


def align(pairs: Iterable[Pair], weigh: Callable[[int, int], int]) -> list[Pair]:
    """Return those of the possible pairs (row, column) that make the pairing with the greatest sum, sorted by row.

    `weigh` gives the weight of a pair, above 0; it is asked only where there is a choice.
    """
    aligned: list[Pair] = []
    for part in _connected_parts(pairs):
        aligned += part if len(part) == 1 else _align_part({pair: weigh(*pair) for pair in part})
    return sorted(aligned)


def _connected_parts(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Return the pairs in groups that share no row and no column."""
    by_row: dict[int, list[Pair]] = defaultdict(list)
    by_column: dict[int, list[Pair]] = defaultdict(list)
    unseen = dict.fromkeys(pairs)
    for pair in unseen:
        by_row[pair[0]].append(pair)
        by_column[pair[1]].append(pair)
    parts: list[list[Pair]] = []
    while unseen:
        frontier = [next(iter(unseen))]
        del unseen[frontier[0]]
        part = []
        while frontier:
            row, column = pair = frontier.pop()
            part.append(pair)
            for neighbour in (*by_row.pop(row, ()), *by_column.pop(column, ())):
                if neighbour in unseen:
                    del unseen[neighbour]
                    frontier.append(neighbour)
        parts.append(part)
    return parts


def _align_part(weights: Mapping[Pair, int]) -> list[Pair]:
    rows = sorted({row for row, _ in weights})
    columns = sorted({column for _, column in weights})
    if len(rows) > len(columns):
        turned = _align_part({(column, row): weight for (row, column), weight in weights.items()})
        return [(row, column) for column, row in turned]
    costs = [[-weights.get((row, column), 0) for column in columns] for row in rows]
    chosen = _least_cost_columns(costs)
    pairs = [(row, columns[place]) for row, place in zip(rows, chosen, strict=True)]
    return [pair for pair in pairs if pair in weights]


def _least_cost_columns(costs: list[list[int]]) -> list[int]:
    """Return for each row its column in an assignment of least total cost; there are at least as many columns as rows.

    Row and column 0 of the working arrays are sentinels: column 0 holds the row that is being placed.
    """
    width = len(costs[0])
    row_price: list[float] = [0] * (len(costs) + 1)
    column_price: list[float] = [0] * (width + 1)
    row_of = [0] * (width + 1)
    for row in range(1, len(costs) + 1):
        row_of[0] = row
        came_from, column = _cheapest_path(costs, row_of, row_price, column_price)
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    chosen = [0] * len(costs)
    for column, row in enumerate(row_of[1:]):
        if row:
            chosen[row - 1] = column
    return chosen


def _cheapest_path(
    costs: list[list[int]], row_of: list[int], row_price: list[float], column_price: list[float]
) -> tuple[list[int], int]:
    """Return the column before each column on the way from column 0, and the free column where the path ends.

    Adjusts the prices so that the path is of reduced cost 0. They are integers; only `inf` makes them `float` by type.
    """
    width = len(row_of)
    slack: list[float] = [inf] * width
    came_from = [0] * width
    done = [False] * width
    column = 0
    while row_of[column]:
        done[column] = True
        row = row_of[column]
        step: float = inf
        nearest = 0
        for other in range(1, width):
            if done[other]:
                continue
            reduced = costs[row - 1][other - 1] - row_price[row] - column_price[other]
            if reduced < slack[other]:
                slack[other], came_from[other] = reduced, column
            if slack[other] < step:
                step, nearest = slack[other], other
        for other in range(width):
            if done[other]:
                row_price[row_of[other]] += step
                column_price[other] -= step
            else:
                slack[other] -= step
        column = nearest
    return came_from, column
