"""`eval compare` and `eval repeats`: evaluations beside each other."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from summarizer.cli.printing import put, put_json, terminal_width
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.evaluation.evaluations import Evaluation

Format = Literal["text", "markdown", "json"]
As = Annotated[Format, typer.Option("--format", help="Tables, Markdown, or JSON.")]


def compare(
    before: Annotated[Path, typer.Argument(metavar="A", help="What `eval --out` wrote: the folder or its file.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="The same of the other run.")],
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Folder for compare.html: both beside the gold on every article."),
    ] = None,
    format_: As = "text",
) -> None:
    """Show what B won and lost against A, item by item.

    Both were scored on the same gold. Each metric has its difference with a 95 % interval, p values and a verdict:
    better, worse, same, or not shown where chance could do as much.
    """
    # imported here, so that --help does not wait for the models
    from summarizer.evaluation import comparing
    from summarizer.evaluation.rendering import as_markdown, as_text
    from summarizer.evaluation.sections import comparison_sections
    from summarizer.reports.visible import without_controls

    runs = [(place, _evaluation(place)) for place in (before, after)]
    comparison = comparing.compare(*(evaluation for _, evaluation in runs))
    if out:
        from summarizer.cli.pages import write_comparison
        from summarizer.cli.verdicts import prepared_folder

        write_comparison(prepared_folder(out), runs, comparison)
    if format_ == "json":
        put_json(comparison.model_dump_json() + "\n")
    else:
        sections = comparison_sections(comparison)
        put(without_controls(as_markdown(sections) if format_ == "markdown" else as_text(sections, terminal_width())))


def repeats(
    evaluations: Annotated[
        list[Path], typer.Argument(metavar="EVALUATION...", help="What `eval --out` wrote of two or more runs.")
    ],
) -> None:
    """Show where the spread of repeated runs comes from.

    So much of it lies in the articles, so much in the runs: whether more articles or more repeats would make a score surer.
    """
    from summarizer.evaluation.metrics import GATED
    from summarizer.evaluation.rendering import as_text
    from summarizer.evaluation.repeats import spread
    from summarizer.evaluation.sections import spread_sections

    runs = [_evaluation(path) for path in evaluations]
    found = [spread(runs, metric) for metric in GATED]
    put(as_text(spread_sections(each for each in found if each), terminal_width()))


def _evaluation(path: Path) -> "Evaluation":
    from summarizer.cli.verdicts import EVALUATION
    from summarizer.evaluation.evaluations import read_evaluation
    from summarizer.runs.exports import SUMMARIES

    file = path / EVALUATION if path.is_dir() else path
    if file.name == SUMMARIES or (file != path and not file.exists() and (path / SUMMARIES).exists()):
        raise InputError(
            f"{path}: holds summaries, which are not scored yet: summarizer eval SUITE --predictions {path} --out DIR"
        )
    return read_evaluation(file)
