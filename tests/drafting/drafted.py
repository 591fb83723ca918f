"""Drafting a piece of invented news, for the tests of the rules."""

from summarizer.drafting.rules.cast import Cast
from summarizer.drafting.rules.events import Events
from summarizer.drafting.rules.page import Page
from summarizer.drafting.rules.rule_drafter import draft_by_rules
from summarizer.drafting.rules.statements import Statements
from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft
from summarizer.models.summaries import Summary


def news(text: str, *, title: str | None = None, published: str | None = "2031-05-16") -> Article:
    """Return an article of this text, published on a Friday unless told otherwise."""
    return Article(id="news", text=text, title=title, published=published, language="en")


def draft(text: str, *, title: str | None = None, published: str | None = "2031-05-16") -> Draft:
    """Return what the rules draft from the text."""
    article = news(text, title=title, published=published)
    return draft_by_rules(article, find_mentions(article))


def summarized(text: str, *, title: str | None = None, published: str | None = "2031-05-16") -> Summary:
    """Return what grounding proves of the rules' draft."""
    article = news(text, title=title, published=published)
    mentions = find_mentions(article)
    return ground(article, mentions, draft_by_rules(article, mentions), "rules")


def read(text: str) -> tuple[Page, Statements, Events]:
    """Return the page of a text with its statements and events, before they become drafts."""
    article = news(text)
    page = Page(article, find_mentions(article))
    cast = Cast(page.lines)
    statements = Statements(page, cast)
    return page, statements, Events(page, cast, statements)
