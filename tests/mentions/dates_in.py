"""Finds the dates of an invented text."""

from summarizer.mentions.dates.finding import find_dates
from summarizer.mentions.sentences import split_sentences
from summarizer.mentions.tokens import tokenized
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention


def dates_in(text: str, published: str | None = None) -> tuple[DateMention, ...]:
    """Return the dates of an article with that text and that date."""
    article = Article(id="a", text=text, published=published)
    return find_dates(article, tokenized(text, split_sentences(article)))
