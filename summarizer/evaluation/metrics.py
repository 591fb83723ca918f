"""Metrics: the F1 scores that are reported, by name, as tallies of what is independent."""

from typing import Literal, get_args

from summarizer.evaluation.counts import Tally
from summarizer.evaluation.kinds import KindName
from summarizer.evaluation.scores import ArticleScore, Score

Metric = Literal[
    "figures.found",
    "figures.strict",
    "figures.soft",
    "figures.proven",
    "events.found",
    "events.strict",
    "events.soft",
    "events.proven",
    "statements.found",
    "statements.strict",
    "statements.soft",
    "statements.proven",
]
"""`found` counts every match (the headline), `strict` those right in every strict field, `soft` each by its similarity,
`proven` those whose words, digits and names stand in the article."""

METRICS: tuple[Metric, ...] = get_args(Metric)
GATED: tuple[Metric, ...] = (
    "figures.found",
    "figures.strict",
    "events.found",
    "events.strict",
    "statements.found",
    "statements.strict",
)
"""What a gate and a comparison decide on; the others are shown."""


def article_tally(article: ArticleScore, metric: Metric) -> Tally:
    """Return what the article adds to the metric."""
    kind: KindName
    kind, level = metric.split(".")  # type: ignore[assignment]  # each Metric begins with a KindName
    tally: Tally = getattr(article.kinds[kind], level)
    return tally


def is_one_story(score: Score) -> bool:
    """Whether several articles were scored and all of them tell one story."""
    return len(score.articles) > 1 and len({article.cluster for article in score.articles}) == 1


def units(score: Score, metric: Metric) -> dict[str, Tally]:
    """Return the tally of each independent unit, by cluster, in the order of the articles.

    Where all articles tell one story, each counts as a unit: an interval that is too narrow says more than none.
    """
    one_story = is_one_story(score)
    by_unit: dict[str, Tally] = {}
    for article in score.articles:
        unit = article.article if one_story else article.cluster
        by_unit[unit] = by_unit.get(unit, Tally()) + article_tally(article, metric)
    return by_unit


def macro(score: Score, metric: Metric) -> float | None:
    """Return the mean F1 of the articles that have one; None where none has."""
    values = [value for article in score.articles if (value := article_tally(article, metric).f1) is not None]
    return sum(values) / len(values) if values else None
