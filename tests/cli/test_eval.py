"""Promises about `eval`: scores, files, baselines and the gate."""

import json
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from summarizer.evaluation.evaluations import read_evaluation
from tests.cli.command import ROOT, lines, own_process, summarizer
from tests.cli.eval_gold import TOWNS, annotate, towns, write_predictions

RULES_LINE = "model: rules (built in; no network). Use --model to name another."
WRITTEN = {"evaluation.json", "predictions.jsonl", "report.html", "report.md"}
EVERY_TOWN = [town.lower() for town in TOWNS]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a folder with eight annotated articles."""
    return towns(tmp_path / "gold")


@pytest.fixture
def pinned(gold: Path) -> Path:
    """Return the same folder, with the rules' perfect result pinned as its baseline."""
    assert 0 == summarizer("eval", gold, "--pin", cwd=gold.parent).returncode
    return gold


@pytest.mark.parametrize("command", [["eval"], ["eval", "score"], ["eval", "compare"], ["eval", "repeats"]])
def test_every_command_of_eval_has_help_without_waiting_for_models(tmp_path: Path, command: list[str]) -> None:
    """`--help` says how it is used, fits a terminal, and imports no scorer, no model and no grammar."""
    shown = own_process(*command, "--help", cwd=tmp_path, env={"PYTHONPROFILEIMPORTTIME": "1"})

    assert 0 == shown.returncode
    assert shown.stdout.startswith(f"Usage: summarizer {' '.join(command)} ".encode())
    assert max(map(len, lines(shown.stdout))) <= 90
    unneeded = (b"summarizer.evaluation", b"summarizer.models", b"rich", b"nupunkt", b"numpy", b"lxml")
    assert [] == [name for name in unneeded if name in shown.stderr]


def test_a_folder_is_scored_with_the_rules_and_says_so(gold: Path) -> None:
    """Gold that is the drafter's own answer scores 1; standard error has the model's line alone."""
    shown = summarizer("eval", gold, cwd=gold.parent)

    assert (0, [RULES_LINE]) == (shown.returncode, lines(shown.stderr))
    assert "rules on gold (8 articles)" == lines(shown.stdout)[0]
    assert ["figures.found", "1.000"] == lines(shown.stdout)[2].split()[:2]


def test_tables_fit_the_terminal(gold: Path) -> None:
    """Eighty columns here; where there is no terminal, each row is one line."""
    narrow = summarizer("eval", gold, cwd=gold.parent)
    endless = own_process("eval", gold, cwd=gold.parent, env={"COLUMNS": "0"})

    assert max(map(len, lines(narrow.stdout))) <= 80
    assert 1 == sum(line.startswith("figures.found") for line in lines(endless.stdout))


def test_the_word_score_may_be_there(gold: Path) -> None:
    """`eval score SUITE` is `eval SUITE`, with options before or after."""
    short, full = (
        summarizer("eval", "--format", "json", gold, cwd=gold),
        summarizer("eval", "score", gold, "--format", "json", cwd=gold),
    )

    assert 0 == short.returncode
    assert short.stdout == full.stdout


def test_a_suite_file_names_its_folders(gold: Path) -> None:
    """The suite is called by the file's stem; its folders are relative to the file."""
    (gold.parent / "storms.toml").write_text('folders = ["gold"]\n')

    shown = summarizer("eval", gold.parent / "storms.toml", cwd=gold)

    assert "rules on storms (8 articles)" == lines(shown.stdout)[0]


def test_the_drafter_sees_the_text_alone(tmp_path: Path) -> None:
    """The gold's publication date does not help it to place a weekday: the time that needs it counts as missing."""
    text = "Storm floods homes in Vell\n\nThe storm flooded 120 homes in Vell on Friday.\n"
    file = annotate(tmp_path / "gold", "vell", text)
    annotation = json.loads(file.read_text()) | {"published": "2031-05-04"}
    annotation["figures"][0]["time"] = "2031-05-02"
    file.write_text(json.dumps(annotation))

    summarizer("eval", tmp_path / "gold", "--out", "out", cwd=tmp_path)

    times = read_evaluation(tmp_path / "out" / "evaluation.json").score.fields("figures")["time"]
    assert (0, 1) == (times.matched.correct, times.matched.missing)


