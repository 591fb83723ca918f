"""Text to Article: marks the furniture and reads what the masthead states."""

import re
from typing import NamedTuple

from summarizer.errors import InvalidData, UnreadableInput
from summarizer.models.articles import Article
from summarizer.models.edtf import is_edtf
from summarizer.reading.decoding import cleaned
from summarizer.reading.furniture import furniture_lines, furniture_spans
from summarizer.reading.lines import lines_of
from summarizer.reading.masthead import read_masthead

_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_]|$)")


class NoText(ValueError):
    """An input without a single word; the message says so."""


class Stated(NamedTuple):
    """What an input states beside its text; it wins over what the text says, except for `site`."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    site: str | None = None
    """Who publishes the page; taken as the publisher where the text credits nobody."""
    url: str | None = None
    language: str | None = None


def read_text(text: str, article_id: str = "text", published: str | None = None) -> Article:
    r"""Return the article that a plain text holds.

    Line ends become `\n` and lone surrogates U+FFFD; every offset counts code points of `Article.text`. `published`
    (EDTF) wins over the date that the text states. Raises InvalidData where it is no EDTF, UnreadableInput where the
    text holds no word.
    """
    check_published(published)
    try:
        return article_of(cleaned(text), article_id, Stated(published=published))
    except NoText as error:
        raise UnreadableInput(article_id, str(error)) from error


def language_of(tag: str | None) -> str | None:
    """Return the two letters of a language that a tag such as `en-GB` begins with; None for a name or for nothing."""
    match = _LANGUAGE.match(tag or "")
    return match.group(1).lower() if match else None


def check_published(published: object) -> None:
    """Raise InvalidData unless the publication date that a caller gives is EDTF, or not given."""
    if published is not None and not (isinstance(published, str) and is_edtf(published)):
        raise InvalidData(f"published: {published!r} is no date; write YYYY-MM-DD, such as 2022-09-27 (EDTF)")


def dated(article: Article, published: str | None) -> Article:
    """Return the article with this date if it states none of its own, or none with a year."""
    if published is None or (article.published and "X" not in article.published):
        return article
    return article.model_copy(update={"published": published})


def article_of(text: str, article_id: str, stated: Stated) -> Article:
    """Return the article of this cleaned text; raises NoText if it holds no word."""
    lines = lines_of(text)
    if not lines:
        raise NoText("holds no text")
    stretches = furniture_lines(lines)
    masthead = read_masthead(lines, stretches)
    return Article(
        id=article_id,
        text=text,
        title=stated.title or masthead.title,
        published=stated.published or masthead.published,
        publisher=stated.publisher or masthead.publisher or stated.site,
        url=stated.url,
        language=stated.language,
        furniture=furniture_spans(text, lines, stretches),
    )
