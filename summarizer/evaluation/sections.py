"""Sections: an evaluation, a comparison or a gate as titled tables of words, the one source of text and Markdown."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.evaluation.comparing import ItemChange, RunComparison
from summarizer.evaluation.differences import Difference
from summarizer.evaluation.evaluations import Estimate, Evaluation
from summarizer.evaluation.gate import Check, Gate
from summarizer.evaluation.intervals import Interval
from summarizer.evaluation.kinds import KINDS
from summarizer.evaluation.metrics import is_one_story
from summarizer.evaluation.repeats import Spread
from summarizer.evaluation.scores import FieldCounts, NumbersAccount, Pairing, Score

_NOTHING = "-"


class Section(NamedTuple):
    """One titled table, perhaps without rows, with notes below it."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def evaluation_sections(evaluation: Evaluation) -> tuple[Section, ...]:
    """Return scores, counts, fields, faults, and what became of numbers and failed articles."""
    return (
        _estimates(evaluation),
        _counts(evaluation.score),
        _fields(evaluation.score),
        _faults(evaluation.score),
        _accounts(evaluation.score),
    )


def comparison_sections(comparison: RunComparison) -> tuple[Section, ...]:
    """Return the differences, then every item that was won or lost."""
    metrics = Section(
        f"{comparison.before} -> {comparison.after} on {comparison.suite}",
        ("metric", "before", "after", "difference", "95 %", "p (t, Holm)", "p (permutation)", "detectable", "verdict"),
        tuple((*_difference_cells(each.difference), each.verdict) for each in comparison.metrics),
        (_UNITS_NOTE.format(comparison.metrics[0].difference.units),) if comparison.metrics else (),
    )
    items = Section(
        f"Items: {comparison.count('won')} won, {comparison.count('lost')} lost",
        ("", "article", "item", "words", "before", "after"),
        tuple(_change_cells(each) for each in comparison.changes),
    )
    return metrics, items


def gate_sections(gate: Gate) -> tuple[Section, ...]:
    """Return the verdict on each gated metric."""
    models = gate.model if gate.model == gate.baseline_model else f"{gate.model} against {gate.baseline_model}"
    return (
        Section(
            f"Gate: {gate.verdict} ({models} on {gate.suite})",
            (
                "metric",
                "baseline",
                "now",
                "difference",
                "95 %",
                "p (t, Holm)",
                "p (permutation)",
                "detectable",
                "margin",
                "verdict",
            ),
            tuple((*_difference_cells(check.difference), number(check.margin), check.verdict) for check in gate.checks),
            tuple(check_note(check) for check in gate.checks if check.units_needed),
        ),
    )


def spread_sections(spreads: Iterable[Spread]) -> tuple[Section, ...]:
    """Return where the variance of repeated runs lies."""
    rows = tuple(
        (
            each.metric,
            number(each.f1),
            number(each.standard_error),
            f"{each.between_units:.5f}",
            f"{each.between_runs:.5f}",
            str(each.units),
            str(each.runs),
        )
        for each in spreads
    )
    headers = ("metric", "F1", "standard error", "variance of articles", "of runs", "articles or stories", "runs")
    return (Section("Repeats", headers, rows),)


def check_note(check: Check) -> str:
    """Return in one line what would settle an inconclusive check."""
    return f"{check.difference.metric}: about {check.units_needed} independent articles or stories would settle it"


def number(value: float | None) -> str:
    """Return three decimals, or a dash where there is no value."""
    return _NOTHING if value is None else f"{value:.3f}"


_UNITS_NOTE = (
    "Independent units (stories, and articles that belong to none): {}. Verdicts hold for all metrics together."
)


def _estimates(evaluation: Evaluation) -> Section:
    notes = [_UNITS_NOTE.format(evaluation.units)]
    if is_one_story(evaluation.score):
        notes.append("All articles tell one story: each counts as a unit here, and the intervals are too narrow.")
    if evaluation.second_annotations:
        notes.append(f"The ceiling rests on {evaluation.second_annotations} articles with a second annotation.")
    headers = ("metric", "F1", "95 %", "precision", "recall", "macro", "chance", "ceiling", "of ceiling", "detectable")
    return Section(
        f"{evaluation.model} on {evaluation.suite} ({len(evaluation.score.articles)} articles)",
        headers,
        tuple(_estimate_cells(each) for each in evaluation.estimates),
        tuple(notes),
    )


