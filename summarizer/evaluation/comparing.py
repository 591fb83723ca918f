"""Comparing: two runs over the same gold, item by item: what was won, what was lost, and whether it is a difference."""

from collections.abc import Iterator, Sequence
from typing import Literal

from summarizer.errors import InputError
from summarizer.evaluation.differences import Difference, differences
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.kinds import KindName
from summarizer.evaluation.metrics import GATED, units
from summarizer.evaluation.scores import ArticleScore, Pairing
from summarizer.models.strict import StrictModel

ItemOutcome = Literal["correct", "incorrect", "missing", "spurious", "absent"]
"""Of a gold item the first three; of an invented one `spurious`, or `absent` in the run that does not have it."""
Change = Literal["won", "lost"]

_WORTH: dict[ItemOutcome, int] = {"spurious": 0, "missing": 0, "absent": 1, "incorrect": 1, "correct": 2}


class ItemChange(StrictModel):
    """One item whose outcome changed."""

    article: str
    kind: KindName
    gold: str | None
    """The gold item's id; None for an invented one."""
    start: int
    words: str
    before: ItemOutcome
    after: ItemOutcome
    change: Change


class MetricChange(StrictModel):
    """One metric in both runs, and what can be said of it."""

    difference: Difference
    verdict: Literal["better", "worse", "same", "not shown"]
    """`same` where every article has the same tally; `not shown` where chance could do as much."""


class RunComparison(StrictModel):
    """Two runs over the same gold."""

    suite: str
    before: str
    """The model of the first run."""
    after: str
    metrics: tuple[MetricChange, ...]
    changes: tuple[ItemChange, ...]
    """In the order of articles, kinds and text."""

    def count(self, change: Change) -> int:
        """Return how many items were won or lost."""
        return sum(each.change == change for each in self.changes)


def compare(before: Evaluation, after: Evaluation) -> RunComparison:
    """Return what the second run won and lost against the first.

    Raises InputError where they were scored on different gold or by different scorers.
    """
    if (before.gold, before.scorer) != (after.gold, after.scorer):
        raise InputError(
            f"compare: suite {before.suite!r} (gold {before.gold[:12]}, scorer {before.scorer}) and "
            f"suite {after.suite!r} (gold {after.gold[:12]}, scorer {after.scorer}) do not compare; score both again"
        )
    found = differences(
        {metric: units(before.score, metric) for metric in GATED},
        {metric: units(after.score, metric) for metric in GATED},
    )
    return RunComparison(
        suite=after.suite,
        before=before.model,
        after=after.model,
        metrics=tuple(_metric_change(each) for each in found),
        changes=tuple(
            change
            for old, new in zip(before.score.articles, after.score.articles, strict=True)
            for change in _changes(old, new)
        ),
    )


def _metric_change(found: Difference) -> MetricChange:
    if found.identical:
        return MetricChange(difference=found, verdict="same")
    if not found.shown or not found.difference:
        return MetricChange(difference=found, verdict="not shown")
    return MetricChange(difference=found, verdict="better" if found.difference > 0 else "worse")


def beside(*runs: Sequence[Pairing]) -> list[tuple[Pairing | None, ...]]:
    """Return every item of one kind and article in text order, with its pairing in each run: None in one without it.

    An item is the same in two runs if it is the same gold item, or an invented one at the same place in the same words.
    """
    by_run = [_by_identity(pairings) for pairings in runs]
    identities = sorted({key for items in by_run for key in items}, key=lambda key: (key[1], key[0] or "", key))
    return [tuple(items.get(key) for items in by_run) for key in identities]


def change_between(before: Pairing | None, after: Pairing | None) -> Change | None:
    """Return whether the item was won or lost from one run to the next; None where its outcome is the same."""
    was, now = _outcome(before), _outcome(after)
    if was == now:
        return None
    return "won" if _WORTH[now] > _WORTH[was] else "lost"


def _changes(before: ArticleScore, after: ArticleScore) -> Iterator[ItemChange]:
    for kind, score in after.kinds.items():
        for old, new in beside(before.kinds[kind].pairings, score.pairings):
            pairing, change = new or old, change_between(old, new)
            if pairing and change:
                yield ItemChange(
                    article=after.article,
                    kind=kind,
                    gold=pairing.gold,
                    start=pairing.start,
                    words=pairing.words,
                    before=_outcome(old),
                    after=_outcome(new),
                    change=change,
                )


_Identity = tuple[str | None, int, str, int]


def _by_identity(pairings: Sequence[Pairing]) -> dict[_Identity, Pairing]:
    """Return the pairings by what they are in any run: the gold item, or the place and words of an invented one."""
    found: dict[_Identity, Pairing] = {}
    for pairing in pairings:
        again = 0
        while (pairing.gold, pairing.start, pairing.words, again) in found:
            again += 1
        found[pairing.gold, pairing.start, pairing.words, again] = pairing
    return found


def _outcome(pairing: Pairing | None) -> ItemOutcome:
    if pairing is None:
        return "absent"
    if pairing.gold is None:
        return "spurious"
    if pairing.predicted is None:
        return "missing"
    return "correct" if pairing.correct else "incorrect"
