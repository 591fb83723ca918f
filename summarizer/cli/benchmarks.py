"""`eval newsquant` and `eval recognizers`: how well code reads numbers and dates, on benchmarks that others made."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from summarizer.cli.printing import put, put_json

if TYPE_CHECKING:
    from summarizer.evaluation.benchmarks.results import BenchmarkResult

Format = Literal["text", "markdown", "json"]
As = Annotated[Format, typer.Option("--format", help="Tables, Markdown, or JSON with every error.")]
Errors = Annotated[bool, typer.Option("--errors", help="List every error with its sentence.")]


def newsquant(
    *,
    data: Annotated[
        Path | None,
        typer.Option(
            "--data", metavar="FILE", help="The sentences. [default: ../shared/benchmarks/newsquant/dev.jsonl]"
        ),
    ] = None,
    errors: Errors = False,
    predictions_out: Annotated[
        Path | None,
        typer.Option("--predictions-out", metavar="FILE", help="Write what was found, for the benchmark's own script."),
    ] = None,
    format_: As = "text",
) -> None:
    """Score numbers on NewsQuant.

    NewsQuant is a set of news sentences with their quantities: value, unit and change (EMNLP 2023). What code finds in
    each is compared one to one. The scores equal those of its script score.py; their intervals take each sentence for one unit. No model is asked.
    """
    # imported here, so that --help does not wait for the models
    from summarizer.evaluation.benchmarks.newsquant.quantities import DATA, read_sentences, written
    from summarizer.evaluation.benchmarks.newsquant.scoring import predict, score

    path = data or DATA
    sentences = read_sentences(path)
    predicted = predict(sentences)
    if predictions_out:
        rows = zip(sentences, predicted, strict=True)
        _write(predictions_out, [{"id": each.id, "quantities": written(found)} for each, found in rows])
    _show(score(sentences, predicted, path), format_, errors=errors)


def recognizers(
    *,
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIR", help="The specs. [default: ../shared/benchmarks/recognizers-text]"),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="KIND", help="One kind alone, named as in the table; may be repeated."),
    ] = None,
    errors: Errors = False,
    format_: As = "text",
) -> None:
    """Score numbers and dates on Recognizers-Text.

    Recognizers-Text is Microsoft's library (MIT) with English cases for each kind: number, percent, currency, dimension,
    age, temperature, date, period, ordinal, range. Read recall, how many of its values are found: the cases of a kind
    leave out what is of other kinds, so precision tells less. Intervals take each case for one unit. No model is asked.
    """
    from summarizer.evaluation.benchmarks.recognizers.cases import DATA
    from summarizer.evaluation.benchmarks.recognizers.scoring import score

    _show(score(data or DATA, only or ()), format_, errors=errors)


def _write(path: Path, rows: list[dict[str, object]]) -> None:
    import json  # here, so that --help does not wait for it

    from summarizer.errors import OutputError

    try:
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error


def _show(result: "BenchmarkResult", format_: Format, *, errors: bool) -> None:
    from summarizer.evaluation.benchmarks.sections import benchmark_sections
    from summarizer.evaluation.rendering import as_markdown, as_text
    from summarizer.reports.visible import without_controls

    if format_ == "json":
        put_json(result.model_dump_json() + "\n")
    else:
        render = as_markdown if format_ == "markdown" else as_text
        put(without_controls(render(benchmark_sections(result, errors=errors))))
