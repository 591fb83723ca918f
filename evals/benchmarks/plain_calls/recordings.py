"""Recordings: each article's raw answers as one JSON file, kept so that a drafter can be scored again without a model."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import Field, JsonValue

from evals.benchmarks.plain_calls.questions import digest
from summarizer.errors import InputError, InvalidData, OutputError
from summarizer.evaluation.gold import Case
from summarizer.models.strict import StrictModel


class Recording(StrictModel):
    """What a model answered about one article."""

    article: str
    drafter: str
    model: str
    """As it was named on the command line."""
    recorded: str = Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    """The day."""
    library: str
    """What asked, with its version."""
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Of everything that the model was told."""
    answers: tuple[str, ...] = Field(min_length=1)
    """As they came, one for each call; the last one counts."""
    extractions: list[JsonValue] | None = None
    """What langextract made of the answer; None of a plain call."""


def file_of(folder: Path, drafter: str, article: str) -> Path:
    """Return where the recording is, or would be."""
    return folder / drafter / f"{article}.json"


def keep(recording: Recording, folder: Path) -> None:
    """Write the recording; raises OutputError where that cannot be done."""
    file = file_of(folder, recording.drafter, recording.article)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(recording.model_dump_json(indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{file}: cannot be written: {error.strerror}") from error


def kept(folder: Path, drafter: str, cases: Iterable[Case]) -> dict[str, Recording]:
    """Return the recordings of the articles that fit what the drafter would ask today, by article id.

    Raises InvalidData, naming the file, for one that cannot be read.
    """
    found = {}
    for case in cases:
        file = file_of(folder, drafter, case.id)
        if not file.is_file():
            continue
        try:
            recording = Recording.from_json(file.read_bytes())
        except InvalidData as error:
            raise InvalidData(f"{file}: {error}") from error
        if recording.digest == digest(drafter, case.text):
            found[case.id] = recording
    return found


def replayed(folder: Path, drafter: str, cases: Iterable[Case]) -> dict[str, Recording]:
    """Return the recording of every article; raises InputError, naming those that have none which fits."""
    cases = tuple(cases)
    found = kept(folder, drafter, cases)
    missing = [case.id for case in cases if case.id not in found]
    if missing:
        changed = [name for name in missing if file_of(folder, drafter, name).is_file()]
        why = f" (recorded with another prompt, schema or text: {', '.join(changed)})" if changed else ""
        raise InputError(
            f"{folder / drafter}: no recording of {', '.join(missing)}{why}; "
            f"record again: python -m evals.benchmarks.plain_calls {drafter} SUITE --base-url URL --model NAME --record {folder}"
        )
    return found
