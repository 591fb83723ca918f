"""How long scoring takes: one article with 15 figures and 8 events, and 10,000 resamples of 100 articles.

Run with `python -m evals.benchmarks.scorer_speed`. The yardstick is a loop of Python's own, timed in the same run, so
that numbers from different machines can be compared.
"""

import random
import statistics
from collections.abc import Callable
from time import perf_counter
from typing import Any

from summarizer.evaluation.counts import Tally
from summarizer.evaluation.intervals import bootstrap_interval
from summarizer.evaluation.permutation import permutation_p
from summarizer.evaluation.scoring import score_article
from tests.evaluation.making import case, event, figure, gold

FIGURES, EVENTS, ARTICLES, REPEATS = 15, 8, 100, 200


def main() -> None:
    """Print milliseconds, and how often the yardstick fits into each."""
    yardstick = _milliseconds(lambda: sum(range(100_000)), REPEATS)
    units = [Tally(12, 15, 14 + number % 3) for number in range(ARTICLES)]
    others = [Tally(11 + number % 2, 15, 15) for number in range(ARTICLES)]
    measured = {
        f"score one article ({FIGURES} figures, {EVENTS} events)": _milliseconds(_article_scoring(), REPEATS),
        f"10,000 resamples of {ARTICLES} articles": _milliseconds(lambda: bootstrap_interval(units), 5),
        f"10,000 permutations of {ARTICLES} articles": _milliseconds(lambda: permutation_p(units, others), 5),
    }
    print(f"yardstick, sum(range(100_000)): {yardstick:.2f} ms")
    for name, milliseconds in measured.items():
        print(f"{name}: {milliseconds:.2f} ms, {milliseconds / yardstick:.1f} yardsticks")


def _article_scoring() -> Callable[[], object]:
    """Return the scoring of one article whose prediction has slips of every kind."""
    draw = random.Random(7)
    filled: dict[str, Any] = {
        "time": "2031-05-01",
        "place": "Port Vell",
        "attribution": ("harbour office", "Vell Courier"),
    }
    figures = [figure(f"f{n + 1}", 12 * n, 12 * n + 10, str(n + 2), **filled) for n in range(FIGURES)]
    events = [event(f"e{n + 1}", 200 + 30 * n, 228 + 30 * n, **filled) for n in range(EVENTS)]
    slips: list[dict[str, Any]] = [{"unit": "net"}, {"time": "2031-05"}, {"place": None}, {}, {}]
    predicted = gold(
        [each.model_copy(update=draw.choice(slips)) for each in figures[1:]],
        [each.model_copy(update=draw.choice(slips[1:])) for each in events],
    )
    article = case(gold(figures, events))
    return lambda: score_article(article, predicted)


def _milliseconds(run: Callable[[], object], repeats: int) -> float:
    """Return the median time of a run, after one that warms the caches."""
    run()
    times = []
    for _ in range(repeats):
        start = perf_counter()
        run()
        times.append(1000 * (perf_counter() - start))
    return statistics.median(times)


if __name__ == "__main__":
    main()
