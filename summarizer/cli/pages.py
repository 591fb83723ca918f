"""Pages of `eval`: report.html of one run, compare.html of two, and the predictions that they are made from."""

from collections.abc import Sequence
from pathlib import Path

from summarizer.cli.scoring import Scored
from summarizer.errors import InputError, OutputError
from summarizer.evaluation.comparing import RunComparison
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.gold import Suite, load_suite
from summarizer.evaluation.page.articles import PageRun
from summarizer.evaluation.page.rendering import comparison_page, report_page
from summarizer.evaluation.predictions import read_predictions
from summarizer.evaluation.scoring import score
from summarizer.evaluation.sections import Section

PREDICTIONS = "predictions.jsonl"
REPORT = "report.html"
COMPARISON = "compare.html"


def write_report(folder: Path, suite: Suite, scored: Scored, sections: tuple[Section, ...]) -> None:
    """Write report.html, and the summaries that were scored; raises OutputError where that cannot be done."""
    found = [summary for case in suite.cases if (summary := scored.summaries.get(case.id))]
    page = report_page(suite, PageRun("predicted", scored.evaluation, scored.summaries), sections)
    _write(folder / PREDICTIONS, "".join(f"{summary.model_dump_json()}\n" for summary in found))
    _write(folder / REPORT, page)


def write_comparison(folder: Path, runs: Sequence[tuple[Path, Evaluation]], comparison: RunComparison) -> None:
    """Write compare.html of two evaluations, each with what `eval --out` wrote of it: its folder or evaluation.json.

    The gold is read from the suite that the evaluations name. Raises InputError, naming the place, where it is gone or
    another by now, or where the predictions that were scored are not beside an evaluation; OutputError as above.
    """
    (before, old), (after, new) = runs
    suite = _gold(new)
    pages = (_page_run("A", before, old, suite), _page_run("B", after, new, suite))
    _write(folder / COMPARISON, comparison_page(suite, pages, comparison))


def _gold(evaluation: Evaluation) -> Suite:
    try:
        suite = load_suite(Path(evaluation.source))
    except InputError as error:
        raise InputError(f"{COMPARISON} needs the gold that was scored on: {error}") from error
    if suite.digest != evaluation.gold:
        raise InputError(f"{COMPARISON} needs the gold that was scored on: {evaluation.source} has changed since")
    return suite


def _page_run(name: str, place: Path, evaluation: Evaluation, suite: Suite) -> PageRun:
    file = (place if place.is_dir() else place.parent) / PREDICTIONS
    needed = f"{COMPARISON} needs the predictions that were scored"
    if not file.is_file():
        raise InputError(f"{needed}: {file} is not there; score again with --out")
    found = read_predictions(file).by_article if file.stat().st_size else {}  # empty where every article failed
    if score(suite.cases, found) != evaluation.score:
        raise InputError(f"{needed}: {file} holds others; score again with --out")
    return PageRun(name, evaluation, found)


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{file}: cannot be written: {error.strerror}") from error
