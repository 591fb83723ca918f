"""Who drafts: from the settings to a Drafter."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from summarizer.completions.asking import Answerer
from summarizer.completions.endpoint import ORDINARY_LIMITS, Limits, Parameters
from summarizer.completions.providers import endpoint_host, open_model
from summarizer.completions.recorder import Recorder
from summarizer.completions.replaying import Replayer
from summarizer.drafting.drafter import Drafter
from summarizer.drafting.model.model_drafter import ModelDrafter
from summarizer.drafting.model.questions import Questions
from summarizer.drafting.rules.rule_drafter import RuleDrafter
from summarizer.errors import SettingsError
from summarizer.prompts.templates import Prompts
from summarizer.settings import REPLAY, RULES, Settings

_REQUESTS_IN_TIME = 3
"""So many requests of the longest kind may be tried for one question."""


def drafter_for(settings: Settings, environ: Mapping[str, str], limits: Limits = ORDINARY_LIMITS) -> Drafter:
    """Return the drafter that the settings name; no request is sent before the first article.

    `limits` are RUN_LIMITS for many articles; what the settings say goes before them. The provider's key is taken from `environ`. Raises UnknownModel for a model that nobody knows, SettingsError where its
    key or package is missing, InputError for prompts or recordings that cannot be used.
    """
    if settings.model == RULES:
        return RuleDrafter()
    overlay = Path(settings.prompts) if settings.prompts else None
    return ModelDrafter(_answerer(settings, environ, limits), Questions(Prompts.load(overlay), settings.part_tokens))


def destination(settings: Settings) -> str:
    """Return where the articles go, in a few words: the host of a model, or nowhere."""
    if settings.model == RULES:
        return "built in; no network"
    if settings.model.startswith(REPLAY):
        return f"replayed from {settings.model.removeprefix(REPLAY)}; no network"
    return f"articles are sent to {endpoint_host(settings.model, settings.base_url)}"


def check_no_strays(drafter: Drafter) -> None:
    """Raise InputError, naming them, where recordings are replayed and some answer no question that was asked."""
    if isinstance(drafter, ModelDrafter) and isinstance(drafter.answerer, Replayer):
        drafter.answerer.check_no_strays()


def _answerer(settings: Settings, environ: Mapping[str, str], limits: Limits) -> Answerer:
    if settings.model.startswith(REPLAY):
        if settings.record:
            raise SettingsError("what is replayed is recorded already: leave --record out")
        return Replayer(Path(settings.model.removeprefix(REPLAY)))
    temperature = None if settings.temperature is None else float(settings.temperature)
    parameters = Parameters(temperature=temperature, max_tokens=settings.max_tokens, seed=settings.seed)
    stated = replace(
        limits,
        attempt_seconds=settings.timeout,
        question_seconds=settings.timeout * _REQUESTS_IN_TIME,
        requests_per_minute=settings.requests_per_minute,
        tokens_per_minute=settings.tokens_per_minute,
    )
    answerer = open_model(settings.model, settings.base_url, environ, parameters, stated)
    if settings.record is None:
        return answerer
    day = datetime.now(UTC).date()
    return Recorder(answerer, Path(settings.record), parameters, day)
