"""The commands by name: what the help says of each, and the module that it is imported from when it is called."""

from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup


class Command(NamedTuple):
    """A command, or a group of them."""

    module: str
    """Has it as its `app`."""
    told: str
    """The first line of its help."""


COMMANDS = {
    "run": Command("summarizer.cli.run", "Summarize articles into a folder."),
    "show": Command("summarizer.cli.show", "Show what was found in each article."),
    "schema": Command("summarizer.cli.schema", "Print a JSON Schema, or list them."),
    "prompts": Command("summarizer.cli.prompts", "Print a prompt template, or list them."),
    "eval": Command("summarizer.cli.evaluate", "Score findings against gold: articles that people have annotated."),
    "cache": Command("summarizer.cli.cache", "Look at, prune and purge the completions that runs share."),
}
"""In the order of the help."""


class ImportedWhenCalled(TyperGroup):
    """The commands: one is imported when it is called, so that the help of all waits for none."""

    def __init__(self, **attributes: Any) -> None:
        """Make the group of what typer gives one, and of all commands."""
        super().__init__(**attributes)
        self.commands.update({name: TyperCommand(name, help=one.told) for name, one in COMMANDS.items()})

    def resolve_command(  # type: ignore[override]  # what typer gives
        self, ctx: typer.Context, args: list[str]
    ) -> tuple[str | None, Any, list[str]]:
        """Return the command that the arguments begin with, imported, and what is left of them for it."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, imported(name) if name else None, rest


def imported(name: str) -> Any:  # typer does not publish its type of commands
    """Return the command of that name, ready to be called."""
    return typer.main.get_command(import_module(COMMANDS[name].module).app)
