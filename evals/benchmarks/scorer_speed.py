"""How much CPU time scoring takes: one article with 15 figures and 8 events, and 10,000 resamples of 100 articles.

Run with `python -m evals.benchmarks.scorer_speed`. The yardstick is a loop of Python's own, timed in the same run, so
that numbers from different machines can be compared. Peers that are installed score the same article in the same run.
"""

import random
import statistics
from collections.abc import Callable
from time import process_time
from typing import Any

from evals.benchmarks.peers import PEERS, Peer, present, records
from summarizer.evaluation.annotations import Gold
from summarizer.evaluation.counts import Tally
from summarizer.evaluation.gold import Case
from summarizer.evaluation.intervals import bootstrap_interval
from summarizer.evaluation.permutation import permutation_p
from summarizer.evaluation.scoring import score_article
from tests.evaluation.making import case, event, figure, gold

FIGURES, EVENTS, ARTICLES, REPEATS = 15, 8, 100, 200
_FILLED: dict[str, Any] = {
    "time": "2031-05-01",
    "place": "Port Vell",
    "attribution": ("harbour office", "Vell Courier"),
}


def main() -> None:
    """Print milliseconds of CPU, how often the yardstick fits into each, and how much longer each peer takes."""
    peers = present(PEERS)
    yardstick = _milliseconds(lambda: sum(range(100_000)), REPEATS)
    article, predicted = _article(), _prediction()
    units = [Tally(12, 15, 14 + number % 3) for number in range(ARTICLES)]
    others = [Tally(11 + number % 2, 15, 15) for number in range(ARTICLES)]
    ours = _milliseconds(lambda: score_article(article, predicted), REPEATS)
    measured = {
        f"score one article ({FIGURES} figures, {EVENTS} events; at most 5 ms)": ours,
        f"10,000 resamples of {ARTICLES} articles (at most 1,000 ms)": _milliseconds(
            lambda: bootstrap_interval(units), 5
        ),
        f"10,000 permutations of {ARTICLES} articles": _milliseconds(lambda: permutation_p(units, others), 5),
    }
    print(f"yardstick, sum(range(100_000)): {yardstick:.2f} ms")
    for name, milliseconds in measured.items():
        print(f"{name}: {milliseconds:.2f} ms, {milliseconds / yardstick:.1f} yardsticks")
    for peer in peers:
        theirs = _peer_milliseconds(peer, article.gold, predicted)
        print(f"{peer.name}, the same article: {theirs:.0f} ms, {theirs / ours:,.0f} times ours")


def _article() -> Case:
    """Return the article with its gold."""
    figures = [figure(f"f{n + 1}", 12 * n, 12 * n + 10, str(n + 2), **_FILLED) for n in range(FIGURES)]
    events = [event(f"e{n + 1}", 200 + 30 * n, 228 + 30 * n, **_FILLED) for n in range(EVENTS)]
    return case(gold(figures, events))


def _prediction() -> Gold:
    """Return a prediction that misses a figure and has slips of every kind."""
    draw = random.Random(7)
    slips: list[dict[str, Any]] = [{"unit": "net"}, {"time": "2031-05"}, {"place": None}, {}, {}]
    right = _article().gold
    return gold(
        [each.model_copy(update=draw.choice(slips)) for each in right.figures[1:]],
        [each.model_copy(update=draw.choice(slips[1:])) for each in right.events],
    )


def _peer_milliseconds(peer: Peer, right: Gold, predicted: Gold) -> float:
    """Return what the peer takes for figures and events, each on its own; once, for some take many seconds."""
    pairs = [(records(right.figures), records(predicted.figures)), (records(right.events), records(predicted.events))]
    for of_gold, of_prediction in pairs:
        peer.score(of_gold[:1], of_prediction[:1])  # imports what it needs and fills its caches
    start = process_time()
    for pair in pairs:
        peer.score(*pair)
    return 1000 * (process_time() - start)


def _milliseconds(run: Callable[[], object], repeats: int) -> float:
    """Return the median CPU time of a run in milliseconds, after one that warms the caches."""
    run()
    times = []
    for _ in range(repeats):
        start = process_time()
        run()
        times.append(1000 * (process_time() - start))
    return statistics.median(times)


if __name__ == "__main__":
    main()
