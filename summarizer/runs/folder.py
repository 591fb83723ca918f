"""The output folder of a run: `summaries.jsonl` and the reports grow with each article, `run.json` closes it.

While a run goes on its files are named `.partial`, so that what an earlier run left stays whole beside it; a killed run
leaves them, with every article that was finished. At the end they take their names, `run.json` last. A run that does not
come to its end leaves a finished one its names.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from summarizer.errors import InvalidData, OutputError
from summarizer.models.outcomes import Outcome
from summarizer.models.summaries import Summary
from summarizer.runs.growing_file import GrowingFile
from summarizer.runs.left_behind import move_aside
from summarizer.runs.run_record import Ending, RunCounts, RunRecord
from summarizer.settings import Settings

SUMMARIES = "summaries.jsonl"
RUN_RECORD = "run.json"


class Report(Protocol):
    """A file for people that each summary adds a part to."""

    @property
    def file_name(self) -> str:
        """Its name in the folder."""
        ...

    def head(self) -> str:
        """Return what stands before the first summary."""
        ...

    def part(self, summary: Summary) -> str:
        """Return what the summary adds."""
        ...


class RunFolder:
    """Keeps what a run finds. Call `add` for each outcome, then `close` once."""

    def __init__(self, path: Path, settings: Settings, reports: Sequence[Report]) -> None:
        """Make the folder and open its files; raise OutputError, before any work is done, if that cannot be."""
        self._path = path
        self._counts = RunCounts(settings)
        names = [SUMMARIES, *(report.file_name for report in reports), RUN_RECORD]
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{path}: cannot be made a folder: {error.strerror}") from error
        for name in names:
            if (path / name).is_dir():
                raise OutputError(f"{path / name}: is a folder, in the place of a file of the run; move it away")
        self.moved_aside = move_aside(path, names)
        """What the `.partial` files of a killed run end in now, such as `.partial-1`; None if there were none."""
        self.left_partial = False
        """Once closed: whether the files are still `.partial`, as the run did not come to its end and an earlier one had."""
        self._summaries = GrowingFile(path / SUMMARIES)
        self._reports = [(report, GrowingFile(path / report.file_name)) for report in reports]
        self._closing = GrowingFile(path / RUN_RECORD)
        for report, file in self._reports:
            file.append(report.head())

    def add(self, outcome: Outcome) -> None:
        """Keep the outcome; raise OutputError if the disk takes no more, with all earlier outcomes kept."""
        if outcome.summary is not None:
            parts = [(file, report.part(outcome.summary)) for report, file in self._reports]
            self._summaries.append(outcome.summary.model_dump_json() + "\n")
            for file, part in parts:
                file.append(part)
        self._counts.add(outcome)

    def close(self, ended: Ending) -> RunRecord:
        """Give the files their names and return the run's record, which is then in `run.json`.

        Where no article could even be read, the folder is left as it was before the run. Where the run has not
        completed and an earlier one had, the earlier one keeps its names and this one's files stay `.partial`.
        """
        record = self._counts.record(ended)
        files = [self._summaries, *(file for _, file in self._reports), self._closing]
        if not record.outcomes.keys() - {"unreadable"}:
            for file in files:
                file.drop()
            return record
        self._closing.append(record.model_dump_json(indent=2) + "\n")
        self.left_partial = ended != "completed" and self._holds_a_finished_run()
        if not self.left_partial:
            (self._path / RUN_RECORD).unlink(missing_ok=True)  # it never stands beside another run's summaries
        for file in files:
            file.leave() if self.left_partial else file.keep()
        return record

    def _holds_a_finished_run(self) -> bool:
        try:
            return RunRecord.from_json((self._path / RUN_RECORD).read_bytes()).ended == "completed"
        except FileNotFoundError:
            return False
        except InvalidData:  # another version's: not known to be unfinished
            return True
