"""Promises about completions that runs share, against a real server on loopback."""

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import summarizer as package
from summarizer.completions.completion_cache import TABLES, CompletionCache
from summarizer.database.opening import Layout, open_database
from summarizer.drafters import drafter_for
from summarizer.errors import OutputError, SettingsError
from summarizer.models.summaries import Summary
from summarizer.models.usage import Meter
from summarizer.settings import Settings
from summarizer.summarizing import summarize_with
from tests.cli.command import Command, lines, own_process, summarizer
from tests.completions.fault_server import FaultServer, completes, fails, fault_server
from tests.drafting.model.ferry import ARTICLE, TEXT, answer

KEY = "canary-key-77d0"
OPENAI = {"OPENAI_API_KEY": KEY}
HALF = answer(figures=[], summary=[])
"""An answer that leaves two numbers open, which are asked about."""
WORDS = ("Aurora", "Lund", "coast guard", "drowned", "ferry")


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """Return the file of an article that `answer()` is about."""
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "ferry.txt"


def run(server: FaultServer, ferry: Path, out: str, *options: str, command: Command = summarizer) -> tuple[int, str]:
    """Run with the server and the cache; return the status and what was printed."""
    model = ("--model", "parrot", "--base-url", server.url, "--cache", "shared/kept")
    ended = command("run", ferry, "--out", out, *model, *options, cwd=ferry.parent, env=OPENAI)
    return ended.returncode, (ended.stdout + ended.stderr).decode()


def summaries(out: Path) -> list[Summary]:
    """The summaries that a run wrote."""
    return [Summary.from_json(line) for line in (out / "summaries.jsonl").read_bytes().splitlines()]


def shared_bytes(folder: Path) -> bytes:
    """Every byte of the files that are shared."""
    return b"".join(path.read_bytes() for path in (folder / "shared").iterdir())


def filled(folder: Path, ferry: Path) -> Path:
    """A cache with two completions of a run."""
    with fault_server(completes(HALF), completes("{}")) as server:
        run(server, ferry, "filling")
    return folder / "shared" / "kept"


def test_a_second_run_pays_nothing_and_finds_the_same(tmp_path: Path, ferry: Path) -> None:
    """Answer and follow-up are kept, and the end says that they were used again; of a changed article they are not."""
    with fault_server(completes(HALF), completes("{}")) as server:
        first = run(server, ferry, "first")
        again = run(server, ferry, "again", "--concurrency", "3", command=own_process)
        sent = len(server.requests)
        ferry.write_text(TEXT.replace("340", "341"), encoding="utf-8")
        run(server, ferry, "changed")
    assert (0, 0, 2) == (first[0], again[0], sent)
    assert len(server.requests) > sent
    assert summaries(tmp_path / "first") == summaries(tmp_path / "again")
    assert "2 requests, 240 tokens read" in first[1]
    assert "2 completions used again, at no cost" in again[1].splitlines()
    assert " requests," not in again[1]


def test_what_an_earlier_run_paid_for_before_it_failed_is_not_paid_again(tmp_path: Path, ferry: Path) -> None:
    """Neither is an answer that does not fit, whose repair the server never gave."""
    with fault_server(completes("no JSON"), fails("400 Bad Request"), completes(answer())) as server:
        failed = run(server, ferry, "first")
        ended = run(server, ferry, "again")
    assert (1, 0, 3) == (failed[0], ended[0], len(server.requests))
    assert "1 completion used again, at no cost" in ended[1].splitlines()
    assert 1 == len(summaries(tmp_path / "again"))


def test_identical_articles_are_paid_once(tmp_path: Path, ferry: Path) -> None:
    """Also when they are under way at the same time."""
    for number in range(4):
        (tmp_path / f"copy-{number}.txt").write_text(TEXT, encoding="utf-8")
    with fault_server(completes(answer())) as server:
        status, told = run(server, ferry, "out", "copy-0.txt", "copy-1.txt", "copy-2.txt", "copy-3.txt")
    assert (0, 1, 5) == (status, len(server.requests), len(summaries(tmp_path / "out")))
    assert "4 completions used again, at no cost" in told.splitlines()


def test_the_cache_is_private_and_knows_no_key(tmp_path: Path, ferry: Path) -> None:
    """Files and the folder that was made are for their owner alone; the key is in no byte of any file of the run."""
    filled(tmp_path, ferry)
    assert {0o600} == {path.stat().st_mode & 0o777 for path in (tmp_path / "shared").iterdir()}
    assert 0o700 == (tmp_path / "shared").stat().st_mode & 0o777
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]


def test_a_cache_is_shown_without_a_word_of_an_article(tmp_path: Path, ferry: Path) -> None:
    """How many completions, how large, of which models, and when; it stays as it is."""
    kept = filled(tmp_path, ferry)
    before = kept.read_bytes()
    shown = summarizer("cache", "show", kept, cwd=tmp_path)
    told = shown.stdout.decode()
    moment = r"\d{4}-\d\d-\d\d \d\d:\d\d UTC"
    assert 0 == shown.returncode
    assert re.fullmatch(
        rf"2 completions, 0\.0 MB\nmodels: parrot \(2\)\nkept: from {moment} to {moment}\nlast used: {moment}\n", told
    )
    assert not [word for word in WORDS if word in told]
    assert before == kept.read_bytes()


