"""Finds everything in an article that a draft may point to: sentences, dates, numbers, quotations."""

from summarizer.mentions.dates.finding import find_dates
from summarizer.mentions.numbers.finding import find_numbers
from summarizer.mentions.quotations import find_quotations
from summarizer.mentions.sentences import split_sentences
from summarizer.mentions.tokens import tokenized
from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions


def find_mentions(article: Article) -> Mentions:
    """Return the article's mentions in text order, each kind with its own handles.

    Every span lies in the article's text, and every number, date and quotation in the sentences that it names.
    """
    sentences = split_sentences(article)
    with_tokens = tokenized(article.text, sentences)
    dates = find_dates(article, with_tokens)
    return Mentions.trusted(
        sentences=sentences,
        numbers=find_numbers(article, with_tokens, dates),
        dates=dates,
        quotations=find_quotations(article, sentences),
    )
