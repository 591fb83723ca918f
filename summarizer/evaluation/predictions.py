"""Predictions: the summaries that a run wrote, by article id."""

from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import InputError, InvalidData
from summarizer.models.summaries import Summary


@dataclass(frozen=True)
class Predictions:
    """What one run made of its articles."""

    by_article: dict[str, Summary]
    """An article that is not here has no output."""
    model: str
    """Who drafted them; several names, joined by commas, where it was not one."""


def read_predictions(path: Path) -> Predictions:
    """Return the summaries in the JSON Lines file, or in `summaries.jsonl` of a run's folder.

    Raises InputError or InvalidData, naming file and line, where there is none, one does not fit, or two are of one
    article.
    """
    file = path / "summaries.jsonl" if path.is_dir() else path
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError as error:
        raise InputError(f"{file}: no predictions can be read: {error.strerror}") from error
    by_article: dict[str, Summary] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            summary = Summary.from_json(line)
        except InvalidData as error:
            raise InvalidData(f"{file}:{number}: {error}") from error
        if summary.article.id in by_article:
            raise InputError(f"{file}:{number}: a second summary of article {summary.article.id!r}")
        by_article[summary.article.id] = summary
    if not by_article:
        raise InputError(f"{file}: no summary in it")
    return Predictions(by_article, ", ".join(sorted({summary.model for summary in by_article.values()})))
