"""Names to sources: which files the names, folders and patterns of a command line stand for."""

import glob
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer.errors import UnreadableInput

TEXT_SUFFIXES = frozenset({".txt", ".text"})
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})
JSON_SUFFIXES = frozenset({".json"})
LINES_SUFFIXES = frozenset({".jsonl", ".ndjson"})
SUFFIXES = TEXT_SUFFIXES | MARKDOWN_SUFFIXES | PAGE_SUFFIXES | JSON_SUFFIXES | LINES_SUFFIXES
_RUN_FILES = frozenset({"run.json", "summaries.jsonl", "summaries.md"})  # what an earlier run left is no article
STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class Source(NamedTuple):
    """Something to read."""

    name: str
    """As an Outcome names it: a path, or `-`."""
    path: Path | None
    """None for standard input."""

    @property
    def suffix(self) -> str:
        """The extension in lower case; empty for standard input."""
        return self.path.suffix.lower() if self.path else ""


def find_sources(names: Sequence[str]) -> list[Source | UnreadableInput]:
    """Return what the names stand for, in the order given, each file once.

    A folder stands for the files below it with a supported extension, sorted, hidden ones left out; a pattern for
    what it matches. An annotation beside its text (`a.json` beside `a.txt`) and a `story.json` beside articles are
    passed over. A name that stands for nothing becomes an UnreadableInput.
    """
    found: dict[str, Source | UnreadableInput] = {}
    for name in names:
        for source in _named(name):
            key = source.source if isinstance(source, UnreadableInput) else _identity(source)
            found.setdefault(key, source)
    paths = {source.path for source in found.values() if isinstance(source, Source) and source.path}
    folders_with_text = {path.parent for path in paths if path.name != "story.json"}
    return [
        source
        for source in found.values()
        if isinstance(source, UnreadableInput) or not _goes_with_others(source, paths, folders_with_text)
    ]


def is_read_but_once(name: str) -> bool:
    """Whether what the name stands for is gone once it was read: standard input, a pipe."""
    return name == STANDARD_INPUT or (os.path.exists(name) and not Path(name).is_file() and not Path(name).is_dir())  # noqa: PTH110 (as below)


def printable(name: str | Path) -> str:
    """Return the name with bytes that are no UTF-8 as U+FFFD, so that it can be printed and stored."""
    return os.fsencode(name).decode("utf-8", "replace")


def _identity(source: Source) -> str:
    return os.path.realpath(source.path) if source.path else STANDARD_INPUT


def _named(name: str) -> Iterator[Source | UnreadableInput]:
    if name == STANDARD_INPUT:
        yield Source(name, None)
    elif _ADDRESS.match(name):
        yield UnreadableInput(printable(name), "addresses cannot be read; save the page and give the file")
    elif "\0" in name or not name:
        yield UnreadableInput(printable(name), "no file can have that name")
    elif os.path.exists(name):  # noqa: PTH110 (Path.exists raises for a name that is too long)
        yield from _existing(Path(name))
    elif glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
        if not matches:
            yield UnreadableInput(printable(name), "no file matches")
        for match in matches:
            yield from _existing(Path(match))
    else:
        yield UnreadableInput(printable(name), "no such file or folder")


def _existing(path: Path) -> Iterator[Source | UnreadableInput]:
    if not path.is_dir():
        yield Source(printable(path), path)
        return
    files = list(_files_below(path))
    if not files:
        yield UnreadableInput(printable(path), f"the folder holds no {', '.join(sorted(SUFFIXES))} file")
    yield from (Source(printable(file), file) for file in files)


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        left_by_a_run = _RUN_FILES if set(files) >= _RUN_FILES else frozenset()
        for name in sorted(set(files) - left_by_a_run):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(parent, name)


def _goes_with_others(source: Source, paths: Iterable[Path], folders_with_text: set[Path]) -> bool:
    path = source.path
    if path is None or source.suffix not in JSON_SUFFIXES:
        return False
    annotated = {path.with_suffix(".txt"), path.with_suffix("").with_suffix(".txt")}  # NAME.json, NAME.second.json
    return not annotated.isdisjoint(paths) or (path.name == "story.json" and path.parent in folders_with_text)
