"""Promises about a run's output folder."""

import asyncio
import csv
import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from summarizer.errors import OutputError, UnreadableInput
from summarizer.models.outcomes import Outcome
from summarizer.models.summaries import Summary
from summarizer.reading.inputs import Reading
from summarizer.reports.csv_tables import FIGURES
from summarizer.reports.markdown import PAGES
from summarizer.runs.exports import Report
from summarizer.runs.folder import RunFolder
from summarizer.runs.run_record import Ending, RunRecord, Session
from summarizer.runs.store import Placed, open_store
from summarizer.settings import Settings
from tests.reports.invented import strike

UNREADABLE = Outcome(source="photo.txt", article=None, status="unreadable", reason="looks like an image", summary=None)
FAILED = Outcome(source="b.txt", article="b", status="failed", reason="internal fault", summary=None)


def ok(article_id: str) -> Outcome:
    """Return the outcome of an invented article that was summarized."""
    return Outcome(source=f"{article_id}.txt", article=article_id, status="ok", reason=None, summary=strike(article_id))


def opened(path: Path, *reports: Report, settings: Settings | None = None) -> RunFolder:
    """Return the folder, opened for a run."""
    folder = RunFolder(path, settings or Settings(), reports)
    folder.open(fresh=False)
    return folder


def keeping(folder: RunFolder, *outcomes: Outcome) -> None:
    """Have the folder keep the outcomes as those of a run begun anew, in this order."""

    async def keep() -> None:
        for position, outcome in enumerate(outcomes, start=1):
            article = outcome.summary.article if outcome.summary else UnreadableInput(outcome.source, "none")
            await folder.store.keep(Placed(position, Reading(outcome.source, article)), outcome)

    asyncio.run(keep())


def ended_with(path: Path, ended: Ending, *outcomes: Outcome) -> tuple[RunRecord, bool]:
    """Return the record of a run with these outcomes, and whether the folder's files are its."""
    with closing(opened(path, FIGURES, PAGES)) as folder:
        keeping(folder, *outcomes)
        return folder.finish(Session(Settings()), ended)


def written_by(path: Path, *outcomes: Outcome) -> RunRecord:
    """Return the record of a whole run with these outcomes."""
    record, _ = ended_with(path, "completed", *outcomes)
    return record


def contents(path: Path) -> dict[str, bytes]:
    """Return what is in the folder, without the record of times."""
    return {file.name: file.read_bytes() for file in path.iterdir() if file.suffix in (".csv", ".jsonl", ".md")}


def test_a_run_leaves_summaries_reports_and_its_record(tmp_path: Path) -> None:
    """Summaries come back equal, a row stands for a figure, and no temporary file is left."""
    written_by(tmp_path / "new" / "out", ok("a"), ok("b"))
    out = tmp_path / "new" / "out"

    files = sorted(file.name for file in out.iterdir() if not file.name.startswith("."))
    assert ["figures.csv", "run.json", "store.sqlite", "summaries.jsonl", "summaries.md"] == files
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


def test_the_order_is_that_of_the_inputs(tmp_path: Path) -> None:
    """Which article is finished first depends on the model; what is written does not."""
    with closing(opened(tmp_path)) as folder:
        for position, name in ((2, "b"), (3, "c"), (1, "a")):
            folder.store.keep_later(Placed(position, Reading(f"{name}.txt", strike(name).article)), ok(name))
        folder.finish(Session(Settings()), "completed")

    lines = (tmp_path / "summaries.jsonl").read_bytes().splitlines()
    assert ["a", "b", "c"] == [Summary.from_json(line).article.id for line in lines]


def test_two_runs_are_never_mixed(tmp_path: Path) -> None:
    """The earlier run's files stay whole until the later one has ended; then nothing of it is left in them."""
    written_by(tmp_path, ok("earlier"))
    before = contents(tmp_path)
    with closing(opened(tmp_path, FIGURES, PAGES)) as folder:
        keeping(folder, ok("later"))
        assert before == contents(tmp_path)
        folder.finish(Session(Settings()), "completed")

    assert not any(b"earlier" in data for data in contents(tmp_path).values())