def test_settings_choose_the_model_as_they_do_for_run(gold: Path) -> None:
    """The environment's model is used, and an unknown one is status 2."""
    shown = summarizer("eval", gold, cwd=gold, env={"SUMMARIZER_MODEL": "no/such"})

    assert (2, b"") == (shown.returncode, shown.stdout)
    assert lines(shown.stderr)[-1].startswith("summarizer: unknown model 'no/such'")


def test_saved_predictions_score_as_their_drafting_does(gold: Path) -> None:
    """A run's folder gives the very evaluation that drafting anew gives."""
    summarizer("run", gold, "--out", "results", cwd=gold.parent)

    drafted = summarizer("eval", gold, "--format", "json", cwd=gold.parent)
    saved = summarizer("eval", gold, "--format", "json", "--predictions", "results", cwd=gold.parent)

    assert (0, b"") == (saved.returncode, saved.stderr)
    assert drafted.stdout == saved.stdout


def test_articles_without_output_count_as_empty_and_are_named(gold: Path) -> None:
    """Two articles missing of eight leave a recall of .75, and both streams name them."""
    file = write_predictions(gold.parent / "some.jsonl", gold)
    file.write_text("".join(file.read_text().splitlines(keepends=True)[:6]))

    shown = summarizer("eval", gold, "--predictions", file, cwd=gold)

    assert (0, ["no summary, counted as empty: tamsin, vell"]) == (shown.returncode, lines(shown.stderr))
    assert "Failed articles (2): tamsin, vell" in lines(shown.stdout)
    recall = next(place for place, line in enumerate(lines(shown.stdout)) if line.split()[:3:2] == ["metric", "recall"])
    assert ["figures.found", "0.750"] == lines(shown.stdout)[recall + 1].split()[:3:2]


def test_an_article_that_cannot_be_drafted_is_named_with_the_reason(gold: Path) -> None:
    """It counts as empty; the others are scored."""
    nothing: dict[str, list[object]] = {"figures": [], "events": [], "statements": []}
    about = {"guide": 1, "article": "stars", "title": None, "publisher": None, "language": "en", "published": None}
    (gold / "stars.txt").write_text("* * *\n")
    (gold / "stars.json").write_text(json.dumps(about | nothing))

    shown = summarizer("eval", gold, cwd=gold)

    assert (0, [RULES_LINE, "stars: unreadable: holds no text"]) == (shown.returncode, lines(shown.stderr))
    assert "Failed articles (1): stars" in lines(shown.stdout)


def test_the_files_and_the_terminal_tell_one_verdict(pinned: Path) -> None:
    """evaluation.json, gate.json, junit.xml, report.md, the CI job's page and the status agree on a failure."""
    file = write_predictions(pinned.parent / "worse.jsonl", pinned, without_figures=EVERY_TOWN)
    page = pinned.parent / "page.md"

    shown = own_process(
        *("eval", pinned, "--predictions", file, "--gate", "--out", "out"),
        cwd=pinned.parent,
        env={"GITHUB_STEP_SUMMARY": str(page)},
    )

    out = pinned.parent / "out"
    suite = ET.parse(out / "junit.xml").getroot()  # noqa: S314  # our own file
    failed = [case.get("name") for case in suite if case.find("failure") is not None]
    assert (4, ["gate: fail (exit status 4)"]) == (shown.returncode, lines(shown.stderr))
    assert "Gate: fail (rules on gold)" == lines(shown.stdout)[0]
    assert {*WRITTEN, "gate.json", "junit.xml"} == {path.name for path in out.iterdir()}
    assert "fail" == json.loads((out / "gate.json").read_text())["verdict"]
    assert ["figures.found", "figures.strict"] == failed[:2]
    assert "### Gate: fail (rules on gold)" == (out / "report.md").read_text().splitlines()[0]
    assert (out / "report.md").read_text() + "\n" == page.read_text()
    assert 0.0 == read_evaluation(out / "evaluation.json").estimate("figures.found").recall


