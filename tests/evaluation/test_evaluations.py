"""An evaluation puts each score between chance and the annotators, with its interval."""

from math import sqrt
from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.evaluation.evaluations import Evaluation, evaluate, read_evaluation
from summarizer.evaluation.references import CHANCE_DRAWS, ceiling, chance
from summarizer.evaluation.rendering import as_text
from summarizer.evaluation.repeats import spread
from summarizer.evaluation.sections import evaluation_sections
from tests.evaluation.making import case, figure, gold, suite

_ANNOTATIONS = {
    "one": gold([figure("f1", 0, 10), figure("f2", 20, 30, "6")]),
    "two": gold([figure("f1", 0, 10)]),
    "three": gold([figure("f1", 40, 50, "7")]),
}
_SUITE = suite(
    case(_ANNOTATIONS["one"], "one", second=gold([figure("f1", 0, 10)])),
    case(_ANNOTATIONS["two"], "two", cluster="story of two", second=_ANNOTATIONS["two"]),
    case(_ANNOTATIONS["three"], "three", cluster="story of two"),
)


def test_chance_is_the_score_against_the_gold_of_other_articles() -> None:
    """Of the six pairs, f1 of one and of two agree by accident, in both directions: 4 hits halves over 16 items."""
    scored = chance(_SUITE.cases, _ANNOTATIONS)
    assert 6 == len(scored.articles)
    assert pytest.approx(2 * 2 / 16) == scored.found("figures").f1


def test_chance_is_sampled_where_pairs_are_many_and_is_the_same_each_time() -> None:
    """A fixed number of pairs, by a fixed seed."""
    cases = [case(gold([figure("f1", n, n + 5)]), f"article {n}") for n in range(20)]
    predictions = {each.id: each.gold for each in cases}
    assert CHANCE_DRAWS == len(chance(cases, predictions).articles)
    assert chance(cases, predictions) == chance(cases, predictions)


def test_the_ceiling_is_the_score_of_second_annotators() -> None:
    """Only articles that both annotated count: 2 hits, 3 and 2 items."""
    scored = ceiling(_SUITE.cases)
    assert ["one", "two"] == [article.article for article in scored.articles]
    assert pytest.approx(4 / 5) == scored.found("figures").f1


def test_an_estimate_stands_between_chance_and_ceiling() -> None:
    """F1, macro, floor, ceiling, and how far between them it is."""
    evaluation = evaluate(_SUITE, {**_ANNOTATIONS, "one": gold([figure("f1", 0, 10)]), "three": None}, "rules")
    found = evaluation.estimate("figures.found")
    assert [4 / 6, (2 / 3 + 1 + 0) / 3, 1, 1 / 2] == pytest.approx(
        [found.f1, found.macro, found.precision, found.recall]
    )
    assert found.chance is not None
    assert found.ceiling is not None
    assert pytest.approx((4 / 6 - found.chance) / (found.ceiling - found.chance)) == found.of_ceiling
    assert (2, 2, ("three",)) == (evaluation.units, evaluation.second_annotations, evaluation.score.failed)


def test_what_cannot_be_scored_is_undefined() -> None:
    """No events anywhere: no score, no interval, no reference."""
    events = evaluate(_SUITE, _ANNOTATIONS, "rules").estimate("events.found")
    assert {None} == {
        events.f1, events.precision, events.recall, events.macro, events.interval, events.bootstrap, events.chance,
        events.ceiling, events.of_ceiling, events.detectable,
    }  # fmt: skip


def test_articles_of_one_story_are_one_unit_beside_others() -> None:
    """What shares a story shares its errors."""
    clusters = ["a story", "a story", "another"]
    cases = [
        case(_ANNOTATIONS[name], name, cluster=cluster) for name, cluster in zip(_ANNOTATIONS, clusters, strict=True)
    ]

    assert 2 == evaluate(suite(*cases), _ANNOTATIONS, "rules").units


def test_a_suite_of_one_story_counts_its_articles_and_says_so() -> None:
    """An interval that is too narrow, with a word of warning, says more than none."""
    cases = [case(annotation, name, cluster="one story") for name, annotation in _ANNOTATIONS.items()]
    evaluation = evaluate(suite(*cases), {"one": _ANNOTATIONS["one"]}, "rules")

    assert 3 == evaluation.units
    assert evaluation.estimate("figures.found").interval is not None
    assert "All articles tell one story" in as_text(evaluation_sections(evaluation))


