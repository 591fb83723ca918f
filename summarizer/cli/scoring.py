"""Scoring: an evaluation of a suite, drafted now from each article's text alone, or read from where a run saved it."""

import os
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import typer

from summarizer.cli.model_options import chosen_drafter
from summarizer.cli.printing import say
from summarizer.cli.progress import progress_for
from summarizer.cli.stopping import Stopped, StopSignals
from summarizer.drafters import check_no_strays
from summarizer.drafting.drafter import Drafter
from summarizer.errors import InputError, ModelFault, UnreadableInput
from summarizer.evaluation.evaluations import Evaluation, evaluate
from summarizer.evaluation.gold import Case, Suite
from summarizer.evaluation.predictions import read_predictions
from summarizer.models.articles import Article
from summarizer.models.summaries import Summary
from summarizer.reading.inputs import Reading
from summarizer.reading.text import read_text
from summarizer.runs.many import summarize_readings
from summarizer.settings import TOML_NAME, load


def score_saved(suite: Suite, predictions: Path) -> Evaluation:
    """Return the evaluation of a run's summaries; articles without one are said and count as empty.

    Raises InputError or InvalidData, naming the file, where they cannot be read or are not of this suite.
    """
    found = read_predictions(predictions)
    try:
        evaluation = evaluate(suite, found.by_article, found.model)
    except InputError as error:
        raise InputError(f"{predictions}: {error}") from error
    failed = evaluation.score.failed
    if failed:
        say(f"no summary, counted as empty: {', '.join(failed)}")
    return evaluation


def score_drafted(suite: Suite, flags: Mapping[str, str | None]) -> Evaluation:
    """Return the evaluation of what the model drafts that the flags, else the settings, name; failures are said.

    Raises as `drafter_for`, and ModelFault where a recording is missing or strays; exits with the signal's status when
    one comes.
    """
    settings = load(flags, os.environ, Path(TOML_NAME))
    drafter = chosen_drafter(settings, quiet=False)
    try:
        summaries = _drafted(suite, drafter, settings.concurrency)
        check_no_strays(drafter)
    except Stopped as stop:
        say(f"summarizer: stopped by {stop}; nothing was scored")
        raise typer.Exit(stop.exit_status) from stop
    return evaluate(suite, summaries, drafter.name)


def _drafted(suite: Suite, drafter: Drafter, concurrency: int) -> dict[str, Summary | None]:
    """Return each article's Summary by its id; the settings' publication date is left aside, no score depends on it.

    Raises ModelFault where a recording is missing: what is scored in CI is what was recorded, or nothing.
    """
    readings = (Reading(case.id, _text_alone(case)) for case in suite.cases)
    outcomes = summarize_readings(readings, drafter, concurrency=concurrency)
    summaries: dict[str, Summary | None] = {}
    progress = progress_for(len(suite.cases), quiet=not sys.stderr.isatty())
    with StopSignals(), closing(outcomes), progress:
        for outcome in outcomes:
            progress.show(outcome)
            if outcome.fault == "recording_missing":
                raise ModelFault(outcome.fault, outcome.reason or "")
            summaries[outcome.source] = outcome.summary
    return summaries


def _text_alone(case: Case) -> Article | UnreadableInput:
    """Return the article as read from its text: title and date of the gold are part of what is asked for."""
    try:
        return read_text(case.text, case.id)
    except UnreadableInput as fault:
        return fault
