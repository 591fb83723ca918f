"""Promises about files that grow record by record."""

import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.errors import OutputError
from summarizer.runs.growing_file import GrowingFile


def test_a_record_is_on_its_way_to_the_disk_when_append_returns(tmp_path: Path) -> None:
    """What was appended can be read beside the final name, which is not taken yet."""
    file = GrowingFile(tmp_path / "found.jsonl")
    file.append("première\n")

    assert "première\n" == (tmp_path / "found.jsonl.partial").read_text(encoding="utf-8")
    assert not (tmp_path / "found.jsonl").exists()
    file.drop()


def test_what_is_kept_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    """An earlier file is replaced whole, and nothing else is left behind."""
    (tmp_path / "found.jsonl").write_text("earlier\n")
    file = GrowingFile(tmp_path / "found.jsonl")
    file.append("new\n")
    file.keep()

    assert {"found.jsonl": "new\n"} == {path.name: path.read_text() for path in tmp_path.iterdir()}


def test_what_is_dropped_leaves_what_was_there(tmp_path: Path) -> None:
    """An earlier file stays as it was."""
    (tmp_path / "found.jsonl").write_text("earlier\n")
    file = GrowingFile(tmp_path / "found.jsonl")
    file.append("new\n")
    file.drop()

    assert {"found.jsonl": "earlier\n"} == {path.name: path.read_text() for path in tmp_path.iterdir()}


def test_a_place_that_takes_no_file_is_refused_at_once(tmp_path: Path) -> None:
    """A missing folder is told of before any work is done."""
    with pytest.raises(OutputError, match=r"found\.jsonl\.partial: cannot be written"):
        GrowingFile(tmp_path / "missing" / "found.jsonl")


def test_a_full_disk_keeps_the_whole_records_and_no_half(tmp_path: Path) -> None:
    """The record that does not fit is taken back; those before it stay readable, and what fits still goes in."""
    code = """
import resource, sys
from pathlib import Path
from summarizer.errors import OutputError
from summarizer.runs.growing_file import GrowingFile

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
file = GrowingFile(Path(sys.argv[1]))
file.append("a" * 600 + "\\n")
try:
    file.append("b" * 600 + "\\n")
except OutputError as error:
    print(error)
file.append("c\\n")
file.keep()
"""
    ended = subprocess.run([sys.executable, "-c", code, tmp_path / "found"], capture_output=True, text=True, check=True)

    assert "cannot be written" in ended.stdout
    assert "a" * 600 + "\nc\n" == (tmp_path / "found").read_text()
