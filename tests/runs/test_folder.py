"""Promises about a run's output folder."""

import csv
import json
from pathlib import Path

import pytest

from summarizer.errors import OutputError
from summarizer.models.outcomes import Outcome
from summarizer.models.summaries import Summary
from summarizer.reports.csv_tables import FIGURES
from summarizer.reports.markdown import PAGES
from summarizer.runs.folder import RunFolder
from summarizer.runs.run_record import Ending, RunRecord
from summarizer.settings import Settings
from tests.reports.invented import strike

UNREADABLE = Outcome(source="photo.txt", article=None, status="unreadable", reason="looks like an image", summary=None)
FAILED = Outcome(source="b.txt", article="b", status="failed", reason="internal fault", summary=None)


def ok(article_id: str) -> Outcome:
    """Return the outcome of an invented article that was summarized."""
    return Outcome(source=f"{article_id}.txt", article=article_id, status="ok", reason=None, summary=strike(article_id))


def written_by(path: Path, *outcomes: Outcome) -> RunRecord:
    """Return the record of a whole run with these outcomes."""
    folder = RunFolder(path, Settings(), (FIGURES, PAGES))
    for outcome in outcomes:
        folder.add(outcome)
    return folder.close("completed")


def contents(path: Path) -> dict[str, bytes]:
    """Return what is in the folder, without the record of times."""
    return {file.name: file.read_bytes() for file in path.iterdir() if file.name != "run.json"}


def test_a_run_leaves_summaries_reports_and_its_record(tmp_path: Path) -> None:
    """Summaries come back equal, a row stands for a figure, and no temporary file is left."""
    written_by(tmp_path / "new" / "out", ok("a"), ok("b"))
    out = tmp_path / "new" / "out"

    assert ["figures.csv", "run.json", "summaries.jsonl", "summaries.md"] == sorted(f.name for f in out.iterdir())
    lines = (out / "summaries.jsonl").read_bytes().splitlines()
    assert [strike("a"), strike("b")] == [Summary.from_json(line) for line in lines]
    with (out / "figures.csv").open(encoding="utf-8", newline="") as table:
        assert ["a", "b"] == [row["article"] for row in csv.DictReader(table)]
    assert 2 == (out / "summaries.md").read_text(encoding="utf-8").count("# Ferry strike")


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the day or the machine is in what was found."""
    written_by(tmp_path / "once", ok("a"), ok("b"))
    written_by(tmp_path / "again", ok("a"), ok("b"))

    assert contents(tmp_path / "once") == contents(tmp_path / "again")


def test_finished_articles_are_readable_while_the_run_goes_on(tmp_path: Path) -> None:
    """A killed run has lost no finished article: each is in the files when `add` returns."""
    folder = RunFolder(tmp_path, Settings(), (FIGURES,))
    folder.add(ok("a"))

    lines = (tmp_path / "summaries.jsonl.partial").read_bytes().splitlines()
    assert [strike("a")] == [Summary.from_json(line) for line in lines]
    assert 2 == len((tmp_path / "figures.csv.partial").read_text(encoding="utf-8").splitlines())
    folder.close("interrupted")


def test_two_runs_are_never_mixed(tmp_path: Path) -> None:
    """The earlier run stays whole until the later one has ended; then nothing of it is left in our files."""
    written_by(tmp_path, ok("earlier"))
    before = contents(tmp_path)
    folder = RunFolder(tmp_path, Settings(), (FIGURES, PAGES))
    folder.add(ok("later"))

    assert before == {name: data for name, data in contents(tmp_path).items() if name in before}
    folder.close("completed")
    assert not any(b"earlier" in data for data in contents(tmp_path).values())


def test_a_run_that_could_read_nothing_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    """A misspelled name does not cost the results of yesterday."""
    written_by(tmp_path, ok("earlier"))
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    record = written_by(tmp_path, UNREADABLE)

    assert {"unreadable": 1} == record.outcomes
    assert before == {file.name: file.read_bytes() for file in tmp_path.iterdir()}


def test_the_record_accounts_for_every_input(tmp_path: Path) -> None:
    """Counts by outcome, findings and numbers, and each problem with its reason."""
    record = written_by(tmp_path, ok("a"), UNREADABLE, FAILED, ok("c"))
    stored = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))

    assert record == RunRecord.from_json((tmp_path / "run.json").read_bytes())
    assert {"ok": 2, "unreadable": 1, "failed": 1} == stored["outcomes"]
    assert {"figures": 2, "events": 2, "statements": 2, "rejections": 2} == stored["found"]
    assert {"in_figures": 2, "no_figure": {"date": 2}} == stored["numbers"]
    assert [("photo.txt", "looks like an image"), ("b.txt", "internal fault")] == [
        (problem["source"], problem["reason"]) for problem in stored["problems"]
    ]
    assert {"summarizer", "python", "pydantic"} == stored["versions"].keys()
    assert "completed" == stored["ended"]


def test_the_digest_of_articles_tells_whether_they_are_the_same(tmp_path: Path) -> None:
    """Order does not matter, another article does."""
    one = written_by(tmp_path / "1", ok("a"), ok("b")).digests
    other_order = written_by(tmp_path / "2", ok("b"), ok("a")).digests
    another = written_by(tmp_path / "3", ok("a"), ok("c")).digests

    assert one == other_order
    assert one.articles != another.articles


@pytest.mark.parametrize("name", ["file/out", "file"])
def test_a_place_that_cannot_be_a_folder_is_refused_before_any_work(tmp_path: Path, name: str) -> None:
    """The message names the place, in one line."""
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputError, match="cannot be made a folder") as caught:
        RunFolder(tmp_path / name, Settings(), ())

    assert str(tmp_path / name) in str(caught.value)


@pytest.mark.parametrize("name", ["summaries.jsonl", "figures.csv", "run.json"])
def test_a_folder_in_the_place_of_a_file_is_refused_before_any_work(tmp_path: Path, name: str) -> None:
    """The obstacle is named, and nothing else is made beside it."""
    (tmp_path / name).mkdir()

    with pytest.raises(OutputError, match=f"{tmp_path}/{name}: is a folder"):
        RunFolder(tmp_path, Settings(), (FIGURES,))

    assert [name] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("ended", ["interrupted", "failed"])
def test_a_finished_run_stays_when_a_later_one_comes_to_no_end(tmp_path: Path, ended: Ending) -> None:
    """The later one's files are left `.partial`, its record among them."""
    written_by(tmp_path, ok("earlier"), ok("too"))
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    folder = RunFolder(tmp_path, Settings(), (FIGURES, PAGES))
    folder.add(ok("later"))
    record = folder.close(ended)

    assert folder.left_partial
    assert before == {name: (tmp_path / name).read_bytes() for name in before}
    assert record == RunRecord.from_json((tmp_path / "run.json.partial").read_bytes())
    lines = (tmp_path / "summaries.jsonl.partial").read_bytes().splitlines()
    assert [strike("later")] == [Summary.from_json(line) for line in lines]


