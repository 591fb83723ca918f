"""Promises about what `eval` cannot use: one line that names the place, and status 2."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import lines, summarizer
from tests.cli.eval_gold import towns, write_predictions


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a folder with two annotated articles, orra and vell."""
    return towns(tmp_path / "gold", 2)


def fault(*arguments: str | Path, cwd: Path) -> str:
    """Return the last line on standard error of a command that must print nothing and exit with 2."""
    shown = summarizer("eval", *arguments, cwd=cwd)
    assert (2, b"") == (shown.returncode, shown.stdout)
    assert b"Traceback" not in shown.stderr
    return lines(shown.stderr)[-1]


def edit(file: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the annotation in the file."""
    annotation = json.loads(file.read_text())
    change(annotation)
    file.write_text(json.dumps(annotation))


@pytest.mark.parametrize(("change", "words"), [
    (lambda a: a["figures"][0]["number"].update(text="999"), "f1 number: the article has '120' at [57, 60), not '999'"),
    (lambda a: a["figures"][1].update(colour="red"), "figures f2.colour"),
    (lambda a: a["events"].append(a["events"][0]), "e1: two items have this id"),
    (lambda a: a.update(article="other"), "article: it annotates 'other', not the file beside it"),
], ids=["span", "unknown field", "id twice", "other article"])  # fmt: skip
def test_gold_that_does_not_fit_is_named_by_file_and_item(
    gold: Path, change: Callable[[dict[str, Any]], object], words: str
) -> None:
    """The annotator finds the place without a search."""
    edit(gold / "vell.json", change)

    line = fault("gold", cwd=gold.parent)

    assert line.startswith("summarizer: gold/vell.json: ")
    assert words in line


def test_an_article_without_gold_is_named(gold: Path) -> None:
    """So is gold without an article."""
    (gold / "vell.json").rename(gold / "lost.json")
    assert "summarizer: gold/vell.txt: an article without gold: vell.json is not beside it" == fault(
        "gold", cwd=gold.parent
    )

    (gold / "vell.txt").unlink()
    assert "summarizer: gold/lost.json: gold without an article: lost.txt is not beside it" == fault(
        "gold", cwd=gold.parent
    )


def test_no_suite_is_told_apart_from_an_empty_one(tmp_path: Path) -> None:
    """A folder that is not there, one without articles, and a suite file whose folder is missing."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "storms.toml").write_text('folders = ["gone"]\n')

    assert "summarizer: gone: a suite is a folder or a .toml file that names folders" == fault("gone", cwd=tmp_path)
    assert "summarizer: empty: no article (NAME.txt with NAME.json) in it" == fault("empty", cwd=tmp_path)
    assert "summarizer: storms.toml: folders: there is no folder gone" == fault("storms.toml", cwd=tmp_path)


def test_predictions_of_other_articles_are_refused(gold: Path) -> None:
    """Another article, and another text under the same name."""
    more = towns(gold.parent / "more", 3)
    file = write_predictions(gold.parent / "more.jsonl", more)
    assert "summarizer: more.jsonl: prediction for 'tamsin': the suite has no such article" == fault(
        "gold", "--predictions", "more.jsonl", cwd=gold.parent
    )

    file.write_text(file.read_text().splitlines()[0].replace("Orra", "Urra") + "\n")
    assert "summarizer: more.jsonl: prediction for 'orra': it was made from another text than the gold's" == fault(
        "gold", "--predictions", "more.jsonl", cwd=gold.parent
    )


def test_predictions_that_are_none_are_refused(gold: Path) -> None:
    """No file, and a line that is no summary."""
    (gold.parent / "bad.jsonl").write_text("{}\n")

    assert "gone.jsonl: no predictions can be read" in fault(gold, "--predictions", "gone.jsonl", cwd=gold.parent)
    assert "summarizer: bad.jsonl:1: " in fault(gold, "--predictions", "bad.jsonl", cwd=gold.parent)


def test_a_gate_without_a_baseline_says_how_to_make_one(gold: Path) -> None:
    """The command in the message works as it stands."""
    line = fault("gold", "--gate", "--baseline", "b.json", cwd=gold.parent)
    assert line == "summarizer: b.json: no baseline yet; to make one: summarizer eval gold --pin --baseline b.json"

    command = line.rpartition(": summarizer ")[2].split()
    assert 0 == summarizer(*command, cwd=gold.parent).returncode
    assert 0 == summarizer("eval", "gold", "--gate", "--baseline", "b.json", cwd=gold.parent).returncode


def test_a_baseline_of_another_suite_is_refused(gold: Path) -> None:
    """By the gate, and by a pin that would overwrite it."""
    towns(gold.parent / "others", 2)
    summarizer("eval", "others", "--pin", cwd=gold.parent)

    for option in ("--gate", "--pin"):
        line = fault("gold", option, "--baseline", "others.baseline.json", cwd=gold.parent)
        assert line == "summarizer: others.baseline.json: baseline of suite 'others': this is suite 'gold'"


def test_edited_gold_is_gated_only_after_a_new_pin(gold: Path) -> None:
    """The message has the command, before anything is drafted, and the command mends it."""
    summarizer("eval", "gold", "--pin", cwd=gold.parent)
    edit(gold / "vell.json", lambda a: a["figures"][0].update(unit="house"))

    refused = summarizer("eval", "gold", "--gate", cwd=gold.parent)
    (line,) = lines(refused.stderr)
    assert (2, b"") == (refused.returncode, refused.stdout)
    assert "gold.baseline.json: baseline of suite 'gold': the gold has changed since it was pinned" in line
    command = line.rpartition("to pin it anew: summarizer ")[2].split()
    summarizer(*command, "--lower", "--reason", "the gold was mended", cwd=gold.parent)

    assert 0 == summarizer("eval", "gold", "--gate", cwd=gold.parent).returncode


def test_the_command_that_pins_scores_what_was_scored_and_writes_where_was_read(gold: Path) -> None:
    """A model that drafted nothing here is not asked; a name with a space stays one word."""
    file = gold.parent / "my run.jsonl"
    write_predictions(file, gold)
    pin = ("gold", "--predictions", "my run.jsonl", "--baseline", "b.json")
    summarizer("eval", *pin, "--pin", cwd=gold.parent)
    edit(gold / "vell.json", lambda a: a["figures"][0].update(unit="house"))

    line = fault(*pin, "--gate", cwd=gold.parent)

    assert line.endswith(": summarizer eval gold --predictions 'my run.jsonl' --pin --baseline b.json")


@pytest.mark.parametrize(("options", "words"), [
    (["--gate", "--pin"], "--gate compares with the baseline, --pin replaces it: give one of them"),
    (["--strict"], "--strict goes with --gate only"),
    (["--lower", "--reason", "why"], "--lower goes with --pin only"),
    (["--pin", "--lower"], "--lower and --reason TEXT go together: a baseline is lowered with a reason"),
    (["--pin", "--reason", "why"], "--lower and --reason TEXT go together: a baseline is lowered with a reason"),
    (["--baseline", "b.json"], "--baseline goes with --gate or --pin only"),
    (["--model", "rules", "--predictions", "p.jsonl"], "--predictions are scored as they are: --model does not go with them"),
], ids=lambda value: " ".join(value) if isinstance(value, list) else "")  # fmt: skip
def test_options_that_contradict_each_other_are_refused(tmp_path: Path, options: list[str], words: str) -> None:
    """Before anything is read or drafted."""
    shown = summarizer("eval", "gold", *options, cwd=tmp_path)

    assert (2, b"", [f"summarizer: {words}"]) == (shown.returncode, shown.stdout, lines(shown.stderr))


def test_a_folder_that_cannot_be_made_is_told_before_drafting(gold: Path) -> None:
    """Nobody waits for a model whose result has no place."""
    shown = summarizer("eval", "gold", "--out", "gold/vell.txt", cwd=gold.parent)

    assert (2, ["summarizer: gold/vell.txt: cannot be made: File exists"]) == (shown.returncode, lines(shown.stderr))
