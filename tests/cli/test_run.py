"""Promises about `run`: what it writes, what it says, how it ends."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.models.summaries import Summary
from tests.cli.command import COMMAND, environment, lines, own_process, summarizer

FERRY = "Ferry strike\n\nMore than 1,200 dockers stopped work in Port Vell on 3 May, the harbour office said.\n"
FILES = ["events.csv", "figures.csv", "run.json", "statements.csv", "store.sqlite", "summaries.jsonl", "summaries.md"]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with two articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (folder / "rain.txt").write_text("Rain fell on Port Vell.\n", encoding="utf-8")
    return folder


def files(out: Path) -> list[str]:
    """Return the names of what a person sees in the folder."""
    return sorted(path.name for path in out.iterdir() if not path.name.startswith("."))


def findings(out: Path) -> dict[str, bytes]:
    """Return the files of what was found."""
    return {path.name: path.read_bytes() for path in out.iterdir() if path.suffix in (".csv", ".jsonl", ".md")}


def record(out: Path) -> dict[str, object]:
    """Return what `run.json` says."""
    return dict(json.loads((out / "run.json").read_text(encoding="utf-8")))


def test_a_folder_of_articles_becomes_a_folder_of_findings(tmp_path: Path, news: Path) -> None:
    """Every file is written, standard output tells the totals, and the status is 0."""
    ended = own_process("run", news, "--out", "out", cwd=tmp_path)
    summaries = [Summary.from_json(line) for line in (tmp_path / "out/summaries.jsonl").read_bytes().splitlines()]

    assert 0 == ended.returncode
    assert FILES == files(tmp_path / "out")
    assert ["ferry", "rain"] == [summary.article.id for summary in summaries]
    assert "2  ok" in lines(ended.stdout)
    assert "written to out" == lines(ended.stdout)[-1]


def test_progress_and_the_model_are_told_in_plain_lines(tmp_path: Path, news: Path) -> None:
    """Who logs standard error gets one line an article, with its place among them."""
    told = lines(summarizer("run", news, "--out", "out", cwd=tmp_path).stderr)

    assert "model: rules (built in; no network). Use --model to name another." == told[0]
    assert told[1].startswith("1/2 ferry: ")
    assert told[2].startswith("2/2 rain: ")
    assert 3 == len(told)


def test_quiet_tells_of_problems_only(tmp_path: Path, news: Path) -> None:
    """`-q` says nothing when all is well, and names what is not."""
    well = summarizer("run", news, "--out", "out", "-q", cwd=tmp_path)
    ill = summarizer("run", news, "missing.txt", "--out", "out", "-q", cwd=tmp_path)

    assert (0, b"", b"") == (well.returncode, well.stdout, well.stderr)
    assert (1, b"") == (ill.returncode, ill.stdout)
    assert ["missing.txt: unreadable: no such file or folder"] == lines(ill.stderr)


def test_the_same_articles_give_the_same_bytes(tmp_path: Path, news: Path) -> None:
    """With the rules, findings do not depend on the day, on how many articles are under way, or on the hash seed."""
    own_process("run", news, "--out", "once", cwd=tmp_path, env={"PYTHONHASHSEED": "1"})
    own_process("run", news, "--out", "again", "--concurrency", "1", cwd=tmp_path, env={"PYTHONHASHSEED": "2"})

    for name in set(FILES) - {"run.json"}:
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_json_lines_come_through_standard_input(tmp_path: Path) -> None:
    """`-` reads a stream; a bad line is one problem, named, and the others go on."""
    stream = b'{"id": "a", "text": "Rain fell."}\n{"id": "b"}\n{"id": "c", "text": "Snow fell."}\n'

    ended = own_process("run", "-", "--out", "out", cwd=tmp_path, stdin=stream)

    assert 1 == ended.returncode
    assert {"ok": 2, "unreadable": 1} == record(tmp_path / "out")["outcomes"]
    assert "2 -:2: unreadable: " in ended.stderr.decode()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "holds no text"),
        ("spaces.txt", b" \n\t\n", "holds no text"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "looks like an image"),
        ("numbers.bin", b"\x00\x01\x02\x03", "looks like a binary file"),
    ],
)
def test_what_holds_no_text_is_a_problem_of_its_own(
    tmp_path: Path, news: Path, name: str, content: bytes, reason: str
) -> None:
    """The others are summarized, standard error and the record name it, and the status is 1."""
    (tmp_path / name).write_bytes(content)

    ended = summarizer("run", news, name, "--out", "out", cwd=tmp_path)

    assert 1 == ended.returncode
    assert f"3/3 {name}: unreadable: {reason}" in ended.stderr.decode()
    assert {"ok": 2, "unreadable": 1} == record(tmp_path / "out")["outcomes"]


def test_an_article_without_a_number_or_a_finding_is_well(tmp_path: Path) -> None:
    """Nothing found is an outcome like any other."""
    (tmp_path / "calm.txt").write_text("All is calm.\n")

    ended = summarizer("run", "calm.txt", "--out", "out", cwd=tmp_path)

    assert 0 == ended.returncode
    assert "no number in the text" in lines(ended.stdout)


def test_two_inputs_of_one_name_keep_apart(tmp_path: Path) -> None:
    """Their ids take their folders."""
    for folder in ("north", "south"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "rain.txt").write_text(f"Rain fell in the {folder}.\n")

    summarizer("run", "north/rain.txt", "south/rain.txt", "--out", "out", cwd=tmp_path)
    summaries = [Summary.from_json(line) for line in (tmp_path / "out/summaries.jsonl").read_bytes().splitlines()]

    assert ["north/rain", "south/rain"] == [summary.article.id for summary in summaries]


@pytest.mark.parametrize("inputs", [["missing.txt"], ["empty"], ["*.md"], ["missing.txt", "empty"]])
def test_no_readable_input_is_status_2_and_costs_no_earlier_result(
    tmp_path: Path, news: Path, inputs: list[str]
) -> None:
    """Each is named; what yesterday's run found stays."""
    (tmp_path / "empty").mkdir()
    summarizer("run", news, "--out", "out", cwd=tmp_path)
    before = findings(tmp_path / "out")

    ended = summarizer("run", *inputs, "--out", "out", cwd=tmp_path)

    assert (2, b"") == (ended.returncode, ended.stdout)
    assert "summarizer: no readable input; nothing was written" == lines(ended.stderr)[-1]
    assert all(any(f" {name}: unreadable: " in line for line in lines(ended.stderr)) for name in inputs)
    assert before == findings(tmp_path / "out")
    assert {"ok": 2} == record(tmp_path / "out")["outcomes"]


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["--out", "out", "--model", "no-such-model"], "unknown model 'no-such-model'"),
        (["--out", "out", "--published", "yesterday"], "published: 'yesterday' is no date"),
        (["--out", "out", "--published", "2031-02-30"], "published: '2031-02-30' is no date"),
        (["--out", "out", "--concurrency", "0"], "--concurrency: 0 is below 1"),
        (["--out", "news/ferry.txt"], "news/ferry.txt: cannot be made a folder"),
        (["--out", "news/ferry.txt/out"], "news/ferry.txt/out: cannot be made a folder"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_status_2(
    tmp_path: Path, news: Path, arguments: list[str], fault: str
) -> None:
    """Nothing is summarized and nothing written."""
    del news
    ended = summarizer("run", "news", *arguments, "-q", cwd=tmp_path)

    assert (2, b"") == (ended.returncode, ended.stdout)
    assert [fault] == [line.removeprefix("summarizer: ")[: len(fault)] for line in lines(ended.stderr)]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments", [[], ["news"], ["--out", "out"], ["news", "--out", "out", "--bogus"], ["news", "--out", ""]]
)
def test_wrong_usage_is_status_2_and_points_to_the_help(tmp_path: Path, news: Path, arguments: list[str]) -> None:
    """A missing or unknown argument is named."""
    del news
    ended = summarizer("run", *arguments, cwd=tmp_path)

    assert 2 == ended.returncode
    assert b"Usage: summarizer run" in ended.stderr
    assert b"Error: " in ended.stderr


