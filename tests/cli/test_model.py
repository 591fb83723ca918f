"""Promises about runs with a model, against a real server on loopback."""

import json
import signal
import socket
import subprocess
import threading
from pathlib import Path

import pytest

from summarizer.models.summaries import Summary
from tests.cli.command import COMMAND, environment, lines, own_process, summarizer
from tests.completions.fault_server import Request, completes, fails, fault_server
from tests.drafting.model.ferry import TEXT, answer

KEY = "canary-key-81c2"
OPENAI = {"OPENAI_API_KEY": KEY}


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """Return the file of an article that `answer()` is about."""
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "ferry.txt"


def summaries(out: Path) -> list[Summary]:
    """The summaries that a run wrote."""
    return [Summary.from_json(line) for line in (out / "summaries.jsonl").read_bytes().splitlines()]


def record(out: Path) -> dict[str, object]:
    """What `run.json` says."""
    return dict(json.loads((out / "run.json").read_text(encoding="utf-8")))


def test_any_server_is_asked_by_its_address_and_named_before_it_is(tmp_path: Path, ferry: Path) -> None:
    """Standard error says to which host the articles go; the model's findings and what it took are in the folder."""
    with fault_server(completes(answer())) as server:
        ended = summarizer("run", ferry, "--out", "out", "--model", "parrot", "--base-url", server.url, cwd=tmp_path)

    assert 0 == ended.returncode
    assert f"model: parrot (articles are sent to 127.0.0.1:{server.port})." == lines(ended.stderr)[0]
    assert "1 request, 120 tokens read, 30 written, cost unknown" in lines(ended.stdout)
    assert ("parrot", 2) == (summaries(tmp_path / "out")[0].model, len(summaries(tmp_path / "out")[0].figures))


def test_prices_make_a_cost(tmp_path: Path, ferry: Path) -> None:
    """It is told in run.json and at the end; tokens read before count at their own price."""
    prices = "price_prompt = 1\nprice_cached = 0.5\nprice_completion = 10\n"
    (tmp_path / "summarizer.toml").write_text(prices)
    with fault_server(completes(answer())) as server:
        ended = summarizer("run", ferry, "--out", "out", "--model", "m", "--base-url", server.url, cwd=tmp_path)

    assert "0.000388" == record(tmp_path / "out")["cost"]  # 56 fresh, 64 cached, 30 written
    assert "1 request, 120 tokens read, 30 written, USD 0.0004" in lines(ended.stdout)


def test_a_key_in_the_environment_alone_selects_no_model(tmp_path: Path, ferry: Path) -> None:
    """Nothing leaves the machine unless a model is named."""
    ended = summarizer("run", ferry, "--out", "out", cwd=tmp_path, env=OPENAI)

    assert lines(ended.stderr)[0].startswith("model: rules (built in; no network).")


def test_what_was_recorded_is_replayed_offline_with_equal_summaries(tmp_path: Path, ferry: Path) -> None:
    """The answer and the question about what it left open come from files; no key and no server are needed."""
    run = ("run", ferry, "--model", "parrot")
    with fault_server(completes(answer(figures=[], summary=[])), completes("{}")) as server:
        summarizer(*run, "--out", "live", "--base-url", server.url, "--record", "kept", cwd=tmp_path, env=OPENAI)
    ended = summarizer("run", ferry, "--out", "again", "--model", "replay:kept", cwd=tmp_path)

    assert (2, 0) == (len(server.requests), ended.returncode)
    assert summaries(tmp_path / "live") == summaries(tmp_path / "again")
    assert "2 recorded completions replayed; handles: 0 renumbered, 0 lost" in lines(ended.stdout)
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]


def test_a_changed_prompt_misses_and_says_how_to_record_again(tmp_path: Path, ferry: Path) -> None:
    """An answer to another question is not passed off as one to this: status 3."""
    with fault_server(completes(answer())) as server:
        address = ("--base-url", server.url, "--record", "kept")
        summarizer("run", ferry, "--out", "live", "--model", "parrot", *address, cwd=tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "repair.j2").write_text("Again: {{ fault }}")
    ended = summarizer("run", ferry, "--out", "again", "--model", "replay:kept", "--prompts", "mine", cwd=tmp_path)

    assert 3 == ended.returncode
    assert "--record DIR" in ended.stderr.decode()


def test_a_missing_recording_of_the_second_question_is_no_success(tmp_path: Path, ferry: Path) -> None:
    """The summary is partial, and the status 3: what is scored in CI is what was recorded, or nothing."""
    with fault_server(completes(answer(figures=[], summary=[])), completes("{}")) as server:
        address = ("--base-url", server.url, "--record", "kept")
        summarizer("run", ferry, "--out", "live", "--model", "parrot", *address, cwd=tmp_path)
    for path in (tmp_path / "kept").glob("*follow_up*"):
        path.unlink()
    ended = summarizer("run", ferry, "--out", "again", "--model", "replay:kept", cwd=tmp_path)

    assert 3 == ended.returncode
    assert 1 == len(summaries(tmp_path / "again"))


def test_what_is_under_way_is_finished_after_a_signal_and_no_more_is_begun(tmp_path: Path) -> None:
    """The answer that comes after the signal is kept; the rest is pending by its name, and the next run asks for it alone."""
    names = ("a.txt", "b.txt", "c.txt", "d.txt")
    for name in names:
        (tmp_path / name).write_text(f"{TEXT}\n\nThe edition of {name}.\n", encoding="utf-8")
    asked, stopped = threading.Event(), threading.Event()

    def answers_late(connection: socket.socket, request: Request) -> None:
        asked.set()
        stopped.wait(60)
        completes(answer())(connection, request)

    with fault_server(completes(answer()), answers_late, completes(answer())) as server:
        model = ("--model", "m", "--base-url", server.url, "--concurrency", "1", "--out", "out")
        with subprocess.Popen(
            [*COMMAND, "run", *names, *model], cwd=tmp_path, env=environment(), stderr=subprocess.PIPE
        ) as process:
            asked.wait(60)
            process.send_signal(signal.SIGTERM)
            stopped.set()
            process.communicate()
        broken_off = record(tmp_path / "out")
        again = summarizer("run", *names, *model, cwd=tmp_path)

    assert (143, {"ok": 2, "pending": 2}) == (process.returncode, broken_off["outcomes"])
    assert (0, {"ok": 4}) == (again.returncode, record(tmp_path / "out")["outcomes"])
    assert 4 == len(server.requests)


