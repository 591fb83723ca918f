"""The output folder of a run: its owner, its store, and the files that are written from the store in the end."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from summarizer.completions.completion_cache import CompletionCache
from summarizer.errors import InvalidData, OutputError
from summarizer.runs.accounts import Accounts
from summarizer.runs.digests import work_digest
from summarizer.runs.exports import RUN_RECORD, SUMMARIES, Report, export
from summarizer.runs.ownership import Ownership
from summarizer.runs.run_record import Ending, RunRecord, Session, record_of
from summarizer.runs.store import RunStore, open_store
from summarizer.settings import Settings

_PROBE_BYTES = 2**20  # a few articles' outcomes


class RunFolder:
    """Where a run keeps what it finds. `open` it, `finish` it at the end of the run, `close` it however that ends."""

    store: RunStore
    """Once it is open."""

    def __init__(self, path: Path, settings: Settings, reports: Sequence[Report]) -> None:
        """Touch nothing yet."""
        self.path = path
        self.completions = CompletionCache()
        """What models answered, in the store: an article that was broken off is not asked the same again."""
        self._settings = settings
        self._reports = reports

    def open(self, *, fresh: bool) -> None:
        """Make the folder, take it and begin a run in its store, with `fresh` without what is finished there.

        Raises OutputError, before any work is done, if that cannot be.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{self.path}: cannot be made a folder: {error.strerror}") from error
        for name in (SUMMARIES, *(report.file_name for report in self._reports), RUN_RECORD):
            if (self.path / name).is_dir():
                raise OutputError(f"{self.path / name}: is a folder, in the place of a file of the run; move it away")
        self._ownership = Ownership(self.path)
        try:
            _probe(self.path)
            self.store = open_store(self.path, work_digest(self._settings))
        except BaseException:
            self._ownership.release()
            raise
        self.completions.attach(self.store.database)
        self.accounts = Accounts(self.store)
        try:
            self.store.begin(fresh=fresh)
        except BaseException:
            with suppress(OutputError):
                self.close()
            raise

    def name_unread(self, sources: Iterator[str], reason: str) -> None:
        """Have each of the sources that was never read among the inputs of the run, as pending."""
        following = 1 + self.store.last_position
        for position, source in enumerate(sources, start=following):
            self.store.name_unread(source, position, reason)

    def finish(self, session: Session, ended: Ending) -> tuple[RunRecord, bool]:
        """Write the folder's files and return the run's record with whether they were written.

        They are not where no article could even be read; nor where the run was broken off in a folder whose files are
        those of a finished run. What this one finished is in the store then.
        """
        self.store.database.flush()
        record = record_of(session, self.accounts, ended)
        nothing_read = not record.outcomes.keys() - {"unreadable"}
        if nothing_read or (ended in ("interrupted", "failed") and self._holds_a_finished_run()):
            return record, False
        export(self.store, record, self._reports, self.path)
        return record, True

    def close(self) -> None:
        """Let go of the store and the folder; raise OutputError where something could not be kept."""
        try:
            self.store.close()
        finally:
            self._ownership.release()

    def _holds_a_finished_run(self) -> bool:
        try:
            return RunRecord.from_json((self.path / RUN_RECORD).read_bytes()).ended == "completed"
        except FileNotFoundError:
            return False
        except InvalidData:  # another version's: not known to be unfinished
            return True


def _probe(path: Path) -> None:
    """Raise OutputError where the disk would not take the first outcomes: nothing is paid for before."""
    try:
        with tempfile.TemporaryFile(dir=path) as probe:
            probe.write(bytes(_PROBE_BYTES))
    except OSError as error:
        raise OutputError(f"{path}: nothing can be kept there: {error.strerror}") from error
