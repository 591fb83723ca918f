"""Promises about `show`."""

import json
import subprocess
from pathlib import Path

import pytest

from summarizer.models.summaries import Summary
from tests.cli.command import COMMAND, environment, lines, own_process, summarizer
from tests.reports.invented import strike


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Return a run's folder with two summaries, one of them hostile."""
    hostile = strike("b", title="Füße \x1b]0;owned\x07 <b>|")
    text = "".join(f"{one.model_dump_json()}\n" for one in (strike("a"), hostile))
    (tmp_path / "summaries.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_pipe_gets_every_article_without_escape_codes(saved: Path) -> None:
    """Both pages come, in 80 columns, and what would steer a terminal is spelled out."""
    shown = own_process("show", saved, cwd=saved)
    text = shown.stdout.decode()

    assert 0 == shown.returncode
    assert 2 == text.count("Figures\n")
    assert "Füße \\x1b]0;owned\\x07 <b>|" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_one_article_can_be_chosen(saved: Path) -> None:
    """`--article` names it by its id."""
    shown = summarizer("show", saved, "--article", "a", cwd=saved)

    assert shown.stdout.startswith(b"Ferry strike\na, Vell Courier")
    assert b"owned" not in shown.stdout


def test_an_article_that_is_not_there_is_answered_with_those_that_are(saved: Path) -> None:
    """One line and status 2."""
    shown = summarizer("show", saved, "--article", "c", cwd=saved)

    assert (2, b"") == (shown.returncode, shown.stdout)
    assert [f"summarizer: {saved}: no article is named 'c'; there are: a, b"] == lines(shown.stderr)


def test_markdown_is_a_page_an_article(saved: Path) -> None:
    """Headings of both, and no HTML from an article."""
    text = summarizer("show", saved, "--format", "markdown", cwd=saved).stdout.decode()

    assert ["# Ferry strike", "# Füße \\\\x1b\\]0;owned\\\\x07 &lt;b&gt;\\|"] == [
        line for line in text.splitlines() if line.startswith("# ")
    ]


def test_json_is_a_summary_a_line_whatever_the_locale(saved: Path) -> None:
    """What comes out reads back equal; JSON is UTF-8 even where the terminal is not."""
    shown = own_process("show", saved, "--format", "json", cwd=saved, env={"PYTHONIOENCODING": "ascii"})

    assert ["a", "b"] == [Summary.from_json(line).article.id for line in shown.stdout.splitlines()]
    assert "Füße" in json.loads(shown.stdout.splitlines()[1])["article"]["title"]


def test_an_output_that_cannot_hold_a_letter_gets_it_spelled_out(saved: Path) -> None:
    """A locale without umlauts is no reason to fail."""
    shown = own_process("show", saved, cwd=saved, env={"PYTHONIOENCODING": "ascii"})

    assert (0, b"") == (shown.returncode, shown.stderr)
    assert b"F\\xfc\\xdfe" in shown.stdout


@pytest.mark.parametrize("format_", ["text", "markdown", "json"])
def test_a_reader_that_leaves_ends_it_quietly(tmp_path: Path, format_: str) -> None:
    """`| head` gets its lines, nobody a traceback; the status is that of SIGPIPE."""
    line = strike("a").model_dump_json()
    (tmp_path / "summaries.jsonl").write_text(f"{line}\n" * 200, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "show", str(tmp_path), "--format", format_],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()

        assert b"" == process.stderr.read()
        assert 141 == process.wait()


@pytest.mark.parametrize("content", [b"A plain text.", b'{"id": "a"}', b"\x00\xff\x1b[31m", b""])
def test_what_is_no_summary_is_one_line_and_status_2(tmp_path: Path, content: bytes) -> None:
    """No traceback, and no control character of the file in the terminal."""
    (tmp_path / "other").write_bytes(content)

    shown = summarizer("show", "other", cwd=tmp_path)

    assert (2, b"") == (shown.returncode, shown.stdout)
    assert 1 == len(lines(shown.stderr))
    assert shown.stderr.startswith(b"summarizer: other")
    assert b"\x1b" not in shown.stderr


def test_an_unknown_format_is_a_usage_error(saved: Path) -> None:
    """The known ones are named."""
    shown = own_process("show", saved, "--format", "yaml", cwd=saved)

    assert 2 == shown.returncode
    assert b"'text', 'markdown', 'json'" in shown.stderr
