"""Who drafts: from the settings to a Drafter."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from summarizer.completions.asking import Answerer
from summarizer.completions.cache_file import CacheFile
from summarizer.completions.completion_cache import CompletionCache
from summarizer.completions.endpoint import ORDINARY_LIMITS, Limits, Parameters
from summarizer.completions.keeping import Keeping
from summarizer.completions.providers import keyless_endpoint, open_model
from summarizer.completions.recorder import Recorder
from summarizer.completions.replaying import Replayer
from summarizer.drafting.drafter import Drafter
from summarizer.drafting.model.model_drafter import ModelDrafter
from summarizer.drafting.model.questions import Questions
from summarizer.drafting.rules.rule_drafter import RuleDrafter
from summarizer.errors import OutputError, SettingsError
from summarizer.prompts.templates import Prompts
from summarizer.settings import REPLAY, RULES, Settings

_REQUESTS_IN_TIME = 3
"""So many requests of the longest kind may be tried for one question."""

_MEGABYTE = 1_000_000


def drafter_for(
    settings: Settings,
    environ: Mapping[str, str],
    limits: Limits = ORDINARY_LIMITS,
    kept: CompletionCache | None = None,
) -> Drafter:
    """Return the drafter that the settings name; no request is sent before the first article.

    `limits` are RUN_LIMITS for many articles; what the settings say goes before them. The provider's key is taken from `environ`. `kept` has the run's own completions: they are looked into before the
    settings' cache, and every completion is durable in both before it is worked with. Who opened the database of `kept`
    closes it, after the drafter; the settings' cache is opened here and closed with the drafter. Rules and recordings cost
    nothing and leave `kept` alone.

    Raises UnknownModel for a model that nobody knows, SettingsError where its key or package is missing, InputError for
    prompts or recordings that cannot be used, OutputError for a cache or a folder of recordings that cannot.
    """
    if settings.model == RULES:
        return RuleDrafter()
    overlay = Path(settings.prompts) if settings.prompts else None
    questions = Questions(Prompts.load(overlay), settings.part_tokens)
    if settings.model.startswith(REPLAY):
        return ModelDrafter(_replayer(settings), questions)
    return ModelDrafter(_answerer(settings, environ, limits, kept), questions)


def destination(settings: Settings) -> str:
    """Return where the articles go, in a few words: the host of a model, or nowhere."""
    if settings.model == RULES:
        return "built in; no network"
    if settings.model.startswith(REPLAY):
        return f"replayed from {settings.model.removeprefix(REPLAY)}; no network"
    return f"articles are sent to {keyless_endpoint(settings.model, settings.base_url).host}"


def check_no_strays(drafter: Drafter) -> None:
    """Raise InputError, naming them, where recordings are replayed and some answer no question that was asked."""
    if isinstance(drafter, ModelDrafter) and isinstance(drafter.answerer, Replayer):
        drafter.answerer.check_no_strays()


def _replayer(settings: Settings) -> Replayer:
    for option, given in (("--record", settings.record), ("--cache", settings.cache)):
        if given:
            raise SettingsError(f"what is replayed is recorded already: leave {option} out")
    return Replayer(Path(settings.model.removeprefix(REPLAY)))


def _answerer(settings: Settings, environ: Mapping[str, str], limits: Limits, kept: CompletionCache | None) -> Answerer:
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
    own = [] if kept is None else [kept]
    shared = [CacheFile(Path(settings.cache), settings.cache_megabytes * _MEGABYTE)] if settings.cache else []
    if own or shared:
        endpoint = keyless_endpoint(settings.model, settings.base_url, parameters)
        answerer = Keeping(answerer, endpoint, [*own, *shared])
    if settings.record is None:
        return answerer
    try:  # outside: a completion that is used again is recorded like any other
        return Recorder(answerer, Path(settings.record), parameters, datetime.now(UTC).date())
    except OutputError:
        for cache in shared:
            cache.close()
        raise
