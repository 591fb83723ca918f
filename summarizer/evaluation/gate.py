"""Gate: whether a run holds its baseline, as one verdict that every output is made from.

Three values. `pass`: the drop is surely smaller than the margin (non-inferiority, by the interval's lower end). Every
metric must be, so none is corrected for (an intersection-union test, Berger 1982). `fail`: a drop is shown, in any
metric, so all are (Holm), and in one direction, the only one that a gate asks about. `inconclusive`: the articles do not suffice to say either.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from summarizer.evaluation.baselines import Baseline, check_comparable
from summarizer.evaluation.differences import Difference, UnitsByMetric, differences
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.intervals import units_needed
from summarizer.evaluation.metrics import Metric, units
from summarizer.models.strict import StrictModel

Verdict = Literal["pass", "fail", "inconclusive"]

GATE_FAILED = 4
"""The exit status of a gate that failed."""


class Check(StrictModel):
    """One metric against the baseline."""

    difference: Difference
    margin: float
    verdict: Verdict
    units_needed: int | None
    """About how many articles or stories would settle it; None where it is settled or cannot be told."""


class Gate(StrictModel):
    """Every gated metric of one run against the baseline."""

    suite: str
    model: str
    baseline_model: str
    """Whose result is held; the gate may compare one model with another."""
    verdict: Verdict
    checks: tuple[Check, ...]

    def holds(self, *, strict: bool) -> bool:
        """Whether the gate lets the run through; a strict one wants every check settled."""
        return self.verdict == "pass" or (self.verdict == "inconclusive" and not strict)

    def exit_status(self, *, strict: bool) -> int:
        """Return 0 where the gate holds, 4 where not."""
        return 0 if self.holds(strict=strict) else GATE_FAILED


def judge(evaluation: Evaluation, baseline: Baseline) -> Gate:
    """Return the verdict on every metric of the baseline.

    Raises InputError for a baseline of another suite, other gold or another scorer.
    """
    check_comparable(evaluation, baseline)
    found = checks(
        {metric: held.units for metric, held in baseline.metrics.items()},
        {metric: units(evaluation.score, metric) for metric in baseline.metrics},
        {metric: held.margin for metric, held in baseline.metrics.items()},
    )
    return Gate(
        suite=evaluation.suite,
        model=evaluation.model,
        baseline_model=baseline.model,
        verdict=overall(found),
        checks=found,
    )


def checks(before: UnitsByMetric, after: UnitsByMetric, margins: Mapping[Metric, float]) -> tuple[Check, ...]:
    """Return the check of each metric, all of them decided on together."""
    found = differences(before, after)
    tests = sum(each.p is not None for each in found)
    return tuple(_check(each, margins[each.metric], tests) for each in found)


def overall(found: Sequence[Check]) -> Verdict:
    """Return the verdict on all checks: `fail` if any fails, else `inconclusive` if any is, else `pass`."""
    verdicts = {check.verdict for check in found}
    return "fail" if "fail" in verdicts else "inconclusive" if "inconclusive" in verdicts else "pass"


def _check(found: Difference, margin: float, tests: int) -> Check:
    verdict = _verdict(found, margin)
    needed = None
    if verdict == "inconclusive" and found.uncertainty and margin:
        needed = max(found.units + 1, units_needed(found.uncertainty, found.units, margin, tests))
    return Check(difference=found, margin=margin, verdict=verdict, units_needed=needed)


def _verdict(found: Difference, margin: float) -> Verdict:
    if found.identical:
        return "pass"
    if found.interval is None:
        return "inconclusive"
    if found.interval.low > -margin:
        return "pass"
    return "fail" if found.drop_shown else "inconclusive"