def test_a_run_as_good_as_the_baseline_passes(pinned: Path) -> None:
    """The same drafter on the same gold holds its own baseline, strictly too; JSON is the gate's."""
    shown = summarizer("eval", pinned, "--gate", "--strict", "--format", "json", cwd=pinned)

    assert (0, [RULES_LINE, "gate: pass (exit status 0)"]) == (shown.returncode, lines(shown.stderr))
    assert "pass" == json.loads(shown.stdout)["verdict"]


@pytest.mark.parametrize(
    ("strict", "status", "words"),
    [
        ([], 0, "gate: inconclusive (exit status 0)"),
        (["--strict"], 4, "gate: inconclusive, which --strict does not let through (exit status 4)"),
    ],
)
def test_what_too_few_articles_cannot_tell_stops_only_a_strict_gate(
    pinned: Path, strict: list[str], status: int, words: str
) -> None:
    """One article of eight without figures is no shown drop, and no shown equality."""
    file = write_predictions(pinned.parent / "other.jsonl", pinned, without_figures=["vell"])

    shown = summarizer("eval", pinned, "--predictions", file, "--gate", *strict, cwd=pinned)

    assert (status, [words]) == (shown.returncode, lines(shown.stderr))


def test_no_verdict_of_an_earlier_gate_stays_beside_a_new_evaluation(pinned: Path) -> None:
    """Writing into the same folder without a gate takes the old one's files away."""
    summarizer("eval", pinned, "--gate", "--out", "out", cwd=pinned.parent)
    summarizer("eval", pinned, "--out", "out", cwd=pinned.parent)

    assert WRITTEN == {path.name for path in (pinned.parent / "out").iterdir()}


def test_a_baseline_stands_beside_its_suite(gold: Path) -> None:
    """NAME.baseline.json for a folder and for a suite file alike; `--baseline` puts it elsewhere."""
    (gold.parent / "storms.toml").write_text('folders = ["gold"]\n')
    named = gold.parent / "kept" / "b.json"

    for suite, more, file in (
        (".", (), gold.parent / "gold.baseline.json"),
        ("../storms.toml", (), gold.parent / "storms.baseline.json"),
        (".", ("--baseline", named), named),
    ):
        shown = summarizer("eval", suite, "--pin", *more, cwd=gold)

        assert (0, f"baseline pinned: {file}") == (shown.returncode, lines(shown.stderr)[-1])
        assert {"figures.found", "events.strict"} <= json.loads(file.read_text())["metrics"].keys()


def test_a_baseline_is_lowered_only_with_a_reason_that_it_keeps(pinned: Path) -> None:
    """Without one it stays as it is."""
    file = write_predictions(pinned.parent / "worse.jsonl", pinned, without_figures=["vell"])
    baseline = pinned.parent / "gold.baseline.json"
    before = baseline.read_bytes()
    pin = ("eval", pinned, "--predictions", file, "--pin")

    refused = summarizer(*pin, cwd=pinned)
    assert (2, before) == (refused.returncode, baseline.read_bytes())
    assert lines(refused.stderr)[-1].startswith(
        f"summarizer: {baseline}: baseline of suite 'gold': figures.found would"
    )

    lowered = summarizer(*pin, "--lower", "--reason", "the gold was wrong", cwd=pinned)
    assert 0 == lowered.returncode
    assert {"the gold was wrong"} == {each["reason"] for each in json.loads(baseline.read_text())["lowered"]}


def test_every_suite_of_the_repository_names_folders_that_are_there() -> None:
    """Each file under evals/suites has `folders` alone, and they exist."""
    for file in sorted((ROOT / "evals" / "suites").glob("*.toml")):
        suite = tomllib.loads(file.read_text(encoding="utf-8"))
        assert ["folders"] == list(suite)
        assert all((file.parent / folder).is_dir() for folder in suite["folders"]), file
