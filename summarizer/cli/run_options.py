"""The options of `run` that say where it reads and writes, how fast it may be, and what it may cost."""

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Literal

import typer


def _folder(name: str) -> Path:
    if not name:
        raise typer.BadParameter("the name is empty")
    return Path(name)


def _amount(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise typer.BadParameter(f"{text!r} is no amount") from error


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files (text, Markdown, HTML, JSON, JSON Lines), folders, globs, or - for standard input.",
    ),
]
Out = Annotated[
    Path, typer.Option("--out", metavar="DIR", parser=_folder, help="Folder for the results; made if need be.")
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", help="When articles that do not say so were published, such as 2022-09-27."
    ),
]
Concurrency = Annotated[
    int | None, typer.Option("--concurrency", metavar="N", help="How many articles at once. [default: 8]")
]
RequestsPerMinute = Annotated[
    int | None, typer.Option("--requests-per-minute", metavar="N", help="The most requests to the model in a minute.")
]
TokensPerMinute = Annotated[
    int | None,
    typer.Option("--tokens-per-minute", metavar="N", help="The most tokens, read and written, in a minute."),
]
MaxCost = Annotated[
    Decimal | None,
    typer.Option(
        "--max-cost", metavar="USD", parser=_amount, help="Begin no article that might make this run cost more."
    ),
]
MaxArticles = Annotated[
    int | None, typer.Option("--max-articles", metavar="N", help="Begin no more articles; finished ones do not count.")
]
Fresh = Annotated[
    bool,
    typer.Option(
        "--fresh",
        help="Do all anew, what an earlier run in the folder finished, too. What a --cache has is used all the same.",
    ),
]
TableFormat = Literal["csv", "parquet"]
Format = Annotated[
    TableFormat,
    typer.Option(
        "--format", help="Of the tables of figures, events and statements. [default: csv]", show_default=False
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Only estimate articles, requests, tokens and cost; nothing is sent or written."),
]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Tell what broke inside, too.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Tell of problems only.")]
