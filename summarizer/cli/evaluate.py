"""`eval`: how good the findings are, against gold, and whether a gate lets them through."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from typer.core import TyperGroup

from summarizer.cli.benchmarks import newsquant, recognizers
from summarizer.cli.compare import compare, repeats
from summarizer.cli.model_options import BaseUrl, CachePath, Model, PromptsFolder, RecordFolder
from summarizer.cli.printing import put, put_json, say, terminal_width
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.cli.verdicts import Verdict

Format = Literal["text", "markdown", "json"]

_DEFAULT = "score"


class _ScoreByDefault(TyperGroup):
    """The commands under `eval`; the word `score` may be left out, so that `eval SUITE` is enough."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # what typer gives
        """Return the arguments that are left for a command, with its name in front."""
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(cls=_ScoreByDefault, add_completion=False, no_args_is_help=True, rich_markup_mode=None)
app.command("compare")(compare)
app.command("repeats")(repeats)
app.command("newsquant")(newsquant)
app.command("recognizers")(recognizers)


@app.callback()
def eval_() -> None:
    """Score findings against gold: articles that people have annotated.

    \b
    summarizer eval SUITE                        draft its articles and score them
    summarizer eval SUITE --predictions results  score what a run found
    summarizer eval SUITE --pin                  keep the result as the baseline
    summarizer eval SUITE --gate                 status 4 if worse than the baseline
    summarizer eval compare before after         what was won and lost, item by item
    summarizer eval newsquant                    numbers against NewsQuant
    summarizer eval recognizers                  numbers and dates against Recognizers-Text

    SUITE is a folder with NAME.txt and its gold NAME.json, or a .toml file with folders = ["..."].
    A folder named like a command is given as a path: ./newsquant

    The options stand in: summarizer eval score --help

    \b
    Exit status
      0  scored; a gate, if one was asked for, lets it through
      2  arguments, gold, predictions or baseline cannot be used
      3  no model: unreachable, key or quota refused, recording missing
      4  the gate failed; with --strict also if it could not be settled
    """  # noqa: D301  # the backspace is how click is told to keep the lines as they are


SuitePath = Annotated[
    Path, typer.Argument(metavar="SUITE", help="A folder of gold, or a .toml file that names folders.")
]
PredictionsPath = Annotated[
    Path | None,
    typer.Option("--predictions", metavar="FILE", help="Score these instead: a run's folder or its summaries.jsonl."),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help="Folder for evaluation.json, predictions.jsonl, report.html and report.md; with --gate also gate.json and junit.xml.",
    ),
]
Gated = Annotated[bool, typer.Option("--gate", help="Compare with the baseline; exit with 4 if it is worse.")]
Strict = Annotated[bool, typer.Option("--strict", help="With --gate: exit with 4 too if too few articles can tell.")]
BaselinePath = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="The baseline. [default: SUITE.baseline.json, beside the suite]"),
]
Pin = Annotated[bool, typer.Option("--pin", help="Keep this result as the baseline that --gate compares with.")]
Lower = Annotated[bool, typer.Option("--lower", help="With --pin: let the new baseline be lower than the old one.")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="With --lower: why; it is kept.")]
As = Annotated[
    Format,
    typer.Option("--format", help="Tables, Markdown, or JSON: the evaluation, with --gate the gate."),
]


@app.command(_DEFAULT)
def score(
    suite: SuitePath,
    *,
    model: Model = None,
    base_url: BaseUrl = None,
    prompts: PromptsFolder = None,
    record: RecordFolder = None,
    cache: CachePath = None,
    predictions: PredictionsPath = None,
    out: Out = None,
    gate: Gated = False,
    strict: Strict = False,
    baseline: BaselinePath = None,
    pin: Pin = False,
    lower: Lower = False,
    reason: Reason = None,
    format_: As = "text",
) -> None:
    """Score findings against a suite's gold (the default).

    The word score may be left out: summarizer eval SUITE. A drafter sees each article's text alone. An article
    without output counts as empty and is named.
    """
    if model and predictions:
        raise InputError("--predictions are scored as they are: --model does not go with them")
    # imported here, so that --help does not wait for the models
    from summarizer.cli.baseline_use import BaselineUse
    from summarizer.cli.pages import write_report
    from summarizer.cli.scoring import score_drafted, score_saved
    from summarizer.cli.verdicts import Verdict, prepared_folder
    from summarizer.evaluation.gold import load_suite

    scored_by = ("--predictions", str(predictions)) if predictions else ("--model", model) if model else ()
    use = BaselineUse(
        suite=suite,
        scored_by=scored_by,
        file=baseline,
        gate=gate,
        strict=strict,
        pin=pin,
        lower=lower,
        reason=reason,
    )
    flags = {"model": model, "base_url": base_url, "prompts": prompts, "record": record, "cache": cache}
    gold = load_suite(suite)
    former = use.former(gold)
    folder = prepared_folder(out) if out else None
    scored = score_saved(gold, predictions) if predictions else score_drafted(gold, flags)
    verdict = Verdict(scored.evaluation, use.judged(scored.evaluation, former), strict=strict)
    if folder:
        verdict.write(folder)
        write_report(folder, gold, scored, verdict.sections())
    use.keep(scored.evaluation, former)
    _show(verdict, format_)
    raise typer.Exit(verdict.exit_status)


def _show(verdict: "Verdict", format_: Format) -> None:
    from summarizer.evaluation.publishing import append_step_summary

    append_step_summary(verdict.as_markdown(), os.environ)
    if format_ == "json":
        put_json(verdict.as_json())
    else:
        put(verdict.as_markdown() if format_ == "markdown" else verdict.as_text(terminal_width()))
    if verdict.gate:
        say(f"gate: {verdict.in_words}")
