"""What a run that did not come to its end left in `.partial` files is moved aside, never written over."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from summarizer.errors import OutputError
from summarizer.runs.growing_file import PARTIAL


def move_aside(folder: Path, names: Sequence[str]) -> str | None:
    """Give the `.partial` files of these names the first free ending `-1`, `-2`, …, one for all of them.

    Returns the ending, such as `.partial-1`; None where there is nothing, or only empty files, which stay. Raises
    OutputError if a file cannot be moved.
    """
    left = [folder / f"{name}{PARTIAL}" for name in names]
    filled = [path for path in left if path.is_file() and path.stat().st_size]
    if not filled:
        return None
    ending = next(
        f"{PARTIAL}-{number}"
        for number in count(1)
        if not any((folder / f"{name}{PARTIAL}-{number}").exists() for name in names)
    )
    for path in filled:
        try:
            path.rename(path.with_suffix(ending))
        except OSError as error:
            raise OutputError(f"{path}: cannot be moved aside: {error.strerror}") from error
    return ending
