"""Promises about reading summaries back."""

from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.models.outcomes import Outcome
from summarizer.reading.inputs import Reading
from summarizer.runs.saved import read_summaries
from summarizer.runs.store import Placed, open_store
from tests.reports.invented import strike

LINE = strike("a").model_dump_json()


def test_a_folder_its_file_and_a_single_summary_are_read_alike(tmp_path: Path) -> None:
    """What `run` wrote and what somebody saved as indented JSON give the same Summary."""
    (tmp_path / "summaries.jsonl").write_text(f"{LINE}\n\n{strike('b').model_dump_json()}\n", encoding="utf-8")
    (tmp_path / "one.json").write_text(strike("a").model_dump_json(indent=1), encoding="utf-8")

    assert [strike("a"), strike("b")] == list(read_summaries(tmp_path))
    assert [strike("a"), strike("b")] == list(read_summaries(tmp_path / "summaries.jsonl"))
    assert [strike("a")] == list(read_summaries(tmp_path / "one.json"))


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("s.jsonl", f"{LINE}\n{{}}\n".encode(), "s.jsonl, line 2: no valid Summary: article: Field required"),
        ("s.json", b'{"id": "a", "text": "b"}', "s.json: no valid Summary: article: Field required"),
        ("s.txt", b"A plain text.", "s.txt, line 1: not valid JSON"),
        ("s.bin", b"\xff\xfe\x00\x01", "s.bin, line 1: not valid JSON"),
        ("s.jsonl", b"", "s.jsonl: holds no summary"),
    ],
)
def test_what_is_no_summary_is_named_with_its_place(tmp_path: Path, name: str, content: bytes, fault: str) -> None:
    """File, line and field, in one line."""
    (tmp_path / name).write_bytes(content)

    with pytest.raises(InputError) as caught:
        list(read_summaries(tmp_path / name))

    assert str(caught.value).startswith(f"{tmp_path}/{fault}")
    assert "\n" not in str(caught.value)


def test_what_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    """A missing file, and a folder that no run has finished in."""
    with pytest.raises(InputError, match=r"nowhere\.json: cannot be read: No such file"):
        list(read_summaries(tmp_path / "nowhere.json"))
    with pytest.raises(InputError, match="no folder of a finished run"):
        list(read_summaries(tmp_path))


def test_an_unfinished_run_shows_what_it_had_finished(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is read from the store, and said to be unfinished."""
    store = open_store(tmp_path, "work")
    store.keep_later(Placed(1, Reading("a.txt", strike("a").article)), finished("a"))
    store.close()

    assert [strike("a")] == list(read_summaries(tmp_path))
    assert [f"{tmp_path}: of a run that is unfinished; what it had finished follows"] == caplog.messages


def test_a_finished_run_goes_before_an_unfinished_one(tmp_path: Path) -> None:
    """What the store has beside it is not mixed in."""
    (tmp_path / "summaries.jsonl").write_text(f"{LINE}\n", encoding="utf-8")
    store = open_store(tmp_path, "work")
    store.keep_later(Placed(1, Reading("b.txt", strike("b").article)), finished("b"))
    store.close()

    assert [strike("a")] == list(read_summaries(tmp_path))


def finished(article_id: str) -> Outcome:
    """Return the outcome of an invented article that was summarized."""
    return Outcome(source=f"{article_id}.txt", article=article_id, status="ok", reason=None, summary=strike(article_id))
