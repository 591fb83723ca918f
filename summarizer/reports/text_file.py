"""TextFile: a report that is written as text, one summary after the other."""

from collections.abc import Callable
from pathlib import Path

from summarizer.models.summaries import Summary


class TextFile:
    """An open file; `close` it in the end. What the disk refuses is raised as OSError."""

    def __init__(self, path: Path, head: str, part: Callable[[Summary], str]) -> None:
        """Begin the file with the head; `part` says what a summary adds."""
        self._file = path.open("w", encoding="utf-8", newline="")
        self._part = part
        self._file.write(head)

    def add(self, summary: Summary) -> None:
        """Write what the summary adds."""
        self._file.write(self._part(summary))

    def close(self) -> None:
        """Have all of it written."""
        self._file.close()