def test_settings_come_from_the_working_folder_and_the_environment(tmp_path: Path, news: Path) -> None:
    """summarizer.toml gives the date, the environment the model, and the flag wins over both."""
    (tmp_path / "summarizer.toml").write_text("published = 2031-05-04\n")
    unknown = summarizer("run", news, "--out", "out", cwd=tmp_path, env={"SUMMARIZER_MODEL": "no-such-model"})
    known = summarizer(
        "run", news, "--out", "out", "--model", "rules", cwd=tmp_path, env={"SUMMARIZER_MODEL": "no-such-model"}
    )
    summary = Summary.from_json((tmp_path / "out/summaries.jsonl").read_bytes().splitlines()[0])

    assert (2, 0) == (unknown.returncode, known.returncode)
    assert "2031-05-04" == summary.article.published


def test_a_misspelled_setting_is_named_with_its_file(tmp_path: Path, news: Path) -> None:
    """Nothing is guessed."""
    (tmp_path / "summarizer.toml").write_text('modle = "rules"\n')

    ended = summarizer("run", news, "--out", "out", cwd=tmp_path)

    assert 2 == ended.returncode
    (line,) = lines(ended.stderr)
    assert line.startswith(
        "summarizer: summarizer.toml: unknown key 'modle'; known are model, published, concurrency, "
    )


