"""The table: each drafter's scores, what it wrote and asked, what was lost; and how far it is from another evaluation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from evals.benchmarks.plain_calls.findings import NOT_IN_TEXT, UNFIT, Drafted
from evals.benchmarks.plain_calls.recordings import Recording
from summarizer.evaluation.comparing import compare
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.gold import Case
from summarizer.evaluation.kinds import KINDS
from summarizer.evaluation.metrics import Metric
from summarizer.evaluation.rendering import as_text
from summarizer.evaluation.sections import Section, comparison_sections


@dataclass(frozen=True)
class Result:
    """What one drafter made of the articles."""

    drafter: str
    evaluation: Evaluation
    cases: Sequence[Case]
    recordings: Mapping[str, Recording]
    drafts: Mapping[str, Drafted | None]


def table(results: Sequence[Result], other: Evaluation | None) -> str:
    """Return the drafters' rows, then, where there is another evaluation, its row and the differences to it.

    Lengths and calls are means over the articles that were answered: characters of all answers over those of the article.
    Raises InputError where the other evaluation is of another gold.
    """
    headers = (
        "drafter",
        *(kind.name for kind in KINDS),
        "answer/article",
        "calls",
        "failed",
        NOT_IN_TEXT,
        UNFIT,
        "quotes",
        "times",
    )
    rows = [_row(each) for each in results]
    if other:
        rows.append((other.model, *_scores(other), *[""] * (len(headers) - 1 - len(KINDS))))
    notes = (
        "Found / strict F1. Dropped items: not in the text, unfit for a finding. Quotes and times that were left out of kept items.",
    )
    sections = [Section("Plain calls", headers, tuple(rows), notes)]
    if other:
        sections += [next(iter(comparison_sections(compare(each.evaluation, other)))) for each in results]
    return as_text(sections)


def _row(result: Result) -> tuple[str, ...]:
    lost = [draft.lost for draft in result.drafts.values() if draft]
    return (
        result.drafter,
        *_scores(result.evaluation),
        *_costs(result),
        str(len(result.evaluation.score.failed)),
        *(str(sum(each.items[why] for each in lost)) for why in (NOT_IN_TEXT, UNFIT)),
        str(sum(each.quotes for each in lost)),
        str(sum(each.times for each in lost)),
    )


def _scores(evaluation: Evaluation) -> tuple[str, ...]:
    levels: dict[str, tuple[Metric, Metric]] = {
        "figures": ("figures.found", "figures.strict"),
        "events": ("events.found", "events.strict"),
        "statements": ("statements.found", "statements.strict"),
    }
    return tuple(" / ".join(_f1(evaluation, metric) for metric in levels[kind.name]) for kind in KINDS)


def _f1(evaluation: Evaluation, metric: Metric) -> str:
    f1 = evaluation.estimate(metric).f1
    return "-" if f1 is None else f"{f1:.3f}"


def _costs(result: Result) -> tuple[str, str]:
    """Return the mean length of answers against their articles, and the mean number of calls."""
    answered = [(case, result.recordings[case.id].answers) for case in result.cases if case.id in result.recordings]
    if not answered:
        return "-", "-"
    length = mean(sum(map(len, answers)) / len(case.text) for case, answers in answered)
    return f"{length:.2f}", f"{mean(len(answers) for _, answers in answered):.2f}"
