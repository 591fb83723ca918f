"""Promises about `eval newsquant` and `eval recognizers`, on invented data in the files' own format."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import lines, own_process, summarizer

_SENTENCES: tuple[tuple[str, list[dict[str, Any]]], ...] = (
    ("Vell sold 3 million tickets.", [{"value": "3000000.0", "normalized_unit": "ticket", "change": "="}]),
    ("Vell slept.", []),
    ("Orra has 40 piers.", [{"value": 41, "normalized_unit": "pier", "change": "="}]),
)


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    """Return a file with three sentences, one of which has what nobody finds."""
    file = tmp_path / "dev.jsonl"
    rows = [{"id": f"v-{at}", "text": text, "quantities": found} for at, (text, found) in enumerate(_SENTENCES)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """Return a folder with the specs of one kind."""
    result = {
        "Text": "40 years old",
        "TypeName": "age",
        "Resolution": {"value": "40", "unit": "Year"},
        "Start": 7,
        "End": 18,
    }
    (tmp_path / "AgeModel.json").write_text(json.dumps([{"Input": "She is 40 years old.", "Results": [result]}]))
    return tmp_path


@pytest.mark.parametrize("command", ["newsquant", "recognizers"])
def test_benchmarks_have_help_without_waiting_for_models(tmp_path: Path, command: str) -> None:
    """`--help` says how it is used and where the data is by default."""
    shown = own_process("eval", command, "--help", cwd=tmp_path, env={"PYTHONPROFILEIMPORTTIME": "1"})

    assert 0 == shown.returncode
    assert b"../shared/benchmarks/" in shown.stdout
    assert [] == [name for name in (b"summarizer.evaluation", b"summarizer.models") if name in shown.stderr]


@pytest.mark.parametrize(("command", "option"), [("newsquant", "--data FILE"), ("recognizers", "--data DIR")])
def test_data_that_is_absent_is_one_line_that_says_how_to_point_to_it(
    tmp_path: Path, command: str, option: str
) -> None:
    """Where it was looked for, what to pass, and where it comes from."""
    shown = summarizer("eval", command, cwd=tmp_path)

    assert (2, b"", 1) == (shown.returncode, shown.stdout, len(lines(shown.stderr)))
    assert lines(shown.stderr)[0].startswith("summarizer: ../shared/benchmarks/")
    assert f"pass {option}: " in lines(shown.stderr)[0]


def test_newsquant_shows_scores_and_errors_by_kind(sentences: Path) -> None:
    """Recall with its interval first; every error with its sentence only where it is asked for."""
    short = summarizer("eval", "newsquant", "--data", sentences, cwd=sentences.parent)
    long = summarizer("eval", "newsquant", "--data", sentences, "--errors", cwd=sentences.parent)

    assert (0, b"") == (short.returncode, short.stderr)
    assert ["value", "3", "2", "2", "1", "50.0"] == lines(short.stdout)[2].split()[:6]
    assert b"Orra has 40 piers." not in short.stdout
    assert b"Orra has 40 piers." in long.stdout


def test_newsquant_writes_predictions_for_the_benchmarks_own_script(sentences: Path) -> None:
    """One object a line, as score.py reads it; a place that cannot be written to is a fault."""
    out = sentences.with_name("found.jsonl")
    summarizer("eval", "newsquant", "--data", sentences, "--predictions-out", out, cwd=sentences.parent)
    refused = summarizer("eval", "newsquant", "--data", sentences, "--predictions-out", ".", cwd=sentences.parent)

    written = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert ["v-0", "v-1", "v-2"] == [each["id"] for each in written]
    assert [{"value": 3000000.0, "unit": "ticket", "change": "="}] == written[0]["quantities"]
    assert (2, b"") == (refused.returncode, refused.stdout)


def test_recognizers_show_one_kind_and_give_json(specs: Path) -> None:
    """`--only` needs that kind's file alone; JSON has scores and faults."""
    shown = summarizer("eval", "recognizers", "--data", specs, "--only", "age", "--format", "json", cwd=specs)

    result = json.loads(shown.stdout)
    assert ["age"] == [each["name"] for each in result["scores"]]
    assert (1.0, []) == (result["scores"][0]["recall"]["value"], result["faults"])


def test_a_suite_may_bear_the_name_of_a_benchmark(tmp_path: Path) -> None:
    """As a path it is a suite like any other."""
    (tmp_path / "newsquant").mkdir()

    shown = summarizer("eval", "./newsquant", cwd=tmp_path)

    assert "summarizer: newsquant: no article (NAME.txt with NAME.json) in it" == lines(shown.stderr)[-1]