def test_a_run_that_could_read_nothing_leaves_the_files_as_they_were(tmp_path: Path) -> None:
    """A misspelled name does not cost the results of yesterday."""
    written_by(tmp_path, ok("earlier"))
    before = contents(tmp_path) | {"run.json": (tmp_path / "run.json").read_bytes()}

    record = written_by(tmp_path, UNREADABLE)

    assert {"unreadable": 1} == record.outcomes
    assert before == contents(tmp_path) | {"run.json": (tmp_path / "run.json").read_bytes()}


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
        opened(tmp_path / name)

    assert str(tmp_path / name) in str(caught.value)


@pytest.mark.parametrize("name", ["summaries.jsonl", "figures.csv", "run.json"])
def test_a_folder_in_the_place_of_a_file_is_refused_before_any_work(tmp_path: Path, name: str) -> None:
    """The obstacle is named, and nothing else is made beside it."""
    (tmp_path / name).mkdir()

    with pytest.raises(OutputError, match=f"{tmp_path}/{name}: is a folder"):
        opened(tmp_path, FIGURES)

    assert [name] == [path.name for path in tmp_path.iterdir()]


def test_a_second_run_in_a_folder_is_refused_with_the_owner_s_name(tmp_path: Path) -> None:
    """Two writers would pay twice and mix what they find; when the first has ended, the folder is free."""
    with closing(opened(tmp_path)), pytest.raises(OutputError) as caught:
        opened(tmp_path)

    assert f"{tmp_path}: is in use by process {os.getpid()} on " in str(caught.value)
    opened(tmp_path).close()


def test_the_name_of_a_killed_owner_keeps_nobody_out(tmp_path: Path) -> None:
    """The lock falls with its process; only the name is left."""
    code = """
import os, signal, sys
from pathlib import Path
from summarizer.runs.exports import Report
from summarizer.runs.folder import RunFolder
from summarizer.settings import Settings
RunFolder(Path(sys.argv[1]), Settings(), ()).open(fresh=False)
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)

    assert (tmp_path / ".owner").exists()
    opened(tmp_path).close()


@pytest.mark.parametrize("ended", ["interrupted", "failed"])
def test_a_finished_run_s_files_stay_when_a_later_one_is_broken_off(tmp_path: Path, ended: Ending) -> None:
    """What the later one finished is in the store, from which the next one goes on."""
    written_by(tmp_path, ok("earlier"), ok("too"))
    before = contents(tmp_path) | {"run.json": (tmp_path / "run.json").read_bytes()}

    record, is_written = ended_with(tmp_path, ended, ok("later"))

    assert ({"ok": 1}, False) == (record.outcomes, is_written)
    assert before == contents(tmp_path) | {"run.json": (tmp_path / "run.json").read_bytes()}
    with closing(open_store(tmp_path, "any")) as store:
        assert ["later"] == [Summary.from_json(text).article.id for text in store.summaries()]


@pytest.mark.parametrize("ended", ["interrupted", "failed", "capped"])
def test_an_unfinished_run_writes_what_it_has_and_gives_way_to_the_next(tmp_path: Path, ended: Ending) -> None:
    """Where no run had finished, there is nothing to protect."""
    for article in ("first", "second"):
        _, is_written = ended_with(tmp_path, ended, ok(article))
        assert is_written

    assert [strike("second")] == [
        Summary.from_json(line) for line in (tmp_path / "summaries.jsonl").read_bytes().splitlines()
    ]


def test_a_file_that_cannot_be_written_costs_no_earlier_one(tmp_path: Path) -> None:
    """All files are whole before the first takes its name."""
    written_by(tmp_path, ok("earlier"))
    before = contents(tmp_path)
    (tmp_path / "summaries.md.partial").mkdir()

    with pytest.raises(OutputError, match=r"summaries\.md\.partial: cannot be written"):
        written_by(tmp_path, ok("later"))

    assert before == contents(tmp_path)
    assert (tmp_path / "run.json").exists()


def test_the_record_tells_what_the_run_was_told(tmp_path: Path) -> None:
    """Model, date and concurrency are in `run.json`."""
    settings = Settings(published="2031-05-04", concurrency=3)
    with closing(opened(tmp_path, settings=settings)) as folder:
        keeping(folder, ok("a"))
        folder.finish(Session(settings), "completed")

    told = {"model": "rules", "published": "2031-05-04", "concurrency": 3}
    assert told.items() <= json.loads((tmp_path / "run.json").read_bytes())["settings"].items()
