"""Promises about finding one's way: help, version, completion, schemas and prompts."""

import json
from pathlib import Path

import pytest

from summarizer.resources import PROMPTS, SCHEMAS
from tests.cli.command import lines, own_process, summarizer


def test_without_arguments_the_commands_are_explained(tmp_path: Path) -> None:
    """A newcomer sees the commands, an example and what the exit statuses mean."""
    shown = summarizer(cwd=tmp_path)
    text = (shown.stdout + shown.stderr).decode()

    for words in ("run ", "show ", "schema ", "prompts ", "summarizer run article.txt --out results", "Exit status"):
        assert words in text


@pytest.mark.parametrize(
    "command", [[], ["run"], ["show"], ["schema"], ["prompts"], ["eval"], ["cache"], ["cache", "prune"]]
)
def test_every_command_has_help(tmp_path: Path, command: list[str]) -> None:
    """`--help` says how it is used, in lines that fit a terminal."""
    shown = summarizer(*command, "--help", cwd=tmp_path)

    assert 0 == shown.returncode
    assert shown.stdout.startswith(f"Usage: summarizer {' '.join(command)}".encode().strip())
    assert max(map(len, lines(shown.stdout))) <= 90


def test_help_does_not_wait_for_grammars_models_or_tables(tmp_path: Path) -> None:
    """What `--help` does not need is not imported."""
    shown = own_process("--help", cwd=tmp_path, env={"PYTHONPROFILEIMPORTTIME": "1"})

    assert b"typer" in shown.stderr
    assert [] == [name for name in (b"pydantic", b"rich", b"nupunkt", b"numpy", b"lxml") if name in shown.stderr]


def test_the_version_is_told(tmp_path: Path) -> None:
    """`--version` is one line with the command's name."""
    shown = summarizer("--version", cwd=tmp_path)

    assert (0, b"summarizer ") == (shown.returncode, shown.stdout[:11])
    assert 1 == len(lines(shown.stdout))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_get_a_completion_script(tmp_path: Path, shell: str) -> None:
    """The script is for the shell that is asked for."""
    shown = summarizer(cwd=tmp_path, env={"_SUMMARIZER_COMPLETE": f"source_{shell}"})

    assert 0 == shown.returncode
    assert b"_SUMMARIZER_COMPLETE=complete_" in shown.stdout


def test_names_of_schemas_are_completed(tmp_path: Path) -> None:
    """After `summarizer schema sum` a shell offers what begins so."""
    shown = summarizer(
        cwd=tmp_path,
        env={"_SUMMARIZER_COMPLETE": "complete_bash", "COMP_WORDS": "summarizer schema sum", "COMP_CWORD": "2"},
    )

    assert ["summary"] == lines(shown.stdout)


def test_every_schema_is_listed_and_printed_as_it_ships(tmp_path: Path) -> None:
    """A name from the list gives the file."""
    names = lines(summarizer("schema", cwd=tmp_path).stdout)
    shown = summarizer("schema", "summary", cwd=tmp_path)

    assert len(list(SCHEMAS.glob("*.json"))) == len(names)
    assert "summary" in names
    assert "properties" in json.loads(shown.stdout)


def test_every_prompt_is_listed_and_printed_as_it_ships(tmp_path: Path) -> None:
    """A name from the list gives the file."""
    names = lines(summarizer("prompts", cwd=tmp_path).stdout)
    shown = summarizer("prompts", names[0], cwd=tmp_path)

    assert len(list(PROMPTS.glob("*.j2"))) == len(names)
    assert (PROMPTS / f"{names[0]}.j2").read_bytes() == shown.stdout


def test_a_users_prompts_are_shown_in_place_of_ours(tmp_path: Path) -> None:
    """`--prompts DIR` lists, prints and uses that folder's templates."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "article.j2").write_text("Read {{ page.paragraphs|length }}.{% include 'house.j2' %}")
    (tmp_path / "mine" / "house.j2").write_text(" Be brief.\n")
    (tmp_path / "ferry.txt").write_text("The ferry sank.")

    names = lines(summarizer("prompts", "--prompts", "mine", cwd=tmp_path).stdout)
    source = summarizer("prompts", "house", "--prompts", "mine", cwd=tmp_path)
    article = summarizer("prompts", "article", "--input", "ferry.txt", "--prompts", "mine", cwd=tmp_path)

    assert {"article", "house"} <= set(names)
    assert b" Be brief.\n" == source.stdout
    assert b"Read 1. Be brief.\n" == article.stdout


def test_a_users_faulty_prompt_is_one_line_with_its_place(tmp_path: Path) -> None:
    """Whichever prompt was asked for: all are checked."""
    (tmp_path / "article.j2").write_text("kelp\n{{ range(3) }}\n")

    shown = summarizer("prompts", "--prompts", ".", cwd=tmp_path)

    assert (2, b"") == (shown.returncode, shown.stdout)
    assert ["summarizer: article.j2, line 2: a template has no calls"] == lines(shown.stderr)


@pytest.mark.parametrize("command", ["schema", "prompts"])
def test_an_unknown_name_is_answered_with_the_known_ones(tmp_path: Path, command: str) -> None:
    """No path is accepted for a name."""
    shown = summarizer(command, "../pyproject.toml", cwd=tmp_path)

    assert (2, b"") == (shown.returncode, shown.stdout)
    assert "there are: " in shown.stderr.decode()
    assert 1 == len(lines(shown.stderr))


def test_an_article_is_shown_as_a_model_would_read_it(tmp_path: Path) -> None:
    """Its sentences and numbers carry their handles, and it cannot steer the terminal."""
    (tmp_path / "ferry.txt").write_text("The ferry took 1,200 dockers \x1b[mhome.\n")

    shown = summarizer("prompts", "article", "--input", "ferry.txt", cwd=tmp_path)

    assert (0, b"") == (shown.returncode, shown.stderr)
    assert "{1} The ferry took {n1}1,200 dockers [mhome." in lines(shown.stdout)


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["article", "--input", "missing.txt"], "summarizer: missing.txt: no such file or folder"),
        (["--input", "ferry.txt"], "summarizer: --input goes with the prompt 'article' only"),
    ],
)
def test_an_article_that_cannot_be_shown_is_one_line_and_status_2(
    tmp_path: Path, arguments: list[str], fault: str
) -> None:
    """A missing file, or no template to show it with."""
    shown = summarizer("prompts", *arguments, cwd=tmp_path)

    assert (2, [fault]) == (shown.returncode, lines(shown.stderr))
