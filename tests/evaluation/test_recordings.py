"""The recorded completions that the project keeps: they still answer what is asked today."""

import os
from pathlib import Path

import pytest

from summarizer.completions.recordings import from_file
from summarizer.drafters import check_no_strays, drafter_for
from summarizer.evaluation.gold import load_suite
from summarizer.models.articles import Article
from summarizer.reading.inputs import Reading
from summarizer.reading.text import read_text
from summarizer.runs.many import summarize_readings
from summarizer.settings import Settings
from tests.shared_gold import ROOT, SHARED

RECORDINGS = ROOT / "evals" / "recordings" / "claude"
SHARED_SUITES = ("border-2022", "open-news")


def replayed(suite: Path, folder: Path) -> dict[str, str]:
    """How it went for each article of the suite; a stray recording is an error."""
    cases = load_suite(suite).cases
    drafter = drafter_for(Settings(model=f"replay:{folder}"), {})
    articles: list[Article] = [read_text(case.text, case.id) for case in cases]
    outcomes = summarize_readings([Reading(article.id, article) for article in articles], drafter)
    statuses = {outcome.source: outcome.reason or outcome.status for outcome in outcomes}
    check_no_strays(drafter)
    return statuses


def test_the_gates_suite_replays_whole() -> None:
    """Every article of the open gold has its answers, and no recording is left over."""
    assert {"ok"} == set(replayed(ROOT / "evals" / "suites" / "open.toml", RECORDINGS / "open").values())


@pytest.mark.parametrize("name", SHARED_SUITES)
def test_the_shared_gold_replays_whole(name: str) -> None:
    """Where the shared gold is there, so are the answers to it."""
    suite = SHARED / "gold" / name
    if not suite.is_dir():
        pytest.skip(f"no shared gold at {suite}: set SUMMARIZER_SHARED to the folder that holds gold/")

    assert {"ok"} == set(replayed(suite, RECORDINGS / name).values())


def test_recordings_name_their_model_and_day_and_no_host_or_key() -> None:
    """They can be shown to anybody."""
    files = sorted(RECORDINGS.rglob("*.json"))
    texts = [path.read_text(encoding="utf-8") for path in files]

    assert files
    assert {"claude"} == {from_file(text.encode()).model for text in texts}
    assert not [path for path, text in zip(files, texts, strict=True) if "://" in text or "127.0.0.1" in text]
    assert not [path for path, text in zip(files, texts, strict=True) if os.fspath(ROOT) in text]
