"""Promises about what `eval` tells of a model's work beside its scores, with a real server on loopback."""

import json
from pathlib import Path

import pytest
from lxml import html

from summarizer.evaluation.evaluations import Evaluation, read_evaluation
from tests.cli.command import lines, own_process, summarizer
from tests.cli.eval_gold import annotate
from tests.completions.fault_server import completes, fault_server
from tests.drafting.model.ferry import TEXT, answer


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """Return a folder with one annotated article."""
    annotate(tmp_path / "gold", "ferry", TEXT)
    (tmp_path / "summarizer.toml").write_text("price_prompt = 1\nprice_cached = 0.5\nprice_completion = 10\n")
    return tmp_path


def evaluation(ferry: Path, out: str) -> Evaluation:
    """Return what `eval --out` wrote."""
    return read_evaluation(ferry / out / "evaluation.json")


def drafted(ferry: Path, *options: str) -> str:
    """Score one good answer of a server; return what was printed."""
    with fault_server(completes(answer())) as server:
        model = ("--model", "parrot", "--base-url", server.url, *options)
        ended = summarizer("eval", "gold", "--out", "live", *model, cwd=ferry)
    assert 0 == ended.returncode, ended.stderr
    return ended.stdout.decode()


def test_requests_tokens_cost_length_and_seconds_stand_beside_the_scores(ferry: Path) -> None:
    """In the tables, in evaluation.json and on the page; the length is that of the answer against the article."""
    shown = drafted(ferry)
    took = evaluation(ferry, "live").effort["ferry"]
    page = html.parse(ferry / "live" / "report.html")

    assert (1, 120, 30) == (took.usage.requests, took.usage.prompt_tokens, took.usage.completion_tokens)
    assert "0.000388" == str(took.cost)  # 56 fresh, 64 cached, 30 written
    assert len(answer()) / len(TEXT) == took.length
    assert took.seconds is not None
    assert took.seconds > 0
    assert "Effort of parrot" in shown.splitlines()
    assert ["1", "0.0004", f"{took.length:.2f}"] == page.xpath("//tr[th/a='ferry']/td/text()")[-4:-1]


def test_a_replay_knows_the_length_and_neither_cost_nor_seconds(ferry: Path) -> None:
    """So that it is the same each time; an article that the rules draft took nothing."""
    drafted(ferry, "--record", "kept")
    replay = ("eval", "gold", "--model", "replay:kept")
    summarizer(*replay, "--out", "again", cwd=ferry)
    took = evaluation(ferry, "again").effort["ferry"]
    summarizer("eval", "gold", "--out", "ruled", cwd=ferry)

    assert evaluation(ferry, "live").effort["ferry"].length == took.length
    assert (1, None, None) == (took.usage.replayed, took.cost, took.seconds)
    assert {} == evaluation(ferry, "ruled").effort
    seeds = ({"PYTHONHASHSEED": seed} for seed in ("1", "2"))
    assert 1 == len({own_process(*replay, "--format", "json", cwd=ferry, env=seed).stdout for seed in seeds})


def test_what_a_cache_answered_has_no_cost_and_no_seconds(ferry: Path) -> None:
    """The findings are scored like fresh ones, and no request is made up for them."""
    with fault_server(completes(answer())) as server:
        model = ("--model", "parrot", "--base-url", server.url, "--cache", "kept")
        shown = [
            summarizer("eval", "gold", "--out", out, *model, cwd=ferry).stdout.decode() for out in ("live", "again")
        ]
    took = evaluation(ferry, "again").effort["ferry"]

    assert 1 == len(server.requests)
    assert (1, 0, None, None) == (took.usage.reused, took.usage.requests, took.cost, took.seconds)
    assert evaluation(ferry, "live").score == evaluation(ferry, "again").score
    assert ["completions used again" in told for told in shown] == [False, True]


def test_an_evaluation_of_before_is_read(ferry: Path) -> None:
    """One that tells of no effort."""
    summarizer("eval", "gold", "--out", "ruled", cwd=ferry)
    file = ferry / "ruled" / "evaluation.json"
    told = json.loads(file.read_text())
    del told["effort"]
    file.write_text(json.dumps(told))

    shown = summarizer("eval", "compare", "ruled", "ruled", cwd=ferry)

    assert (0, []) == (shown.returncode, lines(shown.stderr))
