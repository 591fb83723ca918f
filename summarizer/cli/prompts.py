"""`prompts`: the templates that a language model is told with, and an article as it would read it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.printing import put
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.prompts.templates import Prompts

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_ARTICLE = "article"
"""The template that shows an article with its handles."""


def _names() -> list[str]:
    from summarizer.prompts.templates import Prompts

    return list(Prompts.load().names)


@app.command()
def prompts(
    name: Annotated[str | None, typer.Argument(help="Which one; all names if left out.", autocompletion=_names)] = None,
    input_: Annotated[
        str | None,
        typer.Option("--input", metavar="FILE", help="With the name article: show this article with its handles."),
    ] = None,
    overlay: Annotated[
        Path | None,
        typer.Option("--prompts", metavar="DIR", help="A folder of templates that replace ours of the same name."),
    ] = None,
) -> None:
    """Print a prompt template, or list them.

    They hold every word that a language model is told. With --prompts, the templates of that folder are checked first.
    """
    # imported here, so that --help does not wait for the templates' language
    from summarizer.prompts.templates import Prompts

    loaded = Prompts.load(overlay)
    if input_ is not None:
        if name != _ARTICLE:
            raise InputError(f"--input goes with the prompt {_ARTICLE!r} only")
        _put_articles(input_, loaded)
    elif name is not None:
        put(loaded.source(name))
    else:
        put("".join(f"{one}\n" for one in loaded.names))


def _put_articles(name: str, prompts: "Prompts") -> None:
    from summarizer.drafting.model.page import page_of, shown_sentences
    from summarizer.mentions.finder import find_mentions
    from summarizer.reading.inputs import read_inputs
    from summarizer.reports.visible import without_controls

    for _, article in read_inputs([name]):
        if isinstance(article, InputError):
            raise article
        mentions = find_mentions(article)
        page = page_of(article, mentions, shown_sentences(article, mentions))
        put(without_controls(prompts.render(_ARTICLE, page=page)))
