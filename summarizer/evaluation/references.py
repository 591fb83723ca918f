"""References: what a score must be read against, the floor that chance reaches and the ceiling of annotators."""

from collections.abc import Mapping, Sequence
from itertools import permutations
from random import Random

from summarizer.evaluation.annotations import Findings
from summarizer.evaluation.gold import Case
from summarizer.evaluation.scores import Score
from summarizer.evaluation.scoring import score, score_article

CHANCE_DRAWS = 200
"""Pairs of different articles that are scored; all of them where there are no more."""


def chance(cases: Sequence[Case], predictions: Mapping[str, Findings | None], seed: int = 0) -> Score:
    """Return the score of predictions against the gold of other articles: what being wholly wrong would get.

    Each entry of the score is one pair, under the article whose gold it is; it has none for a single article.
    """
    pairs = list(permutations(range(len(cases)), 2))
    if len(pairs) > CHANCE_DRAWS:
        pairs = sorted(Random(seed).sample(pairs, CHANCE_DRAWS))
    return Score(articles=tuple(score_article(cases[i], predictions.get(cases[j].id)) for i, j in pairs))


def ceiling(cases: Sequence[Case]) -> Score:
    """Return the score of the second annotators against the first, over the articles that have both.

    F1 between annotators takes the place of kappa, which needs true negatives (Hripcsak & Rothschild 2005).
    """
    both = [case for case in cases if case.second]
    return score(both, {case.id: case.second for case in both if case.second})
