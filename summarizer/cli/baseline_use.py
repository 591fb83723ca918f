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
from summarizer.evaluation.gold import Suite


@dataclass(frozen=True)
class BaselineUse:
    """What the options ask of the baseline."""

    suite: Path
    scored_by: tuple[str, ...]
    """The options that say what is scored: a model, or predictions."""
    file: Path | None
    """Where the baseline is, if not beside the suite."""
    gate: bool
    strict: bool
    pin: bool
    lower: bool
    reason: str | None

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

    @property
    def place(self) -> Path:
        """Where the baseline is: as named, else beside the suite, so that gold folders hold gold alone."""
        if self.file:
            return self.file
        beside = self.suite.resolve()
        return beside.with_name(f"{beside.stem if beside.suffix == '.toml' else beside.name}.baseline.json")

    @property
    def pin_command(self) -> str:
        """The command that makes this run's result the baseline, for a shell."""
        where = ("--baseline", str(self.file)) if self.file else ()
        return shlex.join(["summarizer", "eval", str(self.suite), *self.scored_by, "--pin", *where])

    def former(self, gold: Suite) -> Baseline | None:
        """Return the baseline that is there, None if none is wanted; only a pin may go without and make the first.

        Raises InputError, before anything is drafted and with the command that mends it, for a gate without a baseline
        or with one that is outdated; and for a baseline of another suite.
        """
        if not (self.gate or self.pin):
            return None
        if not self.place.exists():
            if self.gate:
                raise InputError(f"{self.place}: no baseline yet; to make one: {self.pin_command}")
            return None
        found = baselines.read_baseline(self.place)
        why = baselines.why_outdated(found, gold.digest) if self.gate else None
        try:
            baselines.check_suite(found, gold.name)
        except InputError as error:
            raise InputError(f"{self.place}: {error}") from error
        if why:
            raise InputError(
                f"{self.place}: baseline of suite {gold.name!r}: {why}; to pin it anew: {self.pin_command}"
            )
        return found

    def judged(self, evaluation: Evaluation, former: Baseline | None) -> Gate | None:
        """Return the gate, None if none is wanted; raises InputError, naming the file, for units of another suite."""
        if not self.gate or not former:
            return None
        try:
            return judge(evaluation, former)
        except InputError as error:
            raise InputError(f"{self.place}: {error}") from error

    def keep(self, evaluation: Evaluation, former: Baseline | None) -> None:
        """Write the evaluation as the baseline and say so, if a pin is wanted.

        Raises InputError, naming the file, where it would be lowered without a reason.
        """
        if not self.pin:
            return
        try:
            pinned = baselines.pin(evaluation, former, self.reason)
        except InputError as error:
            raise InputError(f"{self.place}: {error}") from error
        baselines.write_baseline(pinned, self.place)
        say(f"baseline pinned: {self.place}")
