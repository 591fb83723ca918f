"""Prompts: the templates under `prompts/`, and an article written out with the handles that a draft points to."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from summarizer.errors import InputError
from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions, Sentence
from summarizer.resources import PROMPTS

ARTICLE = "article"
"""The template that shows an article with its handles."""


class MarkedSentence(NamedTuple):
    """A sentence as a model reads it: `[3] … more than {n5}64,000 …`."""

    number: int
    text: str
    kind: str


def template_names(folder: Path = PROMPTS) -> list[str]:
    """Return the names of the templates, in order."""
    return sorted(path.stem for path in folder.glob("*.j2"))


def template_source(name: str, folder: Path = PROMPTS) -> str:
    """Return the template as written; raise InputError, listing those there are, for a name that is none."""
    if name not in template_names(folder):
        raise InputError(f"no prompt named {name!r}; there are: {', '.join(template_names(folder))}")
    return (folder / f"{name}.j2").read_text(encoding="utf-8")


def render_article(article: Article, mentions: Mentions) -> str:
    """Return the article as a model reads it: numbered sentences, numbers and quotations marked, dates listed."""
    template = _environment(PROMPTS).get_template(f"{ARTICLE}.j2")
    return template.render(article=article, sentences=list(_marked(article, mentions)), dates=mentions.dates)


@cache
def _environment(folder: Path) -> ImmutableSandboxedEnvironment:
    # Prompts are plain text for a model, not HTML: escaping would change the article's words.
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


def _marked(article: Article, mentions: Mentions) -> Iterator[MarkedSentence]:
    marks = [(n.number.start, n.id) for n in mentions.numbers]
    marks += [(d.span.start, d.id) for d in mentions.dates]
    marks += [(q.content.start, q.id) for q in mentions.quotations]
    marks.sort(reverse=True)
    for sentence in mentions.sentences:
        yield MarkedSentence(sentence.index, _with_marks(article.text, sentence, marks), sentence.kind)


def _with_marks(text: str, sentence: Sentence, marks: list[tuple[int, str]]) -> str:
    """Write the sentence on one line, each handle before its words; takes the marks it uses off the end of the list."""
    parts: list[str] = []
    at = sentence.span.start
    while marks and marks[-1][0] < sentence.span.end:
        start, handle = marks.pop()
        start = max(start, at)
        parts.append(text[at:start] + f"{{{handle}}}")
        at = start
    parts.append(text[at : sentence.span.end])
    return " ".join("".join(parts).split())
