"""What was paid for stays: whole, private, within its bound, and gone when it is to go."""

import asyncio
import logging
import multiprocessing
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.completions.cache_file import CacheFile
from summarizer.completions.completion_cache import TABLES, CompletionCache, Kept, _checksum
from summarizer.database.opening import Layout, open_database
from summarizer.errors import OutputError
from summarizer.models.usage import Usage

MEGABYTE = 1_000_000
PATIENCE_S = 60  # after which a test that would hang fails instead
DAY = 86_400
WORDS = "Lund ferry boats drowned"
USAGE = Usage(requests=2, prompt_tokens=900, cached_tokens=700, completion_tokens=60, unmetered=1)


class Clock:
    """Tells the time that a test has set."""

    def __init__(self, now: int = 1_935_000_000) -> None:
        self.now = now

    def __call__(self) -> float:
        """Return the seconds since 1970."""
        return float(self.now)


@contextmanager
def cache(path: Path, most_bytes: int = 100 * MEGABYTE, now: Callable[[], float] | None = None) -> Iterator[CacheFile]:
    """The cache in that file, open."""
    with closing(CacheFile(path, most_bytes, now or Clock())) as opened:
        yield opened


def keep(opened: CompletionCache, *keys: str, text: str = WORDS) -> None:
    """Keep a completion under each key."""

    async def keep_all() -> None:
        await asyncio.gather(*(opened.keep(key, text, "parrot", USAGE) for key in keys))

    asyncio.run(keep_all())


def kept(path: Path, *keys: str) -> list[str]:
    """Those of the keys that are kept, as somebody finds who opens the file anew."""
    with cache(path) as opened:
        return [key for key in keys if opened.find(key)]