def test_an_evaluation_is_read_as_it_was_written(tmp_path: Path) -> None:
    """And is refused, by name, where it is missing or something else."""
    evaluation = evaluate(_SUITE, {"one": _ANNOTATIONS["two"]}, "rules")
    path = tmp_path / "rules.json"
    path.write_text(evaluation.model_dump_json(indent=1), encoding="utf-8")
    assert evaluation == read_evaluation(path)
    path.write_text("{}")
    with pytest.raises(InputError, match=r"rules\.json: no valid Evaluation"):
        read_evaluation(path)
    with pytest.raises(InputError, match=r"nothing\.json: no evaluation can be read"):
        read_evaluation(tmp_path / "nothing.json")


def test_pooled_scores_of_a_kind_are_those_of_its_metrics() -> None:
    """Found, strict and soft, over all articles."""
    wrong_unit = gold([figure("f1", 0, 10, unit="net")])
    evaluation = evaluate(_SUITE, {"one": wrong_unit, "two": _ANNOTATIONS["two"]}, "rules")
    score = evaluation.score
    assert [4 / 6, 2 / 6, evaluation.estimate("figures.soft").f1] == [
        score.found("figures").f1,
        score.strict("figures").f1,
        score.soft("figures").f1,
    ]


def _run(*found: bool) -> Evaluation:
    """Return a run over articles with one figure each, found or not."""
    annotation = gold([figure("f1", 0, 10)])
    cases = [case(annotation, f"article {n}") for n in range(len(found))]
    predictions = {each.id: annotation if hit else gold() for each, hit in zip(cases, found, strict=True)}
    return evaluate(suite(*cases), predictions, "model")


def test_runs_that_agree_have_no_variance_of_runs() -> None:
    """All the variance lies in the articles."""
    found = spread([_run(True, False, True), _run(True, False, True)], "figures.found")
    assert found is not None
    assert found.between_runs == 0
    assert found.between_units > 0
    assert [2, 3, 4 / 5] == pytest.approx([found.runs, found.units, found.f1])


def test_articles_that_differ_only_by_run_have_no_variance_of_articles() -> None:
    """Each article is found in one run and missed in the other."""
    found = spread([_run(True, False, True, False), _run(False, True, False, True)], "figures.found")
    assert found is not None
    assert found.between_units == 0
    assert found.between_runs > 0
    assert spread([_run(True, True), _run(True, True)], "events.found") is None


def test_the_variance_is_split_as_a_person_would() -> None:
    """Four articles scoring 1, 1, 0, 0 in one run and 1, 1, 0, 1 in the other; a miss comes with an invention.

    Mean squares: 11/24 between articles, 1/8 within, so the articles' own variance is (11/24 - 1/8)/2 = 1/6.
    """
    right, wrong = gold([figure("f1", 0, 10)]), gold([figure("f1", 40, 50)])
    four = suite(*(case(right, name) for name in "abcd"))
    runs = [evaluate(four, {"a": right, "b": right, "c": wrong, "d": last}, "model") for last in (wrong, right)]
    found = spread(runs, "figures.found")
    assert found is not None
    assert [1 / 6, 1 / 8, sqrt(1 / 6 / 4 + 1 / 8 / 8)] == pytest.approx(
        [found.between_units, found.between_runs, found.standard_error]
    )


@pytest.mark.parametrize("runs", [[_run(True, True)], [_run(True, True), _run(True, True, True)], [_run(True)] * 2])
def test_repeats_need_two_runs_over_the_same_articles(runs: list[Evaluation]) -> None:
    """One run, another suite, or a single article cannot be split."""
    with pytest.raises(InputError, match="repeats: at least two"):
        spread(runs, "figures.found")


def test_runs_of_two_models_are_no_repeats() -> None:
    """The spread between them is a difference, which `compare` judges."""
    other = _run(True, False).model_copy(update={"model": "another"})
    with pytest.raises(InputError, match="runs of one model are needed, these are of another, model"):
        spread([_run(True, True), other], "figures.found")