def test_pruning_takes_what_was_not_used_for_long_and_what_is_too_much(tmp_path: Path, ferry: Path) -> None:
    """With neither, what the settings allow stays: all of it, here."""
    kept = filled(tmp_path, ferry)
    with closing(sqlite3.connect(kept, isolation_level=None)) as connection:
        connection.execute("UPDATE completions SET used = used - 5 * 86400 WHERE completion = CAST('{}' AS BLOB)")
    commands: list[tuple[str, ...]] = [(), ("--older-than", "6"), ("--older-than", "4"), ("--megabytes", "0")]
    told = [lines(summarizer("cache", "prune", kept, *each, cwd=tmp_path).stdout) for each in commands]
    assert [
        ["0 completions deleted; left: 2 completions, 0.0 MB"],
        ["0 completions deleted; left: 2 completions, 0.0 MB"],
        ["1 completion deleted; left: 1 completion, 0.0 MB"],
        ["1 completion deleted; left: 0 completions, 0.0 MB"],
    ] == told


def test_purging_leaves_no_word_of_the_article(tmp_path: Path, ferry: Path) -> None:
    """In any byte of any file of the folder, and says what it did; the next run pays anew."""
    kept = filled(tmp_path, ferry)
    held = shared_bytes(tmp_path)
    purged = summarizer("cache", "purge", kept, cwd=tmp_path)
    left = shared_bytes(tmp_path)
    with fault_server(completes(HALF), completes("{}")) as server:
        run(server, ferry, "again")
    assert ["2 completions deleted and overwritten; left: 0 completions, 0.0 MB"] == lines(purged.stdout)
    assert [True] * 5 == [word.encode() in held for word in WORDS]
    assert [False] * 5 == [word.encode() in left for word in WORDS]
    assert 2 == len(server.requests)


def test_purging_says_where_words_stay_while_another_process_has_the_file_open(tmp_path: Path, ferry: Path) -> None:
    """And when that ends, they are gone."""
    kept = filled(tmp_path, ferry)
    with closing(sqlite3.connect(kept)) as other:
        other.execute("SELECT count(*) FROM completions").fetchall()
        told = lines(own_process("cache", "purge", kept, cwd=tmp_path).stdout)
    assert f"Another process has the file open: deleted words stay in {kept}-wal until it ends." == told[-1]
    assert not [word for word in WORDS if word.encode() in shared_bytes(tmp_path)]


@pytest.mark.parametrize("command", ["show", "prune", "purge"])
def test_what_is_no_cache_is_refused_and_left_alone(tmp_path: Path, command: str) -> None:
    """A missing file is not made, and nobody's file is emptied: status 2, one line."""
    (tmp_path / "diary").write_text("Dear diary, " * 100)
    for name, told in (("none", "no such file"), ("diary", "cannot be used")):
        ended = summarizer("cache", command, name, cwd=tmp_path)
        assert (2, 1) == (ended.returncode, len(lines(ended.stderr)))
        assert f"summarizer: {name}: {told}" in ended.stderr.decode()
    assert ["diary"] == [path.name for path in tmp_path.iterdir()]
    assert "Dear diary, " * 100 == (tmp_path / "diary").read_text()


def test_a_run_with_what_is_no_cache_asks_nothing(tmp_path: Path, ferry: Path) -> None:
    """Status 2, before anything is paid; the same from Python."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "kept").write_text("Dear diary, " * 100)
    with fault_server(completes(answer())) as server:
        status, told = run(server, ferry, "out")
        with pytest.raises(OutputError, match="kept"):
            package.summarize_many([TEXT], model="m", base_url=server.url, cache=tmp_path / "shared" / "kept")
    assert (2, []) == (status, server.requests)
    assert "shared/kept: cannot be used" in told


def test_recordings_need_no_cache_and_say_so(tmp_path: Path, ferry: Path) -> None:
    """A cache of what costs nothing would be a mistake: status 2; rules leave it unmade."""
    refused = summarizer("run", ferry, "--out", "out", "--model", "replay:r", "--cache", "kept", cwd=tmp_path)
    ruled = summarizer("run", ferry, "--out", "out", "--cache", "kept", cwd=tmp_path)
    assert (2, 0) == (refused.returncode, ruled.returncode)
    assert ["summarizer: what is replayed is recorded already: leave --cache out"] == lines(refused.stderr)
    assert not (tmp_path / "kept").exists()
    with pytest.raises(SettingsError, match="leave --cache out"):
        package.summarize(TEXT, model="replay:r", cache="kept")


def test_python_code_shares_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`summarize`, `asummarize` and `summarize_many` of one article pay once together."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    kept = tmp_path / "kept"
    with fault_server(completes(answer())) as server:
        one = package.summarize(TEXT, model="m", base_url=server.url, cache=kept)
        other = asyncio.run(package.asummarize(TEXT, model="m", base_url=server.url, cache=str(kept)))
        (third,) = package.summarize_many([TEXT], model="m", base_url=server.url, cache=kept)
    assert 1 == len(server.requests)
    assert one == other
    assert third.summary is not None
    assert one.figures == third.summary.figures
    assert 1 == third.usage.reused


def test_a_runs_own_completions_are_looked_into_first_and_stay_open(tmp_path: Path) -> None:
    """A drafter takes them beside the settings' cache; who opened their database goes on with it."""

    async def draft(own: CompletionCache, settings: Settings) -> int:
        drafter, meter = drafter_for(settings, OPENAI, kept=own), Meter()
        await summarize_with(drafter, ARTICLE, meter)
        await drafter.close()
        return meter.usage.requests

    with (
        fault_server(completes(answer())) as server,
        closing(open_database(tmp_path / "store", Layout(3, 1, TABLES))) as database,
    ):
        settings = Settings(model="m", base_url=server.url, cache=str(tmp_path / "kept"))
        own = CompletionCache(database)
        assert [1, 0] == [asyncio.run(draft(own, settings)) for _ in range(2)]
        (tmp_path / "kept").unlink()
        assert 0 == asyncio.run(draft(own, settings))
        database.write_now(("DELETE FROM completions", ()))
        assert 0 == asyncio.run(draft(own, settings))
