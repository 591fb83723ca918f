"""Scoring: predictions against the gold of their articles."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from summarizer.errors import InputError
from summarizer.evaluation.annotations import Findings, check_ids
from summarizer.evaluation.comparators import shared_words
from summarizer.evaluation.counts import Counts
from summarizer.evaluation.diagnosis import code_of_near_miss, codes_of_match
from summarizer.evaluation.fields import Comparison, Field
from summarizer.evaluation.gold import Case
from summarizer.evaluation.kinds import EVENTS, FIGURES, STATEMENTS, Kind, Placed
from summarizer.evaluation.matching import Matching, compare_fields, evidence_f1, match, similarity
from summarizer.evaluation.overlap import positions
from summarizer.evaluation.proof import unproven_fields
from summarizer.evaluation.scores import ArticleScore, FieldCounts, KindScore, NumbersAccount, Pairing, Score
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.summaries import Summary

F = TypeVar("F", Figure, Event, Statement)

_WORDS_SHOWN = 48
"""Code points of an item's words that a score repeats."""


def score(cases: Sequence[Case], predictions: Mapping[str, Findings | None]) -> Score:
    """Return the score of the predictions, by article id, against the gold of the cases.

    An article whose prediction is None, or that has none, failed: it counts as an empty output and is named in
    `Score.failed`. Raises InputError for a prediction of an article that the cases do not have, one that was made from
    another text, or one with two findings of one id.
    """
    by_article = {case.id: case for case in cases}
    for article, prediction in predictions.items():
        if article not in by_article:
            raise InputError(f"prediction for {article!r}: the suite has no such article{_hint(cases, prediction)}")
        if prediction is not None:
            _check(by_article[article], prediction)
    return Score(articles=tuple(score_article(case, predictions.get(case.id)) for case in cases))


def score_article(case: Case, prediction: Findings | None) -> ArticleScore:
    """Return the score of one article; whether the prediction was made from its text is not asked."""
    gold = case.gold
    figures = _matching(FIGURES, case, gold.figures, prediction.figures if prediction else ())
    events = _matching(EVENTS, case, gold.events, _relinked(prediction, figures) if prediction else ())
    statements = _matching(STATEMENTS, case, gold.statements, prediction.statements if prediction else ())
    return ArticleScore(
        article=case.id,
        cluster=case.cluster,
        failed=prediction is None,
        kinds={
            "figures": _kind_score(FIGURES, case, figures),
            "events": _kind_score(EVENTS, case, events),
            "statements": _kind_score(STATEMENTS, case, statements),
        },
        account=_account(case, prediction) if isinstance(prediction, Summary) else None,
    )


def _hint(cases: Sequence[Case], prediction: Findings | None) -> str:
    """Return which article it is by its text: a run names anew what repeats an id, and by its path what repeats a name."""
    if not isinstance(prediction, Summary):
        return ""
    alike = [case.id for case in cases if case.text == prediction.article.text]
    return f"; its text is that of {alike[0]!r}: a run gives another name where two inputs have one" if alike else ""


def _check(case: Case, prediction: Findings) -> None:
    if isinstance(prediction, Summary) and prediction.article.text != case.text:
        raise InputError(f"prediction for {case.id!r}: it was made from another text than the gold's")
    try:
        check_ids(prediction)
    except InputError as error:
        raise InputError(f"prediction for {case.id!r}: {error}") from error


def _matching(kind: Kind[F], case: Case, gold: Sequence[F], predicted: Sequence[F]) -> Matching[F]:
    return match(
        kind,
        [kind.placed(case.gold.readings(finding), case.letters) for finding in gold],
        [kind.placed((finding,), case.letters) for finding in predicted],
    )


def _relinked(prediction: Findings, figures: Matching[Figure]) -> list[Event]:
    """Return the predicted events with the ids of gold figures in place of those of the figures that match them."""
    gold_id = {predicted.finding.id: gold.finding.id for gold, predicted in figures.matched}
    return [
        event.model_copy(update={"figures": tuple(gold_id.get(name, f"spurious {name}") for name in event.figures)})
        if event.figures
        else event
        for event in prediction.events
    ]