def test_a_name_cannot_steer_the_terminal(tmp_path: Path, news: Path) -> None:
    """Control characters in names of inputs are spelled out wherever they are told."""
    ended = summarizer("run", news, "\x1b[31mred.txt", "--out", "out", cwd=tmp_path)

    assert b"\\x1b[31mred.txt: unreadable" in ended.stderr
    assert b"\x1b" not in ended.stderr + ended.stdout


def test_a_terminal_that_knows_no_utf_8_is_enough(tmp_path: Path, news: Path) -> None:
    """Names are spelled out rather than failed at; files are UTF-8 all the same."""
    (news / "füße.txt").write_text("Füße taten weh.\n", encoding="utf-8")

    ended = own_process("run", news, "--out", "out", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"})

    assert 0 == ended.returncode
    assert b"f\\xfc\\xdfe: " in ended.stderr
    assert "Füße" in (tmp_path / "out/summaries.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_run_and_keeps_what_was_finished(
    tmp_path: Path, news: Path, number: signal.Signals, status: int
) -> None:
    """The run waits on a pipe that stays open; what came through it before the signal is in the folder."""
    with subprocess.Popen(
        [*COMMAND, "run", news, "-", "--concurrency", "1", "--out", "out"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr
        told = [process.stderr.readline() for _ in range(3)]
        process.send_signal(number)
        told += process.stderr.readlines()

        assert status == process.wait()
    assert (
        f"summarizer: stopped by {number.name}; what was finished is kept in out; the same command goes on from there\n"
        == told[-1]
    )
    assert FILES == files(tmp_path / "out")
    assert "interrupted" == record(tmp_path / "out")["ended"]
    assert {"ok": 2} == record(tmp_path / "out")["outcomes"]


def started(cwd: Path, *arguments: str | Path) -> "subprocess.Popen[str]":
    """Return the run, on its way, with a standard input that stays open."""
    return subprocess.Popen(
        [*COMMAND, "run", *arguments, "--out", "out"],
        cwd=cwd,
        env=environment(),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_an_interrupted_rerun_does_not_cost_the_finished_run(tmp_path: Path, news: Path) -> None:
    """The finished one's files stay as they were, one line says so, and the next run goes on from where this one was."""
    (tmp_path / "snow.txt").write_text("Snow fell on Port Vell.")
    summarizer("run", news, "--out", "out", cwd=tmp_path)
    before = findings(tmp_path / "out")
    with started(tmp_path, "snow.txt", "-") as process:
        assert process.stderr
        told = [process.stderr.readline() for _ in range(2)]
        process.send_signal(signal.SIGINT)
        told += process.stderr.readlines()
    kept = findings(tmp_path / "out")
    again = summarizer("run", "snow.txt", "--out", "out", cwd=tmp_path)

    assert (
        "summarizer: stopped by SIGINT; the files in out are still those of the finished run, "
        "its store has what this one finished; the same command goes on from there\n"
    ) == told[-1]
    assert before == kept
    assert ({"ok": 1}, 1) == (record(tmp_path / "out")["outcomes"], record(tmp_path / "out")["reused"])
    assert 0 == again.returncode


def test_what_came_through_a_stream_is_kept_while_the_next_line_is_awaited(tmp_path: Path) -> None:
    """An article is told of and in the folder as soon as it is finished, whatever the concurrency."""
    with started(tmp_path, "-") as process:
        assert process.stderr
        assert process.stdin
        process.stdin.write('{"id": "a", "text": "Rain fell."}\n')
        process.stdin.flush()
        told = [process.stderr.readline() for _ in range(2)]
        process.send_signal(signal.SIGTERM)

        assert 143 == process.wait()
    assert told[1].startswith("1 a: ")
    assert {"ok": 1} == record(tmp_path / "out")["outcomes"]


def test_a_signal_does_not_wait_for_a_long_article(tmp_path: Path) -> None:
    """It gets the seconds that are left to it, here none; then it is pending, and the next run begins it anew."""
    paragraph = FERRY.partition("\n\n")[2]
    (tmp_path / "long.txt").write_text("Ferry strike\n\n" + f"{paragraph}\n" * 20_000)
    (tmp_path / "a.txt").write_text(FERRY)
    (tmp_path / "summarizer.toml").write_text("drain = 0")
    with started(tmp_path, "a.txt", "long.txt") as process:
        assert process.stderr
        told = [process.stderr.readline() for _ in range(2)]
        process.send_signal(signal.SIGINT)
        told += process.stderr.readlines()

        assert 130 == process.wait()
    assert "the same command goes on from there" in told[-1]
    assert {"ok": 1, "pending": 1} == record(tmp_path / "out")["outcomes"]


def test_a_killed_run_is_shown_and_goes_on(tmp_path: Path, news: Path) -> None:
    """`show` reads what it finished and says that it is unfinished; the next run does not do it again."""
    with started(tmp_path, news, "-") as process:
        assert process.stderr
        for _ in range(3):
            process.stderr.readline()
        process.kill()
    shown = summarizer("show", "out", "--format", "json", cwd=tmp_path)
    again = summarizer("run", news, "--out", "out", cwd=tmp_path)

    assert ["ferry", "rain"] == [Summary.from_json(line).article.id for line in shown.stdout.splitlines()]
    assert ["summarizer: out: of a run that is unfinished; what it had finished follows"] == lines(shown.stderr)
    assert (0, 2) == (again.returncode, record(tmp_path / "out")["reused"])
    assert shown.stdout == (tmp_path / "out/summaries.jsonl").read_bytes()


def test_what_is_finished_is_not_done_again_unless_it_is_to_be(tmp_path: Path, news: Path) -> None:
    """The same articles are taken from the store, changed ones and `--fresh` are not; the files are the same."""
    summarizer("run", news, "--out", "out", cwd=tmp_path)
    first = findings(tmp_path / "out")
    summarizer("run", news, "--out", "out", cwd=tmp_path)
    again = (record(tmp_path / "out")["reused"], findings(tmp_path / "out"))
    (news / "rain.txt").write_text("Rain fell on Port Vell again.\n")
    summarizer("run", news, "--out", "out", cwd=tmp_path)
    changed = record(tmp_path / "out")["reused"]
    summarizer("run", news, "--out", "out", "--fresh", cwd=tmp_path)

    assert (2, first) == again
    assert 1 == changed
    assert 0 == record(tmp_path / "out")["reused"]


def test_a_second_run_in_the_folder_is_refused_and_told_whose_it_is(tmp_path: Path, news: Path) -> None:
    """Status 2, the first one's process, and nothing of the first is touched."""
    with started(tmp_path, news, "-") as process:
        assert process.stderr
        assert process.stdin
        process.stderr.readline()
        second = summarizer("run", news, "--out", "out", cwd=tmp_path)
        process.stdin.write(FERRY)
        process.stdin.close()

        assert 0 == process.wait()
    assert 2 == second.returncode
    assert f"out: is in use by process {process.pid} on " in lines(second.stderr)[-1]
    assert {"ok": 3} == record(tmp_path / "out")["outcomes"]


def test_no_more_articles_are_begun_than_are_wanted(tmp_path: Path, news: Path) -> None:
    """The rest is pending with the reason, and the next run goes on with it."""
    some = summarizer("run", news, "--out", "out", "--max-articles", "1", cwd=tmp_path)
    first = record(tmp_path / "out")
    summarizer("run", news, "--out", "out", "--max-articles", "1", cwd=tmp_path)

    assert (1, {"ok": 1, "pending": 1}, "capped") == (some.returncode, first["outcomes"], first["ended"])
    problems = first["problems"]
    assert isinstance(problems, list)
    assert ["no more than 1 articles were to be begun"] == [problem["reason"] for problem in problems]
    assert ({"ok": 2}, "completed") == (record(tmp_path / "out")["outcomes"], record(tmp_path / "out")["ended"])


def test_a_limit_of_the_cost_needs_the_prices(tmp_path: Path, news: Path) -> None:
    """Without them nobody knows when it is reached: refused before anything is asked."""
    ended = summarizer("run", news, "--out", "out", "--max-cost", "0.50", cwd=tmp_path)

    assert 2 == ended.returncode
    assert "needs the prices: state price_prompt and price_completion" in lines(ended.stderr)[-1]


LIMITED = (
    "import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0})); "
    "runpy.run_module('summarizer', run_name='__main__')"
)
"""A process whose files cannot grow beyond so many bytes."""


def test_a_disk_without_room_is_told_before_any_work(tmp_path: Path, news: Path) -> None:
    """One line and status 2, before the first article is asked about."""
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED.format(600), "run", str(news), "--out", "out", "-q"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
    )

    assert (2, b"") == (ended.returncode, ended.stdout)
    assert ["summarizer: out: nothing can be kept there: File too large"] == lines(ended.stderr)


def test_a_full_disk_ends_the_run_and_keeps_what_was_finished(tmp_path: Path) -> None:
    """Every article before the one that did not fit is in the store; with room again the same command finishes the rest."""
    articles = [{"id": f"a{number}", "text": f"{FERRY} It rained {'and rained ' * 2000}"} for number in range(36)]
    (tmp_path / "news.jsonl").write_text("\n".join(json.dumps(article) for article in articles))
    (tmp_path / "summarizer.toml").write_text("drain = 1")
    full = subprocess.run(
        [sys.executable, "-c", LIMITED.format(2**20 + 4096), "run", "news.jsonl", "--out", "out", "-q"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
    )
    again = summarizer("run", "news.jsonl", "--out", "out", cwd=tmp_path)
    reused = record(tmp_path / "out")["reused"]

    assert (2, b"") == (full.returncode, full.stdout)
    assert "summarizer: what was finished is kept in out; the same command goes on from there" in lines(full.stderr)
    assert "store.sqlite: cannot be written: " in lines(full.stderr)[-1]
    assert (0, {"ok": 36}) == (again.returncode, record(tmp_path / "out")["outcomes"])
    assert isinstance(reused, int)
    assert 0 < reused < 36


def test_a_repeated_id_is_told(tmp_path: Path) -> None:
    """One line names the id and what the later article is called instead."""
    stream = b'{"id": "a", "text": "Rain fell."}\n{"id": "a", "text": "Snow fell."}\n'

    ended = summarizer("run", "-", "--out", "out", cwd=tmp_path, stdin=stream)

    assert 0 == ended.returncode
    assert "summarizer: the id 'a' is taken: the next article that states it is named 'a-2'" in lines(ended.stderr)


def test_a_reader_of_the_progress_that_leaves_does_not_stop_the_run(tmp_path: Path, news: Path) -> None:
    """`2>&1 | head -1` costs no result."""
    with subprocess.Popen(
        [*COMMAND, "run", news, "-", "--out", "out"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr
        assert process.stdin
        process.stderr.close()
        process.stdin.write(FERRY.encode())
        process.stdin.close()

        assert 0 == process.wait()
    assert {"ok": 3} == record(tmp_path / "out")["outcomes"]


def test_closed_streams_are_no_fault(tmp_path: Path, news: Path) -> None:
    """A service without standard output and error gets its results all the same."""
    ended = subprocess.run(
        ["sh", "-c", '"$@" >&- 2>&-', "sh", *COMMAND, "run", str(news), "--out", "out"],
        cwd=tmp_path,
        env=environment(),
        check=False,
    )

    assert 0 == ended.returncode
    assert {"ok": 2} == record(tmp_path / "out")["outcomes"]


def test_a_terminal_gets_a_bar(tmp_path: Path, news: Path) -> None:
    """Problems stand above it, and it is gone in the end."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "run", news, "missing.txt", "--out", "out"],
        cwd=tmp_path,
        env=environment(TERM="xterm"),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))

        assert 1 == process.wait()
    os.close(ours)
    assert b"3/3" in shown
    assert b"missing.txt: unreadable: no such file or folder" in shown
    assert shown.endswith(b"\x1b[2K")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side has closed
        return b""


def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    """`run <(cat articles.jsonl)`: nothing is taken from it to count or price what it holds."""
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    (tmp_path / "summarizer.toml").write_text("price_prompt = 1\nprice_completion = 1\n")
    with started(tmp_path, pipe, "--max-cost", "1") as process:
        pipe.write_text('{"id": "a", "text": "Rain fell."}\n{"id": "b", "text": "Snow fell."}\n')

        assert 0 == process.wait()
    assert {"ok": 2} == record(tmp_path / "out")["outcomes"]


def test_another_format_leaves_no_table_of_the_former_run(tmp_path: Path, news: Path) -> None:
    """Tables of two runs never stand side by side."""
    summarizer("run", news, "--out", "out", cwd=tmp_path)
    summarizer("run", news, "--out", "out", "--format", "parquet", cwd=tmp_path)

    assert ["events.parquet", "figures.parquet", "statements.parquet"] == sorted(
        name for name in files(tmp_path / "out") if name.endswith((".csv", ".parquet"))
    )
