"""Articles: what a page shows of each one: its scores, its text as gold and every run mark it, and its items."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.evaluation.annotations import Finding, Findings
from summarizer.evaluation.effort import effort_cells
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.gold import Case, Suite
from summarizer.evaluation.kinds import KINDS
from summarizer.evaluation.page.items import ArticleRun, Fate, Item, items_of
from summarizer.evaluation.page.lines import Mark, Piece, cut_lines, marks_of
from summarizer.evaluation.scores import ArticleScore
from summarizer.models.findings import Event, Figure
from summarizer.models.spans import Span
from summarizer.reports.visible import one_line


class PageRun(NamedTuple):
    """One run over the suite."""

    name: str
    """How the page calls it: short, such as `A`."""
    evaluation: Evaluation
    predictions: Mapping[str, Findings | None]
    """Those that were scored, by article id."""


class Label(NamedTuple):
    """The name of an item in a text."""

    text: str
    fate: Fate | None
    """In the run whose text it is; None in the gold of two runs."""
    change: str


@dataclass(frozen=True)
class Column:
    """The article's text as gold or one run marks it."""

    title: str
    lines: tuple[tuple[Piece, ...], ...]
    labels: Mapping[int, Label]
    """Of its items, by number."""


@dataclass(frozen=True)
class ArticlePage:
    """One article."""

    name: str
    title: str
    story: str
    """Empty where it belongs to none."""
    characters: int
    failed: tuple[str, ...]
    """The runs without output."""
    columns: tuple[Column, ...]
    """Gold first, then each run; all of them have the same lines."""
    items: tuple[Item, ...]
    scores: tuple[tuple[float | None, ...], ...]
    """For each kind F1 in every run, then strict F1 in every run, in the order of the kinds."""
    effort: tuple[tuple[str, ...], ...]
    """By run, one cell for each of EFFORT_COLUMNS."""

    @property
    def fates(self) -> Mapping[str, int]:
        """How many of its items fared so, in any run."""
        return Counter(fate for item in self.items for fate in {side.fate for side in item.sides})


def article_pages(suite: Suite, runs: Sequence[PageRun]) -> list[ArticlePage]:
    """Return each article of the suite; the runs are scored on it, article by article."""
    scores = [{score.article: score for score in run.evaluation.score.articles} for run in runs]
    return [_article_page(case, runs, [by_article[case.id] for by_article in scores]) for case in suite.cases]


def _article_page(case: Case, runs: Sequence[PageRun], scores: Sequence[ArticleScore]) -> ArticlePage:
    found = [run.predictions.get(case.id) for run in runs]
    items = items_of(case, [ArticleRun(*each) for each in zip(found, scores, strict=True)])
    predicted = [_column(case.text, run.name, items, place) for place, run in enumerate(runs)]
    return ArticlePage(
        name=one_line(case.id),
        title=one_line(case.article.title or ""),
        story="" if case.cluster == case.id else one_line(case.cluster),
        characters=len(case.text),
        failed=tuple(run.name for run, score in zip(runs, scores, strict=True) if score.failed),
        columns=(_column(case.text, "gold", items, None), *predicted),
        items=tuple(items),
        scores=tuple(
            tuple(getattr(score.kinds[kind.name], level).f1 for score in scores)
            for kind in KINDS
            for level in ("found", "strict")
        ),
        effort=tuple(effort_cells(run.evaluation.effort.get(case.id)) for run in runs),
    )


def _column(text: str, title: str, items: Sequence[Item], run: int | None) -> Column:
    """Return the text with what that run has of the items; the gold for None."""
    marks: list[Mark] = []
    labels: dict[int, Label] = {}
    for item in items:
        finding = item.gold if run is None else item.predicted[run]
        if finding:
            marks += marks_of(_pointed(finding), item.kind, item.number)
            fate = item.sides[run or 0].fate if run is not None or len(item.sides) == 1 else None
            labels[item.number] = Label(finding.id, fate, item.change or "")
    return Column(title, tuple(cut_lines(text, marks)), labels)


def _pointed(finding: Finding) -> tuple[Span, ...]:
    """Return the words that are marked: the number, the trigger, what is said."""
    if isinstance(finding, Figure):
        return (finding.number,)
    return (finding.trigger,) if isinstance(finding, Event) else finding.content