def test_an_unfinished_run_gives_way_to_the_next(tmp_path: Path) -> None:
    """Where no run had finished, what was finished takes its names even so."""
    for article in ("first", "second"):
        folder = RunFolder(tmp_path, Settings(), ())
        folder.add(ok(article))
        folder.close("interrupted")

    assert not folder.left_partial
    assert [strike("second")] == [
        Summary.from_json(line) for line in (tmp_path / "summaries.jsonl").read_bytes().splitlines()
    ]


def test_what_killed_runs_left_is_moved_aside(tmp_path: Path) -> None:
    """Each keeps a number of its own, the same for all its files; nothing is written over."""
    moved = []
    for killed in ("first", "second"):
        for name in ("summaries.jsonl.partial", "figures.csv.partial"):
            (tmp_path / name).write_text(killed)
        folder = RunFolder(tmp_path, Settings(), (FIGURES,))
        moved.append(folder.moved_aside)
        folder.close("failed")

    assert [".partial-1", ".partial-2"] == moved
    assert {
        *(("figures.csv.partial-1", "first"), ("figures.csv.partial-2", "second")),
        *(("summaries.jsonl.partial-1", "first"), ("summaries.jsonl.partial-2", "second")),
    } == {(path.name, path.read_text()) for path in tmp_path.iterdir()}


def test_the_record_tells_what_the_run_was_told(tmp_path: Path) -> None:
    """Model, date and concurrency are in `run.json`."""
    folder = RunFolder(tmp_path, Settings(published="2031-05-04", concurrency=3), ())
    folder.add(ok("a"))
    folder.close("completed")

    told = {"model": "rules", "published": "2031-05-04", "concurrency": 3}
    assert told.items() <= json.loads((tmp_path / "run.json").read_bytes())["settings"].items()