def test_a_run_begins_no_article_that_it_may_not_pay(tmp_path: Path) -> None:
    """What the first ones took says what the next may cost; the rest is pending and says why."""
    names = [f"{letter}.txt" for letter in "abcdef"]
    for name in names:
        (tmp_path / name).write_text(f"{TEXT}\n\nThe edition of {name}.\n", encoding="utf-8")
    (tmp_path / "summarizer.toml").write_text("price_prompt = 1000\nprice_completion = 1000\nprice_cached = 1000\n")
    usage = {"prompt_tokens": 20_000, "completion_tokens": 0}  # 20 USD an article
    with fault_server(completes(answer(), usage=usage)) as server:
        run = ("run", *names, "--out", "out", "--model", "m", "--base-url", server.url, "--concurrency", "1")
        too_little = summarizer(*run, "--max-cost", "0.01", cwd=tmp_path)
        asked_for_too_little = len(server.requests)
        ended = summarizer(*run, "--max-cost", "50", cwd=tmp_path)

    assert (1, 1, 0) == (too_little.returncode, ended.returncode, asked_for_too_little)
    assert ({"ok": 2, "pending": 4}, 2) == (record(tmp_path / "out")["outcomes"], len(server.requests))
    assert "40" == record(tmp_path / "out")["cost"]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (fails("401 Unauthorized", f"no such key: {KEY}"), "refused the key"),
        (fails("429 Too Many Requests", code="insufficient_quota"), "no credit left"),
    ],
)
def test_a_refused_key_or_quota_ends_the_run_at_once(tmp_path: Path, fault: object, told: str) -> None:
    """Status 3, one request, a hint how to go on; what was finished is kept, and the key is nowhere."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{TEXT}\n\nThe edition of {name}.\n", encoding="utf-8")
    with fault_server(completes(answer()), fault) as server:  # type: ignore[arg-type]  # pytest's parameters
        ended = own_process(
            *("run", "a.txt", "b.txt", "c.txt", "--out", "out", "--model", "m", "-v"),
            *("--base-url", server.url, "--concurrency", "1"),
            cwd=tmp_path,
            env=OPENAI,
        )

    said = ended.stderr.decode()
    assert (3, 2) == (ended.returncode, len(server.requests))
    assert told in said
    assert "run again to go on" in said
    assert (["a"], "failed") == (
        [one.article.id for one in summaries(tmp_path / "out")],
        record(tmp_path / "out")["ended"],
    )
    assert not [text for text in (said, ended.stdout.decode()) if KEY in text]


def test_a_fault_of_one_article_is_its_own(tmp_path: Path, ferry: Path) -> None:
    """The others go on; the status is 1, and run.json tells the kind of fault."""
    (tmp_path / "other.txt").write_text(f"{TEXT}\n\nAnother edition.\n", encoding="utf-8")
    with fault_server(completes(None, refusal="No."), completes(answer())) as server:
        ended = summarizer(
            *("run", ferry, "other.txt", "--out", "out", "--model", "m"),
            *("--base-url", server.url, "--concurrency", "1"),
            cwd=tmp_path,
        )

    assert 1 == ended.returncode
    problems = record(tmp_path / "out")["problems"]
    assert isinstance(problems, list)
    assert [("ferry", "failed", "refused")] == [(each["article"], each["status"], each["fault"]) for each in problems]


def test_a_model_that_nobody_reaches_is_status_3(tmp_path: Path, ferry: Path) -> None:
    """A wrong address is no fault of the articles."""
    address = ("--base-url", "http://127.0.0.1:9/v1")
    ended = summarizer("run", ferry, "--out", "out", "--model", "m", *address, cwd=tmp_path)

    assert 3 == ended.returncode
    assert "cannot be reached" in ended.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--model", "openai/gpt"), "OPENAI_API_KEY"),
        (("--model", "nobody/gpt"), "unknown model"),
        (("--model", "m", "--base-url", "localhost"), "base URL"),
        (("--model", "replay:nowhere"), "nowhere"),
        (("--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--prompts", "none"), "none"),
    ],
)
def test_what_cannot_be_asked_is_refused_before_an_article_is_read(
    tmp_path: Path, ferry: Path, arguments: tuple[str, ...], told: str
) -> None:
    """One clear line and status 2; no output folder is made."""
    ended = summarizer("run", ferry, "--out", "out", *arguments, cwd=tmp_path, env={"OPENAI_API_KEY": ""})

    assert 2 == ended.returncode
    assert told in lines(ended.stderr)[-1]
    assert not (tmp_path / "out").exists()


def test_no_word_of_an_article_is_logged(tmp_path: Path, ferry: Path) -> None:
    """Not with -v either, and not when a server echoes it."""
    with fault_server(fails("400 Bad Request", f"cannot take: {TEXT}")) as server:
        ended = own_process("run", ferry, "--out", "out", "--model", "m", "-v", "--base-url", server.url, cwd=tmp_path)

    assert "Aurora" not in ended.stderr.decode() + (tmp_path / "out" / "run.json").read_text(encoding="utf-8")
