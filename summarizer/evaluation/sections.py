"""Sections: an evaluation, a comparison or a gate as titled tables of words, the one source of text and Markdown."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.evaluation.comparing import ItemChange, RunComparison
from summarizer.evaluation.differences import Difference
from summarizer.evaluation.effort import EFFORT_HEADERS, effort_rows
from summarizer.evaluation.evaluations import Estimate, Evaluation
from summarizer.evaluation.gate import Check, Gate
from summarizer.evaluation.intervals import Interval
from summarizer.evaluation.kinds import KINDS, KindName
from summarizer.evaluation.metrics import is_one_story
from summarizer.evaluation.repeats import Spread
from summarizer.evaluation.scores import FieldCounts, NumbersAccount, Pairing, Score

_NOTHING = "-"
_DIFFERENCE = ("difference", "95 %")


class Section(NamedTuple):
    """One titled table, perhaps without rows, with notes below it."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    words_last: bool = False
    """Whether the last column is words of the article, which may be cut short to fit a page."""


def evaluation_sections(evaluation: Evaluation) -> tuple[Section, ...]:
    """Return scores, counts, fields, faults, and what became of numbers and failed articles."""
    return (
        _estimates(evaluation),
        _counts(evaluation.score),
        *(_fields(evaluation.score, kind.name) for kind in KINDS),
        _faults(evaluation.score),
        _accounts(evaluation.score),
        effort_section(evaluation),
    )


def effort_section(evaluation: Evaluation) -> Section:
    """Return what was asked of the model; without rows where nothing was, or it is not known."""
    return Section(f"Effort of {evaluation.model}", EFFORT_HEADERS, effort_rows(evaluation.effort))


def comparison_sections(comparison: RunComparison) -> tuple[Section, ...]:
    """Return the differences, then every item that was won or lost."""
    units = comparison.metrics[0].difference.units if comparison.metrics else 0
    metrics = Section(
        f"{comparison.before} -> {comparison.after} on {comparison.suite}",
        ("metric", "verdict", "before", "after", *_DIFFERENCE, "p (t)", "p (swaps)", "detectable"),
        tuple(
            (each.difference.metric, each.verdict, *_difference_cells(each.difference, each.difference.p))
            for each in comparison.metrics
        ),
        (_UNITS_NOTE.format(units), _P_NOTE.format("p (t)")),
    )
    items = Section(
        f"Items: {comparison.count('won')} won, {comparison.count('lost')} lost",
        ("", "article", "item", "before", "after", "words"),
        tuple(_change_cells(each) for each in comparison.changes),
        words_last=True,
    )
    return metrics, items


def gate_sections(gate: Gate) -> tuple[Section, ...]:
    """Return the verdict on each gated metric."""
    models = gate.model if gate.model == gate.baseline_model else f"{gate.model} against {gate.baseline_model}"
    headers = ("metric", "verdict", "baseline", "now", *_DIFFERENCE, "p (drop)", "p (swaps)", "detectable", "margin")
    rows = tuple(
        (
            check.difference.metric,
            check.verdict,
            *_difference_cells(check.difference, check.difference.p_drop),
            number(check.margin),
        )
        for check in gate.checks
    )
    notes = (_P_NOTE.format("p (drop)"), *(check_note(check) for check in gate.checks if check.units_needed))
    return (Section(f"Gate: {gate.verdict} ({models} on {gate.suite})", headers, rows, notes),)


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
    headers = ("metric", "F1", "error", "between units", "between runs", "units", "runs")
    note = "Error: standard error of F1. Between: variance from one unit (article or story) or run to the next."
    return (Section("Repeats", headers, rows, (note,)),)


def check_note(check: Check) -> str:
    """Return in one line what would settle an inconclusive check."""
    return f"{check.difference.metric}: about {check.units_needed} independent articles or stories would settle it"


def number(value: float | None) -> str:
    """Return three decimals, or a dash where there is no value."""
    return _NOTHING if value is None else f"{value:.3f}"


_UNITS_NOTE = (
    "Independent units (stories, and articles that belong to none): {}. Verdicts hold for all metrics together."
)
_P_NOTE = (
    "{} decides, by t, corrected for all metrics together (Holm); p (swaps) is of the metric alone, by permutation."
)


def _estimates(evaluation: Evaluation) -> Section:
    notes = [_UNITS_NOTE.format(evaluation.units)]
    if is_one_story(evaluation.score):
        notes.append("All articles tell one story: each counts as a unit here, and the intervals are too narrow.")
    if evaluation.second_annotations:
        notes.append(
            f"The ceiling rests on {evaluation.second_annotations} articles with a second annotation; "
            "reached: how far F1 is from chance (0) to it (1)."
        )
    headers = ("metric", "F1", "95 %", "chance", "ceiling", "reached", "detectable", "precision", "recall", "macro")
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
        number(estimate.chance),
        number(estimate.ceiling),
        number(estimate.of_ceiling),
        _detectable(estimate.detectable),
        number(estimate.precision),
        number(estimate.recall),
        number(estimate.macro),
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


def _fields(score: Score, kind: KindName) -> Section:
    """Return how often each field of the kind is right, over all items and where they are found."""
    headers = ("field", "F1", "if found", "correct", "incorrect", "missing", "spurious", "absent")
    rows = tuple(_field_cells(name, counts) for name, counts in score.fields(kind).items())
    notes = [f"evidence F1 {_mean(_matched(score, kind, 'evidence'))}; counts are of the items found"]
    if kind == "figures":
        notes.append(f"measure: shared words {_mean(_matched(score, kind, 'wording'))} (reported only)")
    return Section(f"Fields of {kind}", headers, rows, tuple(notes))


def _field_cells(name: str, counts: FieldCounts) -> tuple[str, ...]:
    given = counts.matched
    shown = (given.correct, given.incorrect, given.missing, given.spurious, counts.absent)
    return name, number(counts.end_to_end.strict.f1), number(given.strict.f1), *map(str, shown)


def _matched(score: Score, kind: KindName, value: str) -> list[float]:
    pairings = (pairing for article in score.articles for pairing in article.kinds[kind].pairings)
    found = (getattr(pairing, value) for pairing in pairings if pairing.gold and pairing.predicted)
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


def _difference_cells(difference: Difference, p: float | None) -> tuple[str, ...]:
    change = _NOTHING if difference.difference is None else f"{difference.difference:+.3f}"
    return (
        number(difference.before),
        number(difference.after),
        change,
        _interval(difference.interval),
        number(p),
        number(difference.permutation_p),
        _detectable(difference.detectable),
    )


def _change_cells(change: ItemChange) -> tuple[str, ...]:
    item = change.gold or change.kind.removesuffix("s")
    return change.change, change.article, item, change.before, change.after, change.words


def _detectable(difference: float | None) -> str:
    """Return the difference, or that none can be shown: an F1 does not move by more than 1."""
    return number(difference) if difference is None or difference <= 1 else "none"


def _interval(interval: Interval | None) -> str:
    return _NOTHING if interval is None else f"{interval.low:.3f} to {interval.high:.3f}"
