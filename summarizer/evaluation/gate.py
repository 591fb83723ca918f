"""Gate: whether a run holds its baseline, as one verdict that every output is made from.

Three values. `pass`: the drop is surely smaller than the margin (non-inferiority, by the interval's lower end). Every
metric must be, so none is corrected for (an intersection-union test, Berger 1982). `fail`: a drop is shown, in any
metric, so all are (Holm). `inconclusive`: the articles do not suffice to say either.
"""

from collections.abc import Sequence
from typing import Literal

from summarizer.evaluation.baselines import Baseline, check_comparable
from summarizer.evaluation.differences import Difference, differences
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.intervals import units_needed
from summarizer.evaluation.metrics import units
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
    """`fail` if any check fails, else `inconclusive` if any is, else `pass`."""
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
    found = differences(
        {metric: held.units for metric, held in baseline.metrics.items()},
        {metric: units(evaluation.score, metric) for metric in baseline.metrics},
    )
    tests = sum(each.p is not None for each in found)
    checks = tuple(_check(each, baseline.metrics[each.metric].margin, tests) for each in found)
    return Gate(
        suite=evaluation.suite,
        model=evaluation.model,
        baseline_model=baseline.model,
        verdict=_overall(checks),
        checks=checks,
    )


def _overall(checks: Sequence[Check]) -> Verdict:
    verdicts = {check.verdict for check in checks}
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
    if found.interval is None or found.difference is None:
        return "inconclusive"
    if found.interval.low > -margin:
        return "pass"
    return "fail" if found.shown and found.difference < 0 else "inconclusive"
