"""What must hold of any scorer, tried on random annotations."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.annotations import Gold
from summarizer.evaluation.fields import Field, one_value
from summarizer.evaluation.kinds import FIGURES
from summarizer.evaluation.matching import compare_fields, similarity
from summarizer.evaluation.metrics import METRICS, Metric, article_tally
from summarizer.evaluation.overlap import letter_positions
from summarizer.evaluation.scores import ArticleScore
from summarizer.evaluation.scoring import score_article
from summarizer.models.findings import Event, Figure, Statement
from tests.evaluation.making import LETTERS, case, event, figure, gold, statement

_CROWDED = 60
"""Items stand among these letters, so that they often overlap; those beyond are free."""
_STARTS, _LENGTHS = st.integers(0, _CROWDED - 20), st.integers(2, 20)
_MAYBE_TIME = st.sampled_from([None, "2031", "2031-05", "2031-05-04"])


@st.composite
def figures(draw: st.DrawFn, name: str = "f1") -> Figure:
    """A figure among the crowded letters."""
    start = draw(_STARTS)
    return figure(
        name,
        start,
        start + draw(_LENGTHS),
        draw(st.sampled_from(["5", "6"])),
        unit=draw(st.sampled_from(["boat", "net"])),
        time=draw(_MAYBE_TIME),
        place=draw(st.sampled_from([None, "Port Vell", "Selby"])),
    )


@st.composite
def events(draw: st.DrawFn, name: str = "e1") -> Event:
    """An event among the crowded letters."""
    start = draw(_STARTS)
    kind = draw(st.sampled_from(["disaster", "justice"]))
    return event(name, start, start + draw(_LENGTHS), type=kind, time=draw(_MAYBE_TIME))


@st.composite
def statements(draw: st.DrawFn, name: str = "s1") -> Statement:
    """A statement among the crowded letters."""
    start = draw(_STARTS)
    return statement(name, start, start + draw(_LENGTHS), speaker=draw(st.sampled_from(["Ada Moll", "Bela Moll"])))


@st.composite
def annotations(draw: st.DrawFn) -> Gold:
    """Up to four items of each kind."""
    return gold(
        [draw(figures(f"f{n + 1}")) for n in range(draw(st.integers(0, 4)))],
        [draw(events(f"e{n + 1}")) for n in range(draw(st.integers(0, 4)))],
        [draw(statements(f"s{n + 1}")) for n in range(draw(st.integers(0, 4)))],
    )


def _scored(expected: Gold, actual: Gold) -> ArticleScore:
    return score_article(case(expected), actual)


def _f1(score: ArticleScore) -> dict[Metric, float | None]:
    return {metric: article_tally(score, metric).f1 for metric in METRICS}


def _proofs_aside(metric: Metric) -> bool:
    return not metric.endswith("proven")  # the invented names do not stand in the letters


@given(annotations())
def test_gold_against_itself_is_perfect(annotation: Gold) -> None:
    """Every score is 1, or undefined where there is nothing."""
    scores = _f1(_scored(annotation, annotation))
    assert all(value is None or value == pytest.approx(1) for metric, value in scores.items() if _proofs_aside(metric))


@given(annotations(), annotations(), st.randoms(use_true_random=False))
def test_order_never_matters(expected: Gold, actual: Gold, random: Any) -> None:
    """Items in any order on either side give the same score, item for item."""

    def shuffled(annotation: Gold) -> Gold:
        lists = [list(annotation.figures), list(annotation.events), list(annotation.statements)]
        for items in lists:
            random.shuffle(items)
        return gold(*lists)  # type: ignore[arg-type]  # three lists of three kinds

    assert _scored(expected, actual) == _scored(shuffled(expected), shuffled(actual))


@given(annotations(), annotations())
def test_swapping_the_sides_swaps_precision_and_recall(one: Gold, other: Gold) -> None:
    """The found and strict tallies are the same, seen from the other side."""
    there, back = _scored(one, other), _scored(other, one)
    for metric in METRICS:
        if metric.endswith("found"):
            tally, swapped = article_tally(there, metric), article_tally(back, metric)
            assert (tally.precision, tally.recall, tally.f1) == (swapped.recall, swapped.precision, swapped.f1)


@given(annotations(), annotations())
def test_a_spurious_item_never_raises_a_score(expected: Gold, actual: Gold) -> None:
    """Items where the gold has none lower F1 or leave it."""
    more = gold(
        [*actual.figures, figure("f9", 200, 210)],
        [*actual.events, event("e9", 220, 240)],
        [*actual.statements, statement("s9", 250, 270)],
    )
    before, after = _f1(_scored(expected, actual)), _f1(_scored(expected, more))
    for metric in METRICS:
        assert (after[metric] or 0) <= (before[metric] or 0) + 1e-12


@given(annotations(), annotations(), st.data())
def test_a_right_item_that_was_missing_never_lowers_a_score(expected: Gold, actual: Gold, data: st.DataObject) -> None:
    """A copy of a gold item that nothing had matched lifts F1 or leaves it."""
    score = _scored(expected, actual)
    missing = {each.gold for kind in score.kinds.values() for each in kind.pairings if each.predicted is None}
    everything: list[Figure | Event | Statement] = [*expected.figures, *expected.events, *expected.statements]
    items = [item for item in everything if item.id in missing]
    if not items:
        return
    right = data.draw(st.sampled_from(items)).model_copy(update={"id": "f9"})
    more = gold(
        [*actual.figures, *([right] if isinstance(right, Figure) else [])],
        [*actual.events, *([right] if isinstance(right, Event) else [])],
        [*actual.statements, *([right] if isinstance(right, Statement) else [])],
    )
    before, after = _f1(score), _f1(_scored(expected, more))
    for metric in filter(_proofs_aside, METRICS):
        assert (after[metric] or 0) >= (before[metric] or 0) - 1e-12


@given(figures(), figures())
def test_null_fields_change_nothing(one: Figure, other: Figure) -> None:
    """A field that neither side has leaves the similarity of a pair as it is, however many such fields there are."""
    nothing: tuple[Field, ...] = tuple(Field(f"null {n}", one_value(lambda _: None, lambda *_: 1.0)) for n in range(20))
    letters = letter_positions(LETTERS)
    gold_item, predicted = FIGURES.placed((one,), letters), FIGURES.placed((other,), letters)
    padded = replace(FIGURES, fields=FIGURES.fields + nothing)
    assert similarity(FIGURES, 0.5, compare_fields(FIGURES, gold_item, predicted)) == similarity(
        padded, 0.5, compare_fields(padded, gold_item, predicted)
    )


@given(annotations(), annotations())
def test_every_item_is_counted_once(expected: Gold, actual: Gold) -> None:
    """Correct, incorrect and missing add up to the gold; correct, incorrect and spurious to the prediction."""
    score = _scored(expected, actual)
    sizes = {
        "figures": (len(expected.figures), len(actual.figures)),
        "events": (len(expected.events), len(actual.events)),
        "statements": (len(expected.statements), len(actual.statements)),
    }
    assert sizes == {name: (kind.counts.gold, kind.counts.predicted) for name, kind in score.kinds.items()}
