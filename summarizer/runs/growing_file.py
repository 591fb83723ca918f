"""GrowingFile: a file that grows record by record beside its final name, and takes that name when it is done."""

from pathlib import Path
from typing import NoReturn

from summarizer.errors import OutputError

PARTIAL = ".partial"


class GrowingFile:
    """A file under a name ending in `.partial`; each record is with the operating system when `append` returns."""

    def __init__(self, path: Path) -> None:
        """Open it, empty; raise OutputError if nothing can be written there."""
        self._final = path
        self._partial = path.with_name(path.name + PARTIAL)
        try:
            self._file = self._partial.open("wb", buffering=0)
        except OSError as error:
            self._refuse(error)
        self._length = 0

    def append(self, text: str) -> None:
        """Write one record whole, or leave the file as it was and raise OutputError."""
        record = memoryview(text.encode())
        done = 0
        try:
            while done < len(record):
                done += self._file.write(record[done:])
        except OSError as error:
            self._file.truncate(self._length)
            self._file.seek(self._length)
            self._refuse(error)
        self._length += done

    def keep(self) -> None:
        """Close it and put it in the place of whatever had its final name; raise OutputError if that fails."""
        self._file.close()
        try:
            self._partial.replace(self._final)
        except OSError as error:
            self._refuse(error)

    def leave(self) -> None:
        """Close it; it stays under its name for the time being, and whatever has its final name stays, too."""
        self._file.close()

    def drop(self) -> None:
        """Close and delete it; whatever has its final name stays."""
        self._file.close()
        self._partial.unlink(missing_ok=True)

    def _refuse(self, error: OSError) -> NoReturn:
        raise OutputError(f"{self._partial}: cannot be written: {error.strerror}") from error
