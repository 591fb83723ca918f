"""An article as a model reads it."""

from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.prompts.marked_article import render_article
from summarizer.prompts.templates import Prompts

TEXT = "Ferry sinks\n\nOn Tuesday 12 people drowned. “{{ article.title }} {% raw %}”, said Ada Moll."
ARTICLE = Article(id="ferry", text=TEXT, title="Ferry sinks", published="2031-05-04")


def test_the_article_is_shown_with_the_handles_that_a_draft_points_to() -> None:
    """Sentences are numbered; numbers, dates and quotations stand behind their handles; dates are resolved."""
    shown = render_article(ARTICLE, find_mentions(ARTICLE), Prompts.load())

    assert "Published: 2031-05-04 = d0" in shown
    assert "[2] On {d1}Tuesday {n1}12 people drowned." in shown
    assert "d1 “Tuesday” = 2031-04-29" in shown


def test_an_article_that_looks_like_a_template_arrives_as_it_is() -> None:
    """Words of an article are never run."""
    assert "{q1}{{ article.title }} {% raw %}”" in render_article(ARTICLE, find_mentions(ARTICLE), Prompts.load())
