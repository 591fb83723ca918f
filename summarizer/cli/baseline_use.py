"""What `eval` does with a suite's baseline: where it is, whether a gate holds it, and how it is pinned."""

import shlex
from dataclasses import dataclass
from pathlib import Path

from summarizer.cli.printing import say
from summarizer.errors import InputError
from summarizer.evaluation import baselines
from summarizer.evaluation.baselines import Baseline
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.gate import Gate, judge


@dataclass(frozen=True)
class BaselineUse:
    """What the options ask of the baseline."""

    gate: bool
    strict: bool
    pin: bool
    lower: bool
    reason: str | None
    file: Path | None
    """Where it is, if not beside the suite."""

    def __post_init__(self) -> None:
        """Raise InputError for options that do not go together."""
        if self.gate and self.pin:
            raise InputError("--gate compares with the baseline, --pin replaces it: give one of them")
        if self.strict and not self.gate:
            raise InputError("--strict goes with --gate only")
        if self.lower and not self.pin:
            raise InputError("--lower goes with --pin only")
        if self.lower != bool(self.reason and self.reason.strip()):
            raise InputError("--lower and --reason TEXT go together: a baseline is lowered with a reason")
        if self.file and not (self.gate or self.pin):
            raise InputError("--baseline goes with --gate or --pin only")

    def place(self, suite: Path) -> Path:
        """Return where the baseline is: as named, else beside the suite, so that gold folders hold gold alone."""
        if self.file:
            return self.file
        beside = suite.resolve()
        return beside.with_name(f"{beside.stem if beside.suffix == '.toml' else beside.name}.baseline.json")

    def former(self, suite: Path) -> Baseline | None:
        """Return the baseline that is there, None if none is wanted; only a pin may go without and make the first.

        Raises InputError, with the command that makes one, for a gate without a baseline.
        """
        if not (self.gate or self.pin):
            return None
        file = self.place(suite)
        if file.exists():
            return baselines.read_baseline(file)
        if self.gate:
            command = ["summarizer", "eval", str(suite), "--pin"]
            command += ["--baseline", str(self.file)] if self.file else []
            raise InputError(f"{file}: no baseline yet; to make one: {shlex.join(command)}")
        return None

    def judged(self, evaluation: Evaluation, former: Baseline | None, suite: Path) -> Gate | None:
        """Return the gate, None if none is wanted; raises InputError, naming the file, for a baseline of other gold."""
        if not self.gate or not former:
            return None
        try:
            return judge(evaluation, former)
        except InputError as error:
            raise InputError(f"{self.place(suite)}: {error}") from error

    def keep(self, evaluation: Evaluation, former: Baseline | None, suite: Path) -> None:
        """Write the evaluation as the baseline and say so, if a pin is wanted.

        Raises InputError, naming the file, where it would be lowered without a reason or is another suite's.
        """
        if not self.pin:
            return
        file = self.place(suite)
        try:
            pinned = baselines.pin(evaluation, former, self.reason)
        except InputError as error:
            raise InputError(f"{file}: {error}") from error
        baselines.write_baseline(pinned, file)
        say(f"baseline pinned: {file}")
