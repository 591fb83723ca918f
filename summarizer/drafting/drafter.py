"""Drafter: the one interface of everybody who drafts."""

from typing import Protocol

from summarizer.models.articles import Article
from summarizer.models.drafts import Draft
from summarizer.models.mentions import Mentions


class Drafter(Protocol):
    """Reads an article and answers with a draft; what is true in it, grounding decides."""

    @property
    def name(self) -> str:
        """Who drafts, as a Summary records it: `rules`, or the model's name."""
        ...

    async def draft(self, article: Article, mentions: Mentions) -> Draft:
        """Return the draft of the article; every handle and word it points to is of these mentions."""
        ...
