"""Promises about `eval compare` and `eval repeats`."""

import json
from pathlib import Path

import pytest
from lxml import html

from tests.cli.command import lines, summarizer
from tests.cli.eval_gold import TOWNS, towns, write_predictions


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the evaluations `good` and `bare`: the second without any figure."""
    tmp_path = tmp_path_factory.mktemp("scored")
    gold = towns(tmp_path / "gold")
    write_predictions(tmp_path / "good.jsonl", gold)
    write_predictions(tmp_path / "bare.jsonl", gold, without_figures=[town.lower() for town in TOWNS])
    for name in ("good", "bare"):
        done = summarizer("eval", gold, "--predictions", f"{name}.jsonl", "--out", name, cwd=tmp_path)
        assert 0 == done.returncode
    return tmp_path


def test_what_was_lost_is_told_item_by_item(scored: Path) -> None:
    """Both figures of each article are lost, with their words; the metric has difference, interval, p and verdict."""
    shown = summarizer("eval", "compare", "good", "bare", cwd=scored)
    text = lines(shown.stdout)

    assert (0, b"") == (shown.returncode, shown.stderr)
    assert ["figures.found", "worse", "1.000", "0.000", "-1.000"] == text[2].split()[:5]
    assert ["lost", "vell", "f1", "correct", "missing", "120"] in [line.split() for line in text]
    assert 16 == sum(line.startswith("lost ") and line.split()[2] in ("f1", "f2") for line in text)


def test_the_other_way_round_it_is_won(scored: Path) -> None:
    """Folder or file, JSON or tables: the same comparison."""
    shown = summarizer("eval", "compare", "bare/evaluation.json", "good", "--format", "json", cwd=scored)
    comparison = json.loads(shown.stdout)

    assert {"won"} == {change["change"] for change in comparison["changes"]}
    assert "better" == comparison["metrics"][0]["verdict"]
    assert b"### rules" in summarizer("eval", "compare", "bare", "good", "--format", "markdown", cwd=scored).stdout


def test_an_evaluation_printed_as_json_can_be_compared(scored: Path) -> None:
    """What `--format json` prints is what `--out` writes."""
    printed = summarizer("eval", "gold", "--format", "json", cwd=scored)
    (scored / "printed.json").write_bytes(printed.stdout)

    assert 0 == summarizer("eval", "compare", "printed.json", "good", cwd=scored).returncode


def test_summaries_are_answered_with_the_command_that_scores_them(scored: Path) -> None:
    """A run's folder is what people try first."""
    summarizer("run", "gold", "--out", "results", cwd=scored)

    for place in ("results", "results/summaries.jsonl"):
        shown = summarizer("eval", "compare", place, "good", cwd=scored)

        assert (2, b"") == (shown.returncode, shown.stdout)
        (line,) = lines(shown.stderr)
        assert line.startswith(f"summarizer: {place}: holds summaries, which are not scored yet: ")
        assert line.endswith(f": summarizer eval SUITE --predictions {place} --out DIR")


def test_evaluations_of_other_gold_do_not_compare(scored: Path) -> None:
    """One line and status 2; so for a file that is no evaluation, and for none."""
    towns(scored / "fewer", 2)
    summarizer("eval", "fewer", "--out", "other", cwd=scored)

    for place, words in (
        ("other", "do not compare; score both again"),
        ("good.jsonl", "good.jsonl: "),
        ("gone", "gone: no evaluation can be read"),
    ):
        shown = summarizer("eval", "compare", "good", place, cwd=scored)

        assert (2, b"", 1) == (shown.returncode, shown.stdout, len(lines(shown.stderr)))
        assert words in lines(shown.stderr)[0]


def test_repeats_tell_where_the_spread_lies(scored: Path) -> None:
    """Two runs that are each alike on every article differ between runs alone."""
    shown = summarizer("eval", "repeats", "good", "bare", cwd=scored)
    figures = next(line.split() for line in lines(shown.stdout) if line.startswith("figures.found"))

    assert 0 == shown.returncode
    assert "0.00000" == figures[3]
    assert float(figures[4]) > 0
    assert ["8", "2"] == figures[5:]


def test_one_run_is_no_repetition(scored: Path) -> None:
    """One line says how many are needed."""
    shown = summarizer("eval", "repeats", "good", cwd=scored)

    assert (2, ["summarizer: repeats: at least two runs over the same gold are needed"]) == (
        shown.returncode,
        lines(shown.stderr),
    )


def test_both_runs_beside_the_gold_make_a_page(scored: Path) -> None:
    """From what `--out` wrote and the suite that it names; the tables are printed as ever."""
    shown = summarizer("eval", "compare", "good", "bare/evaluation.json", "--out", "both/page", cwd=scored)
    page = html.parse(scored / "both" / "page" / "compare.html")

    assert (0, b"") == (shown.returncode, shown.stderr)
    assert summarizer("eval", "compare", "good", "bare", cwd=scored).stdout == shown.stdout
    assert 16 == len(page.xpath("//details[@data-kind='figures' and @data-fates='right missing']"))


def test_a_page_needs_what_was_scored(scored: Path) -> None:
    """One line names what is gone or another by now: the predictions, the gold; without a page nothing needs them."""
    gold = towns(scored / "passing", 2)
    for name in ("one", "two"):
        assert 0 == summarizer("eval", "passing", "--out", name, cwd=scored).returncode
    compare = ("eval", "compare", "one", "two")

    def fault() -> str:
        refused = summarizer(*compare, "--out", "page", cwd=scored)
        assert (2, b"") == (refused.returncode, refused.stdout)
        (line,) = lines(refused.stderr)
        return line

    kept = (scored / "two" / "predictions.jsonl").read_bytes()
    (scored / "two" / "predictions.jsonl").write_bytes(kept.splitlines()[0] + b"\n")
    assert "two/predictions.jsonl holds others; score again with --out" in fault()
    (scored / "two" / "predictions.jsonl").unlink()
    assert "two/predictions.jsonl is not there; score again with --out" in fault()
    (scored / "two" / "predictions.jsonl").write_bytes(kept)
    annotation = json.loads((gold / "vell.json").read_text())
    (gold / "vell.json").write_text(json.dumps({**annotation, "events": []}))
    assert "compare.html needs the gold that was scored on: passing has changed since" in fault()
    gold.rename(scored / "moved-away")
    assert "compare.html needs the gold that was scored on: passing: a suite is a folder" in fault()
    assert 0 == summarizer(*compare, cwd=scored).returncode
