"""The options that say who drafts, for every command that drafts, and the line that tells whom they chose."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.printing import say
from summarizer.settings import REPLAY, RULES, Settings

if TYPE_CHECKING:
    from summarizer.completions.completion_cache import CompletionCache
    from summarizer.drafting.drafter import Drafter

Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="Who drafts: rules, PROVIDER/NAME such as openai/NAME, or replay:FOLDER. [default: rules, no network]",
    ),
]
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", metavar="URL", help="Where an OpenAI-compatible server answers for the model."),
]
PromptsFolder = Annotated[
    str | None, typer.Option("--prompts", metavar="DIR", help="Templates of your own, laid over ours.")
]
RecordFolder = Annotated[
    str | None, typer.Option("--record", metavar="DIR", help="Keep each completion there, for replay:DIR.")
]
CachePath = Annotated[
    str | None,
    typer.Option(
        "--cache",
        metavar="FILE",
        help="Keep completions there too, for other runs to use again. It holds words of the articles. Rules need none.",
    ),
]


def chosen_drafter(settings: Settings, *, quiet: bool, kept: "CompletionCache | None" = None) -> "Drafter":
    """Return the drafter of the settings, having said which it is and to which host the articles go.

    `kept` has the completions of the run that it is for.
    """
    from summarizer.completions.endpoint import RUN_LIMITS  # here, so that --help does not wait for the grammars
    from summarizer.drafters import destination, drafter_for

    drafter = drafter_for(settings, os.environ, RUN_LIMITS, kept)
    is_remote = settings.model != RULES and not settings.model.startswith(REPLAY)
    if is_remote or not quiet:
        more = " Use --model to name another." if settings.model == RULES else ""
        say(f"model: {drafter.name} ({destination(settings)}).{more}")
    return drafter
