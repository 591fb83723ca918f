"""How often the gate and `eval compare` err, and how often intervals cover the truth, over simulated stories.

`python -m evals.benchmarks.decision_risks [TRIALS]`, 400 unless stated: some five minutes. Stories differ in size (one
to four articles) and in difficulty. Both runs decide most items alike and the rest each for itself, so without a drop
they differ by chance alone; with one, the second run loses so many of its hits, in some stories more than in others.
"""

import sys
from collections import Counter
from itertools import chain

import numpy as np

from summarizer.evaluation.baselines import MARGIN
from summarizer.evaluation.counts import Tally
from summarizer.evaluation.gate import Check, checks, overall
from summarizer.evaluation.intervals import interval, total
from summarizer.evaluation.metrics import GATED, Metric

STORIES = (5, 10, 40)
DROPS = (0.0, 0.05, 0.2)
"""Shares of the hits that the second run loses."""
ARTICLES = (1, 1, 1, 3, 4)
"""In a story."""
DECIDED_ANEW = 0.15
"""The share of the items on which the two runs need not agree."""
ALIKE = 20
"""How alike stories are: the two parameters of their beta distribution together."""
KINDS = {"figures": (40, 0.95, 0.4), "events": (15, 0.4, 0.5), "statements": (10, 0.75, 0.8)}
"""Items an article, the share of them that is found, and the share of those that is right in every strict field."""

Runs = tuple[dict[Metric, dict[str, Tally]], dict[Metric, dict[str, Tally]]]


def main() -> None:
    """Print the risks, and the coverage."""
    trials = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    draw = np.random.default_rng(0)
    print(f"{trials} trials a row; the gate's margin is {MARGIN}; {len(GATED)} metrics are decided on together")
    print("stories  hits lost  shown at all  shown by swaps  gate: fail  inconclusive  pass")
    for stories in STORIES:
        for drop in DROPS:
            tried = [checks(*_runs(draw, stories, drop), dict.fromkeys(GATED, MARGIN)) for _ in range(trials)]
            print(f"{stories:7}  {drop:9.0%}  {_risks(tried)}")
    truth = {metric: total(list(by_story.values())).f1 for metric, by_story in _runs(draw, 5_000, 0)[0].items()}
    for stories in STORIES:
        covered = [
            found.low <= (truth[metric] or 0) <= found.high
            for _ in range(trials)
            for metric, by_story in _runs(draw, stories, 0)[0].items()
            if (found := interval(list(by_story.values())))
        ]
        print(f"{stories} stories: intervals cover the truth {np.mean(covered):.3f} of the time")


def _risks(found: list[tuple[Check, ...]]) -> str:
    """Return how often any difference is shown, how often one metric's is by permutation, and the gate's verdicts."""
    verdicts = Counter(overall(each) for each in found)
    shown = np.mean([any(check.difference.shown for check in each) for each in found])
    by_swaps = np.mean([(check.difference.permutation_p or 1) < 0.05 for check in chain(*found)])
    fail, inconclusive, passed = (verdicts[each] / len(found) for each in ("fail", "inconclusive", "pass"))
    return f"{shown:12.3f}  {by_swaps:14.3f}  {fail:10.3f}  {inconclusive:12.3f}  {passed:4.3f}"


def _runs(draw: np.random.Generator, stories: int, drop: float) -> Runs:
    """Return two runs over so many stories."""
    before: dict[Metric, dict[str, Tally]] = {metric: {} for metric in GATED}
    after: dict[Metric, dict[str, Tally]] = {metric: {} for metric in GATED}
    for story in map(str, range(stories)):
        articles = int(draw.choice(ARTICLES))
        lost = drop * draw.uniform(0.5, 1.5)
        for kind, (size, found, strict) in KINDS.items():
            items = max(1, int(draw.poisson(size * articles)))
            hits, spurious = _pair(draw, items, found), _pair(draw, items, 0.1)
            hits -= draw.binomial(hits, (0, lost))
            right = hits * _pair(draw, items, strict) // items
            for run, place in ((before, 0), (after, 1)):
                predicted = int(hits[place] + spurious[place])
                run[f"{kind}.found"][story] = Tally(int(hits[place]), items, predicted)  # type: ignore[index]  # a Metric
                run[f"{kind}.strict"][story] = Tally(int(right[place]), items, predicted)  # type: ignore[index]
    return before, after


def _pair(draw: np.random.Generator, items: int, share: float) -> "np.typing.NDArray[np.int64]":
    """Return of how many of the items each run has what the story gives to that share of them, more or less."""
    of_story = draw.beta(share * ALIKE, (1 - share) * ALIKE)
    apart = draw.binomial(items, DECIDED_ANEW)
    return draw.binomial(items - apart, of_story) + draw.binomial(apart, of_story, 2)


if __name__ == "__main__":
    main()