def _kind_score(kind: Kind[F], case: Case, matching: Matching[F]) -> KindScore:
    comparisons = [compare_fields(kind, gold, predicted) for gold, predicted in matching.matched]
    matched = (
        _matched_pairing(kind, case, pair, of_pair) for pair, of_pair in zip(matching.matched, comparisons, strict=True)
    )
    near_of_gold = {gold.finding.id: predicted for gold, predicted in matching.near}
    near_of_predicted = {predicted.finding.id: gold for gold, predicted in matching.near}
    missing = (_missing_pairing(kind, gold, near_of_gold.get(gold.finding.id)) for gold in matching.missing)
    spurious = (
        _spurious_pairing(kind, case, predicted, near_of_predicted.get(predicted.finding.id))
        for predicted in matching.spurious
    )
    return KindScore(
        pairings=tuple(chain(matched, missing, spurious)),
        fields={
            field.name: _field_counts(field, matching, [of_pair[place] for of_pair in comparisons])
            for place, field in enumerate(kind.fields)
        },
    )


def _field_counts(field: Field, matching: Matching[F], comparisons: Sequence[Comparison]) -> FieldCounts:
    return FieldCounts(
        matched=_total(comparisons),
        unmatched=_total(
            [field.compare(gold.finding, None) for gold in matching.missing]
            + [field.compare(None, predicted.finding) for predicted in matching.spurious]
        ),
        absent=sum(comparison.absent for comparison in comparisons),
    )


def _total(comparisons: Iterable[Comparison]) -> Counts:
    return sum((comparison.counts for comparison in comparisons if not comparison.absent), Counts())


def _matched_pairing(
    kind: Kind[F], case: Case, pair: tuple[Placed[F], Placed[F]], comparisons: Sequence[Comparison]
) -> Pairing:
    gold, predicted = pair
    evidence = evidence_f1(gold, predicted)
    compared = list(zip(kind.fields, comparisons, strict=True))
    wrong = tuple(field.name for field, comparison in compared if not comparison.right)
    return Pairing(
        gold=gold.finding.id,
        predicted=predicted.finding.id,
        **_place(kind, gold.finding),
        wrong=wrong,
        correct=all(comparison.right for field, comparison in compared if field.strict),
        similarity=similarity(kind, evidence, comparisons),
        evidence=evidence,
        wording=_shared_wording(kind, gold, predicted),
        codes=codes_of_match(gold.finding, predicted.finding, frozenset(wrong)),
        unproven=unproven_fields(case, predicted.finding),
    )


def _missing_pairing(kind: Kind[F], gold: Placed[F], near: Placed[F] | None) -> Pairing:
    return Pairing(
        gold=gold.finding.id,
        predicted=None,
        **_place(kind, gold.finding),
        codes=(code_of_near_miss(gold.finding, near.finding),) if near else (),
        near=near.finding.id if near else None,
    )


def _spurious_pairing(kind: Kind[F], case: Case, predicted: Placed[F], near: Placed[F] | None) -> Pairing:
    return Pairing(
        gold=None,
        predicted=predicted.finding.id,
        **_place(kind, predicted.finding),
        near=near.finding.id if near else None,
        unproven=unproven_fields(case, predicted.finding),
    )


def _place(kind: Kind[F], finding: F) -> dict[str, Any]:
    span = kind.point(finding) or kind.extent(finding)[0]
    return {"start": span.start, "words": " ".join(span.text[:_WORDS_SHOWN].split())}


def _shared_wording(kind: Kind[F], gold: Placed[F], predicted: Placed[F]) -> float | None:
    actual = kind.wording(predicted.finding)
    expected = [wording for wording in map(kind.wording, gold.readings) if wording]
    return max(shared_words(wording, actual) for wording in expected) if expected and actual else None


def _account(case: Case, summary: Summary) -> NumbersAccount:
    coverage = summary.coverage
    listed = positions((account.number for account in coverage.numbers), case.letters)
    figures = case.gold.figures
    return NumbersAccount(
        numbers=len(coverage.numbers),
        in_figures=coverage.in_figures,
        open=coverage.open,
        gold_figures=len(figures),
        gold_listed=sum(bool(positions([figure.number], listed)) for figure in figures),
    )
