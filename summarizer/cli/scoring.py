"""Scoring: an evaluation of a suite, drafted now from each article's text alone, or read from where a run saved it."""

import os
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import typer

from summarizer.cli.model_options import chosen_drafter
from summarizer.cli.printing import say
from summarizer.cli.progress import progress_for
from summarizer.cli.stopping import Stopped, StopSignals
from summarizer.drafters import check_no_strays
from summarizer.drafting.drafter import Drafter
from summarizer.errors import InputError, ModelFault, UnreadableInput
from summarizer.evaluation.effort import Timed, effort_of
from summarizer.evaluation.evaluations import Evaluation, evaluate
from summarizer.evaluation.gold import Case, Suite
from summarizer.evaluation.predictions import read_predictions
from summarizer.models.articles import Article
from summarizer.models.outcomes import Outcome
from summarizer.models.summaries import Summary
from summarizer.reading.inputs import Reading
from summarizer.reading.text import read_text
from summarizer.runs.many import summarize_readings
from summarizer.runs.run_record import prices
from summarizer.settings import TOML_NAME, load


class Scored(NamedTuple):
    """An evaluation, and what was scored."""

    evaluation: Evaluation
    summaries: Mapping[str, Summary | None]
    """By article id; None or nothing for an article without one."""


def score_saved(suite: Suite, predictions: Path) -> Scored:
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
    return Scored(evaluation, found.by_article)


def score_drafted(suite: Suite, flags: Mapping[str, str | None]) -> Scored:
    """Return the evaluation of what the model drafts that the flags, else the settings, name; failures are said.

    Raises as `drafter_for`, and ModelFault where a recording is missing or strays; exits with the signal's status when
    one comes.
    """
    settings = load(flags, os.environ, Path(TOML_NAME))
    drafter = chosen_drafter(settings, quiet=False)
    try:
        outcomes, seconds = _drafted(suite, drafter, settings.concurrency)
        check_no_strays(drafter)
    except Stopped as stop:
        say(f"summarizer: stopped by {stop}; nothing was scored")
        raise typer.Exit(stop.exit_status) from stop
    summaries = {name: outcome.summary for name, outcome in outcomes.items()}
    effort = {
        case.id: effort
        for case in suite.cases
        if (effort := effort_of(len(case.text), outcomes[case.id].usage, prices(settings), seconds.get(case.id)))
    }
    return Scored(evaluate(suite, summaries, drafter.name).model_copy(update={"effort": effort}), summaries)


def _drafted(suite: Suite, drafter: Drafter, concurrency: int) -> tuple[dict[str, Outcome], Mapping[str, float]]:
    """Return each article's Outcome and the seconds that its drafting took, by its id.

    The settings' publication date is left aside, no score depends on it.
    Raises ModelFault where a recording is missing: what is scored in CI is what was recorded, or nothing.
    """
    readings = (Reading(case.id, _text_alone(case)) for case in suite.cases)
    timed = Timed(drafter)
    outcomes = summarize_readings(readings, timed, concurrency=concurrency)
    by_article: dict[str, Outcome] = {}
    progress = progress_for(len(suite.cases), quiet=not sys.stderr.isatty())
    with StopSignals(), closing(outcomes), progress:
        for outcome in outcomes:
            progress.show(outcome)
            if outcome.fault == "recording_missing":
                raise ModelFault(outcome.fault, outcome.reason or "")
            by_article[outcome.source] = outcome
    return by_article, timed.seconds


def _text_alone(case: Case) -> Article | UnreadableInput:
    """Return the article as read from its text: title and date of the gold are part of what is asked for."""
    try:
        return read_text(case.text, case.id)
    except UnreadableInput as fault:
        return fault
