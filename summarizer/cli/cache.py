"""`cache`: what a file of kept completions holds, and having it hold less."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.printing import put
from summarizer.errors import InputError
from summarizer.settings import TOML_NAME, load

if TYPE_CHECKING:
    from summarizer.completions.cache_file import CacheFile, Contents

_MEGABYTE = 1_000_000
_DAY = 86_400

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)

CacheArgument = Annotated[Path, typer.Argument(metavar="FILE", help="What --cache named.")]
OlderThan = Annotated[
    int | None,
    typer.Option("--older-than", metavar="DAYS", min=0, help="Delete what was not used for so many days, too."),
]
Megabytes = Annotated[
    int | None,
    typer.Option(
        "--megabytes", metavar="N", min=0, help="How large it may stay. [default: the setting cache_megabytes]"
    ),
]


@app.callback()
def cache() -> None:
    """Look at, prune and purge the completions that runs share.

    The file that --cache names holds words of the articles. Its owner alone may read it.
    """


@app.command("show")
def show(file: CacheArgument) -> None:
    """Tell what a file holds.

    How many completions, of which models, and when they were kept and used; not a word of them.
    """
    with _opened(file) as found:
        contents = found.contents()
    put("".join(f"{line}\n" for line in _in_words(contents)))


@app.command("prune")
def prune(file: CacheArgument, *, older_than: OlderThan = None, megabytes: Megabytes = None) -> None:
    """Delete what was used the longest ago.

    As much as the file is too large by.
    """
    since = None if older_than is None else time.time() - older_than * _DAY
    with _opened(file, megabytes) as found:
        before = found.contents().completions
        found.prune(since)
        left = found.contents()
    put(f"{_counted(before - left.completions)} deleted; left: {_size(left)}\n{_others(file)}")


@app.command("purge")
def purge(file: CacheArgument) -> None:
    """Delete everything.

    Not a word stays in the file.
    """
    with _opened(file) as found:
        before = found.contents().completions
        found.purge()
        left = found.contents()
    put(f"{_counted(before)} deleted and overwritten; left: {_size(left)}\n{_others(file)}")


@contextmanager
def _opened(file: Path, megabytes: int | None = None) -> "Iterator[CacheFile]":
    """Yield the open file; raise InputError where there is none, as it would be made."""
    from summarizer.completions.cache_file import CacheFile  # here, so that --help does not wait for the models

    if not file.is_file():
        raise InputError(f"{file}: no such file")
    settings = load({"cache_megabytes": None}, os.environ, Path(TOML_NAME))
    most = settings.cache_megabytes if megabytes is None else megabytes
    found = CacheFile(file, most * _MEGABYTE)
    try:
        yield found
    finally:
        found.close()


def _in_words(contents: "Contents") -> list[str]:
    lines = [_size(contents)]
    if contents.models:
        listed = ", ".join(f"{model} ({count:,})" for model, count in contents.models.items())
        lines.append(f"models: {listed}")
    if contents.first_stored is not None and contents.last_stored is not None and contents.last_used is not None:
        lines.append(f"kept: from {_moment(contents.first_stored)} to {_moment(contents.last_stored)}")
        lines.append(f"last used: {_moment(contents.last_used)}")
    return lines


def _size(contents: "Contents") -> str:
    return f"{_counted(contents.completions)}, {contents.bytes / _MEGABYTE:,.1f} MB"


def _counted(completions: int) -> str:
    from summarizer.reports.wording import counted  # here, as above

    return counted(completions, "completion")


def _moment(seconds: int) -> str:
    try:
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M} UTC"
    except (ValueError, OverflowError, OSError, TypeError):  # a row that somebody changed
        return "a time that is none"


def _others(file: Path) -> str:
    """Return what is left to be told while another process has the file open: its log goes when it closes that."""
    log = file.with_name(f"{file.name}-wal")
    if not log.exists():
        return ""
    return f"Another process has the file open: deleted words stay in {log} until it ends.\n"
