"""A gate passes what holds the baseline, fails what is shown to fall, and says so where it cannot tell."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from summarizer.errors import InputError, OutputError
from summarizer.evaluation.baselines import Baseline, pin, read_baseline, write_baseline
from summarizer.evaluation.counts import Tally
from summarizer.evaluation.evaluations import Evaluation, evaluate
from summarizer.evaluation.gate import GATE_FAILED, checks, judge
from summarizer.evaluation.intervals import difference_interval
from summarizer.evaluation.junit import as_junit
from summarizer.evaluation.publishing import append_step_summary
from summarizer.evaluation.rendering import as_markdown, as_text
from summarizer.evaluation.sections import gate_sections, number
from tests.evaluation.making import case, figure, gold, suite

_FIGURES = [figure(f"f{n + 1}", 12 * n, 12 * n + 10, str(n)) for n in range(20)]


def _run(*missed: int, name: str = "harbour", value: str = "0") -> Evaluation:
    """Return a run over articles of twenty figures, with so many missed in each."""
    figures = [_FIGURES[0].model_copy(update={"measure": f"boats {value}"}), *_FIGURES[1:]]
    cases = [case(gold(figures), f"article {n}") for n in range(len(missed))]
    predictions = {each.id: gold(figures[count:]) for each, count in zip(cases, missed, strict=True)}
    return evaluate(suite(*cases, name=name), predictions, "model")


_BEFORE = _run(0, 1, 0, 1, 0, 1)
_BASELINE = pin(_BEFORE, None)


@pytest.mark.parametrize(
    ("run", "verdict", "status", "strict_status"),
    [
        (_BEFORE, "pass", 0, 0),
        (_run(0, 0, 0, 0, 0, 0), "pass", 0, 0),
        (_run(6, 7, 6, 7, 5, 8), "fail", GATE_FAILED, GATE_FAILED),
        (_run(20, 20, 20, 20, 20, 20), "fail", GATE_FAILED, GATE_FAILED),
        (_run(0, 1, 0, 1, 0, 9), "inconclusive", 0, GATE_FAILED),
    ],
    ids=["the same", "better", "worse everywhere", "nothing found", "worse in one article"],
)
def test_one_verdict_feeds_every_output(run: Evaluation, verdict: str, status: int, strict_status: int) -> None:
    """Exit status, JUnit, Markdown and JSON say the same."""
    gate = judge(run, _BASELINE)
    assert verdict == gate.verdict
    assert (status, strict_status) == (gate.exit_status(strict=False), gate.exit_status(strict=True))
    for strict, expected in ((False, status), (True, strict_status)):
        junit = ET.fromstring(as_junit(gate, strict=strict))  # noqa: S314  # our own output
        assert bool(expected) == (junit.attrib["failures"] != "0")
        assert len(junit.findall("testcase/failure")) == int(junit.attrib["failures"])
        assert len(junit.findall("testcase/skipped")) == int(junit.attrib["skipped"])
    assert f"Gate: {verdict}" in as_markdown(gate_sections(gate))
    (section,) = gate_sections(gate)
    shown = [row[section.headers.index("p (drop)")] for row in section.rows]
    assert [number(check.difference.p_drop) for check in gate.checks] == shown
    assert verdict == json.loads(gate.model_dump_json())["verdict"]


def test_an_inconclusive_check_says_how_many_articles_would_settle_it() -> None:
    """More than there are."""
    check = judge(_run(0, 1, 0, 1, 0, 9), _BASELINE).checks[0]
    assert check.units_needed is not None
    assert check.units_needed > 6


def test_a_drop_within_the_margin_passes() -> None:
    """Two figures in every article are shown, and few enough."""
    wide = _BASELINE.model_copy(
        update={"metrics": {m: g.model_copy(update={"margin": 0.1}) for m, g in _BASELINE.metrics.items()}}
    )
    run = _run(2, 3, 2, 3, 2, 3)
    assert ("fail", "pass") == (judge(run, _BASELINE).verdict, judge(run, wide).verdict)


def test_a_pass_takes_the_whole_interval_within_the_margin() -> None:
    """A hair less than its lower end is not enough."""
    before = {"a": Tally(90, 100, 100), "b": Tally(95, 100, 100), "c": Tally(80, 90, 100)}
    after = {"a": Tally(90, 100, 100), "b": Tally(93, 100, 100), "c": Tally(80, 90, 100)}
    found = difference_interval(list(before.values()), list(after.values()))
    assert found is not None
    for part, verdict in ((1.01, "pass"), (0.99, "inconclusive")):
        (check,) = checks({"events.found": before}, {"events.found": after}, {"events.found": -found.low * part})
        assert verdict == check.verdict


def test_a_single_article_is_never_conclusive_unless_nothing_changed() -> None:
    """There is no error to judge by."""
    baseline = pin(_run(1), None)
    assert ("inconclusive", "pass") == (judge(_run(5), baseline).verdict, judge(_run(1), baseline).verdict)


def test_a_baseline_of_another_suite_or_of_other_gold_is_refused() -> None:
    """Edited gold must be pinned again; a scorer of another version too."""
    with pytest.raises(InputError, match="this is suite 'port'"):
        judge(_run(0, name="port"), _BASELINE)
    with pytest.raises(InputError, match=r"gold has changed.*pin it anew"):
        judge(_run(0, 1, 0, 1, 0, 1, value="1"), _BASELINE)
    with pytest.raises(InputError, match=r"made by scorer 0.*pin it anew"):
        judge(_BEFORE, _BASELINE.model_copy(update={"scorer": "0"}))
    with pytest.raises(InputError, match="this is suite 'port'"):
        pin(_run(0, name="port"), _BASELINE)


def test_a_baseline_that_holds_too_little_is_refused() -> None:
    """A metric or an article that was cut out of the file would be gated by nobody."""
    metrics = dict(_BASELINE.metrics)
    held = metrics.pop("events.strict")
    with pytest.raises(InputError, match=r"does not hold events\.strict.*pin it anew"):
        judge(_BEFORE, _BASELINE.model_copy(update={"metrics": metrics}))
    fewer = held.model_copy(update={"units": dict(list(held.units.items())[1:])})
    with pytest.raises(InputError, match=r"events\.strict: its units are not those of the suite"):
        judge(_BEFORE, _BASELINE.model_copy(update={"metrics": {**metrics, "events.strict": fewer}}))


@pytest.mark.parametrize(
    ("entry", "value", "words"),
    [
        ("margin", -0.1, "greater than or equal to 0"),
        ("margin", 2, "less than or equal to 1"),
        ("f1", 0.5, "by the tallies of its units"),
        ("f1", None, "by the tallies of its units"),
    ],
)
def test_a_baseline_that_contradicts_itself_is_refused(
    tmp_path: Path, entry: str, value: float | None, words: str
) -> None:
    """A lowered F1 would hide a lowered baseline; a margin is a drop in F1."""
    document = json.loads(_BASELINE.model_dump_json())
    document["metrics"]["figures.found"][entry] = value
    path = tmp_path / "harbour.json"
    path.write_text(json.dumps(document))
    with pytest.raises(InputError, match=rf"harbour\.json: no valid Baseline: metrics\.figures\.found.*{words}"):
        read_baseline(path)


def test_a_gate_says_whose_baseline_it_is_where_the_models_differ() -> None:
    """One model may be held to the result of another."""
    other = _BEFORE.model_copy(update={"model": "a model"})
    assert "Gate: pass (a model against model on harbour)" in as_text(gate_sections(judge(other, _BASELINE)))


def test_lowering_a_baseline_needs_a_reason_which_is_kept() -> None:
    """Without it the command is refused; with it the reason stands in the file for good."""
    worse = _run(6, 7, 6, 7, 5, 8)
    for reason in (None, " "):
        with pytest.raises(InputError, match=r"figures\.found would fall from .* --reason"):
            pin(worse, _BASELINE, reason)
    lowered = pin(worse, _BASELINE, "the old scores counted copies")
    assert {"figures.found", "figures.strict"} == {each.metric for each in lowered.lowered}
    raised = pin(_BEFORE, lowered)
    assert lowered.lowered == raised.lowered


def test_a_baseline_is_not_lowered_little_by_little() -> None:
    """One figure in one article is a lower baseline too."""
    with pytest.raises(InputError, match=r"figures\.found would fall"):
        pin(_run(0, 1, 0, 1, 0, 2), _BASELINE)


def test_pinning_keeps_margins() -> None:
    """They are set by hand in the file."""
    metrics = dict(_BASELINE.metrics)
    metrics["figures.found"] = metrics["figures.found"].model_copy(update={"margin": 0.005})
    again = pin(_BEFORE, _BASELINE.model_copy(update={"metrics": metrics}))
    assert (0.005, 0.02) == (again.metrics["figures.found"].margin, again.metrics["figures.strict"].margin)


def test_a_baseline_is_read_as_it_was_written(tmp_path: Path) -> None:
    """And is refused, by name, where it is missing, broken, or cannot be written."""
    path = tmp_path / "baselines" / "harbour.json"
    write_baseline(_BASELINE, path)
    assert _BASELINE == read_baseline(path)
    assert "pass" == judge(_BEFORE, read_baseline(path)).verdict
    with pytest.raises(InputError, match=r"nothing\.json: no baseline"):
        read_baseline(tmp_path / "nothing.json")
    path.write_text('{"colour": "red"}')
    with pytest.raises(InputError, match=r"harbour\.json: no valid Baseline"):
        read_baseline(path)
    with pytest.raises(OutputError, match="cannot be written"):
        write_baseline(_BASELINE, tmp_path / "baselines")


def test_junit_holds_any_suite_name() -> None:
    """Markup is escaped, and a character that XML cannot hold is replaced."""
    run = _run(0, name='a<b>&"\x07')
    document = ET.fromstring(as_junit(judge(run, pin(run, None)), strict=False))  # noqa: S314  # our own output
    assert 'summarizer gate a<b>&"?' == document.attrib["name"]


def test_the_page_of_the_ci_job_gets_the_markdown_where_there_is_one(tmp_path: Path) -> None:
    """Appended to what is there; nothing happens without the variable."""
    page = tmp_path / "summary.md"
    page.write_text("# Tests\n")
    assert page == append_step_summary("### Gate\n", {"GITHUB_STEP_SUMMARY": str(page)})
    assert "# Tests\n### Gate\n\n" == page.read_text()
    assert append_step_summary("### Gate\n", {}) is None
    with pytest.raises(OutputError, match="GITHUB_STEP_SUMMARY"):
        append_step_summary("### Gate\n", {"GITHUB_STEP_SUMMARY": str(tmp_path)})


def test_a_baseline_is_bound_to_its_gold() -> None:
    """The digest is that of the suite."""
    assert (_BEFORE.gold, "harbour", "model") == (_BASELINE.gold, _BASELINE.suite, _BASELINE.model)
    assert _BASELINE == Baseline.from_json(_BASELINE.model_dump_json())
