"""The command `summarizer`: its commands, and what an error or a warning becomes for the shell."""

from typing import Annotated

import typer

from summarizer.cli import cache, evaluate, prompts, run, schema, show
from summarizer.cli.printing import make_streams_lenient, put, say
from summarizer.cli.stopping import leave
from summarizer.errors import ModelFault, SummarizerError
from summarizer.version import __version__

UNUSABLE = 2
"""Exit status for what cannot be used: arguments, settings, inputs, places to write to."""

NO_MODEL = 3
"""Exit status where no model answers."""

app = typer.Typer(
    name="summarizer",
    no_args_is_help=True,
    rich_markup_mode=None,  # the plain help needs no rich, which costs more to import than all else here
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("run")(run.run)
app.command("show")(show.show)
app.add_typer(evaluate.app, name="eval")
app.add_typer(cache.app, name="cache")
app.command("schema")(schema.schema)
app.command("prompts")(prompts.prompts)


def main() -> None:
    """Run the command line and end the process with its status."""
    leave(status())


def status() -> int | str | None:
    """Run the command line and return the status that the process is to end with, as `sys.exit` takes it."""
    make_streams_lenient()
    try:
        app(prog_name="summarizer")
    except SummarizerError as error:
        say(f"summarizer: {error}")
        return NO_MODEL if isinstance(error, ModelFault) else UNUSABLE
    except SystemExit as ended:  # how every command ends
        return ended.code
    return None


def _print_version(wanted: bool) -> None:
    if wanted:
        put(f"summarizer {__version__}\n")
        raise typer.Exit


@app.callback()
def summarizer(
    version: Annotated[  # noqa: ARG001  # its callback has done all
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Find the events, figures and statements in news, each proven by its words.

    \b
    summarizer run article.txt --out results
    summarizer show results

    \b
    Exit status
      0    all well
      1    an article could not be read or summarized in full; standard error names it
      2    arguments, settings, all inputs or the output folder cannot be used
      3    no model: unreachable, key or quota refused, recording missing
      4    a gate of eval failed
      130  stopped by Ctrl-C; 143 when asked to end: what was finished is kept
    """  # noqa: D301  # the backspace is how click is told to keep the lines as they are
    from summarizer.cli.logged import say_what_is_logged  # here, so that --help does not wait for it

    say_what_is_logged()
