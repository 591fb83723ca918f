"""`schema`: the JSON Schemas that ship with the package, by name."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.printing import put, put_json
from summarizer.errors import InputError
from summarizer.resources import SCHEMAS

app = typer.Typer(add_completion=False, rich_markup_mode=None)


def _names() -> list[str]:
    return sorted(_files())


@app.command()
def schema(
    name: Annotated[str | None, typer.Argument(help="Which one; all names if left out.", autocompletion=_names)] = None,
) -> None:
    """Print a JSON Schema, or list them.

    They say what the files hold that the commands read and write.
    """
    if name is None:
        put("".join(f"{one}\n" for one in _names()))
        return
    if name not in _files():
        raise InputError(f"no schema named {name!r}; there are: {', '.join(_names())}")
    put_json(_files()[name].read_text(encoding="utf-8"))


def _files() -> dict[str, Path]:
    return {path.name.removesuffix(".json").removesuffix(".schema"): path for path in SCHEMAS.glob("*.json")}
