"""RunRecord: what `run.json` says of a run: what it was made with, what came of it, what it was made of."""

from datetime import UTC, datetime
from typing import Literal

from summarizer.models.outcomes import OutcomeStatus
from summarizer.models.strict import Quantity, StrictModel
from summarizer.models.summaries import SCHEMA_VERSION, WhyNoFigure
from summarizer.models.usage import Prices, Usage
from summarizer.runs.accounts import Accounts, Problem
from summarizer.runs.digests import prompts_digest, schemas_digest
from summarizer.runs.versions import versions
from summarizer.settings import Settings

Ending = Literal["completed", "capped", "interrupted", "failed"]
"""`capped`: it began no more articles, as it had been told by a limit of cost, articles or time."""

MOST_PROBLEMS = 1_000
"""How many inputs `run.json` names that are not well; the store has them all."""


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
    reused: int
    """How many of these an earlier run had finished."""
    found: Found
    numbers: Numbers
    usage: Usage
    """What was asked of the model in this run."""
    cost: Quantity | None
    """Of that, in USD; None where it is not known."""
    usage_in_all: Usage
    """What was asked of the model for these articles, in this run and the earlier ones in its folder."""
    cost_in_all: Quantity | None
    problems: tuple[Problem, ...]
    """The first thousand inputs whose outcome is not `ok`, in the order of the inputs."""


class Session:
    """What one process has done for a run: since when, what it asked, what it could take over from earlier ones."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.started = now()
        self.usage = Usage()
        self.reused = 0


def record_of(session: Session, accounts: Accounts, ended: Ending) -> RunRecord:
    """Return what `run.json` says if the run ends now."""
    settings, usage = session.settings, accounts.usage()
    in_figures, no_figure = accounts.numbers()
    return RunRecord(
        started=session.started,
        finished=now(),
        ended=ended,
        versions=versions(),
        model=settings.model,
        settings=settings,
        digests=Digests(
            articles=accounts.articles_digest(), prompts=prompts_digest(settings), schemas=schemas_digest()
        ),
        outcomes=accounts.outcomes(),
        reused=session.reused,
        found=Found(**accounts.found()),
        numbers=Numbers(in_figures=in_figures, no_figure=no_figure),
        usage=session.usage,
        cost=session.usage.cost(prices(settings)),
        usage_in_all=usage,
        cost_in_all=usage.cost(prices(settings)),
        problems=accounts.problems(MOST_PROBLEMS),
    )


def prices(settings: Settings) -> Prices | None:
    """Return the prices that the settings state; None where they state none."""
    prompt, completion = settings.price_prompt, settings.price_completion
    if prompt is None or completion is None:
        return None
    cached = prompt if settings.price_cached is None else settings.price_cached
    return Prices(prompt=prompt, cached=cached, completion=completion)


def now() -> str:
    """Return the time, ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