def edit(path: Path, sql: str, *values: object) -> None:
    """Change the file as somebody would with another program."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(sql, values)


def files(folder: Path) -> list[Path]:
    """All files in the folder and those within."""
    return [path for path in folder.rglob("*") if path.is_file()]


@settings(deadline=None, max_examples=10)
@given(texts=st.lists(st.text(st.characters(codec=None, categories=None), max_size=40), max_size=40))
def test_a_completion_is_kept_to_the_last_character(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    """Halves of surrogate pairs, two of them that are no pair, and NUL included; with model, usage and time."""
    path = tmp_path_factory.mktemp("cache") / "kept"
    texts = [*texts, "", "\0 \ud83d", "\ud83d\ude00", "\N{GRINNING FACE}"]
    with cache(path) as opened:
        for number, text in enumerate(texts):
            keep(opened, str(number), text=text)
    with cache(path) as opened:
        found = [opened.find(str(number)) for number in range(len(texts))]
    assert [Kept(text, "parrot", USAGE, Clock().now) for text in texts] == found


def test_completions_live_beside_the_tables_of_others(tmp_path: Path) -> None:
    """In one file, which stays open for who opened it."""
    layout = Layout(11, 3, "CREATE TABLE boats (name TEXT);" + TABLES)
    with closing(open_database(tmp_path / "store", layout)) as database:
        own = CompletionCache(database)
        keep(own, "k")
        own.close()
        database.write_now(("INSERT INTO boats VALUES (?)", ["ketch"]))
        found = own.find("k")
        assert ("ketch",) == database.row("SELECT name FROM boats")
    assert found is not None
    assert WORDS == found.text


@pytest.mark.parametrize(
    "change",
    [
        "completion = CAST('Lund ferry boats rescued' AS BLOB)",
        "completion = 'Lund ferry boats drowned'",
        "completion = zeroblob(3)",
        "model = 'eagle'",
        "usage = '{}'",
        "usage = x'ff'",
        "stored = stored + 1",
        "stored = 'yesterday'",
        "checksum = 'none'",
        "key = 'k2'",
    ],
)
def test_a_row_that_was_edited_is_not_used(tmp_path: Path, change: str, caplog: pytest.LogCaptureFixture) -> None:
    """It is deleted, and one warning says so without a word of it; a row that only was used is whole."""
    key = "k2" if change.startswith("key") else "k"
    with cache(tmp_path / "kept") as opened:
        keep(opened, "k", "other")
    edit(tmp_path / "kept", f"UPDATE completions SET {change} WHERE key = 'k'")  # noqa: S608  # our own words
    with cache(tmp_path / "kept") as opened, caplog.at_level(logging.WARNING, "summarizer"):
        assert opened.find(key) is None
        assert opened.find("other")
    with cache(tmp_path / "kept") as opened:
        assert 1 == opened.contents().completions
    (record,) = caplog.records
    assert "was changed since it was kept" in record.getMessage()
    assert not [word for word in (*WORDS.split(), "\n") if word in record.getMessage()]


def test_a_usage_of_a_version_to_come_is_not_guessed_at(tmp_path: Path) -> None:
    """A row that is whole and counts what nobody here knows is asked for anew."""
    with cache(tmp_path / "kept") as opened:
        keep(opened, "k")
        row = opened._database.row("SELECT stored, model, usage, completion FROM completions")
    assert row is not None
    stored, model, usage, completion = row
    told = usage.replace("{", '{"thought_tokens":5,', 1)
    checksum = _checksum("k", stored, model, told, completion)
    edit(tmp_path / "kept", "UPDATE completions SET usage = ?, checksum = ?", told, checksum)
    assert [] == kept(tmp_path / "kept", "k")


def _other_kind(path: Path) -> None:
    open_database(path, Layout(11, 1, TABLES)).close()


def _newer(path: Path) -> None:
    CacheFile(path, MEGABYTE).close()
    edit(path, "PRAGMA user_version = 2")


def _no_database(path: Path) -> None:
    path.write_text("Dear diary, " * 100)


def _truncated(path: Path) -> None:
    with cache(path) as opened:
        keep(opened, *map(str, range(40)), text="x" * 5000)
    os.truncate(path, path.stat().st_size // 3)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (_other_kind, "another kind"),
        (_newer, "version 2"),
        (_no_database, "cannot be used"),
        (_truncated, "cannot be used"),
    ],
)
def test_a_file_that_is_no_whole_cache_is_refused_and_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], told: str
) -> None:
    """One line names it and what is wrong, before anything is asked."""
    make(tmp_path / "kept")
    before = (tmp_path / "kept").read_bytes()
    with pytest.raises(OutputError, match=told) as raised:
        CacheFile(tmp_path / "kept", MEGABYTE)
    assert str(tmp_path / "kept") in str(raised.value)
    assert before == (tmp_path / "kept").read_bytes()


def test_a_file_that_decayed_never_gives_another_completion(tmp_path: Path) -> None:
    """Whichever byte it is: the right one, none, or an error that names the file."""
    keys = [f"k{number}" for number in range(6)]
    with cache(tmp_path / "kept") as opened:
        for key in keys:
            keep(opened, key, text=f"{WORDS} {key} " * 60)
    content = (tmp_path / "kept").read_bytes()
    found, faults = 0, list[str]()
    for place in range(100, len(content), 397):
        (tmp_path / "kept").write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        try:
            with cache(tmp_path / "kept") as opened:
                texts = {key: opened.find(key) for key in keys}
        except OutputError as error:
            faults.append(str(error))
            continue
        for key, each in texts.items():
            assert each in (None, Kept(f"{WORDS} {key} " * 60, "parrot", USAGE, Clock().now))
            found += each is not None
    assert found > len(content) // 397
    assert all(str(tmp_path / "kept") in fault for fault in faults)


def test_all_files_and_made_folders_are_for_their_owner_alone(tmp_path: Path) -> None:
    """Those that SQLite writes beside it too, whatever the umask lets through."""
    former = os.umask(0)
    try:
        with cache(tmp_path / "deep" / "down" / "kept") as opened:
            keep(opened, "k")
            modes = {path.name: path.stat().st_mode & 0o777 for path in files(tmp_path)}
    finally:
        os.umask(former)
    assert {"kept": 0o600, "kept-wal": 0o600, "kept-shm": 0o600} == modes
    assert {0o700} == {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_dir()}


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """A file stands in its place."""
    (tmp_path / "taken").touch()
    with pytest.raises(OutputError, match="taken"):
        CacheFile(tmp_path / "taken" / "kept", MEGABYTE)


def _keep_many(path: Path, keys: list[str], together: "multiprocessing.synchronize.Barrier") -> None:
    together.wait(PATIENCE_S)
    with cache(path, 2 * MEGABYTE) as opened:
        keep(opened, *keys, text="x" * 3000)
        assert all(opened.find(key) for key in keys)


def test_two_processes_use_one_file_at_once(tmp_path: Path) -> None:
    """Neither loses anything, from making the file to closing it."""
    spawning = multiprocessing.get_context("spawn")
    together = spawning.Barrier(2)
    keys = [[f"{process}-{number}" for number in range(150)] for process in range(2)]
    processes = [spawning.Process(target=_keep_many, args=(tmp_path / "kept", each, together)) for each in keys]
    for process in processes:
        process.start()
    for process in processes:
        process.join(PATIENCE_S)
    assert [0, 0] == [process.exitcode for process in processes]
    assert keys[0] + keys[1] == kept(tmp_path / "kept", *keys[0], *keys[1])


def test_a_file_stays_within_its_bound_and_loses_what_was_used_the_longest_ago(tmp_path: Path) -> None:
    """It shrinks to nine tenths of it; a use counts like a new one, also in a later run."""
    clock, most = Clock(), MEGABYTE // 2
    with cache(tmp_path / "kept", most, clock) as opened:
        for number in range(30):
            clock.now += 1
            keep(opened, f"old {number}", text="x" * 9000)
    clock.now += 1
    with cache(tmp_path / "kept", most, clock) as opened:
        assert opened.find("old 0")
    largest = 0
    with cache(tmp_path / "kept", most, clock) as opened:
        for number in range(60):
            clock.now += 1
            keep(opened, f"new {number}", text="x" * 9000)
            assert opened.find("old 0")
            largest = max(largest, opened.bytes)
    left = kept(tmp_path / "kept", *(f"old {each}" for each in range(30)), *(f"new {each}" for each in range(60)))
    newest = [f"new {each}" for each in range(60) if f"new {each}" in left]
    assert ["old 0", *newest] == left
    assert [f"new {each}" for each in range(60)][-len(newest) :] == newest
    assert len(newest) > 30
    assert largest <= most
    assert (tmp_path / "kept").stat().st_size <= most


def test_a_file_that_is_too_large_shrinks_on_the_disk_with_the_first_completion(tmp_path: Path) -> None:
    """In batches: there may be many thousand rows to go."""
    with cache(tmp_path / "kept") as opened:
        keep(opened, *map(str, range(600)), text="x" * 1500)
    before = (tmp_path / "kept").stat().st_size
    with cache(tmp_path / "kept", MEGABYTE // 10) as opened:
        keep(opened, "one more")
    assert before > MEGABYTE
    assert (tmp_path / "kept").stat().st_size <= MEGABYTE // 10


def test_nobody_waits_for_the_note_that_a_completion_was_used(tmp_path: Path) -> None:
    """Any number of completions are found while another process keeps all others from writing."""
    clock = Clock()
    keys = [f"{number}" for number in range(600)]
    with cache(tmp_path / "kept", now=clock) as opened:
        keep(opened, *keys)
        clock.now += 1
        with closing(sqlite3.connect(tmp_path / "kept", isolation_level=None)) as writing:
            writing.execute("BEGIN IMMEDIATE")
            assert keys == [key for key in keys if opened.find(key)]
            writing.execute("ROLLBACK")
    with cache(tmp_path / "kept") as opened:
        used = opened._database.row("SELECT count(*), min(stored), min(used) FROM completions")
    assert (600, Clock().now, clock.now) == used


def test_what_was_not_used_for_long_can_go(tmp_path: Path) -> None:
    """Pruning takes what is older, and no more."""
    clock = Clock()
    with cache(tmp_path / "kept", now=clock) as opened:
        keep(opened, *(f"old {number}" for number in range(300)))
        clock.now += 5 * DAY
        keep(opened, "new")
        assert opened.find("old 7")
        opened._hand_over_uses()
        opened.prune(clock.now - 3 * DAY)
        assert 2 == opened.contents().completions
    assert ["old 7", "new"] == kept(tmp_path / "kept", "old 6", "old 7", "new")


def test_purging_leaves_no_word_in_any_byte(tmp_path: Path) -> None:
    """Of many completions of any length, deleted before or now, in all files of the folder."""
    with cache(tmp_path / "kept", MEGABYTE) as opened:
        for length in (1, 40, 400, 4000):
            keep(opened, *(f"{length} {number}" for number in range(60)), text=WORDS * length)
        opened.prune()
    held = b"".join(path.read_bytes() for path in files(tmp_path))
    with cache(tmp_path / "kept", MEGABYTE) as opened:
        opened.purge()
        assert 0 == opened.contents().completions
    left = b"".join(path.read_bytes() for path in files(tmp_path))
    assert b"drowned" in held
    assert not [word for word in (b"Lund", b"ferry", b"drowned", b"parrot") if word in left]
    assert len(left) < 50_000


def test_a_file_that_others_could_read_is_taken_from_them(tmp_path: Path) -> None:
    """It may have been copied or restored; what is written beside it while it is open has the same mode."""
    path = tmp_path / "kept"
    CacheFile(path, 10**6).close()
    path.chmod(0o644)
    with closing(CacheFile(path, 10**6)) as opened:
        asyncio.run(opened.keep("k", "{}", "parrot", Usage()))
        modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}

    assert {"kept": 0o600, "kept-wal": 0o600, "kept-shm": 0o600} == modes


def test_a_completion_that_would_take_all_the_room_is_not_kept(tmp_path: Path) -> None:
    """It would drive out all the others, and itself."""
    with closing(CacheFile(tmp_path / "kept", 100_000)) as opened:
        asyncio.run(opened.keep("small", "{}", "parrot", Usage()))
        asyncio.run(opened.keep("large", "x" * 200_000, "parrot", Usage()))

        assert (True, None) == (opened.find("small") is not None, opened.find("large"))


def test_the_contents_tell_numbers_and_names_of_models(tmp_path: Path) -> None:
    """And when completions came and were used; nothing where there are none."""
    clock = Clock()
    with cache(tmp_path / "kept", now=clock) as opened:
        assert (0, {}, None) == (opened.contents().completions, opened.contents().models, opened.contents().last_used)
        keep(opened, "a")
        clock.now += 7
        keep(opened, "b")
        asyncio.run(opened.keep("c", "…", "eagle\ud800", USAGE))
        found = opened.contents()
    assert (3, {"parrot": 2, "eagle?": 1}) == (found.completions, found.models)
    assert (Clock().now, clock.now, clock.now) == (found.first_stored, found.last_stored, found.last_used)
