"""A marked article: written out with the handles that a draft points to."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions, Sentence
from summarizer.prompts.templates import Prompts

ARTICLE = "article"
"""The template that shows an article with its handles."""


class MarkedSentence(NamedTuple):
    """A sentence as a model reads it: `[3] … more than {n5}64,000 …`."""

    number: int
    text: str
    kind: str


def render_article(article: Article, mentions: Mentions, prompts: Prompts) -> str:
    """Return the article as a model reads it: numbered sentences, numbers and quotations marked, dates listed."""
    return prompts.render(ARTICLE, article=article, sentences=list(_marked(article, mentions)), dates=mentions.dates)


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
