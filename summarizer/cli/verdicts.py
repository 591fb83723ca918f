"""Verdicts: one evaluation with its gate, in every form it is given out in."""

from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import OutputError
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.gate import Gate
from summarizer.evaluation.junit import as_junit
from summarizer.evaluation.rendering import as_markdown, as_text
from summarizer.evaluation.sections import Section, evaluation_sections, gate_sections
from summarizer.reports.visible import without_controls

EVALUATION = "evaluation.json"
REPORT = "report.md"
GATE = "gate.json"
JUNIT = "junit.xml"


@dataclass(frozen=True)
class Verdict:
    """What terminal, files, the CI job's page and the exit status are made from."""

    evaluation: Evaluation
    gate: Gate | None
    """None where none was asked for."""
    strict: bool
    """Whether the gate wants every check settled."""

    @property
    def exit_status(self) -> int:
        """0, or 4 where the gate does not let the run through."""
        return self.gate.exit_status(strict=self.strict) if self.gate else 0

    @property
    def in_words(self) -> str:
        """The gate's verdict and what it means for the exit status, on one line; empty without a gate."""
        if not self.gate:
            return ""
        because = ", which --strict does not let through" if self.gate.verdict == "inconclusive" and self.strict else ""
        return f"{self.gate.verdict}{because} (exit status {self.exit_status})"

    def as_text(self, width: int | None) -> str:
        """Return aligned columns for a terminal of so many; for a file or pipe, None, each row is one line."""
        return without_controls(as_text(self.sections(), width))

    def as_markdown(self) -> str:
        """Return tables for a page."""
        return without_controls(as_markdown(self.sections()))

    def as_json(self) -> str:
        """Return the gate as one line of JSON, or the evaluation where there is no gate."""
        return (self.gate or self.evaluation).model_dump_json() + "\n"

    def write(self, folder: Path) -> None:
        """Write the files; without a gate those of an earlier one go. Raises OutputError where that cannot be done."""
        files = {EVALUATION: self.evaluation.model_dump_json(indent=1) + "\n", REPORT: self.as_markdown()}
        if self.gate:
            files |= {
                GATE: self.gate.model_dump_json(indent=1) + "\n",
                JUNIT: as_junit(self.gate, strict=self.strict),
            }
        try:
            for name in (GATE, JUNIT):  # a verdict on another evaluation must not lie beside this one
                (folder / name).unlink(missing_ok=True)
            for name, content in files.items():
                (folder / name).write_text(content, encoding="utf-8")
        except OSError as error:
            raise OutputError(f"{folder}: cannot be written: {error.strerror}") from error

    def sections(self) -> tuple[Section, ...]:
        """Return the gate's table, where there is one, then those of the evaluation."""
        return (*(gate_sections(self.gate) if self.gate else ()), *evaluation_sections(self.evaluation))


def prepared_folder(folder: Path) -> Path:
    """Return the folder, made if need be; raises OutputError where it cannot be made or is a file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be made: {error.strerror}") from error
    return folder
