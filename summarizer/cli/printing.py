"""What the commands print: results on standard output, everything about the work on standard error."""

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

READER_GONE = 141
"""What a shell reports of a command whose reader (`| head`) has left: 128 and the number of SIGPIPE."""


def make_streams_lenient() -> None:
    r"""Let no output fail for its stream: a closed one swallows it, a narrow encoding spells it out (`\u2026`)."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # started with `>&-`, as some services do
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # until the process ends
        getattr(sys, name).reconfigure(errors="backslashreplace")


def put(text: str) -> None:
    """Write a result to standard output as it is; exit quietly if its reader has gone."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as error:
        _silence(sys.stdout)
        raise typer.Exit(READER_GONE) from error


def as_page(page: "Callable[..., str]", *what: object) -> str:
    """Return the page of these things, as wide as the terminal and in colour if standard output is one that wants it."""
    width = shutil.get_terminal_size((80, 24)).columns
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return page(*what, width, colour=colour)


def terminal_width() -> int | None:
    """Return the columns of the terminal that standard output is, or that COLUMNS states; None where there is none."""
    return shutil.get_terminal_size((0, 0)).columns or None


def put_json(text: str) -> None:
    """Write JSON to standard output: UTF-8 whatever the locale, as RFC 8259 wants it."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # TextIO promises less than what it is
    put(text)


def say(line: str) -> None:
    """Write one line to standard error, controls spelled out; work goes on if nobody reads it any more."""
    from summarizer.reports.visible import one_line

    try:
        sys.stderr.write(one_line(line) + "\n")
        sys.stderr.flush()
    except BrokenPipeError:
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """Point the stream nowhere, so that the interpreter's last flush does not fail either (Python docs, `signal`)."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
