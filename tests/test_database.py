"""Promises about SQLite files that several tasks and processes write to at once."""

import asyncio
import multiprocessing
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from summarizer.database.opening import Layout, open_database
from summarizer.database.writing import Database
from summarizer.errors import OutputError

LAYOUT = Layout(kind=7, version=1, tables="CREATE TABLE boats (name TEXT); CREATE INDEX by_name ON boats (name);")
PATIENCE_S = 60  # after which a test that would hang fails instead
AT_ONCE = 4
ADD = "INSERT INTO boats VALUES (?)"


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """The file, open."""
    with closing(open_database(path, LAYOUT)) as database:
        yield database


def boats(database: Database) -> list[str]:
    """What is in it."""
    return [name for (name,) in database.rows("SELECT name FROM boats ORDER BY name")]


def test_what_was_handed_over_is_written_though_who_did_it_is_cancelled(tmp_path: Path) -> None:
    """And others are still served."""

    async def write(database: Database) -> None:
        leaving = asyncio.ensure_future(database.write((ADD, ["ketch"])))
        await asyncio.sleep(0)
        leaving.cancel()
        async with asyncio.timeout(PATIENCE_S):
            await asyncio.gather(leaving, database.write((ADD, ["yawl"])), return_exceptions=True)

    with opened(tmp_path / "boats") as database:
        asyncio.run(write(database))
        assert ["ketch", "yawl"] == boats(database)


def test_a_value_that_no_file_can_hold_is_the_fault_of_its_own_write(tmp_path: Path) -> None:
    """It is raised to who wrote it; what came with it is written, and so is what comes after."""

    async def write(database: Database) -> list[BaseException | None]:
        async with asyncio.timeout(PATIENCE_S):
            texts = ("ketch", "\ud800", "yawl")
            found = await asyncio.gather(*(database.write((ADD, [text])) for text in texts), return_exceptions=True)
            await database.write((ADD, ["sloop"]))
            return found

    with opened(tmp_path / "boats") as database:
        before, fault, after = asyncio.run(write(database))
        assert (None, None) == (before, after)
        assert isinstance(fault, UnicodeEncodeError)
        assert ["ketch", "sloop", "yawl"] == boats(database)


def _add(path: Path, name: str, together: "multiprocessing.synchronize.Barrier") -> None:
    together.wait(PATIENCE_S)
    with opened(path) as database:
        database.write_now((ADD, [name]))


def test_a_file_may_be_made_by_several_processes_at_once(tmp_path: Path) -> None:
    """One of them makes the tables, and all of them write."""
    spawning = multiprocessing.get_context("spawn")
    for number in range(3):
        path = tmp_path / f"boats-{number}"
        together = spawning.Barrier(AT_ONCE)
        processes = [spawning.Process(target=_add, args=(path, f"boat {each}", together)) for each in range(AT_ONCE)]
        for process in processes:
            process.start()
        for process in processes:
            process.join(PATIENCE_S)
        with opened(path) as database:
            assert [f"boat {each}" for each in range(AT_ONCE)] == boats(database)


def test_a_file_gives_back_what_was_deleted(tmp_path: Path) -> None:
    """The disk has the room again."""
    path = tmp_path / "boats"
    with opened(path) as database:
        database.write_now(*[(ADD, ["x" * 20_000]) for _ in range(20)])
    before = path.stat().st_size
    with opened(path) as database:
        database.write_now(("DELETE FROM boats", ()))
    assert 400_000 < before
    assert 40_000 > path.stat().st_size


def test_a_broken_file_is_an_output_error_whether_read_or_written(tmp_path: Path) -> None:
    """One line that names it."""
    path = tmp_path / "boats"
    with opened(path) as database:
        database.write_now(*[(ADD, [f"boat {number} " * 50]) for number in range(200)])
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))
    with opened(path) as database:
        with pytest.raises(OutputError, match=r"boats: cannot be read: .*malformed"):
            boats(database)
        with pytest.raises(OutputError, match=r"boats: cannot be written: .*malformed"):
            database.write_now((ADD, ["ketch"]))