def _estimate_cells(estimate: Estimate) -> tuple[str, ...]:
    return (
        estimate.metric,
        number(estimate.f1),
        _interval(estimate.interval),
        number(estimate.precision),
        number(estimate.recall),
        number(estimate.macro),
        number(estimate.chance),
        number(estimate.ceiling),
        number(estimate.of_ceiling),
        number(estimate.detectable),
    )


def _counts(score: Score) -> Section:
    rows = []
    for kind in KINDS:
        counts = score.counts(kind.name)
        shown = (counts.correct, counts.incorrect, counts.missing, counts.spurious)
        unproven = sum(article.kinds[kind.name].unproven for article in score.articles)
        rate = unproven / counts.predicted if counts.predicted else None
        rows.append((kind.name, *map(str, shown), number(counts.error_rate), number(rate)))
    headers = ("kind", "correct", "incorrect", "missing", "spurious", "slot errors", "unproven")
    return Section("Items", headers, tuple(rows))


def _fields(score: Score) -> Section:
    rows = tuple(
        _field_cells(f"{kind.name}.{name}", counts)
        for kind in KINDS
        for name, counts in score.fields(kind.name).items()
    )
    headers = ("field", "F1 end to end", "F1 given a match", "correct", "incorrect", "missing", "spurious", "absent")
    wordings = (f"{kind.name}: evidence F1 {_mean(_matched(score, kind.name, 'evidence'))}" for kind in KINDS)
    measures = f"measure: shared words {_mean(_matched(score, 'figures', 'wording'))} (reported only)"
    return Section("Fields", headers, rows, (*wordings, measures))


def _field_cells(name: str, counts: FieldCounts) -> tuple[str, ...]:
    given = counts.matched
    shown = (given.correct, given.incorrect, given.missing, given.spurious, counts.absent)
    return name, number(counts.end_to_end.strict.f1), number(given.strict.f1), *map(str, shown)


def _matched(score: Score, kind: str, value: str) -> list[float]:
    found = (
        getattr(pairing, value)
        for article in score.articles
        for name, of_kind in article.kinds.items()
        if name == kind
        for pairing in of_kind.pairings
        if pairing.gold and pairing.predicted
    )
    return [each for each in found if each is not None]


def _mean(values: list[float]) -> str:
    return number(sum(values) / len(values) if values else None)


def _faults(score: Score) -> Section:
    pairings: list[Pairing] = [
        pairing for article in score.articles for kind in article.kinds.values() for pairing in kind.pairings
    ]
    codes: Counter[str] = Counter(code for pairing in pairings for code in pairing.codes)
    codes.update(f"unproven {field}" for pairing in pairings for field in pairing.unproven)
    return Section("Faults", ("fault", "items"), tuple((code, str(count)) for code, count in codes.most_common()))


def _accounts(score: Score) -> Section:
    accounts = [article.account for article in score.articles if article.account]
    total = sum(accounts, NumbersAccount())
    rows = (
        ("numbers found by code", str(total.numbers)),
        ("in figures", str(total.in_figures)),
        ("open", str(total.open)),
        ("gold figures among them", f"{total.gold_listed} of {total.gold_figures}"),
    )
    failed = score.failed
    notes = (f"Failed articles ({len(failed)}): {', '.join(failed)}",) if failed else ()
    return Section("Coverage", ("", "count"), rows if accounts else (), notes)


def _difference_cells(difference: Difference) -> tuple[str, ...]:
    change = _NOTHING if difference.difference is None else f"{difference.difference:+.3f}"
    return (
        difference.metric,
        number(difference.before),
        number(difference.after),
        change,
        _interval(difference.interval),
        number(difference.p),
        number(difference.permutation_p),
        number(difference.detectable),
    )


def _change_cells(change: ItemChange) -> tuple[str, ...]:
    item = change.gold or change.kind.removesuffix("s")
    return change.change, change.article, item, change.words, change.before, change.after


def _interval(interval: Interval | None) -> str:
    return _NOTHING if interval is None else f"{interval.low:.3f} to {interval.high:.3f}"
