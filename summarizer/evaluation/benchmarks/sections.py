"""Sections of a benchmark's result: scores, errors by kind, and on demand every error, for text and Markdown."""

from collections.abc import Iterator

from summarizer.evaluation.benchmarks.results import BenchmarkResult, BenchmarkScore, Rate
from summarizer.evaluation.sections import Section

_NOTHING = "-"


def benchmark_sections(result: BenchmarkResult, *, errors: bool) -> tuple[Section, ...]:
    """Return the scores and the kinds of error; with `errors` every error after them."""
    found = [_scores(result), _kinds(result)]
    return (*found, *_errors(result)) if errors else tuple(found)


def _scores(result: BenchmarkResult) -> Section:
    rows = tuple(
        (each.name, *_counts(each), *map(_percent, (each.recall, each.precision, each.f1))) for each in result.scores
    )
    headers = ("", "cases", "gold", "found", "right", "recall % [95 %]", "precision %", "F1 %")
    return Section(f"{result.benchmark} ({result.data})", headers, rows)


def _kinds(result: BenchmarkResult) -> Section:
    rows = tuple((score, kind, str(count)) for score, kind, count in result.kinds_of_fault())
    return Section("What is wrong", ("", "error", "count"), rows)


def _errors(result: BenchmarkResult) -> Iterator[Section]:
    for score, kind, count in result.kinds_of_fault():
        rows = tuple(
            (fault.case, fault.gold or _NOTHING, fault.found or _NOTHING, fault.text)
            for fault in result.faults
            if (fault.score, fault.kind) == (score, kind)
        )
        yield Section(f"{score}: {kind} ({count})", ("case", "gold", "found", "text"), rows)


def _counts(score: BenchmarkScore) -> tuple[str, ...]:
    return tuple(map(str, (score.cases, score.gold, score.found, score.hits)))


def _percent(rate: Rate) -> str:
    if rate.value is None:
        return _NOTHING
    around = f" [{100 * rate.interval.low:.1f}, {100 * rate.interval.high:.1f}]" if rate.interval else ""
    return f"{100 * rate.value:.1f}{around}"
