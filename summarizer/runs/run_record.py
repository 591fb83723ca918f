"""RunRecord: what `run.json` says of a run: what it was made with, what came of it, what it was made of."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from summarizer.errors import FaultKind
from summarizer.models.outcomes import Outcome, OutcomeStatus
from summarizer.models.strict import Quantity, StrictModel
from summarizer.models.summaries import SCHEMA_VERSION, Summary, WhyNoFigure
from summarizer.models.usage import Prices, Usage
from summarizer.resources import PROMPTS, SCHEMAS
from summarizer.runs.versions import versions
from summarizer.settings import Settings

Ending = Literal["completed", "interrupted", "failed"]


class Digests(StrictModel):
    """SHA-256 sums, as hexadecimal digits, of what the run was made of."""

    articles: str
    """Of the sorted digests of the articles that have a Summary: the same articles in any order give the same."""
    prompts: str
    """Of the prompt templates, with those laid over them."""
    schemas: str
    """Of the JSON Schemas."""


class Found(StrictModel):
    """How much the Summaries hold."""

    figures: int = 0
    events: int = 0
    statements: int = 0
    rejections: int = 0


class Numbers(StrictModel):
    """The account of every number mention of the run."""

    in_figures: int
    no_figure: dict[WhyNoFigure, int]
    """How many have no figure, for each reason."""


class Problem(StrictModel):
    """An input whose outcome is not `ok`."""

    source: str
    article: str | None
    status: OutcomeStatus
    reason: str
    fault: FaultKind | None = None


class RunRecord(StrictModel):
    """What a run was made with, and what came of it."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    started: str
    """ISO 8601, UTC."""
    finished: str
    ended: Ending
    versions: dict[str, str]
    model: str
    settings: Settings
    """What the run was told."""
    digests: Digests
    outcomes: dict[OutcomeStatus, int]
    """How many inputs came out so."""
    found: Found
    numbers: Numbers
    usage: Usage
    """What was asked of the model."""
    cost: Quantity | None
    """USD; None where it is not known."""
    problems: tuple[Problem, ...]


class RunCounts:
    """Counts outcomes as they come, without holding on to their articles."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._started = _now()
        self._outcomes: Counter[OutcomeStatus] = Counter()
        self._found: Counter[str] = Counter()
        self._in_figures = 0
        self._no_figure: Counter[WhyNoFigure] = Counter()
        self._articles: list[str] = []
        self._problems: list[Problem] = []
        self._usage = Usage()

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self._outcomes[outcome.status] += 1
        self._usage += outcome.usage
        if outcome.reason is not None:
            named = {name: getattr(outcome, name) for name in Problem.model_fields}
            self._problems.append(Problem.model_validate(named))
        if outcome.summary is not None:
            self._add_summary(outcome.summary)

    def _add_summary(self, summary: Summary) -> None:
        self._articles.append(summary.article.digest)
        self._found.update({kind: len(getattr(summary, kind)) for kind in Found.model_fields})
        self._in_figures += summary.coverage.in_figures
        self._no_figure.update(number.reason for number in summary.coverage.numbers if number.reason is not None)

    def record(self, ended: Ending) -> RunRecord:
        """Return what `run.json` says if the run ends now."""
        return RunRecord(
            started=self._started,
            finished=_now(),
            ended=ended,
            versions=versions(),
            model=self._settings.model,
            settings=self._settings,
            digests=Digests(
                articles=_digest(article.encode() for article in sorted(self._articles)),
                prompts=_folders_digest(PROMPTS, *([Path(self._settings.prompts)] if self._settings.prompts else [])),
                schemas=_folders_digest(SCHEMAS),
            ),
            outcomes=dict(sorted(self._outcomes.items())),
            found=Found(**self._found),
            numbers=Numbers(in_figures=self._in_figures, no_figure=dict(sorted(self._no_figure.items()))),
            usage=self._usage,
            cost=self._usage.cost(prices(self._settings)),
            problems=tuple(self._problems),
        )


def prices(settings: Settings) -> Prices | None:
    """Return the prices that the settings state; None where they state none."""
    prompt, completion = settings.price_prompt, settings.price_completion
    if prompt is None or completion is None:
        return None
    cached = prompt if settings.price_cached is None else settings.price_cached
    return Prices(prompt=prompt, cached=cached, completion=completion)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _folders_digest(*folders: Path) -> str:
    files = [(path, folder) for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    named = [(path.relative_to(folder).as_posix().encode(), path.read_bytes()) for path, folder in files]
    return _digest(part for pair in named for part in pair)


def _digest(parts: Iterable[bytes]) -> str:
    """Sum the parts, each with its length before it, so that no two lists of parts look the same."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
