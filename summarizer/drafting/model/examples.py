"""Few-shot examples: invented articles with the answers they should get, as data beside the templates."""

from typing import NamedTuple

from summarizer.drafting.model.answers import ArticleAnswer
from summarizer.drafting.model.page import Page, page_of, shown_sentences
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions
from summarizer.models.strict import StrictModel
from summarizer.reading.text import read_text


class ExampleData(StrictModel):
    """One example as it stands in `examples.json`."""

    text: str
    published: str | None = None
    answer: ArticleAnswer
    """With handles as code finds them in the text."""


class Example(NamedTuple):
    """An example ready to be shown."""

    article: Article
    mentions: Mentions
    page: Page
    answer: ArticleAnswer


def example_of(data: ExampleData) -> Example:
    """Return the example with all that code finds in its text."""
    article = read_text(data.text, "example", data.published)
    mentions = find_mentions(article)
    return Example(article, mentions, page_of(article, mentions, shown_sentences(article, mentions)), data.answer)
